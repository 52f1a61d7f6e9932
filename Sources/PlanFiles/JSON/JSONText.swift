/// What a JSON text says: its escapes as the letters they stand for.
enum JSONText {
    private static let backslash = UInt8(ascii: "\\")

    /// Nil for an escape that there is not, for half a surrogate pair, and for what is not UTF-8; as the decoder has it.
    ///
    /// - Parameter bytes: what stands between the quotes.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.contains(backslash) else { return String(validating: bytes, as: UTF8.self) }
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte != backslash {
                letters.append(byte)
            } else {
                guard let scalar = escaped(&rest) else { return nil }
                letters.append(contentsOf: Character(scalar).utf8)
            }
        }
        return String(validating: letters, as: UTF8.self)
    }

    /// The scalar of an escape whose backslash has been read.
    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let letter = rest.popFirst().map(Unicode.Scalar.init) else { return nil }
        return switch letter {
        case "\"", "\\", "/": letter
        case "b": "\u{8}"
        case "f": "\u{C}"
        case "n": "\n"
        case "r": "\r"
        case "t": "\t"
        case "u": scalar(&rest)
        default: nil
        }
    }

    /// One unit of UTF-16, or two that belong together.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let lead = unit(&rest) else { return nil }
        guard UTF16.isLeadSurrogate(lead) else { return Unicode.Scalar(lead) }
        guard rest.popFirst() == backslash, rest.popFirst() == UInt8(ascii: "u"), let trail = unit(&rest),
            UTF16.isTrailSurrogate(trail)
        else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
    }

    private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            let digit = rest.popFirst().flatMap { Character(Unicode.Scalar($0)).hexDigitValue }
            guard let digit else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
