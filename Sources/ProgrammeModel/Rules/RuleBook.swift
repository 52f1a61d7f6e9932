/// The rules of a scenario with their settings.
public struct RuleBook: Hashable, Sendable, Codable {
    public var oneCohort = OneCohortRule()
    public var waitingList = WaitingListRule()
    public var cohortSize = CohortSizeRule()
    public var leadershipFirst = LeadershipFirstRule()
    public var bossFirst = BossFirstRule()
    public var bossApart = BossApartRule()
    public var together = TogetherRule()
    public var apart = ApartRule()
    public var joinedInTime = JoinedInTimeRule()
    public var departmentCap = DepartmentCapRule()
    /// One rule for each attribute that is mixed, in the order of the file or of the defaults.
    public var mixes: [MixRule] = RuleBook.usualMixes
    /// One rule for each attribute of which nobody is to be alone in a cohort, in the order of the file.
    public var noLones: [NoLoneRule] = []
    public var newAcquaintances = NewAcquaintancesRule()
    public var unplaced = UnplacedRule()
    public var skippedRounds = SkippedRoundsRule()
    public var waitingTime = WaitingTimeRule()
    public var workingTime = WorkingTimeRule()
    public var moduleOrder = ModuleOrderRule()
    public var practiceGap = PracticeGapRule()
    public var roundWindow = RoundWindowRule()
    public var introduction = IntroductionRule()
    public var participantClash = ParticipantClashRule()
    public var busyTime = BusyTimeRule()
    public var weekday = WeekdayRule()
    public var spread = SpreadRule()
    public var departmentStaffed = DepartmentStaffedRule()
    public var cover = CoverRule()
    public var consultantAvailable = ConsultantAvailableRule()
    public var consultantQualified = ConsultantQualifiedRule()
    public var consultantSingle = ConsultantSingleRule()
    public var turnaround = TurnaroundRule()
    public var consultantLimit = ConsultantLimitRule()
    public var sessionStaff = SessionStaffRule()
    public var venueFree = VenueFreeRule()
    public var venueSeats = VenueSeatsRule()
    public var venueBeds = VenueBedsRule()
    public var venueKind = VenueKindRule()
    public var venueSingle = VenueSingleRule()
    public var continuity = ContinuityRule()
    public var leadPresent = LeadPresentRule()
    public var pairing = PairingRule()
    public var consultantLoad = ConsultantLoadRule()
    public var finish = FinishRule()
    public var sessionTime = SessionTimeRule()
    public var pinned = PinnedRule()
    public var frozen = FrozenRule()
    public var notice = NoticeRule()
    public var stabilityPeople = StabilityPeopleRule()
    public var stabilitySessions = StabilitySessionsRule()
    public var catchUp = CatchUpRule()
    /// The priority classes, most important first.
    public var classOrder = PriorityClass.all
    /// Rules that the planner has switched off in writing, sorted: data that only they read may stand unread.
    public var declinedRules: [RuleCode] = []

    public init() {}

    /// The mix rules that hold unless a scenario says otherwise. Those whose attribute the roster lacks count nothing.
    public static let usualMixes = [
        MixRule(.department, weight: 10), MixRule(.area, weight: 6), MixRule(.level, weight: 5),
        MixRule(.unit, weight: 4), MixRule(.team, weight: 4), MixRule(.attribute("gender"), weight: 3),
    ]

