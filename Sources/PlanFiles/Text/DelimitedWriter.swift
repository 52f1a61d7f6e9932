/// For whom a table is written.
public enum TableDialect: Sendable {
    /// Other programs: comma, no byte-order mark.
    case plain
    /// Excel where the comma stands in numbers, as in Sweden: semicolon, and a byte-order mark so that å, ä and ö stay.
    case excel

    var delimiter: String {
        switch self {
        case .plain: ","
        case .excel: ";"
        }
    }

    var opening: String {
        switch self {
        case .plain: ""
        case .excel: "\u{FEFF}"
        }
    }
}

/// Writes tables as the scenario folder wants them: UTF-8, comma, LF; or as Excel does.
struct DelimitedWriter {
    private(set) var text: String
    private let dialect: TableDialect

    init(header: [String], dialect: TableDialect = .plain) {
        self.dialect = dialect
        text = dialect.opening
        append(header)
    }

    mutating func append(_ cells: [String]) {
        text += cells.map(cell).joined(separator: dialect.delimiter) + "\n"
    }

    private func cell(_ text: String) -> String {
        let special = Array("\"\n\r\(dialect.delimiter)".utf8)
        guard text.utf8.contains(where: special.contains) else { return text }
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
