import ProgrammeModel

/// Reads the rules and priority classes of programme.yaml.
struct RuleReader {
    let source: YAMLSource

    /// The settings of a rule beside strength, weight and class.
    static let ownKeys: [RuleCode: [String]] = [
        "waiting-list": ["mode"], "cohort-size": ["min", "max"], "leadership-first": ["lines"],
        "joined-in-time": ["notice", "late-entry"], "department-cap": ["max"],
        "practice-gap": ["min", "max", "preferred"], "participant-clash": ["attendance"],
        "department-staffed": ["percent"], "new-acquaintances": ["earlier-rosters"],
    ]

    /// What stands under `rules`, with what only the folder can make of it.
    struct Contents {
        var book = RuleBook()
        /// Files with the rosters of earlier plans.
        var earlierRosters: [String] = []
        /// Whether the file says something of new-acquaintances, which past pairs switch on otherwise.
        var namesPast = false
    }

    /// - Parameter isOpen: whether the programme has optional cohorts.
    func contents(_ value: YAMLValue?, classes: YAMLValue?, isOpen: Bool) -> Contents {
        var contents = Contents(book: read(value))
        let isNamed = value?.entry(SessionTimeRule.definition.code.text) != nil
        if isOpen, !isNamed { contents.book.sessionTime.strength = .soft }
        contents.book.classOrder =
            classes.map { $0.list().compactMap { $0.integer(1...1000) }.map { .init($0) } }
            ?? contents.book.usualClassOrder
        let rule = value.flatMap { $0.entry(NewAcquaintancesRule.definition.code.text) }
        contents.namesPast = rule != nil
        let files = rule.flatMap { $0.entry("earlier-rosters") }
        contents.earlierRosters = (files?.oneOrMore() ?? []).compactMap { $0.text() }
        return contents
    }

    private func read(_ value: YAMLValue?) -> RuleBook {
        var book = RuleBook()
        let known = RuleBook.knownCodes.map(\.text)
        guard let fields = value?.fields(known, isOpen: Self.isOfAttribute) else { return book }
        for key in fields.keys {
            guard let value = fields.values[key] else { continue }
            if let attribute = MixAttribute(code: RuleCode(key)) {
                readMix(attribute, value, &book)
            } else if let attribute = NoLoneRule.attribute(of: RuleCode(key)) {
                readNoLone(attribute, value, &book)
            } else if key == NoLoneRule.definition.code.text {
                value.fault(.noLoneOfWhat, value: key)
            } else {
                readSingle(RuleCode(key), value, &book)
            }
        }
        book.declinedRules.sort()
        return book
    }

    /// Rules of which there may be one for each attribute; the bare word gets a fault of its own.
    private static func isOfAttribute(_ key: String) -> Bool {
        (key.hasPrefix("mix:") && key.count > 4) || NoLoneRule.attribute(of: RuleCode(key)) != nil
            || key == NoLoneRule.definition.code.text
    }

    private func readNoLone(_ attribute: MixAttribute, _ value: YAMLValue, _ book: inout RuleBook) {
        var rule = NoLoneRule(attribute)
        if value.isMapping {
            let fields = value.fields(["strength", "weight", "class", "min"])
            if let strength = fields["strength"].flatMap(strength) { rule.strength = strength }
            if let weight = fields["weight"]?.integer() { rule.terms.weight = weight }
            if let number = fields["class"]?.integer(1...1000) { rule.terms.priorityClass = PriorityClass(number) }
            if let min = fields["min"]?.integer() { rule.min = min }
        } else if let strength = strength(value) {
            rule.strength = strength
        }
        if rule.strength != .off { book.noLones.append(rule) }
    }

