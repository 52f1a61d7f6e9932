import ProgrammeModel
import TestSupport
import Testing

/// Pins that nothing can keep, found before any search.
@Suite("Impossible pins")
struct ImpossiblePinTests {
    private func faults(_ pins: [Pin], _ change: (inout Scenario) -> Void = { _ in }) -> [ScenarioFault] {
        var scenario = Fixture.scenario()
        scenario.pins = pins
        change(&scenario)
        return scenario.faults()
    }

    /// What follows the colon of the only fault's message.
    private func reason(_ kind: Pin.Kind, _ who: String, _ value: String) throws -> String {
        let found = faults([Pin(kind: kind, who: who, value: value)])
        try #require(found.map(\.code) == ["impossible-pin"])
        #expect(found[0].place == .row(.pins, 0, column: "value"))
        let subject = kind == .introductionStart ? "the introduction of round \(who)" : who
        let opening = "\(subject) cannot be pinned to \(value): "
        #expect(found[0].message.en.hasPrefix(opening))
        return String(found[0].message.en.dropFirst(opening.count))
    }

    @Test(
        "a session that is pinned to a time when it cannot be held",
        arguments: [
            ("A/grund", "2017-02-01 am", "2017-02-01 lies outside the horizon 2016-01-11..2016-12-16"),
            ("A/grund", "2016-02-06 am", "2016-02-06 is no working day (weekend)"),
            ("A/grund", "2016-03-24 am", "2016-03-25 is no working day (a holiday or a day off)"),
            ("C/klar", "2016-07-04 am", "2016-07-04 is no working day (closed: Sommar)"),
            ("A/grund", "2016-02-05 am", "2016-02-06 is no working day (weekend)"),
            ("A/klar", "2016-03-09 pm", "module klar may not start in an afternoon"),
            ("A/grund", "2016-04-05 am", "cohort A begins in the window of round 1, 2016-02-01..2016-03-25"),
        ])
    func start(who: String, value: String, why: String) throws {
        #expect(try reason(.sessionStart, who, value) == why)
    }

    @Test(
        "an introduction that is pinned to a time when it cannot be held",
        arguments: [
            ("2016-01-16 am", "2016-01-16 is no working day (weekend)"),
            ("2016-01-25 am", "it is held in 2016-01-11..2016-01-22"),
        ])
    func introduction(value: String, why: String) throws {
        #expect(try reason(.introductionStart, "1", value) == why)
    }

