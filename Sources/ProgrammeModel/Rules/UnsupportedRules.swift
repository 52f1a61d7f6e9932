/// A rule that this version knows but does not judge: it may only be off, and a scenario that needs it is refused.
public protocol UnsupportedRule: Rule {}

extension UnsupportedRule {
    /// Counts nothing: no plan is made under a rule that is not judged.
    public func count(in view: PlanView) -> RuleCount { RuleCount(0) }
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
