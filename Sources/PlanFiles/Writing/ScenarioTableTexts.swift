import ProgrammeModel

/// The tables of a scenario folder, with the columns the reader looks for without being told.
enum ScenarioTableTexts {
    static func managers(_ managers: [Manager]) -> String {
        let columns = managerColumns(managers)
        return table(columns.map(\.header), managers.map { manager in columns.map { $0.cell(manager) } })
    }

    private struct ManagerColumn {
        let header: String
        var isOptional = false
        let cell: (Manager) -> String
    }

    /// Optional columns without a single value are left out.
    private static func managerColumns(_ managers: [Manager]) -> [ManagerColumn] {
        let fixed = [
            ManagerColumn(header: "id") { $0.id.text },
            ManagerColumn(header: "name") { $0.name },
            ManagerColumn(header: "department") { $0.department },
            ManagerColumn(header: "unit", isOptional: true) { $0.unit ?? "" },
            ManagerColumn(header: "level") { String($0.level) },
            ManagerColumn(header: "boss") { $0.boss?.text ?? "" },
            ManagerColumn(header: "joined") { text($0.joined) },
            ManagerColumn(header: "left") { text($0.left) },
            ManagerColumn(header: "title", isOptional: true) { $0.title ?? "" },
            ManagerColumn(header: "email", isOptional: true) { $0.email ?? "" },
            ManagerColumn(header: "area", isOptional: true) { $0.area ?? "" },
            ManagerColumn(header: "cover_for", isOptional: true) { $0.coverFor.map(\.text).joined(separator: "|") },
            ManagerColumn(header: "exempt", isOptional: true) { $0.exempt ?? "" },
        ]
        let attributes = Set(managers.flatMap(\.attributes.keys)).sorted().map { name in
            ManagerColumn(header: name, isOptional: true) { $0.attributes[name] ?? "" }
        }
        return (fixed + attributes).filter { column in
            !column.isOptional || managers.contains { !column.cell($0).isEmpty }
        }
    }

    static func consultants(_ consultants: [Consultant]) -> String {
        table(
            ["id", "name", "first_day", "last_day", "max_per_week", "max_per_month", "max_cohorts"],
            consultants.map {
                [
                    $0.id.text, $0.name, text($0.firstDay), text($0.lastDay), text($0.maxPerWeek),
                    text($0.maxPerMonth), text($0.maxCohorts),
                ]
            })
    }

    static func qualifications(_ qualifications: [Qualification]) -> String {
        table(
            ["consultant", "module", "lead"],
            qualifications.map { [$0.consultant.text, $0.module.text, $0.isLead ? "yes" : "no"] })
    }

    static func absences(_ absences: [Absence]) -> String {
        table(
            ["who", "start_date", "start_half", "end_date", "end_half"],
            absences.map {
                [
                    $0.who, $0.first.day.description, $0.first.half.rawValue, $0.last.day.description,
                    $0.last.half.rawValue,
                ]
            })
    }

    static func venues(_ venues: [Venue]) -> String {
        table(
            ["id", "name", "place", "kind", "seats", "beds"],
            venues.map { [$0.id.text, $0.name, $0.place ?? "", $0.kind ?? "", String($0.seats), text($0.beds)] })
    }

    static func pins(_ pins: [Pin]) -> String {
        table(["kind", "who", "value"], pins.map { [$0.kind.rawValue, $0.who, $0.value] })
    }

    static func pairs(_ pairs: [Pair]) -> String {
        table(
            ["first", "second", "rule", "weight"],
            pairs.map { [$0.first, $0.second, $0.rule.rawValue, String($0.weight)] })
    }

    static let earlierRostersFile = "earlier-rosters.csv"

    /// Cohorts of several earlier plans may have had one name, so they are numbered.
    static func earlierRosters(_ cohorts: [[Manager.ID]]) -> String {
        table(
            ["cohort", "manager"],
            cohorts.enumerated().flatMap { position, members in members.map { [String(position + 1), $0.text] } })
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        var writer = DelimitedWriter(header: header)
        for row in rows { writer.append(row) }
        return writer.text
    }

    /// What may be blank, as a cell.
    private static func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
}
