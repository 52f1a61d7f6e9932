import ArgumentParser
import Foundation
import MunicipalityGenerator
import PlanFiles
import Planning
import ProgrammeModel

/// What engineers measure; not among the commands that help names.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: say(sv: "Mäter programmet.", en: "Measures the program."),
        shouldDisplay: false,
        subcommands: [BenchAllocationCommand.self, BenchSchedulingCommand.self, BenchKernelCommand.self])
}

/// Measures who sits where: grouping by pair weights, and the cohorts of scenarios.
struct BenchAllocationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocation",
        abstract: say(
            sv: "Mäter grupperingen och utvecklingsgrupperna och skriver allocation.md.",
            en: "Measures grouping and cohorts, and writes allocation.md."))

    @Option(help: ArgumentHelp(say(sv: "Mapp med MDGPLIB-filer.", en: "A folder of MDGPLIB files.")))
    var mdgpFolder: String?

    @Option(help: ArgumentHelp(say(sv: "Sekunder för varje fil, med komma.", en: "Seconds for each file, by comma.")))
    var seconds = "20,60,120"

    @Option(help: ArgumentHelp(say(sv: "Slumpfrön, med komma.", en: "Seeds, by comma.")))
    var seeds = "1,2,3"

    @Option(
        help: ArgumentHelp(say(sv: "En mapp med planeringsunderlag; flera går.", en: "A scenario folder; several.")))
    var scenario: [String] = []

    @Option(help: ArgumentHelp(say(sv: "Påhittade kommuner, chefer.", en: "Synthetic municipalities, managers.")))
    var managers = ""

    @Option(
        help: ArgumentHelp(
            say(sv: "Tusental byten för 480 chefer.", en: "Thousands of exchanges for 480 managers.")))
    var work = 8000

    @Option(help: ArgumentHelp(say(sv: "Trådar för underlag.", en: "Threads for scenarios.")))
    var threads = 2

    @Option(help: ArgumentHelp(say(sv: "Mappen som skrivs.", en: "The folder to write.")))
    var out: String?

    @Option(
        help: ArgumentHelp(say(sv: "Skriv underlaget som JSON och sluta.", en: "Write the scenario as JSON, and end.")))
    var export: String?

    @Option(help: ArgumentHelp(say(sv: "Källkodens version.", en: "The commit of the sources.")))
    var commit = "unknown"

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try Numbers.check(work, of: "--work", in: 0...1_000_000_000)
        try Numbers.check(threads: threads)
        _ = (try Numbers.list(seconds, Double.init), try Numbers.list(seeds, UInt64.init))
        if let size = try Numbers.list(managers, Int.init).first(where: { MunicipalityProfile(managers: $0) == nil }) {
            throw ValidationError(
                say(sv: "ingen kommun har \(size) chefer här", en: "there is no municipality of \(size) managers here"))
        }
        if (export == nil) == (out == nil) || (export != nil && scenario.count != 1) {
            throw ValidationError(
                say(
                    sv: "ange --out, eller --export och ett --scenario",
                    en: "give --out, or --export and one --scenario"))
        }
    }

    func run() async throws {
        let inputs = Inputs(options: shared)
        let loaded = try scenario.map { (name: $0, scenario: try inputs.scenario($0).scenario) }
        if let export, let first = loaded.first {
            let data = try JSONEncoder().encode(instance(of: first.scenario))
            try write([(URL(filePath: export).lastPathComponent, data)], to: export)
            return
        }
        guard let out else { return }
        var report = AllocationReport(commit: commit, seeds: try Numbers.list(seeds, UInt64.init))
        var files: [(name: String, data: Data)] = []
        if let mdgpFolder {
            let bench = PairWeightBench(
                folder: mdgpFolder, seconds: try Numbers.list(seconds, Double.init), seeds: report.seeds, inputs: inputs
            )
            let runs = try await bench.runs()
            report.add(runs)
            files += runs.map { ("assignments/\($0.fileName)", AssignmentText.encode($0.groups)) }
        }
        let bench = ScenarioBench(
            work: work, threads: threads, seeds: report.seeds, managers: try Numbers.list(managers, Int.init))
        let trials = try await bench.trials(of: loaded)
        report.add(trials, threads: threads)
        if let plot = CurvePlot(allocations: trials.filter(\.isSynthetic)) {
            report.addPlot("allocation.svg")
            files.append(("allocation.svg", Data(plot.svg.utf8)))
        }
        files.append(("allocation.md", Data(report.text.utf8)))
        try FileManager.default.createDirectory(atPath: out + "/assignments", withIntermediateDirectories: true)
        for file in files { try file.data.write(to: URL(filePath: "\(out)/\(file.name)")) }
        try Console.out("\(out)/allocation.md")
    }

    private func instance(of scenario: Scenario) throws -> AllocationInstance {
        do {
            return try AllocationInstance(scenario)
        } catch let fault as AllocationInstance.Unsaid {
            let rules = fault.rules.map(\.text).joined(separator: ", ")
            throw ValidationError(
                say(
                    sv: "--export har ingen plats för underlagets \(rules)",
                    en: "--export has no place for the scenario's \(rules)"))
        }
    }

    private func write(_ files: [(name: String, data: Data)], to path: String) throws {
        try Output(options: shared).write(files, to: URL(filePath: path).deletingLastPathComponent().path)
    }
}
