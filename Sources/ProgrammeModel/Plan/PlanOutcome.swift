/// How long planning may go on.
public struct PlanLimits: Hashable, Sendable, Codable {
    /// Work units; the same number gives the same plan on any machine.
    public var work: Int
    /// Wall-clock seconds; nil for none. A run that the clock ended is not repeatable.
    public var seconds: Double?

    public init(work: Int, seconds: Double? = nil) {
        self.work = work
        self.seconds = seconds
    }
}

/// Which engine a planner asks for.
public enum EngineChoice: String, CaseIterable, Sendable, Codable {
    /// GLPK where it helps and is there, the native engine everywhere else.
    case auto
    case glpk
    /// The native engine alone.
    case heuristic
}

/// Which engine gave what.
public struct EngineReport: Hashable, Sendable, Codable {
    /// What produced a part of the plan.
    public enum Source: String, CaseIterable, Sendable, Codable {
        case native
        case glpk
        /// A skeleton by GLPK, rounded and improved by the native search.
        case glpkAndNative = "glpk+native"

        public var text: LocalisedText {
            switch self {
            case .native: LocalisedText(sv: "inbyggd sökning", en: "native search")
            case .glpk: LocalisedText(sv: "GLPK", en: "GLPK")
            case .glpkAndNative: LocalisedText(sv: "GLPK och inbyggd sökning", en: "GLPK and native search")
            }
        }
    }

    public var requested: EngineChoice
    public var allocation: Source
    public var schedule: Source
    /// What a planner should know: GLPK missing, or failed, or not used for a part.
    public var notes: [LocalisedText]

    public init(requested: EngineChoice, allocation: Source, schedule: Source, notes: [LocalisedText] = []) {
        self.requested = requested
        self.allocation = allocation
        self.schedule = schedule
        self.notes = notes
    }
}

/// Why planning stopped; says nothing of what the plan is worth.
public enum StopReason: String, CaseIterable, Sendable, Codable {
    case optimal
    case gapReached = "gap-reached"
    case workLimit = "work-limit"
    case timeLimit = "time-limit"
    case cancelled
    case provedInfeasible = "proved-infeasible"
    case notFound = "not-found"
    case badInput = "bad-input"

    public var text: LocalisedText {
        switch self {
        case .optimal: LocalisedText(sv: "bevisat bäst", en: "proved optimal")
        case .gapReached: LocalisedText(sv: "nära nog bäst", en: "gap reached")
        case .workLimit: LocalisedText(sv: "arbetsgränsen nådd", en: "work limit reached")
        case .timeLimit: LocalisedText(sv: "tiden ute", en: "time limit reached")
        case .cancelled: LocalisedText(sv: "avbruten", en: "cancelled")
        case .provedInfeasible: LocalisedText(sv: "bevisat omöjlig", en: "proved infeasible")
        case .notFound: LocalisedText(sv: "ingen plan hittad", en: "no plan found")
        case .badInput: LocalisedText(sv: "fel i underlaget", en: "bad input")
        }
    }
}

/// How a run ended.
public struct PlanOutcome: Hashable, Sendable, Codable {
    public var stopped: StopReason
    /// Whether the clock or a person ended the run: such a plan need not come out the same again.
    public var isRepeatable: Bool

    public init(stopped: StopReason, isRepeatable: Bool = true) {
        self.stopped = stopped
        self.isRepeatable = isRepeatable
    }

    enum CodingKeys: String, CodingKey {
        case stopped
        case isRepeatable = "repeatable"
    }
}

/// A value that no plan can be below.
public struct Bound: Hashable, Sendable, Codable {
    /// Which plans a bound speaks of.
    public enum Scope: String, CaseIterable, Sendable, Codable {
        /// All plans of the scenario.
        case whole
        /// All plans that hold the same cohorts, whoever sits in them.
        case heldCohorts = "held-cohorts"
        /// All plans with these cohorts.
        case givenCohorts = "given-cohorts"

        public var text: LocalisedText {
            switch self {
            case .whole: LocalisedText(sv: "alla planer", en: "all plans")
            case .heldCohorts:
                LocalisedText(sv: "planer som håller samma grupper", en: "plans that hold the same cohorts")
            case .givenCohorts: LocalisedText(sv: "med dessa utvecklingsgrupper", en: "with these cohorts")
            }
        }
    }

    /// How a bound was found.
    public enum Method: String, CaseIterable, Sendable, Codable {
        /// A counting argument, which the audit repeats.
        case counting
        /// Prices of seats in rounds, which the audit adds up anew.
        case prices
        /// Prices of what cohorts share, at which the audit finds each cohort's cheapest itinerary anew.
        case itineraries
        /// Prices of sessions, at which the audit finds each consultant's cheapest roster anew.
        case rosters

        public var text: LocalisedText {
            switch self {
            case .counting: LocalisedText(sv: "räkning", en: "counting")
            case .prices: LocalisedText(sv: "prissatta platser", en: "priced seats")
            case .itineraries: LocalisedText(sv: "prissatta halvdagar", en: "priced half-days")
            case .rosters: LocalisedText(sv: "prissatta modultillfällen", en: "priced sessions")
            }
        }
    }

    public var priorityClass: PriorityClass
    public var scope: Scope
    /// Holds for all plans of the scope at least as good in the more important classes.
    public var value: Int
    public var method: Method
    /// Whether the audit re-derives the value without the engine.
    public var isAudited: Bool
    /// What proves a bound by prices; nil for other methods.
    public var certificate: BoundCertificate?
    /// What proves a bound by itineraries; nil for other methods.
    public var schedule: ScheduleCertificate?
    /// What proves a bound by rosters; nil for other methods.
    public var rosters: RosterCertificate?

    public init(
        priorityClass: PriorityClass, scope: Scope, value: Int, method: Method, isAudited: Bool = false,
        certificate: BoundCertificate? = nil, schedule: ScheduleCertificate? = nil,
        rosters: RosterCertificate? = nil
    ) {
        self.priorityClass = priorityClass
        self.scope = scope
        self.value = value
        self.method = method
        self.isAudited = isAudited
        self.certificate = certificate
        self.schedule = schedule
        self.rosters = rosters
    }

    enum CodingKeys: String, CodingKey {
        case priorityClass = "class"
        case scope, value, method
        case isAudited = "audited"
        case certificate
        case schedule = "schedule_certificate"
        case rosters = "roster_certificate"
    }
}
