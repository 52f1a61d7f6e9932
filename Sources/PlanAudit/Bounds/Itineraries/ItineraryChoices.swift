import ProgrammeModel

/// When and where a cohort could hold its sessions by itself, whatever the other cohorts do.
struct ItineraryChoices {
    /// A session that keeps every binding rule which looks at one session alone.
    struct Opening {
        /// The place of the first half-day, and its position among the module's starts.
        let start: Int
        let position: Int
        /// Half-days that members miss.
        let missed: Int
        /// Half-days on which members are better left alone, and what the rule weekday counts.
        let busy: Int
        let awkward: Int
        /// Weeks that newcomers have waited for a first session, and by which a last one ends late.
        let waited: Int
        let late: Int
        /// Places of the venues that can be had; empty where the scenario has no venues.
        let venues: [Int]
    }

    /// Those of one module.
    struct Step {
        let halfDays: Int
        let consultants: Int
        /// Ascending by start.
        let openings: [Opening]
        /// Who must serve, the leading one first; nil for no such pin.
        let pinned: [Int]?
    }

    let group: Evidence.Group
    let steps: [Step]
    /// Members by department, each department once.
    let departments: [(department: String, members: [Manager])]

    init(_ group: Evidence.Group, _ evidence: Evidence, _ ground: ScheduleGround, opening: RoundOpening?) {
        let search = OpeningSearch(group, evidence, ground, earliestDay: opening?.earliestDay ?? 0)
        var steps: [Step] = []
        for (position, module) in evidence.facts.programme.modules.enumerated() {
            let pins = SessionPins(group.cohort, module, ground)
            let reach = steps.last.map { search.reach(after: $0.openings, $0.halfDays) } ?? 0..<ground.halfDays
            steps.append(
                Step(
                    halfDays: module.halfDays, consultants: module.consultants,
                    openings: search.openings(of: position, module, pins, within: reach), pinned: pins.consultants))
        }
        self.group = group
        self.steps = steps
        departments = evidence.byDepartment(group.members)
    }
}

/// What pins say of one session.
private struct SessionPins {
    private(set) var starts: [String] = []
    private(set) var venues: [String] = []
    private(set) var consultants: [Int]?
    /// Whether pins contradict each other, or name whom the scenario does not have.
    private(set) var isImpossible = false

    init(_ cohort: Cohort, _ module: TrainingModule, _ ground: ScheduleGround) {
        let session = Session.id(cohort: cohort.id, module: module.id).text
        for pin in ground.facts.scenario.pins where pin.who == session {
            switch pin.kind {
            case .sessionStart: starts.append(pin.value)
            case .sessionVenue: venues.append(pin.value)
            case .sessionConsultants: require(pin.value.split(separator: "|").map(String.init), ground)
            case .cohort, .round, .introductionStart: break
            }
        }
    }

    private mutating func require(_ staff: [String], _ ground: ScheduleGround) {
        let everybody = ground.facts.scenario.consultants
        let places = staff.compactMap { name in everybody.firstIndex { $0.id.text == name } }
        let ordered = Array(places.prefix(1) + places.dropFirst().sorted())
        if places.count < staff.count || Set(places).count < places.count || consultants.map({ $0 != ordered }) == true
        {
            isImpossible = true
        }
        consultants = ordered
    }
}

/// Looks for the openings of one cohort.
private struct OpeningSearch {
    private let group: Evidence.Group
    private let ground: ScheduleGround
    private let facts: ScenarioFacts
    private let round: Round?
    private let earliestDay: Int
    /// Members who are ever away.
    private let absentees: [Manager]
    /// Members who are ever better left alone.
    private let avoiding: [Manager]
    private let newcomers: [Day]
    /// For each day whether the members alone are too many of a department.
    private let isCrowded: [Bool]
    /// Venues with seats for all.
    private let seated: [Int]
    private var rules: RuleBook { facts.programme.rules }

    init(_ group: Evidence.Group, _ evidence: Evidence, _ ground: ScheduleGround, earliestDay: Int) {
        self.group = group
        self.ground = ground
        self.earliestDay = earliestDay
        let facts = evidence.facts
        self.facts = facts
        round = evidence.round(of: group)
        absentees = group.members.filter(ground.isEverAway)
        avoiding = group.members.filter(ground.isEverBusy)
        newcomers = group.members.filter(facts.isNewcomer).compactMap(\.joined)
        seated = ground.venues.indices.filter { ground.venues[$0].seats >= group.members.count }
        let departments = evidence.byDepartment(group.members)
        let isCounted = facts.programme.rules.departmentStaffed.strength.isBinding
        isCrowded = (0..<ground.days).map { day in
            isCounted
                && departments.contains { department, members in
                    members.count { facts.isEmployed($0, on: ground.day(day)) }
                        > ground.departmentLimits[department]?[day] ?? 0
                }
        }
    }

