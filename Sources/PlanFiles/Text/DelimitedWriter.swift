/// Writes tables as the scenario folder wants them: UTF-8, comma, LF.
struct DelimitedWriter {
    private(set) var text: String

    init(header: [String]) { text = Self.line(header) }

    mutating func append(_ cells: [String]) { text += Self.line(cells) }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return text }
        // By scalars: a quote and a combining mark after it are one character, but still a quote in the file.
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
