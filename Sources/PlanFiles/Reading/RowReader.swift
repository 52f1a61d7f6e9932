import ProgrammeModel

/// One row of a table by type; each cell that cannot be read is a fault.
struct RowReader {
    let table: Table
    let row: Table.Row
    let log: FaultLog
    let spoilt = SpoiltColumns()

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
        if let value = WholeNumber.value(of: text) { return value }
        fault(.notANumber(text), column, value: text)
        return nil
    }

    func half(_ column: String, usual: Half) -> Half? {
        guard let text = text(column)?.lowercased() else { return usual }
        switch text {
        case "am", "fm", "förmiddag": return .am
        case "pm", "em", "eftermiddag": return .pm
        default:
            fault(.notAHalf(text), column, value: text)
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
        spoilt.names.insert(column)
        log.add(text, in: table.file, row: row.line, column: table.headers[column] ?? column, value: value)
    }
}

/// Columns of one row whose cells could not be read.
final class SpoiltColumns {
    var names: Set<String> = []
}

extension Table {
    /// What a row stands for, and where.
    struct Entry<Value> {
        let value: Value
        let line: Int
        /// Columns whose cells could not be read; the value holds stand-ins for them.
        let spoilt: Set<String>
    }

    /// The things the rows stand for; rows that stand for nothing are left out.
    func map<T>(_ log: FaultLog, _ read: (RowReader) -> T?) -> [Entry<T>] {
        rows.compactMap { row in
            let reader = RowReader(table: self, row: row, log: log)
            return read(reader).map { Entry(value: $0, line: row.line, spoilt: reader.spoilt.names) }
        }
    }
}
