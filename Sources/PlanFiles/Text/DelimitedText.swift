/// The rows of a delimited text: cells with or without quotes, any line ending, the line of every row.
///
/// After RFC 4180: a cell in quotes may hold delimiters, line breaks and doubled quotes. A quote that never closes
/// spoils its own line only; reading goes on with the next.
struct DelimitedText {
    struct Row {
        /// The line on which the row begins, from 1.
        let line: Int
        /// Without surrounding white space.
        var cells: [String]
        /// The row holds a quote that is not right: its cells cannot be trusted.
        var isBroken = false

        var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
    }

    private(set) var rows: [Row] = []
    /// What is wrong, on which line, and what stands there.
    private(set) var faults: [(line: Int, text: FaultText, value: String)] = []

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1
    private var lostQuotes = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// After so many quotes that never close, a file is no table.
    private static let mostLostQuotes = 20

    init(_ bytes: [UInt8], delimiter: UInt8, maxRows: Int = .max) {
        self.bytes = bytes
        self.delimiter = delimiter
        while position < bytes.count, rows.count < maxRows, lostQuotes < Self.mostLostQuotes { readRow() }
    }

    private mutating func readRow() {
        var row = Row(line: line, cells: [])
        repeat {
            guard let cell = readCell(&row) else { break }
            row.cells.append(cell)
        } while takeDelimiter()
        takeLineEnd()
        rows.append(row)
    }

    /// - Returns: nil when a quote never closes; the rest of the line is then skipped.
    private mutating func readCell(_ row: inout Row) -> String? {
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        guard position < bytes.count, bytes[position] == Self.quote else { return readPlain() }
        let start = (position, line)
        guard var text = readQuoted() else {
            (position, line) = start
            lostQuotes += 1
            row.isBroken = true
            while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
            faults.append((line, .unterminatedQuote, text(from: start.0)))
            return nil
        }
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        if position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
            row.isBroken = true
            let found = line
            text += readPlain()
            faults.append((found, .strayQuote, self.text(from: start.0)))
        }
        return text.trimmed
    }

    private mutating func readPlain() -> String {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) { position += 1 }
        return text(from: start)
    }

    /// What was read from a place up to here.
    private func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self).trimmed }

    private mutating func readQuoted() -> String? {
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else {
                    return String(decoding: content, as: UTF8.self)
                }
                position += 1
            } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !nextIs(Self.lineFeed)) {
                line += 1
            }
            content.append(byte)
        }
        return nil
    }

    private func nextIs(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }
    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 && delimiter != 32 }

    private mutating func takeDelimiter() -> Bool {
        guard nextIs(delimiter) else { return false }
        position += 1
        return true
    }

    private mutating func takeLineEnd() {
        guard position < bytes.count else { return }
        if bytes[position] == Self.carriageReturn {
            position += 1
            if nextIs(Self.lineFeed) { position += 1 }
        } else if bytes[position] == Self.lineFeed {
            position += 1
        }
        line += 1
    }
}

extension StringProtocol {
    /// Without white space and no-break spaces at either end.
    var trimmed: String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
