public import ProgrammeModel

/// The classes of a schedule as one weighted sum, and what is proved of it for its cohorts.
///
/// What depends on nothing but who sits where is left out of all figures.
public struct ScheduleSum: Hashable, Sendable {
    /// Of the schedule.
    public var value: Int
    /// No schedule of the same cohorts is below; nil where nothing was proved.
    public var bound: Int?
    /// What the cohorts would cost if each were alone: a weaker bound; nil where one has no itinerary.
    public var alone: Int?
    /// What kept the bound lower than it might be, each once.
    public var notes: [LocalisedText] = []

    /// The part of the value that may be avoidable, 0-1; nil without a bound.
    public var gap: Double? {
        bound.map { value == 0 ? 0 : Double(value - $0) / Double(value) }
    }
}

extension SessionScheduler {
    /// A schedule's classes as one weighted sum, with a bound.
    ///
    /// - Parameter cohortOf: the cohort of each manager in roster order, nil for one without a seat.
    /// - Parameter score: that of a plan with these cohorts which keeps every binding rule.
    /// - Parameter weights: what a penalty of one of each class adds, 0-10,000; classes without a weight count nothing.
    /// - Parameter work: cheapest itineraries to look for; each cohort gets one at least.
    /// - Parameter engine: whether GLPK may help where it is there.
    /// - Parameter control: asked between kernel calls whether to stop.
    public func sum(
        cohortOf: [Int?], score: Score, weights: [(priorityClass: PriorityClass, weight: Int)], work: Int,
        engine: EngineChoice, control: RunControl
    ) -> ScheduleSum {
        let rules = index.scenario.programme.rules
        let given = ScheduleBoundTerms.seatParts(score, rules)
        let value = weights.reduce(0) { $0 + $1.weight * (score[$1.priorityClass] - (given[$1.priorityClass] ?? 0)) }
        var sum = ScheduleSum(value: value, bound: nil, alone: nil)
        guard ScheduleBoundTerms.areMet(rules, hasVenues: !index.scenario.venues.isEmpty) else { return sum }
        var bounds = SumBounds(index, cohortOf, score, weights, engine: engine, control: control)
        (sum.bound, sum.alone) = bounds.bound(value: value, work: work)
        for note in bounds.notes where !sum.notes.contains(note) { sum.notes.append(note) }
        return sum
    }

    /// Schedules like ``schedule(cohortOf:seed:work:control:)``, but for the least weighted sum of the classes.
    ///
    /// - Parameter weights: what a penalty of one of each class adds, 0-10,000; classes without a weight count nothing.
    public func schedule(
        cohortOf: [Int?], weights: [(priorityClass: PriorityClass, weight: Int)], seed: UInt64, work: Int,
        control: RunControl
    ) -> Schedule {
        let problem = SchedulingProblem(index, cohortOf: cohortOf, weights: weights)
        return ChainTeam(problem, seed: seed, work: work, control: control).run()
    }
}
