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
}

/// Whether people who are to be together or apart fit into the groups there are.
struct GroupFit {
    private let people: PeopleToGroup
    private let keys: PeopleKeys
    private let file: String
    private let log: FaultLog

    init(_ people: PeopleToGroup, _ keys: PeopleKeys, _ file: String, _ log: FaultLog) {
        self.people = people
        self.keys = keys
        self.file = file
        self.log = log
    }

    /// Every fault that one set alone shows; what several sets together make impossible is for the search to find.
    func check() {
        guard !people.sizes.isEmpty else { return }
        let most = people.sizes.map(\.upperBound).max() ?? 0
        var joined = Array(0..<people.count)
        for set in people.joined {
            for person in set { joined[person] = set[0] }
            if set.count > most { add(.togetherTooMany(set.map(keys.name), most: most), set[0]) }
        }
        for set in people.apart {
            if set.count > people.sizes.count {
                add(.apartTooMany(set.map(keys.name), groups: people.sizes.count), set[0])
            }
            var seen: [Int: Int] = [:]
            for person in set {
                if let other = seen[joined[person]] {
                    add(.togetherAndApart(keys.name(other), keys.name(person)), person)
                }
                seen[joined[person]] = person
            }
        }
    }

    private func add(_ text: FaultText, _ person: Int) {
        log.add(text, in: file, row: keys.table.rows[person].line, column: keys.column)
    }
}
