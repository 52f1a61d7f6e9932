import ProgrammeModel

#if GLPK
    import GLPK
#endif

/// Looks for prices of sessions that prove most: first by ascent, then, where GLPK is there, by column generation.
struct RosterSearch {
    /// What would be enough: nothing above it can be proved, or is wanted.
    struct Aim {
        /// What a plan costs in the three rules, in scaled units.
        let value: Int
        /// Scaled units in what is stated: a total is as good as the next multiple of it.
        let grain: Int

        func stated(_ total: Int) -> Int { (total + grain - 1) / grain }
        func isReached(_ total: Int) -> Bool { total >= 0 && stated(total) >= stated(value) }
    }

    private static let steps = 60
    private static let shareOfNew = 0.3

    let pricing: RosterPricing
    let engine: EngineChoice
    private(set) var notes: [LocalisedText] = []
    /// The best prices met, and what they prove.
    private(set) var best: (prices: [Int], total: Int)
    /// Rosters met on the way, one for each kind from each step.
    private var met: [[StaffRoster]] = []

    init(_ pricing: RosterPricing, engine: EngineChoice) {
        self.pricing = pricing
        self.engine = engine
        best = (Array(repeating: 0, count: pricing.problem.rows.count), 0)
    }

    /// - Parameter work: counted down as cheapest itineraries are; whatever is left of it is enough for the first sum.
    /// - Returns: false where not even one sum could be made.
    mutating func run(_ aim: Aim, work: inout Int) -> Bool {
        guard work > 0 else { return false }
        work -= pricing.work
        guard let first = pricing.sum(best.prices) else { return false }
        best.total = first.total
        met = [first.rosters]
        ascend(aim, work: &work)
        if !aim.isReached(best.total) { generate(aim, work: &work) }
        return true
    }

    /// As for prices of itineraries: along averaged shortages, less far after some failures.
    private mutating func ascend(_ aim: Aim, work: inout Int) {
        var centre = best.prices.map(Double.init)
        var way = AscentWay(pricing.shortage(met[0]))
        var pace = AscentPace()
        let ceiling = Double(pricing.problem.ceiling)
        for _ in 0..<Self.steps where !aim.isReached(best.total) && work >= pricing.work {
            let distance = pace.length * Double(max(aim.grain, aim.value - best.total))
            guard way.move(&centre, distance, ceiling: { _ in ceiling }) else { return }
            let prices = centre.map { Int($0.rounded()) }
            guard let sum = pricing.sum(prices) else { return }
            work -= pricing.work
            met.append(sum.rosters)
            let isBetter = sum.total > best.total
            if isBetter { best = (prices, sum.total) }
            pace.note(isBetter: isBetter, &centre, best: best.prices)
            way.turn(towards: pricing.shortage(sum.rosters), share: Self.shareOfNew)
        }
    }

    #if GLPK
        private mutating func generate(_ aim: Aim, work: inout Int) {
            guard engine != .heuristic else { return }
            var generation = RosterGeneration(pricing, start: best, met: met, aim)
            do {
                try generation.run(work: &work)
            } catch {
                notes.append(SchedulingTexts.solverFailed(error.code.rawValue, error.message))
            }
            best = generation.best
        }
    #else
        private mutating func generate(_ aim: Aim, work: inout Int) {}
    #endif
}
