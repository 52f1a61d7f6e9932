import ProgrammeModel

#if GLPK
    import GLPK
#endif

/// Looks for prices that prove most: first by ascent, then, where GLPK is there, by column generation.
struct ProofSearch {
    /// Steps of the ascent at most, and how many of the last ones give itineraries to begin with.
    private static let mostSteps = 120
    private static let kept = 40
    /// With fewer steps a bound says next to nothing and costs as much as a schedule.
    private static let leastSteps = 5

    /// Prices, and what they prove in scaled units.
    struct Proof {
        let prices: [Int]
        let total: Int
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

    static func isWorthwhile(work: Int, cohorts: Int) -> Bool { steps(work, cohorts) >= leastSteps }

    /// Half of the work is for the ascent, each step of which asks the kernel once for every cohort.
    private static func steps(_ work: Int, _ cohorts: Int) -> Int { min(mostSteps, work / max(1, cohorts) / 2) }

    /// Prices, and what they prove for certain.
    ///
    /// - Parameter target: the value of a schedule, in scaled units.
    /// - Parameter work: kernel calls.
    /// - Returns: nil where a cohort has no itinerary at all.
    mutating func proof(target: Int, work: Int) -> Proof? {
        let cohorts = max(1, pricing.problem.cohorts.count)
        let steps = Self.steps(work, cohorts)
        var pool = ItineraryPool(cohorts: cohorts)
        var last: [[Itinerary]] = []
        let ascent = PriceAscent(pricing, target: target, steps: steps)
        guard
            let raised = ascent.raised(
                control,
                { step, itineraries in
                    if step == 0 || step > steps - Self.kept { last.append(itineraries) }
                })
        else { return nil }
        for itineraries in last {
            for (cohort, itinerary) in itineraries.enumerated() {
                pool.add(itinerary, of: cohort, cost: pricing.cost(itinerary), pricing.space)
            }
        }
        var best = raised.best
        improve(&best, pool, rounds: max(1, work / cohorts / 2))
        return Proof(prices: best.prices, total: best.total, alone: raised.alone)
    }

    #if GLPK
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pool: ItineraryPool, rounds: Int
        ) {
            guard engine != .heuristic else { return }
            var generation = ColumnGeneration(
                pricing, scale: ScheduleBounds.scale, start: best, pool: pool, control: control)
            do {
                try generation.run(rounds: rounds)
            } catch {
                notes.append(SchedulingTexts.solverFailed(error.code.rawValue, error.message))
            }
            best = generation.best
        }
    #else
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pool: ItineraryPool, rounds: Int
        ) {}
    #endif
}
