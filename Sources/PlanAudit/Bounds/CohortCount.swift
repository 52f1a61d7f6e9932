import ProgrammeModel

/// How many cohorts plans must hold, and what their sessions take of the programme's time.
struct CohortCount {
    /// The scenario with all its cohorts.
    let whole: ScenarioFacts
    private let evidence: Evidence
    private let score: Score
    private let open: Set<Cohort.ID>

    init(_ evidence: Evidence, _ score: Score, whole: ScenarioFacts) {
        self.evidence = evidence
        self.score = score
        self.whole = whole
        open = whole.scenario.openCohorts
    }

    /// Whether plans may hold other cohorts than this one.
    var areOpen: Bool { !open.isEmpty }

    /// What session-time adds to a class at least.
    ///
    /// - Parameter isWhole: of all plans no worse in the classes before, or of those that hold the same cohorts.
    func sessionTime(in priorityClass: PriorityClass, isWhole: Bool) -> Int {
        let rule = whole.programme.rules.sessionTime
        guard rule.strength == .soft, rule.terms.priorityClass == priorityClass else { return 0 }
        let halfDays = whole.programme.modules.reduce(0) { $0 + $1.halfDays }
        let cohorts = isWhole ? fewest(before: priorityClass) : evidence.facts.programme.cohorts.count
        return rule.terms.weight * halfDays * cohorts
    }

    /// The required cohorts, and as many open ones, the largest first, as those who must sit take beside them.
    private func fewest(before priorityClass: PriorityClass) -> Int {
        let size = whole.programme.rules.cohortSize
        let required = whole.programme.cohorts.filter { !open.contains($0.id) }
        guard size.strength == .hard || size.strength == .always else { return required.count }
        var missing = seated(before: priorityClass) - required.reduce(0) { $0 + ($1.max ?? size.max) }
        var count = required.count
        let largest = whole.programme.cohorts.filter { open.contains($0.id) }.map { $0.max ?? size.max }.sorted(by: >)
        for seats in largest where missing > 0 {
            missing -= seats
            count += 1
        }
        return count
    }

    /// How many have a seat in every plan that leaves no more waiting than the classes before let it.
    private func seated(before priorityClass: PriorityClass) -> Int {
        let wanting = whole.scenario.managers.filter { $0.exempt == nil }
        let bound = wanting.count { !evidence.mayWait($0) }
        let unplaced = whole.programme.rules.unplaced
        let order = whole.programme.rules.classOrder
        guard unplaced.strength == .soft, unplaced.terms.weight > 0,
            let own = order.firstIndex(of: priorityClass),
            order[..<own].contains(unplaced.terms.priorityClass)
        else { return bound }
        return max(bound, wanting.count - score[unplaced.terms.priorityClass] / unplaced.terms.weight)
    }
}
