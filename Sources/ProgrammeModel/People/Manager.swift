/// A participant of the programme.
public struct Manager: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Manager>

    public var id: ID
    public var name: String
    public var department: String
    public var unit: String?
    /// 1 is the top; larger is lower.
    public var level: Int
    /// The nearest boss; blank, or someone outside the roster.
    public var boss: ID?
    /// The first day as a manager here; nil for "long ago".
    public var joined: Day?
    /// The first day without employment; nil while nobody knows of one.
    public var left: Day?
    public var title: String?
    public var email: String?
    public var area: String?
    public var coverFor: [ID]
    /// Why the manager is not to be placed; nil for all who are.
    public var exempt: String?
    /// Free attributes by column name.
    public var attributes: [String: String]

    public init(
        id: ID, name: String, department: String, unit: String? = nil, level: Int, boss: ID? = nil,
        joined: Day? = nil, left: Day? = nil, title: String? = nil, email: String? = nil, area: String? = nil,
        coverFor: [ID] = [], exempt: String? = nil, attributes: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.department = department
        self.unit = unit
        self.level = level
        self.boss = boss
        self.joined = joined
        self.left = left
        self.title = title
        self.email = email
        self.area = area
        self.coverFor = coverFor
        self.exempt = exempt
        self.attributes = attributes
    }

    public var isExempt: Bool { exempt != nil }

    /// Whether the manager is employed on a day: joined on or before it, not left on or before it.
    public func isEmployed(on day: Day) -> Bool {
        if let joined, day < joined { return false }
        if let left, left <= day { return false }
        return true
    }
}
