import ProgrammeModel

/// Turns tables into the scenario's people, resources and links, and remembers the line of each.
struct ScenarioTables {
    let log: FaultLog
    private(set) var tables: [ScenarioFault.Table: Table] = [:]
    private(set) var lines: [ScenarioFault.Table: [Int]] = [:]
    /// For each row that was read the columns that were not.
    private(set) var spoilt: [ScenarioFault.Table: [Set<String>]] = [:]
    /// Tables of which rows are missing here that stand in the file.
    private(set) var incomplete: Set<ScenarioFault.Table>

    /// - Parameter unread: tables whose file is missing or cannot be read at all.
    init(_ tables: [ScenarioFault.Table: Table], unread: Set<ScenarioFault.Table>, log: FaultLog) {
        self.tables = tables
        incomplete = unread
        self.log = log
    }

    private mutating func rows<T>(_ table: ScenarioFault.Table, _ read: (RowReader) -> T?) -> [T] {
        let found = tables[table]?.map(log, read) ?? []
        lines[table] = found.map(\.line)
        spoilt[table] = found.map(\.spoilt)
        if let file = tables[table], file.isIncomplete || found.count < file.rows.count { incomplete.insert(table) }
        return found.map(\.value)
    }

    mutating func fill(_ scenario: inout Scenario) {
        scenario.managers = rows(.managers, Self.manager)
        scenario.consultants = rows(.consultants, Self.consultant)
        scenario.qualifications = rows(.qualifications) { row in
            let consultant = row.required("consultant")
            let module = row.required("module")
            let isLead = row.bool("lead") ?? false
            guard let consultant, let module else { return nil }
            return Qualification(consultant: .init(consultant), module: .init(module), isLead: isLead)
        }
        scenario.absences = rows(.absences, Self.absence)
        scenario.venues = rows(.venues) { row in
            let beds = row.integer("beds")
            let seats = row.required("seats") == nil ? nil : row.integer("seats")
            guard let id = row.required("id") else { return nil }
            return Venue(
                id: .init(id), name: row.text("name") ?? id, place: row.text("place"), kind: row.text("kind"),
                seats: seats ?? 1, beds: beds)
        }
        scenario.pins = rows(.pins) { row in
            let kind = row.choice("kind", Pin.Kind.self)
            let who = row.required("who")
            let value = row.required("value")
            guard let who, let value, let kind else { return nil }
            return Pin(kind: kind, who: who, value: value)
        }
        scenario.pairs = rows(.pairs) { row in
            let kind = row.choice("rule", Pair.Kind.self)
            let weight = row.integer("weight")
            let first = row.required("first")
            let second = row.required("second")
            guard let first, let second, let kind else { return nil }
            return Pair(first: first, second: second, rule: kind, weight: weight ?? 1)
        }
    }

    private static func manager(_ row: RowReader) -> Manager? {
        let joined = row.date("joined")
        let left = row.date("left")
        let level = row.required("level") == nil ? nil : row.integer("level")
        let id = row.required("id")
        let department = row.required("department")
        guard let department, let id else { return nil }
        let ours = Set(row.table.layout.columns)
        return Manager(
            id: .init(id), name: row.text("name") ?? id, department: department, unit: row.text("unit"),
            level: level ?? 1,
            boss: row.text("boss").map { .init($0) }, joined: joined, left: left, title: row.text("title"),
            email: row.text("email"), area: row.text("area"),
            coverFor: ids(row.text("cover_for")).map { .init($0) }, exempt: row.text("exempt"),
            attributes: row.row.cells.filter { !ours.contains($0.key) })
    }

    private static func consultant(_ row: RowReader) -> Consultant? {
        let firstDay = row.date("first_day")
        let lastDay = row.date("last_day")
        let limits = ["max_per_week", "max_per_month", "max_cohorts"].map { row.integer($0) }
        guard let id = row.required("id") else { return nil }
        return Consultant(
            id: .init(id), name: row.text("name") ?? id, firstDay: firstDay, lastDay: lastDay, maxPerWeek: limits[0],
            maxPerMonth: limits[1], maxCohorts: limits[2])
    }

    private static func absence(_ row: RowReader) -> Absence? {
        let startHalf = row.half("start_half", usual: .am)
        let endHalf = row.half("end_half", usual: .pm)
        let start = row.required("start_date") == nil ? nil : row.date("start_date")
        let end = row.text("end_date") == nil ? start : row.date("end_date")
        let who = row.required("who")
        guard let who, let start, let end, let startHalf, let endHalf else { return nil }
        return Absence(who: who, first: HalfDay(start, startHalf), last: HalfDay(end, endHalf))
    }

    private static func ids(_ cell: String?) -> [String] {
        (cell ?? "").split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The place of a fault that the scenario found in a table.
    func locate(_ fault: ScenarioFault, _ table: ScenarioFault.Table, _ position: Int?, _ column: String?)
        -> LocatedFault
    {
        let header = column.map { tables[table]?.headers[$0] ?? $0 }
        return LocatedFault(
            fault.code, fault.severity, file: tables[table]?.file ?? TableLayout.of(table).usualFile,
            row: position.flatMap { line(table, $0) }, otherRow: otherLine(of: fault, table), column: header,
            value: fault.value, message: fault.message, fix: fault.fix)
    }

    private func line(_ table: ScenarioFault.Table, _ position: Int) -> Int? {
        let lines = lines[table] ?? []
        return lines.indices.contains(position) ? lines[position] : nil
    }

    private func otherLine(of fault: ScenarioFault, _ table: ScenarioFault.Table) -> Int? {
        guard case .row(table, let position, _) = fault.otherPlace else { return nil }
        return line(table, position)
    }
}
