/// Who sits where, and when, where and with whom every session is held.
public struct Plan: Hashable, Sendable, Codable {
    /// Rises when the meaning of plan.json changes.
    public static let currentSchemaVersion = 1

    public var schemaVersion: Int
    public var scenario: ScenarioReference
    public var seed: UInt64
    public var limits: PlanLimits
    public var engine: EngineReport
    public var outcome: PlanOutcome
    public var rosters: [Roster]
    public var sessions: [Session]
    public var introductions: [Introduction]
    public var waiting: [WaitingEntry]
    /// As ``milestones(in:)`` gives them; nil in a plan that says nothing of them.
    public var milestones: [Milestone]?
    public var score: Score
    public var bounds: [Bound]

    public init(
        scenario: ScenarioReference, seed: UInt64, limits: PlanLimits, engine: EngineReport, outcome: PlanOutcome,
        rosters: [Roster], sessions: [Session], introductions: [Introduction], waiting: [WaitingEntry],
        milestones: [Milestone]? = nil, score: Score, bounds: [Bound]
    ) {
        schemaVersion = Self.currentSchemaVersion
        self.scenario = scenario
        self.seed = seed
        self.limits = limits
        self.engine = engine
        self.outcome = outcome
        self.rosters = rosters
        self.sessions = sessions
        self.introductions = introductions
        self.waiting = waiting
        self.milestones = milestones
        self.score = score
        self.bounds = bounds
    }

    enum CodingKeys: String, CodingKey {
        case schemaVersion = "schema_version"
        case scenario, seed, limits, engine, outcome
        case rosters = "cohorts"
        case sessions, introductions, waiting, milestones, score, bounds
    }
}

/// Which scenario a plan is for.
public struct ScenarioReference: Hashable, Sendable, Codable {
    public var name: String
    /// ``Scenario/fingerprint()`` of the scenario.
    public var hash: String

    public init(name: String, hash: String) {
        self.name = name
        self.hash = hash
    }
}

/// The members of a cohort.
public struct Roster: Hashable, Sendable, Codable {
    public var cohort: Cohort.ID
    public var round: Round.ID
    /// In the order of the scenario's roster.
    public var members: [Manager.ID]

    public init(cohort: Cohort.ID, round: Round.ID, members: [Manager.ID]) {
        self.cohort = cohort
        self.round = round
        self.members = members
    }

    enum CodingKeys: String, CodingKey {
        case cohort = "id"
        case round, members
    }
}

/// One module held for one cohort.
public struct Session: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Session>

    /// How far a session has come.
    public enum Status: String, CaseIterable, Sendable, Codable {
        case draft, preliminary, invited, held, cancelled

        public var text: LocalisedText {
            switch self {
            case .draft: LocalisedText(sv: "utkast", en: "draft")
            case .preliminary: LocalisedText(sv: "preliminär", en: "preliminary")
            case .invited: LocalisedText(sv: "kallad", en: "invited")
            case .held: LocalisedText(sv: "genomförd", en: "held")
            case .cancelled: LocalisedText(sv: "inställd", en: "cancelled")
            }
        }
    }

    public var id: ID
    public var cohort: Cohort.ID
    public var module: TrainingModule.ID
    public var start: HalfDay
    public var halfDays: Int
    /// The leading one first.
    public var consultants: [Consultant.ID]
    public var venue: Venue.ID?
    public var status: Status

    public init(
        cohort: Cohort.ID, module: TrainingModule.ID, start: HalfDay, halfDays: Int,
        consultants: [Consultant.ID], venue: Venue.ID? = nil, status: Status = .draft
    ) {
        id = Self.id(cohort: cohort, module: module)
        self.cohort = cohort
        self.module = module
        self.start = start
        self.halfDays = halfDays
        self.consultants = consultants
        self.venue = venue
        self.status = status
    }

    /// The id of a cohort's session of a module: `COHORT/MODULE`.
    public static func id(cohort: Cohort.ID, module: TrainingModule.ID) -> ID { ID("\(cohort)/\(module)") }

    /// The last half-day.
    public var end: HalfDay { start.advanced(by: halfDays - 1) }

    enum CodingKeys: String, CodingKey {
        case id, cohort, module, start
        case halfDays = "half_days"
        case consultants, venue, status
    }
}

/// One joint half-day of a round with its hosts.
public struct Introduction: Hashable, Sendable, Codable {
    public var round: Round.ID
    public var start: HalfDay
    public var venue: Venue.ID?

    public init(round: Round.ID, start: HalfDay, venue: Venue.ID? = nil) {
        self.round = round
        self.start = start
        self.venue = venue
    }
}

/// A manager without a seat, and why.
public struct WaitingEntry: Hashable, Sendable, Codable {
    public enum Reason: String, CaseIterable, Sendable, Codable {
        case noSeat = "no-seat"
        case joinsTooLate = "joins-too-late"
        case onLeave = "on-leave"
        case leavesSoon = "leaves-soon"

        public var text: LocalisedText {
            switch self {
            case .noSeat: LocalisedText(sv: "ingen plats", en: "no seat")
            case .joinsTooLate: LocalisedText(sv: "börjar för sent", en: "joins too late")
            case .onLeave: LocalisedText(sv: "ledig", en: "on leave")
            case .leavesSoon: LocalisedText(sv: "slutar snart", en: "leaves soon")
            }
        }
    }

    public var manager: Manager.ID
    public var reason: Reason

    public init(manager: Manager.ID, reason: Reason) {
        self.manager = manager
        self.reason = reason
    }
}
