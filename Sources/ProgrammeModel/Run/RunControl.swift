/// What a part of planning is doing, for whoever watches.
public struct PlanProgress: Hashable, Sendable {
    /// A part of planning; they follow each other in this order, and refining may come back to earlier ones.
    public enum Phase: String, CaseIterable, Sendable {
        case checking, allocating, scheduling, refining, auditing

        public var text: LocalisedText {
            switch self {
            case .checking: LocalisedText(sv: "kontrollerar underlaget", en: "checking the scenario")
            case .allocating: LocalisedText(sv: "sätter ihop utvecklingsgrupper", en: "forming cohorts")
            case .scheduling: LocalisedText(sv: "lägger tider", en: "scheduling sessions")
            case .refining: LocalisedText(sv: "förbättrar", en: "refining")
            case .auditing: LocalisedText(sv: "granskar planen", en: "auditing the plan")
            }
        }
    }

    public var phase: Phase
    /// Share of the phase's work that is done, 0-1.
    public var fraction: Double
    /// The best known value of the phase's leading class; nil before there is one.
    public var incumbent: Int?
    /// A bound on it; nil where none is known.
    public var bound: Int?

    public init(phase: Phase, fraction: Double, incumbent: Int? = nil, bound: Int? = nil) {
        self.phase = phase
        self.fraction = fraction
        self.incumbent = incumbent
        self.bound = bound
    }
}

/// How an engine is told to stop, and tells how far it is.
///
/// Engines ask ``shouldStop`` at least every tenth of a second and, when it is true, return the best they have.
public struct RunControl: Sendable {
    /// Threads an engine may use; never changes the result.
    public var threads: Int
    private let stop: @Sendable () -> Bool
    private let watch: @Sendable (PlanProgress) -> Void

    /// - Parameter shouldStop: true once the deadline has passed or somebody has cancelled; never false again.
    /// - Parameter report: called from any thread.
    public init(
        threads: Int = 1, shouldStop: @escaping @Sendable () -> Bool = { false },
        report: @escaping @Sendable (PlanProgress) -> Void = { _ in }
    ) {
        self.threads = max(1, threads)
        stop = shouldStop
        watch = report
    }

    /// The same threads and the same watcher, with another reason to stop in the place of this one's.
    public func stopping(when shouldStop: @escaping @Sendable () -> Bool) -> RunControl {
        RunControl(threads: threads, shouldStop: shouldStop, report: watch)
    }

    public var shouldStop: Bool { stop() }
    public func report(_ progress: PlanProgress) { watch(progress) }
}
