/// Lines of a terminal, none wider than a limit.
///
/// A character counts as one column, å, ä and ö included, however they are encoded.
struct TextLines {
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

    /// A table whose columns are as wide as their cells; what does not fit is cut at the end of the last column.
    /// - Parameter rows: heads first; as many cells in each as there are alignments.
    mutating func add(table rows: [[String]], _ alignments: [Alignment], indent: Int = 2) {
        let clean = rows.map { $0.map(Escaping.terminal) }
        let widths = alignments.indices.map { column in clean.map { $0[column].count }.max() ?? 0 }
        for row in clean {
            let cells = alignments.indices.map { column in
                Self.padded(row[column], to: widths[column], alignments[column])
            }
            let line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            lines.append(Self.cut(Self.trimmed(line), to: width))
        }
    }

    static func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return alignment == .left ? text + space : space + text
    }

    private static func cut(_ line: String, to width: Int) -> String {
        line.count <= width ? line : line.prefix(width - 1) + "…"
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = word
            if !line.isEmpty, line.count + 1 + rest.count > width {
                lines.append(line)
                line = ""
            }
            while rest.count > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            line += (line.isEmpty || rest.isEmpty ? "" : " ") + rest
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}
