/// Half-days on which a group of people is away, or is better left alone: school breaks, budget weeks, council days.
public struct GroupCalendar: Hashable, Sendable, Codable {
    /// What the marked half-days do.
    public enum Effect: String, CaseIterable, Sendable, Codable {
        /// Counts as absence.
        case away
        /// Costs something.
        case avoid
    }

    public var name: String
    public var audience: Audience
    public var effect: Effect
    public var when: [DayPattern]
    /// The marked halves of each day, in order.
    public var halves: [Half]

    public init(
        name: String, audience: Audience, effect: Effect = .away, when: [DayPattern], halves: [Half] = [.am, .pm]
    ) {
        self.name = name
        self.audience = audience
        self.effect = effect
        self.when = when
        self.halves = halves
    }

    /// Whom a group calendar is for: whoever meets every condition, each with any of its values.
    public struct Audience: Hashable, Sendable, Codable {
        public var departments: [String]
        public var areas: [String]
        public var units: [String]
        public var levels: [Int]
        public var roles: [Role]
        /// Attribute name to accepted values.
        public var attributes: [String: [String]]

        public init(
            departments: [String] = [], areas: [String] = [], units: [String] = [], levels: [Int] = [],
            roles: [Role] = [], attributes: [String: [String]] = [:]
        ) {
            self.departments = departments
            self.areas = areas
            self.units = units
            self.levels = levels
            self.roles = roles
            self.attributes = attributes
        }

        /// A person's part in the programme. Without a role an audience means managers.
        public enum Role: String, CaseIterable, Sendable, Codable {
            case manager, consultant, host
        }

        private var hasManagerCondition: Bool {
            !(departments.isEmpty && areas.isEmpty && units.isEmpty && levels.isEmpty && attributes.isEmpty)
        }

        /// Whether the audience holds a manager; hosts in the roster are managers with the role host as well.
        public func includes(_ manager: Manager, isHost: Bool) -> Bool {
            let roleFits = roles.isEmpty || roles.contains(.manager) || (isHost && roles.contains(.host))
            return roleFits
                && (departments.isEmpty || departments.contains(manager.department))
                && (areas.isEmpty || manager.area.map(areas.contains) ?? false)
                && (units.isEmpty || manager.unit.map(units.contains) ?? false)
                && (levels.isEmpty || levels.contains(manager.level))
                && attributes.allSatisfy { name, values in manager.value(of: name).map(values.contains) ?? false }
        }

        /// Whether the audience holds consultants, or hosts from outside the roster: only by role, without conditions.
        public func includes(role: Role) -> Bool { roles.contains(role) && !hasManagerCondition }
    }
}

extension Manager {
    /// The value of an attribute by column name; `title` counts as one. Blank is nil.
    public func value(of attribute: String) -> String? {
        let value = attribute == "title" ? title : attributes[attribute]
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}
