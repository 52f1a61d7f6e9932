import ProgrammeModel

/// Who has met in earlier divisions, from the tables that were written of them.
///
/// Each column of a file that is called as divisions are is one division. One that parts the same people in the same way
/// as another is counted once: a file of the second division holds the first as well.
struct EarlierGroups {
    private let keys: PeopleKeys
    private let log: FaultLog
    private let load: (String, TableLayout) -> Table?

    init(_ keys: PeopleKeys, _ log: FaultLog, _ load: @escaping (String, TableLayout) -> Table?) {
        self.keys = keys
        self.log = log
        self.load = load
    }

    /// A meeting for each group with two of these people or more; who is not among them is passed over.
    func meetings(_ files: [String]) -> [PeopleToGroup.Meeting] {
        var known: Set<Set<[Int]>> = []
        return files.flatMap(divisions).filter { !$0.isEmpty && known.insert(Set($0.map { $0.sorted() })).inserted }
            .joined().map { PeopleToGroup.Meeting(people: $0) }
    }

    /// The groups of each division.
    private func divisions(in file: String) -> [[[Int]]] {
        let layout = TableLayout(name: "past", columns: [], required: [], takesAttributes: true, isMapped: false)
        guard let table = load(file, layout), !table.columns.isEmpty else { return [] }
        let columns = table.columns.filter(GroupHeaders.isDivision)
        if columns.isEmpty { log.add(.noGroupColumn(headers: table.columns), in: file) }
        guard let key = keyColumn(table) else {
            log.add(.missingColumn(keys.column ?? "id", headers: table.columns), in: file, value: keys.column ?? "id")
            return []
        }
        let people = table.rows.map { row in row.cells[key].flatMap { keys.position[$0] } }
        if !keys.isIncomplete { warnOfUnknown(people, key, table) }
        return columns.map { column in
            let codes = AttributeValues(table.rows.map { $0.cells[column] })
            var members: [[Int]] = Array(repeating: [], count: codes.names.count)
            var isTaken: Set<[Int]> = []
            for (person, code) in zip(people, codes.codes) where code >= 0 {
                if let person, isTaken.insert([person, code]).inserted { members[code].append(person) }
            }
            return members.filter { $0.count > 1 }
        }
    }

    private func warnOfUnknown(_ people: [Int?], _ key: String, _ table: Table) {
        let named = zip(people, table.rows).filter { $0.1.cells[key] != nil }
        let unknown = named.filter { $0.0 == nil }.map(\.1)
        guard let first = unknown.first else { return }
        guard unknown.count < named.count else {
            return log.add(.nobodyKnown(key), in: table.file, column: key)
        }
        let names = unknown.compactMap { $0.cells[key] }
        log.add(
            .someUnknown(names, of: named.count, file: table.file), in: table.file, row: first.line, column: key)
    }

    /// The column called as the people's own, or as the managers of a plan's rosters, or as ids or names are.
    private func keyColumn(_ table: Table) -> String? {
        [keys.column, "manager"].compactMap { $0 }.first(where: table.columns.contains)
            ?? PeopleKeys.likelyColumn(in: table)
    }
}
