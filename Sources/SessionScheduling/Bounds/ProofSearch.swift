import ProgrammeModel

#if GLPK
    import GLPK
#endif

/// Looks for prices that prove most: first by ascent, then, where GLPK is there, by column generation.
struct ProofSearch {
    /// Steps of the ascent at most, and how many of the last ones give itineraries to begin with.
    private static let mostSteps = 120
    private static let kept = 40
    /// One part in so many of the work is kept for what weeks add.
    private static let shareOfWeeks = 3

    /// Prices, and what they prove in scaled units.
    struct Proof {
        let prices: [Int]
        /// Of which the claims on the rounds are a part.
        let total: Int
        /// For each round what its weeks add.
        let claims: [RoundProof.Claim]
        /// What no prices at all prove: the cohorts' itineraries as if each were alone.
        let alone: Int
    }

    let pricing: Pricing
    let engine: EngineChoice
    let control: RunControl
    private(set) var notes: [LocalisedText] = []

    init(_ pricing: Pricing, engine: EngineChoice, control: RunControl) {
        self.pricing = pricing
        self.engine = engine
        self.control = control
    }

    /// Prices, and what they and the weeks of the rounds prove for certain.
    ///
    /// - Parameter target: the value of a schedule, in scaled units.
    /// - Parameter work: cheapest itineraries to look for, which are counted down; each cohort gets one at least.
    ///   Half of them at most are for the ascent.
    /// - Returns: nil where a cohort has no itinerary at all.
    mutating func proof(target: Int, work: inout Int) -> Proof? {
        let floors = WeekFloors(pricing, engine: engine, control: control)
        let rest = floors == nil ? 0 : work / Self.shareOfWeeks
        work -= rest
        let found = priced(target: target, work: &work)
        work += rest
        guard let found else { return nil }
        let (best, alone) = found
        let none = Array(repeating: RoundProof.Claim(), count: pricing.problem.cohortsOfRound.count)
        var proof = Proof(prices: best.prices, total: best.total, claims: none, alone: alone)
        guard var floors, best.total < target else { return proof }
        // At no prices at all cohorts stand out that others pay for at the best ones.
        let sets = [best] + (best.total > alone ? [(best.prices.map { _ in 0 }, alone)] : [])
        for (prices, total) in sets where proof.total < target {
            let claims = floors.claims(prices, atMost: target - total, work: &work)
            let sum = claims.reduce(total) { $0 + $1.extra }
            if sum > proof.total { proof = Proof(prices: prices, total: sum, claims: claims, alone: alone) }
        }
        notes += floors.notes
        return proof
    }

    /// The best prices met and what they prove, and what none do.
    mutating func priced(target: Int, work: inout Int) -> (best: (prices: [Int], total: Int), alone: Int)? {
        var pool = ItineraryPool(cohorts: pricing.problem.cohorts.count)
        var found: [[Itinerary]] = []
        var ascentWork = work / 2
        let rest = work - ascentWork
        let ascent = PriceAscent(pricing, target: target, steps: Self.mostSteps)
        guard let raised = ascent.raised(control, work: &ascentWork, { found.append($0) }) else {
            work = rest + ascentWork
            return nil
        }
        for itineraries in found.prefix(1) + found.dropFirst().suffix(Self.kept) {
            for (cohort, itinerary) in itineraries.enumerated() {
                pool.add(itinerary, of: cohort, cost: pricing.cost(itinerary), pricing.space)
            }
        }
        work = rest + ascentWork
        var best = raised.best
        if best.total < target { improve(&best, pool, work: &work) }
        return (best, raised.alone)
    }

    #if GLPK
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pool: ItineraryPool, work: inout Int
        ) {
            guard engine != .heuristic else { return }
            var generation = ColumnGeneration(
                pricing, scale: ScheduleBounds.scale, start: best, pool: pool, control: control)
            do {
                try generation.run(work: &work)
            } catch {
                notes.append(SchedulingTexts.solverFailed(error.code.rawValue, error.message))
            }
            best = generation.best
        }
    #else
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pool: ItineraryPool, work: inout Int
        ) {}
    #endif
}
