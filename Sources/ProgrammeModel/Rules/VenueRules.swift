/// Venues are free.
public struct VenueFreeRule: Rule {
    public static let definition = RuleDefinition(
        "venue-free", sv: "lokal ledig", en: "venue free", unit: .halfDay)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.bookings.indices.reduce(0) { total, venue in
                total + view.bookings[venue].count { view.index.venueAway[venue].contains(ordinal: $0) }
            })
    }
}

/// Venues have seats for the cohort.
public struct VenueSeatsRule: Rule {
    public static let definition = RuleDefinition(
        "venue-seats", sv: "platser i lokalen", en: "venue seats", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let venues = view.index.scenario.venues
        guard !venues.isEmpty else { return RuleCount(0) }
        return RuleCount(
            view.sessions.count { session in
                guard let venue = session.venue else { return true }
                return venues[venue].seats < view.members[session.cohort].count
            })
    }
}

/// A venue has a bed for every member of a cohort that stays overnight.
public struct VenueBedsRule: Rule {
    public static let definition = RuleDefinition(
        "venue-beds", sv: "bäddar i lokalen", en: "venue beds", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        guard !view.index.scenario.venues.isEmpty else { return RuleCount(0) }
        return RuleCount(
            view.sessions.count { session in
                let needed = view.index.bedsNeeded(module: session.module, members: view.members[session.cohort].count)
                return needed > 0 && session.venue.map { view.index.beds(in: $0) < needed } ?? true
            })
    }
}

/// A session is held in a venue of the kind that its module needs.
public struct VenueKindRule: Rule {
    public static let definition = RuleDefinition(
        "venue-kind", sv: "slag av lokal", en: "venue kind", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        guard !view.index.scenario.venues.isEmpty else { return RuleCount(0) }
        return RuleCount(view.sessions.count { !view.index.isOfKind(venue: $0.venue, forModule: $0.module) })
    }
}

/// One gathering at a time in a venue.
public struct VenueSingleRule: Rule {
    public static let definition = RuleDefinition(
        "venue-single", sv: "en åt gången i lokalen", en: "one at a time in a venue", unit: .halfDay)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(view.bookings.reduce(0) { $0 + $1.count - Set($1).count })
    }
}
