import CohortAllocation
import PlanAudit
public import ProgrammeModel

/// The allocation of a scenario alone, for whoever measures it.
public struct AllocationTrial: Sendable {
    /// What came of a run.
    public struct Result: Hashable, Sendable {
        /// The class that mixes, counted by the audit.
        public let value: Int
        /// The best bound on it; nil where none is known.
        public let bound: Int?
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
        -> EngineRun<Result>
    {
        EngineRun(threads: threads, seconds: limits.seconds) { [index] control, signal in
            var choice = CohortChoice(index)
            let held = choice.next()?.index ?? index
            let allocator = CohortAllocator(held)
            let allocation = allocator.allocate(
                seed: seed, work: allocator.scaled(work: limits.work), engine: engine,
                control: control.stopping { signal.shouldStop })
            return Result(
                value: try Self.value(of: allocation, held, index.scenario),
                bound: allocation.bounds.filter { $0.priorityClass == .mix }.map(\.value).max(),
                breaches: allocation.breaches.reduce(0) { $0 + $1.count }, work: allocation.workDone,
                isProvedBest: allocation.isProvedBest)
        }
    }

    private static func value(of allocation: Allocation, _ index: ScenarioIndex, _ scenario: Scenario) throws -> Int {
        let plan = Plan(
            scenario: ScenarioReference(name: scenario.programme.name, hash: try scenario.fingerprint()), seed: 0,
            limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .auto, allocation: allocation.source, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(index), sessions: [],
            introductions: [], waiting: allocation.waitingList(index), score: Score(classes: []), bounds: [])
        return PlanAuditor(scenario).audit(plan).score[.mix]
    }
}
