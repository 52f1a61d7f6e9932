import ProgrammeModel

/// The lists of programme.yaml.
extension ProgrammeReader {
    func closure(_ value: YAMLValue) -> Closure {
        let fields = value.fields(["name"] + YAMLFields.patternKeys)
        return Closure(name: fields["name"]?.text() ?? "", when: fields.patterns())
    }

    func groupCalendar(_ value: YAMLValue) -> GroupCalendar {
        let fields = value.fields(["name", "for", "effect", "halves"] + YAMLFields.patternKeys)
        return GroupCalendar(
            name: fields["name"]?.text() ?? "",
            audience: fields.required("for", example: "for: {department: Skola}").map(audience) ?? .init(),
            effect: fields["effect"]?.choice(GroupCalendar.Effect.self) ?? .away,
            when: fields.patterns(), halves: fields["halves"].map(halves) ?? [.am, .pm])
    }

    private func audience(_ value: YAMLValue) -> GroupCalendar.Audience {
        let fields = value.fields(["department", "area", "unit", "level", "role", "attribute"])
        func names(_ key: String) -> [String] { (fields[key]?.oneOrMore() ?? []).compactMap { $0.text() } }
        var attributes: [String: [String]] = [:]
        if let attribute = fields["attribute"] {
            let chosen = attribute.fields([]) { _ in true }
            for key in chosen.keys { attributes[key] = (chosen[key]?.oneOrMore() ?? []).compactMap { $0.text() } }
        }
        return GroupCalendar.Audience(
            departments: names("department"), areas: names("area"), units: names("unit"),
            levels: (fields["level"]?.oneOrMore() ?? []).compactMap { $0.integer(1...1000) },
            roles: (fields["role"]?.oneOrMore() ?? []).compactMap { $0.choice(GroupCalendar.Audience.Role.self) },
            attributes: attributes)
    }

    private func halves(_ value: YAMLValue) -> [Half] {
        let chosen = value.oneOrMore().compactMap { $0.choice(Half.self) }
        return Half.allCases.filter(chosen.contains)
    }

    /// A name that nothing else has, for a thing whose id could not be read: later ones keep their positions.
    private func standIn(_ value: YAMLValue) -> String { "\u{FFFD}" + value.path }

    func module(_ value: YAMLValue) -> TrainingModule {
        let fields = value.fields(["id", "name", "half-days", "consultants", "overnight", "venue-kind", "starts"])
        let id = fields.required("id", example: "id: start")?.text()
        let halfDays = fields.required("half-days", example: "half-days: 3")?.integer()
        return TrainingModule(
            id: .init(id ?? standIn(value)), name: fields["name"]?.text() ?? id ?? "", halfDays: halfDays ?? 1,
            consultants: fields["consultants"]?.integer() ?? 1, isOvernight: fields["overnight"]?.bool() ?? false,
            venueKind: fields["venue-kind"]?.text(), starts: fields["starts"].map(halves))
    }

    /// The rounds, and how many cohorts each has where that is all the file says of cohorts.
    func readRounds(_ value: YAMLValue?) -> (rounds: [Round], counts: [Int?]) {
        var rounds: [Round] = []
        var counts: [Int?] = []
        for item in value?.list() ?? [] {
            let fields = item.fields(["id", "name", "window", "introduction", "cohorts"])
            let count = fields["cohorts"]?.integer(0...Programme.mostCohorts)
            let window = fields.required("window", example: "window: {first: 2026-02-02, last: 2026-03-27}")?.dayRange()
            let id = fields.required("id", example: "id: 1")?.text()
            rounds.append(
                Round(
                    id: .init(id ?? standIn(item)), name: fields["name"]?.text() ?? id ?? "",
                    window: window ?? Self.unread, introductionWindow: fields["introduction"]?.dayRange()))
            counts.append(count)
        }
        return (rounds, counts)
    }

    func cohorts(_ value: YAMLValue?, rounds: [Round], counts: [Int?]) -> [Cohort] {
        guard let value else {
            let total = counts.reduce(0) { $0 + ($1 ?? 0) }
            guard total <= Programme.mostCohorts else {
                source.add(.tooManyCohorts(total), at: "rounds", value: String(total))
                return []
            }
            return Self.numbered(rounds: rounds, counts: counts.map { $0 ?? 0 })
        }
        if counts.contains(where: { $0 != nil }) { value.fault(.cohortsTwice) }
        return value.list().map { item in
            let fields = item.fields(["id", "round", "leadership-team", "min", "max"])
            let id = fields.required("id", example: "id: G01")?.text()
            let round = fields.required("round", example: "round: 1")?.text()
            return Cohort(
                id: .init(id ?? standIn(item)), round: .init(round ?? ""),
                isLeadershipTeam: fields["leadership-team"]?.bool() ?? false, min: fields["min"]?.integer(),
                max: fields["max"]?.integer())
        }
    }

    /// Cohorts G01, G02, ... in the order of the rounds.
    static func numbered(rounds: [Round], counts: [Int]) -> [Cohort] {
        let width = max(2, String(counts.reduce(0, +)).count)
        let owners = zip(rounds, counts).flatMap { round, count in Array(repeating: round.id, count: count) }
        return owners.enumerated().map { position, round in
            let number = String(position + 1)
            return Cohort(
                id: .init("G" + String(repeating: "0", count: max(0, width - number.count)) + number), round: round)
        }
    }

    func introduction(_ value: YAMLValue) -> IntroductionTerms {
        let fields = value.fields(["hosts", "hosts-needed", "venue"])
        return IntroductionTerms(
            hosts: (fields["hosts"]?.oneOrMore() ?? []).compactMap { $0.text() },
            hostsNeeded: fields["hosts-needed"]?.integer() ?? 0,
            venue: fields["venue"]?.text().map { .init($0) })
    }
}
