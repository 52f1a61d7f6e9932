import ProgrammeModel
import Synchronization

/// Tells engines to stop: because somebody asked, or because the time is up.
final class StopSignal: Sendable {
    private let isCancelledFlag = Atomic(false)
    private let start: ContinuousClock.Instant
    private let deadline: ContinuousClock.Instant?

    /// - Parameter seconds: from the start; nil for no deadline, 0 or less for one that has passed.
    init(seconds: Double?, start: ContinuousClock.Instant = .now) {
        self.start = start
        // A century is as good as never, and keeps the clock's arithmetic in range.
        deadline = seconds.map { start.advanced(by: .seconds(min(max(0, $0), 3_153_600_000))) }
    }

    func cancel() { isCancelledFlag.store(true, ordering: .relaxed) }

    var isCancelled: Bool { isCancelledFlag.load(ordering: .relaxed) }

    var hasTimedOut: Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }

    /// Whether a share of the time, 0-1, has passed; false without a deadline.
    func hasSpent(_ share: Double) -> Bool {
        deadline.map { ContinuousClock.now >= start.advanced(by: start.duration(to: $0) * share) } ?? false
    }

    /// How much of the time has passed, from 0 to 1; 0 without a deadline.
    var spentShare: Double {
        guard let deadline else { return 0 }
        let all = start.duration(to: deadline)
        return all > .zero ? min(1, start.duration(to: .now) / all) : 1
    }

    var shouldStop: Bool { isCancelled || hasTimedOut }

    /// Why a run that was told to stop was told so.
    var reason: StopReason { isCancelled ? .cancelled : .timeLimit }
}
