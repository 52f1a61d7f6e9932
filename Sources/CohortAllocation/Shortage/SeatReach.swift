import ProgrammeModel

/// The cohorts in which each person can sit at all, as far as pairs of people tell.
///
/// A cohort stays open to a person as long as everybody who must sit and whom a rule ties to that person has an open
/// cohort that goes with it. Closing one may close others: the chains of bosses are followed until nothing changes.
/// Only those who must sit close anything to others, as a placed person owes nothing to one who waits.
struct SeatReach {
    private let problem: SeatProblem
    private let rules: SeatRules
    private let kinds: CohortKinds
    /// A person's kinds of cohorts lie side by side: where one cohort of a kind is open, all are.
    private var isOpen: [Bool]
    private(set) var mustSit: [Bool]

    /// - Parameter rules: the hard rules to look at.
    /// - Parameter sharing: rounds whose cohorts boss and report may share, as if several were held in place of one.
    /// - Complexity: O(changes x relations of a person x kinds of cohorts^2) at worst; nearly always far less.
    init(_ problem: SeatProblem, _ rules: SeatRules, sharing: Set<Int> = []) {
        self.problem = problem
        self.rules = rules
        let pins = problem.pinnedCohort.map { rules.contains(.pinned) ? Int($0) : -1 }
        let kinds = CohortKinds(problem, pinned: pins.filter { $0 >= 0 }, sharing: sharing)
        self.kinds = kinds
        isOpen = problem.people.indices.flatMap { person in
            let slots = (0..<problem.roundCount).map {
                problem.closers(of: person, inSlot: $0).isDisjoint(with: rules)
            }
            return (0..<kinds.count).map { kind in
                slots[kinds.rounds[kind]] && (pins[person] < 0 || kinds.of[pins[person]] == kind)
            }
        }
        mustSit = problem.people.indices.map { person in
            pins[person] >= 0 || !problem.closers(of: person, inSlot: problem.waitingSlot).isDisjoint(with: rules)
        }
        settle()
    }

    func isOpen(_ person: Int, _ cohort: Int) -> Bool { isOpen(person, kind: kinds.of[cohort]) }

    private func isOpen(_ person: Int, kind: Int) -> Bool { isOpen[person * kinds.count + kind] }

    /// Whether a person has a cohort left.
    func canSit(_ person: Int) -> Bool { (0..<kinds.count).contains { isOpen(person, kind: $0) } }

    /// The rounds open to a person, one bit each.
    func rounds(of person: Int) -> UInt64 {
        (0..<kinds.count).reduce(0) { rounds, kind in
            isOpen(person, kind: kind) ? rounds | 1 << UInt64(kinds.rounds[kind]) : rounds
        }
    }

    /// Follows what is closed until nothing changes.
    private mutating func settle() {
        var changed = Array(problem.people.indices.reversed())
        var isWaiting = Array(repeating: true, count: changed.count)
        while let person = changed.popLast() {
            isWaiting[person] = false
            // Somebody without any cohort is told of; closing everything to all others would only hide the cause.
            guard mustSit[person], canSit(person) else { continue }
            for position in problem.relations.starts[person]..<problem.relations.starts[person + 1] {
                let relation = problem.relations.list[position]
                let other = Int(relation.other)
                if narrow(other, by: person, relation), !isWaiting[other] {
                    isWaiting[other] = true
                    changed.append(other)
                }
            }
        }
    }

    /// Closes cohorts to somebody that no open cohort of a person who must sit goes with; says whether any was closed.
    private mutating func narrow(_ other: Int, by person: Int, _ relation: Relations.Relation) -> Bool {
        guard isCounted(relation.kind) else { return false }
        var isChanged = false
        if relation.kind == .together, !mustSit[other] {
            mustSit[other] = true
            isChanged = true
        }
        let own = (0..<kinds.count).filter { isOpen(person, kind: $0) }
        for kind in 0..<kinds.count where isOpen(other, kind: kind) {
            guard !own.contains(where: { goTogether(person, $0, other, kind, relation) }) else { continue }
            isOpen[other * kinds.count + kind] = false
            isChanged = true
        }
        return isChanged
    }

    private func isCounted(_ kind: Relations.Kind) -> Bool {
        switch kind {
        case .boss, .report: return !rules.isDisjoint(with: [.bossFirst, .bossApart])
        case .together: return rules.contains(.together)
        case .apart: return rules.contains(.apart)
        case .cover: return rules.contains(.cover)
        }
    }

    /// Whether a person in a cohort of one kind and somebody related in one of another can break no rule of the two.
    private func goTogether(
        _ person: Int, _ own: Int, _ other: Int, _ others: Int, _ relation: Relations.Relation
    ) -> Bool {
        switch relation.kind {
        case .boss: return isInOrder(boss: other, others, report: own, relation)
        case .report: return isInOrder(boss: person, own, report: others, relation)
        case .together: return own == others
        case .apart, .cover: return own != others || kinds.sizes[own] > 1
        }
    }

    private func isInOrder(boss: Int, _ bosses: Int, report reports: Int, _ relation: Relations.Relation) -> Bool {
        if bosses == reports {
            return relation.mayShare || kinds.sizes[bosses] > 1 || kinds.isShared[bosses] || !rules.contains(.bossApart)
        }
        return !rules.contains(.bossFirst)
            || !problem.relations.isLate(boss: boss, kinds.rounds[bosses], reports: kinds.rounds[reports])
    }
}
