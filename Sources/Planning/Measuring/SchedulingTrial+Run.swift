import PlanAudit
public import ProgrammeModel
import SessionScheduling
import Synchronization

extension SchedulingTrial {
    /// What came of a run. Sums are those of the scenario's schedule weights, without what depends on seats alone.
    public struct Outcome: Sendable {
        public let plan: Plan
        /// Whether every cohort has its sessions.
        public let isComplete: Bool
        /// Breaches of hard rules, counted by the audit.
        public let breaches: Int
        public let value: Int
        /// No schedule of these cohorts has a lower sum; nil where nothing is known.
        public let bound: Int?
        /// The sum of each cohort's cheapest schedule as if it were alone; nil where nothing is known.
        public let alone: Int?
        /// What the weeks that every cohort needs anyway would add.
        public let needed: Int
        /// Seconds until there was a first complete plan; nil where there was none.
        public let firstPlan: Double?
        /// Seconds of the search and of the bound.
        public let search: Double
        public let bounding: Double
        public let kernelCalls: Int
        /// What kept the bound lower than it might be.
        public let notes: [LocalisedText]

        /// (value - bound) / value, 0 when both are 0.
        public var regretGap: Double? { Self.share(bound.map { value - $0 }, of: value) }

        /// The share of what cohorts cost one another that is still open.
        public var openShare: Double? { Self.share(bound.map { value - $0 }, of: alone.map { value - $0 }) }

        /// The gap with the weeks that every cohort needs anyway in the denominator.
        public var absoluteGap: Double? { Self.share(bound.map { value - $0 }, of: value + needed) }

        private static func share(_ part: Int?, of whole: Int?) -> Double? {
            guard let part, let whole else { return nil }
            return whole == 0 ? 0 : Double(part) / Double(whole)
        }
    }

    /// Starts a search and then a bound on threads of their own.
    ///
    /// - Parameter limits: kernel calls of the search; the bound takes twice as many at most. Seconds are the search's.
    /// - Parameter boundSeconds: after which the best bound so far is taken; nil for no limit.
    public func start(
        seed: UInt64, limits: PlanLimits, objective: Objective, threads: Int, boundSeconds: Double? = nil
    ) -> EngineRun<Outcome> {
        EngineRun(threads: threads, seconds: nil) { control, _ in
            try outcome(seed: seed, limits: limits, objective, control, boundSeconds: boundSeconds)
        }
    }

    private func outcome(
        seed: UInt64, limits: PlanLimits, _ objective: Objective, _ control: RunControl, boundSeconds: Double?
    ) throws -> Outcome {
        let watch = FirstPlanWatch()
        let searching = Self.limited(control, seconds: limits.seconds) { watch.note($0) }
        let scheduler = SessionScheduler(held)
        let schedule =
            switch objective {
            case .classes:
                scheduler.schedule(cohortOf: cohortOf, seed: seed, work: limits.work, control: searching)
            case .sum:
                scheduler.schedule(
                    cohortOf: cohortOf, weights: scheduler.sumWeights, seed: seed, work: limits.work, control: searching
                )
            }
        let search = watch.seconds
        let plan = try plan(of: schedule, seed: seed, limits: limits)
        let sum = scheduler.sum(
            cohortOf: cohortOf, score: plan.score, weights: scheduler.sumWeights, work: limits.work * 2, engine: .auto,
            control: Self.limited(control, seconds: boundSeconds))
        return Outcome(
            plan: plan, isComplete: schedule.isComplete,
            breaches: PlanAuditor(index.scenario).audit(plan).breaches.count, value: sum.value,
            bound: sum.bound, alone: sum.alone, needed: weeksNeeded * weekPrice,
            firstPlan: schedule.isComplete ? watch.first ?? search : nil, search: search,
            bounding: watch.seconds - search, kernelCalls: schedule.workDone, notes: sum.notes)
    }

    /// Stops after some seconds from now, too.
    private static func limited(
        _ control: RunControl, seconds: Double?, report: @escaping @Sendable (PlanProgress) -> Void = { _ in }
    ) -> RunControl {
        let clock = StopSignal(seconds: seconds)
        return RunControl(
            threads: control.threads, shouldStop: { control.shouldStop || clock.shouldStop }, report: report)
    }

    /// What a week of the rule finish adds to the sum.
    private var weekPrice: Int {
        let programme = held.scenario.programme
        let terms = programme.rules.finish.terms
        return programme.scheduleWeights[terms.priorityClass] * terms.weight
    }
}

/// When a search first has a complete plan.
private final class FirstPlanWatch: Sendable {
    private let start = ContinuousClock.now
    private let found = Mutex<Double?>(nil)

    var seconds: Double { start.duration(to: .now) / .seconds(1) }
    var first: Double? { found.withLock { $0 } }

    func note(_ progress: PlanProgress) {
        guard progress.incumbent != nil else { return }
        let now = seconds
        found.withLock { if $0 == nil { $0 = now } }
    }
}
