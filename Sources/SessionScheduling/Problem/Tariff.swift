import ProgrammeModel

/// How a rule enters the search: it forbids, or it prices, or neither.
struct RulePrice: Sendable {
    /// What breaks the rule is left out.
    let binds: Bool
    /// Cost of a unit of the rule's penalty; 0 where it has none.
    let price: Int
    /// What a unit counts as while a cohort seeks an itinerary: the price, but for a rule on a whole round that binds.
    /// That is not forbidden session by session; it is dearer than anything else instead.
    let deterrent: Int

    static let free = RulePrice(binds: false, price: 0)

    init(binds: Bool, price: Int, deterrent: Int? = nil) {
        self.binds = binds
        self.price = price
        self.deterrent = deterrent ?? price
    }

    var isOn: Bool { binds || price > 0 }
}

/// All rules that a schedule can keep or break, as prohibitions and prices.
struct Tariff: Sendable {
    let clash: RulePrice
    let busy: RulePrice
    let weekday: RulePrice
    let gap: RulePrice
    let joined: RulePrice
    let waiting: RulePrice
    let finish: RulePrice
    let window: RulePrice
    let introduction: RulePrice
    let department: RulePrice
    /// Relaxed in a weighted sum: bounds count nothing of it, and neither does the audit of them.
    let cover: RulePrice
    /// Relaxed in a weighted sum as well.
    let spread: RulePrice
    let available: RulePrice
    let qualified: RulePrice
    let single: RulePrice
    let turnaround: RulePrice
    let limit: RulePrice
    let staff: RulePrice
    let venueFree: RulePrice
    let venueSeats: RulePrice
    let venueBeds: RulePrice
    let venueKind: RulePrice
    let venueSingle: RulePrice
    let continuity: RulePrice
    /// Relaxed in a weighted sum as well.
    let leadPresent: RulePrice
    let pairing: RulePrice
    let load: RulePrice
    let scale: PriorityScale

    /// - Parameter weights: nil for the order of the classes, else their weights in one sum.
    /// - Parameter isRelaxed: for bounds: what those do not count has no price.
    /// - Parameter countsRosters: whether what ``RosterBounds`` counts has prices.
    init(
        _ rules: RuleBook, _ size: ScheduleSize, weights: [(priorityClass: PriorityClass, weight: Int)]? = nil,
        isRelaxed: Bool = false, countsRosters: Bool = true
    ) {
        let scale = weights.map(PriorityScale.init(weights:)) ?? Self.orderedScale(rules, size)
        func price(_ rule: some Rule) -> RulePrice {
            RulePrice(binds: rule.strength.isBinding, price: rule.isScored ? scale.price(rule.terms) : 0)
        }
        func roundPrice(_ rule: some Rule) -> RulePrice {
            let single = price(rule)
            let deterrent = single.binds ? scale.price(PenaltyTerms(Self.beforeAll)) : single.price
            return RulePrice(binds: single.binds, price: single.price, deterrent: deterrent)
        }
        func searched(_ rule: some Rule) -> RulePrice {
            !isRelaxed ? price(rule) : RulePrice(binds: rule.strength.isBinding, price: 0)
        }
        self.scale = scale
        clash = price(rules.participantClash)
        busy = price(rules.busyTime)
        weekday = price(rules.weekday)
        gap = price(rules.practiceGap)
        joined = price(rules.joinedInTime)
        waiting = price(rules.waitingTime)
        finish = price(rules.finish)
        window = price(rules.roundWindow)
        introduction = price(rules.introduction)
        department = price(rules.departmentStaffed)
        cover = !isRelaxed ? price(rules.cover) : .free
        spread = !isRelaxed ? roundPrice(rules.spread) : .free
        available = price(rules.consultantAvailable)
        qualified = price(rules.consultantQualified)
        single = price(rules.consultantSingle)
        turnaround = price(rules.turnaround)
        limit = price(rules.consultantLimit)
        staff = price(rules.sessionStaff)
        venueFree = price(rules.venueFree)
        venueSeats = price(rules.venueSeats)
        venueBeds = searched(rules.venueBeds)
        venueKind = searched(rules.venueKind)
        venueSingle = price(rules.venueSingle)
        continuity = countsRosters ? price(rules.continuity) : .free
        leadPresent = !isRelaxed ? roundPrice(rules.leadPresent) : .free
        pairing = price(rules.pairing)
        load = countsRosters ? price(rules.consultantLoad) : .free
    }

    /// Whether it can cost anything who serves where.
    var pricesStaff: Bool {
        [continuity, leadPresent, load, pairing, turnaround, limit, single, available, qualified, staff]
            .contains { $0.price > 0 }
    }

