import CohortAllocation
import Dispatch
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
    public func start() -> PlanRun {
        let signal = StopSignal(seconds: request.limits.seconds)
        let (progress, continuation) = AsyncStream.makeStream(
            of: PlanProgress.self, bufferingPolicy: .bufferingNewest(16))
        let control = RunControl(
            threads: request.threads, shouldStop: { signal.shouldStop }, report: { continuation.yield($0) })
        let course = PlanCourse(index: index, request: request, control: control, signal: signal)
        let task = Task {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { result in
                    DispatchQueue.global(qos: .userInitiated).async {
                        result.resume(with: Result { try course.run() })
                        continuation.finish()
                    }
                }
            } onCancel: {
                signal.cancel()
            }
        }
        return PlanRun(progress: progress, task: task)
    }
}

/// A run of the planner that is under way.
public struct PlanRun: Sendable {
    /// Phases and incumbents as they come; ends with the run. One reader at a time.
    public let progress: AsyncStream<PlanProgress>
    private let task: Task<PlanningResult, any Error>

    init(progress: AsyncStream<PlanProgress>, task: Task<PlanningResult, any Error>) {
        self.progress = progress
        self.task = task
    }

    /// Asks the run to stop: within a second it ends with the best plan it has.
    public func cancel() { task.cancel() }

    /// Waits for the end of the run.
    public func result() async throws -> PlanningResult {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