    private func readSingle(_ code: RuleCode, _ value: YAMLValue, _ book: inout RuleBook) {
        let isAlways = book[code]?.strength == .always
        if code == "waiting-list", !value.isMapping {
            if let mode = value.choice(WaitingListRule.Mode.self) { book.waitingList.mode = mode }
            return
        }
        if isAlways, code != "waiting-list" {
            value.fault(.alwaysRule, value: code.text)
            return
        }
        guard value.isMapping else {
            set(code, strength(value), terms: nil, &book)
            return
        }
        let own = Self.ownKeys[code] ?? []
        let fields = value.fields(isAlways ? own : ["strength", "weight", "class"] + own)
        let current = book[code]?.terms ?? PenaltyTerms(.clashes)
        let terms = PenaltyTerms(
            fields["class"]?.integer(1...1000).map { PriorityClass($0) } ?? current.priorityClass,
            weight: fields["weight"]?.integer() ?? current.weight)
        var chosen = fields["strength"].flatMap(strength)
        if chosen == nil, code == "department-cap", fields["max"] != nil { chosen = .hard }
        let areSoftWhereNamed = [NewAcquaintancesRule.definition.code, SessionTimeRule.definition.code]
        if chosen == nil, areSoftWhereNamed.contains(code) { chosen = .soft }
        set(code, chosen, terms: terms, &book)
        readOwn(code, fields, &book)
    }

    private func set(_ code: RuleCode, _ strength: Strength?, terms: PenaltyTerms?, _ book: inout RuleBook) {
        book.set(code, strength: strength, terms: terms)
        if strength == .off { book.declinedRules.append(code) }
    }

    private func strength(_ value: YAMLValue) -> Strength? {
        guard let text = value.text() else { return nil }
        // YAML's older dialect reads a bare `off` as false; here it is the word.
        guard let strength = Strength(rawValue: text), strength != .always else {
            value.fault(.notAChoice(text, among: ["hard", "soft", "off"]), value: text)
            return nil
        }
        return strength
    }

    private func readOwn(_ code: RuleCode, _ fields: YAMLFields, _ book: inout RuleBook) {
        func number(_ key: String, _ path: WritableKeyPath<RuleBook, Int>) {
            if let value = fields[key]?.integer() { book[keyPath: path] = value }
        }
        number("min", code == "cohort-size" ? \.cohortSize.min : \.practiceGap.min)
        if code == "cohort-size" { number("max", \.cohortSize.max) }
        if code == "practice-gap" { number("max", \.practiceGap.max) }
        if code == "department-cap" { number("max", \.departmentCap.max) }
        number("preferred", \.practiceGap.preferred)
        number("notice", \.joinedInTime.notice)
        number("late-entry", \.joinedInTime.lateEntry)
        number("attendance", \.participantClash.attendance)
        number("percent", \.departmentStaffed.percent)
        if let mode = fields["mode"]?.choice(WaitingListRule.Mode.self) { book.waitingList.mode = mode }
        if let lines = fields["lines"] { book.leadershipFirst.lines = lines.list().map(line) }
    }

    private func line(_ value: YAMLValue) -> LeadershipFirstRule.Line {
        let fields = value.fields(["level", "round"])
        let level = fields.required("level", example: "level: 1")?.integer()
        let round = fields.required("round", example: "round: 1")?.text()
        return .init(level: level ?? 1, round: .init(round ?? ""))
    }

    private func readMix(_ attribute: MixAttribute, _ value: YAMLValue, _ book: inout RuleBook) {
        let position = book.mixes.firstIndex { $0.attribute == attribute }
        var rule = position.map { book.mixes[$0] } ?? MixRule(attribute, weight: 1)
        if value.isMapping {
            let fields = value.fields(["strength", "weight", "class"])
            if let strength = fields["strength"].flatMap(strength) { rule.strength = strength }
            if let weight = fields["weight"]?.integer() { rule.terms.weight = weight }
            if let number = fields["class"]?.integer(1...1000) { rule.terms.priorityClass = PriorityClass(number) }
        } else if let strength = strength(value) {
            rule.strength = strength
        }
        if rule.strength == .hard {
            value.fault(.mixIsNeverHard, value: attribute.code.text)
            return
        }
        if let position { book.mixes.remove(at: position) }
        if rule.strength != .off { book.mixes.insert(rule, at: position ?? book.mixes.count) }
    }
}
