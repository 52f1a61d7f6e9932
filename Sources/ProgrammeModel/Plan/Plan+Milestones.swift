extension Plan {
    /// The milestones that follow from a well-formed plan's cohorts and sessions, by the scenario's terms.
    ///
    /// - Returns: in order; none of cohorts and modules without sessions, nor of managers who have left by the due date.
    /// - Complexity: O(days around the horizon x closures + (managers + sessions) x log).
    public func milestones(in scenario: Scenario) -> [Milestone] { MilestoneList(self, scenario).all }
}

/// Works out due dates; working days go on beyond the horizon as within it.
private struct MilestoneList {
    private let plan: Plan
    private let scenario: Scenario
    private let calendar: WorkingCalendar
    private let managers: [Manager.ID: Manager]
    private let roundOf: [Cohort.ID: Round.ID]
    private let sessions: [Session]

    init(_ plan: Plan, _ scenario: Scenario) {
        self.plan = plan
        self.scenario = scenario
        let horizon = scenario.programme.horizon
        calendar = scenario.programme.calendar(
            over: DayRange(
                horizon.first.advanced(by: -MilestoneTerms.reach), horizon.last.advanced(by: MilestoneTerms.reach)))
        managers = Dictionary(scenario.managers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        roundOf = Dictionary(plan.rosters.map { ($0.cohort, $0.round) }, uniquingKeysWith: { first, _ in first })
        sessions = plan.sessions.filter { $0.status != .cancelled }
    }

    var all: [Milestone] { (ofManagers + ofModules).sorted() }

    private func due(_ kind: Milestone.Kind, around days: DayRange) -> Day? {
        guard let count = scenario.programme.milestones[kind] else { return nil }
        return switch kind {
        case .agreementBefore, .checkIn: calendar.workingDay(count, before: days.first)
        case .agreementAfter, .roadMap, .statusReport: calendar.workingDay(count, after: days.last)
        }
    }

    /// From the first day of some sessions to the last; nil without any.
    private func span(of sessions: [Session]) -> DayRange? {
        guard let first = sessions.map(\.start.day).min(), let last = sessions.map(\.end.day).max() else { return nil }
        return DayRange(first, last)
    }

    // MARK: Agreements and road maps

    private var ofManagers: [Milestone] {
        let held = Dictionary(grouping: sessions, by: \.cohort)
        return plan.rosters.flatMap { roster -> [Milestone] in
            guard let days = span(of: held[roster.cohort] ?? []) else { return [] }
            return [Milestone.Kind.agreementBefore, .agreementAfter, .roadMap].flatMap { kind -> [Milestone] in
                guard let due = due(kind, around: days) else { return [] }
                return roster.members.compactMap { managers[$0] }.compactMap { milestone(kind, due, $0, roster) }
            }
        }
    }

    private func milestone(_ kind: Milestone.Kind, _ due: Day, _ manager: Manager, _ roster: Roster) -> Milestone? {
        guard let due = employedDay(due, manager), manager.isEmployed(on: due) else { return nil }
        let boss = manager.boss.flatMap { managers[$0] }.flatMap { $0.isEmployed(on: due) ? $0.id : nil }
        return Milestone(
            kind: kind, due: due, round: roster.round, cohort: roster.cohort, manager: manager.id, partner: boss)
    }

    /// The due date, put off to the first working day of one who joins after it: nobody meets a boss before.
    private func employedDay(_ due: Day, _ manager: Manager) -> Day? {
        guard let joined = manager.joined, due < joined else { return due }
        return calendar.workingDay(1, after: joined.advanced(by: -1))
    }

    // MARK: Status reports and check-ins

    private var ofModules: [Milestone] {
        let held = Dictionary(grouping: sessions) { Place(round: roundOf[$0.cohort], module: $0.module) }
        return scenario.programme.rounds.flatMap { round in
            scenario.programme.modules.flatMap { module -> [Milestone] in
                guard let days = span(of: held[Place(round: round.id, module: module.id)] ?? []) else { return [] }
                return [Milestone.Kind.checkIn, .statusReport].compactMap { kind in
                    due(kind, around: days).map {
                        Milestone(
                            kind: kind, due: $0, round: round.id, module: module.id, consultants: leads(of: module))
                    }
                }
            }
        }
    }

    private func leads(of module: TrainingModule) -> [Consultant.ID] {
        scenario.qualifications.filter { $0.module == module.id && $0.isLead }.map(\.consultant)
    }

    /// What sessions of a round's cohorts have in common.
    private struct Place: Hashable {
        let round: Round.ID?
        let module: TrainingModule.ID
    }
}
