/// How far the steps of a price ascent go: less far, and from the best prices again, after every few failures.
struct AscentPace {
    private static let patience = 5
    private static let shortening = 0.6

    /// Of the distance to what is aimed at.
    private(set) var length = 1.0
    private var failures = 0

    mutating func note(isBetter: Bool, _ centre: inout [Double], best: [Int]) {
        failures = isBetter ? 0 : failures + 1
        guard !isBetter, failures.isMultiple(of: Self.patience) else { return }
        length *= Self.shortening
        centre = best.map(Double.init)
    }
}

/// The averaged direction of a price ascent.
struct AscentWay {
    /// By row, how far use lies beyond what there is, or wants beyond what is done.
    private var excess: [Double]

    init(_ excess: [Double]) { self.excess = excess }

    mutating func turn(towards own: [Double], share: Double) {
        for row in excess.indices { excess[row] += share * (own[row] - excess[row]) }
    }

    /// Moves prices along the way, within what makes sense; false where there is nowhere to go.
    func move(_ prices: inout [Double], _ distance: Double, ceiling: (_ row: Int) -> Double) -> Bool {
        var norm = 0.0
        for row in excess.indices where excess[row] > 0 || prices[row] > 0 { norm += excess[row] * excess[row] }
        guard norm > 1e-9 else { return false }
        let step = distance / norm
        for row in prices.indices where excess[row] > 0 || prices[row] > 0 {
            prices[row] = min(ceiling(row), max(0, prices[row] + step * excess[row]))
        }
        return true
    }
}
