import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

/// Sums small enough to be done by hand: four cohorts, each with 3 half-days led by one and 4 led by two.
@Suite("Prices of half-days are added up")
struct ScheduleSheetTests {
    private typealias Staff = ScheduleCertificate.StaffPrices

    private static func certificate(
        _ total: Int, _ consultants: [String: Staff] = [:], venues: [String: [String: Int]] = [:],
        departments: [String: [String: Int]] = [:], limits: [BoundCertificate.Limit] = []
    ) -> ScheduleCertificate {
        ScheduleCertificate(
            denominator: 1, total: total, limits: limits, consultants: consultants, venues: venues,
            departments: departments)
    }

    private func faults(
        _ certificate: ScheduleCertificate, _ priorityClass: PriorityClass = .consultants, value: Int? = nil,
        _ change: Example.Change = { _, _ in }
    ) throws -> [BoundFault] {
        try Example.audit { scenario, plan in
            change(&scenario, &plan)
            plan.bounds = [
                Bound(
                    priorityClass: priorityClass, scope: .givenCohorts, value: value ?? certificate.total,
                    method: .itineraries, isAudited: true, schedule: certificate)
            ]
        }.boundFaults
    }

    @Test("what can be had without a price costs its limit, once")
    func credits() throws {
        let one = "2016-02-01 am"
        #expect(try faults(Self.certificate(0)) == [])
        #expect(try faults(Self.certificate(-3, ["K1": Staff(halfDays: [one: 3])])) == [])
        #expect(try faults(Self.certificate(-12, ["K1": Staff(weeks: ["2016-02-01": 2])])) == [])
        #expect(try faults(Self.certificate(-32, ["K1": Staff(months: ["2016-02-01": 2])])) == [])
        #expect(try faults(Self.certificate(-20, ["K1": Staff(cohort: 5)])) == [])
        #expect(try faults(Self.certificate(-7, venues: ["sal": [one: 7]])) == [])
        // Two of the eight of a department may be away at once.
        #expect(try faults(Self.certificate(-8, departments: ["Skola": [one: 4]])) == [])
    }

    @Test("what every cohort needs is charged")
    func charges() throws {
        let everybody = ["K1", "K2", "K3", "K4"]
        // Two different consultants for each of four cohorts; four places in four cohorts each.
        let cohorts = Dictionary(uniqueKeysWithValues: everybody.map { ($0, Staff(cohort: 5)) })
        #expect(try faults(Self.certificate(4 * 10 - 4 * 4 * 5, cohorts)) == [])
        // 11 half-days of work for each cohort, and as many for each consultant.
        let loads = Dictionary(uniqueKeysWithValues: everybody.map { ($0, Staff(load: 1)) })
        #expect(try faults(Self.certificate(0, loads)) == [])
        #expect(try faults(Self.certificate(1, loads), value: 0).map(\.reason) == [.sums])
    }

