import ProgrammeModel

/// How the people of a table are called.
struct PeopleKeys {
    let table: Table
    /// Nil where the table has no column that names them.
    let column: String?
    /// What names each person; the line where nothing does.
    let names: [String]
    /// The first person of each name.
    let position: [String: Int]

    /// - Parameter isChecked: whether a name that is missing or stands twice is a fault.
    init(_ table: Table, column: String?, isChecked: Bool, _ log: FaultLog) {
        self.table = table
        self.column = column
        let keys = table.rows.map { row in column.flatMap { row.cells[$0] } }
        names = zip(keys, table.rows).map { key, row in key ?? "\(table.file):\(row.line)" }
        position = Dictionary(
            keys.enumerated().compactMap { person, key in key.map { ($0, person) } }, uniquingKeysWith: { a, _ in a })
        guard isChecked, let column else { return }
        for (person, key) in keys.enumerated() {
            let line = table.rows[person].line
            guard let key else {
                log.add(.blankCell, in: table.file, row: line, column: column)
                continue
            }
            guard let first = position[key], first != person else { continue }
            let text = FaultText.personTwice(key)
            log.add(
                LocatedFault(
                    text.code, file: table.file, row: line, otherRow: table.rows[first].line, column: column,
                    value: key, message: text.message, fix: text.fix))
        }
    }

    /// The first column that is called as ids are, or else as names are.
    static func likelyColumn(in table: Table) -> String? {
        ["id", "name"].lazy.compactMap { ours in
            table.columns.first { $0.lowercased() == ours || LikelyHeaders.column(of: $0, among: [ours]) != nil }
        }.first
    }

    func name(_ person: Int) -> String { names[person] }

    /// Whether rows are missing, so that who is not among the people may yet be.
    var isIncomplete: Bool { table.isIncomplete }
}
