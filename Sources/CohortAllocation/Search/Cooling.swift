import ProgrammeModel

/// How much worse an exchange may be and still be taken, as time goes on.
///
/// Annealing with thresholds drawn from a table of exponential quantiles: the same distribution as the usual exponential
/// test, without calls of a mathematical library whose last digit may differ between machines.
struct Cooling: Sendable {
    /// Quantile k of 1,024 of the exponential distribution, as the expected k-th least of 1,024 draws.
    private static let quantiles: [Double] = {
        var sum = 0.0
        return (0..<1024).map { k in
            sum += 1 / Double(1024 - k)
            return sum
        }
    }()

    let first: Double
    let last: Double

    /// The temperature after a share of the time: it falls with the square of what is left.
    func temperature(at share: Double) -> Double {
        let left = max(0, 1 - share)
        return last + (first - last) * left * left
    }

    /// The greatest rise of energy that is accepted this time; 0 at temperature 0.
    @inline(__always)
    static func threshold(_ temperature: Double, _ random: UInt64) -> Int {
        temperature <= 0 ? 0 : Int(temperature * quantiles[Int(truncatingIfNeeded: random & 1023)])
    }
}
