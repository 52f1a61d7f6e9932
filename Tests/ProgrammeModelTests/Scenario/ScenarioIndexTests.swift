import ProgrammeModel
import TestSupport
import Testing

@Suite("Scenario index")
struct ScenarioIndexTests {
    @Test("the earliest end follows window, lengths, gap and closures")
    func earliestEnd() throws {
        let index = try ScenarioIndex(Fixture.scenario())
        // Round 1: Mon 1 Feb am - Tue am, then at least 21 days: Tue 23 Feb am - Wed 24 Feb pm.
        #expect(index.earliestEnd[0]?.description == "2016-02-24")
        #expect(index.earliestEnd[1]?.description == "2016-05-25")
    }

    @Test("a group calendar makes its audience away, and nobody else")
    func groupCalendar() throws {
        var scenario = Fixture.scenario()
        scenario.programme.groupCalendars = [
            GroupCalendar(
                name: "Lov", audience: .init(departments: ["Skola"], levels: [3]),
                when: [.weeks(first: 8, last: 8, year: 2016)], halves: [.pm])
        ]
        let index = try ScenarioIndex(scenario)
        let halfDay = Fixture.halfDay("2016-02-22 pm")
        for (position, manager) in scenario.managers.enumerated() {
            #expect(
                index.managerAway[position].contains(halfDay) == (manager.department == "Skola" && manager.level == 3))
            #expect(!index.managerAway[position].contains(Fixture.halfDay("2016-02-22 am")))
        }
        #expect(!index.consultantAway[0].contains(halfDay))
    }

    @Test("consultants are away outside their first and last day")
    func contract() throws {
        var scenario = Fixture.scenario()
        scenario.consultants[0].firstDay = Fixture.day("2016-03-01")
        let index = try ScenarioIndex(scenario)
        #expect(index.consultantAway[0].contains(Fixture.halfDay("2016-02-29 pm")))
        #expect(!index.consultantAway[0].contains(Fixture.halfDay("2016-03-01 am")))
    }

    @Test("the fingerprint follows the content, not the order of attributes")
    func fingerprint() throws {
        var other = Fixture.scenario()
        #expect(try other.fingerprint() == Fixture.scenario().fingerprint())
        #expect(try other.fingerprint().count == 64)
        other.managers[3].level = 2
        #expect(try other.fingerprint() != Fixture.scenario().fingerprint())
    }
}
