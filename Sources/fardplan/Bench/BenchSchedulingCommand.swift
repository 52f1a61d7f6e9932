import ArgumentParser
import Foundation
import MunicipalityGenerator
import PlanFiles
import Planning
import ProgrammeModel

/// Measures when sessions are held: value, bound and time of schedules for the cohorts of plans.
struct BenchSchedulingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scheduling",
        abstract: say(
            sv: "Mäter tidsläggningen och skriver scheduling.md.", en: "Measures schedules, and writes scheduling.md."))

    @Option(
        help: ArgumentHelp(say(sv: "En mapp med planeringsunderlag; flera går.", en: "A scenario folder; several.")))
    var scenario: [String] = []

    @Option(help: ArgumentHelp(say(sv: "Påhittade kommuner, chefer.", en: "Synthetic municipalities, managers.")))
    var managers = ""

    @Option(help: ArgumentHelp(say(sv: "Slumpfrön, med komma.", en: "Seeds, by comma.")))
    var seeds = "1,2,3"

    @Option(help: ArgumentHelp(say(sv: "Sökningar i kärnan, med komma.", en: "Kernel calls, by comma.")))
    var work = "4000"

    @Option(help: ArgumentHelp(say(sv: "Sekunder för varje sökning.", en: "Seconds of each search.")))
    var seconds: Double?

    @Option(help: ArgumentHelp(say(sv: "Trådar.", en: "Threads.")))
    var threads = 2

    @Flag(help: ArgumentHelp(say(sv: "Också varje omgång för sig.", en: "Each round alone, too.")))
    var rounds = false

    @Option(help: ArgumentHelp(say(sv: "Mappen som skrivs.", en: "The folder to write.")))
    var out: String?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Skriv underlaget som JSON för andra lösare och sluta.",
                en: "Write JSON for other solvers, and end.")))
    var export: String?

    @Option(
        help: ArgumentHelp(
            say(sv: "Bara en omgång, för --export.", en: "One round alone, for --export; with a folder FILE.scenario."))
    )
    var round: String?

    @Option(help: ArgumentHelp(say(sv: "Källkodens version.", en: "The commit of the sources.")))
    var commit = "unknown"

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try Numbers.check(threads: threads)
        try Numbers.check(seconds: seconds)
        for work in try Numbers.list(work, Int.init) { try Numbers.check(work, of: "--work", in: 1...1_000_000_000) }
        for size in try Numbers.list(managers, Int.init) where MunicipalityProfile(managers: size) == nil {
            throw ValidationError(
                say(sv: "ingen kommun har \(size) chefer här", en: "there is no municipality of \(size) managers here"))
        }
        if try Numbers.list(seeds, UInt64.init).isEmpty || Numbers.list(work, Int.init).isEmpty {
            throw ValidationError(
                say(sv: "--seeds och --work behöver minst ett tal", en: "--seeds and --work need a number at least"))
        }
        if round != nil, export == nil {
            throw ValidationError(say(sv: "--round hör till --export", en: "--round belongs to --export"))
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
        let loaded = try scenario.map { path in
            ScheduleBench.Subject(
                name: URL(filePath: path).lastPathComponent, scenario: try inputs.scenario(path).scenario,
                isSynthetic: false)
        }
        let bench = ScheduleBench(
            seeds: try Numbers.list(seeds, UInt64.init), work: try Numbers.list(work, Int.init).sorted(),
            seconds: seconds, threads: threads, isByRound: rounds)
        if let export, let subject = loaded.first {
            try await write(subject, bench, to: export)
            return
        }
        guard let out else { return }
        let (rows, unplanned) = try await bench.rows(of: loaded + synthetic())
        let plots = ScheduleReport.plots(rows)
        let report = ScheduleReport(
            rows: rows, unplanned: unplanned, commit: commit, threads: threads, hasPlot: !plots.isEmpty)
        let plot = plots.isEmpty ? [] : [("scheduling.svg", Data(CurvePlot.sheet(plots).utf8))]
        try Output(options: shared).write([("scheduling.md", Data(report.text.utf8))] + plot, to: out)
        try Console.out("\(out)/scheduling.md")
    }

    private func synthetic() throws -> [ScheduleBench.Subject] {
        try Numbers.list(managers, Int.init).sorted().compactMap { size in
            MunicipalityProfile(managers: size).map {
                ScheduleBench.Subject(
                    name: "synthetic \(size)", scenario: MunicipalityGenerator(profile: $0, seed: 1).scenario(),
                    isSynthetic: true)
            }
        }
    }

    /// One scenario's cohorts for other solvers, with the schedule of the most work for its sum.
    private func write(_ subject: ScheduleBench.Subject, _ bench: ScheduleBench, to path: String) async throws {
        guard var trial = try await bench.trial(of: subject.scenario, seed: bench.seeds[0]) else {
            throw ValidationError(say(sv: "ingen plan hittades", en: "no plan was found"))
        }
        if let round {
            guard let part = try trial.only(Round.ID(round)) else {
                throw ValidationError(say(sv: "omgången \(round) är tom", en: "round \(round) is empty"))
            }
            trial = part
            try Output(options: shared).write(ScenarioWriter.files(part.scenario), to: path + ".scenario")
        }
        trial = try trial.comparable()
        let limits = PlanLimits(work: bench.work.last ?? 1, seconds: seconds)
        let outcome = try await trial.start(seed: bench.seeds[0], limits: limits, objective: .sum, threads: threads)
            .result()
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let url = URL(filePath: path)
            try Output(options: shared).write(
                [(url.lastPathComponent, try encoder.encode(trial.export(outcome)))],
                to: url.deletingLastPathComponent().path)
        } catch let fault as SchedulingTrialError {
            let rules = fault.rules.map(\.text).joined(separator: ", ")
            throw ValidationError(
                say(
                    sv: "--export har ingen plats för underlagets \(rules)",
                    en: "--export has no place for the scenario's \(rules)"))
        }
    }
}
