/// Prices of all rows of a resource space: the market of column generation.
///
/// Nothing is forbidden in it but what is forbidden to every cohort alone.
struct ResourcePrices: ItineraryMarket {
    private let problem: SchedulingProblem
    /// For each consultant and half-day what all half-days before it cost; for each venue alike.
    private var staffBefore: [Int]
    private var venueBefore: [Int]
    private let entry: [Int]
    /// What one member of a department costs, half-day by half-day; empty where nothing is charged.
    private var members: [Int] = []
    private var isCharged: [Bool] = []
    private let earliestFirstDays: [Int]

    /// - Parameter prices: for each row, 0 or more, in scaled units.
    init(_ prices: [Int], _ space: ResourceSpace, _ problem: SchedulingProblem) {
        let grain = problem.tariff.scale.grain
        let prices = prices.map { $0 * grain }
        self.problem = problem
        let timeline = problem.timeline
        let consultants = problem.staff.count
        func part(_ kind: ResourceSpace.Kind) -> ArraySlice<Int> { prices[space.rows(of: kind)] }
        func price(_ part: ArraySlice<Int>, _ place: Int) -> Int { part.isEmpty ? 0 : part[part.startIndex + place] }
        let (single, week, month) = (part(.staffHalfDay), part(.staffWeek), part(.staffMonth))
        let (load, cohorts, venue) = (part(.load), part(.staffCohorts), part(.venueHalfDay))
        let stride = timeline.halfDays + 1
        staffBefore = Array(repeating: 0, count: consultants * stride)
        for consultant in 0..<consultants {
            var sum = 0
            for halfDay in 0..<timeline.halfDays {
                let day = halfDay >> 1
                sum += price(single, consultant * timeline.halfDays + halfDay)
                sum += price(week, consultant * timeline.weeks + Int(timeline.weekOf[day]))
                sum += price(month, consultant * timeline.months + Int(timeline.monthOf[day]))
                sum += price(load, consultant)
                staffBefore[consultant * stride + halfDay + 1] = sum
            }
        }
        entry = (0..<consultants).map { price(cohorts, $0) }
        venueBefore = Array(repeating: 0, count: problem.venues.count * stride)
        for place in 0..<problem.venues.count {
            for halfDay in 0..<timeline.halfDays {
                venueBefore[place * stride + halfDay + 1] =
                    venueBefore[place * stride + halfDay] + price(venue, place * timeline.halfDays + halfDay)
            }
        }
        earliestFirstDays = problem.introductions.options.indices.map { round in
            guard problem.tariff.introduction.binds, problem.introductions.isWanted[round] else { return 0 }
            return problem.introductions.options[round].map(\.earliestFirstDay).min() ?? 0
        }
        let charged = part(.department)
        guard charged.contains(where: { $0 > 0 }) else { return }
        members = Array(charged)
        isCharged = (0..<timeline.halfDays).map { halfDay in
            (0..<problem.departments.count).contains { members[halfDay * problem.departments.count + $0] > 0 }
        }
    }

    /// A relaxation: the earliest day that any of the round's introductions allows.
    func earliestFirstDay(inRound round: Int) -> Int { earliestFirstDays[round] }
    func admits(_ consultant: Int) -> Bool { !problem.tariff.limit.binds || problem.staff.maxCohorts[consultant] > 0 }
    func entryCost(of consultant: Int) -> Int { entry[consultant] }
    func burden(of consultant: Int) -> Int { 0 }
    func roundCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int { 0 }
    func absenceCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int { 0 }
    func coverCost(_ cohort: Int, _ slot: Slot, _ length: Int) -> Int? { 0 }

    @inline(__always)
    func staffCost(_ consultant: Int, _ module: Int, _ slot: Slot, _ own: StaffUse) -> Int? {
        staffCost(consultant, from: Int(slot.offset), problem.modules[module].halfDays)
    }

    /// What consecutive half-days of a consultant cost.
    @inline(__always)
    func staffCost(_ consultant: Int, from offset: Int, _ length: Int) -> Int {
        let at = consultant * (problem.timeline.halfDays + 1) + offset
        return staffBefore[at + length] - staffBefore[at]
    }

    @inline(__always)
    func venueUseCost(_ venue: Int, _ slot: Slot, _ length: Int) -> Int? {
        let at = venue * (problem.timeline.halfDays + 1) + Int(slot.offset)
        return venueBefore[at + length] - venueBefore[at]
    }

    @inline(__always)
    func departmentCost(_ presence: CohortPresence, _ slot: Slot, _ length: Int) -> Int? {
        guard !members.isEmpty else { return 0 }
        var cost = 0
        for offset in Int(slot.offset)..<Int(slot.offset) + length where isCharged[offset] {
            for entry in presence.counts(on: offset >> 1) {
                let department = Int(presence.departments[entry])
                cost += members[offset * problem.departments.count + department] * Int(presence.members[entry])
            }
        }
        return cost
    }
}
