import ProgrammeModel

/// What is wrong with a JSON file, in our own words and with its place.
struct JSONFaults {
    let file: String
    /// The file in UTF-8, without a byte-order mark.
    let bytes: [UInt8]

    /// The fault of a text that is no JSON.
    func broken(_ end: JSONScanner.Break) -> LocatedFault {
        guard let last = bytes.lastIndex(where: { !Self.blanks.contains($0) }) else {
            return FaultText.jsonEmpty.located(in: file)
        }
        let offset = end.isCutShort ? last : min(end.offset, last)
        let found = line(at: offset)
        let text: FaultText = end.isCutShort ? .jsonCutShort : .jsonSyntax(found.isEmpty ? "..." : found)
        return text.located(in: file, row: rows(of: [offset]).first, character: column(of: offset), value: found)
    }

    /// Adds one fault for each key that stands more than once.
    func addRepeatedKeys(of tree: JSONTree, to list: inout FaultList) {
        let keys = tree.repeatedKeys
        let rows = rows(of: keys.map(\.offset) + keys.map(\.first))
        for (index, key) in keys.enumerated() {
            let name = key.steps.last?.text ?? ""
            list.add(
                FaultText.duplicateKey(name, other: rows[keys.count + index]).located(
                    in: file, row: rows[index], path: JSONTree.path(key.steps), value: ShownText.name(name)))
        }
        list.add(untold: tree.moreRepeatedKeys)
    }

    /// Adds all numbers that no plan can hold, and what else a decoder stumbled over; at least one.
    func addValues(of tree: JSONTree, _ error: DecodingError, to list: inout FaultList) {
        var hasNumbers = false
        tree.forEachNumber { text, steps in
            guard !PlanNumber.canBeRead(text, at: steps) else { return }
            hasNumbers = true
            list.add(
                PlanNumber.fault(of: text).located(
                    in: file, path: JSONTree.path(steps), value: ShownText.name(text)))
        }
        let steps = tree.steps(Self.path(of: error))
        // The decoder names no place for a number.
        if case .dataCorrupted = error, steps.isEmpty, hasNumbers { return }
        if let number = tree.number(at: steps), !PlanNumber.canBeRead(number, at: steps) { return }
        list.add(value(of: tree, error, at: steps))
    }

    private func value(of tree: JSONTree, _ error: DecodingError, at steps: [JSONTree.Step]) -> LocatedFault {
        var value = ""
        let text: FaultText
        switch error {
        case .keyNotFound: text = .jsonMissing
        case .typeMismatch, .valueNotFound:
            value = tree.fragment(at: steps, isQuoted: true)
            text = .jsonValue(value)
        default:
            value = tree.fragment(at: steps)
            let isDate = value.wholeMatch(of: /\d{4}-\d\d-\d\d( [ap]m)?/) != nil
            text = isDate ? .notADate(String(value.prefix(10))) : .jsonValue(value)
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

    // MARK: Lines

    private static let blanks = Array(" \r\n\t".utf8)

    /// The lines of some bytes, from 1, in the order of the bytes given; one pass over the file for all of them.
    private func rows(of offsets: [Int]) -> [Int] {
        var rows = Array(repeating: 1, count: offsets.count)
        var row = 1
        var place = 0
        for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
            row += bytes[place..<offsets[index]].count { $0 == 0x0A }
            place = offsets[index]
            rows[index] = row
        }
        return rows
    }

    /// The character of a byte in its line, from 1.
    private func column(of offset: Int) -> Int {
        1 + String(decoding: bytes[start(at: offset)..<offset], as: UTF8.self).count
    }

    private func start(at offset: Int) -> Int { bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

    /// The line of a byte without the blanks around it, at most 60 characters.
    private func line(at offset: Int) -> String {
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        return ShownText.name(String(decoding: bytes[start(at: offset)..<end], as: UTF8.self).trimmed)
    }
}
