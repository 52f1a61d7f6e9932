/// The rounds in which each person can sit without leaving somebody else only seats that break a hard rule.
///
/// A boss of somebody who must sit in an early round has to sit there or before, and so has the boss's boss: a round stays
/// open to a person as long as everybody who must sit, and is tied to that person by boss-first or together, has an open
/// round that goes with it. Each seat looks at its own neighbours alone and would find out too late. A shortage follows
/// the same chains cohort by cohort, for which large problems have too many.
struct RoundReach: Sendable {
    private let roundCount: Int
    /// A person's rounds lie side by side.
    private var isOpen: [Bool]

    /// - Complexity: O(changes x relations of a person x rounds^2) time, O(people x rounds) memory.
    init(_ problem: SeatProblem) {
        roundCount = problem.roundCount
        isOpen = problem.people.indices.flatMap { person in
            (0..<problem.roundCount).map { problem.allows(person, inSlot: $0) }
        }
        settle(problem)
    }

    /// Whether a round is open to a person; waiting always is.
    func isOpen(_ person: Int, _ slot: Int) -> Bool { slot == roundCount || isOpen[person * roundCount + slot] }

    /// The number of rounds open to a person.
    func choice(of person: Int) -> Int { rounds(of: person).count }

    private func rounds(of person: Int) -> [Int] { (0..<roundCount).filter { isOpen[person * roundCount + $0] } }

    private mutating func settle(_ problem: SeatProblem) {
        let relations = problem.relations
        var changed = Array(problem.people.indices.reversed())
        var isWaiting = Array(repeating: true, count: changed.count)
        while let person = changed.popLast() {
            isWaiting[person] = false
            guard !problem.allows(person, inSlot: problem.waitingSlot) else { continue }
            let own = rounds(of: person)
            for position in relations.starts[person]..<relations.starts[person + 1] {
                let relation = relations.list[position]
                let other = Int(relation.other)
                if narrow(other, by: person, own, relation.kind, problem), !isWaiting[other] {
                    isWaiting[other] = true
                    changed.append(other)
                }
            }
        }
    }

    /// Closes rounds to somebody that none of a person's own goes with, unless that were all; says whether any was closed.
    private mutating func narrow(
        _ other: Int, by person: Int, _ own: [Int], _ kind: Relations.Kind, _ problem: SeatProblem
    ) -> Bool {
        let before = rounds(of: other)
        let left = before.filter { round in
            own.contains { goTogether(person, $0, other, round, kind, problem) }
        }
        guard !left.isEmpty, left.count < before.count else { return false }
        for round in before where !left.contains(round) { isOpen[other * roundCount + round] = false }
        return true
    }

    private func goTogether(
        _ person: Int, _ own: Int, _ other: Int, _ others: Int, _ kind: Relations.Kind, _ problem: SeatProblem
    ) -> Bool {
        let charges = problem.charges
        switch kind {
        case .boss where charges.bossFirst?.level == CostLevels.hard:
            return !problem.relations.isLate(boss: other, others, reports: own)
        case .report where charges.bossFirst?.level == CostLevels.hard:
            return !problem.relations.isLate(boss: person, own, reports: others)
        case .together where charges.together?.level == CostLevels.hard: return own == others
        default: return true
        }
    }
}
