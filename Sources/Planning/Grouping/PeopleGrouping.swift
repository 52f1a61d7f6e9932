import CohortAllocation
public import ProgrammeModel

/// Divides people into mixed groups, for whoever has no programme to plan.
///
/// The engine of a programme's cohorts does it: the groups are the cohorts of one round.
public struct PeopleGrouping: Sendable {
    /// What came of a run.
    public enum Outcome: Hashable, Sendable {
        /// A division that keeps every rule, counted anew without the engine.
        case grouped(Division)
        /// Counting shows that the sizes, and who is to be together or apart, contradict each other.
        case infeasible([LocalisedText])
        /// The limits ended the search before it had a division that keeps every rule.
        case notFound(StopReason, obstacles: [LocalisedText])
        /// The engine's division does not stand the count: a fault of this program.
        case refused([LocalisedText])
    }

    private let people: PeopleToGroup
    private let index: ScenarioIndex

    /// - Throws: ``ScenarioFaults`` when sets name positions beyond the count, or the same two people both together and
    ///   apart.
    public init(_ people: PeopleToGroup) throws {
        self.people = people
        index = try ScenarioIndex(GroupingScenario.scenario(people))
    }

    /// Exchanges to weigh, in thousands, when nobody says how many.
    ///
    /// Enough for a second or two with a thousand people, and growing with them; less is used where the bound is reached.
    public static func usualWork(people: Int) -> Int { max(8_000, min(400_000, people * 10)) }

    /// Starts a search on threads of its own.
    ///
    /// - Parameter limits: with a work limit alone, in thousands of exchanges, the same seed gives the same groups with
    ///   any number of threads; seconds hold in its place.
    public func start(seed: UInt64, limits: PlanLimits, engine: EngineChoice = .auto, threads: Int)
        -> EngineRun<Outcome>
    {
        EngineRun(threads: threads, seconds: limits.seconds) { [people, index] control, signal in
            let allocator = CohortAllocator(index)
            control.report(PlanProgress(phase: .checking, fraction: 0))
            let shortfalls = allocator.shortfalls()
            guard shortfalls.isEmpty else { return .infeasible(GroupingTexts.contradictions(shortfalls)) }
            let search = GroupingSearch(
                people: people, allocator: allocator, seed: seed, engine: engine, control: control)
            let allocation =
                limits.seconds == nil ? search.worked(limits.work) : search.timed(usualWork: limits.work, signal)
            control.report(PlanProgress(phase: .auditing, fraction: 0))
            return Self.judged(allocation, people, signal)
        }
    }

    private static func judged(_ allocation: Allocation, _ people: PeopleToGroup, _ signal: StopSignal) -> Outcome {
        let isStopped = signal.shouldStop && !allocation.isProvedBest
        let reason: StopReason =
            allocation.isProvedBest ? .optimal : (isStopped || allocation.wasStopped ? signal.reason : .workLimit)
        guard allocation.isComplete else {
            return .notFound(reason, obstacles: allocation.breaches.map(GroupingTexts.obstacle))
        }
        let bound = allocation.bounds.filter { $0.priorityClass == .mix }.map(\.value).max() ?? 0
        let count = GroupingCount(people, allocation.cohortOf)
        let faults = count.faults(bound: bound)
        guard faults.isEmpty else { return .refused(faults) }
        return .grouped(
            Division(
                groups: allocation.cohortOf.map { $0 ?? 0 }, figures: count.figures, value: count.value,
                bound: max(bound, count.fewest), stopped: count.value == max(bound, count.fewest) ? .optimal : reason,
                isRepeatable: !allocation.wasStopped && !isStopped))
    }
}

/// Runs of the engine under one kind of limit or the other.
private struct GroupingSearch {
    let people: PeopleToGroup
    let allocator: CohortAllocator
    let seed: UInt64
    let engine: EngineChoice
    let control: RunControl

    /// A short run first: where it reaches the bound, a long cooling would only take longer.
    func worked(_ work: Int) -> Allocation {
        let first = allocator.allocate(seed: seed, work: max(1, work / 8), engine: engine, control: control)
        guard !first.isProvedBest, !control.shouldStop, work > 1 else { return first }
        let second = allocator.allocate(
            seed: seed &+ 1, work: work - max(1, work / 8), engine: engine, control: control)
        return isBetter(second, than: first) ? second : first
    }

    /// A run whose work is guessed from a short one's pace, so that its cooling ends shortly before the time does.
    func timed(usualWork: Int, _ signal: StopSignal) -> Allocation {
        let clock = ContinuousClock()
        var best: Allocation?
        var work = max(1, usualWork / 16)
        for attempt in 0..<64 {
            let start = clock.now
            let before = signal.spentShare
            let next = allocator.allocate(
                seed: seed &+ UInt64(attempt), work: work, engine: engine, control: control)
            best = best.map { isBetter(next, than: $0) ? next : $0 } ?? next
            if signal.shouldStop || next.isProvedBest { break }
            let spent = signal.spentShare - before
            guard spent > 0, start.duration(to: clock.now) > .zero else { continue }
            let left = 1 - signal.spentShare
            guard left > spent / 8 else { break }
            // Some of the time goes into building the problem, so that a longer run is faster than its forerunner.
            work = max(work / 16, Int(Double(max(1, next.workDone)) * min(64, left / spent) * 0.95))
        }
        return best ?? worked(1)
    }

    private func isBetter(_ a: Allocation, than b: Allocation) -> Bool {
        func rank(_ allocation: Allocation) -> (Int, Int) {
            (allocation.breaches.reduce(0) { $0 + $1.count }, GroupingCount(people, allocation.cohortOf).value)
        }
        return rank(a) < rank(b)
    }
}
