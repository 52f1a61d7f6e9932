import ProgrammeModel

/// One annealing search over dense pair weights.
///
/// A *pilot* cools quickly and notes at which temperatures exchanges are taken as often as ``warm`` and as rarely as
/// ``cold``; between them the rest of the run cools evenly on a logarithmic scale. Only the share of exchanges taken says
/// where a search is on its way from chance to frost: temperatures themselves mean nothing from one kind of weights to
/// another. Lundy and Mees, "Convergence of an annealing algorithm" (1986), has the idea of judging by acceptance.
struct DiversityAnnealing {
    /// Exchanges taken for each one weighed, where cooling slows down and where next to nothing moves any more.
    private static let warm = 5e-3
    private static let cold = 3e-5
    /// The greatest share of a run that the pilot may take.
    private static let pilotShare = 0.2
    /// What one block weighs, about: every pair a few times, within limits.
    private var blockWork: Int { min(1 << 20, max(1 << 10, 4 * board.count * board.count)) }

    private let board: DiversityBoard
    private var table: ExponentialTable
    private var generator: SeededGenerator
    private let canResize: Bool
    private var temperature: Double
    private var stage: Stage
    private(set) var best: [Int]
    private(set) var bestValue: Int
    /// Exchanges weighed so far; one that is taken counts as many more as there are elements, for its work.
    private(set) var work = 0
    private var taken = 0

    private enum Stage {
        case pilot(warm: Double?)
        case cooling(from: Double, to: Double, since: Double)
    }

    /// - Parameter groups: where to begin, sizes within their ranges.
    init(_ problem: DiverseGrouping, groups: [Int], generator: SeededGenerator) {
        board = DiversityBoard(problem, groups: groups)
        self.generator = generator
        table = ExponentialTable(window: board.stride, generator: &self.generator)
        canResize = problem.sizes.contains { $0.lowerBound < $0.upperBound }
        best = groups
        bestValue = board.value
        temperature = Self.typicalChange(problem)
        stage = .pilot(warm: nil)
    }

    /// The standard deviation of a gain in a division by chance: where every search begins hot enough.
    private static func typicalChange(_ problem: DiverseGrouping) -> Double {
        let list = problem.weights.list
        guard !list.isEmpty, !problem.sizes.isEmpty else { return 0 }
        let mean = list.reduce(0) { $0 + Double($1) } / Double(list.count)
        let variance = list.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(list.count)
        return (variance * Double(problem.weights.count) / Double(problem.sizes.count)).squareRoot()
    }

    /// Searches on for a block.
    ///
    /// - Parameter share: how much of the run is over, 0-1.
    mutating func runBlock(at share: Double) {
        let before = (work: work, taken: taken)
        // Equal weights cool from nothing to nothing.
        if case .cooling(let from, let to, let since) = stage, from > 0 {
            temperature = from * Self.power(to / from, min(1, max(0, share - since) / max(1e-9, 1 - since)))
        }
        table.set(temperature: temperature)
        weigh(upTo: work + blockWork)
        keepBest()
        if case .pilot(let warm) = stage { steer(warm, before, share) }
    }

    /// Takes every exchange that adds to the value, until there is none.
    mutating func settle() {
        board.reset(to: best)
        table.set(temperature: 0)
        var last = -1
        while last != board.value {
            last = board.value
            for element in 0..<board.count { weigh(element) }
        }
        keepBest()
    }

    /// Cools a step of the pilot, or ends it.
    private mutating func steer(_ warm: Double?, _ before: (work: Int, taken: Int), _ share: Double) {
        let moves = taken - before.taken
        let rate = Double(moves) / Double(max(1, work - before.work - moves * board.count))
        let hot = rate > Self.warm ? temperature : warm ?? temperature
        if rate < Self.cold || share > Self.pilotShare {
            stage = .cooling(from: hot, to: temperature, since: share)
            return
        }
        stage = .pilot(warm: hot)
        temperature *= rate > Self.warm ? 0.8 : 0.94
    }

    /// A number between 0 and 1, raised to a power between 0 and 1, by square roots alone: these are the
    /// same to the last digit everywhere.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        var root = base
        var rest = exponent
        for _ in 0..<24 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return exponent >= 1 ? base : result
    }

    private mutating func keepBest() {
        guard board.value > bestValue else { return }
        best = board.groups
        bestValue = board.value
    }

    private mutating func weigh(upTo limit: Int) {
        while work < limit { weigh(generator.index(below: board.count)) }
    }

    /// Weighs one element against all others, and with ranges of sizes against all groups.
    private mutating func weigh(_ element: Int) {
        if canResize { relocate(element) }
        let start = generator.index(below: table.starts)
        var position = 0
        while position < board.count {
            let partner = unsafe table.thresholds.withUnsafeBufferPointer { numbers in
                unsafe numbers.baseAddress.flatMap {
                    unsafe board.partner(of: element, from: position, thresholds: $0 + start)
                }
            }
            work += (partner ?? board.count) - position
            guard let partner else { return }
            board.swap(element, partner)
            taken += 1
            work += board.count
            position = partner + 1
        }
    }

    /// Moves an element to the first group, from a random one on, that passes its threshold and has room.
    private mutating func relocate(_ element: Int) {
        let from = board.group(of: element)
        guard board.memberCounts[from] > board.sizes[from].lowerBound else { return }
        let first = generator.index(below: board.groupCount)
        let start = generator.index(below: table.starts)
        for step in 0..<board.groupCount {
            let target = (first + step) % board.groupCount
            guard target != from, board.memberCounts[target] < board.sizes[target].upperBound else { continue }
            work += 1
            if board.moveDelta(element, to: target) > table.thresholds[(start + step) % table.starts] {
                board.move(element, to: target)
                taken += 1
                work += board.count
                return
            }
        }
    }
}
