import ProgrammeModel
import TestSupport
import Testing

/// Pins that can be kept one by one, and not together or with what lies between.
@Suite("Pins that leave no way")
struct PinnedWayTests {
    /// Three modules, so that one lies between the first and the last.
    private func faults(_ pins: [Pin], _ change: (inout Scenario) -> Void = { _ in }) -> [ScenarioFault] {
        var scenario = Fixture.scenario()
        scenario.programme.modules.append(TrainingModule(id: "sist", name: "Sist", halfDays: 2))
        scenario.qualifications.append(Qualification(consultant: "K1", module: "sist"))
        scenario.pins = pins
        change(&scenario)
        return scenario.faults()
    }

    private func start(_ who: String, _ value: String) -> Pin { Pin(kind: .sessionStart, who: who, value: value) }

    @Test("the modules between two pins need their time too, and may not take too long")
    func between() throws {
        let first = start("A/grund", "2016-02-01 am")
        // Tuesday 2 February + 21 days is Tuesday the 23rd; its session ends on the 24th, and 21 days on is 16 March.
        #expect(faults([first, start("A/sist", "2016-03-16 am")]).isEmpty)
        let near = try #require(faults([first, start("A/sist", "2016-03-15 am")]).first)
        #expect(near.code == "impossible-pin")
        #expect(near.place == .row(.pins, 1, column: "value"))
        #expect(near.otherPlace == .row(.pins, 0, column: "value"))
        #expect(
            near.message.en
                == "A/sist cannot be pinned to 2016-03-15 am while A/grund is pinned to 2016-02-01 am: with the modules "
                + "before, and the gaps between them, it can start on 2016-03-16 am at the earliest and 2016-06-22 am at the "
                + "latest")
        let far = faults([first, start("A/sist", "2016-11-01 am")])
        #expect(far.map(\.code) == ["impossible-pin"])
        #expect(far.first?.message.sv.contains("senast 2016-06-22 am") == true)
        #expect(
            faults([first, start("A/sist", "2016-11-01 am")]) { $0.programme.rules.practiceGap.strength = .soft }
                .isEmpty)
    }

    @Test("a pin must be within reach of the round's window")
    func fromWindow() throws {
        #expect(faults([start("C/sist", "2016-11-01 am")]).isEmpty)
        let found = try #require(faults([start("C/klar", "2016-11-14 am")]).first)
        #expect(found.code == "impossible-pin")
        #expect(found.message.en.hasPrefix("C/klar cannot be pinned to 2016-11-14 am: with the modules before,"))
        #expect(found.otherPlace == nil)
        #expect(
            faults([start("C/klar", "2016-11-14 am")]) { $0.programme.rules.roundWindow.strength = .soft }.isEmpty)
    }

    @Test("pins of a consultant keep within the limits a week, a month and in cohorts")
    func limits() throws {
        let pins = [
            start("A/grund", "2016-02-01 am"), start("B/grund", "2016-02-03 am"),
            Pin(kind: .sessionConsultants, who: "A/grund", value: "K1"),
            Pin(kind: .sessionConsultants, who: "B/grund", value: "K1"),
        ]
        #expect(faults(pins).isEmpty)
        func message(_ change: (inout Consultant) -> Void) throws -> String {
            let found = faults(pins) { change(&$0.consultants[0]) }
            #expect(found.map(\.code) == ["impossible-pin"])
            #expect(found.first?.place == .row(.pins, 3, column: "value"))
            return try #require(found.first).message.en
        }
        #expect(
            try message { $0.maxPerWeek = 5 }
                == "consultant K1 is pinned to 6 half-days with A/grund, B/grund, but max_per_week is 5")
        #expect(
            try message { $0.maxPerMonth = 5 }
                == "consultant K1 is pinned to 6 half-days with A/grund, B/grund, but max_per_month is 5")
        #expect(
            try message { $0.maxCohorts = 1 } == "consultant K1 is pinned to 2 cohorts (A, B), but max_cohorts is 1")
        let soft = faults(pins) {
            $0.consultants[0].maxCohorts = 1
            $0.programme.rules.consultantLimit.strength = .soft
        }
        #expect(soft.isEmpty)
    }

    @Test("an introduction is not pinned to when its hosts or its venue are away")
    func introduction() {
        let pin = Pin(kind: .introductionStart, who: "1", value: "2016-01-13 am")
        func messages(away who: String) -> [String] {
            faults([pin]) { scenario in
                let day = Fixture.day("2016-01-13")
                scenario.absences = [Absence(who: who, first: HalfDay(day, .am), last: HalfDay(day, .am))]
            }.map(\.message.en)
        }
        let opening = "the introduction of round 1 cannot be pinned to 2016-01-13 am: "
        #expect(messages(away: "M01") == [opening + "1 host must be free, but none is (away: M01)"])
        #expect(messages(away: "sal") == [opening + "venue sal is taken then"])
        #expect(messages(away: "M02").isEmpty)
    }
}
