/// A scenario without faults, with everything that rules and engines look up again and again.
///
/// Managers, consultants, venues, rounds, modules and cohorts go by their position in the scenario. Building it costs
/// O(managers x (calendars + days of the horizon / 32)).
public struct ScenarioIndex: Sendable {
    public private(set) var scenario: Scenario
    public let calendar: WorkingCalendar

    public let managerIndex: [Manager.ID: Int]
    public let consultantIndex: [Consultant.ID: Int]
    public let venueIndex: [Venue.ID: Int]
    public let moduleIndex: [TrainingModule.ID: Int]
    public let roundIndex: [Round.ID: Int]
    public private(set) var cohortIndex: [Cohort.ID: Int]

    /// Department names, in order of first appearance, and each manager's.
    public let departments: [String]
    public let departmentOf: [Int]
    /// Each manager's boss; nil where there is none in the roster.
    public let boss: [Int?]
    /// The latest round leadership-first allows; nil for managers it does not bind.
    public let latestRound: [Int?]
    public private(set) var roundOfCohort: [Int]
    /// Least and greatest number of members of each cohort: its own, or those of cohort-size.
    public private(set) var cohortSizes: [ClosedRange<Int>]
    /// The pairs of the rules together and apart, in file order.
    public let togetherPairs: [(first: Int, second: Int)]
    public let apartPairs: [(first: Int, second: Int)]
    /// Managers who have met before, each two once; empty while new-acquaintances is off.
    public let pastPairs: [PastPair]
    /// Managers who cover for each other, each two once; empty while cover is off.
    public let coverPairs: [CoverPair]
    /// The least member of each manager's `together` group, the manager itself without one.
    public let togetherGroup: [Int]

    /// Away half-days, over the horizon.
    public let managerAway: [HalfDaySet]
    public let consultantAway: [HalfDaySet]
    public let venueAway: [HalfDaySet]
    public let hostAway: [HalfDaySet]
    /// Consultant and module.
    public let isQualified: [[Bool]]
    /// For each module the consultants who answer for it, ascending; mostly one, or none.
    public let moduleLeads: [[Int]]

    /// For each module the half-days on which a session may start, ascending.
    public let starts: [[HalfDay]]
    /// For each round the earliest last day of a cohort's path through all modules; nil when there is none.
    public let earliestEnd: [Day?]

    /// - Throws: ``ScenarioFaults`` with all faults when there are any that are not mere warnings.
    public init(_ scenario: Scenario) throws {
        let faults = scenario.faults()
        if faults.contains(where: { $0.severity == .error }) { throw ScenarioFaults(faults) }
        let programme = scenario.programme
        self.scenario = scenario
        let calendar = programme.calendar
        self.calendar = calendar

        managerIndex = Self.positions(scenario.managers.map(\.id))
        consultantIndex = Self.positions(scenario.consultants.map(\.id))
        venueIndex = Self.positions(scenario.venues.map(\.id))
        moduleIndex = Self.positions(programme.modules.map(\.id))
        roundIndex = Self.positions(programme.rounds.map(\.id))
        cohortIndex = Self.positions(programme.cohorts.map(\.id))

        let departmentCodes = AttributeValues(scenario.managers.map { Optional($0.department) })
        departments = departmentCodes.names
        departmentOf = departmentCodes.codes
        let positions = managerIndex
        let rounds = roundIndex
        boss = scenario.managers.map { $0.boss.flatMap { positions[$0] } }
        roundOfCohort = programme.cohorts.map { rounds[$0.round] ?? 0 }
        cohortSizes = programme.cohorts.map(programme.size(of:))
        latestRound = Self.latestRounds(scenario, rounds)

        func pairs(_ kind: Pair.Kind) -> [(first: Int, second: Int)] {
            scenario.pairs.filter { $0.rule == kind }.compactMap { pair in
                guard let first = positions[Manager.ID(pair.first)], let second = positions[Manager.ID(pair.second)]
                else { return nil }
                return (first, second)
            }
        }
        togetherPairs = pairs(.together)
        apartPairs = pairs(.apart)
        pastPairs = programme.rules.newAcquaintances.strength == .off ? [] : PastPair.all(in: scenario, positions)
        coverPairs = programme.rules.cover.strength == .off ? [] : CoverPair.all(in: scenario, positions)
        togetherGroup = scenario.managers.indices.map(JoinedGroups(togetherPairs).leader(of:))

        let away = AwayTimes(scenario)
        managerAway = away.managers
        consultantAway = away.consultants
        venueAway = away.venues
        hostAway = away.hosts

        var isQualified = Array(
            repeating: Array(repeating: false, count: programme.modules.count), count: scenario.consultants.count)
        for row in scenario.qualifications {
            if let consultant = consultantIndex[row.consultant], let module = moduleIndex[row.module] {
                isQualified[consultant][module] = true
            }
        }
        self.isQualified = isQualified
        moduleLeads = programme.modules.map { module in
            let named = scenario.qualifications.filter { $0.isLead && $0.module == module.id }.map(\.consultant)
            return scenario.consultants.indices.filter { named.contains(scenario.consultants[$0].id) }
        }

        let starts = programme.modules.map { Self.starts(of: $0, in: calendar) }
        self.starts = starts
        earliestEnd = programme.rounds.map { round in
            Self.earliestEnd(of: round, programme: programme, starts: starts, calendar: calendar)
        }
    }

