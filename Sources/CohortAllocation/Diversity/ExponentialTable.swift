import ProgrammeModel

/// Thresholds of an annealing search, drawn in advance.
///
/// An exchange that lowers the value by d at temperature T is taken with probability exp(-d / T), that is, when d is
/// below T times a number of the exponential distribution. Quantiles in random order stand in for such numbers, so that
/// whole blocks of exchanges are judged without a call of a mathematical library.
struct ExponentialTable {
    private static let quantileCount = 1 << 14
    private let quantiles: [Double]
    /// Minus temperature times quantile, with the first numbers repeated at the end.
    private(set) var thresholds: [Int32]
    private let window: Int

    /// - Parameter window: numbers that are read in a row.
    init(window: Int, generator: inout SeededGenerator) {
        var sum = 0.0
        var quantiles = (0..<Self.quantileCount).map { k in
            sum += 1 / Double(Self.quantileCount - k)
            return sum
        }
        generator.shuffle(&quantiles)
        self.quantiles = quantiles
        self.window = window
        thresholds = Array(repeating: 0, count: Self.quantileCount + window)
    }

    /// Positions at which `window` numbers can be read.
    var starts: Int { Self.quantileCount }

    mutating func set(temperature: Double) {
        for k in thresholds.indices {
            let drop = min(1e9, temperature * quantiles[k & (Self.quantileCount - 1)])
            thresholds[k] = -Int32(drop)
        }
    }
}
