import CohortAllocation
import ProgrammeModel
import SessionScheduling

/// Which of a scenario's open cohorts a plan holds.
///
/// A *spread* says how many open cohorts each round holds; within a round those with the greatest maximum are held
/// first, then those that stand first. Spreads are compared by what counting says of them (``SeatFloor``), class by class
/// in the scenario's order, then by how evenly cohorts lie over the rounds. All spreads are looked at where they are
/// few; otherwise three starts and what lies near the best of them.
struct CohortChoice {
    /// Spreads looked at, and steps of counting that looking at them takes, at most; ``fewest`` always.
    private static let mostSpreads = 1024
    private static let mostSteps = 200_000_000
    private static let fewest = 8
    /// Spreads whose shortfalls are counted at most.
    private static let mostChecked = 24

    private let index: ScenarioIndex
    private let floor: SeatFloor?
    private let spreads: CohortSpreads
    /// The best first.
    private let candidates: [HeldCohorts]
    /// Whether there are no other spreads.
    private let isExhaustive: Bool
    /// Positions of candidates that counting lets pass, or not, and the next one to check.
    private var passed: [Int] = []
    private var checked = 0
    private(set) var shortfalls: [Shortfall] = []

    init(_ index: ScenarioIndex) {
        self.index = index
        spreads = CohortSpreads(index)
        guard spreads.count > 1 else {
            floor = nil
            candidates = [HeldCohorts(index: index)]
            isExhaustive = true
            return
        }
        let floor = SeatFloor(index)
        self.floor = floor
        // What the required cohorts lack alone is lacking whatever is held beside them.
        shortfalls = SessionScheduler(index.holding([])).shortfalls()
        guard shortfalls.isEmpty else {
            candidates = []
            isExhaustive = true
            return
        }
        let limit = max(Self.fewest, min(Self.mostSpreads, Self.mostSteps / max(1, floor.size)))
        isExhaustive = spreads.count <= limit
        var survey = SpreadSurvey(index, spreads, floor)
        if isExhaustive { survey.all() } else { survey.nearBest(limit) }
        candidates = survey.ranked
    }

    /// Whether plans may hold different cohorts.
    var isOpen: Bool { floor != nil }

    /// Whether no spread can be planned, as counting shows; only known once ``next(after:)`` has found none.
    var isProvedImpossible: Bool {
        isExhaustive && passed.isEmpty && candidates[min(checked, candidates.count)...].allSatisfy { $0.missing > 0 }
    }

    /// The best spread that counting lets pass and that was not given before; the last one again when there is no other.
    ///
    /// - Parameter cohorts: only spreads that hold more cohorts, and never one again.
    /// - Returns: nil when counting lets none pass.
    mutating func next(after cohorts: Int? = nil) -> HeldCohorts? {
        while checked < min(candidates.count, Self.mostChecked) {
            let position = checked
            checked += 1
            if let cohorts, candidates[position].cohorts <= cohorts { continue }
            if isPossible(candidates[position]) {
                passed.append(position)
                return held(candidates[position])
            }
        }
        return cohorts == nil ? passed.last.map { held(candidates[$0]) } : nil
    }

    /// What is short of the first spread that does not pass is kept.
    private mutating func isPossible(_ candidate: HeldCohorts) -> Bool {
        if candidate.missing > 0, !shortfalls.isEmpty { return false }
        let own = held(candidate).index
        var found = CohortAllocator(own).shortfalls() + SessionScheduler(own).shortfalls()
        if found.isEmpty, candidate.missing > 0 { found = [PlanningTexts.noFit(candidate.missing)] }
        if shortfalls.isEmpty {
            let range = index.scenario.cohortRange
            shortfalls = isOpen ? found.map { PlanningTexts.holding(candidate.cohorts, of: range, $0) } : found
        }
        return found.isEmpty
    }

    private func held(_ candidate: HeldCohorts) -> HeldCohorts {
        guard isOpen else { return candidate }
        var candidate = candidate
        candidate.index = index.holding(spreads.held(candidate.spread))
        return candidate
    }

    /// Whether an allocation costs more in the classes before session-time than counting says it must.
    func isAboveFloor(_ allocation: Allocation, _ held: HeldCohorts) -> Bool {
        let rules = index.scenario.programme.rules
        guard let floor, let last = rules.classOrder.firstIndex(of: rules.sessionTime.terms.priorityClass) else {
            return false
        }
        let rounds = allocation.cohortOf.map { $0.map { held.index.roundOfCohort[$0] } }
        return held.floor.prefix(last).lexicographicallyPrecedes(floor.classes(roundOf: rounds).prefix(last))
    }
}

/// One choice of cohorts, and what counting says of it.
struct HeldCohorts {
    /// The scenario with these cohorts alone.
    var index: ScenarioIndex
    /// Open cohorts of each round.
    var spread: [Int] = []
    /// Cohorts in all.
    var cohorts = 0
    /// People without a place, or seats without people, in every plan.
    var missing = 0
    /// What every plan costs at least in the rules about one person, class by class.
    var floor: [Int] = []
    /// What it is compared by, the first number that differs decides.
    var rank: [Int] = []
}
