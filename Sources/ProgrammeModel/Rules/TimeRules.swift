/// Sessions lie on working half-days of one week.
public struct WorkingTimeRule: Rule {
    public static let definition = RuleDefinition(
        "working-time", sv: "arbetstid", en: "working time", unit: .session)
    public var strength = Strength.always
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        var count = 0
        for session in view.sessions {
            let module = view.index.scenario.programme.modules[session.module]
            count += nonWorking(session.start, session.halfDays, view)
            if session.firstDay.weekNumber != session.lastDay.weekNumber { count += 1 }
            if !module.starts.contains(session.start.half) { count += 1 }
            if session.halfDays != module.halfDays { count += 1 }
        }
        for introduction in view.introductions { count += nonWorking(introduction.start, 1, view) }
        return RuleCount(count)
    }

    private func nonWorking(_ start: HalfDay, _ length: Int, _ view: PlanView) -> Int {
        (0..<max(0, length)).count { !view.index.calendar.isWorking(start.advanced(by: $0).day) }
    }
}

/// A cohort takes every module once, in order.
public struct ModuleOrderRule: Rule {
    public static let definition = RuleDefinition(
        "module-order", sv: "modulordning", en: "module order", unit: .session)
    public var strength = Strength.always
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        var count = 0
        for cohort in view.members.indices {
            for sessions in view.sessionsByModule[cohort] { count += abs(sessions.count - 1) }
            count += view.neighbours(of: cohort).count { $0.next.start <= $0.previous.end }
        }
        return RuleCount(count)
    }
}

/// There is time to practise between two modules, and not too much.
public struct PracticeGapRule: Rule {
    public static let definition = RuleDefinition(
        "practice-gap", sv: "tid mellan moduler", en: "practice gap", unit: .week, hasSoftPart: true)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.gaps)
    public var min = 21
    public var max = 70
    public var preferred = 35

    public init() {}

    /// Whole weeks that a gap of some days is off the preferred one.
    public func weeksOff(days: Int) -> Int { abs(days - preferred) / 7 }

    public func count(in view: PlanView) -> RuleCount {
        var count = RuleCount(0)
        for cohort in view.members.indices {
            for pair in view.neighbours(of: cohort) where pair.next.start > pair.previous.end {
                let days = view.index.calendar.practiceDays(from: pair.previous.lastDay, to: pair.next.firstDay)
                if days < min || days > max { count.breaches += 1 }
                count.units += weeksOff(days: days)
            }
        }
        return count
    }
}

/// Cohorts begin in their round's window and end within the horizon.
public struct RoundWindowRule: Rule {
    public static let definition = RuleDefinition(
        "round-window", sv: "omgångens fönster", en: "round window", unit: .session)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let programme = view.index.scenario.programme
        var count = 0
        for cohort in view.members.indices {
            let window = programme.rounds[view.index.roundOfCohort[cohort]].window
            if let first = view.path(of: cohort).first ?? nil, !window.contains(first.firstDay) { count += 1 }
        }
        count += view.sessions.count {
            $0.firstDay < programme.horizon.first || $0.lastDay > programme.horizon.last
        }
        return RuleCount(count)
    }
}

/// Every round has a joint introduction, in time and with its hosts.
public struct IntroductionRule: Rule {
    public static let definition = RuleDefinition(
        "introduction", sv: "gemensam introduktion", en: "introduction", unit: .round)
    /// Working days from the introduction to a first session.
    public static let lead = 5
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        let rounds = index.scenario.programme.rounds
        var count = 0
        for (round, definition) in rounds.enumerated() where definition.introductionWindow != nil {
            if view.introductions.count(where: { $0.round == round }) != 1 { count += 1 }
        }
        for introduction in view.introductions { count += breaches(of: introduction, view) }
        return RuleCount(count)
    }

    private func breaches(of introduction: PlanView.IntroductionView, _ view: PlanView) -> Int {
        let index = view.index
        let day = introduction.start.day
        var count = 0
        let window = index.scenario.programme.rounds[introduction.round].introductionWindow
        if !(window?.contains(day) ?? false) { count += 1 }
        for cohort in view.members.indices where index.roundOfCohort[cohort] == introduction.round {
            guard let first = view.path(of: cohort).first ?? nil else { continue }
            if index.calendar.workingDays(after: day, through: first.firstDay) < Self.lead { count += 1 }
        }
        let terms = index.scenario.programme.introduction ?? IntroductionTerms()
        let free = index.hostAway.count { !$0.contains(introduction.start) }
        if free < terms.hostsNeeded { count += 1 }
        let venue = terms.venue.flatMap { index.venueIndex[$0] }
        if introduction.venue != venue { count += 1 }
        if let venue, index.scenario.venues[venue].seats < view.placed(inRound: introduction.round) { count += 1 }
        return count
    }
}

/// Members are not away during their own sessions.
public struct ParticipantClashRule: Rule {
    public static let definition = RuleDefinition(
        "participant-clash", sv: "krock för deltagare", en: "participant clash",
        unit: LocalisedText(sv: "chefshalvdag", en: "member-half-day"), hasSoftPart: true)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    /// Members absent from a session at most.
    public var attendance = 5

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        var count = RuleCount(0)
        for session in view.sessions {
            let missed = view.members[session.cohort].map { view.missedHalfDays($0, session.start, session.halfDays) }
            count.units += missed.reduce(0, +)
            if missed.count(where: { $0 > 0 }) > attendance { count.breaches += 1 }
        }
        for introduction in view.introductions {
            for cohort in view.members.indices where view.index.roundOfCohort[cohort] == introduction.round {
                for member in view.members[cohort] {
                    count.units += view.missedHalfDays(member, introduction.start, 1)
                }
            }
        }
        return count
    }
}

/// A department is never emptied of its managers.
public struct DepartmentStaffedRule: Rule {
    public static let definition = RuleDefinition(
        "department-staffed", sv: "bemanning i förvaltningen", en: "department staffed", unit: .halfDay)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    /// Share of a department's managers who may be in sessions at once, 0-100.
    public var percent = 20

    public init() {}

    /// Managers of a department who may be in sessions at once.
    public func limit(employed: Int, cohorts: Int) -> Int {
        max(2, employed * percent / 100, cohorts == 0 ? 0 : (employed + cohorts - 1) / cohorts)
    }

    public func count(in view: PlanView) -> RuleCount {
        let index = view.index
        var busy: [Int: Set<Int>] = [:]
        for session in view.sessions {
            for offset in 0..<max(0, session.halfDays) {
                busy[session.start.advanced(by: offset).ordinal, default: []].formUnion(view.members[session.cohort])
            }
        }
        var count = 0
        for (ordinal, members) in busy {
            let day = HalfDay(ordinal: ordinal).day
            let employed = index.employedByDepartment(on: day)
            var counts = Array(repeating: 0, count: index.departments.count)
            for member in members where index.scenario.managers[member].isEmployed(on: day) {
                counts[index.departmentOf[member]] += 1
            }
            for department in counts.indices
            where counts[department] > limit(employed: employed[department], cohorts: view.members.count) {
                count += 1
            }
        }
        return RuleCount(count)
    }
}
