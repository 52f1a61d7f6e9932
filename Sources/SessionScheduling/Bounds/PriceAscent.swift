import ProgrammeModel

/// Raises prices of what cohorts share step by step, without a linear program.
///
/// A subgradient method with averaged directions (Camerini, Fratta and Maffioli, Mathematical Programming Study 3,
/// 1975, doi:10.1007/BFb0120697) and Polyak's step lengths: along the excess of use over limits, as far as the
/// distance to a known value asks for, less far after every ten failures. The itineraries that are cheapest on the
/// way are what column generation needs to begin with.
struct PriceAscent {
    private static let shareOfNew = 0.1
    private static let shortest = 1e-3

    private let pricing: Pricing
    /// What steps aim at: the value of a schedule, in scaled units.
    private let target: Int
    private let steps: Int

    init(_ pricing: Pricing, target: Int, steps: Int) {
        self.pricing = pricing
        self.target = target
        self.steps = steps
    }

    /// The best prices met and what they prove, and what none prove.
    ///
    /// - Parameter work: cheapest itineraries to look for, which are counted down; each cohort gets one at least.
    /// - Parameter found: called with the itineraries of each step, one for each cohort, first with those at no prices.
    /// - Returns: nil where a cohort has no itinerary at all.
    func raised(
        _ control: RunControl, work: inout Int, _ found: ([Itinerary]) -> Void
    ) -> (best: (prices: [Int], total: Int), alone: Int)? {
        var centre = Array(repeating: 0.0, count: pricing.space.count)
        guard let first = pricing.sum(centre.map { Int($0) }, threads: control.threads) else { return nil }
        let each = pricing.problem.cohorts.count
        work -= each
        found(first.itineraries)
        var best = (prices: Array(repeating: 0, count: centre.count), total: first.total)
        var way = AscentWay(pricing.excess(first.itineraries))
        var pace = AscentPace()
        for _ in 0..<steps where best.total < target && pace.length > Self.shortest {
            // Room for an exact sum as well.
            guard work >= 2 * each, !control.shouldStop else { break }
            let distance = pace.length * Double(target - best.total)
            guard way.move(&centre, distance, ceiling: { Double(pricing.ceiling($0)) }) else { break }
            let prices = centre.map { Int($0.rounded()) }
            guard var sum = pricing.sum(prices, isExact: false, threads: control.threads) else { break }
            work -= each
            var isProven = false
            if sum.total > best.total {
                work -= each
                if let exact = pricing.sum(prices, threads: control.threads) { (sum, isProven) = (exact, true) }
            }
            found(sum.itineraries)
            let isBetter = isProven && sum.total > best.total
            if isBetter { best = (prices, sum.total) }
            pace.note(isBetter: isBetter, &centre, best: best.prices)
            way.turn(towards: pricing.excess(sum.itineraries), share: Self.shareOfNew)
        }
        return (best, first.total)
    }
}
