import ArgumentParser
import Foundation
import PlanAudit
import PlanFiles
import PlanReport
import Planning
import ProgrammeModel

/// Plans a scenario.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: say(
            sv: "Planerar ett underlag och skriver plan, tabeller och en sida att skriva ut.",
            en: "Plans a scenario and writes the plan, tables and a page to print."),
        discussion: say(
            sv: """
                Avslutas med 0 när det finns en plan, 2 när räkning visar att ingen kan finnas, 3 när ingen hittades \
                inom gränserna, 65 vid fel i underlaget, 66 när en fil saknas, 73 när det inte går att skriva, \
                130 när körningen avbröts.
                """,
            en: """
                Ends with status 0 when there is a plan, 2 when counting shows that none can exist, 3 when none was \
                found within the limits, 65 for faults in the scenario, 66 for a missing file, 73 when nothing can be \
                written, 130 when the run was interrupted.
                """))

    @Argument(help: ArgumentHelp(say(sv: "Mappen med planeringsunderlaget.", en: "The scenario folder.")))
    var folder: String

    @Option(
        help: ArgumentHelp(
            say(sv: "Mappen för resultatet (utan val: out/NAMN).", en: "The folder to write (default: out/NAME).")))
    var out: String?

    @Option(help: ArgumentHelp(say(sv: "Slumpfrö (utan val: underlagets).", en: "Seed (default: the scenario's).")))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Arbetsgräns: samma gräns ger samma plan på alla datorer.",
                en: "Work limit: the same limit gives the same plan on every machine.")))
    var work = PlanLimits.usual.work

    @Option(help: ArgumentHelp(say(sv: "Tidsgräns i sekunder.", en: "Time limit in seconds.")))
    var seconds: Double?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Sökmotor: auto, glpk eller heuristic (bara den inbyggda).",
                en: "Engine: auto, glpk or heuristic (the native one alone).")))
    var engine = EngineChoice.auto

    @Option(help: ArgumentHelp(say(sv: "Antal trådar; ändrar aldrig planen.", en: "Threads; never changes the plan.")))
    var threads = max(1, min(16, ProcessInfo.processInfo.activeProcessorCount))

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if !(1...100_000_000).contains(work) {
            throw ValidationError(
                say(sv: "--work ska vara från 1 till 100000000", en: "--work must be from 1 to 100000000"))
        }
        if let seconds, !(seconds.isFinite && seconds > 0) {
            throw ValidationError(say(sv: "--seconds ska vara mer än 0", en: "--seconds must be more than 0"))
        }
        if !(1...256).contains(threads) {
            throw ValidationError(say(sv: "--threads ska vara från 1 till 256", en: "--threads must be from 1 to 256"))
        }
    }

    private var outFolder: String {
        if let out { return out }
        let name = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.lastPathComponent
        return "out/" + (name.isEmpty || name == "/" ? "plan" : name)
    }

    func run() async throws {
        let scenario = try Inputs(options: shared).scenario(folder)
        let request = PlanRequest(
            seed: seed, limits: PlanLimits(work: work, seconds: seconds), engine: engine, threads: threads)
        let run = try Planner(scenario, request: request).start()
        let interruption = Interruption()
        let sources = interruption.watch { run.cancel() }
        var bar = ProgressBar(isShown: Console.isErrorTerminal && !shared.quiet, language: shared.language)
        for await progress in run.progress { bar.show(progress) }
        bar.clear()
        let result = try await run.result()
        withExtendedLifetime(sources) {}
        try conclude(result, scenario, isInterrupted: interruption.hasHappened)
    }

    private func conclude(_ result: PlanningResult, _ scenario: Scenario, isInterrupted: Bool) throws {
        let words = PlanWords(options: shared)
        switch result {
        case .planned(let plan, let report):
            let verdict = AuditVerdict(report, language: shared.language)
            let files = try Output.files(plan, scenario, verdict, language: shared.language)
            try Output(options: shared).write(files, to: outFolder)
            try words.planned(plan, scenario, verdict, folder: outFolder, files: files.map(\.name))
            if isInterrupted { throw ExitCode(ExitStatus.interrupted) }
        case .infeasible(let shortfalls):
            try words.infeasible(shortfalls)
            throw ExitCode(ExitStatus.infeasible)
        case .notFound(let reason, let obstacles):
            try words.notFound(reason, obstacles)
            throw ExitCode(isInterrupted ? ExitStatus.interrupted : ExitStatus.notFound)
        case .refused(let plan, let report):
            let name = "refused-plan.json"
            try Output(options: shared).write([(name, try PlanDocument.encode(plan))], to: outFolder)
            try words.refused(report, file: "\(outFolder)/\(name)", folder: folder)
            throw ExitCode(ExitStatus.internalFault)
        }
    }
}
