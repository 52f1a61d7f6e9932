import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite("Instances for other solvers")
struct AllocationInstanceTests {
    /// The rules for which a scenario is refused after a change.
    private static func unsaid(_ change: (inout Scenario) -> Void) throws -> [RuleCode] {
        var scenario = Fixture.scenario()
        change(&scenario)
        do {
            _ = try AllocationInstance(scenario)
            return []
        } catch let fault as AllocationInstance.Unsaid {
            return fault.rules
        }
    }

    @Test("a scenario with rules that an instance cannot say is refused, and the rules are named")
    func unsaid() throws {
        #expect(try Self.unsaid { _ in } == [])
        #expect(try Self.unsaid { $0.programme.cohorts[1].max = 7 } == ["cohort-size"])
        #expect(try Self.unsaid { $0.programme.cohorts[0].isLeadershipTeam = true } == ["boss-apart"])
        #expect(try Self.unsaid { $0.programme.rules.noLones = [NoLoneRule(.level, min: 2)] } == ["no-lone:level"])
        #expect(try Self.unsaid { $0.programme.rules.newAcquaintances.strength = .soft } == ["new-acquaintances"])
        #expect(try Self.unsaid { $0.programme.rules.departmentCap.strength = .hard } == ["department-cap"])
        #expect(try Self.unsaid { $0.programme.rules.bossFirst.strength = .soft } == ["boss-first"])
        #expect(try Self.unsaid { $0.pins = [Pin(kind: .cohort, who: "M05", value: "A")] } == ["pinned"])
    }

    @Test("the allocation of a small municipality is measured with bounds that the audit lets pass")
    func measured() async throws {
        let trial = try AllocationTrial(Fixture.scenario())
        #expect(trial.shortfallCount() == 0)
        let outcome = try await trial.start(seed: 1, limits: PlanLimits(work: 8), threads: 1).result()
        #expect(outcome.refusedBounds == 0 && outcome.breaches == 0)
        #expect(outcome.bound.map { $0 <= outcome.value } ?? false)
    }
}
