import Dispatch
public import ProgrammeModel

/// Work that is under way on threads of its own.
public struct EngineRun<Output: Sendable>: Sendable {
    /// Phases and incumbents as they come; ends with the run. One reader at a time.
    public let progress: AsyncStream<PlanProgress>
    private let task: Task<Output, any Error>

    /// Starts it.
    ///
    /// - Parameter seconds: after which it is asked to stop; nil for never.
    init(
        threads: Int, seconds: Double?, _ body: @escaping @Sendable (RunControl, StopSignal) throws -> Output
    ) {
        let signal = StopSignal(seconds: seconds)
        let (progress, continuation) = AsyncStream.makeStream(
            of: PlanProgress.self, bufferingPolicy: .bufferingNewest(16))
        let control = RunControl(
            threads: threads, shouldStop: { signal.shouldStop }, report: { continuation.yield($0) })
        self.progress = progress
        task = Task {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { result in
                    DispatchQueue.global(qos: .userInitiated).async {
                        result.resume(with: Result { try body(control, signal) })
                        continuation.finish()
                    }
                }
            } onCancel: {
                signal.cancel()
            }
        }
    }

    /// Asks the run to stop: within a second it ends with the best it has.
    public func cancel() { task.cancel() }

    /// Waits for the end of the run.
    public func result() async throws -> Output {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
