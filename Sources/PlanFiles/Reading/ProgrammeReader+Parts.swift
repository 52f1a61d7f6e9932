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
    func readRounds(_ value: YAMLValue?) -> (rounds: [Round], counts: [CohortCount?]) {
        var rounds: [Round] = []
        var counts: [CohortCount?] = []
        for item in value?.list() ?? [] {
            let fields = item.fields(["id", "name", "window", "introduction", "cohorts"])
            let count = fields["cohorts"].flatMap(cohortCount)
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

    /// A number, or the least and the most of an open number.
    private func cohortCount(_ value: YAMLValue) -> CohortCount? {
        let range = 0...Programme.mostCohorts
        guard value.isMapping else { return value.integer(range).map { CohortCount(least: $0, most: $0) } }
        let fields = value.fields(["least", "most"])
        let least = fields.required("least", example: "least: 4")?.integer(range)
        let most = fields.required("most", example: "most: 6")?.integer(range)
        guard let least, let most else { return nil }
        guard least <= most else {
            value.fault(.leastAboveMost(least, most), value: String(least))
            return nil
        }
        return CohortCount(least: least, most: most)
    }

    func cohorts(_ value: YAMLValue?, rounds: [Round], counts: [CohortCount?]) -> [Cohort] {
        guard let value else {
            let total = counts.reduce(0) { $0 + ($1?.most ?? 0) }
            guard total <= Programme.mostCohorts else {
                source.add(.tooManyCohorts(total), at: "rounds", value: String(total))
                return []
            }
            return CohortCount.cohorts(of: rounds, counts.map { $0 ?? CohortCount(least: 0, most: 0) })
        }
        if counts.contains(where: { $0 != nil }) { value.fault(.cohortsTwice) }
        return value.list().map { item in
            let fields = item.fields(["id", "round", "leadership-team", "min", "max", "optional"])
            let id = fields.required("id", example: "id: G01")?.text()
            let round = fields.required("round", example: "round: 1")?.text()
            return Cohort(
                id: .init(id ?? standIn(item)), round: .init(round ?? ""),
                isLeadershipTeam: fields["leadership-team"]?.bool() ?? false, min: fields["min"]?.integer(),
                max: fields["max"]?.integer(), isOptional: fields["optional"]?.bool() ?? false)
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
