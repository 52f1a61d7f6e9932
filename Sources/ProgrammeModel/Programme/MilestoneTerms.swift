/// How many working days milestones are from the sessions they go with; nil leaves a kind out.
public struct MilestoneTerms: Hashable, Sendable, Codable {
    /// What a number of working days may be: about a year at most.
    public static let allowed = 0...250
    /// Days on either side of the horizon within which due dates are looked for: enough for the most working days of
    /// a calendar that is closed half of the time.
    public static let reach = 3 * 366

    /// Before a cohort's first session.
    public var agreementBefore: Int? = 10
    /// After a cohort's last session.
    public var agreementAfter: Int? = 10
    /// After a cohort's last session.
    public var roadMap: Int? = 20
    /// After a round's last session of a module.
    public var statusReport: Int? = 5
    /// Before a round's first session of a module.
    public var checkIn: Int? = 10

    /// The usual terms.
    public init() {}

    /// Terms without any milestone.
    public static let none = {
        var terms = MilestoneTerms()
        for kind in Milestone.Kind.allCases { terms[kind] = nil }
        return terms
    }()

    /// The working days of a kind.
    public subscript(kind: Milestone.Kind) -> Int? {
        get { self[keyPath: Self.property(of: kind)] }
        set { self[keyPath: Self.property(of: kind)] = newValue }
    }

    private static func property(of kind: Milestone.Kind) -> WritableKeyPath<MilestoneTerms, Int?> {
        switch kind {
        case .agreementBefore: \.agreementBefore
        case .agreementAfter: \.agreementAfter
        case .roadMap: \.roadMap
        case .statusReport: \.statusReport
        case .checkIn: \.checkIn
        }
    }
}
