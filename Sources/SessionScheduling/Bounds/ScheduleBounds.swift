import ProgrammeModel

#if GLPK
    import GLPK
#endif

/// Bounds on the classes of a schedule, for the cohorts that a plan has.
///
/// For each class prices are sought that prove most for the class itself and, at some price each, for the more important
/// classes that a schedule touches: first by ascent, then, where GLPK is there, by column generation.
struct ScheduleBounds {
    /// Scaled units in one unit of a class.
    static let scale = 1000
    /// How much dearer a unit of a class is than one of the next class that a schedule touches.
    private static let ratio = 10
    /// Steps of the ascent at most, and how many of the last ones give itineraries to begin with.
    private static let steps = 120
    private static let kept = 40
    /// With fewer steps a bound says next to nothing and costs as much as a schedule.
    private static let leastSteps = 5

    let index: ScenarioIndex
    let cohortOf: [Int?]
    /// What the plan costs: the seats' part of a class is the same in every plan with these cohorts.
    let score: Score
    let engine: EngineChoice
    let control: RunControl
    private(set) var notes: [LocalisedText] = []

    init(_ index: ScenarioIndex, cohortOf: [Int?], score: Score, engine: EngineChoice, control: RunControl) {
        self.index = index
        self.cohortOf = cohortOf
        self.score = score
        self.engine = engine
        self.control = control
    }

    /// A bound for each class that a schedule touches and that is not at 0, in the order of importance.
    ///
    /// - Parameter work: kernel calls for all classes together.
    mutating func bounds(work: Int) -> [Bound] {
        let rules = index.scenario.programme.rules
        guard ScheduleBoundTerms.areMet(rules, hasVenues: !index.scenario.venues.isEmpty) else { return [] }
        let touched = ScheduleBoundTerms.touchedClasses(rules)
        let open = touched.filter { score[$0] > 0 }
        var bounds: [Bound] = []
        guard stepCount(work / max(1, open.count)) >= Self.leastSteps else { return [] }
        for priorityClass in open where !control.shouldStop {
            if let bound = bound(priorityClass, after: touched, work: work / max(1, open.count)) {
                bounds.append(bound)
            }
        }
        return bounds
    }

    /// Half of the work is for the ascent, each step of which asks the kernel once for every cohort.
    private func stepCount(_ work: Int) -> Int {
        min(Self.steps, work / max(1, index.scenario.programme.cohorts.count) / 2)
    }

    private mutating func bound(_ own: PriorityClass, after touched: [PriorityClass], work: Int) -> Bound? {
        let earlier = touched.prefix { $0 != own }
        var weights: [(priorityClass: PriorityClass, weight: Int)] = [(own, Self.scale)]
        for priorityClass in earlier.reversed() {
            weights.insert((priorityClass, (weights.first?.weight ?? Self.scale) * Self.ratio), at: 0)
        }
        let problem = SchedulingProblem(index, cohortOf: cohortOf, weights: weights)
        let pricing = Pricing(problem)
        let given = ScheduleBoundTerms.seatParts(score, index.scenario.programme.rules)
        let carried = ScheduleBoundTerms.itineraryParts(score, index.scenario.programme.rules)
        let target = weights.reduce(0) { $0 + $1.weight * (carried[$1.priorityClass] ?? 0) }
        guard let (prices, total) = proof(pricing, target: target, work: work) else { return nil }
        let seats = (given[own] ?? 0) * Self.scale
        let limits = weights.dropLast().map {
            BoundCertificate.Limit(priorityClass: $0.priorityClass, atMost: score[$0.priorityClass], price: $0.weight)
        }
        let credit = limits.reduce(0) { $0 + $1.price * ($1.atMost - (given[$1.priorityClass] ?? 0)) }
        let proven = total + seats - credit
        let value = max(0, (proven + Self.scale - 1) / Self.scale)
        guard proven > 0, value <= score[own] else { return nil }
        return Bound(
            priorityClass: own, scope: .givenCohorts, value: value, method: .itineraries, isAudited: true,
            schedule: pricing.certificate(prices, denominator: Self.scale, total: proven, limits: limits))
    }

    /// Prices, and what they prove for certain.
    private mutating func proof(_ pricing: Pricing, target: Int, work: Int) -> (prices: [Int], total: Int)? {
        var kernel = ItineraryKernel(pricing.problem)
        let cohorts = max(1, pricing.problem.cohorts.count)
        let steps = stepCount(work)
        var pool = ItineraryPool(cohorts: cohorts)
        var last: [[Itinerary]] = []
        let ascent = PriceAscent(pricing, target: target, steps: steps)
        guard
            var best = ascent.raised(
                &kernel, control,
                { step, itineraries in
                    if step == 0 || step > steps - Self.kept { last.append(itineraries) }
                })
        else { return nil }
        for itineraries in last {
            for (cohort, itinerary) in itineraries.enumerated() {
                pool.add(itinerary, of: cohort, cost: pricing.cost(itinerary), pricing.space)
            }
        }
        improve(&best, pricing, pool, rounds: max(1, work / cohorts / 2))
        var exact = ItineraryKernel.exact(pricing.problem)
        guard let sum = pricing.sum(best.prices, &exact), sum.isCertain else { return nil }
        return (best.prices, sum.total)
    }

    #if GLPK
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pricing: Pricing, _ pool: ItineraryPool, rounds: Int
        ) {
            guard engine != .heuristic else { return }
            var generation = ColumnGeneration(pricing, scale: Self.scale, start: best, pool: pool, control: control)
            do {
                try generation.run(rounds: rounds)
            } catch {
                notes.append(SchedulingTexts.solverFailed(error.code.rawValue, error.message))
            }
            best = generation.best
        }
    #else
        private mutating func improve(
            _ best: inout (prices: [Int], total: Int), _ pricing: Pricing, _ pool: ItineraryPool, rounds: Int
        ) {}
    #endif
}
