import ProgrammeModel

/// What the audit looks up in a scenario, by name.
struct ScenarioFacts: Sendable {
    private(set) var scenario: Scenario
    /// Nil when the scenario cannot be written down, and so has no fingerprint.
    let fingerprint: String?
    let days: WorkDays
    let away: AwayBook
    let managers: [Manager.ID: Manager]
    private(set) var cohorts: [Cohort.ID: Cohort]
    private(set) var rounds: [Round.ID: Round]
    let modules: [TrainingModule.ID: TrainingModule]
    let consultants: [Consultant.ID: Consultant]
    let venues: [Venue.ID: Venue]
    /// Each round's place among the rounds.
    let roundOrder: [Round.ID: Int]
    /// Rounds without a path through all modules are not in it.
    let earliestEnd: [Round.ID: Day]
    /// For each manager in a `together` pair the one who stands for all that are joined, directly or through others.
    let joined: [Manager.ID: Manager.ID]

    var programme: Programme { scenario.programme }

    init(_ scenario: Scenario) {
        let programme = scenario.programme
        self.scenario = scenario
        fingerprint = try? scenario.fingerprint()
        days = WorkDays(programme)
        away = AwayBook(scenario)
        managers = Self.byName(scenario.managers, \.id)
        cohorts = Self.byName(programme.cohorts, \.id)
        rounds = Self.byName(programme.rounds, \.id)
        modules = Self.byName(programme.modules, \.id)
        consultants = Self.byName(scenario.consultants, \.id)
        venues = Self.byName(scenario.venues, \.id)
        roundOrder = Dictionary(
            zip(programme.rounds.map(\.id), programme.rounds.indices), uniquingKeysWith: { first, _ in first })
        var ends = EarliestEnds(programme, days)
        var earliestEnd: [Round.ID: Day] = [:]
        for round in programme.rounds { earliestEnd[round.id] = ends.earliestEnd(of: round) }
        self.earliestEnd = earliestEnd
        joined = Self.joined(scenario.pairs.filter { $0.rule == .together })
    }

    /// The facts as far as a plan holds them: without the optional cohorts that have no roster.
    func held(by plan: Plan) -> ScenarioFacts {
        var facts = self
        facts.scenario = scenario.holding(Set(plan.rosters.map(\.cohort)))
        guard facts.programme.cohorts.count < programme.cohorts.count else { return self }
        facts.cohorts = Self.byName(facts.programme.cohorts, \.id)
        facts.rounds = Self.byName(facts.programme.rounds, \.id)
        return facts
    }

    private static func byName<ID: Hashable, Thing>(_ things: [Thing], _ name: KeyPath<Thing, ID>) -> [ID: Thing] {
        Dictionary(things.map { ($0[keyPath: name], $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Walks from each manager along the pairs and marks all it meets.
    private static func joined(_ pairs: [Pair]) -> [Manager.ID: Manager.ID] {
        var neighbours: [Manager.ID: [Manager.ID]] = [:]
        for pair in pairs {
            neighbours[Manager.ID(pair.first), default: []].append(Manager.ID(pair.second))
            neighbours[Manager.ID(pair.second), default: []].append(Manager.ID(pair.first))
        }
        var mark: [Manager.ID: Manager.ID] = [:]
        for start in pairs.map({ Manager.ID($0.first) }) where mark[start] == nil {
            var open = [start]
            while let next = open.popLast() {
                guard mark[next] == nil else { continue }
                mark[next] = start
                open += neighbours[next] ?? []
            }
        }
        return mark
    }
}

extension ScenarioFacts {
    func isEmployed(_ manager: Manager, on day: Day) -> Bool {
        (manager.joined.map { $0 <= day } ?? true) && (manager.left.map { day < $0 } ?? true)
    }

    /// Joined after the opening of the first round's window.
    func isNewcomer(_ manager: Manager) -> Bool {
        guard let joined = manager.joined, let first = programme.rounds.first else { return false }
        return joined > first.window.first
    }

    /// Whether `together` pairs put two managers into one cohort, directly or through others.
    func areJoined(_ a: Manager.ID, _ b: Manager.ID) -> Bool {
        a == b || (joined[a] != nil && joined[a] == joined[b])
    }

    /// Days on which a cohort of a round may begin: in its window if it must keep it, else anywhere in the horizon.
    func startDays(of round: Round) -> DayRange { isWindowKept ? round.window : programme.horizon }

    /// A day before which no cohort of a round has ended; nil where none can end.
    func leastEnd(of round: Round) -> Day? { isWindowKept ? earliestEnd[round.id] : programme.horizon.first }

    var isWindowKept: Bool {
        let strength = programme.rules.roundWindow.strength
        return strength == .hard || strength == .always
    }

    /// The seats that sessions of all cohorts have together; nil where cohorts may be of any size.
    var seats: Int? {
        let size = programme.rules.cohortSize
        guard size.strength == .always || size.strength == .hard else { return nil }
        return programme.cohorts.reduce(0) { $0 + ($1.max ?? size.max) }
    }
}
