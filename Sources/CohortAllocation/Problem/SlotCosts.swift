import ProgrammeModel

/// What each person in each slot costs, whoever else sits there: equal for many people, and kept once for them.
struct SlotCosts: Sendable {
    /// The costs of each person, as a position in the tables.
    let kindOf: [Int32]
    let kindCount: Int
    private let slotCount: Int
    private let levelCount: Int
    /// Kind by kind, slot by slot, level by level.
    private let costs: [Int]
    /// Kind by kind, slot by slot: whether no hard rule keeps its people out.
    private let isOpen: [Bool]

    init(_ rules: SlotRules) {
        slotCount = rules.roundCount + 1
        levelCount = rules.levels.count
        var known: [[Int]: Int32] = [:]
        var kindOf: [Int32] = []
        kindOf.reserveCapacity(rules.people.count)
        var costs: [Int] = []
        var isOpen: [Bool] = []
        var key: [Int] = []
        for person in rules.people.indices {
            key.removeAll(keepingCapacity: true)
            for slot in 0..<slotCount {
                var values = rules.levels.zeros()
                rules.addCost(of: person, inSlot: slot, to: &values)
                let isClosed = values[CostLevels.hard] > 0 || rules.isPinnedElsewhere(person, slot)
                key += values
                key.append(isClosed ? 1 : 0)
            }
            if let kind = known[key] {
                kindOf.append(kind)
                continue
            }
            let kind = Int32(known.count)
            known[key] = kind
            kindOf.append(kind)
            for slot in 0..<slotCount {
                let first = slot * (levelCount + 1)
                costs += key[first..<first + levelCount]
                isOpen.append(key[first + levelCount] == 0)
            }
        }
        self.kindOf = kindOf
        kindCount = known.count
        self.costs = costs
        self.isOpen = isOpen
    }

    func costs(kind: Int, slot: Int) -> ArraySlice<Int> {
        let first = (kind * slotCount + slot) * levelCount
        return costs[first..<first + levelCount]
    }

    func cost(kind: Int, slot: Int, level: Int) -> Int { costs[(kind * slotCount + slot) * levelCount + level] }

    func isOpen(kind: Int, slot: Int) -> Bool { isOpen[kind * slotCount + slot] }

    func isOpen(_ person: Int, _ slot: Int) -> Bool { isOpen(kind: Int(kindOf[person]), slot: slot) }
}

/// The rules that look at one person in one slot.
struct SlotRules {
    let index: ScenarioIndex
    let people: [Int]
    let roundCount: Int
    let levels: CostLevels
    let charges: SeatCharges
    let pinnedRound: [(round: Int, count: Int)?]
    /// The slot of the cohort each person is pinned to; -1 for none.
    let slotOfPin: [Int]
    private let riskBySlot: [Int8]

    init(
        _ index: ScenarioIndex, _ people: [Int], _ levels: CostLevels, _ charges: SeatCharges,
        pinnedRound: [(round: Int, count: Int)?], slotOfPin: [Int]
    ) {
        self.index = index
        self.people = people
        self.levels = levels
        self.charges = charges
        self.pinnedRound = pinnedRound
        self.slotOfPin = slotOfPin
        roundCount = index.scenario.programme.rounds.count
        riskBySlot = people.flatMap { Self.risks(of: $0, index) }
    }

    func isPinnedElsewhere(_ person: Int, _ slot: Int) -> Bool { slotOfPin[person] >= 0 && slotOfPin[person] != slot }

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
        if !index.hasDatesInTime(manager, round: slot) { add(charges.joinedInTime) }
        values[levels.risk] += Int(riskBySlot[person * roundCount + slot])
        add(charges.skippedRounds, index.skippedRounds(manager: manager, round: slot))
        add(charges.waitingTime, Self.leastWaitingWeeks(manager, slot, index))
    }

    /// Weeks from joining to the first day on which the round may open: nobody waits less.
    static func leastWaitingWeeks(_ manager: Int, _ round: Int, _ index: ScenarioIndex) -> Int {
        guard index.isNewcomer(manager), let joined = index.scenario.managers[manager].joined else { return 0 }
        return max(0, index.startDays(ofRound: round).first.number - joined.number) / 7
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
    /// do, nil where none do. Counted from the round's window, which first sessions seek where they need not keep it.
    static func daysShort(_ manager: Int, _ round: Int, _ index: ScenarioIndex) -> Int? {
        guard index.hasDatesInTime(manager, round: round) else { return nil }
        let programme = index.scenario.programme
        let rule = programme.rules.joinedInTime
        let person = index.scenario.managers[manager]
        let window = programme.rounds[round].window
        var short = 0
        if let left = person.left, let end = index.earliestEnd[round] {
            let gap = programme.rules.practiceGap
            let spare = window.dayCount + max(0, gap.preferred - gap.min + 7) * max(0, programme.modules.count - 1)
            short = max(0, end.number + spare - left.number)
        }
        guard let joined = person.joined else { return short }
        let entersLate = rule.lateEntry > 0 && index.isNewcomer(manager)
        let ready = entersLate ? joined : joined.advanced(by: rule.notice)
        return short + max(0, ready.number - window.first.number)
    }
}
