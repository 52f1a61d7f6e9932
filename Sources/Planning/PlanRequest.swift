public import ProgrammeModel

/// What a planner asks of a run, beyond the scenario.
public struct PlanRequest: Hashable, Sendable {
    /// Nil for the scenario's own seed.
    public var seed: UInt64?
    public var limits: PlanLimits
    public var engine: EngineChoice
    /// Threads to use; never changes the plan.
    public var threads: Int

    public init(
        seed: UInt64? = nil, limits: PlanLimits = .usual, engine: EngineChoice = .auto, threads: Int = 2
    ) {
        self.seed = seed
        self.limits = limits
        self.engine = engine
        self.threads = threads
    }
}

extension PlanLimits {
    /// Enough work for a good plan of a municipality with 500 managers in a few seconds.
    public static let usual = PlanLimits(work: 4000)
}
