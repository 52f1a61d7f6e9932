import ProgrammeModel

/// The weeks in which a cohort could hold its sessions for less than some amount above its cheapest itinerary.
///
/// What a choice of weeks costs is reckoned as if each session chose its consultants by itself: no itinerary in these
/// weeks is cheaper.
struct CohortWeeks: Equatable {
    struct Choice: Equatable {
        /// Week numbers, module by module.
        let weeks: [Int]
        /// Beyond the cheapest itinerary.
        let extra: Int
    }

    /// The cheapest first.
    let choices: [Choice]

    /// - Parameter least: the cost of the cohort's cheapest itinerary.
    init(_ priced: PricedSteps, _ choices: ItineraryChoices, _ ground: ScheduleGround, least: Int, below amount: Int) {
        let weeks = choices.steps.map { step in step.openings.map { ground.day($0.start / 2).weekNumber } }
        var ways: [(weeks: [Int], arrivals: [Int])] = [([], Array(repeating: 0, count: weeks.first?.count ?? 0))]
        var found: [Choice] = []
        for (module, step) in priced.steps.enumerated() {
            var longer: [(weeks: [Int], arrivals: [Int])] = []
            for way in ways {
                for week in Set(weeks[module]).sorted() {
                    let places = weeks[module].indices.filter {
                        weeks[module][$0] == week && way.arrivals[$0] < StaffCosts.closed
                    }
                    let ends = places.map { ($0, way.arrivals[$0] + step.base[$0] + step.least[$0]) }
                    let outlook = ends.reduce(StaffCosts.closed) { min($0, $1.1 + step.onward[$1.0]) }
                    guard outlook - least < amount else { continue }
                    if module + 1 == priced.steps.count {
                        found.append(Choice(weeks: way.weeks + [week], extra: max(0, outlook - least)))
                    } else {
                        let next = Self.arrivals(ends, step, count: weeks[module + 1].count)
                        longer.append((way.weeks + [week], next))
                    }
                }
            }
            ways = longer
        }
        self.choices = found.sorted { $0.extra < $1.extra }
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