    /// The index of what a plan holds: the same without the optional cohorts that are not among some.
    ///
    /// - Parameter held: what is required need not be named; what the scenario does not have is passed over.
    /// - Complexity: O(cohorts + pins).
    public func holding(_ held: Set<Cohort.ID>) -> ScenarioIndex {
        let scenario = scenario.holding(held)
        guard scenario.programme.cohorts.count < self.scenario.programme.cohorts.count else { return self }
        var index = self
        let kept = scenario.programme.cohorts.map { cohortIndex[$0.id] ?? 0 }
        index.scenario = scenario
        index.cohortIndex = Self.positions(scenario.programme.cohorts.map(\.id))
        index.roundOfCohort = kept.map { roundOfCohort[$0] }
        index.cohortSizes = kept.map { cohortSizes[$0] }
        return index
    }

    private static func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func latestRounds(_ scenario: Scenario, _ rounds: [Round.ID: Int]) -> [Int?] {
        let programme = scenario.programme
        guard programme.rules.leadershipFirst.strength != .off else {
            return Array(repeating: nil, count: scenario.managers.count)
        }
        let lines = programme.leadershipLines.compactMap { line in rounds[line.round].map { (line.level, $0) } }
        return scenario.managers.map { manager in
            guard !manager.isExempt else { return nil }
            return lines.filter { level, round in
                manager.level <= level && manager.isEmployed(on: programme.rounds[round].window.first)
            }.map(\.1).min()
        }
    }

    private static func starts(of module: TrainingModule, in calendar: WorkingCalendar) -> [HalfDay] {
        stride(from: calendar.horizon.first, through: calendar.horizon.last, by: 1).flatMap { day in
            module.starts.sorted().map { HalfDay(day, $0) }
                .filter { calendar.canHold(halfDays: module.halfDays, from: $0) }
        }
    }

    /// Days reached by the ends of each module in turn; a later module's reach depends on the days only.
    private static func earliestEnd(
        of round: Round, programme: Programme, starts: [[HalfDay]], calendar: WorkingCalendar
    ) -> Day? {
        let gap = programme.rules.practiceGap
        let bindsGap = gap.strength.isBinding
        var ends: [HalfDay] = []
        for (module, definition) in programme.modules.enumerated() {
            let isFirst = module == 0
            let reached = starts[module].filter { start in
                if isFirst { return round.window.contains(start.day) }
                return ends.contains { end in
                    guard start > end else { return false }
                    let days = calendar.practiceDays(from: end.day, to: start.day)
                    return !bindsGap || (gap.min <= days && days <= gap.max)
                }
            }
            ends = reached.map { $0.advanced(by: definition.halfDays - 1) }
        }
        return ends.map(\.day).min()
    }
}

extension Programme {
    /// The sizes a cohort may have: its own, or those of cohort-size.
    func size(of cohort: Cohort) -> ClosedRange<Int> {
        let least = cohort.min ?? rules.cohortSize.min
        return least...Swift.max(least, cohort.max ?? rules.cohortSize.max)
    }

    /// The lines of leadership-first in effect: those set, or level 1 by the first round and level 2 by the second.
    public var leadershipLines: [LeadershipFirstRule.Line] {
        rules.leadershipFirst.lines
            ?? rounds.prefix(2).enumerated().map { LeadershipFirstRule.Line(level: $0 + 1, round: $1.id) }
    }
}

/// The values of an attribute as small numbers.
public struct AttributeValues: Hashable, Sendable {
    /// In order of first appearance.
    public let names: [String]
    /// Each manager's value as a position in ``names``; -1 for blank.
    public let codes: [Int]

    public init(_ values: [String?]) {
        var names: [String] = []
        var known: [String: Int] = [:]
        codes = values.map { value in
            guard let value else { return -1 }
            if let code = known[value] { return code }
            known[value] = names.count
            names.append(value)
            return names.count - 1
        }
        self.names = names
    }
}
