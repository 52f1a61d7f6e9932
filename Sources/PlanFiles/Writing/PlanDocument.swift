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
    /// - Throws: ``PlanDocumentError`` with the place where JSON breaks off; else with all keys that stand twice, and with
    ///   all numbers that no plan can hold, the first other value that cannot be read, or all unknown keys.
    public static func read(at path: String) throws -> Plan {
        let data: Data
        do throws(WholeFile.Problem) {
            data = try WholeFile(path, limit: maxBytes).bytes
        } catch {
            let fault = error.text(path, limit: maxBytes).located(in: path)
            throw PlanDocumentError(faults: [fault], isMissing: error == .missing)
        }
        return try decode(data, file: path)
    }

    /// The largest plan, in bytes: several times that of a hundred thousand managers.
    static let maxBytes = 256 << 20

    /// - Parameter file: how faults name the file.
    static func decode(_ data: Data, file: String) throws -> Plan {
        let bytes = utf8(data)
        let words = JSONFaults(file: file, bytes: bytes)
        let tree: JSONTree
        do throws(JSONScanner.Break) { tree = try JSONTree(bytes) } catch {
            throw PlanDocumentError(faults: [words.broken(error)])
        }
        var faults = words.repeatedKeys(of: tree)
        do {
            try refuseOtherVersion(data, tree, file: file)
            let plan = try JSONDecoder().decode(Plan.self, from: data)
            faults += try unknownKeys(of: tree, in: plan, file: file) + absurdNumbers(of: plan, file: file)
            if faults.isEmpty { return plan }
        } catch let error as DecodingError {
            faults += words.values(of: tree, error)
        }
        throw PlanDocumentError(faults: faults)
    }

    /// Windows writes text of two bytes a letter, too, and the decoder reads it.
    private static func utf8(_ data: Data) -> [UInt8] {
        let isWide = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
        guard isWide, let text = String(data: data, encoding: .utf16) else { return Array(data) }
        return Array(text.utf8)
    }

    private static func refuseOtherVersion(_ data: Data, _ tree: JSONTree, file: String) throws {
        let version = try JSONDecoder().decode(Header.self, from: data).version
        guard version != Plan.currentSchemaVersion else { return }
        let text = FaultText.schemaVersion(version.map(String.init) ?? "?", known: Plan.currentSchemaVersion)
        let value = tree.fragment(at: [.key(Header.key)])
        throw PlanDocumentError(faults: [text.located(in: file, path: Header.key, value: value)])
    }

    /// A key that a plan does not have is a slip of somebody's pen: what it says would be lost without a word.
    private static func unknownKeys(of tree: JSONTree, in plan: Plan, file: String) throws -> [LocatedFault] {
        let known = try JSONTree(Array(encode(plan)))
        return tree.keys(missingIn: known).map { steps in
            let key = steps.last?.text ?? ""
            return FaultText.jsonUnknownKey(key).located(in: file, path: JSONTree.path(steps), value: key)
        }
    }

    /// Sums and differences of numbers in this range cannot overflow.
    private static let numbers = -1_000_000_000_000_000_000...1_000_000_000_000_000_000

    private static func absurdNumbers(of plan: Plan, file: String) -> [LocatedFault] {
        var found: [(path: String, value: Int)] = []
        for (index, part) in plan.score.classes.enumerated() {
            found.append(("score.classes[\(index)].value", part.value))
            for (position, entry) in part.entries.enumerated() {
                let path = "score.classes[\(index)].rules[\(position)]"
                found += [("\(path).units", entry.units), ("\(path).weight", entry.weight)]
            }
        }
        for (index, bound) in plan.bounds.enumerated() { found.append(("bounds[\(index)].value", bound.value)) }
        return found.filter { !numbers.contains($0.value) }.map { path, value in
            FaultText.jsonNumber.located(in: file, path: path, value: String(value))
        }
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
    /// At least one; those of a kind together, keys in order.
    public let faults: [LocatedFault]
    /// Whether there is no file at all.
    public let isMissing: Bool

    init(faults: [LocatedFault], isMissing: Bool = false) {
        self.faults = faults
        self.isMissing = isMissing
    }
}
