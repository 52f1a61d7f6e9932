import ArgumentParser
import Foundation
import PlanFiles
import ProgrammeModel

/// Reads what the commands need; ends the program with the right status when that cannot be done.
struct Inputs {
    let options: SharedOptions
    /// Files that must not be taken for the result of this run.
    var olderFiles: [String] = []
    /// Whether the command writes files, so that it is worth saying that it has not.
    var isWriting = true

    /// The scenario of a folder; its warnings also go to standard error.
    func scenario(_ folder: String) throws -> LoadedScenario {
        if isFolder(folder) == false { try fail([.notAFolder(folder)]) }
        do {
            let loaded = try ScenarioFolder.read(folder)
            if !options.quiet { show(loaded.warnings) }
            return loaded
        } catch let error as ScenarioFolderError {
            try fail(error.faults)
        }
    }

    /// A plan document.
    func plan(_ path: String) throws -> Plan {
        if isFolder(path) == true { try fail([.notAFile(path)]) }
        do {
            return try PlanDocument.read(at: path)
        } catch let error as PlanDocumentError {
            try fail(error.faults)
        }
    }

    /// An instance of pair weights.
    func pairWeights(_ path: String) throws -> DiverseGrouping {
        do {
            return try PairWeightFile.read(at: path)
        } catch {
            try fail(error.faults)
        }
    }

    /// A table of people; its warnings also go to standard error.
    func people(_ question: PeopleQuestion) throws -> PeopleFile {
        do {
            let file = try PeopleFile.read(question)
            if !options.quiet { show(file.warnings) }
            return file
        } catch {
            try fail(error.faults, isInfeasible: error.isInfeasible)
        }
    }

    /// Nil where there is neither folder nor file.
    private func isFolder(_ path: String) -> Bool? {
        let type = try? URL(filePath: path).resolvingSymlinksInPath()
            .resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        return type ?? nil
    }

    /// Ends the program because of what stands in files.
    ///
    /// - Parameter isInfeasible: whether the files are right, and ask for what counting shows cannot be.
    func fail(_ faults: [LocatedFault], isInfeasible: Bool = false) throws -> Never {
        let errors = faults.filter { $0.severity == .error }
        let isMissing = errors.allSatisfy { LocatedFault.codesOfMissingFiles.contains($0.code) }
        let status: (word: Ending.Status, code: Int32) =
            isInfeasible
            ? (.infeasible, ExitStatus.infeasible)
            : isMissing ? (.missingFile, ExitStatus.missingFile) : (.badData, ExitStatus.badData)
        if options.json {
            try Console.json(
                Ending(
                    status: status.word, faults: faults,
                    olderFiles: olderFiles.isEmpty ? nil : olderFiles))
        } else {
            show(faults)
            let ending =
                isInfeasible
                ? say(sv: "Räkning visar att inga grupper kan finnas.", en: "Counting shows that no groups can exist.")
                : say(sv: "Antal fel: \(errors.count).", en: "Errors: \(errors.count).")
            Console.error(
                ending
                    + (isWriting ? say(sv: " Inget är skrivet.", en: " Nothing was written.") : ""))
            if let note = PlanFolder.note(on: olderFiles) { Console.error(note[options.language]) }
        }
        throw ExitCode(status.code)
    }

    private func show(_ faults: [LocatedFault]) {
        let limit = 20
        for group in AlikeFaults.groups(of: faults) {
            for fault in group.shown(atMost: limit) { Console.error(fault.rendered(in: options.language)) }
            if let rest = group.rest(beyond: limit) { Console.error("  " + rest[options.language]) }
        }
    }
}

extension LocatedFault {
    /// What is named is not there, or is nothing that can be read: all these end with the same status.
    fileprivate static let codesOfMissingFiles: Set<String> = [
        "missing-file", "missing-folder", "unreadable-file", "not-a-folder", "not-a-file",
    ]

    fileprivate static func notAFolder(_ path: String) -> LocatedFault {
        let parent = (path as NSString).deletingLastPathComponent
        let folder = parent.isEmpty ? "." : parent
        return LocatedFault(
            "not-a-folder", file: path,
            message: LocalisedText(sv: "\(path) är en fil, ingen mapp", en: "\(path) is a file, not a folder"),
            fix: LocalisedText(sv: "ange dess mapp: \(folder)", en: "give its folder: \(folder)"))
    }

    fileprivate static func notAFile(_ path: String) -> LocatedFault {
        let plan = (path as NSString).appendingPathComponent("plan.json")
        return LocatedFault(
            "not-a-file", file: path,
            message: LocalisedText(sv: "\(path) är en mapp, ingen fil", en: "\(path) is a folder, not a file"),
            fix: LocalisedText(sv: "ange planen i den: \(plan)", en: "give the plan in it: \(plan)"))
    }
}
