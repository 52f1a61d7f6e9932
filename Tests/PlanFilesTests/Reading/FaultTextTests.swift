import Foundation
import PlanFiles
import ProgrammeModel
import Testing

/// Exact texts of faults. `RECORD_GOLDENS=1` writes them anew; the difference is reviewed like code.
@Suite("Texts of faults")
struct FaultTextTests {
    /// Every fault that reading alone can find, with the file it is found in.
    private static let damaged: [(name: String, folder: FolderFixture)] = [
        ("keys", keys), ("values", values), ("bytes", bytes), ("tables", tables), ("scenario", scenario),
        ("syntax", FolderFixture().yaml("seed: 7", "seed: [7")),
        ("cohorts", FolderFixture().yaml("cohorts: 1", "cohorts: 60000").yaml("cohorts: 2}", "cohorts: 60000}")),
        ("empty", FolderFixture().with("programme.yaml", "# nothing\n")),
        (
            "missing",
            FolderFixture().without("venues.csv").without("qualifications.csv")
                .yaml(adding: "files: {venues: {file: rum/lokaler.csv}}")
        ),
    ]

    private static let keys = FolderFixture()
        .yaml("programme: Prov", "program: Prov").yaml("seed: 7", "seed: 7\nseed: 8")
        .yaml("weeks: 26-32", "week: 26-32").yaml("half-days: 4", "half-days: [4]")
        .yaml("  department-cap: {max: 2}", "  one-cohort: off\n  level-mix: hard\n  cohort-sise: 20\n  finish: [off]")
        .yaml("cohorts: 2}", "cohorts: 2}\ncohorts: [{id: A, round: 1}]\nclasses: 3\nfiles: off")

    private static let values = FolderFixture()
        .yaml("seed: 7", "seed: -7").yaml("weeks: 26-32", "weeks: 26-54, dates: [2016-02-30, snart], monthly: tuesday")
        .yaml("weeks: 2016-W09, halves: am", "yearly: 13-01, halves: lunch, effect: gone")
        .yaml("half-days: 3", "half-days: tre, overnight: kanske").yaml("2016-05-02..2016-06-24", "2016-05-02")
        .yaml("{min: 1, max: 5}", "{strength: maybe, min: 1.5, class: 2000}")
        .yaml(adding: "clock-times: {am: 8-12}\nfiles: {venues: {header-row: 0, delimiter: '|', encoding: latin}}")

    private static let bytes = FolderFixture()
        .with(
            "managers.csv", bytes: Array("id,department,level\nM1,Sk".utf8) + [0x81] + Array("la,1\nM2,V\0rd,2\n".utf8)
        )
        .with("pins.csv", bytes: [0xFF, 0xFE, 0x6B, 0x00])

    private static let tables = FolderFixture()
        .with(
            "managers.csv",
            "id,department,level,level,,joind\nM1,Skola,1,1,x,\nM2,Skola,2,2\nM3,\"Skola,3,3,,\nM4,Vård,1,1,,,7\n"
        )
        .with("consultants.csv", "namn,first_day\nEva,2016-02-30\n")
        .with("qualifications.csv", "consultant,module,lead\nC1,,kanske\n\"C1\"x,grund,no\n")
        .with("venues.csv", "id,seats,golvyta\nsal,många,7\n,30,\n")
        .with("absences.csv", "who,start_date,start_half\nM2,i vår,natt\n")
        .with("pins.csv", "kind,who,value\nplace,M1,1\n").with("pairs.csv", "\n")
        .yaml(adding: "files: {venues: {columns: {name: Namn}}}")

    private static let scenario = FolderFixture()
        .yaml("half-days: 4", "half-days: 11").yaml("{min: 1, max: 5}", "{min: 7, max: 5}")
        .yaml("department: Skola", "department: Skolla").yaml("venue: sal", "venue: aula")
        .with(
            "managers.csv",
            """
            id,name,department,unit,level,boss
            M1,Anna,Kommunledning,Kansli,1,M3
            M2,Omar,Skola,Kansli,2,M1
            M3,Åsa,Skola,Väster,3,M2
            M3,Åsa,Skola,Väster,3,X7

            """)

    @Test("all faults of all files come at once, with place, value and fix", arguments: Language.allCases)
    func golden(_ language: Language) throws {
        var text = ""
        for (name, folder) in Self.damaged {
            let faults = try folder.faults().map { $0.rendered(in: language) }
            text += "# \(name)\n\n" + faults.joined(separator: "\n\n") + "\n\n"
        }
        try expect(text, matches: "faults.\(language.rawValue).txt")
    }

    @Test("every code that the wording knows is in the recorded texts or tested by itself")
    func complete() throws {
        let wording = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/PlanFiles/Faults/FaultWording.swift")
        let source = try String(contentsOf: wording, encoding: .utf8)
        let reading = source.components(separatedBy: "// MARK: plan.json")[0]
        let codes = reading.matches(of: /FaultText\(\s*"([a-z-]+)"/).map { String($0.1) }
        let found = try Set(Self.damaged.flatMap { try $0.folder.faults().map(\.code) })
        let elsewhere = ["too-large", "unreadable-file"]
        #expect(codes.count > 30)
        #expect(Set(codes).subtracting(found).subtracting(elsewhere).sorted() == [])
    }

    @Test("a folder in the place of a file cannot be read")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (name, bytes) in FolderFixture().files where name != "venues.csv" {
            try Data(bytes).write(to: URL(filePath: folder.path).appending(path: name))
        }
        try FileManager.default.createDirectory(atPath: folder.path + "/venues.csv", withIntermediateDirectories: false)
        do { _ = try ScenarioFolder.read(folder.path) } catch let error as ScenarioFolderError {
            #expect(error.faults.map(\.code) == ["unreadable-file"])
        }
    }

    private func expect(_ text: String, matches name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let lines = text.components(separatedBy: "\n")
        let first = zip(lines, recorded).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(first == nil, "line \((first?.offset ?? 0) + 1): \(first?.element.0 ?? "")")
        #expect(lines.count == recorded.count)
    }
}
