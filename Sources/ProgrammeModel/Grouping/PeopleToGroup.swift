/// People to divide into mixed groups, without a programme and dates.
///
/// People and groups go by position, from 0. Sets of people have two members or more.
public struct PeopleToGroup: Hashable, Sendable {
    /// Something that people share, and that groups should mix.
    public struct Attribute: Hashable, Sendable {
        public var name: String
        /// What a pair that shares a value costs, one of ``PenaltyTerms/weights``.
        public var weight: Int
        /// One per person; nil shares nothing.
        public var values: [String?]

        public init(name: String, weight: Int, values: [String?]) {
            self.name = name
            self.weight = weight
            self.values = values
        }
    }

    /// People who have met before, each two of them.
    public struct Meeting: Hashable, Sendable {
        public var people: [Int]
        /// How much it counts when two of them meet again, 1-100.
        public var weight: Int

        public init(people: [Int], weight: Int = 1) {
            self.people = people
            self.weight = weight
        }
    }

    public var count: Int
    public var attributes: [Attribute]
    /// The least and greatest number of members of each group.
    public var sizes: [ClosedRange<Int>]
    /// Other sizes to try, in this order, when no division of the first is found; each with its own number of groups.
    public var otherSizes: [[ClosedRange<Int>]] = []
    /// What people are called where they are named; empty for their numbers, from 1.
    public var names: [String] = []
    /// Sets of people who share a group.
    public var together: [[Int]]
    /// Sets of people of whom no two share a group.
    public var apart: [[Int]]
    public var meetings: [Meeting]
    /// What it costs when two who have met once meet again, one of ``PenaltyTerms/weights``.
    public var meetingWeight: Int

    public init(
        count: Int, attributes: [Attribute] = [], sizes: [ClosedRange<Int>], together: [[Int]] = [],
        apart: [[Int]] = [], meetings: [Meeting] = [], meetingWeight: Int = 1
    ) {
        self.count = count
        self.attributes = attributes
        self.sizes = sizes
        self.together = together
        self.apart = apart
        self.meetings = meetings
        self.meetingWeight = meetingWeight
    }

    /// What a person is called.
    public func name(of person: Int) -> String { person < names.count ? names[person] : String(person + 1) }

    /// The people whom ``together`` joins, directly or through others: sets without a common member.
    ///
    /// In the order of their first members, members ascending.
    public var joined: [[Int]] {
        let groups = JoinedGroups(together.flatMap { set in set.dropFirst().map { (set[0], $0) } })
        var members: [Int: [Int]] = [:]
        for person in 0..<count { members[groups.leader(of: person), default: []].append(person) }
        return (0..<count).compactMap { members[$0] }.filter { $0.count > 1 }
    }
}

/// People divided into groups, and what the division is worth.
public struct Division: Hashable, Sendable, Codable {
    /// How well one attribute is mixed, or how often people meet who have met before.
    public struct Figure: Hashable, Sendable, Codable {
        /// Nil for people who have met before.
        public let attribute: String?
        public let weight: Int
        /// Pairs in one group who share a value, or have met: these as often as they have.
        public let pairs: Int
        /// Such pairs when every value, or every earlier group, is spread as evenly as the sizes let: no division has fewer.
        public let fewest: Int

        public init(attribute: String?, weight: Int, pairs: Int, fewest: Int) {
            self.attribute = attribute
            self.weight = weight
            self.pairs = pairs
            self.fewest = fewest
        }

        /// Pairs beyond an even spread.
        public var beyond: Int { pairs - fewest }
    }

    /// The group of each person, from 0.
    public let groups: [Int]
    /// In the order of the attributes, and behind them those who have met, where any have.
    public let figures: [Figure]
    /// Pairs times weight, summed.
    public let value: Int
    /// What no division that keeps the same rules can be below; at most ``value``.
    public let bound: Int
    public let stopped: StopReason
    /// Whether the clock or a person ended the run: such a division need not come out the same again.
    public let isRepeatable: Bool

    public init(
        groups: [Int], figures: [Figure], value: Int, bound: Int, stopped: StopReason, isRepeatable: Bool
    ) {
        self.groups = groups
        self.figures = figures
        self.value = value
        self.bound = bound
        self.stopped = stopped
        self.isRepeatable = isRepeatable
    }

    enum CodingKeys: String, CodingKey {
        case groups, figures, value, bound, stopped
        case isRepeatable = "repeatable"
    }

    /// How many people each group has, up to the last that has any.
    public var sizes: [Int] {
        groups.reduce(into: Array(repeating: 0, count: (groups.max() ?? -1) + 1)) { $0[$1] += 1 }
    }
}