    /// The places in which all sessions of the next module lie that can follow one of some sessions, and more.
    func reach(after earlier: [ItineraryChoices.Opening], _ length: Int) -> Range<Int> {
        guard let first = earlier.first, let last = earlier.last else { return 0..<0 }
        let leaving = (last.start + length - 1) / 2
        let most = rules.practiceGap.max
        let end = (leaving..<ground.days).first { ground.practiceDays(from: leaving, to: $0) > most } ?? ground.days
        return first.start + length..<max(first.start + length, 2 * end)
    }

    func openings(
        of position: Int, _ module: TrainingModule, _ pins: SessionPins, within reach: Range<Int>
    ) -> [ItineraryChoices.Opening] {
        guard !pins.isImpossible else { return [] }
        let days = days(of: position)
        return ground.starts[position].enumerated().compactMap { number, start in
            guard reach.contains(start), pins.starts.allSatisfy({ $0 == ground.halfDay(start).description }),
                days.lowerBound <= start / 2, (start + module.halfDays - 1) / 2 < days.upperBound
            else { return nil }
            return opening(of: position, module, pins, start, number)
        }
    }

    /// The days from the first on which a session of a module may start to the last on which it may end.
    private func days(of position: Int) -> Range<Int> {
        var first = 0
        var end = ground.days
        let rule = rules.joinedInTime
        for member in group.members {
            if let joined = member.joined {
                let entersLate = rule.lateEntry > 0 && facts.isNewcomer(member)
                if entersLate, rule.lateEntry == position { first = max(first, ground.place(of: joined)) }
                if !entersLate, position == 0 {
                    first = max(first, ground.place(of: joined.advanced(by: rule.notice)))
                }
            }
            if let left = member.left, position == facts.programme.modules.count - 1 {
                end = min(end, ground.place(of: left))
            }
        }
        if position == 0, let round { first = max(first, earliestDay, ground.place(of: round.window.first)) }
        return first..<max(first, end)
    }

    private func opening(
        of position: Int, _ module: TrainingModule, _ pins: SessionPins, _ start: Int, _ number: Int
    ) -> ItineraryChoices.Opening? {
        let filled = start..<start + module.halfDays
        let last = (filled.upperBound - 1) / 2
        let first = ground.day(start / 2)
        if position == 0, let round, !round.window.contains(first) { return nil }
        if (start / 2...last).contains(where: { isCrowded[$0] }) { return nil }
        let missed = absentees.map { ground.missed($0, from: start, module.halfDays) }
        let clash = rules.participantClash
        if clash.strength.isBinding, missed.count(where: { $0 > 0 }) > clash.attendance { return nil }
        let busy = avoiding.reduce(0) { $0 + ground.busy($1, from: start, module.halfDays) }
        let awkward = ground.awkward(from: start, module.halfDays)
        if busy > 0, rules.busyTime.strength.isBinding { return nil }
        if awkward > 0, rules.weekday.strength.isBinding { return nil }
        let free = seated.filter { venue in
            suits(ground.venues[venue], module) && pins.venues.allSatisfy { $0 == ground.venues[venue].id.text }
                && !ground.taken[venue][filled].contains(true)
        }
        if free.isEmpty, !ground.venues.isEmpty { return nil }
        let waited = newcomers.reduce(0) { $0 + max(0, first.number - $1.number) / 7 }
        let isLast = position == facts.programme.modules.count - 1
        let earliest = facts.earliestEnd[group.cohort.round]
        let late = earliest.map { max(0, ground.day(last).number - $0.number) / 7 } ?? 0
        return ItineraryChoices.Opening(
            start: start, position: number, missed: missed.reduce(0, +), busy: busy, awkward: awkward,
            waited: position == 0 ? waited : 0, late: isLast ? late : 0, venues: free)
    }

    /// Whether a venue has the beds and the kind that a module must have.
    private func suits(_ venue: Venue, _ module: TrainingModule) -> Bool {
        if rules.venueBeds.strength.isBinding, module.isOvernight, (venue.beds ?? 0) < group.members.count {
            return false
        }
        return !rules.venueKind.strength.isBinding || module.venueKind == nil || module.venueKind == venue.kind
    }
}
