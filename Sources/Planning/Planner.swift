import CohortAllocation
import PlanAudit
public import ProgrammeModel
import SessionScheduling

/// Plans a scenario: allocation, schedule, audit.
///
/// ```swift
/// let run = try Planner(scenario).start()
/// for await step in run.progress { print(step.phase, step.fraction) }
/// let result = try await run.result()
/// ```
public struct Planner: Sendable {
    private let index: ScenarioIndex
    private let request: PlanRequest

    /// - Throws: ``ScenarioFaults`` with all faults of a scenario that has any.
    public init(_ scenario: Scenario, request: PlanRequest = PlanRequest()) throws {
        index = try ScenarioIndex(scenario)
        self.request = request
    }

    /// Starts planning on threads of its own.
    public func start() -> EngineRun<PlanningResult> {
        EngineRun(threads: request.threads, seconds: request.limits.seconds) { [index, request] control, signal in
            try PlanCourse(index: index, request: request, control: control, signal: signal).run()
        }
    }
}
