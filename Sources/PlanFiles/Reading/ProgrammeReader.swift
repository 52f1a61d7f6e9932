import ProgrammeModel
import Yams

/// Reads programme.yaml: the programme, the seed, and where the tables are.
struct ProgrammeReader {
    let source: YAMLSource

    struct Contents {
        var programme: Programme
        var seed: UInt64
        var tables: [ScenarioFault.Table: TableSettings]
        /// Files with the rosters of earlier plans, and whether the rule that reads them is named.
        var earlierRosters: [String]
        var namesPast: Bool
    }

    static let keys = [
        "programme", "seed", "horizon", "calendar", "closures", "group-calendars", "modules", "rounds", "cohorts",
        "introduction", "clock-times", "milestones", "classes", "rules", "schedule-weights", "files",
    ]

    /// Stands in for a range that could not be read.
    static let unread = DayRange(Day(number: 0), Day(number: -1))

    /// - Returns: nil when the file is no YAML at all; what could not be read otherwise has its usual value.
    func read(_ text: String) -> Contents? {
        guard let root = source.root(of: text) else { return nil }
        let fields = YAMLValue(root, path: "", source: source).fields(Self.keys)
        let (rounds, counts) = readRounds(fields.required("rounds", example: "rounds: [{id: 1, ...}]"))
        let horizon = fields.required("horizon", example: "horizon: {first: 2026-01-12, last: 2027-12-17}")?.dayRange()
        let calendar = fields["calendar"]?.fields(["days-off", "worked-holidays"])
        let cohorts = cohorts(fields["cohorts"], rounds: rounds, counts: counts)
        let rules = RuleReader(source: source).contents(
            fields["rules"], classes: fields["classes"], isOpen: cohorts.contains(where: \.isOptional))
        let programme = Programme(
            name: fields.required("programme", example: "programme: Ledarprogrammet")?.text() ?? "",
            horizon: horizon ?? Self.unread,
            daysOff: (calendar?["days-off"]?.oneOrMore() ?? []).compactMap { $0.date() },
            liftedDays: (calendar?["worked-holidays"]?.oneOrMore() ?? []).compactMap { $0.date() },
            closures: (fields["closures"]?.list() ?? []).map(closure),
            groupCalendars: (fields["group-calendars"]?.list() ?? []).map(groupCalendar),
            modules: (fields.required("modules", example: "modules: [{id: start, half-days: 3}]")?.list() ?? [])
                .map(module),
            rounds: rounds, cohorts: cohorts,
            introduction: fields["introduction"].map(introduction), clockTimes: clockTimes(fields["clock-times"]),
            milestones: milestones(fields["milestones"]), rules: rules.book,
            scheduleWeights: fields["schedule-weights"].map(scheduleWeights) ?? .usual)
        return Contents(
            programme: programme, seed: fields["seed"]?.seed() ?? 1, tables: tableSettings(fields["files"]),
            earlierRosters: rules.earlierRosters, namesPast: rules.namesPast)
    }

    private func clockTimes(_ value: YAMLValue?) -> ClockTimes {
        let fields = value?.fields(["am", "pm"])
        let usual = ClockTimes()
        func times(_ key: String, _ usual: String) -> String {
            guard let value = fields?[key], let text = value.text() else { return usual }
            guard text.wholeMatch(of: /([01]\d|2[0-3])[:.][0-5]\d\s*[-–]\s*([01]\d|2[0-3])[:.][0-5]\d/) != nil else {
                value.fault(.notClockTimes(text), value: text)
                return usual
            }
            let ends = text.split { "-– ".contains($0) }.map { $0.filter { $0 != ":" && $0 != "." } }
            if let first = ends.first, let last = ends.last, last <= first {
                value.fault(.clockTimesBackwards(text), value: text)
                return usual
            }
            return text
        }
        return ClockTimes(am: times("am", usual.am), pm: times("pm", usual.pm))
    }

    private func scheduleWeights(_ value: YAMLValue) -> ScheduleWeights {
        let usual = ScheduleWeights.usual.entries.map(\.priorityClass.description)
        let fields = value.fields(usual) { priorityClass(of: $0) != nil }
        var weights: [PriorityClass: Int] = [:]
        for key in fields.keys {
            guard let own = priorityClass(of: key) else { continue }
            weights[own] = fields[key]?.integer(ScheduleWeights.weights)
        }
        return ScheduleWeights(weights)
    }

    /// Nil for what is no number of a class, or one with a nought before it.
    private func priorityClass(of key: String) -> PriorityClass? {
        WholeNumber.value(of: key).flatMap { (1...1000).contains($0) && String($0) == key ? PriorityClass($0) : nil }
    }

    /// Numbers of working days, `off` for a kind or for all of them.
    private func milestones(_ value: YAMLValue?) -> MilestoneTerms {
        guard let value else { return MilestoneTerms() }
        if !value.isMapping, value.isOff { return .none }
        let kinds = Milestone.Kind.allCases
        let fields = value.fields(kinds.map(\.rawValue))
        var terms = MilestoneTerms()
        for kind in kinds {
            guard let days = fields[kind.rawValue] else { continue }
            if days.isOff { terms[kind] = nil } else if let count = days.integer() { terms[kind] = count }
        }
        return terms
    }

    private func tableSettings(_ value: YAMLValue?) -> [ScenarioFault.Table: TableSettings] {
        guard let fields = value?.fields(ScenarioFault.Table.allCases.map(\.rawValue)) else { return [:] }
        var settings: [ScenarioFault.Table: TableSettings] = [:]
        for table in ScenarioFault.Table.allCases {
            if let value = fields[table.rawValue] { settings[table] = TableSettings(value, table: table) }
        }
        return settings
    }
}
