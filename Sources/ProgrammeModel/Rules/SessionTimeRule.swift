/// Sessions take no more of people's time and the programme's money than they must.
///
/// Of use where the number of cohorts is open: each cohort takes as many half-days as all modules together.
public struct SessionTimeRule: Rule {
    public static let definition = RuleDefinition(
        "session-time", sv: "utbildningstid", en: "session time",
        unit: LocalisedText(sv: "halvdag i ett modultillfälle", en: "half-day of a session"),
        whyNeverHard: LocalisedText(sv: "varje modultillfälle tar tid", en: "every session takes time"))
    public var strength = Strength.off
    public var terms = PenaltyTerms(.sessionTime)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(view.sessions.reduce(0) { $0 + $1.halfDays })
    }
}
