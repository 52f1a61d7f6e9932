import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

/// Times better avoided, what modules ask of venues, and consultants as pairs: kept, broken and told.
@Suite("Busy times, weekdays, beds, kinds of venues and pairs of consultants")
struct AwkwardRuleTests {
    /// What the only breach of a rule says.
    private func words(_ rule: RuleCode, _ change: @escaping Example.Change) throws -> LocalisedText {
        let found = try Example.audit {
            $0.programme.rules.set(rule, strength: .hard)
            change(&$0, &$1)
        }.breaches.filter { $0.rule == rule }
        #expect(found.count == 1)
        return try #require(found.first).message
    }

    private static func avoided(
        _ audience: GroupCalendar.Audience, _ first: String, _ last: String, _ halves: [Half] = [.am, .pm]
    ) -> GroupCalendar {
        GroupCalendar(
            name: "Tät tid", audience: audience, effect: .avoid,
            when: [.dates(DayRange(Fixture.day(first), Fixture.day(last)))], halves: halves)
    }

    // MARK: busy-time

    @Test("busy-time: half-days of members whom a calendar would rather leave alone")
    func busyTime() throws {
        func units(_ calendars: [GroupCalendar], _ change: @escaping Example.Change = { _, _ in }) throws -> Int? {
            try Example.units(of: "busy-time") {
                $0.programme.groupCalendars = calendars
                change(&$0, &$1)
            }
        }
        let school = GroupCalendar.Audience(departments: ["Skola"])
        let monday = Self.avoided(school, "2016-02-01", "2016-02-01")
        #expect(try units([]) == 0)
        #expect(try units([monday]) == 4)
        #expect(try units([monday, Self.avoided(.init(levels: [1]), "2016-02-01", "2016-02-02")]) == 5)
        #expect(try units([Self.avoided(school, "2016-02-01", "2016-02-01", [.pm])]) == 2)
        #expect(try units([Self.avoided(.init(roles: [.consultant]), "2016-02-01", "2016-12-01")]) == 0)
        // Absence is one thing and a bad time another.
        #expect(try units([monday]) { scenario, _ in scenario.setAway("M01", "2016-02-01 am", "2016-02-01 pm") } == 4)
        #expect(try units([monday]) { scenario, _ in scenario["M10"].joined = Fixture.day("2016-02-02") } == 2)
        #expect(try units([monday]) { $1["A/grund"].status = .cancelled } == 0)
    }

