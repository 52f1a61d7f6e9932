import ProgrammeModel
import TestSupport
import Testing
import Yams

@testable import PlanFiles

@Suite("Text of programme.yaml")
struct ProgrammeTextTests {
    @Test("the small scenario reads as if made by hand")
    func smallScenario() {
        var scenario = Fixture.scenario()
        for (position, id) in ["G01", "G02", "G03", "G04"].enumerated() {
            scenario.programme.cohorts[position].id = Cohort.ID(id)
        }
        #expect(
            ProgrammeText(scenario).text == """
                # What the programme is called, from when to when it runs, and the seed of its plans.
                programme: Prov
                seed: 1
                horizon: {first: 2016-01-11, last: 2016-12-16}
                clock-times: {am: "08:30-12:00", pm: "13:00-16:30"}

                # Days and weeks without sessions, besides weekends and public holidays.
                closures:
                  - {name: Sommar, weeks: 26-32}

                # The modules, in the order in which every cohort takes them.
                modules:
                  - {id: grund, name: Grund, half-days: 3}
                  - {id: klar, name: Klar, half-days: 4, consultants: 2}

                # The rounds: first sessions start in the window.
                rounds:
                  - id: "1"
                    name: Omgång 1
                    window: {first: 2016-02-01, last: 2016-03-25}
                    introduction: {first: 2016-01-11, last: 2016-01-22}
                    cohorts: 2
                  - id: "2"
                    name: Omgång 2
                    window: {first: 2016-05-02, last: 2016-06-24}
                    introduction: {first: 2016-04-11, last: 2016-04-22}
                    cohorts: 2

                # Who holds the joint introductions, and where.
                introduction: {hosts: [M01], hosts-needed: 1, venue: sal}

                # Rules; those that are not named here hold as usual.
                rules:
                  cohort-size: {min: 4, max: 8}
                  joined-in-time: {notice: 28, late-entry: 0}
                  practice-gap: {min: 21, max: 70, preferred: 35}

                """)
    }

    private func root(_ scenario: Scenario) throws -> Node.Mapping {
        let node = try #require(try Yams.compose(yaml: ProgrammeText(scenario).text))
        return try #require(node.mapping)
    }

    @Test("cohorts are listed where counts would not give the same ones")
    func cohortList() throws {
        var scenario = Fixture.scenario()
        let listed = try #require(try root(scenario)["cohorts"]?.sequence)
        #expect(listed.map { $0["id"]?.string } == ["A", "B", "C", "D"])
        #expect(listed.map { $0["round"]?.string } == ["1", "1", "2", "2"])
        #expect(try root(scenario)["rounds"]?[0]?["cohorts"] == nil)

        scenario.programme.cohorts = ["G01", "G02", "G03", "G04"].map { Cohort(id: Cohort.ID($0), round: "1") }
        #expect(try root(scenario)["cohorts"] == nil)
        #expect(try root(scenario)["rounds"]?[0]?["cohorts"]?.int == 4)
        #expect(try root(scenario)["rounds"]?[1]?["cohorts"]?.int == 0)
        scenario.programme.cohorts[3].isLeadershipTeam = true
        #expect(try root(scenario)["cohorts"]?[3]?["leadership-team"]?.bool == true)
    }

    @Test("from a hundred cohorts the generated ids have three digits")
    func manyCohorts() throws {
        var scenario = Fixture.scenario()
        scenario.programme.cohorts = (1...100).map { number in
            let digits = String(number)
            let id = "G" + String(repeating: "0", count: 3 - digits.count) + digits
            return Cohort(id: Cohort.ID(id), round: number <= 60 ? "1" : "2")
        }
        #expect(try root(scenario)["rounds"]?[1]?["cohorts"]?.int == 40)
        scenario.programme.cohorts.swapAt(0, 99)
        #expect(try root(scenario)["cohorts"]?.sequence?.count == 100)
    }

    @Test("terms of milestones are written where they are not as usual")
    func milestones() {
        var scenario = Fixture.scenario()
        let title = "# How many working days milestones are from their sessions.\n"
        #expect(!ProgrammeText(scenario).text.contains(title))
        scenario.programme.milestones.agreementBefore = 15
        scenario.programme.milestones.checkIn = nil
        #expect(ProgrammeText(scenario).text.contains(title + "milestones: {agreement-before: 15, check-in: off}\n"))
        scenario.programme.milestones = .none
        #expect(ProgrammeText(scenario).text.contains(title + "milestones: off\n"))
    }

    @Test("every way of naming days is written")
    func patterns() throws {
        var scenario = Fixture.scenario()
        let day = Fixture.day("2016-05-06")
        scenario.programme.daysOff = [day]
        scenario.programme.liftedDays = [day, day]
        scenario.programme.closures = [
            Closure(
                name: "Allt, och \"mer\"",
                when: [
                    .weeks(first: 8, last: 8, year: nil), .weeks(first: 51, last: 2, year: 2015),
                    .weeks(first: 9, last: 9, year: 2016), .dates(DayRange(day, day)),
                    .dates(DayRange(day, day.advanced(by: 30))),
                    .yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6),
                    .yearly(fromMonth: 6, fromDay: 6, toMonth: 6, toDay: 6), .monthly(nth: 1, weekday: .tuesday),
                    .monthly(nth: -1, weekday: .friday),
                ])
        ]
        let closure = try #require(try root(scenario)["closures"]?[0])
        func texts(_ key: String) -> [String?]? { closure[key]?.sequence?.map(\.string) }
        #expect(closure["name"]?.string == "Allt, och \"mer\"")
        #expect(texts("weeks") == ["8", "2015-W51..2016-W02", "2016-W09"])
        #expect(texts("dates") == ["2016-05-06", "2016-05-06..2016-06-05"])
        #expect(texts("yearly") == ["12-21..01-06", "06-06"])
        #expect(texts("monthly") == ["first tuesday", "last friday"])
        #expect(try root(scenario)["calendar"]?["days-off"]?.sequence?.map(\.string) == ["2016-05-06"])
        #expect(try root(scenario)["calendar"]?["worked-holidays"]?.sequence?.count == 2)
    }

    @Test("group calendars name their audience, and effect and halves where unusual")
    func groupCalendars() throws {
        var scenario = Fixture.scenario()
        scenario.programme.groupCalendars = [
            GroupCalendar(
                name: "Sportlov",
                audience: .init(
                    departments: ["Skola", "Vård"], levels: [3], roles: [.host],
                    attributes: ["b": ["yes"], "a": ["1", "x"]]),
                effect: .avoid, when: [.weeks(first: 9, last: 9, year: nil)], halves: [.pm]),
            GroupCalendar(name: "Alla", audience: .init(), when: [.weeks(first: 1, last: 2, year: nil)]),
        ]
        let lines = ProgrammeText(scenario).text.split(separator: "\n").map(String.init)
        let audience = "{department: [Skola, Vård], level: 3, role: host, attribute: {a: [\"1\", x], b: \"yes\"}}"
        #expect(lines.contains("    for: " + audience))
        #expect(lines.contains("  - {name: Alla, for: {}, weeks: 1-2}"))
        let calendar = try #require(try root(scenario)["group-calendars"]?[0])
        #expect(calendar["effect"]?.string == "avoid")
        #expect(calendar["halves"]?.sequence?.map(\.string) == ["pm"])
        #expect(calendar["weeks"]?.string == "9")
    }

    @Test("modules say what is unusual about them")
    func modules() {
        var scenario = Fixture.scenario()
        scenario.programme.modules = [
            TrainingModule(id: "ett", name: "ett", halfDays: 2, starts: [.pm]),
            TrainingModule(id: "två", name: "Två", halfDays: 4, isOvernight: true, venueKind: "internat"),
        ]
        let lines = ProgrammeText(scenario).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("  - {id: ett, half-days: 2, starts: [pm]}"))
        #expect(lines.contains("  - {id: två, name: Två, half-days: 4, overnight: true, venue-kind: internat}"))
    }
}
