import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import PlanFiles

/// Files that no program of ours wrote, made to waste time or to steer a terminal.
@Suite("A hostile plan.json")
struct HostilePlanTests {
    private func faults(_ data: Data) throws -> [LocatedFault] {
        try #require(throws: PlanDocumentError.self) { try PlanDocument.decode(data, file: "plan.json") }.faults
    }

    private func faults(_ text: String) throws -> [LocatedFault] { try faults(Data(text.utf8)) }

    /// The faults of a plan in which a piece of text stands for the first of its kind.
    private func faults(_ old: String, _ new: String) throws -> [LocatedFault] {
        let text = String(decoding: try PlanDocument.encode(Fixture.plan()), as: UTF8.self)
        let range = try #require(text.range(of: old))
        return try faults(text.replacingCharacters(in: range, with: new))
    }

    // MARK: Many faults

    private func expectHundred(_ found: [LocatedFault], _ code: String, more: Int) {
        #expect(found.count == 101)
        #expect(found.dropLast().allSatisfy { $0.code == code })
        #expect(found.last?.code == "more-faults")
        #expect(found.last?.message == LocalisedText(sv: "... och \(more) fel till", en: "... and \(more) more"))
    }

    @Test("of many repeated keys a hundred are told with their lines, and how many more there are")
    func repeatedKeys() throws {
        let objects = Array(repeating: "{\"a\":1,\n\"a\":1}", count: 3000).joined(separator: ",\n")
        let found = try faults("{\"schema_version\": 1, \"x\": [\n\(objects)]}")
        // The last one counted is the value that a plan needs and this one lacks.
        expectHundred(found, "duplicate-key", more: 2901)
        #expect(found.prefix(3).map(\.row) == [3, 5, 7])
        #expect(found.first?.message.en == "\"a\" already stands on line 2")
        let tree = try JSONTree(Array("[\(objects)]".utf8))
        #expect(tree.repeatedKeys.count == 100 && tree.moreRepeatedKeys == 2900)
    }

    @Test("the lines of a repeated key are those of the keys, not of their values")
    func linesOfKeys() throws {
        let found = try faults("{\"schema_version\": 1, \"a\":\n\n1,\n\n\"a\"\n:\n2}")
        #expect(found.first?.row == 5)
        #expect(found.first?.message.en == "\"a\" already stands on line 1")
    }

    @Test("of many numbers that no plan can hold a hundred are told")
    func numbers() throws {
        let numbers = Array(repeating: "1e400", count: 3000).joined(separator: ",")
        // The list that they stand in is no number, either.
        expectHundred(try faults("\"half_days\" : 3", "\"half_days\" : [\(numbers)]"), "out-of-range", more: 2901)
    }

    @Test("of many unknown keys a hundred are told")
    func unknownKeys() throws {
        let keys = (0..<3000).map { "\"k\($0)\" : 1," }.joined()
        expectHundred(try faults("\"half_days\" : 3", "\(keys)\"half_days\" : 3"), "unknown-key", more: 2900)
    }

    @Test("many sums too large are told a hundred at a time, too")
    func sums() throws {
        var plan = try Fixture.plan()
        plan.bounds = (0..<300).map { _ in Bound(priorityClass: .mix, scope: .whole, value: .min, method: .counting) }
        expectHundred(try faults(PlanDocument.encode(plan)), "out-of-range", more: 200)
    }

    @Test("another version is told alone, whatever else is wrong")
    func otherVersion() throws {
        #expect(try faults("{\"schema_version\": 2, \"a\": 1, \"a\": 1e400}").map(\.code) == ["schema-version"])
    }

    // MARK: Long and strange names

    private func size(_ fault: LocatedFault) -> Int {
        [fault.message.sv, fault.message.en, fault.value, fault.path ?? ""].map(\.unicodeScalars.count).max() ?? 0
    }

