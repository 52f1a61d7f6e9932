/// One fault in what a planner handed in.
public struct ScenarioFault: Hashable, Sendable {
    public enum Severity: String, Sendable, Codable {
        case error
        case warning
    }

    /// A table of the scenario folder.
    public enum Table: String, CaseIterable, Sendable, Codable {
        case managers, consultants, qualifications, absences, venues, pins, pairs
    }

    /// Where the fault is, in the scenario's own terms; files turn it into file, row and column.
    public enum Place: Hashable, Sendable {
        /// A path of keys and positions in the programme: `rules.cohort-size.min`, `rounds[0].window`.
        case programme(String)
        /// A position in a table, and the column's usual name.
        case row(Table, Int, column: String?)
        case table(Table)
    }

    /// Stable: the same in the terminal, in JSON and in the documentation.
    public var code: String
    public var severity: Severity
    public var place: Place
    /// Where the other half of a clash stands; nil for a fault of one place.
    public var otherPlace: Place?
    /// What stands there.
    public var value: String
    public var message: LocalisedText
    public var fix: LocalisedText

    public init(
        _ code: String, _ severity: Severity = .error, at place: Place, alsoAt otherPlace: Place? = nil,
        value: String = "", _ message: LocalisedText, fix: LocalisedText
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.otherPlace = otherPlace
        self.value = value
        self.message = message
        self.fix = fix
    }
}

/// All faults of a scenario at once.
public struct ScenarioFaults: Error, Sendable {
    public let faults: [ScenarioFault]

    public init(_ faults: [ScenarioFault]) { self.faults = faults }
}
