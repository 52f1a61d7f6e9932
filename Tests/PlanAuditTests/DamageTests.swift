import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

/// One thing done to a good plan by hand, and what the audit must say of it.
struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: RuleCode
    /// What the sentence must name, in both languages: ids and dates.
    let named: [String]
    let change: @Sendable (inout Plan) -> Void

    var testDescription: String { name }

    init(_ name: String, _ rule: RuleCode, _ named: [String], _ change: @escaping @Sendable (inout Plan) -> Void) {
        self.name = name
        self.rule = rule
        self.named = named
        self.change = change
    }

    /// Every kind that the tests know, in the order of the rule page.
    static let all = [
        Damage("a member dropped", "one-cohort", ["Chef 8 (M08)"]) { $0.unseat("M08") },
        Damage("a member in two cohorts", "one-cohort", ["Chef 8 (M08)", "A (", "B (", "2016-02-01", "2016-02-03"]) {
            $0.seat("M08", in: "B")
        },
        Damage("a member sent to the waiting list", "waiting-list", ["Chef 8 (M08)"]) { $0.letWait("M08") },
        Damage("a cohort overfilled", "cohort-size", [" A ", "2016-02-01", "9", "8"]) { plan in
            (["M16", "M20", "M21"] as [Manager.ID]).forEach { plan.move($0, to: "A") }
        },
        Damage("the top manager moved to round 2", "leadership-first", ["Chef 1 (M01)", " C ", "2016-05-02"]) {
            $0.swap("M01", "M04")
        },
        Damage("a boss moved behind the reports", "boss-first", ["Chef 7 (M07)", "Chef 8 (M08)", " A ", "2016-02-01"]) {
            $0.swap("M07", "M04")
        },
        Damage("a member moved to the boss's cohort", "boss-apart", ["M08", "Chef 7 (M07)", " B ", "2016-02-03"]) {
            $0.move("M08", to: "B")
        },
        Damage("people swapped so that a boss meets a report", "boss-apart", ["M02", "M01", " A ", "2016-02-01"]) {
            $0.swap("M02", "M08")
        },
        Damage("a session shifted onto Ascension Day", "working-time", ["C/grund", "2016-05-05"]) {
            $0.start("C/grund", "2016-05-05 am")
        },
        Damage("a session shifted onto a Saturday", "working-time", ["A/klar", "2016-03-12"]) {
            $0.start("A/klar", "2016-03-11 am")
        },
        Damage("a session over a weekend", "working-time", ["A/grund", "2016-02-07", "2016-02-08"]) {
            $0.start("A/grund", "2016-02-07 pm")
        },
        Damage("a session cut short", "working-time", ["A/klar", "2016-03-08"]) { $0["A/klar"].halfDays = 3 },
        Damage("a session cancelled", "module-order", [" A ", "klar"]) { $0["A/klar"].status = .cancelled },
        Damage("a session held twice", "module-order", ["A/klar", "2016-03-15"]) {
            var again = $0["A/klar"]
            again.start = Fixture.halfDay("2016-03-15 am")
            $0.sessions.append(again)
        },
        Damage("two modules swapped", "module-order", ["A/klar", "2016-02-01", "A/grund", "2016-03-08"]) {
            $0.start("A/klar", "2016-02-01 am")
            $0.start("A/grund", "2016-03-08 am")
        },
        Damage("too little practice", "practice-gap", ["A/grund", "2016-02-02", "A/klar", "2016-02-15", "13"]) {
            $0.start("A/klar", "2016-02-15 am")
        },
        Damage("a first session before its window", "round-window", ["A/grund", "2016-01-28"]) {
            $0.start("A/grund", "2016-01-28 am")
        },
        Damage("a session after the programme's end", "round-window", ["D/klar", "2016-12-20"]) {
            $0.start("D/klar", "2016-12-20 am")
        },
        Damage("an introduction dropped", "introduction", [" 2 ", "2016-05-02"]) { $0.introductions.removeLast() },
        Damage("an introduction too late", "introduction", ["2016-01-28", "A/grund", "2016-02-01"]) {
            $0.introductions[0].start = Fixture.halfDay("2016-01-28 am")
        },
        Damage("three of a department at once", "department-staffed", ["Skola", "2016-02-01", "Chef 13 (M13)"]) {
            $0.swap("M09", "M13")
        },
        Damage("a consultant whose contract is over", "consultant-available", ["Kort (K5)", "A/klar", "2016-03-08"]) {
            $0["A/klar"].consultants = ["K1", "K5"]
        },
        Damage("a consultant who is not qualified", "consultant-qualified", ["Kort (K5)", "klar", "2016-03-08"]) {
            $0["A/klar"].consultants = ["K1", "K5"]
        },
        Damage("a consultant double-booked", "consultant-single", ["Konsult K2 (K2)", "2016-05-03", "D/grund"]) {
            $0["D/grund"].consultants = ["K2"]
            $0.start("D/grund", "2016-05-03 am")
        },
        Damage("a consultant overworked", "consultant-limit", ["Konsult K1 (K1)", "2016-03-07", "8"]) {
            $0["B/klar"].consultants = ["K1", "K4"]
        },
        Damage("a consultant left out", "session-staff", ["A/klar", "2016-03-08", "K1"]) {
            $0["A/klar"].consultants = ["K1"]
        },
        Damage("a venue too small", "venue-seats", ["A/grund", "2016-02-01", "vrå"]) { $0["A/grund"].venue = "vrå" },
        Damage("a venue that is taken", "venue-free", ["vrå", "A/grund", "2016-02-01"]) { $0["A/grund"].venue = "vrå" },
        Damage("a venue double-booked", "venue-single", ["rum", "2016-05-03", "D/grund", "C/grund"]) {
            $0.start("D/grund", "2016-05-03 am")
        },
        Damage("a pinned session moved", "pinned", ["D/klar", "2016-06-14", "2016-06-15"]) {
            $0.start("D/klar", "2016-06-15 am")
        },
    ]

    /// The small scenario with a pin, a consultant whom few modules suit and a venue that is small and taken.
    static func scenario() -> Scenario {
        var scenario = Fixture.scenario()
        scenario.consultants.append(Consultant(id: "K5", name: "Kort", lastDay: Fixture.day("2016-03-07")))
        scenario.qualifications.append(Qualification(consultant: "K5", module: "grund"))
        scenario.venues.append(Venue(id: "vrå", name: "Vrån", seats: 5))
        scenario.setAway("vrå", "2016-02-01 am", "2016-02-01 am")
        scenario.pins = [Pin(kind: .sessionStart, who: "D/klar", value: "2016-06-14 am")]
        return scenario
    }

    /// What the audit says after the damage.
    func report() throws -> AuditReport {
        let scenario = Self.scenario()
        var plan = try Fixture.plan(for: scenario)
        change(&plan)
        return PlanAuditor(scenario).audit(plan)
    }
}

