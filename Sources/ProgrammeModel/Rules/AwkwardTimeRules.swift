/// Sessions and introductions keep clear of times that a group calendar marks as better avoided.
public struct BusyTimeRule: Rule {
    public static let definition = RuleDefinition(
        "busy-time", sv: "besvärliga tider", en: "busy times",
        unit: LocalisedText(sv: "chefshalvdag", en: "member-half-day"))
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.gaps)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        var count = view.sessions.reduce(0) { total, session in
            view.members[session.cohort].reduce(total) {
                $0 + view.busyHalfDays($1, session.start, session.halfDays)
            }
        }
        for introduction in view.introductions {
            for cohort in view.members.indices where view.index.roundOfCohort[cohort] == introduction.round {
                count += view.members[cohort].reduce(0) { $0 + view.busyHalfDays($1, introduction.start, 1) }
            }
        }
        return RuleCount(count)
    }
}

/// Sessions do not start on a Monday forenoon, end on a Friday afternoon or take a day between two days off.
public struct WeekdayRule: Rule {
    public static let definition = RuleDefinition(
        "weekday", sv: "veckodag", en: "weekday", unit: LocalisedText(sv: "poäng", en: "point"))
    /// Units of a session at the edge of a week, and of one on a bridge day.
    public static let edge = 1
    public static let bridge = 5
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.gaps)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.sessions.reduce(0) { $0 + Self.units(from: $1.start, halfDays: $1.halfDays, in: view.index.calendar) })
    }

    /// What a session of some half-days counts, whoever comes: 0 to 6.
    public static func units(from start: HalfDay, halfDays: Int, in calendar: WorkingCalendar) -> Int {
        guard halfDays > 0 else { return 0 }
        let end = start.advanced(by: halfDays - 1)
        let beginsWeek = start.half == .am && start.day.weekday == .monday
        let endsWeek = end.half == .pm && end.day.weekday == .friday
        let days = stride(from: start.day, through: end.day, by: 1)
        return (beginsWeek || endsWeek ? edge : 0) + (days.contains(where: calendar.isBridgeDay) ? bridge : 0)
    }
}
