import ProgrammeModel

/// A scenario as the allocation engine sees it: numbers in a row, no names.
///
/// *People* are the managers who are not exempt, in roster order. *Places* are the cohorts and, behind them, the waiting
/// list. *Slots* are the rounds and, behind them, waiting: what a place means for one person alone. Built once and shared
/// by reference: searches copy themselves, and this would be most of the copy.
final class SeatProblem: Sendable {
    let index: ScenarioIndex
    /// The manager's position of each person, and the person of each manager (-1 for the exempt).
    let people: [Int]
    let personOf: [Int]
    let cohortCount: Int
    let roundCount: Int
    /// The slot of each place.
    let slotOfPlace: [Int]
    let levels: CostLevels
    let charges: SeatCharges
    let features: MixFeatures
    let relations: Relations
    let pastPairs: PastPairs
    /// Least and greatest number of members of each cohort, and whether that is a hard rule.
    let sizes: [ClosedRange<Int>]
    let hasHardSizes: Bool
    /// The cohort each person is pinned to (-1 for none) and how many pins say so.
    let pinnedCohort: [Int32]
    let pinCount: [Int32]
    /// Round pins by person: the round, and how many pins say so.
    let pinnedRound: [(round: Int, count: Int)?]
    private let riskBySlot: [Int8]

    /// - Parameter mostStoredCounts: counts of values in places kept in memory; the rest is counted anew each time.
    init(_ index: ScenarioIndex, mostStoredCounts: Int = MixFeatures.mostStoredCounts) {
        let programme = index.scenario.programme
        let levels = CostLevels(programme.rules)
        let charges = SeatCharges(programme.rules, levels)
        self.index = index
        self.levels = levels
        self.charges = charges
        let people = index.scenario.managers.indices.filter { !index.scenario.managers[$0].isExempt }
        var personOf = Array(repeating: -1, count: index.scenario.managers.count)
        for (person, manager) in people.enumerated() { personOf[manager] = person }
        self.people = people
        self.personOf = personOf
        cohortCount = programme.cohorts.count
        roundCount = programme.rounds.count
        slotOfPlace = index.roundOfCohort + [programme.rounds.count]
        sizes = index.cohortSizes
        hasHardSizes = programme.rules.cohortSize.strength.isBinding
        let rooms = DepartmentRooms(index, people, hasHardSizes: hasHardSizes)
        features = MixFeatures(
            index, people, levels, charges.departmentCap, rooms, mostStoredCounts: mostStoredCounts)
        relations = Relations(index, people, personOf, charges)
        pastPairs = PastPairs(index, people.count, personOf)

        var pinnedCohort = Array(repeating: Int32(-1), count: people.count)
        var pinCount = Array(repeating: Int32(0), count: people.count)
        var pinnedRound: [(round: Int, count: Int)?] = Array(repeating: nil, count: people.count)
        for pin in index.scenario.pins {
            guard let manager = index.managerIndex[Manager.ID(pin.who)], personOf[manager] >= 0 else { continue }
            let person = personOf[manager]
            if pin.kind == .cohort, let cohort = index.cohortIndex[Cohort.ID(pin.value)] {
                pinnedCohort[person] = Int32(cohort)
                pinCount[person] += 1
            } else if pin.kind == .round, let round = index.roundIndex[Round.ID(pin.value)] {
                pinnedRound[person] = (round, (pinnedRound[person]?.count ?? 0) + 1)
            }
        }
        self.pinnedCohort = pinnedCohort
        self.pinCount = pinCount
        self.pinnedRound = pinnedRound
        riskBySlot = people.flatMap { Self.risks(of: $0, index) }
    }

    var waitingPlace: Int { cohortCount }
    var waitingSlot: Int { roundCount }
    var slotCount: Int { roundCount + 1 }

    /// Adds what a person in a slot costs, whoever else sits there, level by level; pins to cohorts aside.
    func addCost(of person: Int, inSlot slot: Int, to values: inout [Int]) {
        func add(_ charge: Charge?, _ units: Int = 1) {
            if let charge { values[charge.level] += units * charge.amount }
        }
        let manager = people[person]
        let latest = index.latestRound[manager]
        if let pin = pinnedRound[person], pin.round != slot { add(charges.pinned, pin.count) }
        guard slot < roundCount else {
            if !index.mayWait(manager) { add(charges.waitingList) }
            if latest != nil { add(charges.leadershipFirst) }
            add(charges.unplaced)
            return
        }
        if let latest, slot > latest { add(charges.leadershipFirst) }
        if isSurelyOutOfTime(manager, slot) { add(charges.joinedInTime) }
        values[levels.risk] += Int(riskBySlot[person * roundCount + slot])
        add(charges.skippedRounds, index.skippedRounds(manager: manager, round: slot))
        add(charges.waitingTime, leastWaitingWeeks(manager, slot))
    }

    /// What a person in a slot costs, level by level.
    func cost(of person: Int, inSlot slot: Int) -> [Int] {
        var values = levels.zeros()
        addCost(of: person, inSlot: slot, to: &values)
        return values
    }

    /// Whether no hard rule keeps a person out of a slot, whoever else sits there.
    func allows(_ person: Int, inSlot slot: Int) -> Bool {
        if pinnedCohort[person] >= 0, slotOfPlace[Int(pinnedCohort[person])] != slot { return false }
        return cost(of: person, inSlot: slot)[CostLevels.hard] == 0
    }

    /// Weeks from joining to the round's opening: with the hard round window nobody waits less.
    func leastWaitingWeeks(_ manager: Int, _ round: Int) -> Int {
        guard index.isNewcomer(manager), let joined = index.scenario.managers[manager].joined else { return 0 }
        return max(0, index.scenario.programme.rounds[round].window.first.number - joined.number) / 7
    }

    func isSurelyOutOfTime(_ manager: Int, _ round: Int) -> Bool {
        Self.daysShort(manager, round, index) == nil
    }

    /// 1 for the rounds in which a person needs luck with dates that another round would not ask for.
    private static func risks(of manager: Int, _ index: ScenarioIndex) -> [Int8] {
        let rounds = index.scenario.programme.rounds.indices
        guard index.scenario.programme.rules.joinedInTime.strength != .off else { return rounds.map { _ in 0 } }
        let short = rounds.map { daysShort(manager, $0, index) }
        let least = short.compactMap { $0 }.min() ?? 0
        return short.map { ($0 ?? 0) > least ? 1 : 0 }
    }

    /// Days that a round's dates must lie off their extremes for a manager to be employed in time: 0 where any dates
    /// do, nil where none do. The same test as the index's optimistic one, whether the rule is hard or soft.
    private static func daysShort(_ manager: Int, _ round: Int, _ index: ScenarioIndex) -> Int? {
        let programme = index.scenario.programme
        let rule = programme.rules.joinedInTime
        let person = index.scenario.managers[manager]
        let window = programme.rounds[round].window
        var short = 0
        if let left = person.left, let end = index.earliestEnd[round] {
            if left <= end { return nil }
            let gap = programme.rules.practiceGap
            let spare = window.dayCount + max(0, gap.preferred - gap.min + 7) * max(0, programme.modules.count - 1)
            short = max(0, end.number + spare - left.number)
        }
        guard let joined = person.joined else { return short }
        if rule.lateEntry > 0, index.isNewcomer(manager) {
            if joined > programme.horizon.last { return nil }
            return short + max(0, joined.number - window.first.number)
        }
        let ready = joined.advanced(by: rule.notice)
        if ready > window.last { return nil }
        return short + max(0, ready.number - window.first.number)
    }
}
