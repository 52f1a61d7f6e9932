import ProgrammeModel

/// Bounds on the classes of a schedule, for the cohorts that a plan has, and weaker ones whoever sits in them.
///
/// For each class prices are sought that prove most for the class itself and, at some price each, for the more
/// important classes that a schedule touches: first by ascent, then, where GLPK is there, by column generation.
struct ScheduleBounds {
    /// Scaled units in one unit of a class.
    static let scale = 1000
    /// How much dearer a unit of a class is than one of the next class that a schedule touches: what is tried, in
    /// order, until a bound is above 0, and 0 at last. The more important classes cost most where their bounds reach
    /// their values; where they do not, each unit between them lowers the bound by its price, and less is more.
    private static let ratios = [10, 1, 0]
    /// One part in so many of the work at most goes to rosters, class by class.
    private static let shareOfRosters = 4

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

    /// For each class that a schedule touches and that is not at 0 a bound with these cohorts, and one for any that is
    /// above those known; in the order of importance.
    ///
    /// - Parameter known: bounds on plans with any members, from elsewhere.
    /// - Parameter work: cheapest itineraries to look for in all; each cohort gets one at least for each class.
    mutating func bounds(work: Int, known: [Bound]) -> [Bound] {
        let rules = index.scenario.programme.rules
        var left = work
        var bounds = rosterBounds(known, work: &left)
        guard ScheduleBoundTerms.areMet(rules, hasVenues: !index.scenario.venues.isEmpty) else { return bounds }
        let touched = ScheduleBoundTerms.touchedClasses(rules)
        func proven(_ own: PriorityClass, in bounds: [Bound]) -> Int {
            bounds.filter { $0.priorityClass == own && $0.scope == .whole }.map(\.value).max() ?? 0
        }
        let open = touched.filter { score[$0] > proven($0, in: bounds) }
        for (position, priorityClass) in open.enumerated() where !control.shouldStop {
            let earlier = touched.prefix { $0 != priorityClass }
            var share = left / (open.count - position)
            left -= share
            if let bound = best(priorityClass, after: earlier, bounds, work: &share),
                bound.value > proven(priorityClass, in: bounds)
            {
                bounds.append(bound)
            }
            left += max(0, share)
        }
        for priorityClass in open where !control.shouldStop {
            let stated = known.filter { $0.priorityClass == priorityClass }.map(\.value).max() ?? 0
            // Without members the more important classes are so low that a limit on them says nothing.
            guard let bound = bound(priorityClass, .whole, after: [], 0, work: &left),
                bound.value > max(stated, proven(priorityClass, in: bounds))
            else { continue }
            bounds.removeAll { $0.priorityClass == priorityClass && $0.value <= bound.value }
            bounds.append(bound)
        }
        return bounds
    }

    /// Bounds by consultants' rosters: sooner found than others, and for any members.
    private mutating func rosterBounds(_ known: [Bound], work: inout Int) -> [Bound] {
        let rules = index.scenario.programme.rules
        var rosters = RosterBounds(index, score, engine: engine, control)
        var bounds: [Bound] = []
        for own in rules.classOrder where RosterRates.part(of: own, score, rules) > 0 && !control.shouldStop {
            let stated = known.filter { $0.priorityClass == own }.map(\.value).max() ?? 0
            var share = work / Self.shareOfRosters
            work -= share
            if let bound = rosters.bound(for: own, work: &share), bound.value > stated { bounds.append(bound) }
            work += share
        }
        notes += rosters.notes
        return bounds
    }

    /// The best bound with the plan's cohorts: with limits on the more important classes, or without.
    private mutating func best(
        _ own: PriorityClass, after earlier: ArraySlice<PriorityClass>, _ bounds: [Bound], work: inout Int
    ) -> Bound? {
        var best: Bound?
        for ratio in ratios(for: own, after: earlier, bounds) where ratio == 0 || best == nil {
            guard !control.shouldStop, best?.value != score[own] else { break }
            var share = ratio == 0 ? work : work * 2 / 3
            work -= share
            if let bound = bound(own, .givenCohorts, after: earlier, ratio, work: &share),
                bound.value > best?.value ?? 0
            {
                best = bound
            }
            work += share
        }
        return best
    }

    /// The ratios that can leave anything of a class's value.
    private func ratios(
        for own: PriorityClass, after earlier: ArraySlice<PriorityClass>, _ bounds: [Bound]
    ) -> [Int] {
        guard let last = earlier.last else { return [0] }
        let proven = bounds.last { $0.priorityClass == last }?.value ?? 0
        return Self.ratios.filter { $0 * (score[last] - proven) < score[own] }
    }

    /// - Parameter scope: the cohorts that the plan has; or all, whose sessions cost at least what they would if nobody
    ///   sat in them.
    private mutating func bound(
        _ own: PriorityClass, _ scope: Bound.Scope, after earlier: ArraySlice<PriorityClass>, _ ratio: Int,
        work: inout Int
    ) -> Bound? {
        var weights: [(priorityClass: PriorityClass, weight: Int)] = [(own, Self.scale)]
        for priorityClass in earlier.reversed() where ratio > 0 {
            weights.insert((priorityClass, (weights.first?.weight ?? Self.scale) * ratio), at: 0)
        }
        let isWhole = scope == .whole
        let seated = isWhole ? cohortOf.map { _ in nil } : cohortOf
        let pricing = Pricing(SchedulingProblem(index, cohortOf: seated, weights: weights, isRelaxed: true))
        let given = isWhole ? [:] : ScheduleBoundTerms.seatParts(score, index.scenario.programme.rules)
        let carried = ScheduleBoundTerms.itineraryParts(score, index.scenario.programme.rules)
        let target = weights.reduce(0) { $0 + $1.weight * (carried[$1.priorityClass] ?? 0) }
        var search = ProofSearch(pricing, engine: engine, control: control)
        let found = search.proof(target: target, work: &work)
        notes += search.notes
        guard let found else { return nil }
        let seats = (given[own] ?? 0) * Self.scale
        let limits = weights.dropLast().map {
            BoundCertificate.Limit(priorityClass: $0.priorityClass, atMost: score[$0.priorityClass], price: $0.weight)
        }
        let credit = limits.reduce(0) { $0 + $1.price * ($1.atMost - (given[$1.priorityClass] ?? 0)) }
        let proven = found.total + seats - credit
        let value = max(0, (proven + Self.scale - 1) / Self.scale)
        guard proven > 0, value <= score[own] else { return nil }
        return Bound(
            priorityClass: own, scope: scope, value: value, method: .itineraries, isAudited: true,
            schedule: pricing.certificate(
                found.prices, claims: found.claims, denominator: Self.scale, total: proven, limits: limits))
    }
}
