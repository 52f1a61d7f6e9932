/// Everything a planner hands in.
///
/// A scenario may hold faults; ``faults()`` lists them all. Engines take a ``ScenarioIndex``, which only a scenario
/// without faults yields.
public struct Scenario: Hashable, Sendable, Codable {
    public var programme: Programme
    public var managers: [Manager]
    public var consultants: [Consultant]
    public var qualifications: [Qualification]
    public var absences: [Absence]
    public var venues: [Venue]
    public var pins: [Pin]
    public var pairs: [Pair]
    /// The members of each cohort of earlier programmes: each two of them have met.
    public var earlierCohorts: [[Manager.ID]]
    /// The seed that a plan uses unless the planner names another.
    public var seed: UInt64

    public init(
        programme: Programme, managers: [Manager], consultants: [Consultant], qualifications: [Qualification],
        absences: [Absence] = [], venues: [Venue] = [], pins: [Pin] = [], pairs: [Pair] = [],
        earlierCohorts: [[Manager.ID]] = [], seed: UInt64 = 1
    ) {
        self.programme = programme
        self.managers = managers
        self.consultants = consultants
        self.qualifications = qualifications
        self.absences = absences
        self.venues = venues
        self.pins = pins
        self.pairs = pairs
        self.earlierCohorts = earlierCohorts
        self.seed = seed
    }
}

/// A fact that solving must keep.
public struct Pin: Hashable, Sendable, Codable {
    /// What a pin fixes, and how `who` and `value` are read.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// `who` a manager, `value` a cohort.
        case cohort
        /// `who` a manager, `value` a round.
        case round
        /// `who` a session (`COHORT/MODULE`), `value` its first half-day (`2016-02-01 am`).
        case sessionStart = "session-start"
        /// `who` a session, `value` its consultants joined by `|`, the leading one first.
        case sessionConsultants = "session-consultants"
        /// `who` a session, `value` a venue.
        case sessionVenue = "session-venue"
        /// `who` a round, `value` the introduction's half-day.
        case introductionStart = "introduction-start"
    }

    public var kind: Kind
    public var who: String
    public var value: String

    public init(kind: Kind, who: String, value: String) {
        self.kind = kind
        self.who = who
        self.value = value
    }
}

/// Two people whom a rule names together.
public struct Pair: Hashable, Sendable, Codable {
    /// The rules that take named pairs.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Two managers share a cohort.
        case together
        /// Two managers do not share a cohort.
        case apart
        /// Two managers have met before (`new-acquaintances`).
        case past = "new-acquaintances"
        /// Two managers cover for each other.
        case cover
        /// Two consultants serve together, with a weight above 0, or apart, with one below 0.
        case pairing
    }

    public var first: String
    public var second: String
    public var rule: Kind
    public var weight: Int

    public init(first: String, second: String, rule: Kind, weight: Int = 1) {
        self.first = first
        self.second = second
        self.rule = rule
        self.weight = weight
    }
}
