import ProgrammeModel

/// Bounds on the weighted sum of a schedule's classes, for the cohorts that a plan has.
///
/// Itineraries carry all that can be charged to them; or dates alone, and rosters carry what depends on nothing but
/// who serves whom: each part has prices of its own then, and neither gains where the other pays. The better of the
/// two counts.
struct SumBounds {
    private let index: ScenarioIndex
    private let cohortOf: [Int?]
    private let score: Score
    private let weights: [(priorityClass: PriorityClass, weight: Int)]
    private let engine: EngineChoice
    private let control: RunControl
    /// What a planner should know of how the bounds were found.
    private(set) var notes: [LocalisedText] = []

    private static let scale = ScheduleBounds.scale

    init(
        _ index: ScenarioIndex, _ cohortOf: [Int?], _ score: Score,
        _ weights: [(priorityClass: PriorityClass, weight: Int)], engine: EngineChoice, control: RunControl
    ) {
        self.index = index
        self.cohortOf = cohortOf
        self.score = score
        self.weights = weights
        self.engine = engine
        self.control = control
    }

    /// What is proved of the sum, and what the cohorts would cost if each were alone; nil where a cohort has no
    /// itinerary.
    ///
    /// - Parameter value: the sum itself.
    /// - Parameter work: cheapest itineraries to look for; each cohort gets one at least.
    mutating func bound(value: Int, work: Int) -> (bound: Int?, alone: Int?) {
        var left = work / 2
        let whole = proof(countsRosters: true, target: value, work: &left)
        left += work - work / 2
        guard let whole else { return (nil, nil) }
        var bound = wholeUnits(whole.total)
        let alone = wholeUnits(whole.alone)
        guard bound < value, !control.shouldStop else { return (bound, alone) }
        var rosters = RosterBounds(index, score, engine: engine, control)
        let staff = rosters.leastSum(weights, work: &left)
        notes += rosters.notes
        let rules = index.scenario.programme.rules
        let served = weights.reduce(0) { $0 + $1.weight * RosterRates.part(of: $1.priorityClass, score, rules) }
        guard staff > 0, let dates = proof(countsRosters: false, target: value - served, work: &left) else {
            return (bound, alone)
        }
        bound = max(bound, wholeUnits(dates.total, of: unitOfDates) + wholeUnits(staff))
        return (bound, alone)
    }

    /// What every penalty of dates is a multiple of.
    private var unitOfDates: Int {
        let rules = index.scenario.programme.rules
        let ofRosters = [rules.continuity.code, rules.consultantLoad.code]
        let ofDates = ScheduleBoundTerms.counted(rules).filter { rule in
            let isPriced = rule.code != rules.pairing.code || !index.consultantPairs.isEmpty
            return rule.isScored && isPriced && !ofRosters.contains(rule.code)
        }
        let unit = ofDates.reduce(0) { unit, rule in
            let weight = weights.first { $0.priorityClass == rule.terms.priorityClass }?.weight ?? 0
            return Self.greatestDivisor(unit, weight * rule.terms.weight)
        }
        return max(1, unit)
    }

    private static func greatestDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestDivisor(b, a % b) }

    private mutating func proof(countsRosters: Bool, target: Int, work: inout Int) -> ProofSearch.Proof? {
        let scaled = weights.map { (priorityClass: $0.priorityClass, weight: $0.weight * Self.scale) }
        let problem = SchedulingProblem(
            index, cohortOf: cohortOf, weights: scaled, isRelaxed: true, countsRosters: countsRosters)
        var search = ProofSearch(Pricing(problem), engine: engine, control: control)
        let found = search.proof(target: target * Self.scale, work: &work)
        notes += search.notes
        return found
    }

    /// Penalties are whole: the least sum that is no lower and a multiple of some units.
    private func wholeUnits(_ total: Int, of units: Int = 1) -> Int {
        let step = Self.scale * units
        return max(0, (total + step - 1) / step) * units
    }
}
