public import ProgrammeModel

// What measuring asks beyond planning: one sum of the priority classes instead of their order.
extension SessionScheduler {
    /// Rules that an instance for other solvers cannot say as the scenario has them.
    public struct Unsaid: Error, Hashable, Sendable {
        public let rules: [RuleCode]
    }

    /// The problem of given cohorts in numbers that any solver can read.
    ///
    /// - Parameter cohortOf: the cohort of each manager in roster order, nil for one without a seat.
    /// - Throws: ``Unsaid`` where others would get another problem than the scenario's.
    /// - Complexity: O(cohorts x starts + consultants x starts).
    public func instance(cohortOf: [Int?]) throws -> SchedulingInstance {
        let rules = InstanceRules.inTheWay(index.scenario)
        guard rules.isEmpty else { throw Unsaid(rules: rules) }
        return SchedulingInstance(SchedulingProblem(index, cohortOf: cohortOf, weights: sumWeights, isRelaxed: true))
    }

    /// The classes that the scenario measures schedules by, with their weights.
    public var sumWeights: [(priorityClass: PriorityClass, weight: Int)] {
        index.scenario.programme.scheduleWeights.entries.map { ($0.priorityClass, $0.weight) }
    }
}
