public import ProgrammeModel

/// A fault with the place in a file where somebody can mend it.
public struct LocatedFault: Hashable, Sendable, Codable {
    /// Stable: the same in the terminal, in JSON and in the documentation.
    public var code: String
    public var severity: ScenarioFault.Severity
    /// The file as its folder or its planner names it: `managers.csv`, `../export/chefer.csv`.
    public var file: String
    /// The line in the file, from 1; nil where the fault is of the file as a whole.
    public var row: Int?
    /// The line of the same file that the fault's line clashes with, from 1; nil where there is none.
    public var otherRow: Int?
    /// The character in the line, from 1; for programme.yaml, and for a plan that is no JSON.
    public var character: Int?
    /// The header of a table's column as the file writes it.
    public var column: String?
    /// The keys and positions that lead to a value: `rules.cohort-size.min`, `sessions[3].start`.
    public var path: String?
    /// What stands there; empty where nothing does.
    public var value: String
    public var message: LocalisedText
    /// What would mend it.
    public var fix: LocalisedText

    public init(
        _ code: String, _ severity: ScenarioFault.Severity = .error, file: String, row: Int? = nil,
        otherRow: Int? = nil, character: Int? = nil, column: String? = nil, path: String? = nil, value: String = "",
        message: LocalisedText, fix: LocalisedText
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.row = row
        self.otherRow = otherRow
        self.character = character
        self.column = column
        self.path = path
        self.value = value
        self.message = message
        self.fix = fix
    }
}

extension LocatedFault {
    /// The fault for a terminal: what, where, the value, how to mend it; several lines without a final line break.
    ///
    /// ```
    /// error[not-a-date]: "hösten" is no date
    ///   at     managers.csv:12, column "Anställd"
    ///   value  "hösten"
    ///   fix    write it like 2016-02-29
    /// ```
    public func rendered(in language: Language) -> String {
        var lines = ["\(FaultWording.severity(severity)[language])[\(code)]: \(message[language])"]
        lines.append("  \(FaultWording.place[language])  \(place(in: language))")
        let value = ShownText.name(value, atMost: 80)
        // A value with quotes in other quotes would leave open where it ends.
        let mark = value.contains("\"") ? "" : "\""
        if !value.isEmpty { lines.append("  \(FaultWording.value[language])  \(mark)\(value)\(mark)") }
        let fix = fix[language].split(separator: "\n", omittingEmptySubsequences: false)
        lines.append("  \(FaultWording.fix[language])  \(fix.joined(separator: "\n         "))")
        return lines.joined(separator: "\n")
    }

    private func place(in language: Language) -> String {
        var text = file
        if let row { text += ":\(row)" }
        if let row = row, row > 0, let character { text += ":\(character)" }
        if let otherRow { text += " (\(FaultWording.otherRow[language]) \(otherRow))" }
        if let column { text += ", \(FaultWording.column[language]) \"\(column)\"" }
        if let path, !path.isEmpty { text += ", \(path)" }
        return text
    }

}

extension FaultText {
    /// The fault at a place in a file.
    func located(
        in file: String, row: Int? = nil, character: Int? = nil, column: String? = nil, path: String? = nil,
        value: String = ""
    ) -> LocatedFault {
        LocatedFault(
            code, severity, file: file, row: row, character: character, column: column, path: path, value: value,
            message: message, fix: fix)
    }
}
