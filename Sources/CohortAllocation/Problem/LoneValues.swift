import ProgrammeModel

/// A rule that a cohort has none or several of each value of an attribute.
struct LoneValues: Sendable {
    let charge: Charge
    /// Members of a value that a cohort has at least, if it has any.
    let least: Int

    /// Nil for a rule that is off.
    init?(_ rule: NoLoneRule, _ levels: CostLevels) {
        guard let charge = Charge(rule, levels) else { return nil }
        self.charge = charge
        least = rule.min
    }

    /// Units of a cohort with some members of a value. Where the rule is hard each missing member counts, so that a
    /// search sees which way is out; a soft rule counts the value once.
    func units(_ count: Int) -> Int {
        guard count > 0, count < least else { return 0 }
        return charge.level == CostLevels.hard ? least - count : 1
    }

    /// What a value with some holders can come to at most.
    func greatestUnits(of holders: Int, over cohorts: Int) -> Int {
        min(holders, cohorts) * (charge.level == CostLevels.hard ? least - 1 : 1)
    }
}

/// What lone members cost, per feature.
struct LonePrices: Sendable {
    /// For each feature the number of members from which nobody is alone; 0 without a rule.
    private let least: [Int]
    /// What a missing member costs, and whether the first one costs as much as all.
    private let price: [Int]
    private let isStepwise: [Bool]

    init(_ problem: SeatProblem, _ weights: LevelWeights) {
        let lones = problem.features.features.map(\.lone)
        least = lones.map { $0?.least ?? 0 }
        price = lones.map { lone in lone.map { $0.charge.amount * weights[$0.charge.level] } ?? 0 }
        isStepwise = lones.map { $0?.charge.level == CostLevels.hard }
    }

    /// What a cohort with some members of a value costs.
    func cost(_ feature: Int, _ count: Int) -> Int {
        guard count > 0, count < least[feature] else { return 0 }
        return isStepwise[feature] ? price[feature] &* (least[feature] &- count) : price[feature]
    }

    /// What one more member adds.
    @inline(__always)
    func step(_ feature: Int, from count: Int) -> Int {
        count < least[feature] ? cost(feature, count &+ 1) &- cost(feature, count) : 0
    }
}
