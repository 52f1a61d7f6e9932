import ProgrammeModel

/// The section `rules` of programme.yaml: what differs from the usual book, and the settings everybody asks for.
struct RuleNodes {
    private let book: RuleBook
    private let usual: RuleBook

    private let earlierRosters: String?

    /// - Parameter isOpen: whether the programme has optional cohorts, for which session-time is on unless it is declined.
    /// - Parameter earlierRosters: the file that holds the earlier cohorts; nil for a scenario without any.
    init(_ book: RuleBook, isOpen: Bool = false, earlierRosters: String? = nil) {
        self.book = book
        var usual = RuleBook()
        if isOpen { usual.countSessionTime() }
        self.usual = usual
        self.earlierRosters = earlierRosters
    }

    /// In the order of the rule page, rules of attributes last.
    var pairs: [(key: String, value: YAMLNode)] {
        let single = RuleBook.knownCodes.filter { MixAttribute(code: $0) == nil }
        return single.compactMap { code in node(code).map { (code.text, $0) } } + mixes + noLones
    }

    // MARK: Rules of which there is one

    private func node(_ code: RuleCode) -> YAMLNode? {
        guard let rule = book[code], let usualRule = usual[code] else { return nil }
        if code == WaitingListRule.definition.code {
            return book.waitingList.mode == usual.waitingList.mode ? nil : .scalar(book.waitingList.mode.rawValue)
        }
        guard usualRule.strength != .always else { return nil }
        let isDeclined = rule.strength == .off && book.declinedRules.contains(code)
        // A bare setting turns the department cap on, so one that nobody uses stays out.
        let isUnused = rule.strength == .off && usualRule.strength == .off && !isDeclined
        let settings = isUnused ? [] : settings(code).filter(\.isWritten)
        let strength = rule.strength == usualRule.strength && !isDeclined ? nil : rule.strength
        let terms = Self.terms(rule.terms, usual: Self.usualTerms(of: usualRule, at: rule.strength))
        return Self.node(strength, settings.map { ($0.key, $0.value) } + terms)
    }

    /// The terms a rule has when a file gives only its strength; without a class where the file had better name it.
    private static func usualTerms(of rule: any Rule, at strength: Strength) -> (
        priorityClass: PriorityClass?, weight: Int
    ) {
        let isMadeSoft = strength == .soft && rule.strength != .soft
        let isCertain = !isMadeSoft || type(of: rule).definition.hasSoftPart || rule.terms.priorityClass == .clashes
        return (isCertain ? rule.terms.priorityClass : nil, rule.terms.weight)
    }

    private struct Setting {
        let key: String
        let value: YAMLNode
        let isWritten: Bool

        /// - Parameter always: whether it is written though it has its usual value.
        init(_ key: String, _ value: Int, usual: Int, always: Bool = false) {
            self.key = key
            self.value = .number(value)
            isWritten = always || value != usual
        }

        init(file: String?) {
            key = "earlier-rosters"
            value = .text(file ?? "")
            isWritten = file != nil
        }

        init(lines: [LeadershipFirstRule.Line]?) {
            key = "lines"
            value = .list(
                (lines ?? []).map { .map([("level", .number($0.level)), ("round", .text($0.round.text))]) })
            isWritten = lines != nil
        }
    }

    private func settings(_ code: RuleCode) -> [Setting] {
        switch code {
        case CohortSizeRule.definition.code:
            let (own, usual) = (book.cohortSize, usual.cohortSize)
            return [
                Setting("min", own.min, usual: usual.min, always: true),
                Setting("max", own.max, usual: usual.max, always: true),
            ]
        case LeadershipFirstRule.definition.code: return [Setting(lines: book.leadershipFirst.lines)]
        case JoinedInTimeRule.definition.code:
            let (own, usual) = (book.joinedInTime, usual.joinedInTime)
            return [
                Setting("notice", own.notice, usual: usual.notice, always: true),
                Setting("late-entry", own.lateEntry, usual: usual.lateEntry, always: true),
            ]
        case PracticeGapRule.definition.code:
            let (own, usual) = (book.practiceGap, usual.practiceGap)
            return [
                Setting("min", own.min, usual: usual.min, always: true),
                Setting("max", own.max, usual: usual.max, always: true),
                Setting("preferred", own.preferred, usual: usual.preferred, always: true),
            ]
        case DepartmentCapRule.definition.code:
            return [Setting("max", book.departmentCap.max, usual: usual.departmentCap.max)]
        case NewAcquaintancesRule.definition.code: return [Setting(file: earlierRosters)]
        case ParticipantClashRule.definition.code:
            return [Setting("attendance", book.participantClash.attendance, usual: usual.participantClash.attendance)]
        case DepartmentStaffedRule.definition.code:
            return [Setting("percent", book.departmentStaffed.percent, usual: usual.departmentStaffed.percent)]
        default: return []
        }
    }

    // MARK: Mix rules

    private var mixes: [(key: String, value: YAMLNode)] {
        let removed = RuleBook.usualMixes.filter { usual in !book.mixes.contains { $0.code == usual.code } }
        return removed.map { ($0.code.text, .scalar(Strength.off.rawValue)) }
            + book.mixes.compactMap { mix in node(mix).map { (mix.code.text, $0) } }
    }

    private func node(_ mix: MixRule) -> YAMLNode? {
        let known = RuleBook.usualMixes.first { $0.code == mix.code }
        let usual = known ?? MixRule(mix.attribute, weight: 1)
        let strength = mix.strength == usual.strength ? nil : mix.strength
        let node = Self.node(strength, Self.terms(mix.terms, usual: (usual.terms.priorityClass, usual.terms.weight)))
        return node ?? (known == nil ? .scalar(Strength.soft.rawValue) : nil)
    }

    // MARK: Lone members

    private var noLones: [(key: String, value: YAMLNode)] {
        book.noLones.compactMap { rule in
            let usual = NoLoneRule(rule.attribute)
            let terms = Self.terms(rule.terms, usual: (usual.terms.priorityClass, usual.terms.weight))
            let strength = rule.strength == usual.strength ? nil : rule.strength
            return Self.node(strength, [("min", .number(rule.min))] + terms).map { (rule.code.text, $0) }
        }
    }

    // MARK: Both

    private static func terms(
        _ terms: PenaltyTerms, usual: (priorityClass: PriorityClass?, weight: Int)
    ) -> [(key: String, value: YAMLNode)] {
        var pairs: [(key: String, value: YAMLNode)] = []
        if terms.weight != usual.weight { pairs.append(("weight", .number(terms.weight))) }
        if terms.priorityClass != usual.priorityClass { pairs.append(("class", .number(terms.priorityClass.number))) }
        return pairs
    }

    /// A word where the strength says it all; nil where there is nothing to say.
    private static func node(_ strength: Strength?, _ others: [(key: String, value: YAMLNode)]) -> YAMLNode? {
        guard let strength else { return others.isEmpty ? nil : .map(others) }
        let word = YAMLNode.scalar(strength == .always ? Strength.hard.rawValue : strength.rawValue)
        return others.isEmpty ? word : .map([("strength", word)] + others)
    }
}
