import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("Consultants, venues and pins, kept and broken")
struct StaffAndVenueRuleTests {
    @Test("consultant-available: absences, calendars and contract")
    func consultantAvailable() throws {
        let rule: RuleCode = "consultant-available"
        #expect(try Example.breaches(of: rule) == 0)
        #expect(
            try Example.breaches(of: rule) { scenario, _ in
                scenario.setAway("K1", "2016-02-01 pm", "2016-02-02 pm")
            } == 2)
        #expect(
            try Example.breaches(of: rule) { scenario, _ in
                scenario.consultants[0].firstDay = Fixture.day("2016-02-02")
            } == 2)
        #expect(
            try Example.breaches(of: rule) { scenario, _ in
                scenario.consultants[0].lastDay = Fixture.day("2016-06-07")
            } == 2)
        #expect(
            try Example.breaches(of: rule) { scenario, _ in
                let days = DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-02-03"))
                scenario.programme.groupCalendars = [
                    GroupCalendar(name: "Konferens", audience: .init(roles: [.consultant]), when: [.dates(days)])
                ]
            } == 5)
    }

    @Test("consultant-qualified: a row for the module")
    func consultantQualified() throws {
        #expect(try Example.breaches(of: "consultant-qualified") == 0)
        #expect(
            try Example.breaches(of: "consultant-qualified") { scenario, _ in
                scenario.qualifications.removeAll { $0.consultant == "K1" && $0.module == "klar" }
            } == 2)
    }

    @Test("consultant-single: one place at a time")
    func consultantSingle() throws {
        #expect(try Example.breaches(of: "consultant-single") == 0)
        #expect(
            try Example.breaches(of: "consultant-single") {
                $1["B/grund"].consultants = ["K1"]
                $1.start("B/grund", "2016-02-02 am")
            } == 1)
    }

    @Test("turnaround: a free half-day between sessions of different cohorts or at different venues")
    func turnaround() throws {
        func counted(_ start: String, _ strength: Strength = .hard) throws -> Int? {
            let change: Example.Change = {
                $0.programme.rules.turnaround.strength = strength
                $1["B/grund"].consultants = ["K1"]
                $1.start("B/grund", start)
            }
            return try strength == .soft
                ? Example.units(of: "turnaround", change) : Example.breaches(of: "turnaround", change)
        }
        #expect(try Example.units(of: "turnaround") == 0)
        // A/grund is held by K1 from 2016-02-01 am to 2016-02-02 am.
        #expect(try counted("2016-02-02 pm") == 1)
        #expect(try counted("2016-02-02 pm", .soft) == 1)
        #expect(try counted("2016-02-03 am") == 0)
        #expect(try counted("2016-02-02 am") == 0)
        #expect(try Example.units(of: "turnaround") { $1.start("A/klar", "2016-02-02 pm") } == 0)
        func moved(to venue: Venue.ID?) throws -> Int? {
            try Example.units(of: "turnaround") {
                $1.start("A/klar", "2016-02-02 pm")
                $1["A/klar"].venue = venue
            }
        }
        #expect(try moved(to: "sal") == 1)
        #expect(try moved(to: nil) == 0)
    }

    @Test("consultant-limit: a week, a month, cohorts in all")
    func consultantLimit() throws {
        func limited(_ change: @escaping (inout Consultant) -> Void) throws -> Int? {
            try Example.breaches(of: "consultant-limit") { scenario, _ in change(&scenario.consultants[0]) }
        }
        #expect(try limited { $0.maxPerWeek = 4 } == 0)
        #expect(try limited { $0.maxPerWeek = 3 } == 2)
        #expect(try limited { $0.maxPerMonth = 4 } == 0)
        #expect(try limited { $0.maxPerMonth = 2 } == 3)
        #expect(try limited { $0.maxCohorts = 2 } == 0)
        #expect(try limited { $0.maxCohorts = 1 } == 1)
    }

    @Test("session-staff: as many different consultants as the module asks for")
    func sessionStaff() throws {
        #expect(try Example.breaches(of: "session-staff") == 0)
        for staff in [[], ["K1"], ["K1", "K1"], ["K1", "K2", "K3"], ["K1", "K2", "K2"]] as [[Consultant.ID]] {
            #expect(try Example.breaches(of: "session-staff") { $1["A/klar"].consultants = staff } == 1)
        }
    }

    @Test("venue-free, venue-seats, venue-single")
    func venues() throws {
        for rule in ["venue-free", "venue-seats", "venue-single"] as [RuleCode] {
            #expect(try Example.breaches(of: rule) == 0)
        }
        #expect(
            try Example.breaches(of: "venue-free") { scenario, _ in
                scenario.setAway("rum", "2016-02-02 am", "2016-02-03 am")
                scenario.setAway("sal", "2016-01-18 am", "2016-01-18 am")
            } == 3)
        #expect(try Example.breaches(of: "venue-seats") { scenario, _ in scenario.venues[1].seats = 5 } == 8)
        #expect(try Example.breaches(of: "venue-seats") { $1["A/klar"].venue = nil } == 1)
        #expect(
            try Example.breaches(of: "venue-seats") {
                $0.venues = []
                $0.programme.introduction?.venue = nil
                for position in $1.sessions.indices { $1.sessions[position].venue = nil }
                for position in $1.introductions.indices { $1.introductions[position].venue = nil }
            } == 0)
        #expect(try Example.breaches(of: "venue-single") { $1.start("B/grund", "2016-02-02 am") } == 1)
        #expect(
            try Example.breaches(of: "venue-single") {
                $1["A/grund"].venue = "sal"
                $1.start("A/grund", "2016-01-18 am")
            } == 1)
    }

    @Test("continuity: leading consultants of a cohort beyond the first")
    func continuity() throws {
        #expect(try Example.units(of: "continuity") == 0)
        #expect(try Example.units(of: "continuity") { $1["A/klar"].consultants = ["K2", "K1"] } == 1)
    }

    @Test("lead-present: the lead of a module is at its first session in every round")
    func leadPresent() throws {
        func counted(_ lead: Consultant.ID, _ module: TrainingModule.ID, _ change: Example.Change = { _, _ in }) throws
            -> Int?
        {
            try Example.breaches(of: "lead-present") { scenario, plan in
                scenario.programme.rules.leadPresent.strength = .hard
                scenario.qualifications = scenario.qualifications.map {
                    Qualification(
                        consultant: $0.consultant, module: $0.module,
                        isLead: $0.consultant == lead && $0.module == module)
                }
                change(&scenario, &plan)
            }
        }
        // First held: grund by K1 and K2, klar by K1 with K2 and by K2 with K1.
        #expect(try counted("K9", "grund") == 0)
        #expect(try counted("K1", "klar") == 0)
        #expect(try counted("K1", "grund") == 1)
        #expect(try counted("K3", "klar") == 2)
        #expect(try counted("K3", "grund") { $1.start("B/grund", "2016-02-01 am") } == 1)
        #expect(try counted("K3", "grund") { $1["A/grund"].status = .cancelled } == 1)
        #expect(try counted("K1", "grund") { scenario, plan in plan["C/grund"].consultants = ["K1"] } == 0)
        #expect(
            try Example.units(of: "lead-present") { scenario, _ in
                scenario.qualifications = scenario.qualifications.map {
                    Qualification(consultant: $0.consultant, module: $0.module, isLead: $0.consultant == "K3")
                }
            } == 4)
    }

    @Test("consultant-load: half-days beyond an even share, rounded up")
    func consultantLoad() throws {
        #expect(try Example.units(of: "consultant-load") == 0)
        #expect(try Example.units(of: "consultant-load") { $1["C/grund"].consultants = ["K1"] } == 3)
        #expect(
            try Example.units(of: "consultant-load") { scenario, _ in
                scenario.consultants.append(Consultant(id: "K5", name: "Ny"))
            } == 8)
    }

    @Test(
        "pinned: every kind of pin",
        arguments: [
            (Pin.Kind.cohort, "M08", "A", true), (.cohort, "M08", "B", false), (.round, "M08", "1", true),
            (.round, "M08", "2", false), (.sessionStart, "A/grund", "2016-02-01 am", true),
            (.sessionStart, "A/grund", "2016-02-01 pm", false), (.sessionConsultants, "A/klar", "K1|K2", true),
            (.sessionConsultants, "A/klar", "K2|K1", false), (.sessionVenue, "A/klar", "rum", true),
            (.sessionVenue, "A/klar", "sal", false), (.introductionStart, "1", "2016-01-18 am", true),
            (.introductionStart, "1", "2016-01-18 pm", false),
        ])
    func pinned(kind: Pin.Kind, who: String, value: String, isKept: Bool) throws {
        let found = try Example.breaches(of: "pinned") { scenario, _ in
            scenario.pins = [Pin(kind: kind, who: who, value: value)]
        }
        #expect(found == (isKept ? 0 : 1))
    }

    @Test("pinned: what is not in the plan is not kept")
    func pinnedAndGone() throws {
        #expect(
            try Example.breaches(of: "pinned") {
                $0.pins = [
                    Pin(kind: .sessionStart, who: "A/klar", value: "2016-03-08 am"),
                    Pin(kind: .sessionVenue, who: "A/klar", value: "rum"),
                    Pin(kind: .cohort, who: "M08", value: "A"),
                    Pin(kind: .introductionStart, who: "1", value: "2016-01-18 am"),
                ]
                $1["A/klar"].status = .cancelled
                $1.unseat("M08")
                $1.introductions.removeFirst()
            } == 4)
    }
}