    @Test("long keys, texts and numbers are cut wherever they are told")
    func long() throws {
        let name = String(repeating: "x", count: 100_000)
        let found = [
            try faults("\"half_days\" : 3", "\"half_days\" : 3, \"\(name)\" : 1, \"\(name)\" : 1e4"),
            try faults("\"half_days\" : 3", "\"half_days\" : \"\(name)\""),
            try faults("2016-03-08 am", name),
            try faults("\"half_days\" : 3", "\"half_days\" : \(String(repeating: "9", count: 100_000))"),
        ]
        #expect(
            found.map { $0.map(\.code) } == [
                ["duplicate-key", "unknown-key"], ["wrong-type"], ["wrong-type"], ["out-of-range"],
            ])
        #expect(found.joined().allSatisfy { size($0) <= 120 })
        #expect(found.first?.last?.path == "sessions[0]." + String(repeating: "x", count: 59) + "…")
    }

    @Test("of the way to a value very far in, the first and the last steps are told")
    func deepPath() throws {
        let way = String(repeating: "[", count: 400) + "{\"a\": 1e400}" + String(repeating: "]", count: 400)
        let path = try #require(try faults("\"half_days\" : 3", "\"half_days\" : \(way)").first?.path)
        #expect(path.hasPrefix("sessions[0].half_days[0]") && path.hasSuffix("[0]...[0][0][0][0][0][0][0].a"))
    }

    @Test("no control character reaches a sentence, a path or the terminal")
    func controls() throws {
        let found = try faults("\"half_days\" : 3", #""\u001b[2J\u009b" : 1, "\u001b[2J\u009b" : 2, "half_days" : 3"#)
        #expect(found.map(\.code) == ["duplicate-key", "unknown-key"])
        #expect(found.last?.message.en == "a plan has no \"\u{FFFD}[2J\u{FFFD}\" here")
        #expect(found.allSatisfy { $0.path == "sessions[0].\u{FFFD}[2J\u{FFFD}" })
        let values = try faults("2016-03-08 am", #"\u001b[2J\u009b"#)
        for text in (found + values).map({ $0.rendered(in: .english) }) {
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
        }
    }

    // MARK: Encodings

    @Test("lines and characters are counted alike in UTF-8, after a byte-order mark, and in UTF-16")
    func places() throws {
        let text = "{\"å\": 1,\n \"ö😀\": x}"
        let wide = try #require(text.data(using: .utf16))
        #expect(wide.prefix(2) == Data([0xFF, 0xFE]) || wide.prefix(2) == Data([0xFE, 0xFF]))
        for data in [Data(text.utf8), Data(("\u{FEFF}" + text).utf8), wide] {
            let fault = try #require(try faults(data).first)
            #expect(fault.row == 2 && fault.character == 8)
        }
        #expect(try faults("\u{FEFF}x").first?.character == 1)
        #expect(try faults("\u{FEFF}").first?.message.en == "the file is empty")
    }

    @Test("UTF-16 without its mark, and UTF-32, are no valid JSON, in a sentence without NUL")
    func otherEncodings() throws {
        let encodings: [String.Encoding] = [.utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian]
        for encoding in encodings {
            let data = try #require("{\"a\": 1}".data(using: encoding))
            let fault = try #require(try faults(data).first)
            #expect(fault.code == "json-syntax")
            #expect(fault.message.en.hasPrefix("the file is not valid JSON: "))
            #expect(!fault.message.en.unicodeScalars.contains("\0") && !fault.value.unicodeScalars.contains("\0"))
        }
    }

    // MARK: The text itself

    @Test(
        "half a pair of surrogates is no JSON, wherever it stands", arguments: [#"\ud800"#, #"\udc00"#, #"\ud800\n"#])
    func surrogates(_ half: String) throws {
        #expect(try faults("{\"a\": \"\(half)\"}").map(\.code) == ["json-syntax"])
        #expect(try faults("{\"\(half)\": 1}").first?.character == 2)
    }

    @Test("a backslash as the last byte is an end too early", arguments: ["{\"a\\", "\"\\", "{\"a\": \"b\\"])
    func backslash(_ text: String) throws {
        let fault = try #require(try faults(text).first)
        #expect(fault.message.en == "the file ends too early: was the copying interrupted?")
        #expect(fault.character == text.count)
    }

    /// Reads any JSON and keeps nothing of it.
    private struct Anything: Decodable { init(from decoder: any Decoder) {} }

    @Test("as many lists in each other are read as the decoder reads", arguments: [510, 511, 512, 513, 514])
    func depth(_ depth: Int) {
        let bytes = Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        let isDecoded = (try? JSONDecoder().decode(Anything.self, from: Data(bytes))) != nil
        #expect(isDecoded == (depth <= 512))
        #expect(((try? JSONTree(bytes)) != nil) == isDecoded)
    }
}
