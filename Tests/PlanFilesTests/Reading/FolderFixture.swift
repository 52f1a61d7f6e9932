import Foundation
import PlanFiles
import ProgrammeModel

/// A scenario folder for one test: a small valid one, of which a test replaces files or parts of files.
struct FolderFixture {
    var files: [String: [UInt8]]

    /// Two rounds, two modules, three managers, two consultants, two venues, one absence, pin and pair.
    init() {
        files = [
            "programme.yaml": Array(Self.programme.utf8),
            "managers.csv": Array(Self.managers.utf8),
            "consultants.csv": Array(
                """
                id,name,first_day,last_day,max_per_week,max_per_month,max_cohorts
                C1,Eva Holm,2016-01-11,2016-12-16,4,12,4
                C2,Per Ek,,,,,

                """.utf8),
            "qualifications.csv": Array("consultant,module,lead\nC1,grund,yes\nC2,grund,\nC1,klar,no\n".utf8),
            "venues.csv": Array("id,name,place,kind,seats,beds\nsal,Salen,Rådhuset,hall,140,\nrum,,,,30,4\n".utf8),
            "absences.csv": Array(
                "who,start_date,start_half,end_date,end_half\nM2,2016-02-08,pm,2016-02-10,am\n".utf8),
            "pins.csv": Array("kind,who,value\nround,M1,1\n".utf8),
            "pairs.csv": Array("first,second,rule,weight\nM2,M3,apart,\n".utf8),
        ]
    }

    static let programme = """
        programme: Prov
        seed: 7
        horizon: {first: 2016-01-11, last: 2016-12-16}
        closures:
          - {name: Sommar, weeks: 26-32}
        group-calendars:
          - {name: Sportlov, for: {department: Skola}, weeks: 2016-W09, halves: am}
        modules:
          - {id: grund, name: Grund, half-days: 3}
          - {id: klar, half-days: 4}
        rounds:
          - id: 1
            name: Omgång 1
            window: {first: 2016-02-01, last: 2016-03-25}
            introduction: {first: 2016-01-11, last: 2016-01-22}
            cohorts: 1
          - {id: 2, window: 2016-05-02..2016-06-24, cohorts: 2}
        introduction: {hosts: [M1, utomstående], hosts-needed: 1, venue: sal}
        rules:
          cohort-size: {min: 1, max: 5}
          department-cap: {max: 2}

        """

    static let managers = """
        id,name,department,unit,level,boss,joined,left,gender
        M1,Anna Berg,Kommunledning,Kansli,1,,2009-04-01,,K
        M2,Omar Lind,Skola,Öster,2,M1,2016-01-11,,M
        M3,Åsa Ström,Skola,Väster,3,M2,,2016-12-01,K

        """

    /// Replaces a file.
    func with(_ name: String, _ text: String) -> FolderFixture { with(name, bytes: Array(text.utf8)) }

    func with(_ name: String, bytes: [UInt8]) -> FolderFixture {
        var copy = self
        copy.files[name] = bytes
        return copy
    }

    func without(_ name: String) -> FolderFixture {
        var copy = self
        copy.files[name] = nil
        return copy
    }

    /// Replaces a part of a file that must be there.
    func replacing(_ part: String, in name: String, by other: String) -> FolderFixture {
        let text = String(decoding: files[name] ?? [], as: UTF8.self)
        precondition(text.contains(part), "\(name) holds no \"\(part)\"")
        return with(name, text.replacingOccurrences(of: part, with: other))
    }

    /// Replaces a part of programme.yaml.
    func yaml(_ part: String, _ other: String) -> FolderFixture {
        replacing(part, in: "programme.yaml", by: other)
    }

    /// Adds lines to programme.yaml.
    func yaml(adding lines: String) -> FolderFixture {
        with("programme.yaml", String(decoding: files["programme.yaml"] ?? [], as: UTF8.self) + lines + "\n")
    }

    /// Writes the folder, reads it, removes it.
    func load() throws -> LoadedScenario {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (name, bytes) in files {
            try Data(bytes).write(to: URL(filePath: folder.path).appending(path: name))
        }
        return try ScenarioFolder.read(folder.path)
    }

    /// All faults, of a folder that can or cannot be read.
    func faults() throws -> [LocatedFault] {
        do { return try load().warnings } catch let error as ScenarioFolderError { return error.faults }
    }

    /// The faults in one line each: code, place, value.
    func summary() throws -> [String] {
        try faults().map { fault in
            let row = fault.row.map { ":\($0)" } ?? ""
            let column = fault.column.map { " [\($0)]" } ?? ""
            let path = fault.path.map { $0.isEmpty ? "" : " \($0)" } ?? ""
            return "\(fault.code) \(fault.file)\(row)\(column)\(path)"
        }
    }
}
