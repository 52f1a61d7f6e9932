import ProgrammeModel

/// What two consultants cost as a pair in a session of a module for two.
struct PairCosts {
    /// Consultant by consultant; closed for two who must not serve together. Empty where no pair is named.
    private let costs: [[Int]]

    /// - Parameter rate: what one unit of the rule costs.
    /// - Parameter part: an exact number, nil for one too large to be added up.
    /// - Returns: nil where a number is too large.
    init?(_ facts: ScenarioFacts, rate: Int128, part: (Int128) -> Int?) {
        let rule = facts.programme.rules.pairing
        let pairs = rule.strength == .off ? [] : facts.scenario.pairs.filter { $0.rule == .pairing }
        let names = pairs.isEmpty ? [] : facts.scenario.consultants.map(\.id.text)
        var costs: [[Int]] = []
        for one in names {
            var row: [Int] = []
            for other in names {
                let units = pairs.reduce(Int128(0)) { $0 + Self.units($1, [one, other]) }
                guard let cost = part(units * rate) else { return nil }
                row.append(units > 0 && rule.strength.isBinding ? StaffCosts.closed : cost)
            }
            costs.append(row)
        }
        self.costs = costs
    }

    private static func units(_ pair: Pair, _ serving: Set<String>) -> Int128 {
        let both = serving.contains(pair.first) && serving.contains(pair.second)
        let any = serving.contains(pair.first) || serving.contains(pair.second)
        if pair.weight < 0 { return both ? Int128(-pair.weight) : 0 }
        return any && !both ? Int128(pair.weight) : 0
    }

    func cost(_ one: Int, _ other: Int) -> Int { costs.isEmpty ? 0 : costs[one][other] }

    var isEmpty: Bool { costs.isEmpty }
}
