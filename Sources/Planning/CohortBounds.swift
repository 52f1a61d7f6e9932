import ProgrammeModel

/// The bounds of a plan where the number of cohorts is open.
struct CohortBounds {
    private let index: ScenarioIndex
    private let score: Score
    private let open: Set<Cohort.ID>

    /// - Parameter index: of the scenario with all its cohorts.
    /// - Parameter score: of the plan.
    init(_ index: ScenarioIndex, _ score: Score) {
        self.index = index
        self.score = score
        open = index.scenario.openCohorts
    }

    /// Bounds found for the held cohorts, with those added that counting gives for all plans.
    func stated(_ found: [Bound]) -> [Bound] {
        guard !open.isEmpty else { return found }
        return rules.classOrder.flatMap { priorityClass in
            let whole = counted(priorityClass)
            let held = found.filter {
                $0.priorityClass == priorityClass && $0.value > (whole?.value ?? -1)
            }
            return (whole.map { [$0] } ?? []) + scoped(held)
        }
    }

    /// Bounds found for the held cohorts; where cohorts are open, none of them speaks of all plans.
    func scoped(_ found: [Bound]) -> [Bound] {
        guard !open.isEmpty else { return found }
        return found.map { bound in
            var bound = bound
            if bound.scope == .whole { bound.scope = .heldCohorts }
            return bound
        }
    }

    private var rules: RuleBook { index.scenario.programme.rules }
    private var wanting: [Int] {
        index.scenario.managers.indices.filter { !index.scenario.managers[$0].isExempt }
    }

    /// What every plan no worse in the classes before costs: people beyond all seats, and sessions of the fewest cohorts.
    private func counted(_ priorityClass: PriorityClass) -> Bound? {
        let isUnplaced = rules.unplaced.strength == .soft && rules.unplaced.terms.priorityClass == priorityClass
        let isTimed = rules.sessionTime.strength == .soft && rules.sessionTime.terms.priorityClass == priorityClass
        guard isUnplaced || isTimed else { return nil }
        let halfDays = index.scenario.programme.modules.reduce(0) { $0 + $1.halfDays }
        let waiting = isUnplaced ? rules.unplaced.terms.weight * leastWaiting : 0
        let time = isTimed ? rules.sessionTime.terms.weight * halfDays * fewestCohorts(before: priorityClass) : 0
        return Bound(
            priorityClass: priorityClass, scope: .whole, value: waiting + time, method: .counting, isAudited: true)
    }

    private var leastWaiting: Int {
        let seats = index.cohortSizes.reduce(0) { $0 + $1.upperBound }
        let beyond = rules.cohortSize.strength.isBinding ? max(0, wanting.count - seats) : 0
        return max(beyond, wanting.count(where: index.mustWait))
    }

    /// The required cohorts, and the largest open ones until all have a seat who must.
    private func fewestCohorts(before priorityClass: PriorityClass) -> Int {
        let cohorts = index.scenario.programme.cohorts
        let required = cohorts.indices.filter { !open.contains(cohorts[$0].id) }
        guard rules.cohortSize.strength.isBinding else { return required.count }
        let free = cohorts.indices.filter { open.contains(cohorts[$0].id) }.map { index.cohortSizes[$0].upperBound }
        var missing = seated(before: priorityClass)
        for cohort in required { missing -= index.cohortSizes[cohort].upperBound }
        var count = required.count
        for seats in free.sorted(by: >) where missing > 0 {
            missing -= seats
            count += 1
        }
        return count
    }

    /// How many sit in every plan in which no more wait than the plan's value of the class allows.
    private func seated(before priorityClass: PriorityClass) -> Int {
        let bound = wanting.count { !index.mayWait($0) }
        let terms = rules.unplaced.terms
        guard rules.unplaced.strength == .soft, let own = rules.classOrder.firstIndex(of: priorityClass),
            rules.classOrder[..<own].contains(terms.priorityClass)
        else { return bound }
        return max(bound, wanting.count - score[terms.priorityClass] / max(1, terms.weight))
    }
}
