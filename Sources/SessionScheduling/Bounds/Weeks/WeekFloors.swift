import ProgrammeModel

/// What the rule spread adds to what prices prove, round by round.
///
/// Cohorts that are each in their cheapest weeks are rarely even over them; where their consultants cannot all serve in
/// the same few weeks, either some hold sessions in dearer weeks, or some sessions are beyond an even share.
struct WeekFloors {
    /// Rounds with more cohorts are left out, and choices of weeks are no longer looked at beyond so many.
    private static let mostCohorts = 12
    private static let mostChoices = 400_000
    /// Choices of weeks that take as long as a cheapest itinerary, about.
    private static let choicesOfItinerary = 4000

    private let pricing: Pricing
    private let room: WeekRoom
    /// What a session beyond the share costs; nil where the rule is hard.
    private let price: Int?

    private var problem: SchedulingProblem { pricing.problem }

    /// - Returns: nil where the rule costs nothing in the weighted sum.
    init?(_ pricing: Pricing) {
        let rule = pricing.problem.index.scenario.programme.rules.spread
        let price = rule.isScored ? pricing.problem.tariff.scale.price(rule.terms) : 0
        guard rule.strength.isBinding || price > 0 else { return nil }
        self.pricing = pricing
        self.price = rule.strength.isBinding ? nil : price
        room = WeekRoom(pricing.problem)
    }

    /// For each round what its cohorts cost together at some prices beyond their cheapest itineraries at least, in scaled
    /// units.
    ///
    /// - Parameter limit: what all of them together are of use for.
    /// - Parameter work: cheapest itineraries to look for, which are counted down; nothing is looked for without any.
    func extras(_ prices: [Int], atMost limit: Int, _ control: RunControl, work: inout Int) -> [Int] {
        let pricer = ItineraryPricer(problem, ResourcePrices(prices, pricing.space, problem))
        let grain = problem.tariff.scale.grain
        var left = limit
        return problem.cohortsOfRound.map { cohorts in
            guard (2...Self.mostCohorts).contains(cohorts.count), left > 0, work > cohorts.count, !control.shouldStop
            else {
                return 0
            }
            let extra = extra(cohorts, pricer, atMost: left * grain, work: &work) / grain
            left -= extra
            return extra
        }
    }

    /// Looks for what is cheaper than a limit that is raised until something is.
    private func extra(_ cohorts: [Int], _ pricer: ItineraryPricer, atMost limit: Int, work: inout Int) -> Int {
        work -= cohorts.count
        var known: [(layers: CohortLayers, least: Int)] = []
        for cohort in cohorts {
            guard let layers = pricer.layers(of: cohort), let least = pricer.cheapest(cohort, isExact: true)?.cost
            else {
                return 0
            }
            known.append((layers, least))
        }
        var proven = 0
        var choices = Self.mostChoices
        while proven < limit {
            let next = min(limit, proven + (price ?? limit))
            let ways = known.map { WeekWays($0.layers, least: $0.least, below: next, problem) }
            let before = choices
            let least = SharedWeeks.least(ways, room, price: price, below: next, nodes: &choices)
            work -= (before - choices) / Self.choicesOfItinerary
            guard let least else { break }
            proven = least
            if least < next { break }
        }
        return proven
    }
}
