/// Every manager is in exactly one place.
public struct OneCohortRule: Rule {
    public static let definition = RuleDefinition(
        "one-cohort", sv: "en utvecklingsgrupp per chef", en: "one cohort per manager", unit: .manager)
    public var strength = Strength.always
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let managers = view.index.scenario.managers
        return RuleCount(
            managers.indices.count { managers[$0].isExempt ? view.places[$0] > 0 : view.places[$0] != 1 })
    }
}

/// Only those who may wait do.
public struct WaitingListRule: Rule {
    /// Who may be on the waiting list.
    public enum Mode: String, CaseIterable, Sendable, Codable {
        case nobody
        /// Newcomers, and managers whom joined-in-time keeps out of every round.
        case late
        case anyone
    }

    public static let definition = RuleDefinition(
        "waiting-list", sv: "väntelista", en: "waiting list", unit: .manager)
    public var strength = Strength.always
    public var terms = PenaltyTerms(.clashes)
    public var mode = Mode.late

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(view.waiting.count { !view.index.mayWait($0) })
    }
}

/// Cohorts are neither too small nor too large.
public struct CohortSizeRule: Rule {
    public static let definition = RuleDefinition(
        "cohort-size", sv: "gruppstorlek", en: "cohort size", unit: .cohort, looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    /// What a setting, or a cohort's own, may come to.
    public static let greatest = 10_000
    public var min = 20
    public var max = 25

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let sizes = view.index.cohortSizes
        return RuleCount(zip(view.members, sizes).count { !$1.contains($0.count) })
    }
}

/// The top leadership goes first.
public struct LeadershipFirstRule: Rule {
    /// Managers of a level or higher sit in a round or an earlier one.
    public struct Line: Hashable, Sendable, Codable {
        public var level: Int
        public var round: Round.ID

        public init(level: Int, round: Round.ID) {
            self.level = level
            self.round = round
        }
    }

    public static let definition = RuleDefinition(
        "leadership-first", sv: "högsta ledningen först", en: "top leadership first", unit: .manager,
        looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    /// Nil for the usual lines: level 1 by the first round, level 2 by the second.
    public var lines: [Line]?

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.count { manager in
                guard let latest = index.latestRound[manager] else { return false }
                if let cohort = view.cohortOf[manager] { return index.roundOfCohort[cohort] > latest }
                return view.isWaiting[manager]
            })
    }
}

/// Nobody goes before the boss.
public struct BossFirstRule: Rule {
    public static let definition = RuleDefinition(
        "boss-first", sv: "chefen före medarbetaren", en: "boss before report", unit: .manager, looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.count { manager in
                guard let boss = index.boss[manager], let own = view.roundOf(manager),
                    let bosses = view.roundOf(boss)
                else { return false }
                return bosses > own && index.bossFirstBinds(boss: boss, reportInRound: own)
            })
    }
}

/// A boss and a direct report sit in different cohorts.
public struct BossApartRule: Rule {
    public static let definition = RuleDefinition(
        "boss-apart", sv: "inte i samma utvecklingsgrupp som sin chef", en: "boss and report apart", unit: .manager,
        looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.count { manager in
                guard let boss = index.boss[manager], let cohort = view.cohortOf[manager],
                    view.cohortOf[boss] == cohort
                else { return false }
                return index.bossApartBinds(manager: manager, boss: boss, cohort: cohort)
            })
    }
}

/// Named people share a cohort.
public struct TogetherRule: Rule {
    public static let definition = RuleDefinition(
        "together", sv: "tillsammans", en: "together", unit: .pair, looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.index.togetherPairs.count { first, second in
                switch (view.cohortOf[first], view.cohortOf[second]) {
                case (let a?, let b?): a != b
                case (_?, nil): view.isWaiting[second]
                case (nil, _?): view.isWaiting[first]
                case (nil, nil): false
                }
            })
    }
}

