import ProgrammeModel

/// The text of programme.yaml.
struct ProgrammeText {
    private let scenario: Scenario
    private var programme: Programme { scenario.programme }

    init(_ scenario: Scenario) { self.scenario = scenario }

    var text: String {
        let sections = [
            what, calendar, groupCalendars, modules, rounds, cohorts, introduction, milestones, rules, weights,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var what: [String] {
        [
            "# What the programme is called, from when to when it runs, and the seed of its plans."
        ] + YAMLNode.text(programme.name).lines(key: "programme") + YAMLNode.number(scenario.seed).lines(key: "seed")
            + YAMLNode.days(programme.horizon).lines(key: "horizon")
            + YAMLNode.map([
                ("am", .text(programme.clockTimes.am)), ("pm", .text(programme.clockTimes.pm)),
            ]).lines(key: "clock-times")
    }

    private var calendar: [String] {
        var days: [(key: String, value: YAMLNode)] = []
        if !programme.daysOff.isEmpty { days.append(("days-off", .list(programme.daysOff.map(YAMLNode.day)))) }
        if !programme.liftedDays.isEmpty {
            days.append(("worked-holidays", .list(programme.liftedDays.map(YAMLNode.day))))
        }
        let lines =
            (days.isEmpty ? [] : YAMLNode.map(days).lines(key: "calendar", isOpen: true))
            + list("closures", programme.closures.map(YAMLNode.closure))
        return titled("Days and weeks without sessions, besides weekends and public holidays.", lines)
    }

    private var groupCalendars: [String] {
        titled(
            "When groups of people are away, or better left alone.",
            list("group-calendars", programme.groupCalendars.map(YAMLNode.groupCalendar)))
    }

    private var modules: [String] {
        titled(
            "The modules, in the order in which every cohort takes them.",
            list("modules", programme.modules.map(YAMLNode.module)))
    }

    private var rounds: [String] {
        titled(
            "The rounds: first sessions start in the window.",
            list("rounds", zip(programme.rounds, counts).map { .round($0, cohorts: isCounted ? $1 : nil) }))
    }

    private var cohorts: [String] {
        if isCounted { return [] }
        return titled("The cohorts of the rounds.", list("cohorts", programme.cohorts.map(YAMLNode.cohort)))
    }

    private var introduction: [String] {
        guard let terms = programme.introduction else { return [] }
        return titled(
            "Who holds the joint introductions, and where.", YAMLNode.introduction(terms).lines(key: "introduction"))
    }

    /// Those that are not as usual.
    private var milestones: [String] {
        let terms = programme.milestones
        let usual = MilestoneTerms()
        let pairs = Milestone.Kind.allCases.filter { terms[$0] != usual[$0] }.map { kind in
            (key: kind.rawValue, value: terms[kind].map { YAMLNode.number($0) } ?? .scalar("off"))
        }
        guard !pairs.isEmpty else { return [] }
        let node = terms == .none ? YAMLNode.scalar("off") : .map(pairs)
        return titled("How many working days milestones are from their sessions.", node.lines(key: "milestones"))
    }

    private var earlierRosters: String? {
        scenario.earlierCohorts.isEmpty ? nil : ScenarioTableTexts.earlierRostersFile
    }

    private var rules: [String] {
        let book = programme.rules
        let classes = book.classOrder == book.usualClassOrder ? [] : book.classOrder
        let isOpen = programme.cohorts.contains(where: \.isOptional)
        let order = YAMLNode.list(classes.map { .number($0.number) })
        return titled(
            "Rules; those that are not named here hold as usual.",
            (classes.isEmpty ? [] : order.lines(key: "classes"))
                + YAMLNode.map(RuleNodes(book, isOpen: isOpen, earlierRosters: earlierRosters).pairs).lines(
                    key: "rules", isOpen: true))
    }

    private var weights: [String] {
        guard programme.scheduleWeights != .usual else { return [] }
        let weights = programme.scheduleWeights.entries.map {
            (key: $0.priorityClass.description, value: YAMLNode.number($0.weight))
        }
        return titled(
            "How the classes of a schedule make one number.", YAMLNode.map(weights).lines(key: "schedule-weights"))
    }

    private func list(_ key: String, _ items: [YAMLNode]) -> [String] {
        items.isEmpty ? [] : YAMLNode.list(items).lines(key: key, isOpen: true)
    }

    private func titled(_ comment: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["# \(comment)"] + lines
    }

    // MARK: Cohorts as counts

    private var counts: [CohortCount] { programme.rounds.map { CohortCount(of: $0, in: programme) } }

    /// Whether the counts of the rounds give exactly these cohorts.
    private var isCounted: Bool { CohortCount.cohorts(of: programme.rounds, counts) == programme.cohorts }
}
