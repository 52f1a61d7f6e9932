import ProgrammeModel

/// What is wrong with a JSON file, in our own words and with its place.
struct JSONFaults {
    let file: String
    /// The file in UTF-8.
    let bytes: [UInt8]

    /// The fault of a text that is no JSON.
    func broken(_ end: JSONScanner.Break) -> LocatedFault {
        guard let last = bytes.lastIndex(where: { !Self.blanks.contains($0) }) else {
            return FaultText.jsonEmpty.located(in: file)
        }
        let offset = end.isCutShort ? last : min(end.offset, last)
        let found = line(at: offset)
        let text: FaultText = end.isCutShort ? .jsonCutShort : .jsonSyntax(found.isEmpty ? "..." : found)
        return text.located(in: file, row: row(of: offset), character: column(of: offset), value: found)
    }

    /// One fault for each key that stands more than once.
    func repeatedKeys(of tree: JSONTree) -> [LocatedFault] {
        tree.repeatedKeys.map { key in
            let name = key.steps.last?.text ?? ""
            return FaultText.duplicateKey(name, other: row(of: key.first)).located(
                in: file, row: row(of: key.offset), path: JSONTree.path(key.steps), value: name)
        }
    }

    /// All numbers that no plan can hold, and what else a decoder stumbled over; at least one.
    func values(of tree: JSONTree, _ error: DecodingError) -> [LocatedFault] {
        var faults = tree.unreadableNumbers.map { number in
            let text: FaultText = number.isTooLarge ? .jsonNumber : .jsonValue(number.text)
            return text.located(in: file, path: JSONTree.path(number.steps), value: number.text)
        }
        let path = JSONTree.path(tree.steps(Self.path(of: error)))
        // The decoder names no place for a number.
        if case .dataCorrupted = error, path.isEmpty, !faults.isEmpty { return faults }
        let isTold = faults.contains { $0.path == path }
        if !isTold { faults.append(value(of: tree, error)) }
        return faults
    }

    private func value(of tree: JSONTree, _ error: DecodingError) -> LocatedFault {
        let steps = tree.steps(Self.path(of: error))
        var value = ""
        let text: FaultText
        switch error {
        case .keyNotFound: text = .jsonMissing
        case .typeMismatch, .valueNotFound:
            value = tree.fragment(at: steps, isQuoted: true)
            text = .jsonValue(Self.shortened(value))
        default:
            value = tree.fragment(at: steps)
            let isDate = value.wholeMatch(of: /\d{4}-\d\d-\d\d( [ap]m)?/) != nil
            text = isDate ? .notADate(String(value.prefix(10))) : .jsonValue(Self.shortened(value))
        }
        return text.located(in: file, path: steps.isEmpty ? nil : JSONTree.path(steps), value: value)
    }

    private static func path(of error: DecodingError) -> [any CodingKey] {
        switch error {
        case .keyNotFound(let key, let context): context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath
        @unknown default: []
        }
    }

    /// What is shown of a value within a sentence.
    private static func shortened(_ value: String) -> String { String(value.prefix(60)) }

    // MARK: Lines

    private static let blanks = Array(" \r\n\t".utf8)

    /// The line of a byte, from 1.
    private func row(of offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == 0x0A } }

    /// The character of a byte in its line, from 1.
    private func column(of offset: Int) -> Int {
        1 + String(decoding: bytes[start(at: offset)..<offset], as: UTF8.self).count
    }

    private func start(at offset: Int) -> Int { bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

    /// The line of a byte without the blanks around it, at most 60 characters.
    private func line(at offset: Int) -> String {
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        return Self.shortened(String(decoding: bytes[start(at: offset)..<end], as: UTF8.self).trimmed)
    }
}
