/// When, where and with whom sessions may be held for given cohorts, and what that costs, in numbers that any solver can
/// read.
///
/// Rounds, modules, cohorts, consultants, venues and departments go by position, days and half-days by their distance
/// from the first day. Costs are parts of one sum of the priority classes. What `benchmarks/peers/README.md` says of the
/// fields is the long form of this page.
public struct SchedulingInstance: Hashable, Sendable, Encodable {
    /// A half-day on which a session of a module may start, with those who are free throughout and qualified.
    public struct Start: Hashable, Sendable, Encodable {
        public let offset: Int
        public let consultants: [Int]
        public let venues: [Int]
    }

    public struct Module: Hashable, Sendable, Encodable {
        public let id: String
        public let halfDays: Int
        public let consultants: Int
        /// Ascending.
        public let starts: [Start]
    }

    /// A start that a cohort may take, by its position among the module's, and what it costs whatever else is chosen.
    public struct Choice: Hashable, Sendable, Encodable {
        public let start: Int
        public let cost: Int
    }

    /// From a day on: the departments that have members in a cohort, and how many.
    public struct Presence: Hashable, Sendable, Encodable {
        public let from: Int
        public let departments: [Int]
        public let members: [Int]
    }

    public struct Group: Hashable, Sendable, Encodable {
        public let id: String
        public let round: Int
        public let members: Int
        /// Venues with seats enough; none where the scenario has no venues.
        public let venues: [Int]
        /// In order of days, the first from day 0; empty where departments do not matter.
        public let presence: [Presence]
        /// For each module.
        public let choices: [[Choice]]
    }

    /// A consultant's most half-days in a week and a month, and cohorts in all; nil for no limit.
    public struct Staff: Hashable, Sendable, Encodable {
        public let id: String
        public let perWeek: Int?
        public let perMonth: Int?
        public let cohorts: Int?
    }

    /// A half-day of an introduction, and the first day on which first sessions of the round keep their distance to it.
    public struct Opening: Hashable, Sendable, Encodable {
        public let offset: Int
        public let earliestFirstDay: Int
        public let cost: Int
    }

    public struct Wave: Hashable, Sendable, Encodable {
        public let id: String
        /// Whether it must have an introduction.
        public let isIntroduced: Bool
        public let introductions: [Opening]
    }

    /// From a day on: how many of a department may be in sessions at once.
    public struct Limit: Hashable, Sendable, Encodable {
        public let from: Int
        public let most: Int
    }

    /// Day 0, as ISO date.
    public let first: String
    /// For each day the week and the month it lies in, counted from the first.
    public let weekOf: [Int]
    public let monthOf: [Int]
    /// For each day: practice days to it, and to leave it. Days between two sessions are `arrival` of the later's first
    /// day less `departure` of the earlier's last.
    public let arrival: [Int]
    public let departure: [Int]
    /// The least days between sessions, and the cost of that many days, of one more, and so on; none beyond the last.
    public let leastGap: Int
    public let gapCosts: [Int]
    public let modules: [Module]
    public let cohorts: [Group]
    public let rounds: [Wave]
    public let introductionVenue: Int?
    public let consultants: [Staff]
    /// Each consultant's share of all half-days, the price of one beyond it, and that of a change of leading consultant.
    public let loadShare: Int
    public let loadPrice: Int
    public let continuityPrice: Int
    public let venues: [String]
    /// For each department, in order of days; empty where departments do not matter.
    public let departmentLimits: [[Limit]]
}
