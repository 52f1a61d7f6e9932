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
            let sizes = [people.sizes] + people.otherSizes
            var failed = FailedAttempts()
            for number in sizes.indices {
                var people = people
                people.sizes = sizes[number]
                // Sizes have no part in what can be wrong with a scenario: where the first has none, no other has.
                guard let index = number == 0 ? index : try? ScenarioIndex(GroupingScenario.scenario(people)) else {
                    continue
                }
                let attempt = GroupingSearch(
                    people: people, allocator: CohortAllocator(index), seed: seed, engine: engine, control: control,
                    signal: signal)
                let outcome = attempt.outcome(
                    limits, patience: Double(number + 1) / Double(sizes.count), after: &failed)
                if let outcome { return outcome }
                if control.shouldStop { break }
            }
            return failed.outcome
        }
    }
}

/// What came of sizes for which no division was found.
private struct FailedAttempts {
    private var reasons: [LocalisedText] = []
    private var sizes: [Int] = []
    private var work = 0
    private var best: (breaches: Int, reason: StopReason, obstacles: [LocalisedText])?

    mutating func add(_ shortfalls: [Shortfall]) {
        for reason in GroupingTexts.contradictions(shortfalls) where !reasons.contains(reason) {
            reasons.append(reason)
        }
    }

    mutating func add(_ allocation: Allocation, _ people: PeopleToGroup, _ reason: StopReason, work: Int) {
        sizes.append(people.sizes.count)
        self.work += work
        let breaches = allocation.breaches.reduce(0) { $0 + $1.count }
        guard best.map({ breaches < $0.breaches }) ?? true else { return }
        let obstacles = allocation.breaches.map { GroupingTexts.obstacle($0, people, allocation.cohortOf) }
        best = (breaches, reason, obstacles)
    }

    var outcome: PeopleGrouping.Outcome {
        guard let best else { return .infeasible(reasons) }
        return .notFound(best.reason, obstacles: best.obstacles + [GroupingTexts.tried(sizes, work: work)])
    }
}

/// Runs of the engine under one kind of limit or the other.
private struct GroupingSearch {
    let people: PeopleToGroup
    let allocator: CohortAllocator
    let seed: UInt64
    let engine: EngineChoice
    let control: RunControl
    let signal: StopSignal

    /// Nil where there is no division, which is then among those that failed.
    ///
    /// - Parameter patience: the share of the time after which to give up where there is still no division.
    func outcome(_ limits: PlanLimits, patience: Double, after failed: inout FailedAttempts)
        -> PeopleGrouping.Outcome?
    {
        control.report(PlanProgress(phase: .checking, fraction: 0))
        let shortfalls = allocator.shortfalls()
        guard shortfalls.isEmpty else {
            failed.add(shortfalls)
            return nil
        }
        let (allocation, work) =
            limits.seconds == nil ? worked(limits.work) : timed(usualWork: limits.work, patience: patience)
        control.report(PlanProgress(phase: .auditing, fraction: 0))
        // The work of a run with a time limit follows the clock, even where the clock does not end it.
        let isByClock = !isBest(allocation) && (signal.shouldStop || limits.seconds != nil)
        let reason: StopReason =
            allocation.isProvedBest ? .optimal : (isByClock || allocation.wasStopped ? signal.reason : .workLimit)
        guard allocation.isComplete else {
            failed.add(allocation, people, reason, work: work)
            return nil
        }
        return judged(allocation, reason, isRepeatable: !allocation.wasStopped && !isByClock)
    }

    private func judged(_ allocation: Allocation, _ reason: StopReason, isRepeatable: Bool) -> PeopleGrouping.Outcome {
        let count = GroupingCount(people, allocation.cohortOf)
        let bound = max(
            count.fewest, allocation.bounds.filter { $0.priorityClass == .mix }.map(\.value).max() ?? 0)
        let faults = count.faults(bound: bound)
        guard faults.isEmpty else { return .refused(faults) }
        return .grouped(
            Division(
                groups: allocation.cohortOf.map { $0 ?? 0 }, figures: count.figures, value: count.value, bound: bound,
                stopped: count.value == bound ? .optimal : reason, isRepeatable: isRepeatable))
    }

    /// A short run first: where it reaches the bound, a long cooling would only take longer.
    private func worked(_ work: Int) -> (Allocation, work: Int) {
        let short = max(1, work / 8)
        let first = allocator.allocate(seed: seed, work: short, engine: engine, control: control)
        guard !isBest(first), !control.shouldStop, work > 1 else { return (first, first.workDone) }
        let second = allocator.allocate(seed: seed &+ 1, work: work - short, engine: engine, control: control)
        return (isBetter(second, than: first) ? second : first, first.workDone + second.workDone)
    }

    /// A run whose work is guessed from a short one's pace, so that its cooling ends shortly before the time does.
    private func timed(usualWork: Int, patience: Double) -> (Allocation, work: Int) {
        let clock = ContinuousClock()
        var best: Allocation?
        var work = max(1, usualWork / 16)
        var done = 0
        for attempt in 0..<64 {
            let start = clock.now
            let before = signal.spentShare
            let isPatient = best?.isComplete ?? (patience >= 1)
            let limited = control.stopping { [control, signal, patience] in
                control.shouldStop || (!isPatient && signal.hasSpent(patience))
            }
            let next = allocator.allocate(
                seed: seed &+ UInt64(attempt), work: work, engine: engine, control: limited)
            done += next.workDone
            let leader = best.map { isBetter(next, than: $0) ? next : $0 } ?? next
            best = leader
            let share = leader.isComplete ? 1 : patience
            if signal.shouldStop || isBest(leader) || signal.spentShare >= share { break }
            let spent = signal.spentShare - before
            guard spent > 0, start.duration(to: clock.now) > .zero else { continue }
            let left = share - signal.spentShare
            guard left > spent / 8 else { break }
            // Some of the time goes into building the problem, so that a longer run is faster than its forerunner.
            work = max(work / 16, Int(Double(max(1, next.workDone)) * min(64, left / spent) * 0.95))
        }
        return best.map { ($0, done) } ?? worked(1)
    }

    /// Whether the engine has reached its bound, or the count of each column by itself.
    private func isBest(_ allocation: Allocation) -> Bool {
        if allocation.isProvedBest { return true }
        guard allocation.isComplete else { return false }
        let count = GroupingCount(people, allocation.cohortOf)
        return count.value == count.fewest
    }

    private func isBetter(_ a: Allocation, than b: Allocation) -> Bool {
        func rank(_ allocation: Allocation) -> (Int, Int) {
            (allocation.breaches.reduce(0) { $0 + $1.count }, GroupingCount(people, allocation.cohortOf).value)
        }
        return rank(a) < rank(b)
    }
}
