import Foundation
import Testing

@Suite("The page on faults")
struct FaultPageTests {
    private func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The codes in the sources of a folder, by the call that makes a fault of them.
    private func codes(in folder: String, after call: Regex<(Substring, Substring)>) throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
        let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        var codes: Set<String> = []
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            codes.formUnion(source.matches(of: call).map { String($0.1) })
        }
        return codes
    }

    @Test("every code that the sources can give stands on the page, and no other")
    func complete() throws {
        let page = try text("Sources/PlanFiles/PlanFiles.docc/ScenarioFolder.md")
        let section = try #require(page.components(separatedBy: "## The faults").last)
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let listed = Set(
            rows.flatMap { row in
                row.split(separator: " | ")[0].matches(of: /`([a-z-]+)`/).map { String($0.1) }
            })
        let reading = try codes(in: "PlanFiles", after: /FaultText\(\s*"([a-z-]+)"/)
        let checking = try codes(in: "ProgrammeModel", after: /(?:error|warning)\(\s*"([a-z-]+)"/)
        let given = reading.union(checking)
        #expect(given.count > 60)
        #expect(given.subtracting(listed).sorted() == [])
        #expect(listed.subtracting(given).sorted() == [])
    }
}
