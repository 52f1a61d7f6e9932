public import ProgrammeModel

/// Decides when, where and with whom every session is held, given who sits where.
///
/// Greedy insertion and large neighbourhood search around an exact kernel for one cohort's itinerary; prices of what
/// cohorts share give bounds.
public struct SessionScheduler: Sendable {
    let index: ScenarioIndex

    public init(_ index: ScenarioIndex) { self.index = index }

    /// What the scenario is short of whoever sits where, found by counting: no plan can exist.
    ///
    /// - Returns: one entry for each want, empty when counting finds none (which is no proof that a plan exists).
    /// - Complexity: O(sets of modules x rounds x modules x (consultants + venues + cohorts at once) x (weeks + rounds x
    ///   modules)), and O(starts x (consultants + venues)) to see who is free when; managers are only counted.
    public func shortfalls() -> [Shortfall] { ShortfallCount(index).all }

    /// Schedules sessions and introductions for given cohorts.
    ///
    /// - Parameter cohortOf: the cohort of each manager in roster order, nil for one without a seat.
    /// - Parameter seed: the same seed and work give the same schedule with any number of threads.
    /// - Parameter work: kernel calls in all; at least every cohort is tried once.
    /// - Parameter control: asked at least every twentieth of a second whether to stop.
    /// - Returns: the best schedule found; complete, or with what is missing in it and why. Its sessions and introductions
    ///   keep every binding rule, but for `spread` and `lead-present`: a round may break those, and is told if it does.
    public func schedule(cohortOf: [Int?], seed: UInt64, work: Int, control: RunControl) -> Schedule {
        let problem = SchedulingProblem(index, cohortOf: cohortOf)
        let blend = SchedulingProblem(index, cohortOf: cohortOf, weights: Annealing.blend(of: problem.tariff.scale))
        return ChainTeam(problem, blend: blend, seed: seed, work: work, control: control).run()
    }

    /// Bounds on the priority classes of schedules for given cohorts, each with prices that prove it.
    ///
    /// A bound holds for every schedule, of these cohorts or of any that have the same names, that keeps the binding rules
    /// and is no worse than the plan in the more important classes that its certificate names.
    /// - Parameter cohortOf: the cohort of each manager in roster order, nil for one without a seat.
    /// - Parameter score: that of a plan with these cohorts which keeps every binding rule.
    /// - Parameter work: cheapest itineraries to look for in all; each cohort gets one at least for each class. Without a
    ///   linear program about half are looked for.
    /// - Parameter engine: whether GLPK may help where it is there.
    /// - Parameter control: asked between kernel calls whether to stop.
    /// - Parameter known: bounds on plans with any members, from elsewhere: weaker ones are not stated.
    /// - Returns: for each class that a schedule touches and that is not at 0 at most one bound with these cohorts and one
    ///   for any members, by each method none where a rule that it rests on does not bind; and what a planner should know.
    public func bounds(
        cohortOf: [Int?], score: Score, known: [Bound] = [], work: Int, engine: EngineChoice, control: RunControl
    ) -> (bounds: [Bound], notes: [LocalisedText]) {
        var found = ScheduleBounds(index, cohortOf: cohortOf, score: score, engine: engine, control: control)
        let bounds = found.bounds(work: work, known: known)
        return (bounds, found.notes)
    }
}
