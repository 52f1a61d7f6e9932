import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import PlanFiles

@Suite("plan.json")
struct PlanDocumentTests {
    private func text(_ plan: Plan) throws -> String {
        String(decoding: try PlanDocument.encode(plan), as: UTF8.self)
    }

    private func faults(_ text: String) throws -> [LocatedFault] {
        let error = try #require(throws: PlanDocumentError.self) {
            try PlanDocument.decode(Data(text.utf8), file: "plan.json")
        }
        #expect(!error.isMissing)
        return error.faults
    }

    private func replacing(_ old: String, _ new: String) throws -> String {
        let text = try text(Fixture.plan())
        let range = try #require(text.range(of: old))
        return text.replacingCharacters(in: range, with: new)
    }

    @Test("what is written is read back as the same plan, and written again as the same bytes")
    func roundTrip() throws {
        var plan = try Fixture.plan()
        plan.limits.seconds = 2.5
        plan.waiting = [WaitingEntry(manager: "Å/1 \"x\"", reason: .onLeave)]
        plan.bounds = [Bound(priorityClass: .mix, scope: .whole, value: 3, method: .counting)]
        plan.sessions[0].venue = nil
        let data = try PlanDocument.encode(plan)
        let read = try PlanDocument.decode(data, file: "plan.json")
        #expect(read == plan)
        #expect(try PlanDocument.encode(read) == data)
    }

    @Test("milestones survive with what they have alone, and a plan without the key stays without")
    func milestones() throws {
        var plan = try Fixture.plan()
        #expect(try !text(plan).contains("milestones"))
        #expect(try PlanDocument.decode(PlanDocument.encode(plan), file: "plan.json").milestones == nil)
        plan.milestones = plan.milestones(in: Fixture.scenario())
        let text = try text(plan)
        #expect(try PlanDocument.decode(Data(text.utf8), file: "plan.json") == plan)
        #expect(
            text.contains(
                """
                    {
                      "cohort" : "A",
                      "due" : "2016-01-18",
                      "kind" : "agreement-before",
                      "manager" : "M08",
                      "partner" : "M07",
                      "round" : "1"
                    },

                """))
        func first(_ old: String, _ new: String) throws -> LocatedFault {
            #expect(text.contains(old))
            return try #require(try faults(text.replacingOccurrences(of: old, with: new)).first)
        }
        #expect(try first("\"road-map\"", "\"map\"").path?.hasPrefix("milestones[") == true)
        #expect(try first("\"due\" : \"2016-01-18\"", "\"due\" : \"2016-02-30\"").path == "milestones[0].due")
        let slip = try first("\"partner\"", "\"partnre\"")
        #expect(slip.code == "unknown-key" && slip.path?.hasSuffix("partnre") == true)
    }

    /// A bound by prices of two rounds.
    private static let priced = Bound(
        priorityClass: .mix, scope: .whole, value: 3, method: .prices, isAudited: true,
        certificate: BoundCertificate(
            denominator: 1000, total: 2999, charged: 0,
            limits: [.init(priorityClass: .unplaced, atMost: 2, price: 237_001)], seats: .init([-100, 0]),
            values: ["department-mix": ["Vård \"Å/1\"": .init([7, 7]), "Skola": .init([1, 2])]]))

    @Test("prices survive, one number where all rounds have the same")
    func certificates() throws {
        var plan = try Fixture.plan()
        plan.bounds = [Self.priced]
        let text = try text(plan)
        #expect(try PlanDocument.decode(Data(text.utf8), file: "plan.json") == plan)
        #expect(text.contains("\"Vård \\\"Å/1\\\"\" : 7\n"))
        #expect(BoundCertificate.RoundPrices([7, 7]) == BoundCertificate.RoundPrices([7]))
    }

    @Test("prices of half-days survive")
    func scheduleCertificates() throws {
        var plan = try Fixture.plan()
        plan.bounds = [
            Bound(
                priorityClass: .gaps, scope: .givenCohorts, value: 3, method: .itineraries, isAudited: true,
                schedule: ScheduleCertificate(
                    denominator: 1000, total: 2999, limits: [.init(priorityClass: .clashes, atMost: 2, price: 10_000)],
                    consultants: [
                        "K1": .init(halfDays: ["2016-02-29 am": 7], weeks: ["2016-02-29": 8], cohort: 9, load: 10),
                        "K2": .init(months: ["2016-02-01": 11]),
                    ],
                    venues: ["Aula": ["2016-02-29 pm": 12]], departments: ["Vård": ["2016-02-29 pm": 13]]))
        ]
        let text = try text(plan)
        #expect(try PlanDocument.decode(Data(text.utf8), file: "plan.json") == plan)
        #expect(text.contains("\"schedule_certificate\""))
        let slip = text.replacingOccurrences(of: "\"half_days\" : {\n", with: "\"halfdays\" : {\n")
        #expect(slip != text)
        #expect(try faults(slip).first?.path?.hasPrefix("bounds[0].schedule_certificate.consultants.K") == true)
    }

    @Test("prices of sessions survive")
    func rosterCertificates() throws {
        var plan = try Fixture.plan()
        plan.bounds = [
            Bound(
                priorityClass: .consultants, scope: .whole, value: 3, method: .rosters, isAudited: true,
                rosters: RosterCertificate(
                    denominator: 1000, total: 2999,
                    sessions: ["R1": ["grund": .init(lead: 7), "klar": .init(lead: 8, assistant: 9)], "R2": [:]],
                    cohorts: ["R2": 5]))
        ]
        let text = try text(plan)
        #expect(try PlanDocument.decode(Data(text.utf8), file: "plan.json") == plan)
        #expect(text.contains("\"roster_certificate\""))
        let slip = text.replacingOccurrences(of: "\"assistant\"", with: "\"assist\"")
        #expect(slip != text)
        #expect(try faults(slip).first?.path?.hasPrefix("bounds[0].roster_certificate.sessions.R1.") == true)
    }

    @Test("prices that cannot be read are shown with their path")
    func badCertificates() throws {
        var plan = try Fixture.plan()
        plan.bounds = [Self.priced]
        let text = try text(plan)
        func first(_ old: String, _ new: String) throws -> LocatedFault {
            #expect(text.contains(old))
            return try #require(try faults(text.replacingOccurrences(of: old, with: new)).first)
        }
        let many = try first("1000", "\"tusen\"")
        #expect(many.path == "bounds[0].certificate.denominator" && many.code == "wrong-type")
        let half = try first("-100", "0.5")
        #expect(half.path?.hasPrefix("bounds[0].certificate.seats") == true)
        let slip = try first("\"total\"", "\"totla\" : 1, \"total\"")
        #expect(slip.path == "bounds[0].certificate.totla" && slip.code == "unknown-key")
        let less = try first("\"at_most\"", "\"at_mots\"")
        #expect(less.path?.hasPrefix("bounds[0].certificate.limits[0]") == true)
    }

    @Test("keys are sorted, slashes bare, and a line break ends the file")
    func layout() throws {
        let text = try text(Fixture.plan())
        #expect(text.hasPrefix("{\n  \"bounds\" : ["))
        #expect(text.contains("      \"id\" : \"A/grund\",\n      \"module\" : \"grund\",\n      \"start\" : "))
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
        #expect(!text.contains("\r"))
    }

    @Test("a value that cannot be read is shown with its path")
    func badValue() throws {
        let fault = try #require(try faults(replacing("2016-03-08 am", "i mars")).first)
        #expect(fault.code == "wrong-type")
        #expect(fault.path == "sessions[1].start")
        #expect(fault.message.en == "the value cannot be read: i mars")
    }

    @Test("a date that does not exist is told as in tables")
    func noSuchDate() throws {
        let fault = try #require(try faults(replacing("2016-03-08 am", "2016-02-30 am")).first)
        #expect(fault.code == "no-such-date")
        #expect(fault.path == "sessions[1].start")
        #expect(fault.value == "2016-02-30 am")
        #expect(fault.message == LocalisedText(sv: "datumet 2016-02-30 finns inte", en: "there is no date 2016-02-30"))
    }

    @Test("numbers whose sums would overflow are refused")
    func absurdNumbers() throws {
        var plan = try Fixture.plan()
        plan.bounds = [Bound(priorityClass: .mix, scope: .whole, value: .min, method: .counting)]
        let units = plan.score.classes[0].entries.isEmpty ? nil : 0
        if let units { plan.score.classes[0].entries[units].units = .max }
        let found = try faults(text(plan))
        #expect(found.last?.path == "bounds[0].value")
        #expect(found.allSatisfy { $0.code == "out-of-range" })
        #expect(Score.Entry(rule: "unplaced", units: .max, weight: 2).penalty == .max)
    }

    @Test(
        "a number that no plan can hold is named with its place, and is not called broken JSON",
        arguments: [
            ("1000000000000000000000000000000", "out-of-range"), ("1e30", "out-of-range"), ("-1e30", "out-of-range"),
            ("9223372036854775808", "out-of-range"), ("1.5", "wrong-type"),
        ])
    func hugeNumber(_ number: String, code: String) throws {
        let fault = try #require(try faults(replacing("\"half_days\" : 4", "\"half_days\" : \(number)")).first)
        #expect(fault.code == code)
        #expect(fault.path == "sessions[1].half_days")
        #expect(!fault.message.en.contains("JSON"))
    }

    @Test("a seed without a sign may have 64 bits, and not one more")
    func hugeSeed() throws {
        let largest = try replacing("\"seed\" : 1", "\"seed\" : 18446744073709551615")
        #expect(try PlanDocument.decode(Data(largest.utf8), file: "plan.json").seed == .max)
        let fault = try #require(try faults(replacing("\"seed\" : 1", "\"seed\" : 18446744073709551616")).first)
        #expect(fault.code == "out-of-range" && fault.path == "seed")
    }

    @Test("a value of the wrong type is shown with its path")
    func wrongType() throws {
        let fault = try #require(try faults(replacing("\"half_days\" : 4", "\"half_days\" : [4]")).first)
        #expect(fault.code == "wrong-type")
        #expect(fault.path == "sessions[1].half_days")
        #expect(fault.value == "[4]")
    }

    @Test("a missing value is named by its path")
    func missingKey() throws {
        let fault = try #require(try faults(replacing("      \"half_days\" : 3,\n", "")).first)
        #expect(fault.code == "missing-key")
        #expect(fault.path == "sessions[0].half_days")
    }

    @Test("keys that a plan does not have are all named, null values aside")
    func unknownKeys() throws {
        let extra = "\"half_days\" : 3,\n\"lokal\" : 1, \"veneu\" : \"rum\", \"note\" : null,"
        let faults = try faults(replacing("\"half_days\" : 3,", extra))
        #expect(faults.map(\.path) == ["sessions[0].lokal", "sessions[0].veneu"])
        #expect(faults.allSatisfy { $0.code == "unknown-key" })
    }

    @Test("broken JSON is shown with its line")
    func syntax() throws {
        let fault = try #require(try faults("{\n  \"bounds\" : [],\n  \"cohorts\" : ]\n}").first)
        #expect(fault.code == "json-syntax")
        #expect(fault.row == 3)
        #expect(fault.value == "\"cohorts\" : ]")
        #expect(fault.message.en == "the file is not valid JSON: \"cohorts\" : ]")
    }

    @Test("a file that is empty, or breaks off anywhere, says so")
    func unfinished() throws {
        let unfinished = try #require(try faults("{\n  \"bounds\" : []\n\n").first)
        #expect(unfinished.code == "json-syntax" && unfinished.row == 2)
        #expect(
            unfinished.message
                == LocalisedText(
                    sv: "filen slutar för tidigt: avbröts kopieringen?",
                    en: "the file ends too early: was the copying interrupted?"))
        let whole = try text(Fixture.plan())
        for length in stride(from: 1, to: whole.utf8.count - 3, by: 37) {
            let part = String(decoding: Array(whole.utf8.prefix(length)), as: UTF8.self)
            #expect(try faults(part).first?.message == unfinished.message, "\(part.suffix(30))")
        }
        for empty in ["", " \n\n"] {
            let fault = try #require(try faults(empty).first)
            #expect(fault.code == "json-syntax" && fault.row == nil && fault.message.sv == "filen är tom")
        }
    }

    @Test("a plan of another version is refused before its values are looked at", arguments: ["2", "null"])
    func version(_ version: String) throws {
        let fault = try #require(try faults("{\"schema_version\": \(version), \"sessions\": 7}").first)
        #expect(fault.code == "schema-version")
        #expect(fault.path == "schema_version")
        #expect(fault.message.en.contains(version == "2" ? "version 2;" : "version ?;"))
    }

    @Test("a missing file is told from an unreadable one")
    func missingFile() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let missing = try #require(throws: PlanDocumentError.self) {
            try PlanDocument.read(at: folder.path + "/plan.json")
        }
        #expect(missing.isMissing && missing.faults.map(\.code) == ["missing-file"])
        let unreadable = try #require(throws: PlanDocumentError.self) { try PlanDocument.read(at: folder.path) }
        #expect(!unreadable.isMissing && unreadable.faults.map(\.code) == ["unreadable-file"])
        let endless = try #require(throws: PlanDocumentError.self) { try PlanDocument.read(at: "/dev/zero") }
        #expect(endless.faults.first?.message.sv == "/dev/zero är ingen vanlig fil, utan en enhet eller ett rör")
    }
}
