import CohortAllocation
import PlanAudit
import ProgrammeModel
import SessionScheduling

/// One run from the scenario to an audited plan, on one thread; the engines use more.
///
/// Choose the cohorts and check them by counting, allocate, schedule, refine the cohorts now that dates are known, judge,
/// audit. When the cohorts of an allocation cannot be scheduled, others are tried, at most ``attempts`` times; where the
/// number of cohorts is open the next attempt takes the next choice of them.
struct PlanCourse: Sendable {
    static let attempts = 3

    let index: ScenarioIndex
    let request: PlanRequest
    let control: RunControl
    let signal: StopSignal

    private var seed: UInt64 { request.seed ?? index.scenario.seed }

    func run() throws -> PlanningResult {
        control.report(PlanProgress(phase: .checking, fraction: 0))
        var choice = CohortChoice(index)
        var obstacles: [LocalisedText] = []
        var reason = StopReason.notFound
        for attempt in 0..<Self.attempts {
            guard let held = choice.next() else { return impossible(choice) }
            switch try seatsAndDates(held, attempt) {
            case .failed(let reasons, let wasStopped):
                // What the search had no time for is not impossible: an earlier attempt that came to its end knows more.
                if let reasons { obstacles = reasons }
                if wasStopped { reason = signal.reason }
                if signal.shouldStop { return .notFound(signal.reason, obstacles: obstacles) }
            case .found(let allocation, let schedule):
                let result = try finish(allocation, schedule, held)
                if case .notFound(let stopped, let broken) = result {
                    obstacles = broken
                    if stopped != .notFound { reason = stopped }
                    if signal.shouldStop { return result }
                    continue
                }
                guard attempt + 1 < Self.attempts, choice.isAboveFloor(allocation, held), !signal.shouldStop,
                    let further = choice.next(after: held.cohorts)
                else { return result }
                return try better(result, further, attempt + 1)
            }
        }
        return .notFound(signal.shouldStop ? signal.reason : reason, obstacles: obstacles)
    }

    private func impossible(_ choice: CohortChoice) -> PlanningResult {
        choice.isProvedImpossible
            ? .infeasible(choice.shortfalls)
            : .notFound(.notFound, obstacles: choice.shortfalls.map(\.message))
    }

    /// What came of an attempt; a failed one has nothing to say where an earlier one knows more. One whose share of the
    /// time was over was stopped although the run's was not.
    private enum Attempt {
        case found(Allocation, Schedule)
        case failed([LocalisedText]?, wasStopped: Bool)
    }

    private func seatsAndDates(_ held: HeldCohorts, _ attempt: Int) throws -> Attempt {
        control.report(PlanProgress(phase: .allocating, fraction: 0))
        let allocator = CohortAllocator(held.index)
        let attemptSeed = seed &+ UInt64(attempt) &* 1_000_003
        var allocation = allocator.allocate(
            seed: attemptSeed, work: allocator.scaled(work: share.allocation), engine: request.engine,
            control: allocationControl(attempt))
        guard allocation.breaches.isEmpty else {
            let reasons = allocationObstacles(allocation)
            let stopped = allocation.wasStopped ? [PlanningTexts.stoppedBeforeCohorts] : []
            return .failed(stopped + reasons, wasStopped: allocation.wasStopped)
        }
        let pinned = held.index.pinnedSessions
        if !pinned.isEmpty {
            // Dates that cannot move ask for members who can come.
            allocation = allocator.refine(
                allocation, sessions: pinned, introductions: [], seed: attemptSeed, work: share.refinement,
                control: control)
        }
        let schedule = SessionScheduler(held.index).schedule(
            cohortOf: allocation.cohortOf, seed: attemptSeed, work: share.schedule, control: scheduleControl())
        guard schedule.isComplete else {
            if !schedule.stoppedEarly { return .failed(schedule.obstacles, wasStopped: allocation.wasStopped) }
            let names = schedule.unscheduled.map { held.index.scenario.programme.cohorts[$0].id.text }
            return .failed(attempt == 0 ? [PlanningTexts.stoppedBeforeDates(of: names)] : nil, wasStopped: true)
        }
        let refined = allocator.refine(
            allocation, sessions: schedule.sessions, introductions: schedule.introductions, seed: attemptSeed,
            work: share.refinement, control: control)
        return .found(refined, schedule)
    }

    /// The better of a plan and of one with more cohorts.
    private func better(_ result: PlanningResult, _ further: HeldCohorts, _ attempt: Int) throws -> PlanningResult {
        guard case .planned(let plan, _) = result,
            case .found(let allocation, let schedule) = try seatsAndDates(further, attempt)
        else { return result }
        let other = try finish(allocation, schedule, further)
        switch other {
        case .planned(let second, _): return second.score < plan.score ? other : result
        case .refused: return other
        case .notFound, .infeasible: return result
        }
    }

