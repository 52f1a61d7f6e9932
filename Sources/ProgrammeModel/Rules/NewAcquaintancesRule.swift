/// People who have met in a group before do not meet again in a cohort.
public struct NewAcquaintancesRule: Rule {
    public static let definition = RuleDefinition(
        "new-acquaintances", sv: "nya bekantskaper", en: "new acquaintances", unit: .pair, looksAtDates: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.index.pastPairs.reduce(0) { total, pair in
                guard let cohort = view.cohortOf[pair.first], cohort == view.cohortOf[pair.second] else { return total }
                return total + pair.weight
            })
    }
}
