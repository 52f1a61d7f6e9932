import Foundation
import PlanReport
import ProgrammeModel
import Testing

/// Exact pages and summaries. `RECORD_GOLDENS=1` writes them anew; the difference is reviewed like code.
@Suite struct GoldenTests {
    @Test("the page of the small plan is the recorded one", arguments: Language.allCases)
    func page(_ language: Language) throws {
        try expect(PlanFixture.page(language), matches: "page.\(language.rawValue).html")
    }

    @Test("the summary of the small plan is the recorded one", arguments: Language.allCases)
    func summary(_ language: Language) throws {
        let scenario = PlanFixture.scenario()
        let lines = SummaryTable.lines(
            plan: PlanFixture.plan(for: scenario), scenario: scenario, verdict: PlanFixture.accepted,
            language: language,
            files: SummaryFiles(folder: "out/prov", names: ["plan.json", "rosters.csv", "report.html"]))
        try expect(lines.joined(separator: "\n") + "\n", matches: "summary.\(language.rawValue).txt")
    }

    @Test("the same plan gives the same bytes")
    func repeats() {
        #expect(PlanFixture.page(.swedish) == PlanFixture.page(.swedish))
    }

    private func expect(_ text: String, matches name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens").appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(lines, recorded).enumerated().first { $0.element.0 != $0.element.1 }
        let place = first.map { "line \($0.offset + 1): \($0.element.0) instead of \($0.element.1)" }
        #expect(first == nil, "\(name), \(place ?? "")")
        #expect(lines.count == recorded.count, "\(name) has another number of lines")
    }
}
