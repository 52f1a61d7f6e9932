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
        ("rows", FolderFixture().with("managers.csv", "id,department,level\n")),
        ("lists", FolderFixture().yaml(adding: "cohorts: 7\nclasses: 1").yaml("closures:\n  - {", "closures: {")),
        (
            "kinds",
            FolderFixture().with("managers.csv", "PK\u{3}\u{4}......xl/workbook.xml\n1\n2,3\n")
                .with("consultants.csv", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0, 10, 10]).with("venues.csv", "%PDF-1.7\n\n")
                .with("pins.csv", " <html><table>\n").with("pairs.csv", bytes: [0xFF, 0xD8, 0xFF, 10])
                .with("absences.csv", bytes: Array("who,".utf8).flatMap { [$0, 0] })
        ),
        ("encoding", FolderFixture().yaml(adding: "files: {venues: {encoding: windows-1252}}")),
        ("clock", FolderFixture().yaml(adding: "clock-times: {am: '12:00-08:15', pm: '13.00 – 16.30'}")),
        ("staff", FolderFixture().with("consultants.csv", "id,name\n")),
        ("bosses", FolderFixture().replacing(",boss,", in: "managers.csv", by: ",Närmaste chef,")),
        (
            "pins",
            FolderFixture().with(
                "pins.csv",
                "kind,who,value\nsession-start,G01/grund,2016-02-06 am\nintroduction-start,2,2016-04-12 am\n")
        ),
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

    /// What goes wrong when YAML is written by hand, one a file.
    private static let syntax = [
        "programme: Prov\ncohorts:\n\t- {id: A}\n", "programme: Prov\nhorizon: first: 2016-01-11\n",
        "programme: \"Prov\nseed: 7\n", "programme: 'Prov\n", "programme: Prov\nseed\nrounds: []\n",
        "programme: Prov\nmodules: [{id: a, half-days: 3}\nseed: 7\n", "programme: Prov\n  seed: 7\n",
        "modules:\n  - {id: a}\n - {id: b}\nseed: 7\n", "modules: - a\n", "programme: @Prov\n", "programme: *Prov\n",
        "programme: Prov\nse\u{1}ed: 7\n", "programme: \"a\\qb\"\n", "", "  \n",
        "a: b\n--- \n...\n}\n",
    ]

    @Test("broken YAML is explained in plain words, with the line", arguments: Language.allCases)
    func brokenYAML(_ language: Language) throws {
        var text = ""
        for yaml in Self.syntax {
            let faults = try FolderFixture().with("programme.yaml", yaml).faults()
            #expect(faults.allSatisfy { $0.code == "yaml-syntax" } && faults.count == 1)
            text += faults.map { $0.rendered(in: language) }.joined(separator: "\n\n") + "\n\n"
        }
        try expect(text, matches: "yaml-syntax.\(language.rawValue).txt")
    }

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
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/PlanFiles/Faults")
        let reading = try ["FaultWording.swift", "FaultWording+YAML.swift"].map { file in
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return source.components(separatedBy: "// MARK: plan.json")[0]
        }.joined()
        let codes = reading.matches(of: /FaultText\(\s*"([a-z-]+)"/).map { String($0.1) }
        let found = try Set(Self.damaged.flatMap { try $0.folder.faults().map(\.code) })
        let elsewhere = ["too-large", "unreadable-file", "not-a-folder", "missing-folder"]
        #expect(codes.count > 30)
        #expect(Set(codes).subtracting(found).subtracting(elsewhere).sorted() == [])
    }

    @Test("a folder, a pipe or a device in the place of a file is a fault, and is not opened", .timeLimit(.minutes(20)))
    func special() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (name, bytes) in FolderFixture().files where !["venues.csv", "pins.csv", "pairs.csv"].contains(name) {
            try Data(bytes).write(to: URL(filePath: folder.path).appending(path: name))
        }
        try FileManager.default.createDirectory(atPath: folder.path + "/venues.csv", withIntermediateDirectories: false)
        let status = unsafe mkfifo(folder.path + "/pins.csv", 0o600)
        try #require(status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/pairs.csv", withDestinationPath: "/dev/zero")
        let error = try #require(throws: ScenarioFolderError.self) { try ScenarioFolder.read(folder.path) }
        #expect(
            error.faults.map { $0.rendered(in: .english) } == [
                """
                error[unreadable-file]: venues.csv is a folder; a file is expected here
                  at     venues.csv
                  fix    name a file in the folder
                """,
                """
                error[unreadable-file]: pins.csv is no ordinary file but a device or a pipe
                  at     pins.csv
                  fix    save its content in a file, and name that
                """,
                """
                error[unreadable-file]: pairs.csv is no ordinary file but a device or a pipe
                  at     pairs.csv
                  fix    save its content in a file, and name that
                """,
            ])
    }

    @Test("a path that is no scenario folder is told what it is")
    func wrongPath() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        func fault(_ path: String) throws -> LocatedFault {
            let error = try #require(throws: ScenarioFolderError.self) { try ScenarioFolder.read(path) }
            return try #require(error.faults.first)
        }
        let empty = try fault(folder.path)
        #expect(empty.code == "missing-file")
        #expect(
            empty.message.sv
                == "mappen \(folder.path) har ingen programme.yaml: är det en mapp med planeringsunderlag?")
        #expect(empty.message.en == "the folder \(folder.path) has no programme.yaml: is this a scenario folder?")
        try Data("seed: 7\n".utf8).write(to: URL(filePath: folder.path + "/programme.yaml"))
        let file = try fault(folder.path + "/programme.yaml")
        #expect(file.code == "not-a-folder")
        #expect(file.fix.sv == "ange mappen som filen ligger i: \(folder.path)")
        #expect(try fault(folder.path + "/nowhere").code == "missing-folder")
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
