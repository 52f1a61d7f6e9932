import ProgrammeModel

/// What a table of pairs says of people: first, second, rule, weight.
struct PeoplePairs {
    private let keys: PeopleKeys
    private let log: FaultLog
    private let load: (String, TableLayout) -> Table?

    init(_ keys: PeopleKeys, _ log: FaultLog, _ load: @escaping (String, TableLayout) -> Table?) {
        self.keys = keys
        self.log = log
        self.load = load
    }

    /// What a file of pairs may ask for.
    private enum PairRule: String, CaseIterable {
        case together, apart, met
    }

    func read(_ path: String?) -> (together: [PeopleSet], apart: [PeopleSet], met: [PeopleToGroup.Meeting]) {
        let columns = ["first", "second", "rule"]
        let layout = TableLayout(name: "pairs", columns: columns + ["weight"], required: columns, isMapped: false)
        guard let path, let table = load(path, layout) else { return ([], [], []) }
        if keys.column == nil {
            log.add(.noKeyColumn(headers: keys.table.columns), in: keys.table.file)
            return ([], [], [])
        }
        var known = KnownNames(keys.names)
        let rows = table.map(log) { row -> (rule: PairRule, set: [Int], weight: Int)? in
            let rule = row.choice("rule", PairRule.self)
            let weight = weight(row)
            let first = row.required("first").flatMap { person($0, "first", row, &known) }
            let second = row.required("second").flatMap { person($0, "second", row, &known) }
            guard let rule, let first, let second else { return nil }
            guard first != second else {
                log.add(.pairWithOneself, in: path, row: row.row.line, value: keys.name(first))
                return nil
            }
            return (rule, [first, second], weight)
        }
        func sets(_ rule: PairRule) -> [PeopleSet] {
            rows.filter { $0.value.rule == rule }.map { PeopleSet($0.value.set, .pair(file: path, line: $0.line)) }
        }
        let met = rows.map(\.value).filter { $0.rule == .met }
            .map { PeopleToGroup.Meeting(people: $0.set, weight: $0.weight) }
        return (sets(.together), sets(.apart), met)
    }

    /// How much it counts when two meet again; 1 where nothing is said.
    private func weight(_ row: RowReader) -> Int {
        guard let weight = row.integer("weight") else { return 1 }
        if (1...100).contains(weight) { return weight }
        log.add(
            .outOfRange(weight, 1...100), in: row.table.file, row: row.row.line, column: row.table.headers["weight"],
            value: String(weight))
        return 1
    }

    private func person(
        _ key: String, _ column: String, _ row: RowReader, _ known: inout KnownNames
    ) -> Int? {
        if let person = keys.position[key] { return person }
        if keys.isIncomplete { return nil }
        log.add(
            .unknownPerson(key, nearest: known.nearest(to: key)), in: row.table.file, row: row.row.line,
            column: row.table.headers[column], value: key)
        return nil
    }
}
