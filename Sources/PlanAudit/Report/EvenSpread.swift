public import ProgrammeModel

/// How far a plan is from spreading one value of one mixed attribute evenly over its cohorts.
public struct EvenSpread: Hashable, Sendable, Codable {
    public let rule: RuleCode
    public let value: String
    /// Placed managers with the value.
    public let placed: Int
    /// Pairs in one cohort when they are spread evenly over all cohorts: no plan with these managers has fewer.
    public let leastPairs: Int
    /// Pairs in one cohort in the plan.
    public let pairs: Int

    /// Pairs beyond even spread.
    public var beyond: Int { pairs - leastPairs }

    enum CodingKeys: String, CodingKey {
        case rule, value, placed
        case leastPairs = "least_pairs"
        case pairs
    }
}

extension EvenSpread {
    /// The table of a plan, over the mix rules that are not off.
    static func table(_ evidence: Evidence) -> [EvenSpread] {
        evidence.facts.programme.rules.mixes.filter { $0.strength != .off }.flatMap { rows(of: $0, evidence) }
    }

    /// The rows of one mix rule, values in the order in which they first appear in the roster.
    static func rows(of rule: MixRule, _ evidence: Evidence) -> [EvenSpread] {
        var placed: [String: Int] = [:]
        var pairs: [String: Int] = [:]
        for group in evidence.groups {
            for (value, members) in evidence.sharing(rule.attribute, in: group) {
                placed[value, default: 0] += members.count
                pairs[value, default: 0] += members.count * (members.count - 1) / 2
            }
        }
        var seen = Set<String>()
        let values = evidence.facts.scenario.managers.compactMap { AttributeReading.value(of: rule.attribute, $0) }
        return values.filter { seen.insert($0).inserted }.compactMap { value in
            placed[value].map { count in
                EvenSpread(
                    rule: rule.code, value: value, placed: count,
                    leastPairs: leastPairs(count, over: evidence.groups.count), pairs: pairs[value] ?? 0)
            }
        }
    }

    /// Pairs when some people are dealt out evenly: cohorts then differ by one at most.
    static func leastPairs(_ people: Int, over cohorts: Int) -> Int {
        guard cohorts > 0 else { return 0 }
        let small = people / cohorts
        let larger = people % cohorts
        return larger * (small + 1) * small / 2 + (cohorts - larger) * small * (small - 1) / 2
    }
}
