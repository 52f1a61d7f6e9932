import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("Generated scenarios are valid")
struct ScenarioFaultTests {
    private static let scenarios: [(name: String, scenario: Scenario)] =
        scenarios(ImpossibleScenario.allCases)

    /// - Parameter impossible: beside those that can be planned.
    private static func scenarios(_ impossible: [ImpossibleScenario]) -> [(name: String, scenario: Scenario)] {
        (1...3).flatMap { seed in
            [
                ("orebro \(seed)", MunicipalityGenerator(profile: .orebro, seed: seed).scenario()),
                ("small \(seed)", MunicipalityGenerator(profile: .small, seed: seed).scenario()),
            ] + impossible.map { ("\($0.rawValue) \(seed)", $0.scenario(seed: seed)) }
        }
    }

    /// Those that are impossible for want of time in a round, and for want of a way to introduce it.
    private static let timeless: Set<ImpossibleScenario> = [.shortWindow, .closedWindow, .wantOfTime]
    private static let withoutIntroduction: Set<ImpossibleScenario> = [
        .smallVenues, .hostsApart, .lateIntroduction, .crowdedHall,
    ]

    @Test("none has a fault, not even a warning")
    func noFaults() {
        for (name, scenario) in Self.scenarios {
            let faults = scenario.faults()
            #expect(faults.map { "\($0.severity) \($0.code) \($0.place) \($0.value)" } == [], "\(name)")
        }
    }

    @Test("every round leaves time for all modules")
    func everyRoundHasAPath() throws {
        for (name, scenario) in Self.scenarios(ImpossibleScenario.allCases.filter { !Self.timeless.contains($0) }) {
            let index = try ScenarioIndex(scenario)
            #expect(index.earliestEnd.allSatisfy { $0 != nil }, "\(name)")
        }
    }

    @Test("every round has a half-day for its introduction with enough hosts and a free hall")
    func everyRoundCanBeIntroduced() throws {
        let introduced = ImpossibleScenario.allCases.filter { !Self.withoutIntroduction.contains($0) }
        for (name, scenario) in Self.scenarios(introduced) {
            let index = try ScenarioIndex(scenario)
            let terms = try #require(scenario.programme.introduction)
            let hall = try #require(terms.venue.flatMap { index.venueIndex[$0] })
            for round in scenario.programme.rounds {
                let window = try #require(round.introductionWindow)
                let fits = stride(from: window.first, through: window.last, by: 1).flatMap {
                    [HalfDay($0, .am), HalfDay($0, .pm)]
                }.filter { start in
                    index.calendar.isWorking(start.day) && !index.venueAway[hall].contains(start)
                        && index.hostAway.count { !$0.contains(start) } >= terms.hostsNeeded
                        && index.calendar.workingDays(after: start.day, through: round.window.first)
                            >= IntroductionRule.lead
                }
                #expect(fits.count >= 4, "\(name), round \(round.id)")
            }
        }
    }
}
