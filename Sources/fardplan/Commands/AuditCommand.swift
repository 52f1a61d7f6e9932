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
        discussion: say(
            sv: "Avslutas med 0 när planen godkänns och 4 när den underkänns.",
            en: "Ends with status 0 when the plan is accepted and 4 when it is refused."))

    @Argument(help: ArgumentHelp(say(sv: "Mappen med planeringsunderlaget.", en: "The scenario folder.")))
    var folder: String

    @Argument(help: ArgumentHelp(say(sv: "Planen, plan.json.", en: "The plan, plan.json.")))
    var plan: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let inputs = Inputs(options: shared)
        let scenario = try inputs.scenario(folder)
        let report = PlanAuditor(scenario).audit(try inputs.plan(plan))
        if shared.json {
            try Console.json(report)
        } else {
            let lines = AuditText.lines(report, language: shared.language)
            Console.out((shared.quiet ? Array(lines.prefix(1)) : lines).joined(separator: "\n"))
        }
        if !report.isAccepted { throw ExitCode(ExitStatus.auditFailed) }
    }
}
