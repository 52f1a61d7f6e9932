import ProgrammeModel

/// Who may sit in which round or wait, and what that alone costs: rules about one person at a time.
///
/// Slots are the rounds and, behind them, waiting. Everything is taken at its best for the person: dates that a round
/// could have, cohorts with room. What is closed here is closed in every plan that keeps the rules.
struct SeatLedger {
    let people: [Manager]
    /// How many cohorts each round has.
    let cohorts: [Int]
    /// People times slots.
    private(set) var isOpen: [Bool] = []
    private var costs: [PriorityClass: [Int]] = [:]
    private let positionOf: [Manager.ID: Int]

    var slots: Int { cohorts.count + 1 }

    /// People times slots; nil for a class in which no rule about one person counts.
    func costs(in priorityClass: PriorityClass) -> [Int]? { costs[priorityClass] }

    /// The round in which a boss sits in every plan, in a cohort that is closed to every member of the team.
    ///
    /// - Parameter team: positions in ``people``.
    func roundApart(from boss: String, _ team: [Int], _ facts: ScenarioFacts) -> Int? {
        let rule = facts.programme.rules.bossApart.strength
        guard rule == .hard || rule == .always, let own = positionOf[Manager.ID(boss)] else {
            return nil
        }
        let open = (0..<slots).filter { isOpen[own * slots + $0] }
        guard open.count == 1, let round = open.first, round < cohorts.count else { return nil }
        let id = facts.programme.rounds[round].id
        let hasLeadershipTeam = facts.programme.cohorts.contains { $0.round == id && $0.isLeadershipTeam }
        let isJoined = team.contains { facts.areJoined(people[$0].id, people[own].id) }
        return hasLeadershipTeam || isJoined ? nil : round
    }

    init(_ evidence: Evidence) {
        let facts = evidence.facts
        people = facts.scenario.managers.filter { $0.exempt == nil }
        cohorts = facts.programme.rounds.map { round in
            facts.programme.cohorts.count { $0.round == round.id }
        }
        positionOf = Dictionary(zip(people.map(\.id), people.indices), uniquingKeysWith: { first, _ in first })
        let units = SlotUnits(evidence)
        for entry in units.rules where entry.rule.strength == .soft {
            costs[entry.rule.terms.priorityClass] = Array(repeating: 0, count: people.count * slots)
        }
        isOpen.reserveCapacity(people.count * slots)
        let pins = Dictionary(
            grouping: facts.scenario.pins.filter { $0.kind == .cohort || $0.kind == .round }, by: \.who)
        for (position, manager) in people.enumerated() {
            for slot in 0..<slots {
                let isHeld = (pins[manager.id.text] ?? []).allSatisfy { units.keeps($0, slot) }
                isOpen.append(isHeld && (slot == cohorts.count || cohorts[slot] > 0))
            }
            add(units, manager, from: position * slots)
        }
    }

    /// Closes what a binding rule forbids, and notes what a scored one costs.
    private mutating func add(_ units: SlotUnits, _ manager: Manager, from start: Int) {
        for entry in units.rules {
            for slot in 0..<slots {
                let count = entry.units(manager, slot)
                guard count > 0 else { continue }
                switch entry.rule.strength {
                case .always, .hard: isOpen[start + slot] = false
                case .soft:
                    costs[entry.rule.terms.priorityClass]?[start + slot] += entry.rule.terms.weight * count
                case .off: break
                }
            }
        }
    }
}

/// What each rule about one person counts in each slot at least.
private struct SlotUnits {
    private let evidence: Evidence
    private let facts: ScenarioFacts
    private let rounds: [Round]
    private let lines: [Evidence.LeadershipLine]

    init(_ evidence: Evidence) {
        self.evidence = evidence
        facts = evidence.facts
        rounds = evidence.facts.programme.rounds
        lines = evidence.leadershipLines()
    }

    var rules: [(rule: any Rule, units: (Manager, Int) -> Int)] {
        let book = facts.programme.rules
        let all: [(rule: any Rule, units: (Manager, Int) -> Int)] = [
            (book.waitingList, waitingList), (book.leadershipFirst, leadershipFirst),
            (book.joinedInTime, joinedInTime), (book.unplaced, { _, slot in slot == rounds.count ? 1 : 0 }),
            (book.skippedRounds, skippedRounds), (book.waitingTime, waitingTime),
        ]
        return all.filter { $0.rule.strength != .off }
    }

    /// Whether a seat in a slot can agree with a pin.
    func keeps(_ pin: Pin, _ slot: Int) -> Bool {
        guard slot < rounds.count else { return false }
        if pin.kind == .round { return rounds[slot].id.text == pin.value }
        return facts.cohorts[Cohort.ID(pin.value)]?.round == rounds[slot].id
    }

    private func waitingList(_ manager: Manager, _ slot: Int) -> Int {
        slot == rounds.count && !evidence.mayWait(manager) ? 1 : 0
    }

    private func leadershipFirst(_ manager: Manager, _ slot: Int) -> Int {
        let isLate = lines.contains { line in
            line.position < slot && manager.level <= line.level
                && facts.isEmployed(manager, on: line.round.window.first)
        }
        return isLate ? 1 : 0
    }

    private func joinedInTime(_ manager: Manager, _ slot: Int) -> Int {
        slot < rounds.count && evidence.isOutOfTime(manager, in: rounds[slot]) ? 1 : 0
    }

    private func skippedRounds(_ manager: Manager, _ slot: Int) -> Int {
        slot < rounds.count ? evidence.skippedRounds(manager, before: slot).count : 0
    }

    /// Weeks from joining to the first day on which the round may open.
    private func waitingTime(_ manager: Manager, _ slot: Int) -> Int {
        guard slot < rounds.count, facts.isNewcomer(manager), let joined = manager.joined else { return 0 }
        return max(0, facts.startDays(of: rounds[slot]).first.number - joined.number) / 7
    }
}
