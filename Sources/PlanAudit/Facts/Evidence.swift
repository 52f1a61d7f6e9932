import ProgrammeModel

/// A well-formed plan laid beside its scenario, looked up by name.
struct Evidence {
    /// A cohort with its members as the plan seats them, and what is held for it.
    struct Group {
        let cohort: Cohort
        let members: [Manager]
        /// Sessions that are not cancelled, in plan order.
        let sessions: [Session]
        /// The session of each module in module order, the earliest where there are several; nil for none.
        let path: [Session?]

        /// The session of the first module, and of the last.
        var first: Session? { path.first ?? nil }
        var last: Session? { path.last ?? nil }

        var withoutMembers: Group { Group(cohort: cohort, members: [], sessions: sessions, path: path) }
    }

    let facts: ScenarioFacts
    let plan: Plan
    /// In the order of the programme.
    let groups: [Group]
    /// The group of each manager with a seat; of several seats the last in the plan.
    let seat: [Manager.ID: Group]
    /// Cohorts of all seats of each manager, in plan order.
    let seats: [Manager.ID: [Cohort.ID]]
    /// How often each manager stands on the waiting list.
    let waits: [Manager.ID: Int]
    /// Sessions that are not cancelled, in plan order.
    let sessions: [Session]

    init(_ facts: ScenarioFacts, _ plan: Plan) {
        self.facts = facts
        self.plan = plan
        let sessions = plan.sessions.filter { $0.status != .cancelled }
        self.sessions = sessions
        var rosters: [Cohort.ID: [Manager.ID]] = [:]
        var seats: [Manager.ID: [Cohort.ID]] = [:]
        for roster in plan.rosters {
            rosters[roster.cohort] = roster.members
            for member in roster.members { seats[member, default: []].append(roster.cohort) }
        }
        let held = Dictionary(grouping: sessions, by: \.cohort)
        let groups = facts.programme.cohorts.map { cohort in
            let own = held[cohort.id] ?? []
            return Group(
                cohort: cohort, members: (rosters[cohort.id] ?? []).compactMap { facts.managers[$0] }, sessions: own,
                path: facts.programme.modules.map { Self.earliest(of: $0.id, in: own) })
        }
        self.groups = groups
        self.seats = seats
        let groupOf = Dictionary(groups.map { ($0.cohort.id, $0) }, uniquingKeysWith: { first, _ in first })
        seat = seats.compactMapValues { $0.last.flatMap { groupOf[$0] } }
        waits = plan.waiting.reduce(into: [:]) { $0[$1.manager, default: 0] += 1 }
    }

    private static func earliest(of module: TrainingModule.ID, in sessions: [Session]) -> Session? {
        var best: Session?
        for session in sessions where session.module == module {
            if let found = best, found.start <= session.start { continue }
            best = session
        }
        return best
    }
}

extension Evidence {
    /// On the waiting list, and without a seat.
    func isWaiting(_ manager: Manager) -> Bool { seat[manager.id] == nil && waits[manager.id] != nil }

    func round(of group: Group) -> Round? { facts.rounds[group.cohort.round] }

    /// The place of a group's round among the rounds.
    func roundPosition(of group: Group) -> Int { facts.roundOrder[group.cohort.round] ?? 0 }

    /// Members of a group by shared value, values in the order in which they first appear; blanks share nothing.
    func sharing(_ attribute: MixAttribute, in group: Group) -> [(value: String, members: [Manager])] {
        var order: [String] = []
        var members: [String: [Manager]] = [:]
        for member in group.members {
            guard let value = AttributeReading.value(of: attribute, member) else { continue }
            if members[value] == nil { order.append(value) }
            members[value, default: []].append(member)
        }
        return order.map { ($0, members[$0] ?? []) }
    }

    /// The date of a session's last half-day.
    func lastDay(of session: Session) -> Day { session.start.advanced(by: session.halfDays - 1).day }

    /// The half-days that a session fills.
    func halfDays(of session: Session) -> [HalfDay] {
        (0..<session.halfDays).map { session.start.advanced(by: $0) }
    }

    /// Half-days of a gathering on which a member is away; 0 for one who is not employed on its first day.
    func missed(_ member: Manager, _ halfDays: [HalfDay]) -> Int {
        guard let first = halfDays.first, facts.isEmployed(member, on: first.day) else { return 0 }
        return halfDays.count { facts.away.isAway(member, on: $0) }
    }

    /// Half-days of a gathering on which a member is better left alone; 0 for one who is not employed on its first day.
    func busy(_ member: Manager, _ halfDays: [HalfDay]) -> Int {
        guard let first = halfDays.first, facts.isEmployed(member, on: first.day) else { return 0 }
        return halfDays.count { facts.away.isBusy(member, on: $0) }
    }
}
