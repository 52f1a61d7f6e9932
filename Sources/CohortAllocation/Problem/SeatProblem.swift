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
    let cohortsOfRound: [Int]
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
    let slotCosts: SlotCosts

    /// - Parameter mostStoredCounts: counts of values in places kept in memory; the rest is counted anew each time.
    init(_ index: ScenarioIndex, mostStoredCounts: Int = MixFeatures.mostStoredCounts) {
        let programme = index.scenario.programme
        let levels = CostLevels(programme.rules)
        let charges = SeatCharges(
            programme.rules, levels, halfDays: programme.modules.reduce(0) { $0 + $1.halfDays })
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
        var cohortsOfRound = Array(repeating: 0, count: programme.rounds.count)
        for round in index.roundOfCohort { cohortsOfRound[round] += 1 }
        self.cohortsOfRound = cohortsOfRound
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
        let places = slotOfPlace
        slotCosts = SlotCosts(
            SlotRules(
                index, people, levels, charges, pinnedRound: pinnedRound,
                slotOfPin: pinnedCohort.map { $0 < 0 ? -1 : places[Int($0)] }))
    }

    var waitingPlace: Int { cohortCount }
    var waitingSlot: Int { roundCount }
    var slotCount: Int { roundCount + 1 }

    /// Whether the numbers of members of cohorts may change at all.
    var hasFreeSizes: Bool {
        !hasHardSizes || sizes.contains { $0.lowerBound < $0.upperBound }
            || people.indices.contains { allows($0, inSlot: waitingSlot) }
    }

    /// Adds what a person in a slot costs, whoever else sits there, level by level; pins to cohorts aside.
    func addCost(of person: Int, inSlot slot: Int, to values: inout [Int]) {
        var level = 0
        for cost in slotCosts.costs(kind: Int(slotCosts.kindOf[person]), slot: slot) {
            values[level] += cost
            level += 1
        }
    }

    /// What a person in a slot costs, level by level.
    func cost(of person: Int, inSlot slot: Int) -> [Int] {
        Array(slotCosts.costs(kind: Int(slotCosts.kindOf[person]), slot: slot))
    }

    /// Whether no hard rule keeps a person out of a slot, whoever else sits there.
    func allows(_ person: Int, inSlot slot: Int) -> Bool { slotCosts.isOpen(person, slot) }
}
