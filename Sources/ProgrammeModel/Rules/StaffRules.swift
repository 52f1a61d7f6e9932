/// Consultants are free and under contract.
public struct ConsultantAvailableRule: Rule {
    public static let definition = RuleDefinition(
        "consultant-available", sv: "konsult ledig", en: "consultant available", unit: .halfDay)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.sessions.reduce(0) { total, session in
                total
                    + session.consultants.reduce(0) {
                        $0
                            + view.index.consultantAway[$1].countMembers(
                                from: session.start.ordinal, length: session.halfDays)
                    }
            })
    }
}

/// Every consultant of a session masters its module.
public struct ConsultantQualifiedRule: Rule {
    public static let definition = RuleDefinition(
        "consultant-qualified", sv: "konsult behörig", en: "consultant qualified", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.sessions.reduce(0) { total, session in
                total + session.consultants.count { !view.index.isQualified[$0][session.module] }
            })
    }
}

/// Nobody leads two sessions at once.
public struct ConsultantSingleRule: Rule {
    public static let definition = RuleDefinition(
        "consultant-single", sv: "konsult på en plats", en: "consultant in one place", unit: .halfDay)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.consultantHalfDays.reduce(0) { total, halfDays in
                total + halfDays.count - Set(halfDays).count
            })
    }
}

/// A consultant has a free half-day between sessions of different cohorts, or at different venues.
public struct TurnaroundRule: Rule {
    public static let definition = RuleDefinition(
        "turnaround", sv: "omställning", en: "turnaround",
        unit: LocalisedText(sv: "par av modultillfällen", en: "pair of sessions"))
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.consultants)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.index.scenario.consultants.indices.reduce(0) { total, consultant in
                let own = view.sessions.filter { $0.consultants.contains(consultant) }
                let starting = Dictionary(grouping: own, by: \.start)
                return total
                    + own.reduce(0) { pairs, earlier in
                        let next = starting[earlier.end.advanced(by: 1)] ?? []
                        return pairs + next.count { $0.cohort != earlier.cohort || Self.areApart($0, earlier) }
                    }
            })
    }

    /// Whether two sessions are at different venues; one without a venue is at none that differs.
    private static func areApart(_ session: PlanView.SessionView, _ other: PlanView.SessionView) -> Bool {
        guard let venue = session.venue, let otherVenue = other.venue else { return false }
        return venue != otherVenue
    }
}

/// Consultants' limits a week, a month and in all.
public struct ConsultantLimitRule: Rule {
    public static let definition = RuleDefinition(
        "consultant-limit", sv: "konsultens tak", en: "consultant limit",
        unit: LocalisedText(sv: "överskridande", en: "excess"))
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        var count = 0
        for (index, consultant) in view.index.scenario.consultants.enumerated() {
            let days = view.consultantHalfDays[index].map { HalfDay(ordinal: $0).day }
            if let limit = consultant.maxPerWeek { count += periods(days.map(\.weekNumber), over: limit) }
            if let limit = consultant.maxPerMonth { count += periods(days.map(\.monthNumber), over: limit) }
            let cohorts = Set(view.sessions.filter { $0.consultants.contains(index) }.map(\.cohort))
            if let limit = consultant.maxCohorts, cohorts.count > limit { count += 1 }
        }
        return RuleCount(count)
    }

    private func periods(_ numbers: [Int], over limit: Int) -> Int {
        Dictionary(grouping: numbers) { $0 }.values.count { $0.count > limit }
    }
}

/// As many consultants as the module asks for.
public struct SessionStaffRule: Rule {
    public static let definition = RuleDefinition(
        "session-staff", sv: "bemanning av modultillfället", en: "session staff", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.sessions.count { session in
                let wanted = view.index.scenario.programme.modules[session.module].consultants
                return session.consultants.count != wanted || Set(session.consultants).count != wanted
            })
    }
}

/// A cohort meets few leading consultants.
public struct ContinuityRule: Rule {
    public static let definition = RuleDefinition(
        "continuity", sv: "samma konsult som leder", en: "continuity",
        unit: LocalisedText(sv: "byte", en: "change of lead"), whyNeverHard: .onlyPriced)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.consultants)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.members.indices.reduce(0) { total, cohort in
                let leads = Set(
                    view.sessionsByModule[cohort].joined().compactMap { view.sessions[$0].consultants.first })
                return total + max(0, leads.count - 1)
            })
    }
}

/// Consultants share the work.
public struct ConsultantLoadRule: Rule {
    public static let definition = RuleDefinition(
        "consultant-load", sv: "jämn konsultbelastning", en: "even consultant load", unit: .halfDay,
        whyNeverHard: .onlyPriced)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.consultants)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let loads = view.consultantHalfDays.map(\.count)
        guard !loads.isEmpty else { return RuleCount(0) }
        let share = (loads.reduce(0, +) + loads.count - 1) / loads.count
        return RuleCount(loads.reduce(0) { $0 + max(0, $1 - share) })
    }
}

/// Cohorts finish early.
public struct FinishRule: Rule {
    public static let definition = RuleDefinition(
        "finish", sv: "tidigt klar", en: "finish", unit: .week, whyNeverHard: .onlyPriced)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.gaps)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.members.indices.reduce(0) { total, cohort in
                guard let last = view.path(of: cohort).last ?? nil,
                    let earliest = view.index.earliestEnd[view.index.roundOfCohort[cohort]]
                else { return total }
                return total + Self.weeks(from: earliest, to: last.lastDay)
            })
    }

    /// Whole weeks that a last session ends after the earliest possible end: 0 or more.
    public static func weeks(from earliest: Day, to last: Day) -> Int { max(0, last.number - earliest.number) / 7 }
}
