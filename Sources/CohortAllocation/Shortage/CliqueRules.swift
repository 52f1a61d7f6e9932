import ProgrammeModel

/// The rules that keep all of some people apart from each other.
struct CliqueRules {
    /// Each rule with the pairs it names, as ids joined by a dash.
    let all: [(rule: any Rule, pairs: [String])]
    /// Rules any one of which, made soft, lets the people sit in the cohorts there are.
    let sufficient: [any Rule]
}

extension SeatShortage {
    /// The rules of a clique, in the order of the rule page.
    /// - Parameter available: cohorts open to the clique, fewer than its people.
    func cliqueRules(_ clique: [Int], _ available: Int) -> CliqueRules {
        let binding: [any Rule] = [rules.bossApart, rules.apart, rules.newAcquaintances, rules.cover]
        let pairs = clique.indices.flatMap { first in
            clique.indices.dropFirst(first + 1).map { second in
                let codes = rulesApart(of: clique[first], countingMet: true)
                    .filter { $0.other == clique[second] }.map(\.rule.code)
                return CliquePair(first: clique[first], second: clique[second], codes: codes)
            }
        }
        let named = binding.map { rule in (rule: rule, pairs: pairs.filter { $0.codes.contains(rule.code) }) }
            .filter { !$0.pairs.isEmpty }
        return CliqueRules(
            all: named.map { named in
                (rule: named.rule, pairs: named.pairs.map { ids([$0.first, $0.second]).joined(separator: "–") })
            },
            sufficient: named.map(\.rule).filter { rule in
                pairsThatMayShare(without: rule.code, pairs) >= clique.count - available
            })
    }

    private struct CliquePair {
        let first: Int
        let second: Int
        let codes: [RuleCode]
    }

    /// Pairs, none with a person of another, that no other rule keeps apart: each of them saves a cohort.
    private func pairsThatMayShare(without rule: RuleCode, _ pairs: [CliquePair]) -> Int {
        var isPaired: [Bool] = Array(repeating: false, count: problem.people.count)
        var count = 0
        for pair in pairs where pair.codes.allSatisfy({ $0 == rule }) {
            guard !isPaired[pair.first], !isPaired[pair.second] else { continue }
            isPaired[pair.first] = true
            isPaired[pair.second] = true
            count += 1
        }
        return count
    }
}
