import ProgrammeModel

/// What is mixed of a table of people: the columns that are asked for, or else those that group people.
struct ColumnChoice {
    let attributes: [PeopleToGroup.Attribute]
    /// Columns whose values several share, and that nobody asked to mix for what they are called.
    let leftOut: [String]

    private let table: Table
    private let used: [String]

    /// - Parameter key: the column that names the people.
    init(_ table: Table, _ question: PeopleQuestion, key: String?) {
        var mixes = question.mixes
        var leftOut: [String] = []
        if mixes.isEmpty {
            let taken = Set(question.together + question.apart + (key.map { [$0] } ?? []))
            for column in table.columns where !taken.contains(column) && Self.groups(table, column) {
                if GroupHeaders.isDivision(column) || GroupHeaders.namesPeople(column) {
                    leftOut.append(column)
                } else {
                    mixes.append(PeopleQuestion.Mix(column: column, weight: 1))
                }
            }
        }
        attributes = mixes.map { mix in
            PeopleToGroup.Attribute(
                name: mix.column, weight: mix.weight, values: table.rows.map { $0.cells[mix.column] })
        }
        self.leftOut = leftOut
        self.table = table
        used = mixes.map(\.column) + question.together + question.apart
    }

    /// Whether a column groups people: two values or more, each shared by two people on average.
    private static func groups(_ table: Table, _ column: String) -> Bool {
        let values = table.rows.compactMap { $0.cells[column] }
        let distinct = Set(values).count
        return distinct >= 2 && distinct * 2 <= values.count
    }

    /// Warns of values that differ in capitals and blanks alone, in every column that counts.
    func warnOfAlikeValues(_ log: FaultLog) {
        var seen: Set<String> = []
        for column in used where seen.insert(column).inserted {
            var places: [String: Int] = [:]
            var spellings: [(line: Int, values: [String])] = []
            for row in table.rows {
                guard let value = row.cells[column] else { continue }
                let folded = value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if let place = places[folded] {
                    guard !spellings[place].values.contains(value) else { continue }
                    spellings[place].values.append(value)
                } else {
                    places[folded] = spellings.count
                    spellings.append((row.line, [value]))
                }
            }
            for spelling in spellings where spelling.values.count > 1 {
                log.add(.alikeValues(spelling.values), in: table.file, row: spelling.line, column: column)
            }
        }
    }
}
