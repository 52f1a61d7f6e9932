import ArgumentParser
import Foundation
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
        help: ArgumentHelp(
            say(sv: "Tusental byten för 480 chefer.", en: "Thousands of exchanges for 480 managers.")))
    var work = 8000

    @OptionGroup var bench: BenchOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try Numbers.check(work, of: "--work", in: 0...1_000_000_000)
        _ = (try Numbers.list(seconds, Double.init), try Numbers.list(seeds, UInt64.init))
    }

    func run() async throws {
        try bench.checkPlace("allocation.md", shared)
        let inputs = Inputs(options: shared)
        let loaded = try bench.scenario.map { (name: $0, scenario: try inputs.scenario($0).scenario) }
        if let export = bench.export, let first = loaded.first {
            let data = try JSONEncoder().encode(instance(of: first.scenario))
            try write([(URL(filePath: export).lastPathComponent, data)], to: export)
            if shared.json { try Console.json(BenchResult(bench, export: export)) }
            return
        }
        if let out = bench.out { try await measure(loaded, inputs, to: out) }
    }

    private func measure(
        _ loaded: [(name: String, scenario: Scenario)], _ inputs: Inputs, to out: String
    ) async throws {
        var report = AllocationReport(commit: bench.commit, seeds: try Numbers.list(seeds, UInt64.init))
        var files: [(name: String, data: Data)] = []
        var figures = AllocationFigures()
        if let mdgpFolder {
            let runs = try await PairWeightBench(
                folder: mdgpFolder, seconds: try Numbers.list(seconds, Double.init), seeds: report.seeds, inputs: inputs
            ).runs()
            report.add(runs)
            figures.pairs = runs
            files += runs.map { ("assignments/\($0.fileName)", AssignmentText.encode($0.groups)) }
        }
        let trials = try await ScenarioBench(
            work: work, threads: bench.threads, seeds: report.seeds, managers: try bench.sizes()
        ).trials(of: loaded)
        report.add(trials, threads: bench.threads)
        figures.scenarios = trials
        if let plot = CurvePlot(allocations: trials.filter(\.isSynthetic)) {
            report.addPlot("allocation.svg")
            files.append(("allocation.svg", Data(plot.svg.utf8)))
        }
        files.append(("allocation.md", Data(report.text.utf8)))
        try FileManager.default.createDirectory(atPath: out + "/assignments", withIntermediateDirectories: true)
        for file in files { try file.data.write(to: URL(filePath: "\(out)/\(file.name)")) }
        try BenchResult(bench, folder: out, files: files.map(\.name), figures: figures).tell("allocation.md", shared)
    }

    private struct AllocationFigures: Encodable {
        var pairs: [PairWeightRun] = []
        var scenarios: [ScenarioTrial] = []
    }

    private func instance(of scenario: Scenario) throws -> AllocationInstance {
        do {
            return try AllocationInstance(scenario)
        } catch let fault as AllocationInstance.Unsaid {
            throw BenchOptions.noPlace(for: fault.rules)
        }
    }

    private func write(_ files: [(name: String, data: Data)], to path: String) throws {
        try Output(options: shared).write(files, to: URL(filePath: path).deletingLastPathComponent().path)
    }
}
