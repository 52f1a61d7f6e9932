import ProgrammeModel

/// What one rule counts in one plan, and where.
struct Tally {
    let rule: RuleCode
    let strength: Strength
    let terms: PenaltyTerms
    let hasSoftPart: Bool
    private(set) var breaches = 0
    private(set) var units = 0
    /// Kept for binding rules only.
    private(set) var places: [RuleBreach] = []

    var isBinding: Bool { strength == .always || strength == .hard }
    var isScored: Bool { strength == .soft || (isBinding && hasSoftPart) }

    init(rule: RuleCode, strength: Strength, terms: PenaltyTerms, hasSoftPart: Bool) {
        self.rule = rule
        self.strength = strength
        self.terms = terms
        self.hasSoftPart = hasSoftPart
    }

    /// A place where the rule does not hold; its breaches are units too, unless the rule has a soft part of its own.
    ///
    /// - Parameter place: what is wrong there; only asked for when the rule binds.
    mutating func note(_ amount: Int = 1, _ place: @autoclosure () -> Place) {
        breaches += amount
        if !hasSoftPart { units += amount }
        guard isBinding, amount > 0 else { return }
        let place = place()
        places.append(
            RuleBreach(
                rule: rule, amount: amount, managers: place.managers.map(\.id), cohorts: place.cohorts,
                sessions: place.sessions.map(\.id), consultants: place.consultants, venue: place.venue,
                dates: place.dates, message: place.message))
    }

    /// Units of a soft part.
    mutating func cost(_ amount: Int) { units += amount }
}

/// Who and what a breach is about.
struct Place {
    var message: LocalisedText
    var managers: [Manager] = []
    var cohorts: [Cohort.ID] = []
    var sessions: [Session] = []
    var consultants: [Consultant.ID] = []
    var venue: Venue.ID?
    var dates: [Day] = []
}

/// One rule with its settings and the way to count it.
struct Judgement {
    let code: RuleCode
    let strength: Strength
    let terms: PenaltyTerms
    let hasSoftPart: Bool
    let count: (Evidence, inout Tally) -> Void

    init(_ rule: some Rule, softPart: Bool = false, _ count: @escaping (Evidence, inout Tally) -> Void) {
        code = rule.code
        strength = rule.strength
        terms = rule.terms
        hasSoftPart = softPart
        self.count = count
    }

    func tally(_ evidence: Evidence) -> Tally {
        var tally = Tally(rule: code, strength: strength, terms: terms, hasSoftPart: hasSoftPart)
        count(evidence, &tally)
        return tally
    }
}

/// The rule page, from top to bottom.
enum RulePage {
    /// The rules that are not off.
    static func judgements(of book: RuleBook) -> [Judgement] {
        (whoSitsWhere(book) + whenSessionsAreHeld(book) + whenAPlanIsChanged(book)).filter { $0.strength != .off }
    }

    private static func whoSitsWhere(_ book: RuleBook) -> [Judgement] {
        [
            Judgement(book.oneCohort) { $0.oneCohort(&$1) },
            Judgement(book.waitingList) { $0.waitingList(&$1) },
            Judgement(book.cohortSize) { $0.cohortSize(&$1) },
            Judgement(book.leadershipFirst) { $0.leadershipFirst(&$1) },
            Judgement(book.bossFirst) { $0.bossFirst(&$1) },
            Judgement(book.bossApart) { $0.bossApart(&$1) },
            Judgement(book.together) { $0.together(&$1) },
            Judgement(book.apart) { $0.apart(&$1) },
            Judgement(book.joinedInTime) { $0.joinedInTime(&$1) },
            Judgement(book.departmentCap) { $0.departmentCap(&$1) },
        ]
            + book.noLones.map { rule in Judgement(rule) { $0.noLone(rule, &$1) } }
            + book.mixes.map { rule in Judgement(rule) { $0.mix(rule.attribute, &$1) } }
            + [
                Judgement(book.newAcquaintances) { $0.newAcquaintances(&$1) },
                Judgement(book.unplaced) { $0.unplaced(&$1) },
                Judgement(book.skippedRounds) { $0.skippedRounds(&$1) },
                Judgement(book.waitingTime) { $0.waitingTime(&$1) },
            ]
    }

    private static func whenSessionsAreHeld(_ book: RuleBook) -> [Judgement] {
        [
            Judgement(book.workingTime) { $0.workingTime(&$1) },
            Judgement(book.moduleOrder) { $0.moduleOrder(&$1) },
            Judgement(book.practiceGap, softPart: true) { $0.practiceGap(&$1) },
            Judgement(book.roundWindow) { $0.roundWindow(&$1) },
            Judgement(book.introduction) { $0.introduction(&$1) },
            Judgement(book.participantClash, softPart: true) { $0.participantClash(&$1) },
            Judgement(book.spread) { $0.spread(&$1) },
            Judgement(book.departmentStaffed) { $0.departmentStaffed(&$1) },
            Judgement(book.cover) { $0.cover(&$1) },
            Judgement(book.consultantAvailable) { $0.consultantAvailable(&$1) },
            Judgement(book.consultantQualified) { $0.consultantQualified(&$1) },
            Judgement(book.consultantSingle) { $0.consultantSingle(&$1) },
            Judgement(book.turnaround) { $0.turnaround(&$1) },
            Judgement(book.consultantLimit) { $0.consultantLimit(&$1) },
            Judgement(book.sessionStaff) { $0.sessionStaff(&$1) },
            Judgement(book.venueFree) { $0.venueFree(&$1) },
            Judgement(book.venueSeats) { $0.venueSeats(&$1) },
            Judgement(book.venueSingle) { $0.venueSingle(&$1) },
            Judgement(book.continuity) { $0.continuity(&$1) },
            Judgement(book.leadPresent) { $0.leadPresent(&$1) },
            Judgement(book.consultantLoad) { $0.consultantLoad(&$1) },
            Judgement(book.finish) { $0.finish(&$1) },
            Judgement(book.sessionTime) { $0.sessionTime(&$1) },
        ]
    }

    private static func whenAPlanIsChanged(_ book: RuleBook) -> [Judgement] {
        [Judgement(book.pinned) { $0.pinned(&$1) }]
    }
}
