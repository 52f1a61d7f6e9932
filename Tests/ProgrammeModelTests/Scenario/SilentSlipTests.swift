import ProgrammeModel
import TestSupport
import Testing

/// Slips of the pen that nothing would show: what was written has no effect.
@Suite("Slips without effect")
struct SilentSlipTests {
    private func faults(_ change: (inout Scenario) -> Void) -> [ScenarioFault] {
        var scenario = Fixture.scenario()
        change(&scenario)
        return scenario.faults()
    }

    @Test("a closure or calendar that ends before it starts is an error", arguments: [true, false])
    func backwards(isClosure: Bool) throws {
        let pattern = DayPattern.dates(DayRange(Fixture.day("2016-03-31"), Fixture.day("2016-03-01")))
        let found = faults { scenario in
            if isClosure {
                scenario.programme.closures.append(Closure(name: "Mars", when: [pattern]))
            } else {
                scenario.programme.groupCalendars = [
                    GroupCalendar(
                        name: "Mars", audience: .init(departments: ["Skola"]), effect: .away,
                        when: [.weeks(first: 8, last: 8, year: nil), pattern])
                ]
            }
        }
        let fault = try #require(found.first)
        #expect(found.count == 1)
        #expect((fault.code, fault.severity.rawValue) == ("backwards", "error"))
        #expect(fault.message.en == #""Mars" ends on 2016-03-01, before its start 2016-03-31"#)
        #expect(fault.fix.sv == "byt plats på datumen")
    }

    @Test("nothing is said to lie outside a horizon that is backwards")
    func backwardsHorizon() {
        let found = faults { scenario in
            let horizon = scenario.programme.horizon
            scenario.programme.horizon = DayRange(horizon.last, horizon.first)
            scenario.absences = [
                Absence(who: "K1", first: Fixture.halfDay("2051-01-01 am"), last: Fixture.halfDay("2051-01-02 pm"))
            ]
        }
        #expect(found.map(\.code) == ["backwards"])
    }

    @Test("an introduction window outside the horizon is called one")
    func introductionOutside() {
        let found = faults { scenario in
            scenario.programme.rounds[0].introductionWindow = DayRange(
                Fixture.day("2015-01-11"), Fixture.day("2015-01-22"))
        }
        #expect(
            found.first?.message.en
                == "the introduction window of round 1 lies outside the horizon 2016-01-11..2016-12-16")
    }

    @Test("an absence wholly outside the horizon is a warning")
    func absence() {
        let found = faults { scenario in
            scenario.absences = [
                Absence(who: "K1", first: Fixture.halfDay("2061-01-01 am"), last: Fixture.halfDay("2061-01-02 pm")),
                Absence(who: "K1", first: Fixture.halfDay("2015-01-01 am"), last: Fixture.halfDay("2016-01-11 pm")),
            ]
        }
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.place == .row(.absences, 0, column: "start_date"))
        #expect(
            found.first?.message.en == "the absence of K1 lies outside the horizon 2016-01-11..2016-12-16")
    }

    @Test("a consultant who is employed wholly outside the horizon is a warning")
    func consultant() {
        let late = faults {
            $0.consultants[3].firstDay = Fixture.day("2105-01-01")
            $0.consultants[3].lastDay = Fixture.day("2106-01-01")
        }
        #expect(late.map(\.severity) == [.warning])
        #expect(late.first?.place == .row(.consultants, 3, column: "first_day"))
        let early = faults {
            $0.consultants[3].firstDay = nil
            $0.consultants[3].lastDay = Fixture.day("2006-01-01")
        }
        #expect(early.first?.place == .row(.consultants, 3, column: "last_day"))
    }

    @Test("days off and worked holidays that change nothing are warnings")
    func daysOff() {
        let found = faults { scenario in
            // A Friday, a Saturday and another year; National Day (a Monday), a Wednesday and a Saturday.
            scenario.programme.daysOff = ["2016-05-06", "2016-05-07", "2031-05-06"].map(Fixture.day)
            scenario.programme.liftedDays = ["2016-06-06", "2016-06-08", "2016-06-25"].map(Fixture.day)
        }
        #expect(found.allSatisfy { $0.severity == .warning && $0.code == "never" })
        #expect(
            found.map(\.message.en) == [
                "2016-05-07 changes nothing: the day is a Saturday or Sunday",
                "2031-05-06 changes nothing: the day lies outside the horizon 2016-01-11..2016-12-16",
                "2016-06-08 changes nothing: the day is no holiday",
                "2016-06-25 changes nothing: the day is a Saturday or Sunday",
            ])
        #expect(found.first?.place == .programme("calendar.days-off[1]"))
    }

    @Test("a misspelt session is likely that of the same cohort or module")
    func sessionNames() {
        func fault(_ who: String) -> ScenarioFault? {
            faults { $0.pins = [Pin(kind: .sessionVenue, who: who, value: "rum")] }.first
        }
        #expect(fault("A/gruns")?.fix.en == #"did you mean "A/grund"?"#)
        #expect(fault("a/klar")?.fix.en == #"did you mean "A/klar"?"#)
        #expect(fault("E/grund")?.fix.en == "add it, or correct the name")
        #expect(fault("E/grund")?.message.sv == #"det finns inget modultillfälle "E/grund" i underlaget"#)
    }
}
