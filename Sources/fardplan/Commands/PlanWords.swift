import PlanAudit
import PlanReport
import ProgrammeModel

/// What `plan` says in the end: a summary or JSON on standard output, troubles on standard error.
struct PlanWords {
    let options: SharedOptions

    private var language: Language { options.language }

    func planned(
        _ plan: Plan, _ scenario: Scenario, _ verdict: AuditVerdict, folder: String, files: [String]
    ) throws {
        if options.json {
            try Console.json(
                Summary(
                    status: "planned", stopped: plan.outcome.stopped, accepted: verdict.isAccepted, folder: folder,
                    files: files, engine: plan.engine, score: plan.score, bounds: plan.bounds,
                    placed: plan.rosters.reduce(0) { $0 + $1.members.count }, waiting: plan.waiting.count))
        } else if !options.quiet {
            let lines = SummaryTable.lines(
                plan: plan, scenario: scenario, verdict: verdict, language: language,
                files: SummaryFiles(folder: folder, names: files))
            Console.out(lines.joined(separator: "\n"))
        } else {
            Console.out("\(folder)/report.html")
        }
    }

    func infeasible(_ shortfalls: [Shortfall]) throws {
        if options.json {
            try Console.json(Shortage(status: "infeasible", shortfalls: shortfalls))
            return
        }
        Console.error(
            say(
                sv: "Underlaget går inte att planera; räkning visar vad som fattas:",
                en: "The scenario cannot be planned; counting shows what is short:"))
        for shortfall in shortfalls {
            Console.error("  \(shortfall.rule): \(shortfall.message[language])")
            Console.error("    " + say(sv: "rätta  ", en: "fix  ") + shortfall.fix[language])
        }
    }

    func notFound(_ reason: StopReason, _ obstacles: [LocalisedText]) throws {
        if options.json {
            try Console.json(Obstructed(status: "not-found", stopped: reason, obstacles: obstacles))
            return
        }
        Console.error(
            say(sv: "Ingen plan hittad (\(reason.text.sv)).", en: "No plan was found (\(reason.text.en))."))
        for obstacle in obstacles.prefix(20) { Console.error("  " + obstacle[language]) }
        Console.error(
            say(
                sv: "Det bevisar inte att ingen finns: pröva större --work, ett annat --seed eller mildare regler.",
                en: "That does not prove there is none: try a larger --work, another --seed, or milder rules."))
    }

    func refused(_ report: AuditReport, file: String, folder: String) throws {
        if options.json { try Console.json(report) }
        Console.error(
            say(
                sv: "Programfel: granskningen underkänner planen. Inget skickades ut.",
                en: "A fault of this program: the audit refuses the plan. Nothing was handed out."))
        for line in AuditText.lines(report, language: language).prefix(20) { Console.error("  " + line) }
        Console.error(
            say(
                sv: "Planen ligger i \(file); den kan granskas om med fardplan audit \(folder) \(file)",
                en: "The plan lies in \(file); audit it again with fardplan audit \(folder) \(file)"))
    }

    private struct Summary: Encodable {
        let status: String
        let stopped: StopReason
        let accepted: Bool
        let folder: String
        let files: [String]
        let engine: EngineReport
        let score: Score
        let bounds: [Bound]
        let placed: Int
        let waiting: Int
    }

    private struct Shortage: Encodable {
        let status: String
        let shortfalls: [Shortfall]
    }

    private struct Obstructed: Encodable {
        let status: String
        let stopped: StopReason
        let obstacles: [LocalisedText]
    }
}
