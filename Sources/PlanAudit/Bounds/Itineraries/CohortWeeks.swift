import ProgrammeModel

/// What a cohort's sessions cost at least in each choice of weeks, as if each session chose its consultants by itself.
struct CohortWeeks {
    /// By week numbers, module by module; choices that cost as much as a limit or more are left out.
    let costs: [[Int]: Int]

    /// - Returns: nil where there are too many, those of the first modules alone counted, too.
    init?(_ priced: PricedSteps, _ choices: ItineraryChoices, _ ground: ScheduleGround, below limit: Int) {
        let weeks = choices.steps.map { step in step.openings.map { ground.day($0.start / 2).weekNumber } }
        var ways: [(weeks: [Int], arrivals: [Int])] = [([], Array(repeating: 0, count: weeks.first?.count ?? 0))]
        var found: [[Int]: Int] = [:]
        for (module, step) in priced.steps.enumerated() {
            let placesByWeek = Dictionary(grouping: weeks[module].indices, by: { weeks[module][$0] })
            var longer: [(weeks: [Int], arrivals: [Int])] = []
            for way in ways {
                for (week, places) in placesByWeek {
                    let ends = places.filter { way.arrivals[$0] < StaffCosts.closed }
                        .map { (place: $0, cost: way.arrivals[$0] + step.base[$0] + step.least[$0]) }
                    let outlook = ends.reduce(StaffCosts.closed) { min($0, $1.cost + step.onward[$1.place]) }
                    guard outlook < limit else { continue }
                    if module + 1 == priced.steps.count {
                        found[way.weeks + [week]] = outlook
                    } else {
                        let next = Self.arrivals(ends, step, count: weeks[module + 1].count)
                        longer.append((way.weeks + [week], next))
                    }
                    guard found.count + longer.count <= ScheduleCertificate.RoundClaim.mostChoices else { return nil }
                }
            }
            ways = longer
        }
        costs = found
    }

    private static func arrivals(_ ends: [(place: Int, cost: Int)], _ step: PricedSteps.Step, count: Int) -> [Int] {
        var arrivals = Array(repeating: StaffCosts.closed, count: count)
        for (place, cost) in ends where cost < StaffCosts.closed {
            let first = step.next[place].lowerBound
            for (offset, gap) in step.gaps[place].enumerated() {
                arrivals[first + offset] = min(arrivals[first + offset], cost + gap)
            }
        }
        return arrivals
    }
}
