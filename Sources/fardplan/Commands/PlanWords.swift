import PlanAudit
import PlanFiles
import PlanReport
import ProgrammeModel

/// What `plan` says in the end: a summary or JSON on standard output, troubles on standard error.
struct PlanWords {
    let options: SharedOptions
    /// Files of an earlier run where the plan was to be written.
    let olderFiles: [String]

    private var language: Language { options.language }
    private var olderFilesInJSON: [String]? { olderFiles.isEmpty ? nil : olderFiles }

    func planned(
        _ plan: Plan, _ loaded: LoadedScenario, _ verdict: AuditVerdict, folder: String, files: [String]
    ) throws {
        if options.json {
            try Console.json(
                Summary(
                    status: .planned, stopped: plan.outcome.stopped, accepted: verdict.isAccepted, folder: folder,
                    files: files, engine: plan.engine, score: plan.score, bounds: plan.bounds,
                    placed: plan.rosters.reduce(0) { $0 + $1.members.count }, waiting: plan.waiting.count,
                    warnings: loaded.warnings))
        } else if !options.quiet {
            let lines = SummaryTable.lines(
                plan: plan, scenario: loaded.scenario, verdict: verdict, language: language,
                files: SummaryFiles(folder: folder, names: files))
            try Console.out(lines.joined(separator: "\n"))
        } else {
            try Console.out("\(folder)/report.html")
        }
    }

    func infeasible(_ shortfalls: [Shortfall]) throws {
        if options.json {
            try Console.json(Shortage(status: .infeasible, shortfalls: shortfalls, olderFiles: olderFilesInJSON))
            return
        }
        tell(lines(ofShortfalls: shortfalls))
    }

    func notFound(_ reason: StopReason, _ obstacles: [LocalisedText]) throws {
        if options.json {
            try Console.json(
                Obstructed(status: .notFound, stopped: reason, obstacles: obstacles, olderFiles: olderFilesInJSON))
            return
        }
        tell(lines(of: reason, obstacles))
    }

    func refused(_ report: AuditReport, file: String, folder: String) throws {
        if options.json {
            try Console.json(Refusal(status: .refused, audit: report, file: file, olderFiles: olderFilesInJSON))
            return
        }
        tell(lines(ofRefused: report, file: file, folder: folder))
    }

    private func tell(_ lines: [String]) {
        for line in lines { Console.error(line) }
        if let note = PlanFolder.note(on: olderFiles) { Console.error(note[language]) }
    }
}

// MARK: Words

extension PlanWords {
    /// What is short, each with what would mend it.
    func lines(ofShortfalls shortfalls: [Shortfall]) -> [String] {
        let title = LocalisedText(
            sv: "Underlaget går inte att planera; räkning visar vad som fattas:",
            en: "The scenario cannot be planned; counting shows what is short:")
        let fix = LocalisedText(sv: "rätta", en: "fix")
        return [title[language]]
            + shortfalls.flatMap {
                ["  \($0.rule): \($0.message[language])", "    \(fix[language])  \($0.fix[language])"]
            }
    }

    /// That there is no plan, the first obstacles, and what might help.
    func lines(of reason: StopReason, _ obstacles: [LocalisedText]) -> [String] {
        let limit = 20
        let title =
            reason == .notFound
            ? LocalisedText(sv: "Ingen plan hittad.", en: "No plan was found.")
            : LocalisedText(
                sv: "Ingen plan hittad (\(reason.text.sv)).", en: "No plan was found (\(reason.text.en)).")
        var lines = [title[language]] + obstacles.prefix(limit).map { "  " + $0[language] }
        if obstacles.count > limit {
            let rest = obstacles.count - limit
            lines.append(LocalisedText(sv: "  ... och \(rest) till", en: "  ... and \(rest) more")[language])
        }
        return lines + [advice(after: reason)[language]]
    }

    private func advice(after reason: StopReason) -> LocalisedText {
        switch reason {
        case .timeLimit:
            LocalisedText(
                sv: "Det bevisar inte att ingen finns: ge mer tid med --seconds.",
                en: "That does not prove there is none: give more time with --seconds.")
        case .cancelled:
            LocalisedText(
                sv: "Det bevisar inte att ingen finns: låt körningen gå längre.",
                en: "That does not prove there is none: let the run go on for longer.")
        default:
            LocalisedText(
                sv: "Det bevisar inte att ingen finns: pröva större --work, ett annat --seed eller mildare regler.",
                en: "That does not prove there is none: try a larger --work, another --seed, or milder rules.")
        }
    }

    /// What the audit found in a plan of the program's own, and where that plan lies.
    func lines(ofRefused report: AuditReport, file: String, folder: String) -> [String] {
        let title = LocalisedText(
            sv: "Programfel: granskningen underkänner planen. Inget skickades ut.",
            en: "A fault of this program: the audit refuses the plan. Nothing was handed out.")
        let place = LocalisedText(
            sv: "Planen ligger i \(file); den kan granskas om med fardplan audit \(folder) \(file)",
            en: "The plan lies in \(file); audit it again with fardplan audit \(folder) \(file)")
        return [title[language]] + AuditText.lines(report, language: language).prefix(20).map { "  " + $0 }
            + [place[language]]
    }
}

// MARK: JSON

extension PlanWords {
    private struct Summary: Encodable {
        let status: Ending.Status
        let stopped: StopReason
        let accepted: Bool
        let folder: String
        let files: [String]
        let engine: EngineReport
        let score: Score
        let bounds: [Bound]
        let placed: Int
        let waiting: Int
        /// What reading the scenario warned of; the same shape as faults.
        let warnings: [LocatedFault]
    }

    private struct Shortage: Encodable {
        let status: Ending.Status
        let shortfalls: [Shortfall]
        let olderFiles: [String]?

        enum CodingKeys: String, CodingKey {
            case status, shortfalls
            case olderFiles = "older_files"
        }
    }

    private struct Obstructed: Encodable {
        let status: Ending.Status
        let stopped: StopReason
        let obstacles: [LocalisedText]
        let olderFiles: [String]?

        enum CodingKeys: String, CodingKey {
            case status, stopped, obstacles
            case olderFiles = "older_files"
        }
    }

    private struct Refusal: Encodable {
        let status: Ending.Status
        let audit: AuditReport
        let file: String
        let olderFiles: [String]?

        enum CodingKeys: String, CodingKey {
            case status, audit, file
            case olderFiles = "older_files"
        }
    }
}
