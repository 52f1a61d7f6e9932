public import Foundation
public import ProgrammeModel

/// Writes and reads plan.json.
public enum PlanDocument {
    /// A plan as plan.json: indented, keys sorted, a line break at the end; equal plans give equal bytes.
    public static func encode(_ plan: Plan) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(plan)
        data.append(0x0A)
        return data
    }

    /// Reads what ``encode(_:)`` writes, at a path that also names the file in faults.
    /// - Throws: ``PlanDocumentError`` with the place of the first value that cannot be read, or with all unknown keys.
    public static func read(at path: String) throws -> Plan {
        let data: Data
        do throws(WholeFile.Problem) {
            data = try WholeFile(path, limit: maxBytes).bytes
        } catch {
            throw PlanDocumentError(error.text(path, limit: maxBytes), file: path, isMissing: error == .missing)
        }
        return try decode(data, file: path)
    }

    /// The largest plan, in bytes: several times that of a hundred thousand managers.
    static let maxBytes = 256 << 20

    /// - Parameter file: how faults name the file.
    static func decode(_ data: Data, file: String) throws -> Plan {
        let tree = JSONTree(data)
        do {
            let header = try JSONDecoder().decode(Header.self, from: data)
            guard header.version == Plan.currentSchemaVersion else {
                throw PlanDocumentError(
                    .schemaVersion(header.version.map(String.init) ?? "?", known: Plan.currentSchemaVersion),
                    file: file,
                    path: Header.key, value: tree.fragment(at: [.key(Header.key)]))
            }
            let plan = try JSONDecoder().decode(Plan.self, from: data)
            try refuseUnknownKeys(of: tree, in: plan, file: file)
            try refuseAbsurdNumbers(of: plan, file: file)
            return plan
        } catch let error as DecodingError {
            throw PlanDocumentError(JSONFault(error, data: data, tree: tree).located(in: file))
        }
    }

    /// A key that a plan does not have is a slip of somebody's pen: what it says would be lost without a word.
    private static func refuseUnknownKeys(of tree: JSONTree, in plan: Plan, file: String) throws {
        let known = JSONTree(try encode(plan))
        let faults = tree.keys(missingIn: known).map { steps -> LocatedFault in
            let key = steps.last?.text ?? ""
            let text = FaultText.jsonUnknownKey(key)
            return LocatedFault(
                text.code, text.severity, file: file, path: JSONTree.path(steps), value: key, message: text.message,
                fix: text.fix)
        }
        if !faults.isEmpty { throw PlanDocumentError(faults: faults, isMissing: false) }
    }

    /// Sums and differences of numbers in this range cannot overflow.
    private static let numbers = -1_000_000_000_000_000_000...1_000_000_000_000_000_000

    private static func refuseAbsurdNumbers(of plan: Plan, file: String) throws {
        var found: [(path: String, value: Int)] = []
        for (index, part) in plan.score.classes.enumerated() {
            found.append(("score.classes[\(index)].value", part.value))
            for (position, entry) in part.entries.enumerated() {
                let path = "score.classes[\(index)].rules[\(position)]"
                found += [("\(path).units", entry.units), ("\(path).weight", entry.weight)]
            }
        }
        for (index, bound) in plan.bounds.enumerated() { found.append(("bounds[\(index)].value", bound.value)) }
        let faults = found.filter { !numbers.contains($0.value) }.map { path, value in
            let text = FaultText.jsonNumber
            return LocatedFault(
                text.code, text.severity, file: file, path: path, value: String(value), message: text.message,
                fix: text.fix)
        }
        if !faults.isEmpty { throw PlanDocumentError(faults: faults, isMissing: false) }
    }

    /// What is read before anything else: a plan of another version is not worth a look at its values.
    private struct Header: Decodable {
        static let key = "schema_version"
        let version: Int?

        enum CodingKeys: String, CodingKey { case version = "schema_version" }
    }
}

/// Why plan.json cannot be read.
public struct PlanDocumentError: Error, Hashable, Sendable {
    /// At least one, in the order of the file's keys.
    public let faults: [LocatedFault]
    /// Whether there is no file at all.
    public let isMissing: Bool

    init(faults: [LocatedFault], isMissing: Bool) {
        self.faults = faults
        self.isMissing = isMissing
    }

    init(_ fault: LocatedFault) { self.init(faults: [fault], isMissing: false) }

    init(_ text: FaultText, file: String, path: String? = nil, value: String = "", isMissing: Bool = false) {
        self.init(
            faults: [
                LocatedFault(
                    text.code, text.severity, file: file, path: path, value: value, message: text.message,
                    fix: text.fix)
            ], isMissing: isMissing)
    }
}
