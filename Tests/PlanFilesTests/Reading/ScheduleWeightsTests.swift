import PlanFiles
import ProgrammeModel
import Testing

@Suite("Weights that make one number of a schedule, in files")
struct ScheduleWeightsTests {
    private func weights(_ line: String) throws -> ScheduleWeights {
        try FolderFixture().yaml(adding: line).load().scenario.programme.scheduleWeights
    }

    @Test("are 100, 10 and 1 for clashes, gaps and consultants unless the file says otherwise")
    func usual() throws {
        #expect(try FolderFixture().load().scenario.programme.scheduleWeights == .usual)
        let usual = ScheduleWeights.usual
        #expect([usual[.clashes], usual[.gaps], usual[.consultants], usual[.mix]] == [100, 10, 1, 0])
        #expect(try weights("schedule-weights: {3: 100, 5: 10, 6: 1}") == .usual)
    }

    @Test("those of the file stand, are written as they are read, and change the fingerprint")
    func own() throws {
        let scenario = try FolderFixture().yaml(adding: "schedule-weights: {5: 7, \"3\": 20}").load().scenario
        #expect(scenario.programme.scheduleWeights == ScheduleWeights([.clashes: 20, .gaps: 7]))
        let files = ScenarioWriter.files(scenario)
        let text = files.first { $0.name == "programme.yaml" }.map { String(decoding: $0.data, as: UTF8.self) }
        #expect(text?.contains("\nschedule-weights: {\"3\": 20, \"5\": 7}\n") == true, "\(text ?? "")")
        #expect(try scenario.fingerprint() != FolderFixture().load().scenario.fingerprint())
    }

    @Test("what cannot be is told")
    func faults() throws {
        func codes(_ line: String) throws -> [String] {
            try FolderFixture().yaml(adding: line).summary().map { String($0.prefix { $0 != " " }) }
        }
        #expect(try codes("schedule-weights: {8: 1}") == ["unknown-class"])
        #expect(try codes("schedule-weights: {3: 0}") == ["out-of-range"])
        #expect(try codes("schedule-weights: {3: 10001}") == ["out-of-range"])
        #expect(try codes("schedule-weights: {3: much}") == ["not-a-number"])
        #expect(try codes("schedule-weights: {gaps: 1}") == ["unknown-key"])
        #expect(try codes("schedule-weights: {03: 1, 5: 1}") == ["unknown-key"])
        #expect(try codes("schedule-weights: {}") == ["nothing-named"])
    }
}
