import ProgrammeModel
import TestSupport

@testable import SessionScheduling

/// Any prices at all, not only good ones, of everything that can be priced.
struct RandomSchedulePrices {
    private let problem: SchedulingProblem
    private let pricing: Pricing
    private let limits: [BoundCertificate.Limit]
    private let own: PriorityClass
    private let denominator: Int
    private let given: [PriorityClass: Int]

    /// - Parameter score: that of a whole schedule.
    init?(
        _ instance: SchedulingFixture.Instance, _ index: ScenarioIndex, _ score: Score,
        _ generator: inout SeededGenerator
    ) {
        let rules = index.scenario.programme.rules
        guard ScheduleBoundTerms.areMet(rules, hasVenues: !index.scenario.venues.isEmpty) else { return nil }
        let order = rules.classOrder
        let place = generator.index(below: order.count)
        own = order[place]
        denominator = 1 + generator.index(below: 500)
        var limits: [BoundCertificate.Limit] = []
        for earlier in order[..<place] where generator.index(below: 4) > 0 {
            limits.append(
                BoundCertificate.Limit(
                    priorityClass: earlier, atMost: score[earlier] + generator.index(below: 3),
                    price: generator.index(below: 2000)))
        }
        self.limits = limits
        given = ScheduleBoundTerms.seatParts(score, rules)
        problem = SchedulingProblem(
            index, cohortOf: instance.cohortOf,
            weights: limits.map { ($0.priorityClass, $0.price) } + [(own, denominator)], isRelaxed: true)
        pricing = Pricing(problem)
    }

    /// - Parameter rare: one row in so many has a price.
    func bound(_ generator: inout SeededGenerator, rare: Int) -> Bound? {
        var prices = Array(repeating: 0, count: pricing.space.count)
        for kind in ResourceSpace.Kind.allCases {
            guard generator.index(below: 5) > 0 else { continue }
            for row in pricing.space.rows(of: kind) where generator.index(below: rare) == 0 {
                guard pricing.space.limit(row) < 1_000_000 else { continue }
                prices[row] = min(pricing.ceiling(row), generator.index(below: denominator * 3))
            }
        }
        guard let sum = pricing.sum(prices, threads: 2) else { return nil }
        // Whatever can be shown up to a few units, in every other bound.
        var work = 10_000
        var floors =
            generator.index(below: 2) == 0 ? WeekFloors(pricing, engine: .heuristic, control: RunControl()) : nil
        let limit = denominator * (1 + generator.index(below: 4))
        let claims = floors?.claims(prices, atMost: limit, work: &work) ?? []
        var total = sum.total + claims.reduce(0) { $0 + $1.extra } + denominator * (given[own] ?? 0)
        for limit in limits { total += limit.price * ((given[limit.priorityClass] ?? 0) - limit.atMost) }
        let value = total / denominator + (total % denominator > 0 ? 1 : 0)
        return Bound(
            priorityClass: own, scope: .givenCohorts, value: value, method: .itineraries, isAudited: true,
            schedule: pricing.certificate(
                prices, claims: claims, denominator: denominator, total: total, limits: limits))
    }
}
