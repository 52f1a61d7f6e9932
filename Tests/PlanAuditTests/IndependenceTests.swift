import Foundation
import Testing

@Suite("The audit is a second writing")
struct IndependenceTests {
    /// The sources of the audit, by file name.
    private func sources() throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/PlanAudit")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path())
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
            ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }

    @Test("that imports the model alone")
    func imports() throws {
        let sources = try sources()
        #expect(sources.count > 10)
        for source in sources {
            let imports = source.text.split(separator: "\n").filter { $0.contains("import ") && !$0.hasPrefix("///") }
                .compactMap { $0.split(separator: " ").last }
            #expect(imports.allSatisfy { $0 == "ProgrammeModel" }, "\(source.name)")
        }
    }

    @Test("and uses nothing of the road that the engines take")
    func names() throws {
        let forbidden = [
            "ScenarioIndex", "PlanView", "PlanJudgement", "WorkingCalendar", "AwayTimes", "HalfDaySet", "count(in",
            "AttributeValues", "programme.calendar", "isEmployed(on", "includes(", "value(of:", "weeksOff",
            "limit(employed",
            "periods(in", "Score(book",
        ]
        for source in try sources() {
            for name in forbidden where !(name == "value(of:" && source.text.contains("AttributeReading")) {
                #expect(!source.text.contains(name), "\(source.name) uses \(name)")
            }
        }
    }
}
