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
    /// - Throws: ``PlanDocumentError`` with the place where JSON breaks off, or with the version where it is another; else
    ///   with the keys that stand twice, and then with the numbers that no plan can hold and the first other value that
    ///   cannot be read, or, where all can be read, with the unknown keys and the numbers too large to add up.
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
        var list = FaultList(of: file)
        words.addRepeatedKeys(of: tree, to: &list)
        do {
            let data = Data(bytes)
            try refuseOtherVersion(data, tree, file: file)
            let plan = try JSONDecoder().decode(Plan.self, from: data)
            try addUnknownKeys(of: tree, in: plan, file: file, to: &list)
            addAbsurdNumbers(of: plan, file: file, to: &list)
            if list.isEmpty { return plan }
        } catch let error as DecodingError {
            words.addValues(of: tree, error, to: &list)
        }
        throw PlanDocumentError(faults: list.faults)
    }

    /// Without a byte-order mark. Windows writes text of two bytes a letter, too, and always with such a mark.
    private static func utf8(_ data: Data) -> [UInt8] {
        let isWide = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
        let text = isWide ? String(data: data, encoding: .utf16) : nil
        let bytes = text.map { Array($0.utf8) } ?? Array(data)
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func refuseOtherVersion(_ data: Data, _ tree: JSONTree, file: String) throws {
        let version = try JSONDecoder().decode(Header.self, from: data).version
        guard version != Plan.currentSchemaVersion else { return }
        let text = FaultText.schemaVersion(version.map(String.init) ?? "?", known: Plan.currentSchemaVersion)
        let value = tree.fragment(at: [.key(Header.key)])
        throw PlanDocumentError(faults: [text.located(in: file, path: Header.key, value: value)])
    }

    /// A key that a plan does not have is a slip of somebody's pen: what it says would be lost without a word.
    private static func addUnknownKeys(
        of tree: JSONTree, in plan: Plan, file: String, to list: inout FaultList
    ) throws {
        tree.forEachKey(missingIn: try JSONTree(Array(encode(plan)))) { steps in
            let key = steps.last?.text ?? ""
            list.add(
                FaultText.jsonUnknownKey(key).located(
                    in: file, path: JSONTree.path(steps), value: ShownText.name(key)))
        }
    }

    /// Sums and differences of numbers in this range cannot overflow.
    private static let numbers = -1_000_000_000_000_000_000...1_000_000_000_000_000_000

    private static func addAbsurdNumbers(of plan: Plan, file: String, to list: inout FaultList) {
        func check(_ value: Int, _ path: @autoclosure () -> String) {
            guard !numbers.contains(value) else { return }
            list.add(FaultText.jsonNumber.located(in: file, path: path(), value: String(value)))
        }
        for (index, part) in plan.score.classes.enumerated() {
            check(part.value, "score.classes[\(index)].value")
            for (position, entry) in part.entries.enumerated() {
                check(entry.units, "score.classes[\(index)].rules[\(position)].units")
                check(entry.weight, "score.classes[\(index)].rules[\(position)].weight")
            }
        }
        for (index, bound) in plan.bounds.enumerated() { check(bound.value, "bounds[\(index)].value") }
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
    /// At least one, and those of a kind together: keys that stand twice in the order of the file, then numbers and
    /// unknown keys with the keys above them in order. Of more than a hundred the rest is a fault that counts them.
    public let faults: [LocatedFault]
    /// Whether there is no file at all.
    public let isMissing: Bool

    init(faults: [LocatedFault], isMissing: Bool = false) {
        self.faults = faults
        self.isMissing = isMissing
    }
}
