import ProgrammeModel

extension YAMLNode {
    static func day(_ day: Day) -> YAMLNode { .scalar(day.description) }

    static func days(_ range: DayRange) -> YAMLNode {
        .map([("first", .day(range.first)), ("last", .day(range.last))])
    }

    static func halves(_ halves: [Half]) -> YAMLNode { .list(halves.map { .scalar($0.rawValue) }) }

    /// The keys of a list of patterns, one for each way of naming days.
    static func when(_ patterns: [DayPattern]) -> [(key: String, value: YAMLNode)] {
        ["weeks", "dates", "yearly", "monthly"].compactMap { key in
            let texts = patterns.map(\.keyAndText).filter { $0.key == key }.map { YAMLNode.scalar($0.text) }
            return texts.isEmpty ? nil : (key, .oneOrMany(texts))
        }
    }

    static func closure(_ closure: Closure) -> YAMLNode { .map([("name", .text(closure.name))] + when(closure.when)) }

    static func groupCalendar(_ calendar: GroupCalendar) -> YAMLNode {
        var pairs = [("name", YAMLNode.text(calendar.name)), ("for", .audience(calendar.audience))]
        if calendar.effect != .away { pairs.append(("effect", .scalar(calendar.effect.rawValue))) }
        if calendar.halves != [.am, .pm] { pairs.append(("halves", .halves(calendar.halves))) }
        return .map(pairs + when(calendar.when))
    }

    static func audience(_ audience: GroupCalendar.Audience) -> YAMLNode {
        let conditions: [(key: String, values: [YAMLNode])] = [
            ("department", audience.departments.map(YAMLNode.text)), ("area", audience.areas.map(YAMLNode.text)),
            ("unit", audience.units.map(YAMLNode.text)), ("level", audience.levels.map { .number($0) }),
            ("role", audience.roles.map { .scalar($0.rawValue) }),
        ]
        var pairs = conditions.filter { !$0.values.isEmpty }.map { ($0.key, YAMLNode.oneOrMany($0.values)) }
        let attributes = audience.attributes.sorted { $0.key < $1.key }
        if !attributes.isEmpty {
            pairs.append(("attribute", .map(attributes.map { ($0.key, .oneOrMany($0.value.map(YAMLNode.text))) })))
        }
        return .map(pairs)
    }

    static func module(_ module: TrainingModule) -> YAMLNode {
        let usual = TrainingModule(id: module.id, name: module.id.text, halfDays: module.halfDays)
        var pairs = [("id", YAMLNode.text(module.id.text))]
        if module.name != usual.name { pairs.append(("name", .text(module.name))) }
        pairs.append(("half-days", .number(module.halfDays)))
        if module.consultants != usual.consultants { pairs.append(("consultants", .number(module.consultants))) }
        if module.isOvernight { pairs.append(("overnight", .flag(true))) }
        if let kind = module.venueKind { pairs.append(("venue-kind", .text(kind))) }
        if module.starts != usual.starts { pairs.append(("starts", .halves(module.starts))) }
        return .map(pairs)
    }

    /// - Parameter cohorts: nil where the cohorts have a list of their own.
    static func round(_ round: Round, cohorts: CohortCount?) -> YAMLNode {
        var pairs = [("id", YAMLNode.text(round.id.text))]
        if round.name != round.id.text { pairs.append(("name", .text(round.name))) }
        pairs.append(("window", .days(round.window)))
        if let window = round.introductionWindow { pairs.append(("introduction", .days(window))) }
        if let cohorts { pairs.append(("cohorts", count(cohorts))) }
        return .map(pairs)
    }

    private static func count(_ count: CohortCount) -> YAMLNode {
        guard count.least < count.most else { return .number(count.most) }
        return .map([("least", .number(count.least)), ("most", .number(count.most))])
    }

    static func cohort(_ cohort: Cohort) -> YAMLNode {
        var pairs = [("id", YAMLNode.text(cohort.id.text)), ("round", .text(cohort.round.text))]
        if cohort.isLeadershipTeam { pairs.append(("leadership-team", .flag(true))) }
        if let min = cohort.min { pairs.append(("min", .number(min))) }
        if let max = cohort.max { pairs.append(("max", .number(max))) }
        if cohort.isOptional { pairs.append(("optional", .flag(true))) }
        return .map(pairs)
    }

    static func introduction(_ terms: IntroductionTerms) -> YAMLNode {
        var pairs = [("hosts", YAMLNode.list(terms.hosts.map(YAMLNode.text)))]
        pairs.append(("hosts-needed", .number(terms.hostsNeeded)))
        if let venue = terms.venue { pairs.append(("venue", .text(venue.text))) }
        return .map(pairs)
    }
}

extension DayPattern {
    /// The key that a pattern stands under, and how it is written there.
    fileprivate var keyAndText: (key: String, text: String) {
        switch self {
        case .weeks(let first, let last, let year): ("weeks", Self.weeks(first, last, year))
        case .dates(let range): ("dates", Self.span(range.first.description, range.last.description))
        case .yearly(let month, let day, let toMonth, let toDay):
            ("yearly", Self.span(Self.monthDay(month, day), Self.monthDay(toMonth, toDay)))
        case .monthly(let nth, let weekday): ("monthly", "\(Self.ordinal(nth)) \(weekday)")
        }
    }

    private static func weeks(_ first: Int, _ last: Int, _ year: Int?) -> String {
        guard let year else { return first == last ? String(first) : "\(first)-\(last)" }
        let end = last < first ? year + 1 : year
        return span("\(padded(year, 4))-W\(padded(first, 2))", "\(padded(end, 4))-W\(padded(last, 2))")
    }

    private static func span(_ first: String, _ last: String) -> String {
        first == last ? first : "\(first)..\(last)"
    }

    private static func monthDay(_ month: Int, _ day: Int) -> String { "\(padded(month, 2))-\(padded(day, 2))" }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func ordinal(_ nth: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth"]
        return words.indices.contains(nth - 1) ? words[nth - 1] : "last"
    }
}
