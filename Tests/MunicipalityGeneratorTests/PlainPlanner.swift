import ProgrammeModel

/// Plans a scenario in the plainest way there is, to show that it can be planned at all.
///
/// Seats by ``SeatState``, sessions by ``SessionState``: cohort after cohort, depth first, the first dates that hold.
/// Nothing is improved.
struct PlainPlanner {
    let index: ScenarioIndex
    private var scenario: Scenario { index.scenario }
    private var programme: Programme { index.scenario.programme }

    init(_ scenario: Scenario) throws { index = try ScenarioIndex(scenario) }

    /// A plan, or nil where the plain way finds none.
    func plan() -> Plan? {
        var seats = SeatState(index: index)
        seats.fill()
        var state = SessionState(index: index, members: seats.members)
        for round in programme.rounds.indices {
            guard let introduction = introduction(ofRound: round, placed: seats.members) else { return nil }
            state.introductions.append(introduction)
        }
        for cohort in programme.cohorts.indices {
            guard let next = state.extended(cohort: cohort, module: 0, after: nil) else { return nil }
            state = next
        }
        let rosters = programme.cohorts.enumerated().map { number, cohort in
            Roster(
                cohort: cohort.id, round: cohort.round,
                members: seats.members[number].sorted().map { scenario.managers[$0].id })
        }
        return Plan(
            scenario: ScenarioReference(name: programme.name, hash: ""), seed: 0, limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .heuristic, allocation: .native, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: rosters,
            sessions: state.sessions, introductions: state.introductions,
            waiting: seats.waiting.map { WaitingEntry(manager: scenario.managers[$0].id, reason: .noSeat) },
            score: Score(classes: []), bounds: [])
    }

    private func introduction(ofRound round: Int, placed: [[Int]]) -> Introduction? {
        guard let window = programme.rounds[round].introductionWindow, let terms = programme.introduction else {
            return nil
        }
        let pinned = scenario.pins.first { $0.kind == .introductionStart && $0.who == programme.rounds[round].id.text }
        let venue = terms.venue.flatMap { index.venueIndex[$0] }
        for day in stride(from: window.first, through: window.last, by: 1) where index.calendar.isWorking(day) {
            for half in Half.allCases {
                let start = HalfDay(day, half)
                let free = index.hostAway.count { !$0.contains(start) }
                let isFree = venue.map { !index.venueAway[$0].contains(start) } ?? true
                guard free >= terms.hostsNeeded, isFree, pinned.map({ $0.value == start.description }) ?? true
                else { continue }
                return Introduction(round: programme.rounds[round].id, start: start, venue: terms.venue)
            }
        }
        return nil
    }
}
