/// A rule that this version knows but does not judge: it may only be off, and a scenario that needs it is refused.
public protocol UnsupportedRule: Rule {}

extension UnsupportedRule {
    /// Counts nothing: no plan is made under a rule that is not judged.
    public func count(in view: PlanView) -> RuleCount { RuleCount(0) }
}

/// Sessions keep clear of times that a group calendar marks as better avoided.
public struct BusyTimeRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "busy-time", sv: "besvärliga tider", en: "busy times",
        unit: LocalisedText(sv: "chefshalvdag", en: "member-half-day"), isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// Sessions do not start on a Monday forenoon, end on a Friday afternoon or take a day between two days off.
public struct WeekdayRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "weekday", sv: "veckodag", en: "weekday", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A venue has a bed for everybody in a session with an overnight stay.
public struct VenueBedsRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "venue-beds", sv: "bäddar i lokalen", en: "venue beds", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// A session is held in a venue of the kind that its module needs.
public struct VenueKindRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "venue-kind", sv: "slag av lokal", en: "venue kind", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

/// Consultants who are named as a pair hold sessions together.
public struct PairingRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "pairing", sv: "konsultpar", en: "consultant pairs", unit: .session, isSupported: false)
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
