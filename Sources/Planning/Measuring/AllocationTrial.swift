import CohortAllocation
import PlanAudit
public import ProgrammeModel

/// The allocation of a scenario alone, for whoever measures it.
public struct AllocationTrial: Sendable {
    /// What came of a run.
    public struct Outcome: Hashable, Sendable {
        /// The class that mixes, counted by the audit.
        public let value: Int
        /// The best bound on it; nil where none is known.
        public let bound: Int?
        /// Bounds on it that the audit does not let pass.
        public let refusedBounds: Int
        /// Breaches of hard rules of who sits where.
        public let breaches: Int
        /// Evaluated exchanges, in thousands.
        public let work: Int
        public let isProvedBest: Bool
    }

    private let index: ScenarioIndex

    /// - Throws: ``ScenarioFaults`` with all faults of a scenario that has any.
    public init(_ scenario: Scenario) throws { index = try ScenarioIndex(scenario) }

    /// Starts a run on threads of its own.
    ///
    /// - Parameter limits: work in thousands of exchanges for 480 managers, and seconds after which it is stopped.
    public func start(seed: UInt64, limits: PlanLimits, engine: EngineChoice = .auto, threads: Int)
        -> EngineRun<Outcome>
    {
        EngineRun(threads: threads, seconds: limits.seconds) { [index] control, signal in
            var choice = CohortChoice(index)
            let held = choice.next()?.index ?? index
            let allocator = CohortAllocator(held)
            let allocation = allocator.allocate(
                seed: seed, work: allocator.scaled(work: limits.work), engine: engine,
                control: control.stopping { signal.shouldStop })
            let report = try Self.audit(of: allocation, held, index)
            return Outcome(
                value: report.score[.mix],
                bound: allocation.bounds.filter { $0.priorityClass == .mix }.map(\.value).max(),
                refusedBounds: report.boundFaults.count,
                breaches: allocation.breaches.reduce(0) { $0 + $1.count }, work: allocation.workDone,
                isProvedBest: allocation.isProvedBest)
        }
    }

    /// How many things counting finds the scenario short of: what a plan's check asks before anything else.
    public func shortfallCount() -> Int { CohortAllocator(index).shortfalls().count }

    /// Other classes hold rules of dates, which an allocation alone does not have.
    private static func audit(
        of allocation: Allocation, _ held: ScenarioIndex, _ index: ScenarioIndex
    ) throws -> AuditReport {
        let scenario = index.scenario
        let bounds = CohortBounds(index, Score(classes: [])).stated(allocation.bounds)
        let plan = Plan(
            scenario: ScenarioReference(name: scenario.programme.name, hash: try scenario.fingerprint()), seed: 0,
            limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .auto, allocation: allocation.source, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(held), sessions: [],
            introductions: [], waiting: allocation.waitingList(held), score: Score(classes: []),
            bounds: bounds.filter { $0.priorityClass == .mix })
        return PlanAuditor(scenario).audit(plan)
    }
}
