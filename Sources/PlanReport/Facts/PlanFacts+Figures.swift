import ProgrammeModel

/// Figures that page and terminal share.
extension PlanFacts {
    /// Managers with a seat, each once.
    var placedCount: Int { Set(plan.rosters.flatMap(\.members)).count }
    var waitingCount: Int { plan.waiting.count }
    var exemptCount: Int { scenario.managers.count(where: \.isExempt) }
    /// Rounds with at least one cohort.
    var usedRoundCount: Int { rounds.count { !$0.cohorts.isEmpty } }

    /// How many cohorts the plan holds; of how many it could, where that is for plans to decide.
    var cohortCount: String {
        let count = numbers.whole(cohorts.count)
        let range = scenario.cohortRange
        guard range.count > 1 else { return count }
        let possible = "\(numbers.whole(range.lowerBound))–\(numbers.whole(range.upperBound))"
        return text(LocalisedText(sv: "\(count) av \(possible)", en: "\(count) of \(possible)"))
    }

    /// The least and the greatest number of members; nil without cohorts.
    var cohortSizes: ClosedRange<Int>? {
        let sizes = cohorts.map(\.members.count)
        guard let least = sizes.min(), let greatest = sizes.max() else { return nil }
        return least...greatest
    }

    /// From the first to the last day of any session or introduction; nil without any.
    var span: DayRange? {
        let starts = sessions.map(\.start.day) + plan.introductions.map(\.start.day)
        let ends = sessions.map(\.end.day) + plan.introductions.map(\.start.day)
        guard let first = starts.min(), let last = ends.max() else { return nil }
        return DayRange(first, last)
    }

    /// Rules that bind and are judged, and how many of them hold; nil when the audit does not say which are broken.
    var bindingRules: (kept: Int, all: Int)? {
        let all = programme.rules.all.count { $0.strength.isBinding && type(of: $0).definition.isSupported }
        if verdict.isAccepted { return (all, all) }
        let broken = Set(verdict.brokenRules).count
        return broken == 0 ? nil : (max(0, all - broken), all)
    }

    /// Member-half-days in gatherings, and those of them that clash with an absence; nil when clashes are not scored.
    var plannedAttendance: (missed: Int, all: Int)? {
        let entries = plan.score.classes.flatMap(\.entries)
        guard let clash = entries.first(where: { $0.rule == ParticipantClashRule.definition.code }) else { return nil }
        var all = 0
        for cohort in cohorts {
            for session in cohort.sessions {
                all += cohort.members.count { $0.isEmployed(on: session.start.day) } * session.halfDays
            }
        }
        for round in rounds {
            for introduction in round.introductions {
                let members = round.cohorts.flatMap(\.members)
                all += members.count { $0.isEmployed(on: introduction.start.day) }
            }
        }
        return (min(clash.units, all), all)
    }

    /// One class of the score against one bound.
    struct ClassLine: Sendable {
        let priorityClass: PriorityClass
        let value: Int
        /// Nil where there is none yet.
        let bound: Bound?
        /// Whether the plan states no such bound: a value of 0 needs none.
        var isSelfEvident = false

        /// (value - bound) / value as two numbers; nil without a bound, or with one above the value.
        var gap: (part: Int, whole: Int)? {
            guard let bound, bound.value <= value else { return nil }
            return (value - bound.value, value)
        }
    }

    /// Every class of the score with the best bound of each scope, in the scenario's order of classes.
    ///
    /// A class counts things, and no plan has fewer than none: a value of 0 is its own bound.
    var classLines: [[ClassLine]] {
        plan.score.classes.map { entry in
            let own = entry.priorityClass
            let bounds = Bound.Scope.allCases.compactMap { scope in
                plan.bounds.filter { $0.priorityClass == own && $0.scope == scope }.max { $0.value < $1.value }
            }
            if entry.value == 0, bounds.allSatisfy({ $0.value <= 0 }) {
                let known = bounds.first { $0.scope == .whole && $0.value == 0 }
                let least = known ?? Bound(priorityClass: own, scope: .whole, value: 0, method: .counting)
                return [ClassLine(priorityClass: own, value: 0, bound: least, isSelfEvident: known == nil)]
            }
            let choices: [Bound?] = bounds.isEmpty ? [nil] : bounds
            return choices.map { ClassLine(priorityClass: own, value: entry.value, bound: $0) }
        }
    }

    /// What the bound of a class rests on; nil without one.
    func methodText(_ line: ClassLine) -> String? {
        line.bound.map { text(line.isSelfEvident ? Wording.leastThereIs : $0.method.text) }
    }

    /// What may give a better plan than a run that its limit ended; nil where no class is open.
    var advice: LocalisedText? {
        let isOpen = classLines.contains { lines in
            !lines.contains { $0.bound?.scope == .whole && $0.gap?.part == 0 }
        }
        guard isOpen else { return nil }
        return switch plan.outcome.stopped {
        case .workLimit: Wording.moreWork(than: plan.limits.work)
        case .timeLimit: Wording.moreTime
        default: nil
        }
    }

    /// The gap in per cent, or a dash.
    func gapText(_ line: ClassLine) -> String { line.gap.map { numbers.percent($0.part, of: $0.whole) } ?? "–" }

    /// "1 · utan plats".
    func className(_ priorityClass: PriorityClass) -> String { "\(priorityClass) · \(text(priorityClass.name))" }
}