    private static func orderedScale(_ rules: RuleBook, _ size: ScheduleSize) -> PriorityScale {
        let limits: [(rule: any Rule, units: Int)] = [
            (rules.participantClash, size.absences(rules.participantClash)),
            (rules.busyTime, size.avoiding * (size.halfDaysOfPath + 1)),
            (rules.weekday, size.sessions * (WeekdayRule.edge + WeekdayRule.bridge)),
            (rules.practiceGap, size.cohorts * size.modules * size.weeksOff(rules.practiceGap)),
            (rules.joinedInTime, size.managers * 2),
            (rules.waitingTime, size.newcomers * size.weeks),
            (rules.finish, size.cohorts * size.weeks),
            (rules.roundWindow, size.cohorts),
            (rules.introduction, size.rounds + size.cohorts),
            (rules.departmentStaffed, size.sessionHalfDays * size.departments),
            (rules.cover, size.coverPairs * size.halfDaysOfPath),
            (rules.spread, size.cohorts * size.modules * RoundWeeks.mostOfSession),
            (rules.consultantAvailable, size.consultantHalfDays),
            (rules.consultantQualified, size.consultantHalfDays),
            (rules.consultantSingle, size.consultantHalfDays),
            (rules.turnaround, size.neighbours(rules.consultantSingle)),
            (rules.consultantLimit, size.consultantHalfDays * 3 + size.consultants),
            (rules.sessionStaff, size.sessionHalfDays),
            (rules.venueFree, size.sessionHalfDays + size.rounds),
            (rules.venueSeats, size.sessionHalfDays),
            (rules.venueBeds, size.sessions),
            (rules.venueKind, size.sessions),
            (rules.venueSingle, size.sessionHalfDays + size.rounds),
            (rules.continuity, size.cohorts * size.modules),
            (rules.leadPresent, size.rounds * size.modules),
            (rules.pairing, size.sessions * size.pairingWeight),
            (rules.consultantLoad, size.consultantHalfDays),
        ]
        let ofRounds =
            (rules.spread.strength.isBinding ? RoundWeeks.mostOfSession : 0)
            + (rules.leadPresent.strength.isBinding ? 1 : 0)
        return PriorityScale(
            [(Self.beforeAll, ofRounds * size.modules)]
                + rules.classOrder.map { priorityClass in
                    let scored = limits.filter { $0.rule.isScored && $0.rule.terms.priorityClass == priorityClass }
                    return (
                        priorityClass,
                        scored.reduce(0) { Self.sum($0, Self.product($1.units, $1.rule.terms.weight)) }
                    )
                })
    }

    /// Where deterrents stand; no scenario has this class.
    private static let beforeAll = PriorityClass(Int.min)

    private static let most = Int(1) << 60

    private static func product(_ a: Int, _ b: Int) -> Int {
        let (value, isTooLarge) = a.multipliedReportingOverflow(by: b)
        return isTooLarge ? most : min(value, most)
    }

    private static func sum(_ a: Int, _ b: Int) -> Int { min(a + b, most) }
}

/// The counts that limit what a schedule can cost.
struct ScheduleSize: Sendable {
    let managers: Int
    let newcomers: Int
    /// Managers whom a group calendar would ever rather leave alone.
    let avoiding: Int
    let cohorts: Int
    let rounds: Int
    let departments: Int
    let consultants: Int
    let coverPairs: Int
    /// What all pairs of consultants weigh together, whatever is wanted of them.
    let pairingWeight: Int
    let modules: Int
    /// Weeks of the horizon, rounded up.
    let weeks: Int
    /// Half-days of a cohort's sessions.
    let halfDaysOfPath: Int
    /// Half-days of a cohort's consultants, and sessions that they take part in.
    let staffHalfDaysOfPath: Int
    let staffSessionsOfPath: Int

    var sessions: Int { cohorts * modules }
    var sessionHalfDays: Int { cohorts * halfDaysOfPath }
    var consultantHalfDays: Int { cohorts * staffHalfDaysOfPath }

    /// Pairs of a consultant's sessions of which one can follow right upon the other: each follows one, where no two
    /// are held at a time.
    func neighbours(_ single: ConsultantSingleRule) -> Int {
        let sessions = cohorts * staffSessionsOfPath
        return single.strength.isBinding ? sessions : sessions * sessions
    }

    /// Member-half-days that a schedule without a breach can miss, introductions included.
    func absences(_ rule: ParticipantClashRule) -> Int {
        let ofMembers = managers * halfDaysOfPath
        let allowed = rule.strength.isBinding ? max(0, min(rule.attendance, managers)) * sessionHalfDays : ofMembers
        return min(ofMembers, allowed) + managers
    }

    /// Weeks that a gap can be off the preferred one without a breach.
    func weeksOff(_ rule: PracticeGapRule) -> Int {
        let within = max(rule.weeksOff(days: 0), rule.weeksOff(days: weeks * 7))
        guard rule.strength.isBinding, rule.min <= rule.max else { return within }
        return min(within, max(rule.weeksOff(days: rule.min), rule.weeksOff(days: rule.max)))
    }

    init(_ index: ScenarioIndex) {
        let programme = index.scenario.programme
        managers = index.scenario.managers.count
        newcomers = index.scenario.managers.indices.count { index.isNewcomer($0) }
        avoiding = index.managerBusy.count { !$0.isEmpty }
        cohorts = programme.cohorts.count
        rounds = programme.rounds.count
        departments = index.departments.count
        consultants = index.scenario.consultants.count
        coverPairs = index.coverPairs.count
        pairingWeight = index.consultantPairs.reduce(0) { $0 + abs($1.weight) }
        modules = programme.modules.count
        weeks = programme.horizon.dayCount / 7 + 1
        halfDaysOfPath = programme.modules.reduce(0) { $0 + $1.halfDays }
        staffHalfDaysOfPath = programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants }
        staffSessionsOfPath = programme.modules.reduce(0) { $0 + $1.consultants }
    }
}
