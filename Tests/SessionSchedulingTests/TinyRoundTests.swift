import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

/// Rounds of two cohorts, two modules, two or three consultants and three weeks, beside enumeration.
@Suite("Tiny rounds")
struct TinyRoundTests {
    /// About twenty rounds small enough to enumerate, and 1,000 with `FARDPLAN_LONG_TESTS` set.
    private static let isLong = !(ProcessInfo.processInfo.environment["FARDPLAN_LONG_TESTS"] ?? "").isEmpty
    private static let seeds: UInt64 = isLong ? 2_600 : 180
    /// Paths of the first and of the second cohort at most.
    private static let limits = isLong ? (160, 170) : (40, 44)

    private struct Round {
        let seed: UInt64
        let index: ScenarioIndex
        let cohortOf: [Int?]
        let best: ScheduleOracle.Verdict?
        let oracle: ScheduleOracle
    }

    /// Nil for a round with too many paths to enumerate.
    private static func round(_ seed: UInt64) throws -> Round? {
        var traits = SchedulingFixture.Traits()
        traits.cohorts = 2
        traits.weeks = 3
        traits.window = 3
        traits.isForenoonOnly = true
        traits.consultants = seed % 4 == 0 ? 2 : 3
        traits.hasIntroduction = seed % 3 == 0
        traits.hasLooseRules = seed % 4 == 1
        let instance = SchedulingFixture.random(seed: seed, traits)
        let index = try ScenarioIndex(instance.scenario)
        let oracle = ScheduleOracle(index, cohortOf: instance.cohortOf)
        guard let first = oracle.paths(of: 0, limit: limits.0), let second = oracle.paths(of: 1, limit: limits.1) else {
            return nil
        }
        return Round(
            seed: seed, index: index, cohortOf: instance.cohortOf, best: oracle.bestOfTwo(first, second), oracle: oracle
        )
    }

    @Test("a schedule is found where there is one, and is hardly ever above the optimum; no bound is")
    func agreesWithEnumeration() throws {
        var compared = 0
        var missed: [UInt64] = []
        for seed in 0..<Self.seeds {
            guard let round = try Self.round(seed) else { continue }
            compared += 1
            let scheduler = SessionScheduler(round.index)
            let found = scheduler.schedule(cohortOf: round.cohortOf, seed: 1, work: 2000, control: RunControl())
            #expect(found.isComplete == (round.best != nil), "seed \(seed)")
            if round.best != nil { #expect(scheduler.shortfalls().isEmpty, "seed \(seed)") }
            guard let best = round.best, found.isComplete else { continue }
            let judged = judge(found, round.oracle)
            #expect(judged.breaches == 0 && judged >= best, "seed \(seed)")
            if judged != best { missed.append(seed) }
            try compareBounds(round, found, best)
        }
        #expect(compared >= (Self.isLong ? 1_000 : 15))
        #expect(missed.count * 50 <= compared, "above the optimum in \(missed.count) of \(compared): \(missed)")
        if Self.isLong { print("tiny rounds: above the optimum in \(missed.count) of \(compared): \(missed)") }
    }

    /// Neither a class's bound nor one of a weighted sum is above what the best schedule costs.
    private func compareBounds(_ round: Round, _ found: Schedule, _ best: ScheduleOracle.Verdict) throws {
        let index = round.index
        let rules = index.scenario.programme.rules
        let view = try PlanView(plan(found, index, cohortOf: round.cohortOf), index)
        let score = PlanJudgement(view).score
        let seats = ScheduleBoundTerms.seatParts(score, rules)
        let optimum = Dictionary(uniqueKeysWithValues: zip(rules.classOrder, best.classes))
        let scheduler = SessionScheduler(index)
        let bounds = scheduler.bounds(
            cohortOf: round.cohortOf, score: score, work: 200, engine: .auto, control: RunControl()
        ).bounds
        for bound in bounds {
            let value = (optimum[bound.priorityClass] ?? 0) + (seats[bound.priorityClass] ?? 0)
            #expect(bound.value <= value, "seed \(round.seed), class \(bound.priorityClass)")
        }
        let weights = rules.classOrder.enumerated().map { (priorityClass: $1, weight: 1 + $0 * 3) }
        let sum = scheduler.sum(
            cohortOf: round.cohortOf, score: score, weights: weights, work: 100, engine: .auto, control: RunControl())
        let cost = weights.reduce(0) { $0 + $1.weight * (optimum[$1.priorityClass] ?? 0) }
        #expect(sum.bound ?? 0 <= cost && sum.alone ?? 0 <= sum.bound ?? Int.max, "seed \(round.seed)")
    }
}
