import ProgrammeModel

/// One row of a table by type; each cell that cannot be read is a fault.
struct RowReader {
    let table: Table
    let row: Table.Row
    let log: FaultLog

    func text(_ column: String) -> String? { row.cells[column] }

    /// A cell that must not be blank.
    func required(_ column: String) -> String? {
        if let text = text(column) { return text }
        fault(.blankCell, column)
        return nil
    }

    func date(_ column: String) -> Day? {
        guard let text = text(column) else { return nil }
        if let day = Day(iso: text) { return day }
        fault(.notADate(text), column, value: text)
        return nil
    }

    func integer(_ column: String) -> Int? {
        guard let text = text(column) else { return nil }
        if let value = Int(text), abs(value) <= 1_000_000_000 { return value }
        fault(.notANumber(text), column, value: text)
        return nil
    }

    func half(_ column: String, usual: Half) -> Half? {
        guard let text = text(column)?.lowercased() else { return usual }
        switch text {
        case "am", "fm", "förmiddag": return .am
        case "pm", "em", "eftermiddag": return .pm
        default:
            fault(.notAChoice(text, among: ["am", "pm"]), column, value: text)
            return nil
        }
    }

    func bool(_ column: String) -> Bool? {
        guard let text = text(column) else { return false }
        if let value = YesOrNo.value(of: text) { return value }
        fault(.notYesOrNo(text), column, value: text)
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = required(column) else { return nil }
        if let value = Choice(rawValue: text) { return value }
        fault(.notAChoice(text, among: Choice.allCases.map(\.rawValue)), column, value: text)
        return nil
    }

    private func fault(_ text: FaultText, _ column: String, value: String = "") {
        log.add(text, in: table.file, row: row.line, column: table.headers[column] ?? column, value: value)
    }
}

extension Table {
    /// The things the rows stand for, with the line of each; rows that cannot be read are left out.
    func map<T>(_ log: FaultLog, _ read: (RowReader) -> T?) -> [(value: T, line: Int)] {
        rows.compactMap { row in
            let before = log.errorCount
            guard let value = read(RowReader(table: self, row: row, log: log)), log.errorCount == before else {
                return nil
            }
            return (value, row.line)
        }
    }
}
