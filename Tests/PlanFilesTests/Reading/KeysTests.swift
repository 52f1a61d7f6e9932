import Foundation
import PlanFiles
import ProgrammeModel
import Testing

/// What the reader accepts, the schema allows and the page explains are the same keys.
@Suite("Keys of programme.yaml")
struct KeysTests {
    /// A mapping of the file: a text with a key in it that nothing knows, and where the schema speaks of it.
    private struct Probe {
        let name: String
        let yaml: String
        let schema: [String]
    }

    private static let probes = [
        Probe(name: "programme.yaml", yaml: "QQQQQQQQ: 1", schema: []),
        Probe(name: "calendar", yaml: "calendar: {QQQQQQQQ: 1}", schema: ["properties", "calendar"]),
        Probe(name: "closures", yaml: "closures: [{QQQQQQQQ: 1}]", schema: ["$defs", "closure"]),
        Probe(name: "group-calendars", yaml: "group-calendars: [{QQQQQQQQ: 1}]", schema: ["$defs", "groupCalendar"]),
        Probe(name: "for", yaml: "group-calendars: [{for: {QQQQQQQQ: 1}}]", schema: ["$defs", "audience"]),
        Probe(name: "modules", yaml: "modules: [{QQQQQQQQ: 1}]", schema: ["$defs", "module"]),
        Probe(name: "rounds", yaml: "rounds: [{QQQQQQQQ: 1}]", schema: ["$defs", "round"]),
        Probe(name: "cohorts", yaml: "cohorts: [{QQQQQQQQ: 1}]", schema: ["properties", "cohorts", "items"]),
        Probe(name: "introduction", yaml: "introduction: {QQQQQQQQ: 1}", schema: ["properties", "introduction"]),
        Probe(name: "clock-times", yaml: "clock-times: {QQQQQQQQ: 1}", schema: ["properties", "clock-times"]),
        Probe(name: "milestones", yaml: "milestones: {QQQQQQQQ: 1}", schema: ["properties", "milestones"]),
        Probe(name: "horizon", yaml: "horizon: {QQQQQQQQ: 1}", schema: ["$defs", "days"]),
        Probe(name: "files", yaml: "files: {QQQQQQQQ: 1}", schema: ["properties", "files"]),
        Probe(name: "files.venues", yaml: "files: {venues: {QQQQQQQQ: 1}}", schema: ["$defs", "table"]),
    ]

    /// The keys that the reader offers in the place of one it does not know.
    private func accepted(_ yaml: String) throws -> [String] {
        let faults = try FolderFixture().with("programme.yaml", yaml).faults()
        let fix = faults.first { $0.code == "unknown-key" && $0.value == "QQQQQQQQ" }?.fix.en ?? ""
        let list = fix.components(separatedBy: "choose from: ").last ?? ""
        return list.components(separatedBy: ", ").filter { !$0.isEmpty }.sorted()
    }

    private func document(_ path: String) throws -> Data {
        try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../" + path))
    }

    private func schema() throws -> [String: Any] {
        let data = try document("Sources/PlanFiles/Schemas/programme.schema.json")
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// The keys that a part of the schema allows, through references and the object of several forms.
    private func allowed(_ path: [String], in schema: [String: Any]) throws -> [String] {
        var part = schema
        for step in path {
            part = try #require(part[step] as? [String: Any], "the schema has no \(path)")
            if let reference = part["$ref"] as? String {
                let name = try #require(reference.split(separator: "/").last)
                part = try #require((schema["$defs"] as? [String: Any])?[String(name)] as? [String: Any])
            }
        }
        let forms = (part["anyOf"] ?? part["oneOf"]) as? [[String: Any]]
        if part["properties"] == nil, let object = forms?.first(where: { $0["properties"] != nil }) { part = object }
        #expect(part["additionalProperties"] as? Bool == false || !(part["patternProperties"] == nil), "\(path)")
        return try #require(part["properties"] as? [String: Any], "\(path)").keys.sorted()
    }

    @Test("reader, schema and page know the same keys", arguments: probes.indices)
    func sections(_ position: Int) throws {
        let probe = Self.probes[position]
        let keys = try accepted(probe.yaml)
        #expect(keys.count > 1, "\(probe.name)")
        #expect(try allowed(probe.schema, in: schema()) == keys, "\(probe.name)")
        let page = String(decoding: try document("Sources/PlanFiles/PlanFiles.docc/ScenarioFolder.md"), as: UTF8.self)
        for key in keys {
            #expect(
                page.contains("`\(key)`") || page.contains("`\(key).csv`") || page.contains("`{\(key)")
                    || page.contains(", \(key)}`"), "\(key)")
        }
    }

    @Test("the schema knows the rules that may be set, and the settings of each")
    func rules() throws {
        let schema = try schema()
        let always = Set(RuleBook().all.filter { $0.strength == .always && $0.code != "waiting-list" }.map(\.code.text))
        let codes = RuleBook.knownCodes.map(\.text).filter { !always.contains($0) }.sorted()
        let properties = try allowed(["properties", "rules"], in: schema)
        #expect(properties.filter { !$0.hasPrefix("mix:") } == codes)
        for code in codes where try isMapping(code, in: schema) {
            let keys = try accepted("rules: {\(code): {QQQQQQQQ: 1}}")
            #expect(try allowed(["properties", "rules", "properties", code], in: schema) == keys, "\(code)")
        }
        for code in always {
            #expect(
                try FolderFixture().yaml("  cohort-size:", "  \(code): off\n  cohort-size:").summary()
                    == ["always-rule programme.yaml:20 rules.\(code)"])
        }
    }

    /// Rules that are not yet supported take the word `off` alone in the schema.
    private func isMapping(_ code: String, in schema: [String: Any]) throws -> Bool {
        let rule = RuleBook()[RuleCode(code)]
        return rule.map { type(of: $0).definition.isSupported } ?? true
    }

    @Test("the page knows every column")
    func columns() throws {
        let page = String(decoding: try document("Sources/PlanFiles/PlanFiles.docc/ScenarioFolder.md"), as: UTF8.self)
        for table in ScenarioFault.Table.allCases {
            let yaml = "files: {\(table.rawValue): {columns: {QQQQQQQQ: 1}}}"
            for column in try accepted(yaml) { #expect(page.contains("`\(column)`"), "\(table).\(column)") }
        }
    }
}
