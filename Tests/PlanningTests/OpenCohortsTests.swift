import Foundation
import PlanAudit
import PlanFiles
import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite("Plans that choose their cohorts", .serialized)
struct OpenCohortsTests {
    /// The small scenario with up to 9 in a cohort, C and D optional.
    private static func open(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
        var scenario = Fixture.scenario()
        for position in [2, 3] { scenario.programme.cohorts[position].isOptional = true }
        scenario.programme.rules.cohortSize.max = 9
        scenario.programme.rules.countSessionTime()
        change(&scenario)
        return scenario
    }

    private static func result(_ scenario: Scenario, threads: Int = 2) async throws -> PlanningResult {
        let request = PlanRequest(limits: PlanLimits(work: 60), threads: threads)
        return try await Planner(scenario, request: request).start().result()
    }

    private static func plan(_ scenario: Scenario, threads: Int = 2) async throws -> Plan {
        guard case .planned(let plan, let report) = try await result(scenario, threads: threads) else {
            Issue.record("no plan")
            return try Fixture.plan()
        }
        #expect(report.isAccepted)
        return plan
    }

    @Test("a plan holds no more cohorts than it needs, says so in bounds, and is never called best")
    func fewest() async throws {
        let plan = try await Self.plan(Self.open())
        #expect(plan.rosters.map(\.cohort.text) == ["A", "B", "C"])
        #expect(plan.score[.sessionTime] == 21)
        let whole = plan.bounds.filter { $0.scope == .whole }
        #expect(whole.map(\.priorityClass) == [.unplaced, .sessionTime])
        #expect(whole.map(\.value) == [0, 21])
        #expect(plan.bounds.contains { $0.priorityClass == .mix && $0.scope == .heldCohorts })
        #expect(plan.outcome.stopped == .workLimit)
    }

    @Test("one thread and three give the same bytes")
    func threads() async throws {
        let one = try PlanDocument.encode(try await Self.plan(Self.open(), threads: 1))
        #expect(try PlanDocument.encode(try await Self.plan(Self.open(), threads: 3)) == one)
    }

    @Test("more optional cohorts than there are people for are no obstacle")
    func many() async throws {
        let scenario = Self.open { scenario in
            scenario.programme.cohorts += (1...30).map {
                Cohort(id: Cohort.ID("X\($0)"), round: "2", isOptional: true)
            }
        }
        let plan = try await Self.plan(scenario)
        #expect(plan.rosters.count == 3)
    }

    @Test("without session time the mix decides, and more cohorts mix better")
    func withoutTime() async throws {
        let plan = try await Self.plan(
            Self.open {
                $0.programme.rules.sessionTime.strength = .off
                $0.programme.rules.classOrder = PriorityClass.all
            })
        #expect(plan.rosters.count == 4)
        #expect(plan.bounds.allSatisfy { $0.scope != .whole || $0.priorityClass == .unplaced })
    }

    @Test("what is short is told when no number of cohorts is possible")
    func impossible() async throws {
        let scenario = Self.open { $0.programme.rules.cohortSize.max = 5 }
        guard case .infeasible(let shortfalls) = try await Self.result(scenario) else {
            Issue.record("24 people were planned into 20 seats")
            return
        }
        #expect(shortfalls.map(\.rule) == ["cohort-size"])
        #expect(
            shortfalls.first?.message.en.hasPrefix("no number of cohorts is possible; with 4 of 2–4: ") ?? false,
            "\(shortfalls.map(\.message.en))")
    }

    @Test("somebody is taught even where nobody has to be")
    func atLeastOne() async throws {
        let scenario = Self.open { scenario in
            for position in 0..<2 { scenario.programme.cohorts[position].isOptional = true }
            scenario.programme.rules.waitingList.mode = .anyone
            scenario.programme.rules.unplaced.strength = .off
        }
        #expect(try await Self.plan(scenario).rosters.count >= 1)
    }

    @Test("consultants who are short of time for all cohorts may do for fewer")
    func consultants() async throws {
        let scenario = Self.open { scenario in
            scenario.programme.rules.sessionTime.strength = .off
            scenario.programme.rules.classOrder = PriorityClass.all
            for position in 0..<4 { scenario.consultants[position].maxCohorts = position < 2 ? 2 : 1 }
        }
        let plan = try await Self.plan(scenario)
        #expect(plan.rosters.count < 4)
    }
}
