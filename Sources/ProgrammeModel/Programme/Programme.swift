/// Modules, rounds, rules and horizon: what is the same for everybody.
public struct Programme: Hashable, Sendable, Codable {
    /// The most cohorts of all rounds together.
    public static let mostCohorts = 100_000

    public var name: String
    public var horizon: DayRange
    /// Further days without sessions, and holidays that are worked nevertheless.
    public var daysOff: [Day]
    public var liftedDays: [Day]
    public var closures: [Closure]
    public var groupCalendars: [GroupCalendar]
    /// In the order in which a cohort takes them.
    public var modules: [TrainingModule]
    /// In order.
    public var rounds: [Round]
    public var cohorts: [Cohort]
    public var introduction: IntroductionTerms?
    public var clockTimes: ClockTimes
    public var milestones: MilestoneTerms
    public var rules: RuleBook
    /// How the classes of a schedule make one number, for measuring only.
    public var scheduleWeights: ScheduleWeights

    public init(
        name: String, horizon: DayRange, daysOff: [Day] = [], liftedDays: [Day] = [], closures: [Closure] = [],
        groupCalendars: [GroupCalendar] = [], modules: [TrainingModule], rounds: [Round], cohorts: [Cohort],
        introduction: IntroductionTerms? = nil, clockTimes: ClockTimes = ClockTimes(),
        milestones: MilestoneTerms = MilestoneTerms(), rules: RuleBook = RuleBook(),
        scheduleWeights: ScheduleWeights = .usual
    ) {
        self.name = name
        self.horizon = horizon
        self.daysOff = daysOff
        self.liftedDays = liftedDays
        self.closures = closures
        self.groupCalendars = groupCalendars
        self.modules = modules
        self.rounds = rounds
        self.cohorts = cohorts
        self.introduction = introduction
        self.clockTimes = clockTimes
        self.milestones = milestones
        self.rules = rules
        self.scheduleWeights = scheduleWeights
    }

    /// The horizon's working days.
    public var calendar: WorkingCalendar { calendar(over: horizon) }

    /// The working days of any span, by the programme's closures, days off and lifted days.
    public func calendar(over span: DayRange) -> WorkingCalendar {
        WorkingCalendar(horizon: span, closures: closures, daysOff: daysOff, liftedDays: liftedDays)
    }
}

/// A course that every cohort takes.
public struct TrainingModule: Hashable, Sendable, Codable {
    public typealias ID = Identifier<TrainingModule>

    public var id: ID
    public var name: String
    /// Length of a session, 1-10 half-days.
    public var halfDays: Int
    /// Consultants of a session, 1 or 2; the first leads.
    public var consultants: Int
    public var isOvernight: Bool
    /// The kind of venue it needs; nil for any.
    public var venueKind: String?
    /// The halves of a day on which a session may start, in order.
    public var starts: [Half]

    /// - Parameter starts: nil for the rule of thumb: an even number of half-days starts in the forenoon, an odd one
    ///   in either half.
    public init(
        id: ID, name: String, halfDays: Int, consultants: Int = 1, isOvernight: Bool = false,
        venueKind: String? = nil, starts: [Half]? = nil
    ) {
        self.id = id
        self.name = name
        self.halfDays = halfDays
        self.consultants = consultants
        self.isOvernight = isOvernight
        self.venueKind = venueKind
        self.starts = starts ?? (halfDays % 2 == 0 ? [.am] : [.am, .pm])
    }
}

/// A wave of cohorts with a window for first sessions.
public struct Round: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Round>

    public var id: ID
    public var name: String
    /// First sessions of the round's cohorts start in it.
    public var window: DayRange
    /// When the joint introduction may be held; nil for a round without one.
    public var introductionWindow: DayRange?

    public init(id: ID, name: String, window: DayRange, introductionWindow: DayRange? = nil) {
        self.id = id
        self.name = name
        self.window = window
        self.introductionWindow = introductionWindow
    }
}

/// A group of managers who take all modules together.
public struct Cohort: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Cohort>

    public var id: ID
    public var round: Round.ID
    /// A cohort made of bosses and their own reports on purpose: boss-apart does not bind in it.
    public var isLeadershipTeam: Bool
    /// Least and greatest number of members; nil for those of cohort-size.
    public var min: Int?
    public var max: Int?
    /// Need not be held: a plan decides whether it is.
    public var isOptional: Bool

    public init(
        id: ID, round: Round.ID, isLeadershipTeam: Bool = false, min: Int? = nil, max: Int? = nil,
        isOptional: Bool = false
    ) {
        self.id = id
        self.round = round
        self.isLeadershipTeam = isLeadershipTeam
        self.min = min
        self.max = max
        self.isOptional = isOptional
    }
}

/// Who holds the joint introductions, and where.
public struct IntroductionTerms: Hashable, Sendable, Codable {
    /// Ids of managers, or of people outside the roster.
    public var hosts: [String]
    /// How many of the hosts must be free at least.
    public var hostsNeeded: Int
    /// The venue of every introduction; nil where none is booked.
    public var venue: Venue.ID?

    public init(hosts: [String] = [], hostsNeeded: Int = 0, venue: Venue.ID? = nil) {
        self.hosts = hosts
        self.hostsNeeded = hostsNeeded
        self.venue = venue
    }
}

/// Clock times of forenoon and afternoon, for invitations only.
public struct ClockTimes: Hashable, Sendable, Codable {
    public var am: String
    public var pm: String

    public init(am: String = "08:30-12:00", pm: String = "13:00-16:30") {
        self.am = am
        self.pm = pm
    }
}
