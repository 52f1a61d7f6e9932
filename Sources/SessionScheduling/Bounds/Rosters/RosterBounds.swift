import ProgrammeModel

/// Bounds on what consultants' assignments cost, whenever sessions are held and whoever sits in the cohorts.
///
/// They rest on ``RosterProblem``: any prices of sessions prove one, as ``RosterPricing`` adds it up in whole numbers.
struct RosterBounds {
    let index: ScenarioIndex
    let score: Score
    let engine: EngineChoice
    let control: RunControl
    private(set) var notes: [LocalisedText] = []

    /// - Parameter score: that of a plan which keeps every binding rule.
    init(_ index: ScenarioIndex, _ score: Score, engine: EngineChoice, _ control: RunControl) {
        self.index = index
        self.score = score
        self.engine = engine
        self.control = control
    }

    /// A bound on a class for all plans with these cohorts, whoever sits in them.
    ///
    /// - Parameter work: cheapest itineraries that could be looked for instead; counted down.
    /// - Returns: nil where nothing above 0 is proved.
    mutating func bound(for own: PriorityClass, work: inout Int) -> Bound? {
        let scale = ScheduleBounds.scale
        let value = RosterRates.part(of: own, score, index.scenario.programme.rules)
        let aim = RosterSearch.Aim(value: value * scale, grain: scale)
        guard let search = proof([(own, scale)], aim, work: &work) else { return nil }
        let total = search.best.total
        let least = (total + scale - 1) / scale
        guard total > 0, least <= score[own] else { return nil }
        return Bound(
            priorityClass: own, scope: .whole, value: least, method: .rosters, isAudited: true,
            rosters: search.pricing.certificate(search.best.prices, total: total, index))
    }

    /// The least that the three rules cost together in any plan with these cohorts, as one weighted sum of the classes.
    ///
    /// - Parameter weights: what a penalty of one of each class adds, 0-10,000; classes without a weight count nothing.
    /// - Parameter work: as for a bound.
    /// - Returns: in units of the sum times ``ScheduleBounds/scale``; 0 where nothing is proved.
    mutating func leastSum(_ weights: [(priorityClass: PriorityClass, weight: Int)], work: inout Int) -> Int {
        let scale = ScheduleBounds.scale
        let rules = index.scenario.programme.rules
        let value = weights.reduce(0) { $0 + $1.weight * RosterRates.part(of: $1.priorityClass, score, rules) }
        let scaled = weights.map { (priorityClass: $0.priorityClass, weight: $0.weight * scale) }
        let found = proof(scaled, RosterSearch.Aim(value: value * scale, grain: 1), work: &work)
        return max(0, found?.best.total ?? 0)
    }

    /// The search when it is over; nil where there was nothing to look for, or no work or time left.
    private mutating func proof(
        _ weights: [(priorityClass: PriorityClass, weight: Int)], _ aim: RosterSearch.Aim, work: inout Int
    ) -> RosterSearch? {
        guard aim.value > 0,
            let problem = RosterProblem(index, RosterRates(index.scenario.programme.rules, weights: weights))
        else { return nil }
        var search = RosterSearch(RosterPricing(problem, control), engine: engine)
        let isDone = search.run(aim, work: &work)
        notes += search.notes
        return isDone ? search : nil
    }
}
