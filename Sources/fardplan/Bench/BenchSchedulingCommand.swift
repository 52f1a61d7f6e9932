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

    @OptionGroup var bench: BenchOptions

    @Option(parsing: .unconditional, help: ArgumentHelp(say(sv: "Slumpfrön, med komma.", en: "Seeds, by comma.")))
    var seeds = "1,2,3"

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(say(sv: "Sökningar i kärnan, med komma.", en: "Kernel calls, by comma.")))
    var work = "500,2000,8000"

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Sökningar för var och en av --managers; annars --work.",
                en: "Kernel calls of each of --managers; --work without.")))
    var managersWork = ""

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(say(sv: "Sekunder för varje sökning.", en: "Seconds of each search.")))
    var seconds: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(say(sv: "Sekunder för varje undre gräns.", en: "Seconds of each bound.")))
    var boundSeconds: Double?

    @Flag(
        help: ArgumentHelp(
            say(sv: "Också varje omgång i --scenario för sig.", en: "Each round of --scenario alone, too.")))
    var rounds = false

    @Option(
        help: ArgumentHelp(
            say(sv: "Bara en omgång, för --export.", en: "One round alone, for --export; with a folder FILE.scenario."))
    )
    var round: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try Numbers.check(seconds: seconds)
        try Numbers.check(seconds: boundSeconds, of: "--bound-seconds")
        for (text, option) in [(work, "--work"), (managersWork, "--managers-work")] {
            for work in try Numbers.list(text, Int.init) { try Numbers.check(work, of: option, in: 1...1_000_000_000) }
        }
        if try Numbers.list(seeds, UInt64.init).isEmpty || Numbers.list(work, Int.init).isEmpty {
            throw ValidationError(
                say(sv: "--seeds och --work behöver minst ett tal", en: "--seeds and --work need a number at least"))
        }
        let own = try Numbers.list(managersWork, Int.init).count
        if own > 0, try own != bench.sizes().count {
            throw ValidationError(
                say(
                    sv: "--managers-work ska ha lika många tal som --managers",
                    en: "--managers-work must have as many numbers as --managers"))
        }
        if round != nil, bench.export == nil {
            throw ValidationError(say(sv: "--round hör till --export", en: "--round belongs to --export"))
        }
    }

    func run() async throws {
        try bench.checkPlace("scheduling.md", shared)
        let inputs = Inputs(options: shared)
        let work = try Numbers.distinct(work, Int.init).sorted()
        let loaded = try bench.scenario.map { path in
            ScheduleBench.Subject(
                name: URL(filePath: path).lastPathComponent, scenario: try inputs.scenario(path).scenario,
                isSynthetic: false, work: work)
        }
        let measuring = ScheduleBench(
            seeds: try Numbers.distinct(seeds, UInt64.init), seconds: seconds, boundSeconds: boundSeconds,
            threads: bench.threads, isByRound: rounds)
        if let export = bench.export, let subject = loaded.first {
            try await write(subject, measuring, to: export)
            return
        }
        guard let out = bench.out else { return }
        let (rows, unplanned) = try await measuring.rows(of: loaded + synthetic(work))
        let plots = SchedulePlots(rows).files
        let report = ScheduleReport(
            rows: rows, unplanned: unplanned, commit: bench.commit, threads: bench.threads, plots: plots)
        let files = [("scheduling.md", Data(report.text.utf8))] + plots.map { ($0.name, Data($0.svg.utf8)) }
        try Output(options: shared).write(files, to: out)
        for name in unplanned {
            Console.error(say(sv: "ingen plan hittades: \(name)", en: "no plan was found: \(name)"))
        }
        let status = rows.isEmpty ? Ending.Status.notFound : .written
        try BenchResult(bench, status: status, folder: out, files: files.map(\.0), figures: rows)
            .tell("scheduling.md", shared)
        if rows.isEmpty { throw ExitCode(ExitStatus.notFound) }
    }

    private func synthetic(_ work: [Int]) throws -> [ScheduleBench.Subject] {
        let own = try Numbers.list(managersWork, Int.init)
        let sized = try bench.sizes().enumerated().map { ($1, own.isEmpty ? work : [own[$0]]) }
        return sized.sorted { $0.0 < $1.0 }.compactMap { size, work in
            MunicipalityProfile(managers: size).map {
                ScheduleBench.Subject(
                    name: "synthetic \(size)", scenario: MunicipalityGenerator(profile: $0, seed: 1).scenario(),
                    isSynthetic: true, work: work)
            }
        }
    }

    /// One scenario's cohorts for other solvers, with the schedule of the most work for its sum.
    private func write(
        _ subject: ScheduleBench.Subject, _ measuring: ScheduleBench, to path: String
    ) async throws {
        guard let trial = try await measuring.trial(of: subject, seed: measuring.seeds[0]) else {
            throw ValidationError(say(sv: "ingen plan hittades", en: "no plan was found"))
        }
        let part = try part(of: trial)
        let compared = try part.comparable()
        let outcome = try await compared.start(
            seed: measuring.seeds[0], limits: PlanLimits(work: subject.work.last ?? 1, seconds: seconds),
            objective: .sum, threads: bench.threads, boundSeconds: boundSeconds
        ).result()
        guard outcome.isComplete else {
            throw ValidationError(
                say(
                    sv: "alla tillfällen fick ingen tid, så det finns inget att skriva: ge mer --work eller --seconds",
                    en: "not every session found a time, so there is nothing to write: give more --work or --seconds"))
        }
        let url = URL(filePath: path)
        let file = (name: url.lastPathComponent, data: try encoded(compared, outcome))
        var folders: [String] = []
        if round != nil {
            try Output(options: shared).write(ScenarioWriter.files(part.scenario), to: path + ".scenario")
            folders.append(file.name + ".scenario")
        }
        try Output(options: shared).write([file], to: url.deletingLastPathComponent().path)
        if shared.json { try Console.json(BenchResult(bench, export: path, besides: folders)) }
    }

    /// What is exported of a trial: all of it, or one round.
    private func part(of trial: SchedulingTrial) throws -> SchedulingTrial {
        guard let round else { return trial }
        guard let part = try trial.only(Round.ID(round)) else {
            let rounds = trial.rounds.map(\.text).joined(separator: ", ")
            throw ValidationError(
                say(
                    sv: "ingen utvecklingsgrupp är i omgången \(round): välj bland \(rounds)",
                    en: "no cohort is in round \(round): choose from \(rounds)"))
        }
        return part
    }

    private func encoded(_ trial: SchedulingTrial, _ outcome: SchedulingTrial.Outcome) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return try encoder.encode(trial.export(outcome))
        } catch let fault as SchedulingTrialError {
            throw BenchOptions.noPlace(for: fault.rules)
        }
    }
}
