/// A rule that this version knows but does not judge: it may only be off, and a scenario that needs it is refused.
public protocol UnsupportedRule: Rule {}

extension UnsupportedRule {
    /// Counts nothing: no plan is made under a rule that is not judged.
    public func count(in view: PlanView) -> RuleCount { RuleCount(0) }
}

/// The sessions of a round are spread evenly over its weeks.
public struct SpreadRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "spread", sv: "jämn spridning", en: "even spread", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// Managers who stand in for each other are not away in sessions at the same time.
public struct CoverRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "cover", sv: "ersättare", en: "cover", unit: .pair, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A consultant has a free half-day between two sessions.
public struct TurnaroundRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "turnaround", sv: "omställning", en: "turnaround", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// The consultant who answers for a module is at the first session of it in every round.
public struct LeadPresentRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "lead-present", sv: "modulansvarig på plats", en: "module lead present", unit: .round, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// What lies on or before the freeze date stays, and who has begun stays in the cohort.
public struct FrozenRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "frozen", sv: "fryst", en: "frozen", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A session that people are invited to does not move, and nobody gets one at short notice.
public struct NoticeRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "notice", sv: "varsel", en: "notice", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A changed plan touches as few people as it can.
public struct StabilityPeopleRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "stability-people", sv: "så få som möjligt berörs", en: "few people affected",
        unit: .manager, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A changed plan moves as few sessions as it can.
public struct StabilitySessionsRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "stability-sessions", sv: "så få modultillfällen som möjligt flyttas", en: "few sessions moved",
        unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// Everybody who misses a session has a guest seat in another cohort's session of the module.
public struct CatchUpRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "catch-up", sv: "ta igen", en: "catch-up", unit: .manager, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}
