import MunicipalityGenerator
import ProgrammeModel
import Testing

@testable import Planning

@Suite("Impossible scenarios are found by counting")
struct ImpossibleScenarioTests {
    @Test("every kind has its figures")
    func isComplete() {
        #expect(Impossibility.all.map(\.kind) == ImpossibleScenario.allCases)
    }

    @Test("the planner tells what is short, before any search", arguments: Impossibility.all)
    func isFound(expected: Impossibility) async throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let planner = try Planner(
                expected.kind.scenario(seed: seed), request: PlanRequest(limits: PlanLimits(work: 1_000_000)))
            let run = planner.start()
            var phases: [PlanProgress.Phase] = []
            for await step in run.progress { phases.append(step.phase) }
            guard case .infeasible(let found) = try await run.result() else {
                Issue.record("\(expected.kind) \(seed) was searched")
                continue
            }
            #expect(phases.allSatisfy { $0 == .checking })
            #expect(found.count == 1 + expected.others, "\(found.map(\.message.en))")
            let first = try #require(found.first)
            #expect(first.rule == expected.rule)
            #expect((first.needed, first.available) == (expected.needed, expected.available))
            #expect(first.message.en == expected.message)
            #expect(first.message.sv != first.message.en && first.fix.sv != first.fix.en)
        }
    }

    @Test("with just what is missing nothing is short", arguments: Impossibility.all)
    func isTight(expected: Impossibility) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            var scenario = expected.kind.scenario(seed: seed)
            expected.mend(&scenario)
            var choice = CohortChoice(try ScenarioIndex(scenario))
            #expect(choice.next() != nil)
            #expect(choice.shortfalls.map(\.message.en) == [], "seed \(seed)")
        }
    }
}
