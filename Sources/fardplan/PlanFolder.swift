import Foundation
import PlanAudit
import PlanFiles
import ProgrammeModel

/// The folder that `plan` writes to, and what earlier runs have left there.
struct PlanFolder {
    /// The files of a plan, in the order in which they are told.
    static let names = ["plan.json", "rosters.csv", "sessions.csv", "waiting.csv", "milestones.csv", "report.html"]
    /// A plan that its own audit refuses, kept for whoever looks into the fault.
    static let refusedPlan = "refused-plan.json"

    let path: String

    /// Files that an earlier run has left, named with the folder.
    ///
    /// After a run without a plan they must not be taken for its result. They are a planner's files, perhaps sent out
    /// already, and so they stay.
    /// - Parameter written: a file that this run has written.
    func olderFiles(besides written: String? = nil) -> [String] {
        (Self.names + [Self.refusedPlan]).filter { $0 != written }.map { "\(path)/\($0)" }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// Tells a reader that files in the folder are from an earlier run; nil where there are none.
    static func note(on files: [String]) -> LocalisedText? {
        guard let first = files.first else { return nil }
        let folder = (first as NSString).deletingLastPathComponent
        let names = files.map { ($0 as NSString).lastPathComponent }.joined(separator: ", ")
        return LocalisedText(
            sv: "Obs: filerna i \(folder) är från en tidigare körning, inte från denna: \(names)",
            en: "Note: the files in \(folder) are from an earlier run, not from this one: \(names)")
    }

    /// Why a plan that lies in the folder must not be written over: no run of this scenario would bring it back.
    ///
    /// Nil where there is none, or one that a run of this scenario made and nobody has touched since.
    func reasonToKeepPlan(of scenario: Scenario) -> LocalisedText? {
        let file = "\(path)/plan.json"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        guard let plan = try? PlanDocument.read(at: file) else {
            return LocalisedText(sv: "går inte att läsa", en: "cannot be read")
        }
        if let hash = try? scenario.fingerprint(), plan.scenario.hash != hash {
            return LocalisedText(sv: "hör till ett annat underlag", en: "belongs to another scenario")
        }
        let isOwn = PlanAuditor(scenario).audit(plan).isAccepted
        if !isOwn { return LocalisedText(sv: "är ändrad för hand", en: "was changed by hand") }
        return plan.outcome.isRepeatable
            ? nil : LocalisedText(sv: "är ändrad för hand eller avbruten", en: "was changed by hand or interrupted")
    }

    /// A name under which no plan lies yet.
    var nameForEarlierPlan: String {
        let names = ["plan-earlier.json"] + (2...1000).map { "plan-earlier-\($0).json" }
        return names.first { !FileManager.default.fileExists(atPath: "\(path)/\($0)") } ?? names[0]
    }

    /// A success leaves no plan of an earlier fault beside it: the program made that file for its own sake.
    func removeRefusedPlan() { try? FileManager.default.removeItem(atPath: "\(path)/\(Self.refusedPlan)") }
}
