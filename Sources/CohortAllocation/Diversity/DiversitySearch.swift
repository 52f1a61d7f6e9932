public import ProgrammeModel

/// Divides elements into groups so that the weights of pairs inside groups sum to as much as it can find.
///
/// Annealing over a dense table; see <doc:CohortAllocation>.
public struct DiversitySearch: Sendable {
    /// Why an instance cannot be searched.
    public enum Fault: Error, Hashable, Sendable {
        /// No sizes within the ranges of the groups sum to the number of elements.
        case noRoom(elements: Int, least: Int, most: Int)
        /// Sums of weights within a group may leave the range of the kernel's numbers.
        case weightsTooLarge(greatest: Int, allowed: Int)
    }

    /// What came of a search.
    public struct Outcome: Hashable, Sendable {
        /// The group of each element, from 0.
        public let groups: [Int]
        /// The sum of the weights inside groups.
        public let value: Int
        /// Exchanges weighed, in thousands; one that is taken counts as many more as there are elements.
        public let work: Int
        public let wasStopped: Bool
    }

    /// When a search ends; of several limits the first.
    public struct Limit: Sendable {
        /// Exchanges to weigh, in thousands, for each of the searches.
        public var work: Int?
        /// How much of the time is over, from 0 to 1: the temperature follows it; always 0 without a time limit.
        public var elapsedShare: @Sendable () -> Double

        public init(work: Int? = nil, elapsedShare: @escaping @Sendable () -> Double = { 0 }) {
            self.work = work
            self.elapsedShare = elapsedShare
        }
    }

    private let problem: DiverseGrouping

    /// - Throws: ``Fault`` before any search.
    public init(_ problem: DiverseGrouping) throws(Fault) {
        guard problem.hasRoom else {
            throw .noRoom(
                elements: problem.weights.count, least: problem.sizes.reduce(0) { $0 + $1.lowerBound },
                most: problem.sizes.reduce(0) { $0 + $1.upperBound })
        }
        let greatest = problem.weights.list.reduce(0) { max($0, Int($1.magnitude)) }
        // An exchange's change holds four gains and two weights.
        let widest = problem.sizes.reduce(1) { max($0, min($1.upperBound, problem.weights.count)) }
        let allowed = Int(Int32.max) / (4 * widest + 4)
        guard greatest <= allowed else { throw .weightsTooLarge(greatest: greatest, allowed: allowed) }
        self.problem = problem
    }

    /// - Parameter chains: independent searches; the best counts, of equals the first.
    /// - Parameter limit: without a work limit and without a clock nothing but the control ends a search.
    /// - Returns: the best division found. The same for the same seed, chains and work, with any number of threads;
    ///   an ending by time or by the control is exempt.
    /// - Complexity: O(*n*²) memory for each chain.
    public func search(seed: UInt64, chains: Int = 1, limit: Limit, control: RunControl) -> Outcome {
        let outcomes = Parallel.map(Array(0..<max(1, chains)), threads: control.threads) { chain in
            run(SeededGenerator(seed: seed, stream: UInt64(chain)), limit, control)
        }
        var best = outcomes[0]
        for outcome in outcomes.dropFirst() where outcome.value > best.value { best = outcome }
        return Outcome(
            groups: best.groups, value: best.value, work: outcomes.reduce(0) { $0 + $1.work },
            wasStopped: outcomes.contains(where: \.wasStopped))
    }

    private func run(_ generator: SeededGenerator, _ limit: Limit, _ control: RunControl) -> Outcome {
        var generator = generator
        var best: (groups: [Int], value: Int)?
        var work = 0
        var wasStopped = false
        for cycle in 0..<cycles where !wasStopped {
            var annealing = DiversityAnnealing(
                problem, groups: start(cycle, &generator),
                generator: SeededGenerator(seed: generator.next()))
            wasStopped = !anneal(&annealing, from: Double(cycle) / Double(cycles), limit, control, workBefore: work)
            annealing.settle()
            work += annealing.work
            if best.map({ annealing.bestValue > $0.value }) ?? true { best = (annealing.best, annealing.bestValue) }
        }
        return Outcome(groups: best?.groups ?? [], value: best?.value ?? 0, work: work / 1000, wasStopped: wasStopped)
    }

    /// One long cooling beats several short ones, except where there is so little to find that a short one finds it or
    /// never will.
    private var cycles: Int { problem.weights.count <= 64 ? 8 : 1 }

    /// Runs a cycle to its end; false when it was told to stop before.
    private func anneal(
        _ annealing: inout DiversityAnnealing, from begin: Double, _ limit: Limit, _ control: RunControl,
        workBefore: Int
    ) -> Bool {
        while problem.weights.count > 1, problem.sizes.count > 1 {
            let done = Double(workBefore + annealing.work)
            let byWork = limit.work.map { done / Double(max(1, $0) * 1000) } ?? 0
            let share = max(byWork, limit.elapsedShare())
            let inCycle = (share - begin) * Double(cycles)
            if inCycle >= 1 { break }
            if control.shouldStop { return false }
            annealing.runBlock(at: max(0, inCycle))
            control.report(PlanProgress(phase: .allocating, fraction: share, incumbent: annealing.bestValue))
        }
        return true
    }

    /// Elements in random order into groups of the sizes that the weights' sign favours; every second cycle of the others.
    private func start(_ cycle: Int, _ generator: inout SeededGenerator) -> [Int] {
        let sum = problem.weights.list.reduce(0) { $0 + Int($1) }
        let mostPairs = (sum >= 0) == cycle.isMultiple(of: 2)
        let sizes = GroupSizes.extreme(problem.sizes, sum: problem.weights.count, mostPairs: mostPairs) ?? []
        var groups = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        generator.shuffle(&groups)
        return groups
    }
}
