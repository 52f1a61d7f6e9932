/// Two managers who have met before, by positions, the smaller one first.
public struct PastPair: Hashable, Sendable {
    public let first: Int
    public let second: Int
    /// How much it counts when they meet again: the weights of all that says so, added up.
    public let weight: Int
}

extension PastPair {
    /// The weights that a row may give: all of a scenario's together fit into 32 bits.
    static let weights = 1...100
    /// Pairs of members of earlier cohorts at most.
    static let most = 5_000_000

    /// Each two managers who have met, in order of the roster; who is not in it is passed over.
    /// - Complexity: O(*p* log *p*) for *p* pairs, those of the same people counted each time.
    static func all(in scenario: Scenario, _ positions: [Manager.ID: Int]) -> [PastPair] {
        var found: [PastPair] = []
        func add(_ a: Int, _ b: Int, _ weight: Int) {
            if a != b { found.append(PastPair(first: min(a, b), second: max(a, b), weight: weight)) }
        }
        for pair in scenario.pairs where pair.rule == .past {
            guard let a = positions[Manager.ID(pair.first)], let b = positions[Manager.ID(pair.second)] else {
                continue
            }
            add(a, b, pair.weight)
        }
        for cohort in scenario.earlierCohorts {
            let members = cohort.compactMap { positions[$0] }
            for (place, a) in members.enumerated() { for b in members[(place + 1)...] { add(a, b, 1) } }
        }
        found.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        var merged: [PastPair] = []
        for pair in found {
            if let last = merged.last, last.first == pair.first, last.second == pair.second {
                merged[merged.count - 1] = PastPair(
                    first: pair.first, second: pair.second, weight: last.weight + pair.weight)
            } else {
                merged.append(pair)
            }
        }
        return merged
    }
}
