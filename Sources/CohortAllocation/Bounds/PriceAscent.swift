import ProgrammeModel

/// Raises what prices prove, step by step, towards what the best prices prove.
///
/// The volume algorithm (Barahona and Anbil, Mathematical Programming 87, 2000, doi:10.1007/s101070050002): from the
/// best prices so far a step along the averaged differences between chosen and spread people, longer after success,
/// shorter after failures. Lengths fall slowly over all steps: on the reference scenario that closed the gap to the
/// linear model's optimum to a hundred-thousandth, and falling fast left two thousandths. Steps are measured by what
/// one more person costs a row, so that small teams and large departments move alike. All prices tried are whole
/// numbers, and what they prove is exact.
struct PriceAscent {
    /// The part of all steps after which a bound that has not risen is taken for the best there is.
    private static let patience = 4

    private let relaxation: RoundRelaxation
    /// What steps aim at: no bound is above the value of an allocation.
    private let target: Int
    private let steps: Int
    /// For each price how far a difference of one moves it in a step of length one.
    private let scales: [Double]

    /// - Parameter target: the value of an allocation on the relaxation's level.
    /// - Parameter steps: sums of prices to form at most.
    init(_ relaxation: RoundRelaxation, target: Int, steps: Int) {
        self.relaxation = relaxation
        self.target = target * PriceVector.denominator
        self.steps = steps
        scales = Self.scales(relaxation)
    }

    private static func scales(_ relaxation: RoundRelaxation) -> [Double] {
        let cohorts = relaxation.cohorts.map { Double(max(1, $0)) }
        let pairs = relaxation.weights.map { Double(max(1, $0[0].pair)) }
        let all = max(1, relaxation.weights.reduce(0.0) { $0 + Double($1[0].pair) })
        return relaxation.rows.flatMap { row in cohorts.map { pairs[row.feature] / $0 } }
            + cohorts.map { all * 0.1 / $0 } + relaxation.limits.map { _ in all }
    }

    /// The best prices met, and what they prove: no less than those given.
    /// - Returns: nil when the sum of those given is too large a number.
    func raised(_ start: PriceVector, _ control: RunControl) -> (prices: PriceVector, total: Int)? {
        let first = PriceSum(relaxation, start)
        guard let total = first.total else { return nil }
        var best = (prices: start, total: total)
        var centre = start.flat.map(Double.init)
        var average = first.surplus
        var length = 0.1
        var lastRise = 0
        // Failures alone would bring the length down to about a thousandth of where it starts, e^-7.
        let cooling = 1 - 7 / Double(max(14, steps))
        for step in 0..<steps where best.total <= target - PriceVector.denominator {
            if step - lastRise > steps / Self.patience || control.shouldStop { break }
            let norm = product(average, average)
            guard norm > 1e-9 else { break }
            let tried = moved(centre, average, length * Double(target - best.total) / norm)
            let prices = PriceVector(relaxation, rounding: tried)
            let sum = PriceSum(relaxation, prices)
            guard let total = sum.total else { break }
            let own = sum.surplus
            if total > best.total {
                if product(own, average) > 0 { length *= 1.1 }
                best = (prices, total)
                lastRise = step
                centre = tried
            } else {
                length *= cooling
            }
            let share = share(average, own)
            for position in average.indices { average[position] += share * (own[position] - average[position]) }
        }
        return best
    }

    private func product(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for position in a.indices { sum += scales[position] * a[position] * b[position] }
        return sum
    }

    /// How much of a new difference goes into the average: what makes it shortest, within limits.
    private func share(_ average: [Double], _ own: [Double]) -> Double {
        let both = product(average, own)
        let square = product(average, average)
        let spread = square - 2 * both + product(own, own)
        return spread > 0 ? min(0.1, max(0.005, (square - both) / spread)) : 0.1
    }

    /// Prices of limits stay at 0 or above.
    private func moved(_ centre: [Double], _ way: [Double], _ step: Double) -> [Double] {
        var result = centre
        for position in result.indices { result[position] += step * scales[position] * way[position] }
        for position in result.indices.suffix(relaxation.limits.count) { result[position] = max(0, result[position]) }
        return result
    }
}

extension PriceSum {
    /// All differences in the order of ``PriceVector/flat``.
    fileprivate var surplus: [Double] { (rowSurplus + seatSurplus + limitSurplus).map(Double.init) }
}

extension PriceVector {
    /// All prices: rows, seats, limits.
    fileprivate var flat: [Int] { rows + seats + limits }

    /// - Parameter flat: prices in the order of ``flat``.
    fileprivate init(_ relaxation: RoundRelaxation, rounding flat: [Double]) {
        let prices = flat.map(Self.whole)
        let rows = relaxation.rows.count * relaxation.roundCount
        self.init(
            rows: Array(prices[..<rows]), seats: Array(prices[rows..<rows + relaxation.roundCount]),
            limits: Array(prices[(rows + relaxation.roundCount)...]))
    }

    /// The nearest price that a certificate may hold.
    static func whole(_ price: Double) -> Int {
        let most = Double(BoundCertificate.greatestPrice)
        return Int(min(max(price, -most), most).rounded())
    }
}
