/// The sessions of a round are spread evenly over the weeks that it uses.
public struct SpreadRule: Rule {
    public static let definition = RuleDefinition("spread", sv: "jämn spridning", en: "even spread", unit: .session)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.gaps)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let rounds = Dictionary(grouping: view.sessions) { view.index.roundOfCohort[$0.cohort] }
        return RuleCount(
            rounds.values.reduce(0) { total, sessions in
                let weeks = Dictionary(grouping: sessions, by: \.firstDay.weekNumber)
                let share = Self.share(of: sessions.count, over: weeks.count)
                return total + weeks.values.reduce(0) { $0 + max(0, $1.count - share) }
            })
    }

    /// An even share of a round's sessions over the weeks that it uses, rounded up: a unit is a session of a week beyond
    /// it.
    ///
    /// - Parameter sessions: of the round, 0 or more.
    /// - Parameter weeks: with any of them; 0 counts as 1.
    public static func share(of sessions: Int, over weeks: Int) -> Int {
        let weeks = max(1, weeks)
        return (sessions + weeks - 1) / weeks
    }
}
