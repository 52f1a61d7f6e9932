import ProgrammeModel

/// Sums up what prices of a resource space prove for the cohorts of a problem with one weighted sum of classes.
///
/// A schedule costs at least the sum of each cohort's cheapest itinerary at the prices and of each round's cheapest
/// introduction, less the prices times the limits. Prices and sums are in scaled units: a scale's weight for one unit of
/// a class.
struct Pricing: Sendable {
    /// What a set of prices proves, and the itineraries that are cheapest at them.
    struct Sum {
        let total: Int
        let itineraries: [Itinerary]
        /// Whether every itinerary is the cheapest for certain: only then the total is a proof.
        var isCertain = true
    }

    let problem: SchedulingProblem
    let space: ResourceSpace
    /// What introductions cost at least.
    private let introductions: Int
    private var grain: Int { problem.tariff.scale.grain }

    init(_ problem: SchedulingProblem) {
        self.problem = problem
        space = ResourceSpace(problem)
        introductions = problem.introductions.options.indices.reduce(0) { total, round in
            guard problem.introductions.isWanted[round] else { return total }
            return total + (problem.introductions.options[round].first?.cost ?? problem.tariff.introduction.price)
        }
    }

    /// The greatest price of a row that can be part of the best prices.
    func ceiling(_ row: Int) -> Int {
        space.rows(of: .load).contains(row) ? problem.tariff.load.price / grain : ScheduleCertificate.greatestPrice
    }

    /// What an itinerary costs by itself, in scaled units.
    func cost(_ itinerary: Itinerary) -> Int { itinerary.fixedCost / grain }

    /// - Returns: nil where a cohort has no itinerary at all.
    func sum(_ prices: [Int], _ kernel: inout ItineraryKernel) -> Sum? {
        let market = ResourcePrices(prices, space, problem)
        var total = introductions
        var itineraries: [Itinerary] = []
        var isCertain = true
        for cohort in problem.cohorts.indices {
            let noise = Noise(seed: UInt64(cohort + 1), modules: problem.modules.count)
            guard let found = kernel.cheapest(cohort, in: market, noise: noise) else { return nil }
            total += kernel.cost
            if !kernel.isCertain { isCertain = false }
            itineraries.append(found)
        }
        var credit = 0
        for row in prices.indices where prices[row] > 0 { credit += prices[row] * space.limit(row) }
        return Sum(total: total / grain - credit, itineraries: itineraries, isCertain: isCertain)
    }

    /// How far the use of each row lies beyond its limit.
    func excess(_ itineraries: [Itinerary]) -> [Double] {
        var excess = space.limits.map { -Double($0) }
        for (cohort, itinerary) in itineraries.enumerated() {
            space.forEachUse(of: itinerary, by: cohort) { excess[$0] += Double($1) }
        }
        return excess
    }
}
