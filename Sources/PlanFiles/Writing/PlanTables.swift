public import ProgrammeModel

/// A plan as tables for machines: UTF-8, comma unless Excel is to read them, line feed, ids in key columns.
public enum PlanTables {
    /// rosters.csv: a row for each member, in the plan's order.
    public static func rosters(_ plan: Plan, _ scenario: Scenario, _ dialect: TableDialect = .plain) -> String {
        let managers = Dictionary(scenario.managers.map { ($0.id, $0) }) { first, _ in first }
        var table = DelimitedWriter(
            header: ["cohort", "round", "manager", "name", "department", "unit", "level", "boss"], dialect: dialect)
        for roster in plan.rosters {
            for member in roster.members {
                let place = [roster.cohort.text, roster.round.text, member.text]
                table.append(place + facts(of: managers[member]))
            }
        }
        return table.text
    }

    private static func facts(of manager: Manager?) -> [String] {
        guard let manager else { return Array(repeating: "", count: 5) }
        return [
            manager.name, manager.department, manager.unit ?? "", String(manager.level), manager.boss?.text ?? "",
        ]
    }

    /// sessions.csv: a row for each session and each introduction, by start, then id.
    public static func sessions(_ plan: Plan, _ scenario: Scenario, _ dialect: TableDialect = .plain) -> String {
        let rounds = Dictionary(
            plan.rosters.map { ($0.cohort, $0.round) } + scenario.programme.cohorts.map { ($0.id, $0.round) }
        ) { first, _ in first }
        let rows =
            plan.sessions.map { SessionRow($0, round: rounds[$0.cohort]) } + plan.introductions.map(SessionRow.init)
        var table = DelimitedWriter(header: SessionRow.header, dialect: dialect)
        for row in rows.sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) }) { table.append(row.cells) }
        return table.text
    }

    /// waiting.csv: a row for each manager without a seat, in the plan's order.
    public static func waiting(_ plan: Plan, _ scenario: Scenario, _ dialect: TableDialect = .plain) -> String {
        var table = DelimitedWriter(header: ["manager", "reason"], dialect: dialect)
        for entry in plan.waiting { table.append([entry.manager.text, entry.reason.rawValue]) }
        return table.text
    }

    /// milestones.csv: a row for each milestone, by due date, then kind, then ids.
    public static func milestones(_ plan: Plan, _ dialect: TableDialect = .plain) -> String {
        var table = DelimitedWriter(
            header: ["kind", "due", "round", "cohort", "manager", "module", "consultant"], dialect: dialect)
        for milestone in (plan.milestones ?? []).sorted() {
            table.append([
                milestone.kind.rawValue, milestone.due.description, milestone.round.text, milestone.cohort?.text ?? "",
                milestone.manager?.text ?? "", milestone.module?.text ?? "",
                milestone.consultants.map(\.text).joined(separator: "|"),
            ])
        }
        return table.text
    }
}

/// A gathering of either kind as a row of sessions.csv.
private struct SessionRow {
    static let header = [
        "session", "cohort", "round", "module", "start_date", "start_half", "half_days", "end_date", "end_half",
        "consultants", "venue",
    ]
    /// Stands in the module column, and before the round in the id, of an introduction.
    static let introduction = "introduction"

    let id: String
    var cohort = ""
    let round: String
    let module: String
    let start: HalfDay
    var halfDays = 1
    var consultants: [Consultant.ID] = []
    let venue: Venue.ID?

    init(_ session: Session, round: Round.ID?) {
        id = session.id.text
        cohort = session.cohort.text
        self.round = round?.text ?? ""
        module = session.module.text
        start = session.start
        halfDays = session.halfDays
        consultants = session.consultants
        venue = session.venue
    }

    init(_ introduction: Introduction) {
        id = "\(Self.introduction)/\(introduction.round)"
        round = introduction.round.text
        module = Self.introduction
        start = introduction.start
        venue = introduction.venue
    }

    var cells: [String] {
        let end = start.advanced(by: halfDays - 1)
        return [
            id, cohort, round, module, start.day.description, start.half.rawValue, String(halfDays),
            end.day.description, end.half.rawValue, consultants.map(\.text).joined(separator: "|"), venue?.text ?? "",
        ]
    }
}
