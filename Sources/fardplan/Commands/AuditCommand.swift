import ArgumentParser
import PlanAudit
import PlanFiles
import ProgrammeModel

/// Judges a plan without any engine.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: say(
            sv: "Granskar en plan: håller alla regler, stämmer alla siffror?",
            en: "Audits a plan: do all rules hold, are all figures right?"),
        usage: say(sv: "fardplan audit <mapp> <plan> [val]", en: "fardplan audit <folder> <plan> [options]"),
        discussion: say(
            sv: """
                Avslutas med 0 när planen godkänns, 4 när den underkänns eller hör till ett annat underlag, 64 vid \
                fel i kommandot, 65 när underlaget har fel eller filen inte är någon plan, 66 när en fil saknas, 74 \
                när resultatet inte går att visa.
                """,
            en: """
                Ends with status 0 when the plan is accepted, 4 when it is refused or belongs to another scenario, 64 \
                for wrong usage, 65 when the scenario has faults or the file is no plan, 66 for a missing file, 74 \
                when the result cannot be shown.
                """))

    @Argument(
        help: ArgumentHelp(
            say(sv: "Mappen med planeringsunderlaget.", en: "The scenario folder."),
            valueName: say(sv: "mapp", en: "folder")))
    var folder: String

    @Argument(help: ArgumentHelp(say(sv: "Planen, plan.json.", en: "The plan, plan.json."), valueName: "plan"))
    var plan: String

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try FolderArgument.check(folder, of: say(sv: "<mapp>", en: "<folder>"))
    }

    func run() throws {
        let inputs = Inputs(options: shared)
        let scenario = try inputs.scenario(folder)
        let report = PlanAuditor(scenario).audit(try inputs.plan(plan))
        if shared.json {
            try Console.json(Verdict(report))
        } else {
            let lines = AuditText.lines(report, language: shared.language)
            try Console.out((shared.quiet ? Array(lines.prefix(1)) : lines).joined(separator: "\n"))
        }
        if !report.isAccepted { throw ExitCode(ExitStatus.auditFailed) }
    }

    /// The audit's report with the word for its ending.
    private struct Verdict: Encodable {
        private let report: AuditReport

        init(_ report: AuditReport) { self.report = report }

        enum CodingKeys: CodingKey { case status }

        func encode(to encoder: any Encoder) throws {
            try report.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report.isAccepted ? Ending.Status.accepted : .refused, forKey: .status)
        }
    }
}
