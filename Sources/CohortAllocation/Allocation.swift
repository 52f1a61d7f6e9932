public import ProgrammeModel

/// Who sits where, what it is worth, and which rules of it are still broken.
///
/// Managers and cohorts go by their position in the scenario.
public struct Allocation: Sendable {
    /// One manager without a seat.
    public struct Waiting: Hashable, Sendable {
        /// A manager's position.
        public var manager: Int
        public var reason: WaitingEntry.Reason

        public init(manager: Int, reason: WaitingEntry.Reason) {
            self.manager = manager
            self.reason = reason
        }
    }

    /// One entry per manager: the position of the own cohort, nil for those who wait or are exempt.
    public var cohortOf: [Int?]
    /// Ascending by manager.
    public var waiting: [Waiting]
    /// Bounds of the classes that depend on who sits where, most important class first, the best of a class last.
    public var bounds: [Bound]
    public var source: EngineReport.Source
    /// What a planner should know of the engines: GLPK missing, or failed.
    public var notes: [LocalisedText]
    /// Hard rules of "who sits where" that are still broken, with their breaches; empty for a usable allocation.
    ///
    /// Rules that need dates are not judged, but joined-in-time counts those whom no date in the round can suit, and
    /// department-staffed the members of a department beyond those with whom the cohort can be held on some date.
    public var breaches: [(rule: RuleCode, count: Int)]
    /// Thousands of evaluated exchanges, all chains together.
    public var workDone: Int
    /// Whether the clock or a person ended the search, or the proof of a bound, early: such an allocation need not come out the same again.
    public var wasStopped: Bool
    /// Whether every part that depends on who sits where has reached its bound.
    public var isProvedBest: Bool

    public init(
        cohortOf: [Int?], waiting: [Waiting], bounds: [Bound] = [], source: EngineReport.Source = .native,
        notes: [LocalisedText] = [], breaches: [(rule: RuleCode, count: Int)] = [], workDone: Int = 0,
        wasStopped: Bool = false, isProvedBest: Bool = false
    ) {
        self.cohortOf = cohortOf
        self.waiting = waiting
        self.bounds = bounds
        self.source = source
        self.notes = notes
        self.breaches = breaches
        self.workDone = workDone
        self.wasStopped = wasStopped
        self.isProvedBest = isProvedBest
    }

    /// Whether every hard rule of who sits where holds.
    public var isComplete: Bool { breaches.isEmpty }

    /// The seats as a plan writes them: one roster per cohort of the scenario, members in roster order.
    public func rosters(_ index: ScenarioIndex) -> [Roster] {
        var members: [[Manager.ID]] = Array(repeating: [], count: index.scenario.programme.cohorts.count)
        for (manager, cohort) in cohortOf.enumerated() {
            if let cohort { members[cohort].append(index.scenario.managers[manager].id) }
        }
        return zip(index.scenario.programme.cohorts, members).map { cohort, members in
            Roster(cohort: cohort.id, round: cohort.round, members: members)
        }
    }

    /// The waiting list as a plan writes it, in roster order.
    public func waitingList(_ index: ScenarioIndex) -> [WaitingEntry] {
        waiting.map { WaitingEntry(manager: index.scenario.managers[$0.manager].id, reason: $0.reason) }
    }
}

extension Allocation: Equatable {
    public static func == (a: Allocation, b: Allocation) -> Bool {
        a.cohortOf == b.cohortOf && a.waiting == b.waiting && a.bounds == b.bounds && a.source == b.source
            && a.notes == b.notes && a.breaches.elementsEqual(b.breaches, by: ==) && a.workDone == b.workDone
            && a.wasStopped == b.wasStopped && a.isProvedBest == b.isProvedBest
    }
}
