import ArgumentParser
import Foundation
import MunicipalityGenerator
import ProgrammeModel

/// What every bench of scenarios takes: what is measured, and where the report or the numbers for others go.
struct BenchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(say(sv: "En mapp med planeringsunderlag; flera går.", en: "A scenario folder; several.")))
    var scenario: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(say(sv: "Påhittade kommuner, chefer.", en: "Synthetic municipalities, managers.")))
    var managers = ""

    @Option(help: ArgumentHelp(say(sv: "Trådar för underlag.", en: "Threads for scenarios.")))
    var threads = 2

    @Option(help: ArgumentHelp(say(sv: "Mappen som skrivs.", en: "The folder to write.")))
    var out: String?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Skriv underlaget som JSON för andra lösare och sluta.",
                en: "Write JSON for other solvers, and end.")))
    var export: String?

    @Option(help: ArgumentHelp(say(sv: "Källkodens version.", en: "The commit of the sources.")))
    var commit = "unknown"

    func validate() throws {
        try Numbers.check(threads: threads)
        let sizes = MunicipalityProfile.sizes
        if let size = try self.sizes().first(where: { MunicipalityProfile(managers: $0) == nil }) {
            throw ValidationError(
                say(
                    sv: "påhittade kommuner har \(sizes.lowerBound)–\(sizes.upperBound) chefer, inte \(size)",
                    en: "synthetic municipalities have \(sizes.lowerBound)-\(sizes.upperBound) managers, not \(size)"))
        }
        if (export == nil) == (out == nil) || (export != nil && scenario.count != 1) {
            throw ValidationError(
                say(
                    sv: "ange --out, eller --export och ett --scenario",
                    en: "give --out, or --export and one --scenario"))
        }
    }

    /// Managers of each synthetic municipality, in the order given.
    func sizes() throws -> [Int] { try Numbers.list(managers, Int.init) }

    /// Ends the program before anything is measured unless the result can be written.
    func checkPlace(_ report: String, _ shared: SharedOptions) throws {
        let output = Output(options: shared)
        if let out { try output.check([report], in: out) }
        guard let export else { return }
        let file = URL(filePath: export)
        try output.check([file.lastPathComponent], in: file.deletingLastPathComponent().path)
    }

    /// The fault of a scenario that an export would change.
    static func noPlace(for rules: [RuleCode]) -> ValidationError {
        let names = rules.map(\.text).joined(separator: ", ")
        return ValidationError(
            say(
                sv: "--export har ingen plats för underlagets \(names)",
                en: "--export has no place for the scenario's \(names)"))
    }
}

/// The JSON of a bench: what was measured by what, and the files with the rest of it.
struct BenchResult<Figures: Encodable>: Encodable {
    let status: Ending.Status
    /// The version of the sources as it was given.
    let commit: String
    /// Those for scenarios.
    let threads: Int
    let folder: String
    let files: [String]
    /// One entry a search; nil where numbers were only handed on to other solvers.
    let figures: Figures?

    init(
        _ bench: BenchOptions, status: Ending.Status = .written, folder: String, files: [String], figures: Figures?
    ) {
        self.status = status
        commit = bench.commit
        threads = bench.threads
        self.folder = folder
        self.files = files
        self.figures = figures
    }

    /// Prints itself where JSON is asked for, otherwise the path of one of the files.
    func tell(_ report: String, _ options: SharedOptions) throws {
        if options.json {
            try Console.json(self)
        } else {
            try Console.out("\(folder)/\(report)")
        }
    }
}

extension BenchResult<Never> {
    /// What was handed on to other solvers, without figures.
    ///
    /// - Parameter path: the file that was written for them.
    /// - Parameter names: of what lies beside it.
    init(_ bench: BenchOptions, export path: String, besides names: [String] = []) {
        let url = URL(filePath: path)
        let files = [url.lastPathComponent] + names
        self.init(bench, folder: url.deletingLastPathComponent().path, files: files, figures: nil)
    }
}
