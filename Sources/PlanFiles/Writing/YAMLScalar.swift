/// Text in YAML, with quotes wherever somebody's reader might take it for something else.
enum YAMLScalar {
    /// The text itself where that is safe everywhere, in double quotes else.
    static func quoted(_ text: String) -> String { isPlain(text) ? text : "\"" + escaped(text) + "\"" }

    /// A key; the code of a mix rule needs no quotes although it has a colon.
    static func key(_ text: String) -> String {
        let mix = "mix:"
        if text.hasPrefix(mix), isPlain(String(text.dropFirst(mix.count))) { return text }
        return quoted(text)
    }

    /// A letter, then letters, digits and a few signs that mean nothing in YAML; no word that means a value.
    private static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, isLetter(first), last != " " else { return false }
        return scalars.allSatisfy { isLetter($0) || "0123456789 _.()/-".unicodeScalars.contains($0) }
            && !reserved.contains(text.lowercased())
    }

    private static let reserved: Set = ["yes", "no", "y", "n", "on", "off", "true", "false", "null"]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "Å", "Ä", "Ö", "å", "ä", "ö", "é": true
        default: false
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: needsCode(scalar) ? code(scalar) : String(scalar)
            }
        }.joined()
    }

    /// Control characters, line breaks of Unicode, byte-order marks and non-characters.
    private static func needsCode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
