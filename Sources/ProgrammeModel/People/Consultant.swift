/// Leads or assists sessions.
public struct Consultant: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Consultant>

    public var id: ID
    public var name: String
    /// The first and last day at the programme's disposal; nil for no such limit.
    public var firstDay: Day?
    public var lastDay: Day?
    /// Half-days at most in an ISO week and in a calendar month; nil for no limit.
    public var maxPerWeek: Int?
    public var maxPerMonth: Int?
    /// Cohorts led or assisted at most, in all; nil for no limit.
    public var maxCohorts: Int?

    public init(
        id: ID, name: String, firstDay: Day? = nil, lastDay: Day? = nil, maxPerWeek: Int? = nil,
        maxPerMonth: Int? = nil, maxCohorts: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.maxPerWeek = maxPerWeek
        self.maxPerMonth = maxPerMonth
        self.maxCohorts = maxCohorts
    }
}

/// A consultant may hold a module; the module lead answers for it.
public struct Qualification: Hashable, Sendable, Codable {
    public var consultant: Consultant.ID
    public var module: TrainingModule.ID
    public var isLead: Bool

    public init(consultant: Consultant.ID, module: TrainingModule.ID, isLead: Bool = false) {
        self.consultant = consultant
        self.module = module
        self.isLead = isLead
    }
}

/// A place for sessions and introductions.
public struct Venue: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Venue>

    public var id: ID
    public var name: String
    public var place: String?
    public var kind: String?
    public var seats: Int
    public var beds: Int?

    public init(
        id: ID, name: String, place: String? = nil, kind: String? = nil, seats: Int, beds: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.kind = kind
        self.seats = seats
        self.beds = beds
    }
}

/// Someone or something is away: a manager, a consultant, a host from outside the roster, or a venue that is taken.
///
/// No reason is kept: reasons are health data.
public struct Absence: Hashable, Sendable, Codable {
    /// The id of a manager, consultant, host or venue.
    public var who: String
    public var first: HalfDay
    public var last: HalfDay

    public init(who: String, first: HalfDay, last: HalfDay) {
        self.who = who
        self.first = first
        self.last = last
    }
}

extension HalfDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let halfDay = HalfDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such half-day: \(text)")
        }
        self = halfDay
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
