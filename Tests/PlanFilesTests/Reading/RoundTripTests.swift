import Foundation
import PlanFiles
import ProgrammeModel
import TestSupport
import Testing

@Suite("Scenario folder, there and back")
struct RoundTripTests {
    private func roundTrip(_ scenario: Scenario) throws -> LoadedScenario {
        var folder = FolderFixture()
        folder.files = Dictionary(
            uniqueKeysWithValues: ScenarioWriter.files(scenario).map { ($0.name, [UInt8]($0.data)) })
        return try folder.load()
    }

    @Test("the small scenario is read as it was written, with the same fingerprint")
    func fixture() throws {
        let scenario = Fixture.scenario()
        let read = try roundTrip(scenario).scenario
        #expect(read == scenario)
        #expect(try read.fingerprint() == scenario.fingerprint())
    }

    @Test("a scenario with any settings is read as it was written", arguments: 0..<150)
    func random(_ seed: Int) throws {
        let scenario = RandomScenario.make(seed: UInt64(seed))
        let errors = scenario.faults().filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.code) \($0.place) \($0.value)" })")
        let read = try roundTrip(scenario).scenario
        #expect(read.programme.rules == scenario.programme.rules)
        #expect(read.programme == scenario.programme)
        #expect(read == scenario)
    }
}