    /// The rules of which there is one, in the order of the rule page, by the property that holds each.
    static let single: [any RuleProperty] = [
        RuleSlot(\.oneCohort),
        RuleSlot(\.waitingList),
        RuleSlot(\.cohortSize),
        RuleSlot(\.leadershipFirst),
        RuleSlot(\.bossFirst),
        RuleSlot(\.bossApart),
        RuleSlot(\.together),
        RuleSlot(\.apart),
        RuleSlot(\.joinedInTime),
        RuleSlot(\.departmentCap),
        RuleSlot(\.newAcquaintances),
        RuleSlot(\.unplaced),
        RuleSlot(\.skippedRounds),
        RuleSlot(\.waitingTime),
        RuleSlot(\.workingTime),
        RuleSlot(\.moduleOrder),
        RuleSlot(\.practiceGap),
        RuleSlot(\.roundWindow),
        RuleSlot(\.introduction),
        RuleSlot(\.participantClash),
        RuleSlot(\.busyTime),
        RuleSlot(\.weekday),
        RuleSlot(\.spread),
        RuleSlot(\.departmentStaffed),
        RuleSlot(\.cover),
        RuleSlot(\.consultantAvailable),
        RuleSlot(\.consultantQualified),
        RuleSlot(\.consultantSingle),
        RuleSlot(\.turnaround),
        RuleSlot(\.consultantLimit),
        RuleSlot(\.sessionStaff),
        RuleSlot(\.venueFree),
        RuleSlot(\.venueSeats),
        RuleSlot(\.venueBeds),
        RuleSlot(\.venueKind),
        RuleSlot(\.venueSingle),
        RuleSlot(\.continuity),
        RuleSlot(\.leadPresent),
        RuleSlot(\.pairing),
        RuleSlot(\.consultantLoad),
        RuleSlot(\.finish),
        RuleSlot(\.sessionTime),
        RuleSlot(\.pinned),
        RuleSlot(\.frozen),
        RuleSlot(\.notice),
        RuleSlot(\.stabilityPeople),
        RuleSlot(\.stabilitySessions),
        RuleSlot(\.catchUp),
    ]

    /// Every rule, in a fixed order: those of which there is one, then the mix rules, then those of lone members.
    public var all: [any Rule] { Self.single.map { $0.rule(in: self) } + mixes + noLones }

    /// The rule of a code; nil for an unknown code, and for one of an attribute that the book does not hold.
    public subscript(code: RuleCode) -> (any Rule)? { all.first { $0.code == code } }

    /// Codes of all rules there are, those of attributes aside.
    public static let knownCodes: [RuleCode] =
        single.map(\.code) + [.init("department-mix"), "area-mix", "unit-mix", "level-mix", "team-mix"]

    /// The classes in their usual order: with that of session time where the rule counts in it.
    public var usualClassOrder: [PriorityClass] {
        let isCounted = sessionTime.isScored && sessionTime.terms.priorityClass == .sessionTime
        return isCounted ? PriorityClass.allWithSessionTime : PriorityClass.all
    }

    /// Switches session-time on, as it is where the number of cohorts is open, in the usual order of classes.
    public mutating func countSessionTime() {
        sessionTime.strength = .soft
        classOrder = usualClassOrder
    }

    /// Sets strength and terms of a rule of which there is one; false for an unknown code.
    @discardableResult
    public mutating func set(_ code: RuleCode, strength: Strength?, terms: PenaltyTerms? = nil) -> Bool {
        guard let property = Self.single.first(where: { $0.code == code }) else { return false }
        property.set(strength: strength, terms: terms, in: &self)
        return true
    }
}

/// One rule of the book, whatever its type.
protocol RuleProperty: Sendable {
    var code: RuleCode { get }
    func rule(in book: RuleBook) -> any Rule
    func set(strength: Strength?, terms: PenaltyTerms?, in book: inout RuleBook)
}

struct RuleSlot<R: Rule>: RuleProperty {
    private let path: any WritableKeyPath<RuleBook, R> & Sendable

    init(_ path: any WritableKeyPath<RuleBook, R> & Sendable) { self.path = path }

    var code: RuleCode { R.definition.code }
    func rule(in book: RuleBook) -> any Rule { book[keyPath: path] }
    func set(strength: Strength?, terms: PenaltyTerms?, in book: inout RuleBook) {
        if let strength { book[keyPath: path].strength = strength }
        if let terms { book[keyPath: path].terms = terms }
    }
}
