import Dispatch
import ProgrammeModel
import Synchronization

/// Sums up what prices of a resource space prove for the cohorts of a problem with one weighted sum of classes.
///
/// A schedule costs at least the sum of each cohort's cheapest itinerary at the prices and of each round's cheapest
/// introduction, less the prices times the limits. Prices and sums are in scaled units: a scale's weight for one unit
/// of a class.
struct Pricing: Sendable {
    /// What a set of prices proves, and the itineraries that are cheapest at them.
    struct Sum {
        let total: Int
        let itineraries: [Itinerary]
    }

    let problem: SchedulingProblem
    let space: ResourceSpace
    /// What introductions cost at least.
    private let introductions: Int
    private var grain: Int { problem.tariff.scale.grain }

    init(_ problem: SchedulingProblem) {
        self.problem = problem
        space = ResourceSpace(problem)
        introductions = problem.introductions.leastCost
    }

    /// The greatest price of a row that can be part of the best prices.
    func ceiling(_ row: Int) -> Int {
        space.rows(of: .load).contains(row) ? problem.tariff.load.price / grain : ScheduleCertificate.greatestPrice
    }

    /// What an itinerary costs by itself, in scaled units.
    func cost(_ itinerary: Itinerary) -> Int { itinerary.fixedCost / grain }

    /// What prices prove.
    ///
    /// - Parameter isExact: whether the itineraries are the cheapest; otherwise they are cheap, and the total may be
    ///   more than the prices prove.
    /// - Parameter threads: how many cohorts are priced at once; the result does not depend on it.
    /// - Returns: nil where a cohort has no itinerary at all, or where none can be told for certain to be the cheapest.
    func sum(_ prices: [Int], isExact: Bool = true, threads: Int = 1) -> Sum? {
        let pricer = ItineraryPricer(problem, ResourcePrices(prices, space, problem))
        let found = cheapest(pricer, isExact, threads: threads)
        var total = introductions
        var itineraries: [Itinerary] = []
        for own in found {
            guard let own else { return nil }
            total += own.cost
            itineraries.append(own.itinerary)
        }
        var credit = 0
        for row in prices.indices where prices[row] > 0 { credit += prices[row] * space.limit(row) }
        return Sum(total: total / grain - credit, itineraries: itineraries)
    }

    private func cheapest(
        _ pricer: ItineraryPricer, _ isExact: Bool, threads: Int
    ) -> [(itinerary: Itinerary, cost: Int)?] {
        let cohorts = problem.cohorts.count
        guard threads > 1, cohorts > 1 else { return (0..<cohorts).map { pricer.cheapest($0, isExact: isExact) } }
        let found = Mutex(Array<(itinerary: Itinerary, cost: Int)?>(repeating: nil, count: cohorts))
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for cohort in stride(from: thread, to: cohorts, by: threads) {
                let own = pricer.cheapest(cohort, isExact: isExact)
                found.withLock { $0[cohort] = own }
            }
        }
        return found.withLock { $0 }
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
