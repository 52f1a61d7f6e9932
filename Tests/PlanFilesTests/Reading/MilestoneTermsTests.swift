import PlanFiles
import ProgrammeModel
import Testing

@Suite("Terms of milestones in programme.yaml")
struct MilestoneTermsTests {
    private func terms(_ yaml: String) throws -> MilestoneTerms {
        try FolderFixture().yaml(adding: yaml).load().scenario.programme.milestones
    }

    @Test("what is not named keeps its default; a kind, or all of them, may be off")
    func read() throws {
        #expect(try terms("") == MilestoneTerms())
        #expect(try terms("milestones:") == MilestoneTerms())
        #expect(try terms("milestones: off") == .none)
        let terms = try terms("milestones: {agreement-before: 15, road-map: off, check-in: 0}")
        #expect(terms.agreementBefore == 15 && terms.agreementAfter == 10)
        #expect(terms.roadMap == nil && terms.statusReport == 5 && terms.checkIn == 0)
    }

    @Test("what is no number of working days is told with its key")
    func faults() throws {
        func summary(_ value: String) throws -> [String] {
            try FolderFixture().yaml(adding: "milestones: \(value)").faults().map { "\($0.code) \($0.path ?? "")" }
        }
        #expect(try summary("{road-map: snart}") == ["not-a-number milestones.road-map"])
        #expect(try summary("{road-map: 251}") == ["out-of-range milestones.road-map"])
        #expect(try summary("{agreement: 10}") == ["unknown-key milestones.agreement"])
        #expect(try summary("ten") == ["wrong-type milestones"])
        #expect(try summary("[10]") == ["wrong-type milestones"])
    }
}
