/// One place where a rule does not hold, with people and dates.
public struct RuleBreach: Hashable, Sendable, Codable {
    public var rule: RuleCode
    /// How many breaches or units of the rule this place stands for.
    public var amount: Int
    public var managers: [Manager.ID]
    public var cohorts: [Cohort.ID]
    public var sessions: [Session.ID]
    public var consultants: [Consultant.ID]
    public var venue: Venue.ID?
    public var dates: [Day]
    /// One sentence that names what is wrong, in both languages, without the rule's name.
    public var message: LocalisedText

    public init(
        rule: RuleCode, amount: Int = 1, managers: [Manager.ID] = [], cohorts: [Cohort.ID] = [],
        sessions: [Session.ID] = [], consultants: [Consultant.ID] = [], venue: Venue.ID? = nil, dates: [Day] = [],
        message: LocalisedText
    ) {
        self.rule = rule
        self.amount = amount
        self.managers = managers
        self.cohorts = cohorts
        self.sessions = sessions
        self.consultants = consultants
        self.venue = venue
        self.dates = dates
        self.message = message
    }
}

/// A breach that a person has accepted: listed, not scored.
public struct AcceptedBreach: Hashable, Sendable, Codable {
    public var rule: RuleCode
    public var managers: [Manager.ID]
    public var reason: String
    public var acceptedBy: String
    public var date: Day

    public init(rule: RuleCode, managers: [Manager.ID], reason: String, acceptedBy: String, date: Day) {
        self.rule = rule
        self.managers = managers
        self.reason = reason
        self.acceptedBy = acceptedBy
        self.date = date
    }
}

/// Something a scenario is short of, found by counting: no plan can keep the rule.
public struct Shortfall: Hashable, Sendable, Codable {
    public var rule: RuleCode
    public var needed: Int
    public var available: Int
    /// What is short, by how much, in both languages.
    public var message: LocalisedText
    /// What would mend it.
    public var fix: LocalisedText

    public init(rule: RuleCode, needed: Int, available: Int, message: LocalisedText, fix: LocalisedText) {
        self.rule = rule
        self.needed = needed
        self.available = available
        self.message = message
        self.fix = fix
    }
}
