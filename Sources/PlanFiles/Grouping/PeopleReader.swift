import ProgrammeModel

/// Turns a table of people, and what is said of its columns, into people to group.
struct PeopleReader {
    let question: PeopleQuestion
    let log: FaultLog

    init(_ question: PeopleQuestion, log: FaultLog) {
        self.question = question
        self.log = log
    }

    /// Nil with at least one fault.
    func read() -> (table: Table, people: PeopleToGroup)? {
        let layout = TableLayout(
            name: "people", columns: [], required: [], takesAttributes: true, isMapped: false)
        guard let table = load(question.file, layout) else { return nil }
        guard !table.isIncomplete, !table.rows.isEmpty else {
            if !table.isIncomplete { log.add(.noPeople(table.file), in: table.file) }
            return nil
        }
        checkColumns(table)
        let keys = PeopleKeys(table, column: keyColumn(table), isChecked: needsKeys(table), log)
        let pairs = pairs(keys)
        var people = PeopleToGroup(
            count: table.rows.count, attributes: attributes(table, keys), sizes: [],
            together: question.together.flatMap { sharing($0, table) } + pairs.together,
            apart: question.apart.flatMap { sharing($0, table) } + pairs.apart,
            meetings: pairs.met + EarlierGroups(keys, log, load).meetings(question.past),
            meetingWeight: question.meetingWeight)
        guard log.errorCount == 0 else { return nil }
        people.sizes = sizes(of: people.count)
        GroupFit(people, keys, table.file, log).check()
        return (table, people)
    }

    func load(_ path: String, _ layout: TableLayout) -> Table? {
        do throws(WholeFile.Problem) {
            let file = try WholeFile(path, limit: ScenarioFolder.maxBytes)
            return Table(layout, settings: TableSettings(), file: path, bytes: [UInt8](file.bytes), log: log)
        } catch {
            log.add(error.text(path, limit: ScenarioFolder.maxBytes), in: path)
            return nil
        }
    }

    private func checkColumns(_ table: Table) {
        let named =
            question.mixes.map { ("--mix", $0.column) } + question.together.map { ("--together", $0) }
            + question.apart.map { ("--apart", $0) } + (question.key.map { [("--id", $0)] } ?? [])
        for (option, column) in named where !table.columns.contains(column) {
            log.add(.noSuchColumn(column, of: option, headers: table.columns), in: table.file, value: column)
        }
    }

    /// The column that names the people: the one that is asked for, or the first that is called so.
    private func keyColumn(_ table: Table) -> String? {
        if let key = question.key { return table.columns.contains(key) ? key : nil }
        return PeopleKeys.likelyColumn(in: table)
    }

    /// Other files name the people, or the table says that it does.
    private func needsKeys(_ table: Table) -> Bool {
        if question.pairs != nil || question.key != nil || !question.past.isEmpty { return true }
        return table.columns.contains { $0.lowercased() == "id" || LikelyHeaders.column(of: $0, among: ["id"]) != nil }
    }

    private func sizes(of people: Int) -> [ClosedRange<Int>] {
        if let sizes = question.sizing.sizes(of: people) {
            let largest = sizes.reduce(0) { max($0, $1.upperBound) }
            let most = CohortSizeRule.greatest
            if largest > most { log.add(.groupTooLarge(largest, most: most), in: question.file) }
            return sizes
        }
        switch question.sizing {
        case .groups(let count): log.add(.tooManyGroups(count, people: people), in: question.file)
        case .near(let size): log.add(.noNumberOfGroups(people, size...size), in: question.file)
        case .within(let limits): log.add(.noNumberOfGroups(people, limits), in: question.file)
        case .each(let sizes):
            let least = sizes.reduce(0) { $0 + $1.lowerBound }
            let most = sizes.reduce(0) { $0 + $1.upperBound }
            log.add(.sizesDoNotFit(people, least: least, most: most), in: question.file)
        }
        return []
    }
}

// MARK: Columns

extension PeopleReader {
    private func attributes(_ table: Table, _ keys: PeopleKeys) -> [PeopleToGroup.Attribute] {
        let taken = Set(question.together + question.apart + (keys.column.map { [$0] } ?? []))
        let mixes =
            question.mixes.isEmpty
            ? table.columns.filter { !taken.contains($0) && groups(table, $0) }
                .map { PeopleQuestion.Mix(column: $0, weight: 1) } : question.mixes
        return mixes.map { mix in
            PeopleToGroup.Attribute(
                name: mix.column, weight: mix.weight, values: table.rows.map { $0.cells[mix.column] })
        }
    }

    /// Whether a column groups people: two values or more, each shared by two people on average.
    private func groups(_ table: Table, _ column: String) -> Bool {
        let values = table.rows.compactMap { $0.cells[column] }
        let distinct = Set(values).count
        return distinct >= 2 && distinct * 2 <= values.count
    }

    /// People with the same value, in the order in which values first appear.
    private func sharing(_ column: String, _ table: Table) -> [[Int]] {
        let codes = AttributeValues(table.rows.map { $0.cells[column] })
        var members: [[Int]] = Array(repeating: [], count: codes.names.count)
        for (person, code) in codes.codes.enumerated() where code >= 0 { members[code].append(person) }
        return members.filter { $0.count > 1 }
    }

    /// What a file of pairs may ask for.
    private enum PairRule: String, CaseIterable {
        case together, apart, met
    }

    private func pairs(_ keys: PeopleKeys) -> (together: [[Int]], apart: [[Int]], met: [PeopleToGroup.Meeting]) {
        let columns = ["first", "second", "rule"]
        let layout = TableLayout(name: "pairs", columns: columns + ["weight"], required: columns, isMapped: false)
        guard let path = question.pairs, let table = load(path, layout) else { return ([], [], []) }
        if keys.column == nil {
            log.add(.noKeyColumn(headers: keys.table.columns), in: question.file)
            return ([], [], [])
        }
        var known = KnownNames(keys.names)
        let rows = table.map(log) { row -> (rule: PairRule, set: [Int], weight: Int)? in
            let rule = row.choice("rule", PairRule.self)
            let weight = weight(row)
            let first = row.required("first").flatMap { person($0, "first", row, keys, &known) }
            let second = row.required("second").flatMap { person($0, "second", row, keys, &known) }
            guard let rule, let first, let second else { return nil }
            guard first != second else {
                log.add(.pairWithOneself, in: path, row: row.row.line, value: keys.name(first))
                return nil
            }
            return (rule, [first, second], weight)
        }.map(\.value)
        func sets(_ rule: PairRule) -> [[Int]] { rows.filter { $0.rule == rule }.map(\.set) }
        let met = rows.filter { $0.rule == .met }.map { PeopleToGroup.Meeting(people: $0.set, weight: $0.weight) }
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
        _ key: String, _ column: String, _ row: RowReader, _ keys: PeopleKeys, _ known: inout KnownNames
    ) -> Int? {
        if let person = keys.position[key] { return person }
        log.add(
            .unknownPerson(key, nearest: known.nearest(to: key)), in: row.table.file, row: row.row.line,
            column: row.table.headers[column], value: key)
        return nil
    }
}
