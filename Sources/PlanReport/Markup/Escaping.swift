/// Makes any text fit to stand in a page or on a terminal.
package enum Escaping {
    /// Text as character data or as a quoted attribute value; the same text in HTML and in XML.
    package static func markup(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(visible(scalar))
            }
        }
        return escaped
    }

    /// Text for a terminal: nothing in it can steer one.
    static func terminal(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars { plain.unicodeScalars.append(visible(scalar)) }
        return plain
    }

    /// The scalar, a space for a line break or tab, or the replacement character for what no reader should meet:
    /// control characters, what XML forbids, and marks that turn the direction of the text around them.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
        case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        case 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }
}
