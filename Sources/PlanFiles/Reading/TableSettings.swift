import ProgrammeModel

/// How one table's file is laid out: everything `files:` may say of it.
struct TableSettings {
    var file: String?
    var delimiter: UInt8?
    var encoding: TextEncoding?
    /// The line of the header, from 1.
    var headerRow: Int?
    /// Our column to their headers, joined by " / " when there are several.
    var columns: [String: [String]] = [:]
    /// Our column to the value of every row, where the file has no such column or a blank cell.
    var defaults: [String: String] = [:]
    /// Our column to their value to ours.
    var values: [String: [String: String]] = [:]
    var ignored: [String] = []

    static let keys = ["file", "delimiter", "encoding", "header-row", "columns", "defaults", "values", "ignore"]
    private static let delimiters: [String: UInt8] = ["comma": 44, "semicolon": 59, "tab": 9]

    init() {}

    init(_ value: YAMLValue, table: ScenarioFault.Table) {
        let fields = value.fields(Self.keys)
        let layout = TableLayout.of(table)
        file = fields["file"]?.text()
        if let value = fields["delimiter"], let text = value.text() {
            delimiter = Self.delimiters[text]
            if delimiter == nil { value.fault(.notAChoice(text, among: Self.delimiters.keys.sorted()), value: text) }
        }
        encoding = fields["encoding"]?.choice(TextEncoding.self)
        headerRow = fields["header-row"]?.integer(1...1000)
        func mapped<T>(_ key: String, _ read: (YAMLValue) -> T?) -> [String: T] {
            guard let value = fields[key] else { return [:] }
            let inner = value.fields(layout.columns) { _ in layout.takesAttributes }
            var result: [String: T] = [:]
            for name in inner.keys { if let value = inner[name] { result[name] = read(value) } }
            return result
        }
        columns = mapped("columns") { $0.oneOrMore().compactMap { $0.text() } }
        defaults = mapped("defaults") { $0.text() }
        values = mapped("values") { value in
            let inner = value.fields([]) { _ in true }
            var result: [String: String] = [:]
            for name in inner.keys { result[name] = inner[name]?.text() ?? "" }
            return result
        }
        ignored = (fields["ignore"]?.oneOrMore() ?? []).compactMap { $0.text() }
    }
}

/// The columns of one kind of table.
struct TableLayout {
    let name: String
    let columns: [String]
    let required: [String]
    var isRequired = false
    var takesAttributes = false
    /// What the rows stand for, of a table that must have some.
    var rowOfEach: LocalisedText?
    /// Whether a programme.yaml may say under which headers a file has our columns.
    var isMapped = true

    var usualFile: String { "\(name).csv" }

    /// rosters.csv as a plan writes it; only the cohort and the manager of each row are read.
    static let rosters = TableLayout(
        name: "rosters", columns: ["cohort", "round", "manager", "name", "department", "unit", "level", "boss"],
        required: ["cohort", "manager"])

    static func of(_ table: ScenarioFault.Table) -> TableLayout {
        switch table {
        case .managers:
            TableLayout(
                name: table.rawValue,
                columns: [
                    "id", "name", "department", "unit", "level", "boss", "joined", "left", "title", "email", "area",
                    "cover_for", "exempt",
                ], required: ["id", "department", "level"], isRequired: true, takesAttributes: true,
                rowOfEach: Term.manager.text)
        case .consultants:
            TableLayout(
                name: table.rawValue,
                columns: ["id", "name", "first_day", "last_day", "max_per_week", "max_per_month", "max_cohorts"],
                required: ["id"], isRequired: true, rowOfEach: Term.consultant.text)
        case .qualifications:
            TableLayout(
                name: table.rawValue, columns: ["consultant", "module", "lead"], required: ["consultant", "module"],
                isRequired: true)
        case .absences:
            TableLayout(
                name: table.rawValue, columns: ["who", "start_date", "start_half", "end_date", "end_half"],
                required: ["who", "start_date"])
        case .venues:
            TableLayout(
                name: table.rawValue, columns: ["id", "name", "place", "kind", "seats", "beds"],
                required: ["id", "seats"])
        case .pins:
            TableLayout(name: table.rawValue, columns: ["kind", "who", "value"], required: ["kind", "who", "value"])
        case .pairs:
            TableLayout(
                name: table.rawValue, columns: ["first", "second", "rule", "weight"],
                required: ["first", "second", "rule"])
        }
    }
}

/// What is said of a table's columns: where nothing maps them, nothing points to a mapping.
extension TableLayout {
    var missingHeader: FaultText { isMapped ? .missingHeader : .missingHeaderRow }

    func missingColumn(_ column: String, headers: [String]) -> FaultText {
        isMapped
            ? .missingColumn(column, table: name, headers: headers)
            : .missingColumn(column, headers: headers)
    }

    func unknownColumn(_ header: String) -> FaultText {
        isMapped
            ? .unknownColumn(header, table: name, known: columns) : .unknownColumn(header, known: columns)
    }
}
