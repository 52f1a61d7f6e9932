/// A rule that this version knows but does not judge: it may only be off, and a scenario that needs it is refused.
public protocol UnsupportedRule: Rule {}

extension UnsupportedRule {
    /// Counts nothing: no plan is made under a rule that is not judged.
    public func count(in view: PlanView) -> RuleCount { RuleCount(0) }
}

public struct NoLoneRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "no-lone", sv: "ingen ensam i sitt slag", en: "nobody alone of a kind", unit: .manager, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct NewAcquaintancesRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "new-acquaintances", sv: "nya bekantskaper", en: "new acquaintances", unit: .pair, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct BusyTimeRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "busy-time", sv: "besvärliga tider", en: "busy times",
        unit: LocalisedText(sv: "chefshalvdag", en: "member-half-day"), isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct WeekdayRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "weekday", sv: "veckodag", en: "weekday", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct SpreadRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "spread", sv: "jämn spridning", en: "even spread", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct CoverRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "cover", sv: "ersättare", en: "cover", unit: .pair, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct TurnaroundRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "turnaround", sv: "omställning", en: "turnaround", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct VenueBedsRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "venue-beds", sv: "bäddar i lokalen", en: "venue beds", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct VenueKindRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "venue-kind", sv: "slag av lokal", en: "venue kind", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct LeadPresentRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "lead-present", sv: "modulansvarig på plats", en: "module lead present", unit: .round, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct PairingRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "pairing", sv: "konsultpar", en: "consultant pairs", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct FrozenRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "frozen", sv: "fryst", en: "frozen", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct NoticeRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "notice", sv: "varsel", en: "notice", unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct StabilityPeopleRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "stability-people", sv: "så få som möjligt berörs", en: "few people affected",
        unit: .manager, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct StabilitySessionsRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "stability-sessions", sv: "så få tillfällen som möjligt flyttas", en: "few sessions moved",
        unit: .session, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}

public struct CatchUpRule: UnsupportedRule {
    public static let definition = RuleDefinition(
        "catch-up", sv: "ta igen", en: "catch-up", unit: .manager, isSupported: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)

    public init() {}
}
