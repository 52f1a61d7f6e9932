/// Lines of a terminal, none wider than a limit.
///
/// A character counts as one column, å, ä and ö included, however they are encoded.
package struct TextLines {
    let width: Int
    private(set) var lines: [String] = []

    init(width: Int) { self.width = width }

    mutating func addBlank() { lines.append("") }

    /// Text broken at spaces; a word wider than the line is cut.
    /// - Parameter label: stands before the first line, in a column of `indent` characters.
    mutating func add(_ text: String, label: String = "", indent: Int = 0) {
        let wrapped = Self.wrapped(Escaping.terminal(text), to: max(1, width - indent))
        for (number, line) in wrapped.enumerated() {
            let lead = number == 0 ? String(Escaping.terminal(label).prefix(max(0, indent - 1))) : ""
            lines.append(Self.trimmed(Self.padded(lead, to: indent) + line))
        }
    }

    /// One line as it stands, whatever its width: paths, which people copy.
    mutating func addUnbroken(_ text: String) { lines.append(Escaping.terminal(text)) }

    /// How the cells of a column stand.
    enum Alignment { case left, right }

    /// A table whose columns are as wide as their cells; cells of the last column are broken over lines.
    /// - Parameter rows: heads first; as many cells in each as there are alignments, one or more.
    mutating func add(table rows: [[String]], _ alignments: [Alignment], indent: Int = 2) {
        let clean = rows.map { $0.map(Escaping.terminal) }
        let leading = alignments.indices.dropLast()
        let widths = leading.map { column in clean.map { $0[column].count }.max() ?? 0 }
        let lead = indent + widths.reduce(0) { $0 + $1 + 2 }
        for row in clean {
            let cells = leading.map { Self.padded(row[$0], to: widths[$0], alignments[$0]) + "  " }
            let start = String(repeating: " ", count: indent) + cells.joined()
            for (number, line) in Self.wrapped(row.last ?? "", to: max(1, width - lead)).enumerated() {
                lines.append(Self.trimmed((number == 0 ? start : Self.padded("", to: lead)) + line))
            }
        }
    }

    static func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return alignment == .left ? text + space : space + text
    }

    /// Without spaces at the end, and with plain ones elsewhere: people search and cut what a terminal shows.
    private static func trimmed(_ line: String) -> String {
        var line = String(line.map { $0 == "\u{A0}" ? " " : $0 })
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Text of several lines, each that is too wide broken at spaces; words are never cut, so that paths can be copied.
    ///
    /// What follows a break stands under the text behind a label, as of `  fix    ...`, or two columns in.
    package static func hanging(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.count > width else { return String(line) }
            let lead = line.prefix(of: #/ *(?:\S+ {2,})?/#)
            let indent = lead.contains { $0 != " " } ? lead.count : lead.count + 2
            let first = wrapped(String(line.dropFirst(lead.count)), to: max(1, width - indent), cutting: false)
            return lead + first.joined(separator: "\n" + String(repeating: " ", count: indent))
        }.joined(separator: "\n")
    }

    private static func wrapped(_ text: String, to width: Int, cutting: Bool = true) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = word
            if !line.isEmpty, line.count + 1 + rest.count > width {
                lines.append(line)
                line = ""
            }
            while cutting, rest.count > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            line += (line.isEmpty || rest.isEmpty ? "" : " ") + rest
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}

extension Substring {
    /// What a pattern matches at the start; empty where it does not.
    fileprivate func prefix(of pattern: some RegexComponent<Substring>) -> String {
        String(prefixMatch(of: pattern)?.output ?? "")
    }
}