    /// How a run's work units are shared out: in thousands of swap evaluations, and in itinerary searches.
    ///
    /// Cohorts come to rest long before dates do, so that more work than some goes to the schedule alone. Bounds take as
    /// long as schedules, with twice as many searches.
    private var share: (allocation: Int, schedule: Int, refinement: Int, bounds: Int) {
        let work = max(1, request.limits.work)
        return (min(work * 2, 20_000), work, min(max(1, work / 2), 2000), min(work * 2, 1_000_000))
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

    /// A plan that the audit accepts; or what it breaks, where the model's own rules count the same breaches.
    ///
    /// The search cannot see to every hard rule while it looks for dates, waiting-time for one.
    private func finish(_ allocation: Allocation, _ schedule: Schedule, _ held: HeldCohorts) throws -> PlanningResult {
        control.report(PlanProgress(phase: .auditing, fraction: 0))
        var plan = try draft(allocation, schedule, held)
        plan.milestones = plan.milestones(in: index.scenario)
        let judgement = PlanJudgement(try PlanView(plan, index))
        plan.score = judgement.score
        plan.bounds = CohortBounds(index, judgement.score).stated(allocation.bounds)
        if judgement.isFeasible { addScheduleBounds(to: &plan, allocation, held) }
        let wasStopped = signal.shouldStop || allocation.wasStopped || schedule.stoppedEarly
        plan.outcome = PlanOutcome(
            stopped: stopReason(plan, wasStopped: wasStopped), isRepeatable: !wasStopped)
        let report = PlanAuditor(index.scenario).audit(plan)
        control.report(PlanProgress(phase: .auditing, fraction: 1))
        if report.isAccepted { return .planned(plan, report) }
        guard report.finds(judgement.breaches) else { return .refused(plan, report) }
        return .notFound(
            wasStopped ? signal.reason : .notFound, obstacles: breaches(in: report))
    }

    /// Bounds on the classes of the schedule, behind those of the cohorts.
    private func addScheduleBounds(to plan: inout Plan, _ allocation: Allocation, _ held: HeldCohorts) {
        let found = SessionScheduler(held.index).bounds(
            cohortOf: allocation.cohortOf, score: plan.score, known: plan.bounds, work: share.bounds,
            engine: request.engine, control: control.stopping { [signal] in signal.shouldStop })
        plan.engine.notes += found.notes
        let bounds = plan.bounds + CohortBounds(index, plan.score).scoped(found.bounds)
        plan.bounds = plan.score.classes.flatMap { own in bounds.filter { $0.priorityClass == own.priorityClass } }
    }

    private func draft(_ allocation: Allocation, _ schedule: Schedule, _ held: HeldCohorts) throws -> Plan {
        let scenario = index.scenario
        let engine = EngineReport(
            requested: request.engine, allocation: allocation.source, schedule: .native,
            notes: allocation.notes + scheduleNotes)
        return Plan(
            scenario: ScenarioReference(name: scenario.programme.name, hash: try scenario.fingerprint()),
            seed: seed, limits: request.limits, engine: engine,
            outcome: PlanOutcome(stopped: .workLimit),
            rosters: allocation.rosters(held.index), sessions: schedule.sessions, introductions: schedule.introductions,
            waiting: allocation.waitingList(index),
            score: Score(classes: []), bounds: [])
    }

    private var scheduleNotes: [LocalisedText] {
        var notes: [LocalisedText] = []
        if request.engine == .glpk {
            notes.append(PlanningTexts.nativeSchedule)
        }
        return notes
    }

    /// Bounds of plans with the same cohorts or members say nothing of others: with them a plan is never called best.
    private func stopReason(_ plan: Plan, wasStopped: Bool) -> StopReason {
        let isAtBounds = plan.score.classes.allSatisfy { entry in
            entry.value == 0
                || plan.bounds.contains {
                    $0.scope == .whole && $0.priorityClass == entry.priorityClass && $0.value == entry.value
                }
        }
        if isAtBounds, index.scenario.openCohorts.isEmpty { return .optimal }
        return wasStopped ? signal.reason : .workLimit
    }

    private func breaches(in report: AuditReport) -> [LocalisedText] {
        report.counts.filter { $0.strength.isBinding && $0.breaches > 0 }.flatMap { total in
            let name = index.scenario.programme.rules[total.rule]?.name ?? LocalisedText(sv: "", en: "")
            return [PlanningTexts.breachesLeft(total.breaches, of: total.rule, name)]
                + PlanningTexts.places(report.breaches.filter { $0.rule == total.rule }.map(\.message))
        }
    }

    private func allocationObstacles(_ allocation: Allocation) -> [LocalisedText] {
        allocation.breaches.map { breach in
            let name = index.scenario.programme.rules[breach.rule]?.name ?? LocalisedText(sv: "", en: "")
            return PlanningTexts.breachesLeft(breach.count, of: breach.rule, name)
        }
    }
}

extension AuditReport {
    /// Whether breaches of hard rules are all that is wrong, and those that the model's own rules count.
    fileprivate func finds(_ breaches: [(rule: RuleCode, count: Int)]) -> Bool {
        guard malformed.isEmpty, scoreFaults.isEmpty, boundFaults.isEmpty, milestoneFaults.isEmpty else { return false }
        let own = counts.filter { $0.strength.isBinding && $0.breaches > 0 }
        return own.count == breaches.count
            && own.allSatisfy { total in breaches.contains { $0.rule == total.rule && $0.count == total.breaches } }
    }
}
