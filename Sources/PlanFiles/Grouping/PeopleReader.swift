import ProgrammeModel

/// Turns a table of people, and what is said of its columns, into people to group.
struct PeopleReader {
    let question: PeopleQuestion
    let log: FaultLog

    init(_ question: PeopleQuestion, log: FaultLog) {
        self.question = question
        self.log = log
    }

    /// Nil with at least one fault of the files; what is found has faults where counting shows that no groups can exist.
    func read() -> (table: Table, people: PeopleToGroup, leftOut: [String])? {
        let layout = TableLayout(
            name: "people", columns: [], required: [], takesAttributes: true, isMapped: false)
        guard let table = load(question.file, layout), !table.columns.isEmpty else { return nil }
        if !table.isIncomplete, table.rows.isEmpty { log.add(.noPeople(table.file), in: table.file) }
        checkColumns(table)
        let keys = PeopleKeys(table, column: keyColumn(table), isChecked: needsKeys(table), log)
        let pairs = PeoplePairs(keys, log, load).read(question.pairs)
        let together = question.together.flatMap { PeopleSet.sharing($0, of: table, option: "--together") }
        let apart = question.apart.flatMap { PeopleSet.sharing($0, of: table, option: "--apart") }
        let choice = ColumnChoice(table, question, key: keys.column)
        var people = PeopleToGroup(
            count: table.rows.count, attributes: choice.attributes, sizes: [],
            together: (together + pairs.together).map(\.people), apart: (apart + pairs.apart).map(\.people),
            meetings: pairs.met + EarlierGroups(keys, log, load).meetings(question.past),
            meetingWeight: question.meetingWeight)
        guard log.errorCount == 0 else { return nil }
        choice.warnOfAlikeValues(log)
        people.names = keys.names
        people.sizes = sizes(of: people.count)
        people.otherSizes = question.sizing.otherSizes(of: people.count)
        GroupFit(together: together + pairs.together, apart: apart + pairs.apart, keys, log).check(people)
        return (table, people, choice.leftOut)
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
        let lists = [
            ("--mix", question.mixes.map(\.column)), ("--together", question.together), ("--apart", question.apart),
            ("--id", question.key.map { [$0] } ?? []),
        ]
        for (option, columns) in lists {
            for (place, column) in columns.enumerated() {
                if !table.columns.contains(column) {
                    log.add(.noSuchColumn(column, of: option, headers: table.columns), in: table.file, value: column)
                } else if columns[..<place].contains(column) {
                    log.add(.columnTwice(column, option: option), in: table.file, value: column)
                }
            }
        }
        for column in Set(question.together).intersection(question.apart).sorted() {
            log.add(.columnTogetherAndApart(column), in: table.file, value: column)
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
