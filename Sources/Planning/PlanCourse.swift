import CohortAllocation
import PlanAudit
import ProgrammeModel
import SessionScheduling

/// One run from the scenario to an audited plan, on one thread; the engines use more.
///
/// Check by counting, allocate, schedule, refine the cohorts now that dates are known, judge, audit. When the cohorts
/// of an allocation cannot be scheduled, others are tried, at most ``attempts`` times.
struct PlanCourse: Sendable {
    static let attempts = 3

    let index: ScenarioIndex
    let request: PlanRequest
    let control: RunControl
    let signal: StopSignal

    private var seed: UInt64 { request.seed ?? index.scenario.seed }

    func run() throws -> PlanningResult {
        control.report(PlanProgress(phase: .checking, fraction: 0))
        let allocator = CohortAllocator(index)
        let scheduler = SessionScheduler(index)
        let shortfalls = allocator.shortfalls() + scheduler.shortfalls()
        guard shortfalls.isEmpty else { return .infeasible(shortfalls) }

        var obstacles: [LocalisedText] = []
        for attempt in 0..<Self.attempts {
            control.report(PlanProgress(phase: .allocating, fraction: 0))
            let attemptSeed = seed &+ UInt64(attempt) &* 1_000_003
            let allocation = allocator.allocate(
                seed: attemptSeed, work: allocator.scaled(work: share.allocation), engine: request.engine,
                control: allocationControl(attempt))
            guard allocation.breaches.isEmpty else {
                obstacles = allocationObstacles(allocation)
                if allocation.wasStopped { obstacles.insert(PlanningTexts.stoppedBeforeCohorts, at: 0) }
                if signal.shouldStop { break }
                continue
            }
            let schedule = scheduler.schedule(
                cohortOf: allocation.cohortOf, seed: attemptSeed, work: share.schedule, control: scheduleControl())
            guard schedule.isComplete else {
                // What the search had no time for is not impossible: an earlier attempt that came to its end knows more.
                if !schedule.stoppedEarly {
                    obstacles = schedule.obstacles
                } else if attempt == 0 {
                    obstacles = [PlanningTexts.stoppedBeforeDates(of: unscheduledNames(schedule))]
                }
                if signal.shouldStop { break }
                continue
            }
            let refined = allocator.refine(
                allocation, sessions: schedule.sessions, introductions: schedule.introductions, seed: attemptSeed,
                work: share.refinement, control: control)
            return try finish(refined, schedule)
        }
        return .notFound(signal.shouldStop ? signal.reason : .notFound, obstacles: obstacles)
    }

    /// How a run's work units are shared out: in thousands of swap evaluations, and in itinerary searches.
    ///
    /// Cohorts come to rest long before dates do, so that more work than some goes to the schedule alone.
    private var share: (allocation: Int, schedule: Int, refinement: Int) {
        let work = max(1, request.limits.work)
        return (min(work * 2, 20_000), work, min(max(1, work / 2), 2000))
    }

    /// A run that is told to stop before it has any dates still lays them once, if that takes half a second at most.
    private func scheduleControl() -> RunControl {
        guard signal.shouldStop else { return control }
        let end = ContinuousClock.now.advanced(by: .milliseconds(500))
        return control.stopping { ContinuousClock.now >= end }
    }

    /// Of a limited time a part must be left for the schedule, and for further attempts.
    private func allocationControl(_ attempt: Int) -> RunControl {
        let share = 0.4 + 0.2 * Double(attempt)
        return control.stopping { [signal] in signal.shouldStop || signal.hasSpent(share) }
    }

    private func finish(_ allocation: Allocation, _ schedule: Schedule) throws -> PlanningResult {
        control.report(PlanProgress(phase: .auditing, fraction: 0))
        let wasStopped = signal.shouldStop || allocation.wasStopped || schedule.stoppedEarly
        var plan = try draft(allocation, schedule)
        let judgement = PlanJudgement(try PlanView(plan, index))
        plan.score = judgement.score
        plan.outcome = PlanOutcome(
            stopped: stopReason(judgement.score, allocation.bounds, wasStopped: wasStopped), isRepeatable: !wasStopped)
        let report = PlanAuditor(index.scenario).audit(plan)
        control.report(PlanProgress(phase: .auditing, fraction: 1))
        return report.isAccepted ? .planned(plan, report) : .refused(plan, report)
    }

    private func draft(_ allocation: Allocation, _ schedule: Schedule) throws -> Plan {
        let scenario = index.scenario
        let members = Dictionary(grouping: scenario.managers.indices) { allocation.cohortOf[$0] ?? -1 }
        let engine = EngineReport(
            requested: request.engine, allocation: allocation.source, schedule: .native,
            notes: allocation.notes + scheduleNotes)
        return Plan(
            scenario: ScenarioReference(name: scenario.programme.name, hash: try scenario.fingerprint()),
            seed: seed, limits: request.limits, engine: engine,
            outcome: PlanOutcome(stopped: .workLimit),
            rosters: scenario.programme.cohorts.enumerated().map { position, cohort in
                Roster(
                    cohort: cohort.id, round: cohort.round,
                    members: (members[position] ?? []).map { scenario.managers[$0].id })
            },
            sessions: schedule.sessions, introductions: schedule.introductions,
            waiting: allocation.waiting.map {
                WaitingEntry(manager: scenario.managers[$0.manager].id, reason: $0.reason)
            },
            score: Score(classes: []), bounds: allocation.bounds)
    }

    private var scheduleNotes: [LocalisedText] {
        var notes: [LocalisedText] = []
        if request.engine == .glpk {
            notes.append(PlanningTexts.nativeSchedule)
        }
        return notes
    }

    private func stopReason(_ score: Score, _ bounds: [Bound], wasStopped: Bool) -> StopReason {
        let isAtBounds = score.classes.allSatisfy { entry in
            entry.value == 0
                || bounds.contains { $0.priorityClass == entry.priorityClass && $0.value == entry.value }
        }
        if isAtBounds { return .optimal }
        return wasStopped ? signal.reason : .workLimit
    }

    private func allocationObstacles(_ allocation: Allocation) -> [LocalisedText] {
        allocation.breaches.map { breach in
            let name = index.scenario.programme.rules[breach.rule]?.name ?? LocalisedText(sv: "", en: "")
            return PlanningTexts.breachesLeft(breach.count, of: breach.rule, name)
        }
    }

    private func unscheduledNames(_ schedule: Schedule) -> [String] {
        schedule.unscheduled.map { index.scenario.programme.cohorts[$0].id.text }
    }
}
