import ProgrammeModel

/// Shortages that come of people who must not be the only ones of a kind.
extension SeatShortage {
    /// Values with somebody who must sit and who finds too few of the own kind in every open round.
    func lonePeople() -> [Shortfall] {
        rules.noLones.filter(\.strength.isBinding).flatMap { rule -> [Shortfall] in
            let values = problem.index.values(of: rule.attribute)
            var holders: [[Int]] = Array(repeating: [], count: values.names.count)
            for (person, manager) in problem.people.enumerated() where values.codes[manager] >= 0 {
                holders[values.codes[manager]].append(person)
            }
            return holders.indices.compactMap { lone(rule, values.names[$0], holders[$0]) }
        }
    }

    private func lone(_ rule: NoLoneRule, _ value: String, _ holders: [Int]) -> Shortfall? {
        let company = (0..<problem.roundCount).map { round in
            min(holders.count { windows[$0][round] }, problem.mostMembers(inRound: round) ?? Int.max)
        }
        func best(_ person: Int) -> Int { company.indices.map { windows[person][$0] ? company[$0] : 0 }.max() ?? 0 }
        let stuck = holders.filter { !mayWait[$0] && windows[$0].contains(true) && best($0) < rule.min }
        guard let most = stuck.map(best).max() else { return nil }
        return ShortageWording.lone(rule, value, ids(stuck), available: most)
    }
}
