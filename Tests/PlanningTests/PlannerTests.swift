import Foundation
import MunicipalityGenerator
import PlanAudit
import PlanFiles
import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite("Planner", .serialized)
struct PlannerTests {
    private static func plan(_ scenario: Scenario, _ request: PlanRequest) async throws -> PlanningResult {
        try await Planner(scenario, request: request).start().result()
    }

    private static func planned(_ scenario: Scenario, _ request: PlanRequest) async throws -> Plan {
        guard case .planned(let plan, let report) = try await plan(scenario, request) else {
            Issue.record("no plan")
            return try Fixture.plan()
        }
        #expect(report.isAccepted)
        return plan
    }

    @Test("every engine plans the small scenario, and a fresh audit accepts", arguments: EngineChoice.allCases)
    func engines(engine: EngineChoice) async throws {
        let scenario = Fixture.scenario()
        let plan = try await Self.planned(scenario, PlanRequest(limits: PlanLimits(work: 100), engine: engine))
        #expect(PlanAuditor(scenario).audit(plan).isAccepted)
        #expect(plan.engine.requested == engine)
        if engine == .heuristic { #expect(plan.engine.allocation == .native) }
        #expect(plan.engine.notes.isEmpty == (engine != .glpk), "only asking for GLPK needs a word on the schedule")
    }

    @Test("one thread and two give the same bytes", arguments: [UInt64(1), 2, 3])
    func threads(seed: UInt64) async throws {
        let scenario = Fixture.scenario()
        var documents: [Data] = []
        for threads in [1, 2, 3] {
            let request = PlanRequest(seed: seed, limits: PlanLimits(work: 60), threads: threads)
            documents.append(try PlanDocument.encode(try await Self.planned(scenario, request)))
        }
        #expect(documents[0] == documents[1])
        #expect(documents[0] == documents[2])
    }

    @Test("the order in which managers are listed does not decide whether there is a plan")
    func relabelled() async throws {
        var scenario = Fixture.scenario()
        scenario.managers.reverse()
        _ = try await Self.planned(scenario, PlanRequest(limits: PlanLimits(work: 60)))
    }

    @Test("what counting rules out is told before any search")
    func infeasible() async throws {
        var scenario = Fixture.scenario()
        scenario.programme.rules.cohortSize.min = 1
        scenario.programme.rules.cohortSize.max = 5
        guard case .infeasible(let shortfalls) = try await Self.plan(scenario, PlanRequest()) else {
            Issue.record("24 people were planned into 20 seats")
            return
        }
        #expect(shortfalls.contains { $0.rule == "cohort-size" && $0.needed - $0.available == 4 })
    }

    @Test("cohorts are seated so that departments stay staffed when they meet")
    func departmentStaffed() async throws {
        let scenario = BossTreeScenarios.scenario(bossFirst: .soft)
        _ = try await Self.planned(scenario, PlanRequest(limits: PlanLimits(work: 200)))
    }

    @Test("members who are away on a pinned date sit elsewhere")
    func pinnedDate() async throws {
        var scenario = MunicipalityGenerator(profile: .small, seed: 1).scenario()
        scenario.pins = [Pin(kind: .sessionStart, who: "1A/helhet", value: "2015-10-05 am")]
        let plan = try await Self.planned(scenario, PlanRequest(limits: PlanLimits(work: 300)))
        #expect(plan.sessions.first { $0.id.text == "1A/helhet" }?.start == HalfDay("2015-10-05 am"))
    }

    @Test("rules that contradict each other along the tree of bosses are told before any search")
    func contradiction() async throws {
        let scenario = BossTreeScenarios.scenario(bossFirst: .hard)
        guard case .infeasible(let shortfalls) = try await Self.plan(scenario, PlanRequest()) else {
            Issue.record("planned, or not found")
            return
        }
        #expect(shortfalls.map(\.rule) == ["boss-first"])
    }

    @Test("a faulty scenario is refused with its faults")
    func faulty() {
        var scenario = Fixture.scenario()
        scenario.programme.modules = []
        #expect(throws: ScenarioFaults.self) { try Planner(scenario) }
    }

    @Test("a cancelled run ends within a second and keeps the best plan it has")
    func cancelled() async throws {
        // The time limit leaves the cohorts some seconds, so that the dates come while there is work left.
        let limits = PlanLimits(work: 50_000_000, seconds: 20)
        let run = try Planner(Fixture.scenario(), request: PlanRequest(limits: limits)).start()
        var hasIncumbent = false
        for await progress in run.progress where progress.phase == .scheduling && progress.incumbent != nil {
            hasIncumbent = true
            break
        }
        #expect(hasIncumbent)
        let start = ContinuousClock.now
        run.cancel()
        guard case .planned(let plan, _) = try await run.result() else {
            Issue.record("the best plan was lost")
            return
        }
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(plan.outcome == PlanOutcome(stopped: .cancelled, isRepeatable: false))
    }

    @Test("the clock ends a run and says so")
    func timeLimit() async throws {
        let limits = PlanLimits(work: 50_000_000, seconds: 12)
        let plan = try await Self.planned(Fixture.scenario(), PlanRequest(limits: limits))
        #expect(plan.outcome == PlanOutcome(stopped: .timeLimit, isRepeatable: false))
    }

    @Test("progress tells every phase in order, with fractions from 0 to 1")
    func progress() async throws {
        let run = try Planner(Fixture.scenario(), request: PlanRequest(limits: PlanLimits(work: 40))).start()
        var seen: [PlanProgress] = []
        for await step in run.progress { seen.append(step) }
        _ = try await run.result()
        #expect(seen.allSatisfy { (0...1).contains($0.fraction) })
        #expect(seen.last?.phase == .auditing)
    }
}
