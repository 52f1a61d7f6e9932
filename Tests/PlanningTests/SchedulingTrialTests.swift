import Foundation
import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite("Measuring schedules")
struct SchedulingTrialTests {
    private static func planned(_ scenario: Scenario) async throws -> Plan {
        let request = PlanRequest(seed: 1, limits: PlanLimits(work: 60))
        guard case .planned(let plan, _) = try await Planner(scenario, request: request).start().result() else {
            throw CancellationError()
        }
        return plan
    }

    @Test("a search for the sum states a value, what bounds it and what it took, and the audit finds no breach")
    func outcome() async throws {
        let scenario = Fixture.scenario()
        let trial = try SchedulingTrial(scenario, plan: await Self.planned(scenario))
        for objective in SchedulingTrial.Objective.allCases {
            let outcome = try await trial.start(
                seed: 1, limits: PlanLimits(work: 200), objective: objective, threads: 1
            ).result()
            #expect(outcome.isComplete && outcome.breaches == 0 && outcome.kernelCalls > 0)
            let bound = try #require(outcome.bound)
            let alone = try #require(outcome.alone)
            #expect(alone <= bound && bound <= outcome.value)
            #expect((0...1).contains(try #require(outcome.regretGap)))
            #expect(try #require(outcome.absoluteGap) <= outcome.regretGap ?? 0)
            #expect(try #require(outcome.firstPlan) <= outcome.search)
            #expect(PlanAuditor(scenario).audit(outcome.plan).isAccepted)
        }
    }

    @Test("a bound without time is what the cohorts cost alone, and the search is the same")
    func boundSeconds() async throws {
        let scenario = Fixture.scenario()
        let trial = try SchedulingTrial(scenario, plan: await Self.planned(scenario))
        func outcome(_ boundSeconds: Double?) async throws -> SchedulingTrial.Outcome {
            try await trial.start(
                seed: 1, limits: PlanLimits(work: 200), objective: .sum, threads: 1, boundSeconds: boundSeconds
            ).result()
        }
        let hasty = try await outcome(1e-9)
        let patient = try await outcome(nil)
        #expect(hasty.bound != nil && hasty.bound == hasty.alone && hasty.alone == patient.alone)
        #expect(hasty.plan == patient.plan)
        #expect(try #require(patient.bound) > hasty.bound ?? 0)
    }

    @Test("a round alone is a scenario of its own, whose plan the audit accepts")
    func rounds() async throws {
        let scenario = Fixture.scenario()
        let trial = try SchedulingTrial(scenario, plan: await Self.planned(scenario))
        #expect(trial.rounds == scenario.programme.rounds.map(\.id))
        for round in trial.rounds {
            let part = try #require(try trial.only(round))
            #expect(part.scenario.programme.cohorts.allSatisfy { $0.round == round })
            let outcome = try await part.start(
                seed: 1, limits: PlanLimits(work: 100), objective: .sum, threads: 1
            ).result()
            let report = PlanAuditor(part.scenario).audit(outcome.plan)
            #expect(report.isAccepted, "\(report.breaches) \(report.malformed) \(report.scoreFaults)")
        }
        #expect(try trial.only("none") == nil)
    }

    @Test("a round alone keeps the pins of its own sessions and of its introduction, and no others")
    func pins() async throws {
        var scenario = Fixture.scenario()
        let plan = try await Self.planned(scenario)
        let pinned = plan.sessions.map { Pin(kind: .sessionStart, who: $0.id.text, value: $0.start.description) }
        let introduced = plan.introductions.map {
            Pin(kind: .introductionStart, who: $0.round.text, value: $0.start.description)
        }
        scenario.pins =
            pinned + introduced
            + plan.rosters.map {
                Pin(kind: .cohort, who: $0.members[0].text, value: $0.cohort.text)
            }
        let trial = try SchedulingTrial(scenario, plan: plan)
        for (round, cohorts) in [("1", ["A", "B"]), ("2", ["C", "D"])] {
            let part = try #require(try trial.only(Round.ID(round)))
            let own = cohorts.flatMap { ["\($0)/grund", "\($0)/klar"] } + [round]
            #expect(part.scenario.pins.map(\.who).sorted() == own.sorted())
        }
    }

    @Test("what others are not told of is named, and soft rules among it do not count")
    func unsaid() async throws {
        var scenario = Fixture.scenario()
        let plan = try await Self.planned(scenario)
        let outcome = try await SchedulingTrial(scenario, plan: plan).start(
            seed: 1, limits: PlanLimits(work: 40), objective: .sum, threads: 1
        ).result()
        let comparable = try SchedulingTrial(scenario, plan: plan).comparable()
        #expect(comparable.switchedOff.contains("turnaround") && !comparable.switchedOff.contains("practice-gap"))
        #expect(comparable.scenario.programme.rules.turnaround.strength == .off)
        let export = try comparable.export(outcome)
        #expect(export.unsaid == comparable.switchedOff.map(\.text))
        #expect(Set(export.unsaid + ["department-mix", "skipped-rounds"]).isSubset(of: export.leftOut))
        scenario.programme.rules.consultantLimit.strength = .soft
        let refused = try SchedulingTrial(scenario, plan: plan)
        #expect(throws: SchedulingTrialError(rules: ["consultant-limit"])) { try refused.export(outcome) }
    }
}
