import ProgrammeModel

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
            default: escaped.unicodeScalars.append(ShownText.visible(scalar))
            }
        }
        return escaped
    }

    /// Text for a terminal: nothing in it can steer one.
    static func terminal(_ text: String) -> String { ShownText.visible(text) }
}
