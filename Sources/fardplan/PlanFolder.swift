import Foundation
import ProgrammeModel

/// The folder that `plan` writes to, and what earlier runs have left there.
struct PlanFolder {
    /// The files of a plan, in the order in which they are told.
    static let names = ["plan.json", "rosters.csv", "sessions.csv", "waiting.csv", "report.html"]
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

    /// A success leaves no plan of an earlier fault beside it: the program made that file for its own sake.
    func removeRefusedPlan() { try? FileManager.default.removeItem(atPath: "\(path)/\(Self.refusedPlan)") }
}
