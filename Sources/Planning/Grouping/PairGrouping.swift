import CohortAllocation
public import ProgrammeModel

/// Divides elements into groups by a table of pair weights alone, for whoever has such a table and no programme.
public struct PairGrouping: Sendable {
    /// What came of a run.
    public struct Outcome: Hashable, Sendable {
        /// The group of each element, from 0.
        public let groups: [Int]
        /// The sum of the weights inside groups, in the instance's whole numbers.
        public let value: Int
        /// Exchanges weighed, in thousands; one that is taken counts as many more as there are elements.
        public let work: Int
        public let stopped: StopReason
    }

    private let instance: DiverseGrouping
    private let search: DiversitySearch

    /// - Throws: ``GroupingFault`` when the sizes or the weights make a search impossible.
    public init(_ instance: DiverseGrouping) throws {
        self.instance = instance
        do {
            search = try DiversitySearch(instance)
        } catch {
            throw GroupingFault(error)
        }
    }

    /// Starts a search on threads of its own.
    ///
    /// - Parameter limits: with a work limit alone, the same seed gives the same groups with any number of threads;
    ///   with seconds, one search runs on each thread and the best counts.
    public func start(seed: UInt64, limits: PlanLimits, threads: Int) -> EngineRun<Outcome> {
        EngineRun(threads: threads, seconds: limits.seconds) { [search] control, signal in
            let isTimed = limits.seconds != nil
            let outcome = search.search(
                seed: seed, chains: isTimed ? threads : Self.chains,
                limit: .init(work: isTimed ? nil : limits.work, elapsedShare: { signal.spentShare }),
                control: control)
            let reason: StopReason = outcome.wasStopped || isTimed ? signal.reason : .workLimit
            return Outcome(groups: outcome.groups, value: outcome.value, work: outcome.work, stopped: reason)
        }
    }

    /// Searches of a run that work alone limits.
    private static let chains = 2
}

/// Why a grouping instance cannot be searched, in words.
public struct GroupingFault: Error, Hashable, Sendable {
    public let message: LocalisedText
    public let fix: LocalisedText

    init(_ fault: DiversitySearch.Fault) {
        switch fault {
        case .noRoom(let elements, let least, let most):
            message = LocalisedText(
                sv: "\(elements) element ska delas in, men grupperna rymmer från \(least) till \(most)",
                en: "\(elements) elements are to be divided, but the groups hold from \(least) to \(most)")
            fix = LocalisedText(
                sv: "ändra gruppernas storlekar eller antal", en: "change the groups' sizes or their number")
        case .weightsTooLarge(let greatest, let allowed):
            message = LocalisedText(
                sv: "vikten \(greatest) är för stor: med så stora grupper får den vara högst \(allowed)",
                en: "the weight \(greatest) is too large: with groups of this size it may be \(allowed) at most")
            fix = LocalisedText(
                sv: "dela alla vikter med samma tal, eller avrunda till färre decimaler",
                en: "divide all weights by the same number, or round them to fewer decimals")
        }
    }
}
