import ProgrammeModel

/// Who has met in earlier divisions, from the tables that were written of them.
struct EarlierGroups {
    private let keys: PeopleKeys
    private let log: FaultLog
    private let load: (String, TableLayout) -> Table?

    init(_ keys: PeopleKeys, _ log: FaultLog, _ load: @escaping (String, TableLayout) -> Table?) {
        self.keys = keys
        self.log = log
        self.load = load
    }

    /// A meeting for each group of each file with two of these people or more; who is not among them is passed over.
    func meetings(_ files: [String]) -> [PeopleToGroup.Meeting] {
        files.flatMap(meetings)
    }

    private func meetings(in file: String) -> [PeopleToGroup.Meeting] {
        let layout = TableLayout(name: "past", columns: [], required: [], takesAttributes: true, isMapped: false)
        guard let table = load(file, layout), !table.isIncomplete else { return [] }
        let columns = table.columns.filter(isGroup)
        if columns.isEmpty { log.add(.missingColumn("group", headers: table.columns), in: file, value: "group") }
        guard let key = keyColumn(table) else {
            log.add(.missingColumn(keys.column ?? "id", headers: table.columns), in: file, value: keys.column ?? "id")
            return []
        }
        let people = table.rows.map { row in row.cells[key].flatMap { keys.position[$0] } }
        if people.allSatisfy({ $0 == nil }) { log.add(.nobodyKnown(key), in: file, column: key) }
        return columns.flatMap { column in
            let codes = AttributeValues(table.rows.map { $0.cells[column] })
            var members: [[Int]] = Array(repeating: [], count: codes.names.count)
            for (person, code) in zip(people, codes.codes) where code >= 0 {
                if let person, !members[code].contains(person) { members[code].append(person) }
            }
            return members.filter { $0.count > 1 }.map { PeopleToGroup.Meeting(people: $0) }
        }
    }

    /// `group`, `group_2`, ... as this program adds them, and `cohort` of a plan's rosters: each an earlier division.
    private func isGroup(_ column: String) -> Bool {
        let number = column.hasPrefix("group_") ? Int(column.dropFirst(6)) : nil
        return ["group", "grupp", "cohort"].contains(column.lowercased()) || number != nil
    }

    /// The column called as the people's own, or as the managers of a plan's rosters, or as ids or names are.
    private func keyColumn(_ table: Table) -> String? {
        [keys.column, "manager"].compactMap { $0 }.first(where: table.columns.contains)
            ?? PeopleKeys.likelyColumn(in: table)
    }
}