@Suite("Damage by hand")
struct DamageTests {
    @Test("the plan is accepted before any damage")
    func sound() throws {
        let report = PlanAuditor(Damage.scenario()).audit(try Fixture.plan(for: Damage.scenario()))
        #expect(report.isAccepted)
        #expect(AuditText.lines(report, language: .english).count == 1)
    }

    @Test("is refused, with rule, people and date", arguments: Damage.all)
    func refused(damage: Damage) throws {
        let report = try damage.report()
        #expect(report.malformed == [])
        #expect(!report.isAccepted)
        let breaches = report.breaches.filter { $0.rule == damage.rule }
        let isNamed = { (text: String) in damage.named.allSatisfy(text.contains) }
        #expect(breaches.contains { isNamed($0.message.sv) }, "\(breaches.map(\.message.sv))")
        #expect(breaches.contains { isNamed($0.message.en) }, "\(breaches.map(\.message.en))")
        let dates = breaches.flatMap(\.dates).map(\.description)
        let people = breaches.flatMap(\.managers).map(\.text) + breaches.flatMap(\.consultants).map(\.text)
        for word in damage.named where word.hasPrefix("2016") && damage.rule != "consultant-limit" {
            #expect(dates.contains(word) || damage.rule == "introduction" || damage.rule == "pinned")
        }
        for word in damage.named where word.hasSuffix(")") { #expect(people.contains { word.contains("(\($0))") }) }
    }
}
