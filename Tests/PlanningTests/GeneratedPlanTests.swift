import Foundation
import MunicipalityGenerator
import PlanAudit
import Planning
import ProgrammeModel
import TestSupport
import Testing

/// Plans of generated municipalities with rules and resources drawn at random.
@Suite("Plans of generated scenarios")
struct GeneratedPlanTests {
    /// Six scenarios, and 500 with `FARDPLAN_LONG_TESTS` set.
    private static let isLong = !(ProcessInfo.processInfo.environment["FARDPLAN_LONG_TESTS"] ?? "").isEmpty
    private static let seeds: Range<UInt64> = 0..<(isLong ? 500 : 6)

    private static func scenario(_ seed: UInt64) throws -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 77)
        let profile = try #require(MunicipalityProfile(managers: 60 + 15 * random.index(below: 8)))
        var scenario = MunicipalityGenerator(profile: profile, seed: seed).scenario()
        var rules = scenario.programme.rules
        rules.practiceGap.preferred = 28 + 7 * random.index(below: 4)
        rules.practiceGap.terms.weight = 1 + random.index(below: 3)
        rules.finish.terms.weight = 1 + random.index(below: 3)
        rules.continuity.terms.weight = 1 + random.index(below: 4)
        rules.consultantLoad.strength = random.index(below: 4) == 0 ? .off : .soft
        rules.consultantLimit.strength = random.index(below: 6) == 0 ? .soft : .hard
        rules.departmentStaffed.percent = [15, 20, 30][random.index(below: 3)]
        if random.index(below: 5) == 0 { rules.departmentStaffed.strength = .soft }
        if random.index(below: 8) == 0 { rules.practiceGap.strength = .soft }
        scenario.programme.rules = rules
        if random.index(below: 3) == 0 {
            let venues = Set(scenario.venues.map(\.id.text))
            scenario.absences.removeAll { venues.contains($0.who) }
            scenario.venues = []
            scenario.programme.introduction?.venue = nil
        }
        for position in scenario.consultants.indices where random.index(below: 3) == 0 {
            scenario.consultants[position].maxPerMonth = 6 + random.index(below: 5)
            scenario.consultants[position].maxPerWeek = nil
        }
        return scenario
    }

    @Test("no plan has a bound above its value, and one that had would be refused")
    func boundsAndValues() async throws {
        var plans = 0
        var bounds = 0
        for seed in Self.seeds {
            let scenario = try Self.scenario(seed)
            let request = PlanRequest(seed: seed, limits: PlanLimits(work: 60), threads: 2)
            let result = try await Planner(scenario, request: request).start().result()
            if case .refused(_, let report) = result { Issue.record("seed \(seed): \(report)") }
            guard case .planned(let plan, let report) = result else { continue }
            #expect(report.isAccepted, "seed \(seed)")
            plans += 1
            for position in plan.bounds.indices {
                let value = plan.score[plan.bounds[position].priorityClass]
                #expect(plan.bounds[position].value <= value, "seed \(seed)")
                var damaged = plan
                damaged.bounds[position].value = value + 1
                let faults = PlanAuditor(scenario).audit(damaged).boundFaults
                #expect(faults.contains { $0.reason == .aboveValue }, "seed \(seed)")
                bounds += 1
            }
        }
        #expect(plans * 2 >= Self.seeds.count, "\(plans) plans")
        #expect(bounds >= plans)
        if Self.isLong { print("generated scenarios: \(plans) plans with \(bounds) bounds of \(Self.seeds.count)") }
    }
}
