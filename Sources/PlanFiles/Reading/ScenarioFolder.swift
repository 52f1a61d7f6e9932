import Foundation
public import ProgrammeModel

/// A scenario that was read, with what a planner should know of it.
public struct LoadedScenario: Sendable {
    public let scenario: Scenario
    /// Faults that do not keep the scenario from being planned.
    public let warnings: [LocatedFault]
}

/// A scenario folder that cannot be read, with all its faults.
public struct ScenarioFolderError: Error, Sendable {
    /// Errors and warnings, file by file.
    public let faults: [LocatedFault]
    /// The folder or a required file is not there, and nothing else is wrong.
    public var isMissing: Bool {
        faults.filter { $0.severity == .error }.allSatisfy { ["missing-file", "missing-folder"].contains($0.code) }
    }
}

/// Reads scenario folders: programme.yaml and the tables beside it.
///
/// All faults of all files come at once. A fault that may only follow from something that could not be read, such as
/// an unknown name where rows are missing, is held back until that is mended.
public struct ScenarioFolder {
    /// The largest file, in bytes.
    static let maxBytes = 64 << 20

    private let path: String
    private let log = FaultLog()

    private init(_ path: String) { self.path = path }

    /// Reads and checks a scenario.
    /// - Parameter path: the folder.
    /// - Throws: ``ScenarioFolderError`` with every fault.
    public static func read(_ path: String) throws -> LoadedScenario { try ScenarioFolder(path).read() }

    private func read() throws -> LoadedScenario {
        guard let isFolder = WholeFile.isFolder(path) else {
            log.add(.missingFolder(path), in: path)
            throw ScenarioFolderError(faults: log.faults)
        }
        guard isFolder else {
            let parent = URL(filePath: path).deletingLastPathComponent().relativePath
            log.add(.fileForFolder(path, parent: parent), in: path)
            throw ScenarioFolderError(faults: log.faults)
        }
        let source = YAMLSource(file: "programme.yaml", log: log)
        let (contents, isGarbled) = programme(source)
        let settings = contents?.tables ?? [:]
        var tables: [ScenarioFault.Table: Table] = [:]
        var unread: Set<ScenarioFault.Table> = []
        // Without a readable programme.yaml, which may map the tables, their headers cannot be judged.
        for table in contents == nil ? [] : ScenarioFault.Table.allCases {
            let layout = TableLayout.of(table)
            let settings = settings[table] ?? TableSettings()
            let before = log.errorCount
            tables[table] = load(layout, settings)
            if tables[table] == nil, log.errorCount > before { unread.insert(table) }
        }
        guard let contents else { throw ScenarioFolderError(faults: log.sorted) }
        var scenario = Scenario(
            programme: contents.programme, managers: [], consultants: [], qualifications: [], seed: contents.seed)
        var reader = ScenarioTables(tables, unread: unread, log: log)
        reader.fill(&scenario)
        scenario.earlierCohorts = contents.earlierRosters.flatMap(earlierCohorts)
        if !contents.namesPast, scenario.pairs.contains(where: { $0.rule == .past }) {
            scenario.programme.rules.newAcquaintances.strength = .soft
        }
        check(scenario, reader, source, FollowOn(reader, source, isGarbled: isGarbled))
        if log.errorCount > 0 { throw ScenarioFolderError(faults: log.sorted) }
        return LoadedScenario(scenario: scenario, warnings: log.sorted)
    }

    private func programme(_ source: YAMLSource) -> (contents: ProgrammeReader.Contents?, isGarbled: Bool) {
        guard let bytes = bytes(of: source.file, orElse: .missingProgramme(source.file, folder: path)) else {
            return (nil, false)
        }
        let decoded = DecodedText(bytes)
        for fault in decoded.faults { log.add(fault.text, in: source.file, row: fault.line) }
        guard !decoded.bytes.isEmpty || decoded.faults.isEmpty else { return (nil, true) }
        return (ProgrammeReader(source: source).read(decoded.text), !decoded.faults.isEmpty)
    }

    private func load(_ layout: TableLayout, _ settings: TableSettings) -> Table? {
        let file = settings.file ?? layout.usualFile
        let isRequired = layout.isRequired || settings.file != nil
        guard let bytes = bytes(of: file, orElse: isRequired ? .missingFile(file) : nil) else { return nil }
        return Table(layout, settings: settings, file: file, bytes: bytes, log: log)
    }

    /// The members of each cohort of an earlier plan's rosters.csv, everybody once, in the order of the file.
    private func earlierCohorts(_ file: String) -> [[Manager.ID]] {
        guard let bytes = bytes(of: file, orElse: .missingFile(file)) else { return [] }
        let table = Table(.rosters, settings: TableSettings(), file: file, bytes: bytes, log: log)
        var position: [String: Int] = [:]
        var seen: [Set<String>] = []
        var members: [[Manager.ID]] = []
        for row in table.map(log, { row in row.required("cohort").map { ($0, row.required("manager")) } }) {
            let (cohort, manager) = row.value
            let place = position[cohort] ?? members.count
            if place == members.count {
                position[cohort] = place
                members.append([])
                seen.append([])
            }
            if let manager, seen[place].insert(manager).inserted { members[place].append(Manager.ID(manager)) }
        }
        return members.filter { !$0.isEmpty }
    }

    /// The bytes of a file named relative to the folder; nil when it cannot be read, or is not there.
    /// - Parameter missing: the fault of one that is not there; nil for one that need not be.
    private func bytes(of file: String, orElse missing: FaultText?) -> [UInt8]? {
        let url = URL(filePath: file, relativeTo: URL(filePath: path, directoryHint: .isDirectory))
        do throws(WholeFile.Problem) {
            return [UInt8](try WholeFile(url.path, limit: Self.maxBytes).bytes)
        } catch .missing {
            if let missing { log.add(missing, in: file) }
        } catch {
            log.add(error.text(file, limit: Self.maxBytes), in: file)
        }
        return nil
    }

    private func check(_ scenario: Scenario, _ tables: ScenarioTables, _ source: YAMLSource, _ followOn: FollowOn) {
        for fault in scenario.faults() where !followOn.explains(fault) {
            switch fault.place {
            case .programme(let path):
                log.add(source.locate(fault, path))
            case .row(let table, let position, let column):
                log.add(tables.locate(fault, table, position, column))
            case .table(let table):
                log.add(tables.locate(fault, table, nil, nil))
            }
        }
    }
}
