import ArgumentParser
import Foundation
import PlanAudit
import PlanFiles
import PlanReport
import ProgrammeModel

/// Writes what commands make; ends the program with status 73 when that cannot be done.
struct Output {
    let options: SharedOptions
    /// Files that must not be taken for the result of this run.
    var olderFiles: [String] = []

    func write(_ files: [(name: String, data: Data)], to folder: String) throws {
        do {
            try OutputFolder(folder).write(files)
        } catch let error as OutputFolderError {
            try fail(error.message)
        }
    }

    /// Ends the program unless files of these names can be written to a folder.
    func check(_ names: [String], in folder: String) throws {
        do {
            try OutputFolder(folder).check(names)
        } catch let error as OutputFolderError {
            try fail(error.message)
        }
    }

    /// Gives a file of a folder another name, which it returns.
    func keep(_ name: String, in folder: String, as other: String) throws -> String {
        do {
            try OutputFolder(folder).rename(name, to: other)
        } catch let error as OutputFolderError {
            try fail(error.message)
        }
        return other
    }

    /// Ends the program because nothing can be written.
    func fail(_ reason: LocalisedText) throws -> Never {
        if options.json {
            try Console.json(
                Ending(status: .cannotWrite, reason: reason, olderFiles: olderFiles.isEmpty ? nil : olderFiles))
        } else {
            Console.error(say(sv: "fel: ", en: "error: ") + reason[options.language])
            if let note = PlanFolder.note(on: olderFiles) { Console.error(note[options.language]) }
        }
        throw ExitCode(ExitStatus.cannotWrite)
    }

    /// The files of a plan, named as in ``PlanFolder/names``: the document, four tables and the page.
    static func files(
        _ plan: Plan, _ loaded: LoadedScenario, _ verdict: AuditVerdict, language: Language,
        dialect: TableDialect
    ) throws -> [(name: String, data: Data)] {
        let scenario = loaded.scenario
        let page = PlanPage.html(
            plan: plan, scenario: scenario, verdict: verdict,
            warnings: AlikeFaults.sentences(on: loaded.warnings, in: language), language: language)
        return [
            ("plan.json", try PlanDocument.encode(plan)),
            ("rosters.csv", Data(PlanTables.rosters(plan, scenario, dialect).utf8)),
            ("sessions.csv", Data(PlanTables.sessions(plan, scenario, dialect).utf8)),
            ("waiting.csv", Data(PlanTables.waiting(plan, scenario, dialect).utf8)),
            ("milestones.csv", Data(PlanTables.milestones(plan, dialect).utf8)),
            ("report.html", Data(page.utf8)),
        ]
    }
}

extension AuditVerdict {
    /// What the page says of an audit.
    init(_ report: AuditReport, language: Language) {
        self.init(
            isAccepted: report.isAccepted, breaches: report.breaches.reduce(0) { $0 + $1.amount },
            brokenRules: report.counts.filter { $0.strength.isBinding && $0.breaches > 0 }.map(\.rule),
            lines: AuditText.lines(report, language: language))
    }
}