    @Test("pins and absences leave no other way")
    func needs() throws {
        let weight = RuleBook().continuity.terms.weight
        let pinned: Example.Change = { scenario, _ in
            scenario.pins = [
                Pin(kind: .sessionConsultants, who: "A/grund", value: "K1"),
                Pin(kind: .sessionConsultants, who: "A/klar", value: "K2|K1"),
            ]
        }
        let apart: Example.Change = { scenario, plan in
            pinned(&scenario, &plan)
            plan["A/klar"].consultants = ["K2", "K1"]
        }
        #expect(try faults(Self.certificate(weight), .consultants, apart) == [])
        // Away all year: 3 and 4 half-days of sessions, and one introduction.
        let missed = 8 * RuleBook().participantClash.terms.weight
        #expect(
            try faults(Self.certificate(missed), .clashes) { scenario, _ in
                scenario.setAway("M08", "2016-01-11 am", "2016-12-16 pm")
            } == [])
    }

    @Test("bad times and pairs that nobody can be spared are charged")
    func awkward() throws {
        func reasons(_ rule: RuleCode, _ total: Int, _ change: @escaping (inout Scenario) -> Void) throws
            -> [BoundFault.Reason]
        {
            try faults(Self.certificate(total), .clashes) { scenario, plan in
                let strength = scenario.programme.rules[rule]?.strength
                scenario.programme.rules.set(rule, strength: strength, terms: PenaltyTerms(.clashes, weight: 2))
                change(&scenario)
            }.map(\.reason)
        }
        func expect(
            _ rule: RuleCode, _ units: Int, _ change: @escaping (inout Scenario) -> Void,
            at place: SourceLocation = #_sourceLocation
        ) throws {
            #expect(try reasons(rule, 2 * units, change) == [], sourceLocation: place)
            #expect(try reasons(rule, 2 * units - 1, change) != [], sourceLocation: place)
            #expect(try reasons(rule, 2 * units + 1, change) != [], sourceLocation: place)
        }
        try expect("weekday", 1) {
            $0.pins = [Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-01 am")]
        }
        // Two of a department in each of four cohorts, over 7 half-days, and four in each of two introductions.
        try expect("busy-time", 4 * 2 * 7 + 2 * 4) {
            $0.programme.groupCalendars = [
                GroupCalendar(
                    name: "Jämt", audience: .init(departments: ["Skola"]), effect: .avoid,
                    when: [.dates($0.programme.horizon)])
            ]
        }
        // Any two of four had better not serve together, and two must in one module of each cohort.
        try expect("pairing", 4) { scenario in
            let names = scenario.consultants.map(\.id.text)
            scenario.pairs = names.enumerated().flatMap { place, one in
                names[(place + 1)...].map { Pair(first: one, second: $0, rule: .pairing, weight: -1) }
            }
        }
    }

    @Test("where a bad time is forbidden, what is left is charged")
    func forbidden() throws {
        let days = DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-02-21"))
        func reasons(_ total: Int) throws -> [BoundFault.Reason] {
            try faults(Self.certificate(total), .gaps) { scenario, _ in
                scenario.programme.rules.busyTime.strength = .hard
                scenario.programme.rules.introduction.strength = .hard
                scenario.programme.rounds[0].introductionWindow = nil
                scenario.programme.rules.practiceGap.preferred = 21
                scenario.programme.groupCalendars = [
                    GroupCalendar(
                        name: "Jämt", audience: .init(departments: ["Skola"]), effect: .avoid, when: [.dates(days)])
                ]
            }.map(\.reason)
        }
        // Round 1 could end on 24 February; its two cohorts cannot begin before the 22nd nor end before 16 March.
        #expect(try reasons(2 * 3).isEmpty)
        #expect(try !reasons(2 * 3 + 1).isEmpty)
    }

    @Test("a class before is charged, less what the plan may have of it")
    func limits() throws {
        let price = 10
        let missed = 8 * RuleBook().participantClash.terms.weight
        func found(_ total: Int, atMost: Int) throws -> [BoundFault] {
            let limit = BoundCertificate.Limit(priorityClass: .clashes, atMost: atMost, price: price)
            return try faults(Self.certificate(total, limits: [limit]), .consultants) { scenario, _ in
                scenario.setAway("M08", "2016-01-11 am", "2016-12-16 pm")
            }
        }
        func reasons(_ total: Int, atMost: Int) throws -> [BoundFault.Reason] {
            try found(total, atMost: atMost).map(\.reason)
        }
        #expect(try reasons(0, atMost: missed) == [])
        #expect(try reasons(-price, atMost: missed + 1) == [])
        #expect(try reasons(0, atMost: missed + 1) == [.notConfirmed])
        #expect(try reasons(price, atMost: missed - 1).first == .aboveValue)
        #expect(try reasons(0, atMost: missed - 1) == [.outgrown])
        let outgrown = try #require(try found(0, atMost: missed - 1).first)
        #expect((outgrown.limit, outgrown.limitClass) == (missed, .clashes))
        #expect(
            outgrown.message.en.hasSuffix(
                "holds only for plans with \(missed - 1) at most in class 3; this one has \(missed)."))
    }

    @Test("prices beside limits that need not be kept prove nothing")
    func soft() throws {
        func reasons(_ code: RuleCode, _ certificate: ScheduleCertificate) throws -> [BoundFault.Reason] {
            try faults(certificate) { scenario, _ in
                scenario.programme.rules.set(code, strength: .soft, terms: PenaltyTerms(.clashes))
            }.map(\.reason)
        }
        let one = "2016-02-01 am"
        let halfDay = Self.certificate(-3, ["K1": Staff(halfDays: [one: 3])])
        #expect(try reasons("consultant-single", halfDay) == [.unfounded])
        #expect(try reasons("consultant-limit", halfDay) == [])
        #expect(try reasons("consultant-limit", Self.certificate(-20, ["K1": Staff(cohort: 5)])) == [.unfounded])
        #expect(try reasons("venue-single", Self.certificate(-7, venues: ["sal": [one: 7]])) == [.unfounded])
        #expect(
            try reasons("department-staffed", Self.certificate(-8, departments: ["Skola": [one: 4]])) == [.unfounded])
        for code in [
            "practice-gap", "round-window", "introduction", "joined-in-time", "consultant-available",
            "consultant-qualified", "session-staff", "venue-free", "venue-seats",
        ] as [RuleCode] {
            #expect(try reasons(code, Self.certificate(0)) == [.unfounded], "\(code)")
        }
    }

    @Test("what shows a claim on weeks is of the scenario, even where nothing is shown")
    func claims() throws {
        func fault(_ charges: ScheduleCertificate.Charges, _ change: Example.Change = { _, _ in }) throws -> BoundFault?
        {
            var certificate = Self.certificate(4)
            certificate.spread["1"] = .init(extra: 1_000_000, charges: [charges])
            return try faults(certificate, .gaps, change).first
        }
        func unknown(
            _ staff: [String: Staff] = [:], venues: [String: [String: Int]] = [:],
            departments: [String: [String: Int]] = [:]
        ) throws -> String? {
            let fault = try fault(.init(consultants: staff, venues: venues, departments: departments))
            return fault?.reason == .unknownName ? fault?.found : nil
        }
        let one = "2016-02-01 am"
        let charged = ScheduleCertificate.Charges(
            consultants: ["K1": Staff(halfDays: [one: 3], weeks: ["2016-02-01": 1])], venues: ["sal": [one: 1]],
            departments: ["Skola": [one: 1]])
        #expect(try fault(charged) == nil)
        #expect(try unknown(["ingen": Staff()]) == "ingen")
        #expect(try unknown(["K1": Staff(halfDays: ["2001-01-01 am": 1])]) == "2001-01-01 am")
        #expect(try unknown(["K1": Staff(weeks: ["2016-02-02": 1])]) == "2016-02-02")
        #expect(try unknown(venues: ["ingenstans": [:]]) == "ingenstans")
        #expect(try unknown(departments: ["okänd": [:]]) == "okänd")
        let unlimited = try fault(charged) { scenario, _ in scenario.consultants[0].maxPerWeek = nil }
        #expect(unlimited?.reason == .unfounded)
        // A round of more cohorts than are looked through.
        let crowded = try fault(.init(consultants: ["ingen": Staff()], venues: [:], departments: [:])) {
            scenario, plan in
            for number in 0..<12 {
                let cohort = Cohort.ID("X\(number)")
                scenario.programme.cohorts.append(Cohort(id: cohort, round: "1"))
                plan.rosters.append(Roster(cohort: cohort, round: "1", members: []))
            }
        }
        #expect(crowded?.found == "ingen")
    }

    @Test("numbers however large are refused, not added up")
    func huge() throws {
        let most = ScheduleCertificate.greatestPrice
        let days = (0..<340).map { Fixture.day("2016-01-11").advanced(by: $0) }
        let halfDays = Dictionary(uniqueKeysWithValues: days.map { (HalfDay($0, .am).description, most) })
        let all = Dictionary(
            uniqueKeysWithValues: ["K1", "K2", "K3", "K4"].map { ($0, Staff(halfDays: halfDays, cohort: most)) })
        let certificate = Self.certificate(
            0, all, venues: ["sal": halfDays, "rum": halfDays], departments: ["Skola": halfDays, "Vård": halfDays],
            limits: [.init(priorityClass: .clashes, atMost: .max, price: most)])
        #expect(try faults(certificate).map(\.reason) == [.outOfRange])
        let gaps = Self.certificate(0, limits: [.init(priorityClass: .gaps, atMost: 1_000_000, price: most)])
        #expect(try faults(gaps).map(\.reason) == [.notConfirmed])
        #expect(
            try faults(gaps) { scenario, _ in scenario.programme.rules.practiceGap.terms.weight = 10_000 }
                .map(\.reason) == [.outOfRange])
    }

    @Test("a refused bound is told in words")
    func words() throws {
        let fault = try #require(try faults(Self.certificate(-4, ["K1": Staff(weeks: ["2016-02-01": 2])])).first)
        #expect(
            fault.message.en
                == "The bound -4 of class 6 (with these cohorts, priced half-days) is not confirmed: its prices prove -12."
        )
        #expect(
            fault.message.sv
                == "Gränsen -4 för klass 6 (med dessa utvecklingsgrupper, prissatta halvdagar) bekräftas inte: "
                + "priserna bevisar -12.")
        let unknown = try #require(try faults(Self.certificate(0, ["K9": Staff()])).first)
        #expect(unknown.message.en.hasSuffix("it has a price of \"K9\", which the scenario does not have."))
    }
}
