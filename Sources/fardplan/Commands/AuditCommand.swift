import ArgumentParser
import Foundation
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
                fel i kommandot, 65 när underlaget har fel eller filen inte är någon plan, 66 när en fil saknas, 73 \
                när den omräknade planen inte går att skriva, eller där redan ligger något annat än en plan, 74 när resultatet inte går att visa.
                """,
            en: """
                Ends with status 0 when the plan is accepted, 4 when it is refused or belongs to another scenario, 64 \
                for wrong usage, 65 when the scenario has faults or the file is no plan, 66 for a missing file, 73 \
                when the plan counted anew cannot be written, or something other than a plan is there already, 74 when the result cannot be shown.
                """))

    @Argument(
        help: ArgumentHelp(
            say(sv: "Mappen med planeringsunderlaget.", en: "The scenario folder."),
            valueName: say(sv: "mapp", en: "folder")))
    var folder: String

    @Argument(help: ArgumentHelp(say(sv: "Planen, plan.json.", en: "The plan, plan.json."), valueName: "plan"))
    var plan: String

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Skriv planen hit med rätt poäng, om alla regler hålls.",
                en: "Write the plan here with the right score, if every rule is kept."),
            valueName: say(sv: "ny plan", en: "new plan")))
    var rescore: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try FolderArgument.check(folder, of: say(sv: "<mapp>", en: "<folder>"))
        if rescore?.isEmpty == true {
            throw ValidationError(say(sv: "--rescore är tomt: ange en fil", en: "--rescore is empty: give a file"))
        }
    }

    func run() throws {
        let inputs = Inputs(options: shared, isWriting: false)
        let file = rescore.map {
            ResultFile(kind: .plan, path: $0, option: "--rescore", inputs: [plan], isForced: nil, options: shared)
        }
        try file?.check()
        let scenario = try inputs.scenario(folder).scenario
        let stated = try inputs.plan(plan)
        let auditor = PlanAuditor(scenario)
        let first = auditor.audit(stated)
        guard let file, let counted = first.rescored(stated) else {
            try show(first, file: nil)
            if !first.isAccepted { throw ExitCode(ExitStatus.auditFailed) }
            return
        }
        let report = auditor.audit(counted)
        if report.isAccepted { try file.write(try PlanDocument.encode(counted)) }
        try show(
            report, file: report.isAccepted ? file.path : nil, leftOut: AuditText.boundsLeftOut(of: stated, first))
        if !report.isAccepted { throw ExitCode(ExitStatus.auditFailed) }
    }

    /// Prints what was found, and what became of the plan that was to be counted anew.
    ///
    /// - Parameter file: where the plan was written with its score counted anew; nil where it was not.
    /// - Parameter leftOut: the bounds that it goes without.
    private func show(_ report: AuditReport, file: String?, leftOut: LocalisedText? = nil) throws {
        if shared.json {
            try Console.json(Verdict(report, file: file, leftOut: file == nil ? nil : leftOut))
            return
        }
        let lines = AuditText.lines(report, language: shared.language)
        try Console.out((shared.quiet ? Array(lines.prefix(1)) : lines).joined(separator: "\n"))
        if let file {
            try Console.out(
                say(sv: "Planen med omräknad poäng: \(file)", en: "The plan with its score counted anew: \(file)"))
            if let leftOut, !shared.quiet { Console.error(leftOut[shared.language]) }
        } else if rescore != nil {
            Console.error(
                say(
                    sv: "Inget är skrivet: --rescore räknar bara om planer som håller alla regler.",
                    en: "Nothing was written: --rescore counts only plans anew that keep every rule."))
        } else if report.keepsEveryRule, !report.isAccepted, !shared.quiet {
            Console.error(
                say(
                    sv: "Räkna om den till en ny fil: fardplan audit \(folder) \(plan) --rescore NY_PLAN",
                    en: "Count it anew into a new file: fardplan audit \(folder) \(plan) --rescore NEW_PLAN"))
        }
    }

    /// The audit's report with the word for its ending.
    private struct Verdict: Encodable {
        private let report: AuditReport
        private let file: String?
        private let leftOut: LocalisedText?

        init(_ report: AuditReport, file: String?, leftOut: LocalisedText?) {
            self.report = report
            self.file = file
            self.leftOut = leftOut
        }

        enum CodingKeys: String, CodingKey {
            case status, file
            case leftOut = "bounds_left_out"
        }

        func encode(to encoder: any Encoder) throws {
            try report.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report.isAccepted ? Ending.Status.accepted : .refused, forKey: .status)
            try container.encodeIfPresent(file, forKey: .file)
            try container.encodeIfPresent(leftOut, forKey: .leftOut)
        }
    }
}
