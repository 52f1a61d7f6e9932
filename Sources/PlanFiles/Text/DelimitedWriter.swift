/// Writes tables as the scenario folder wants them: UTF-8, comma, LF.
struct DelimitedWriter {
    private(set) var text: String

    init(header: [String]) { text = Self.line(header) }

    mutating func append(_ cells: [String]) { text += Self.line(cells) }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
