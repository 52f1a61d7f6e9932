import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import PlanFiles

/// Slips that a decoder says nothing of, or nothing that anybody could use.
@Suite("Slips in plan.json")
struct PlanFaultTests {
    private func text(_ bounds: [Bound] = []) throws -> String {
        var plan = try Fixture.plan()
        plan.bounds = bounds
        return String(decoding: try PlanDocument.encode(plan), as: UTF8.self)
    }

    private func faults(_ text: String) throws -> [LocatedFault] {
        try #require(throws: PlanDocumentError.self) {
            try PlanDocument.decode(Data(text.utf8), file: "plan.json")
        }.faults
    }

    /// The faults of a plan in which a piece of text stands for the first of its kind.
    private func faults(_ old: String, _ new: String, _ bounds: [Bound] = []) throws -> [LocatedFault] {
        let text = try text(bounds)
        let range = try #require(text.range(of: old))
        return try faults(text.replacingCharacters(in: range, with: new))
    }

    private static let rosters = Bound(
        priorityClass: .consultants, scope: .whole, value: 3, method: .rosters, isAudited: true,
        rosters: RosterCertificate(
            denominator: 1000, total: 2999, sessions: ["1": ["2": .init(lead: 77, assistant: 9)]], cohorts: ["3": 5]))

    private static let seats = Bound(
        priorityClass: .mix, scope: .whole, value: 3, method: .prices, isAudited: true,
        certificate: BoundCertificate(
            denominator: 1000, total: 2999, charged: 0, limits: [], seats: .init([-100]),
            values: ["department-mix": ["Å": .init([7])]]))

    // MARK: Keys that stand twice

    @Test("keys that stand twice are all named, each once, with the lines of both")
    func repeatedKeys() throws {
        let found = try faults(
            "      \"half_days\" : 3,\n",
            "      \"half_days\" : 3,\n\"half_days\" : 9,\n\"half_days\" : 3,\n\"venue\" : null, \"venue\" : null,\n")
        #expect(found.map(\.path) == ["sessions[0].half_days", "sessions[0].venue"])
        #expect(found.allSatisfy { $0.code == "duplicate-key" })
        let first = try #require(found.first)
        let row = try #require(first.row)
        #expect(first.value == "half_days")
        #expect(
            first.message
                == LocalisedText(
                    sv: "\"half_days\" står redan på rad \(row - 1)",
                    en: "\"half_days\" already stands on line \(row - 1)"
                ))
    }

    @Test("a key that stands twice is found whatever it holds and however it is spelled")
    func spelledOtherwise() throws {
        let whole = try faults("{\n", "{\n\"bounds\" : [],\n")
        #expect(whole.map(\.path) == ["bounds"])
        let escaped = try faults("\"half_days\" : 3", "\"half_days\" : 3, \"half\\u005fdays\" : 3")
        #expect(escaped.map(\.path) == ["sessions[0].half_days"])
        // What looks the same and is equal to the program: one letter, and a letter with a sign on top.
        let accent = try faults("\"Å\" : 7", "\"Å\" : 7, \"A\u{30A}\" : 8", [Self.seats])
        #expect(accent.map(\.code) == ["duplicate-key"])
        #expect(accent.first?.path == "bounds[0].certificate.values.department-mix.A\u{30A}")
    }

    @Test("the same key in two objects stands once in each, and texts may hold anything")
    func notRepeated() throws {
        let strange = "{\\\"half_days\\\":1,\\\"half_days\\\":2} \\\\"
        let text = try text().replacingOccurrences(of: "\"module\" : \"grund\"", with: "\"module\" : \"\(strange)\"")
        let plan = try PlanDocument.decode(Data(text.utf8), file: "plan.json")
        #expect(plan.sessions.first?.module == #"{"half_days":1,"half_days":2} \"#)
    }

    @Test("keys that stand twice, unknown keys and numbers that are too large are told at once")
    func together() throws {
        let found = try faults("\"half_days\" : 3", "\"half_days\" : 3, \"half_days\" : 3, \"lokal\" : 1")
        #expect(found.map(\.code) == ["duplicate-key", "unknown-key"])
        let numbers = try faults("\"half_days\" : 3", "\"half_days\" : 1e400, \"half_days\" : 3")
        #expect(numbers.map(\.code) == ["duplicate-key", "out-of-range"])
    }

    // MARK: Numbers

    @Test(
        "a number beyond all numbers is too large, wherever it stands",
        arguments: ["1e400", "-1e400", "1E+99999999999999999999"])
    func endless(_ number: String) throws {
        func expect(_ found: [LocatedFault], _ path: String, at place: SourceLocation = #_sourceLocation) {
            #expect(found.map(\.code) == ["out-of-range"], sourceLocation: place)
            #expect(found.first?.path == path, sourceLocation: place)
            #expect(found.first?.value == number, sourceLocation: place)
        }
        expect(try faults("\"half_days\" : 4", "\"half_days\" : \(number)"), "sessions[1].half_days")
        expect(try faults("\"seed\" : 1", "\"seed\" : \(number)"), "seed")
        expect(try faults("\"limits\" : {", "\"limits\" : { \"seconds\" : \(number),"), "limits.seconds")
        expect(try faults("-100", number, [Self.seats]), "bounds[0].certificate.seats")
        expect(
            try faults("\"Å\" : 7", "\"Å\" : \(number)", [Self.seats]), "bounds[0].certificate.values.department-mix.Å")
    }

    @Test("all numbers that no plan can hold are told at once")
    func several() throws {
        let text = try text()
            .replacingOccurrences(of: "\"half_days\" : 4", with: "\"half_days\" : 1e400")
            .replacingOccurrences(of: "\"seed\" : 1", with: "\"seed\" : 0.5")
        let found = try faults(text)
        #expect(found.count > 2)
        #expect(found.filter { $0.path == "seed" }.map(\.code) == ["wrong-type"])
        #expect(found.filter { $0.path != "seed" }.allSatisfy { $0.code == "out-of-range" })
    }

    @Test("a fraction too small for any number is named with its place", arguments: ["1e-400", "0.5e-9999"])
    func tiny(_ number: String) throws {
        let found = try faults("\"limits\" : {", "\"limits\" : { \"seconds\" : \(number),")
        #expect(found.map(\.path) == ["limits.seconds"])
        #expect(found.map(\.code) == ["wrong-type"])
    }

    @Test("whole numbers may be written with a point or a power")
    func whole() throws {
        let text = try text().replacingOccurrences(of: "\"half_days\" : 4", with: "\"half_days\" : 0.4e1")
        #expect(try PlanDocument.decode(Data(text.utf8), file: "plan.json").sessions[1].halfDays == 4)
    }

    // MARK: Paths and what stands there

    @Test("a key of figures stands in the path as it is, with what was found there")
    func numericKeys() throws {
        let place = "bounds[0].roster_certificate"
        let text = try #require(try faults("77", "\"sju\"", [Self.rosters]).first)
        #expect(text.path == place + ".sessions.1.2.lead")
        #expect(text.value == "\"sju\"")
        #expect(text.message.en == "the value cannot be read: \"sju\"")
        let list = try #require(try faults("\"3\" : 5", "\"3\" : [\n5, 6\n]", [Self.rosters]).first)
        #expect(list.path == place + ".cohorts.3")
        #expect(list.value == "[ 5, 6 ]")
        let fraction = try #require(try faults("77", "7.5", [Self.rosters]).first)
        #expect(fraction.path == place + ".sessions.1.2.lead" && fraction.value == "7.5")
        let missing = try #require(try faults("\"lead\" : 77", "\"leda\" : 77", [Self.rosters]).first)
        #expect(missing.path == place + ".sessions.1.2.lead" && missing.code == "missing-key")
        let huge = try #require(try faults("77", "1e30", [Self.rosters]).first)
        #expect(huge.path == place + ".sessions.1.2.lead" && huge.code == "out-of-range")
    }

    @Test("a text where a number belongs is shown as text, and nothing at all as that")
    func quoted() throws {
        let number = try #require(try faults("\"half_days\" : 4", "\"half_days\" : \"4\"").first)
        #expect(number.message.en == "the value cannot be read: \"4\"")
        let empty = try #require(try faults("\"2016-03-08 am\"", "\"\"").first)
        #expect(empty.path == "sessions[1].start" && empty.message.en == "the value cannot be read: \"\"")
        let null = try #require(try faults("\"half_days\" : 4", "\"half_days\" : null").first)
        #expect(null.path == "sessions[1].half_days" && null.message.en == "the value cannot be read: null")
    }

    @Test("a file that is no object at all is shown as it begins, whatever numbers it holds")
    func otherRoot() throws {
        let list = try faults("[1e400, 2]")
        #expect(list.map(\.path) == ["[0]", nil])
        #expect(list.last?.message.en == "the value cannot be read: [1e400, 2]")
        #expect(try faults("7").map(\.value) == ["7"])
    }

    // MARK: The text itself

    @Test(
        "what is no JSON is told with its place",
        arguments: [
            ("{\"a\": 1 \"b\": 2}", 9), ("{\"a\": 01}", 8), ("{\"a\": 1}x", 9), ("{\"a\": nil}", 7), ("{\"a\": 1.}", 9),
            ("{\"a\": +1}", 7), ("{\"a\": \"b\tc\"}", 9), ("{\"a\": \"\\x\"}", 7), ("[1, 2}", 6), ("{a: 1}", 2),
        ])
    func syntax(_ text: String, character: Int) throws {
        let found = try faults(text)
        #expect(found.map(\.code) == ["json-syntax"])
        #expect(found.first?.row == 1 && found.first?.character == character)
        #expect(found.first?.value == text.replacingOccurrences(of: "\t", with: " "))
    }

    @Test("a plan with a byte-order mark, in UTF-16, or with a comma too many is read")
    func lenient() throws {
        let plan = try Fixture.plan()
        let text = try text(plan.bounds)
        let comma = text.replacingOccurrences(of: "\n}\n", with: ",\n}\n")
        #expect(comma != text)
        for data in [Data(("\u{FEFF}" + text).utf8), Data(comma.utf8), text.data(using: .utf16) ?? Data()] {
            #expect(try PlanDocument.decode(data, file: "plan.json") == plan)
        }
    }

    @Test("brackets without end are refused, however many")
    func deep() throws {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(try faults(deep).map(\.code) == ["json-syntax"])
    }
}