/// Named people do not share a cohort.
public struct ApartRule: Rule {
    public static let definition = RuleDefinition("apart", sv: "isär", en: "apart", unit: .pair, looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(
            view.index.apartPairs.count { first, second in
                view.cohortOf[first] != nil && view.cohortOf[first] == view.cohortOf[second]
            })
    }
}

/// Members are employed in time and stay to the end.
public struct JoinedInTimeRule: Rule {
    public static let definition = RuleDefinition(
        "joined-in-time", sv: "anställd i tid", en: "joined in time", unit: .manager)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    /// Days from joining to the first session.
    public var notice = 28
    /// Sessions that a newcomer may miss at the start.
    public var lateEntry = 0

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.count { manager in
                guard let cohort = view.cohortOf[manager] else { return false }
                return joinsTooLate(manager, cohort, view) || leavesTooEarly(manager, cohort, view)
            })
    }

    private func joinsTooLate(_ manager: Int, _ cohort: Int, _ view: PlanView) -> Bool {
        guard let joined = view.index.scenario.managers[manager].joined else { return false }
        if lateEntry > 0, view.index.isNewcomer(manager) {
            guard let session = view.path(of: cohort).dropFirst(lateEntry).first ?? nil else { return false }
            return joined > session.firstDay
        }
        guard let session = view.path(of: cohort).first ?? nil else { return false }
        return joined.advanced(by: notice) > session.firstDay
    }

    private func leavesTooEarly(_ manager: Int, _ cohort: Int, _ view: PlanView) -> Bool {
        guard let left = view.index.scenario.managers[manager].left, let session = view.path(of: cohort).last ?? nil
        else { return false }
        return left <= session.lastDay
    }
}

/// No cohort holds too many of one department.
public struct DepartmentCapRule: Rule {
    public static let definition = RuleDefinition(
        "department-cap", sv: "tak per förvaltning", en: "department cap", unit: .manager, looksAtDates: false)
    public var strength = Strength.off
    public var terms = PenaltyTerms(.clashes)
    public var max = 25

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let departments = view.index.departmentOf
        return RuleCount(
            view.members.reduce(0) { total, members in
                let counts = Dictionary(grouping: members) { departments[$0] }.values.map(\.count)
                return total + counts.reduce(0) { $0 + Swift.max(0, $1 - max) }
            })
    }
}

/// Nobody is left waiting.
public struct UnplacedRule: Rule {
    public static let definition = RuleDefinition(
        "unplaced", sv: "utan plats", en: "unplaced", unit: .manager, looksAtDates: false)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.unplaced)

    public init() {}

    public func count(in view: PlanView) -> RuleCount { RuleCount(view.waiting.count) }
}

/// Newcomers take the first round they can.
public struct SkippedRoundsRule: Rule {
    public static let definition = RuleDefinition(
        "skipped-rounds", sv: "överhoppade omgångar", en: "skipped rounds", unit: .round, looksAtDates: false)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.reduce(0) { total, manager in
                guard let round = view.roundOf(manager) else { return total }
                return total + index.skippedRounds(manager: manager, round: round)
            })
    }
}

/// Newcomers begin soon after joining.
public struct WaitingTimeRule: Rule {
    public static let definition = RuleDefinition(
        "waiting-time", sv: "väntetid för nya chefer", en: "waiting time of newcomers", unit: .week)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.gaps)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        return RuleCount(
            index.scenario.managers.indices.reduce(0) { total, manager in
                guard index.isNewcomer(manager), let joined = index.scenario.managers[manager].joined,
                    let cohort = view.cohortOf[manager], let first = view.path(of: cohort).first ?? nil
                else { return total }
                return total + Self.weeks(from: joined, to: first.firstDay)
            })
    }

    /// Whole weeks that one who joined on a day waits for a first session: 0 or more.
    public static func weeks(from joined: Day, to first: Day) -> Int { Swift.max(0, first.number - joined.number) / 7 }
}
