/// A weight for every pair of elements, in any order of the two.
public struct PairWeights: Hashable, Sendable {
    /// Elements, numbered from 0.
    public let count: Int
    /// Weights of (0, 1), (0, 2), ..., (1, 2), ...: `count` (`count` - 1) / 2 of them.
    public private(set) var list: [Int32]

    /// All weights 0.
    /// - Complexity: O(*n*²) memory, 2 *n*² bytes.
    public init(count: Int) {
        self.count = count
        list = Array(repeating: 0, count: count * max(0, count - 1) / 2)
    }

    /// - Parameter list: weights of (0, 1), (0, 2), ..., (1, 2), ...; nil is returned when there are too few or too many.
    public init?(count: Int, list: [Int32]) {
        guard count >= 0, list.count == count * max(0, count - 1) / 2 else { return nil }
        self.count = count
        self.list = list
    }

    /// The weight of two different elements.
    public subscript(_ a: Int, _ b: Int) -> Int32 {
        get { list[position(a, b)] }
        set { list[position(a, b)] = newValue }
    }

    private func position(_ a: Int, _ b: Int) -> Int {
        precondition(
            a != b && (0..<count).contains(a) && (0..<count).contains(b),
            "a pair is two different elements of the table")
        return Self.position(of: (min(a, b), max(a, b)), count: count)
    }

    /// Where ``list`` has a pair, the lesser element first.
    public static func position(of pair: (Int, Int), count: Int) -> Int {
        pair.0 * (2 * count - pair.0 - 1) / 2 + pair.1 - pair.0 - 1
    }
}

/// Elements to divide into groups so that the weights of pairs inside groups sum to as much as possible.
///
/// The literature's *maximally diverse grouping problem*. Weights are whole numbers; an instance with decimals holds
/// them multiplied by a power of ten.
public struct DiverseGrouping: Hashable, Sendable {
    public let weights: PairWeights
    /// The least and greatest number of members of each group.
    public let sizes: [ClosedRange<Int>]
    /// Digits behind the decimal point: a weight of 1 in the table stands for 10 to the power of minus this.
    public let decimals: Int

    public init(weights: PairWeights, sizes: [ClosedRange<Int>], decimals: Int = 0) {
        self.weights = weights
        self.sizes = sizes
        self.decimals = decimals
    }

    /// Whether some division has a size within its range for each group.
    public var hasRoom: Bool {
        let least = sizes.reduce(0) { $0 + $1.lowerBound }
        let most = sizes.reduce(0) { $0 + $1.upperBound }
        return least <= weights.count && weights.count <= most
    }

    /// The sum of the weights inside groups.
    ///
    /// - Parameter groups: the group of each element, from 0.
    /// - Complexity: O(*n*²).
    public func value(of groups: [Int]) -> Int {
        var sum = 0
        var position = 0
        for a in 0..<weights.count {
            for b in (a + 1)..<max(a + 1, weights.count) {
                if groups[a] == groups[b] { sum += Int(weights.list[position]) }
                position += 1
            }
        }
        return sum
    }
}
