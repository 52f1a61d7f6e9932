import Foundation
import PlanAudit
import PlanFiles
import Planning
import ProgrammeModel
import Testing

/// Two exports that nobody tuned for this program, read as they are, planned and audited.
@Suite("Real rosters")
struct RealRosterTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios")

    /// Whether the data lies beside the project.
    static let isThere = FileManager.default.fileExists(
        atPath: folder.appending(path: "../../../../shared/data/rosters").standardized.path)
    static let notice: Comment = "the rosters in ../shared/data are not here"

    private func read(_ name: String) throws -> LoadedScenario {
        try ScenarioFolder.read(Self.folder.appending(path: name).path)
    }

    @Test("a county's export is read: division as unit, titles, no bosses", .enabled(if: isThere, notice))
    func county() throws {
        let loaded = try read("montgomery")
        let managers = loaded.scenario.managers
        #expect(loaded.warnings.map(\.code) == ["no-bosses"])
        #expect(managers.count == 423 && Set(managers.map(\.department)).count == 36)
        #expect(managers.count { $0.level == 1 } == 30 && managers.count { $0.level == 2 } == 150)
        #expect(managers.allSatisfy { $0.boss == nil && $0.unit?.hasPrefix($0.department + " / ") == true })
        #expect(managers.count { $0.attributes["gender"] == "F" } == 195)
        #expect(Set(managers.flatMap(\.attributes.keys)) == ["gender", "hired_period"])
        #expect(loaded.scenario.programme.cohorts.count == 19)
    }

    @Test("an authority's organogram is read: units as departments, one tree of bosses", .enabled(if: isThere, notice))
    func authority() throws {
        let loaded = try read("hmrc")
        let managers = loaded.scenario.managers
        #expect(loaded.warnings.isEmpty)
        #expect(managers.count == 345 && Set(managers.map(\.department)).count == 36)
        #expect(managers.count { $0.level == 1 } == 10 && managers.count { $0.level == 2 } == 79)
        #expect(managers.count { $0.boss == nil } == 1 && Set(managers.compactMap(\.boss)).count == 85)
        #expect(managers.allSatisfy { $0.unit == nil && $0.title != nil && $0.name == $0.id.text })
        #expect(Set(managers.flatMap(\.attributes.keys)) == ["grade", "profession"])
    }

    @Test(
        "both are planned, and the auditor accepts the plans", .enabled(if: isThere, notice),
        arguments: [
            "montgomery", "hmrc",
        ])
    func planned(_ name: String) async throws {
        let scenario = try read(name).scenario
        let request = PlanRequest(limits: PlanLimits(work: 20))
        let result = try await Planner(scenario, request: request).start().result()
        guard case .planned(let plan, let report) = result else {
            Issue.record("\(name) was not planned: \(result)")
            return
        }
        #expect(report.isAccepted && plan.waiting.isEmpty)
        #expect(plan.rosters.reduce(0) { $0 + $1.members.count } == scenario.managers.count)
        #expect(PlanAuditor(scenario).audit(plan).isAccepted)
    }
}
