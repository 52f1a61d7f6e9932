public import ArgumentParser
import Foundation
import PlanFiles
public import ProgrammeModel

/// Options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say(sv: "Språk: sv eller en.", en: "Language: sv or en.")))
    var language = Speech.language

    @Flag(
        help: ArgumentHelp(say(sv: "Skriv resultatet som JSON på stdout.", en: "Write the result as JSON to stdout.")))
    var json = false

    @Flag(name: .shortAndLong, help: ArgumentHelp(say(sv: "Bara fel och resultat.", en: "Only errors and the result.")))
    var quiet = false
}

extension Language: ExpressibleByArgument {}
extension EngineChoice: ExpressibleByArgument {}

/// Reads what the commands need; ends the program with the right status when that cannot be done.
struct Inputs {
    let options: SharedOptions

    /// The scenario of a folder; its warnings go to standard error.
    func scenario(_ folder: String) throws -> Scenario {
        do {
            let loaded = try ScenarioFolder.read(folder)
            if !options.quiet { show(loaded.warnings) }
            return loaded.scenario
        } catch let error as ScenarioFolderError {
            try fail(error.faults, status: error.isMissing ? ExitStatus.missingFile : ExitStatus.badData)
        }
    }

    /// A plan document.
    func plan(_ path: String) throws -> Plan {
        do {
            return try PlanDocument.read(at: path)
        } catch let error as PlanDocumentError {
            try fail(error.faults, status: error.isMissing ? ExitStatus.missingFile : ExitStatus.badData)
        }
    }

    private func fail(_ faults: [LocatedFault], status: Int32) throws -> Never {
        if options.json {
            let name = status == ExitStatus.missingFile ? "missing-file" : "bad-data"
            try Console.json(FaultList(status: name, faults: faults))
        } else {
            show(faults)
            let errors = faults.count { $0.severity == .error }
            Console.error(
                say(sv: "Antal fel: \(errors). Inget är skrivet.", en: "Errors: \(errors). Nothing was written."))
        }
        throw ExitCode(status)
    }

    private func show(_ faults: [LocatedFault]) {
        // Many alike are one message: a roster from elsewhere has a boss outside it on every third row.
        let limit = 20
        for (_, alike) in grouped(faults) {
            for fault in alike.prefix(alike[0].severity == .error ? alike.count : limit) {
                Console.error(fault.rendered(in: options.language))
            }
            if alike[0].severity == .warning, alike.count > limit {
                Console.error(
                    say(sv: "  ... och \(alike.count - limit) likadana", en: "  ... and \(alike.count - limit) alike"))
            }
        }
    }

    private func grouped(_ faults: [LocatedFault]) -> [(String, [LocatedFault])] {
        var groups: [(String, [LocatedFault])] = []
        for fault in faults {
            if let last = groups.indices.last, groups[last].0 == fault.code {
                groups[last].1.append(fault)
            } else {
                groups.append((fault.code, [fault]))
            }
        }
        return groups
    }

    private struct FaultList: Encodable {
        let status: String
        let faults: [LocatedFault]
    }
}