    @Test("an introduction of a round that has none is not a round that nobody knows")
    func noIntroduction() {
        let pin = Pin(kind: .introductionStart, who: "2", value: "2016-04-12 am")
        let found = faults([pin]) { $0.programme.rounds[1].introductionWindow = nil }
        #expect(found.map(\.code) == ["impossible-pin"])
        #expect(
            found.first?.message.sv
                == "introduktionen för omgång 2 kan inte låsas till 2016-04-12 am: omgången har ingen gemensam introduktion"
        )
        #expect(
            faults([Pin(kind: .introductionStart, who: "3", value: "2016-04-12 am")]).map(\.code) == ["unknown-name"])
    }

    @Test("consultants who are unqualified, too many, too few or the same twice")
    func consultants() throws {
        #expect(try reason(.sessionConsultants, "A/grund", "K1|K2") == "module grund has one consultant")
        #expect(try reason(.sessionConsultants, "A/klar", "K1|K1") == "module klar has two different consultants")
        let unfit = faults([Pin(kind: .sessionConsultants, who: "A/klar", value: "K1|K2")]) {
            $0.qualifications.removeAll { $0.consultant == "K2" }
        }
        #expect(
            unfit.map(\.message.en) == [
                "A/klar cannot be pinned to K1|K2: consultant K2 is not qualified for module klar"
            ])
        #expect(faults([Pin(kind: .sessionConsultants, who: "A/grund", value: "K9")]).map(\.code) == ["unknown-name"])
    }

    @Test("a venue with fewer seats than any cohort has members")
    func venue() {
        let pin = Pin(kind: .sessionVenue, who: "A/grund", value: "rum")
        #expect(faults([pin]).isEmpty)
        let found = faults([pin]) { $0.venues[1].seats = 3 }
        #expect(
            found.map(\.message.en) == [
                "A/grund cannot be pinned to rum: venue rum has 3 seats; a cohort has at least 4 managers"
            ])
        #expect(
            faults([pin]) {
                $0.venues[1].seats = 3
                $0.programme.rules.venueSeats.strength = .soft
            }.isEmpty)
    }

    @Test("a venue without the beds, or of another kind than the module needs")
    func unsuitedVenue() {
        func reasons(_ change: @escaping (inout Scenario) -> Void) -> [String] {
            faults([Pin(kind: .sessionVenue, who: "A/grund", value: "rum")]) { scenario in
                scenario.programme.modules[0].isOvernight = true
                scenario.programme.modules[0].venueKind = "internat"
                scenario.venues[0].kind = "internat"
                scenario.venues[1].kind = "internat"
                scenario.venues[1].beds = 4
                change(&scenario)
            }.map(\.message.en)
        }
        let opening = "A/grund cannot be pinned to rum: "
        #expect(reasons { _ in }.isEmpty)
        #expect(reasons { $0.venues[1].kind = nil } == [opening + "module grund is held in a venue of kind internat"])
        #expect(
            reasons { $0.venues[1].beds = 3 } == [opening + "venue rum has 3 beds; a cohort has at least 4 managers"])
        #expect(
            reasons {
                $0.venues[1].beds = nil
                $0.venues[1].kind = nil
                $0.programme.rules.venueBeds.strength = .soft
                $0.programme.rules.venueKind.strength = .soft
            }.isEmpty)
    }

    @Test("a start that a hard rule on weekdays forbids")
    func weekday() {
        let pin = Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-01 am")
        let found = faults([pin]) { $0.programme.rules.weekday.strength = .hard }
        #expect(found.map(\.code) == ["impossible-pin"])
        #expect(found.first?.message.en.contains("the rule weekday is hard") == true)
        #expect(faults([pin]).isEmpty)
    }

    @Test("a consultant and a venue in two pinned sessions at once, with both rows")
    func twoPlaces() {
        let times = [
            Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-01 am"),
            Pin(kind: .sessionStart, who: "B/grund", value: "2016-02-02 am"),
            Pin(kind: .sessionStart, who: "A/klar", value: "2016-03-09 am"),
        ]
        func all(_ kind: Pin.Kind, _ value: String) -> [ScenarioFault] {
            faults(times + ["A/grund", "B/grund"].map { Pin(kind: kind, who: $0, value: value) })
        }
        for (kind, value) in [(Pin.Kind.sessionConsultants, "K1"), (.sessionVenue, "rum")] {
            let found = all(kind, value)
            #expect(found.map(\.code) == ["impossible-pin"])
            #expect(found.first?.place == .row(.pins, 4, column: "value"))
            #expect(found.first?.otherPlace == .row(.pins, 3, column: "value"))
            #expect(
                found.first?.message.en == "\(value) is pinned to two sessions at the same time: A/grund and B/grund")
        }
        let apart = faults([
            times[0], times[2], Pin(kind: .sessionVenue, who: "A/grund", value: "rum"),
            Pin(kind: .sessionVenue, who: "A/klar", value: "rum"),
        ])
        #expect(apart.isEmpty)
    }

    @Test(
        "sessions of one cohort that are pinned out of order, or too near each other or too far apart",
        arguments: [
            ("2016-02-02 am", "modules are held in order, one at a time"),
            ("2016-02-10 am", "there are 8 days between them, and practice-gap wants 21 to 70"),
            ("2016-06-15 am", "there are 134 days between them, and practice-gap wants 21 to 70"),
            ("2016-03-09 am", nil),
        ] as [(String, String?)])
    func order(later: String, why: String?) {
        let found = faults([
            Pin(kind: .sessionStart, who: "A/klar", value: later),
            Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-01 am"),
        ])
        guard let why else {
            #expect(found.isEmpty)
            return
        }
        #expect(found.map(\.code) == ["impossible-pin"])
        #expect(found.first?.place == .row(.pins, 0, column: "value"))
        #expect(found.first?.otherPlace == .row(.pins, 1, column: "value"))
        #expect(
            found.first?.message.en
                == "A/klar cannot be pinned to \(later) while A/grund is pinned to 2016-02-01 am: \(why)")
    }

    @Test("a consultant who is away when a pinned session is held")
    func away() {
        let pins = [
            Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-01 am"),
            Pin(kind: .sessionConsultants, who: "A/grund", value: "K1"),
        ]
        let found = faults(pins) { $0.consultants[0].firstDay = Fixture.day("2016-03-01") }
        #expect(
            found.map(\.message.sv) == [
                "K1 är inte ledig 2016-02-01 am, då A/grund är låst att hållas"
            ])
        #expect(faults(pins).isEmpty)
    }
}
