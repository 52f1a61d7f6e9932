import ProgrammeModel

/// People who are to share a group, or of whom no two are to, and what says so.
struct PeopleSet {
    enum Origin: Hashable {
        /// A value of a column that an option names.
        case column(option: String, column: String, value: String)
        /// A line of a file of pairs.
        case pair(file: String, line: Int)

        /// How a person finds it: `--apart boss "Eva"`, `pairs.csv:7`.
        var label: String {
            switch self {
            case .column(let option, let column, let value): "\(option) \(column) \"\(value)\""
            case .pair(let file, let line): "\(file):\(line)"
            }
        }
    }

    /// Two or more.
    let people: [Int]
    let origin: Origin

    init(_ people: [Int], _ origin: Origin) {
        self.people = people
        self.origin = origin
    }

    /// The people who share each value of a column, in the order in which values first appear.
    static func sharing(_ column: String, of table: Table, option: String) -> [PeopleSet] {
        let codes = AttributeValues(table.rows.map { $0.cells[column] })
        var members: [[Int]] = Array(repeating: [], count: codes.names.count)
        for (person, code) in codes.codes.enumerated() where code >= 0 { members[code].append(person) }
        return zip(members, codes.names).filter { $0.0.count > 1 }.map { people, value in
            PeopleSet(people, .column(option: option, column: column, value: value))
        }
    }
}
