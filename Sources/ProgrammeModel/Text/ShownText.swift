/// Text from files as people may meet it in a sentence or on a terminal: it may hold anything, and be of any length.
package enum ShownText {
    /// A name that nobody vouches for: what is visible of it, and not all of it where it is long.
    ///
    /// - Parameter limit: Unicode scalars at most, as a single letter may have any number of signs on top; from 1. The
    ///   last is an ellipsis where more follows.
    package static func name(_ text: some StringProtocol, atMost limit: Int = 60) -> String {
        let start = text.unicodeScalars.prefix(limit + 1).map(visible)
        let isWhole = start.count <= limit
        var name = String.UnicodeScalarView()
        name.append(contentsOf: isWhole ? start : start.prefix(limit - 1) + ["…"])
        return String(name)
    }

    /// The scalar, a space for a line break or tab, or the replacement character for what no reader should meet:
    /// control characters, what XML forbids, and marks that turn the direction of the text around them.
    package static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
        case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        case 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }

    /// All of a text, as far as it is visible.
    package static func visible(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(visible(scalar)) }
        return String(plain)
    }
}
