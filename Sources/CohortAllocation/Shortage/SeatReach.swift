import ProgrammeModel

/// The cohorts in which each person can sit at all, as far as pairs of people tell.
///
/// A cohort stays open to a person as long as everybody who must sit and whom a rule ties to that person has an open
/// cohort that goes with it. Closing one may close others: the chains of bosses are followed until nothing changes.
/// Only those who must sit close anything to others, as a placed person owes nothing to one who waits.
struct SeatReach {
    private let problem: SeatProblem
    private let rules: SeatRules
    /// Cohorts in which boss-apart is set aside, as if several cohorts were held in their place.
    private let shared: [Bool]
    /// A person's cohorts lie side by side.
    private var isOpen: [Bool]
    private(set) var mustSit: [Bool]

    /// - Parameter rules: the hard rules to look at.
    /// - Parameter sharing: rounds whose cohorts boss and report may share.
    /// - Complexity: O(changes x relations of a person x cohorts^2) at worst; nearly always far less.
    init(_ problem: SeatProblem, _ rules: SeatRules, sharing: Set<Int> = []) {
        self.problem = problem
        self.rules = rules
        shared = (0..<problem.cohortCount).map {
            problem.relations.isLeadershipTeam[$0] || sharing.contains(problem.slotOfPlace[$0])
        }
        let isPinned = problem.people.indices.map { rules.contains(.pinned) && problem.pinnedCohort[$0] >= 0 }
        isOpen = problem.people.indices.flatMap { person in
            let slots = (0..<problem.roundCount).map {
                problem.closers(of: person, inSlot: $0).isDisjoint(with: rules)
            }
            return (0..<problem.cohortCount).map { cohort in
                slots[problem.slotOfPlace[cohort]]
                    && (!isPinned[person] || Int(problem.pinnedCohort[person]) == cohort)
            }
        }
        mustSit = problem.people.indices.map { person in
            isPinned[person] || !problem.closers(of: person, inSlot: problem.waitingSlot).isDisjoint(with: rules)
        }
        settle()
    }

    func isOpen(_ person: Int, _ cohort: Int) -> Bool { isOpen[person * problem.cohortCount + cohort] }

    /// Whether a person has a cohort left.
    func canSit(_ person: Int) -> Bool { cohorts(of: person).contains { isOpen[$0] } }

    /// The rounds open to a person, one bit each.
    func rounds(of person: Int) -> UInt64 {
        (0..<problem.cohortCount).reduce(0) { rounds, cohort in
            isOpen(person, cohort) ? rounds | 1 << UInt64(problem.slotOfPlace[cohort]) : rounds
        }
    }

    private func cohorts(of person: Int) -> Range<Int> {
        person * problem.cohortCount..<(person + 1) * problem.cohortCount
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
        let own = (0..<problem.cohortCount).filter { isOpen(person, $0) }
        for cohort in 0..<problem.cohortCount where isOpen(other, cohort) {
            guard !own.contains(where: { goTogether(person, $0, other, cohort, relation) }) else { continue }
            isOpen[other * problem.cohortCount + cohort] = false
            isChanged = true
        }
        return isChanged
    }

    private func isCounted(_ kind: Relations.Kind) -> Bool {
        switch kind {
        case .boss, .report: return !rules.isDisjoint(with: [.bossFirst, .bossApart])
        case .together: return rules.contains(.together)
        case .apart: return rules.contains(.apart)
        }
    }

    /// Whether a person in one cohort and somebody related in another break no rule of the two.
    private func goTogether(
        _ person: Int, _ own: Int, _ other: Int, _ others: Int, _ relation: Relations.Relation
    ) -> Bool {
        switch relation.kind {
        case .boss: return isInOrder(boss: other, others, report: own, relation)
        case .report: return isInOrder(boss: person, own, report: others, relation)
        case .together: return own == others
        case .apart: return own != others
        }
    }

    private func isInOrder(boss: Int, _ bosses: Int, report reports: Int, _ relation: Relations.Relation) -> Bool {
        if bosses == reports { return relation.mayShare || shared[bosses] || !rules.contains(.bossApart) }
        return !rules.contains(.bossFirst)
            || !problem.relations.isLate(
                boss: boss, problem.slotOfPlace[bosses], reports: problem.slotOfPlace[reports])
    }
}
