/// Reads JSON byte by byte, for what a decoder does not say: where the text breaks off, and which keys stand twice.
///
/// Lets everything through that the decoder reads, a comma before a closing bracket included.
struct JSONScanner {
    /// Where a text stops being JSON.
    struct Break: Error {
        /// In bytes from 0.
        let offset: Int
        /// Whether it is JSON as far as it goes.
        let isCutShort: Bool
    }

    /// Objects and lists in each other; with more the decoder gives up, too.
    private static let mostDepth = 512

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private let bytes: [UInt8]
    private var place = 0
    private var steps: [JSONTree.Step] = []
    private var repeated: [JSONTree.RepeatedKey] = []
    private var moreRepeated = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter bytes: UTF-8 without a byte-order mark.
    /// - Returns: the whole text, the keys that stand twice as far as they are told, and how many more there are.
    static func read(
        _ bytes: [UInt8]
    ) throws(Break) -> (root: JSONTree.Node, repeated: [JSONTree.RepeatedKey], moreRepeated: Int) {
        var scanner = JSONScanner(bytes)
        let root = try scanner.value()
        scanner.skipBlanks()
        guard scanner.next == nil else { throw scanner.broken }
        return (root, scanner.repeated, scanner.moreRepeated)
    }

    private mutating func value() throws(Break) -> JSONTree.Node {
        skipBlanks()
        let start = place
        let value: JSONTree.Value =
            switch next {
            case UInt8(ascii: "{"): try object()
            case UInt8(ascii: "["): try list()
            case UInt8(ascii: "\""): .text(try text())
            case let byte? where byte == UInt8(ascii: "-") || Self.digits.contains(byte): try number()
            default: try word()
            }
        return JSONTree.Node(value: value, range: start..<place)
    }

    /// Of a key that stands twice the first counts, as it does for the decoder.
    private mutating func object() throws(Break) -> JSONTree.Value {
        var members: [String: JSONTree.Node] = [:]
        var told: Set<String> = []
        try open()
        while !closes("}") {
            let start = place
            let key = try text()
            skipBlanks()
            try pass(":")
            steps.append(.key(key))
            var node = try value()
            node.key = start
            if let first = members[key] {
                if told.insert(key).inserted { tell(start, after: first.key ?? start) }
            } else {
                members[key] = node
            }
            steps.removeLast()
            try separate(before: "}")
        }
        return .object(members)
    }

    /// The steps to a key may be as many as the file is deep: only of few are they kept.
    private mutating func tell(_ offset: Int, after first: Int) {
        if repeated.count < FaultList.most {
            repeated.append(.init(steps: steps, offset: offset, first: first))
        } else {
            moreRepeated += 1
        }
    }

    private mutating func list() throws(Break) -> JSONTree.Value {
        var nodes: [JSONTree.Node] = []
        try open()
        while !closes("]") {
            steps.append(.index(nodes.count))
            nodes.append(try value())
            steps.removeLast()
            try separate(before: "]")
        }
        return .list(nodes)
    }

    private mutating func text() throws(Break) -> String {
        let start = place
        try pass("\"")
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw broken }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        try pass("\"")
        guard let text = JSONText.decoded(bytes[start + 1..<place - 1]) else {
            throw Break(offset: start, isCutShort: false)
        }
        return text
    }

    private mutating func number() throws(Break) -> JSONTree.Value {
        skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { skip("-") }
            try digits()
        }
        return .number
    }

    private mutating func digits() throws(Break) {
        guard let first = next, Self.digits.contains(first) else { throw broken }
        while let byte = next, Self.digits.contains(byte) { place += 1 }
    }

    private mutating func word() throws(Break) -> JSONTree.Value {
        for (word, value) in [("true", JSONTree.Value.truth), ("false", .truth), ("null", .null)] {
            let found = bytes[min(place, bytes.count)...].prefix(word.utf8.count)
            if found.elementsEqual(word.utf8) {
                place += found.count
                return value
            }
            if found.endIndex == bytes.count, word.utf8.starts(with: found) { place = bytes.count }
        }
        throw broken
    }
}

// MARK: Single bytes

extension JSONScanner {
    /// Nil at the end.
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private var broken: Break { Break(offset: place, isCutShort: next == nil) }

    private mutating func skipBlanks() {
        while let byte = next, " \r\n\t".utf8.contains(byte) { place += 1 }
    }

    @discardableResult
    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func pass(_ character: Unicode.Scalar) throws(Break) {
        guard skip(character) else { throw broken }
    }

    /// Steps into an object or a list.
    private mutating func open() throws(Break) {
        guard steps.count < Self.mostDepth else { throw broken }
        place += 1
    }

    /// Whether an object or a list ends here, and steps out of it.
    private mutating func closes(_ bracket: Unicode.Scalar) -> Bool {
        skipBlanks()
        return skip(bracket)
    }

    private mutating func separate(before bracket: Unicode.Scalar) throws(Break) {
        skipBlanks()
        guard skip(",") || next == UInt8(ascii: bracket) else { throw broken }
    }
}
