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
        usage: say(sv: "fardplan plan <mapp> [val]", en: "fardplan plan <folder> [options]"),
        discussion: say(
            sv: """
                Avslutas med 0 när det finns en plan, 2 när räkning visar att ingen kan finnas, 3 när ingen hittades \
                inom gränserna, 64 vid fel i kommandot, 65 vid fel i underlaget, 66 när en fil saknas, 73 när filerna \
                inte går att skriva, 74 när resultatet inte går att visa, 130 när körningen avbröts, 1 vid fel i \
                programmet.
                """,
            en: """
                Ends with status 0 when there is a plan, 2 when counting shows that none can exist, 3 when none was \
                found within the limits, 64 for wrong usage, 65 for faults in the scenario, 66 for a missing file, 73 \
                when the files cannot be written, 74 when the result cannot be shown, 130 when the run was \
                interrupted, 1 for a fault of the program.
                """))

    @Argument(
        help: ArgumentHelp(
            say(sv: "Mappen med planeringsunderlaget.", en: "The scenario folder."),
            valueName: say(sv: "mapp", en: "folder")))
    var folder: String

    @Option(
        help: ArgumentHelp(
            say(sv: "Mappen för resultatet (förval: out/NAMN).", en: "The folder to write (default: out/NAME)."),
            valueName: say(sv: "mapp", en: "folder")))
    var out: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Slumpfrö (förval: underlagets).", en: "Seed (default: the scenario's)."),
            valueName: say(sv: "tal", en: "number")),
        transform: Numbers.seed)
    var seed: UInt64?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Arbetsgräns: samma gräns ger samma plan på alla datorer.",
                en: "Work limit: the same limit gives the same plan on every machine."),
            valueName: say(sv: "tal", en: "number")))
    var work = PlanLimits.usual.work

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Tidsgräns i sekunder.", en: "Time limit in seconds."),
            valueName: say(sv: "sekunder", en: "seconds")))
    var seconds: Double?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Sökmotor: auto, glpk eller heuristic (bara den inbyggda).",
                en: "Engine: auto, glpk or heuristic (the native one alone)."),
            valueName: say(sv: "motor", en: "engine")))
    var engine = EngineChoice.auto

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Antal trådar; ändrar aldrig planen (förval: en per processor, högst 16).",
                en: "Threads; never changes the plan (default: one for each processor, at most 16)."),
            valueName: say(sv: "tal", en: "number")))
    var threads: Int?

    @Flag(
        help: ArgumentHelp(
            say(
                sv: "Skriv tabellerna för svenska Excel: semikolon och byteordningsmärke.",
                en: "Write the tables for Swedish Excel: semicolons and a byte-order mark.")))
    var excel = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try FolderArgument.check(folder, of: say(sv: "<mapp>", en: "<folder>"))
        try FolderArgument.check(out, of: "--out")
        try Numbers.check(work, of: "--work", in: 1...100_000_000)
        try Numbers.check(seconds: seconds)
        try Numbers.check(threads: threads)
    }

    private var outFolder: String {
        if let out { return out }
        let name = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.lastPathComponent
        return "out/" + (name.isEmpty || name == "/" ? "plan" : name)
    }

    func run() async throws {
        let target = PlanFolder(path: outFolder)
        let loaded = try Inputs(options: shared, olderFiles: target.olderFiles()).scenario(folder)
        // A plan that cannot be written would be lost with all the time it took.
        try Output(options: shared, olderFiles: target.olderFiles()).check(PlanFolder.names, in: target.path)
        let request = PlanRequest(
            seed: seed, limits: PlanLimits(work: work, seconds: seconds), engine: engine,
            threads: Numbers.threads(threads))
        let (result, isInterrupted) = try await shared.finish(Planner(loaded.scenario, request: request).start())
        try conclude(result, loaded, target, isInterrupted: isInterrupted)
    }

    private func conclude(
        _ result: PlanningResult, _ loaded: LoadedScenario, _ target: PlanFolder, isInterrupted: Bool
    ) throws {
        let older = target.olderFiles()
        let output = Output(options: shared, olderFiles: older)
        let words = PlanWords(options: shared, olderFiles: older)
        switch result {
        case .planned(let plan, let report):
            let verdict = AuditVerdict(report, language: shared.language)
            let files = try Output.files(
                plan, loaded, verdict, language: shared.language, dialect: excel ? .excel : .plain)
            try keepEarlierPlan(in: target, loaded.scenario, output)
            try output.write(files, to: target.path)
            target.removeRefusedPlan()
            try words.planned(plan, loaded, verdict, folder: target.path, files: files.map(\.name))
            if isInterrupted { throw ExitCode(ExitStatus.interrupted) }
        case .infeasible(let shortfalls):
            try words.infeasible(shortfalls)
            throw ExitCode(ExitStatus.infeasible)
        case .notFound(let reason, let obstacles):
            try words.notFound(reason, obstacles)
            throw ExitCode(isInterrupted ? ExitStatus.interrupted : ExitStatus.notFound)
        case .refused(let plan, let report):
            let name = PlanFolder.refusedPlan
            try output.write([(name, try PlanDocument.encode(plan))], to: target.path)
            let remaining = target.olderFiles(besides: name)
            try PlanWords(options: shared, olderFiles: remaining)
                .refused(report, file: "\(target.path)/\(name)", folder: folder)
            throw ExitCode(ExitStatus.internalFault)
        }
    }

    /// Says on standard error that a plan which no run would bring back lies beside the new one from now on.
    private func keepEarlierPlan(in target: PlanFolder, _ scenario: Scenario, _ output: Output) throws {
        guard let reason = target.reasonToKeepPlan(of: scenario) else { return }
        let name = try output.keep("plan.json", in: target.path, as: target.nameForEarlierPlan)
        guard !shared.quiet else { return }
        Console.error(
            say(
                sv: "Obs: den plan.json som låg i \(target.path) \(reason.sv); den finns kvar som \(name)",
                en: "Note: the plan.json that lay in \(target.path) \(reason.en); it is kept as \(name)"))
    }
}