    @Test("busy-time: introductions count for everybody in the round")
    func busyIntroduction() throws {
        let school = GroupCalendar.Audience(departments: ["Skola"])
        for (halves, expected) in [([Half.am], 4), ([.pm], 0)] {
            #expect(
                try Example.breaches(of: "busy-time") { scenario, _ in
                    scenario.programme.rules.busyTime.strength = .hard
                    scenario.programme.groupCalendars = [Self.avoided(school, "2016-01-18", "2016-01-18", halves)]
                } == expected)
        }
    }

    @Test("busy-time is told with those it concerns")
    func busyWords() throws {
        let told = try words("busy-time") { scenario, _ in
            scenario.programme.groupCalendars = [Self.avoided(.init(levels: [1]), "2016-02-01", "2016-02-01")]
        }
        #expect(
            told.en == "A/grund (2016-02-01 am) lies at a time better avoided for 1 member: Chef 1 (M01).")
        #expect(
            told.sv == "A/grund (2016-02-01 fm) ligger på en tid som bör undvikas för 1 deltagare: Chef 1 (M01).")
    }

    // MARK: weekday

    @Test(
        "weekday: Monday forenoons, Friday afternoons, bridge days",
        arguments: [
            ("A/grund", "2016-02-01 am", 4), ("A/grund", "2016-02-01 pm", 3), ("B/klar", "2016-03-09 am", 3),
            ("A/klar", "2016-03-10 am", 5), ("D/grund", "2016-05-06 am", 8), ("D/grund", "2016-05-06 pm", 8),
            ("D/grund", "2016-05-05 pm", 9), ("D/grund", "2016-05-04 pm", 3), ("D/grund", "2016-05-03 am", 3),
        ])
    func weekday(session: Session.ID, start: String, expected: Int) throws {
        #expect(try Example.units(of: "weekday") { $1.start(session, start) } == expected)
        #expect(
            try Example.breaches(of: "weekday") {
                $0.programme.rules.weekday.strength = .hard
                $1.start(session, start)
            } == expected)
    }

    @Test("weekday: a whole week is at its edge once, and its Monday may be a bridge day besides")
    func wholeWeek() throws {
        #expect(
            try Example.units(of: "weekday") {
                $0.programme.modules[1].halfDays = 10
                $1["A/klar"].halfDays = 10
                $1.start("A/klar", "2016-03-07 am")
            } == 5)
        #expect(
            try Example.units(of: "weekday") { scenario, _ in
                scenario.programme.daysOff = [Fixture.day("2016-05-10")]
            } == 9)
    }

    @Test("weekday is told with the day")
    func weekdayWords() throws {
        func told(_ start: String) throws -> LocalisedText {
            try words("weekday") {
                $1.start("A/grund", start)
                for other in ["B/klar", "C/grund", "D/grund"] as [Session.ID] { $1[other].status = .cancelled }
            }
        }
        #expect(try told("2016-02-01 am").en == "Session A/grund (2016-02-01 am) starts on a Monday forenoon.")
        #expect(
            try told("2016-02-04 pm").sv
                == "Modultillfället A/grund (2016-02-04 em) slutar en fredag eftermiddag, 2016-02-05.")
        #expect(try told("2016-05-06 am").en == "Session A/grund (2016-05-06 am) lies on a bridge day, 2016-05-06.")
    }

    // MARK: venue-beds, venue-kind

    @Test("venue-beds: as many beds as members, where a module lasts over a night")
    func venueBeds() throws {
        func breaches(_ beds: Int?, _ change: @escaping Example.Change = { _, _ in }) throws -> Int? {
            try Example.breaches(of: "venue-beds") {
                $0.programme.modules[1].isOvernight = true
                $0.venues[1].beds = beds
                change(&$0, &$1)
            }
        }
        #expect(try Example.breaches(of: "venue-beds") == 0)
        #expect(try breaches(nil) == 4)
        #expect(try breaches(5) == 4)
        #expect(try breaches(6) == 0)
        #expect(try breaches(6) { $1["A/klar"].venue = nil } == 1)
        #expect(try breaches(6) { $1["A/klar"].venue = "sal" } == 1)
        #expect(try breaches(6) { $1.move("M01", to: "B") } == 1)
        #expect(try breaches(6) { $1["A/grund"].venue = nil } == 0)
        #expect(
            try breaches(nil) {
                $0.venues = []
                $0.programme.introduction?.venue = nil
                for position in $1.sessions.indices { $1.sessions[position].venue = nil }
                for position in $1.introductions.indices { $1.introductions[position].venue = nil }
            } == 0)
    }

    @Test("venue-kind: the kind that the module asks for")
    func venueKind() throws {
        func breaches(_ kind: String?, _ change: @escaping Example.Change = { _, _ in }) throws -> Int? {
            try Example.breaches(of: "venue-kind") {
                $0.programme.modules[0].venueKind = "internat"
                $0.venues[0].kind = "internat"
                $0.venues[1].kind = kind
                change(&$0, &$1)
            }
        }
        #expect(try Example.breaches(of: "venue-kind") == 0)
        #expect(try breaches(nil) == 4)
        #expect(try breaches("konferens") == 4)
        #expect(try breaches("internat") == 0)
        #expect(try breaches("internat") { $1["A/grund"].venue = nil } == 1)
        #expect(try breaches(nil) { $1["A/grund"].venue = "sal" } == 3)
    }

    @Test("beds and kinds are told with what there is")
    func venueWords() throws {
        func told(_ rule: RuleCode, _ venue: Venue.ID?) throws -> LocalisedText {
            try words(rule) {
                $0.programme.modules[1].isOvernight = rule == "venue-beds"
                $0.programme.modules[1].venueKind = rule == "venue-kind" ? "internat" : nil
                $0.venues[1].beds = 6
                $0.venues[1].kind = "internat"
                $1["A/klar"].venue = venue
            }
        }
        #expect(
            try told("venue-beds", "sal").en
                == "Session A/klar (2016-03-08 am) has 6 members staying overnight but Stora salen (sal) has 0 beds.")
        #expect(
            try told("venue-beds", nil).sv
                == "Modultillfället A/klar (2016-03-08 fm) har övernattning för 6 deltagare men saknar lokal.")
        #expect(
            try told("venue-kind", "sal").sv
                == "Modultillfället A/klar (2016-03-08 fm) ska hållas i en lokal av slaget internat; "
                + "Stora salen (sal) är utan slag.")
        #expect(
            try told("venue-kind", nil).en
                == "Session A/klar (2016-03-08 am) is to be held in a venue of kind internat but has none.")
    }

    // MARK: pairing

    @Test("pairing: one without the other, or both, by the weight of the pair")
    func pairing() throws {
        func units(_ weight: Int, _ second: String, _ change: @escaping Example.Change = { _, _ in }) throws -> Int? {
            try Example.units(of: "pairing") {
                $0.pairs = [Pair(first: "K1", second: second, rule: .pairing, weight: weight)]
                change(&$0, &$1)
            }
        }
        #expect(try Example.units(of: "pairing") == 0)
        #expect(try units(3, "K2") == 0)
        #expect(try units(2, "K3") == 8)
        #expect(try units(-2, "K2") == 4)
        #expect(try units(-2, "K3") == 0)
        #expect(try units(2, "K3") { $1["A/klar"].consultants = ["K1", "K3"] } == 6)
        // Alone in a module for two, beside another in a module for one.
        #expect(try units(3, "K2") { $1["A/klar"].consultants = ["K2"] } == 3)
        #expect(try units(3, "K2") { $1["A/grund"].consultants = ["K1", "K3"] } == 0)
        #expect(try units(-1, "K3") { $1["A/grund"].consultants = ["K1", "K3"] } == 1)
    }

    @Test("pairing is told with both names")
    func pairWords() throws {
        func told(_ weight: Int, _ staff: [Consultant.ID]) throws -> LocalisedText {
            try words("pairing") {
                $0.pairs = [Pair(first: "K1", second: "K2", rule: .pairing, weight: weight)]
                $1["A/klar"].consultants = staff
                $1["C/klar"].consultants = ["K3", "K4"]
                if weight > 0 { $1["C/klar"].consultants = ["K2", "K1"] }
            }
        }
        #expect(
            try told(1, ["K3", "K2"]).en
                == "Konsult K1 (K1) and Konsult K2 (K2) are to lead together, but session A/klar (2016-03-08 am) has "
                + "K2 alone.")
        #expect(
            try told(-1, ["K1", "K2"]).sv
                == "Konsult K1 (K1) och Konsult K2 (K2) ska inte leda tillsammans men gör det i modultillfället "
                + "A/klar (2016-03-08 fm).")
    }
}
