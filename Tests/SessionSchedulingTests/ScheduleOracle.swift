import ProgrammeModel
import SessionScheduling
import TestSupport

/// Schedules by enumeration, judged by arithmetic written from the rule page; slow and simple on purpose.
///
/// It shares with the engine what ``ScenarioIndex`` derives and other suites test: the calendar with its working and
/// practice days, the starts a module can have, who and what is away when, who is qualified, departments and who of
/// them is employed, newcomers, the earliest end of a round, the pairs of covers. An error in these is not seen here.
struct ScheduleOracle {
    let index: ScenarioIndex
    let members: [[Int]]
    private let programme: Programme
    private let rules: RuleBook
    private let base: Int

    /// A session as the oracle sees it.
    struct Visit: Hashable {
        var start: HalfDay
        var staff: [Int]
        var venue: Int?

        init(start: HalfDay, staff: [Int], venue: Int?) {
            self.start = start
            self.staff = staff
            self.venue = venue
        }

        init(_ session: Session, _ index: ScenarioIndex) {
            start = session.start
            staff = session.consultants.compactMap { index.consultantIndex[$0] }
            venue = session.venue.flatMap { index.venueIndex[$0] }
        }
    }

    typealias Path = [Visit]

    /// What a schedule costs: breaches of binding rules, then the classes' values in the scenario's order.
    struct Verdict: Equatable, Comparable {
        var breaches = 0
        var classes: [Int]

        static func < (a: Verdict, b: Verdict) -> Bool {
            if a.breaches != b.breaches { return a.breaches < b.breaches }
            return a.classes.lexicographicallyPrecedes(b.classes)
        }

        func plus(_ other: Verdict) -> Verdict {
            Verdict(breaches: breaches + other.breaches, classes: zip(classes, other.classes).map { $0 + $1 })
        }

        func less(_ other: Verdict) -> Verdict {
            Verdict(breaches: breaches - other.breaches, classes: zip(classes, other.classes).map { $0 - $1 })
        }
    }

    init(_ index: ScenarioIndex, cohortOf: [Int?]) {
        self.index = index
        programme = index.scenario.programme
        rules = programme.rules
        base = HalfDay(programme.horizon.first, .am).ordinal
        members = programme.cohorts.indices.map { cohort in cohortOf.indices.filter { cohortOf[$0] == cohort } }
    }

    // MARK: Enumeration

    /// All paths of a cohort that keep the binding rules which look at one session, or at two neighbours, alone; nil
    /// when there are too many.
    func paths(of cohort: Int, limit: Int) -> [Path]? {
        var paths: [Path] = [[]]
        for module in programme.modules.indices {
            let visits = visits(of: cohort, module)
            var longer: [Path] = []
            for path in paths {
                longer += visits.filter { follows($0, path.last, module) }.map { path + [$0] }
                if longer.count > limit { return nil }
            }
            paths = longer
        }
        return paths
    }

    /// The best that two cohorts of one round can have together, and its introduction; nil when there is nothing
    /// without a breach.
    ///
    /// What two paths cost together is never less than the sum of what each costs alone, whole rounds and excesses that
    /// they can share aside: pairs are judged in the order of the sums, until the sum is no better than the best pair,
    /// or all of them where excesses count.
    func bestOfTwo(_ first: [Path], _ second: [Path]) -> Verdict? {
        let halfDays = introductions(of: 0)
        if programme.rounds[0].introductionWindow != nil, halfDays.isEmpty, rules.introduction.strength.isBinding {
            return nil
        }
        var best: Verdict?
        for introduction in halfDays.isEmpty ? [[:]] : halfDays.map({ [0: $0] }) {
            let alone = judge([:], introductions: introduction, countsRounds: false)
            func feasible(_ paths: [Path], _ cohort: Int) -> [(path: Path, verdict: Verdict)] {
                paths.map { ($0, judge([cohort: $0], introductions: introduction, countsRounds: false).less(alone)) }
                    .filter { $0.1.breaches == 0 }
            }
            let pairs = feasible(first, 0).flatMap { one in
                feasible(second, 1).map { (one.path, $0.path, alone.plus(one.verdict).plus($0.verdict)) }
            }
            for (one, other, bound) in pairs.sorted(by: { $0.2 < $1.2 }) {
                if let best, bound >= best, !hasSharedExcesses { break }
                let verdict = judge([0: one, 1: other], introductions: introduction)
                if verdict.breaches == 0, best.map({ verdict < $0 }) ?? true { best = verdict }
            }
        }
        return best
    }

    /// Whether rules count that two cohorts can break once together as well as once each.
    private var hasSharedExcesses: Bool {
        rules.departmentStaffed.strength == .soft || rules.consultantLimit.strength == .soft
    }

    private func visits(of cohort: Int, _ module: Int) -> [Visit] {
        let definition = programme.modules[module]
        let pins = index.scenario.pins.filter {
            $0.who == Session.id(cohort: programme.cohorts[cohort].id, module: definition.id).text
        }
        let window = programme.rounds[index.roundOfCohort[cohort]].window
        return index.starts[module].flatMap { start -> [Visit] in
            if module == 0, rules.roundWindow.strength.isBinding, !window.contains(start.day) { return [] }
            return staffs(module, start).filter { !forbids(module, $0) }.flatMap { staff in
                venues(cohort, module, start).map { Visit(start: start, staff: staff, venue: $0) }
            }
        }.filter { visit in pins.allSatisfy { keeps(visit, $0) } }
    }

    private func staffs(_ module: Int, _ start: HalfDay) -> [[Int]] {
        let length = programme.modules[module].halfDays
        let able = index.scenario.consultants.indices.filter { one in
            (!rules.consultantQualified.strength.isBinding || index.isQualified[one][module])
                && (!rules.consultantAvailable.strength.isBinding
                    || index.consultantAway[one].countMembers(from: start.ordinal, length: length) == 0)
        }
        if programme.modules[module].consultants == 1 { return able.map { [$0] } }
        return able.flatMap { lead in able.filter { $0 != lead }.map { [lead, $0] } }
    }

    private func venues(_ cohort: Int, _ module: Int, _ start: HalfDay) -> [Int?] {
        guard !index.scenario.venues.isEmpty else { return [nil] }
        let length = programme.modules[module].halfDays
        let fit = index.scenario.venues.indices.filter { venue in
            (!rules.venueSeats.strength.isBinding || index.scenario.venues[venue].seats >= members[cohort].count)
                && (!rules.venueFree.strength.isBinding
                    || index.venueAway[venue].countMembers(from: start.ordinal, length: length) == 0)
        }
        return (fit.map { $0 } + (rules.venueSeats.strength.isBinding ? [] : [nil])).filter { venue in
            (!rules.venueBeds.strength.isBinding || hasBeds(venue, cohort, module))
                && (!rules.venueKind.strength.isBinding || isOfKind(venue, module))
        }
    }

    private func hasBeds(_ venue: Int?, _ cohort: Int, _ module: Int) -> Bool {
        let needed = programme.modules[module].isOvernight ? members[cohort].count : 0
        return needed == 0 || venue.flatMap { index.scenario.venues[$0].beds } ?? 0 >= needed
    }

    private func isOfKind(_ venue: Int?, _ module: Int) -> Bool {
        guard let kind = programme.modules[module].venueKind else { return true }
        return venue.map { index.scenario.venues[$0].kind == kind } ?? false
    }

    private func forbids(_ module: Int, _ staff: [Int]) -> Bool {
        rules.pairing.strength.isBinding && pairUnits(module, staff) > 0
    }

    private func pairUnits(_ module: Int, _ staff: [Int]) -> Int {
        let names = staff.map { index.scenario.consultants[$0].id.text }
        return index.scenario.pairs.filter { $0.rule == .pairing }.reduce(0) { sum, pair in
            let here = names.count { $0 == pair.first || $0 == pair.second }
            if pair.weight < 0 { return sum + (here == 2 ? -pair.weight : 0) }
            return sum + (here == 1 && programme.modules[module].consultants == 2 ? pair.weight : 0)
        }
    }

    private func keeps(_ visit: Visit, _ pin: Pin) -> Bool {
        switch pin.kind {
        case .sessionStart: visit.start.description == pin.value
        case .sessionVenue: visit.venue.map { index.scenario.venues[$0].id.text } == pin.value
        case .sessionConsultants:
            visit.staff.map { index.scenario.consultants[$0].id.text }.joined(separator: "|") == pin.value
        default: true
        }
    }

    private func follows(_ next: Visit, _ previous: Visit?, _ module: Int) -> Bool {
        guard let previous else { return true }
        let end = previous.start.advanced(by: programme.modules[module - 1].halfDays - 1)
        guard next.start > end else { return false }
        guard rules.practiceGap.strength.isBinding else { return true }
        let days = index.calendar.practiceDays(from: end.day, to: next.start.day)
        return rules.practiceGap.min <= days && days <= rules.practiceGap.max
    }

    /// The half-days an introduction can have: with enough hosts, in the venue where that is free and large enough.
    func introductions(of round: Int) -> [HalfDay] {
        guard let window = programme.rounds[round].introductionWindow else { return [] }
        let terms = programme.introduction ?? IntroductionTerms()
        let placed = members.indices.filter { index.roundOfCohort[$0] == round }.reduce(0) { $0 + members[$1].count }
        if let venue = introductionVenue, index.scenario.venues[venue].seats < placed { return [] }
        return stride(from: window.first, through: window.last, by: 1).filter(index.calendar.isWorking)
            .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
            .filter { halfDay in
                let isTaken = introductionVenue.map { index.venueAway[$0].contains(halfDay) } ?? false
                return index.hostAway.count { !$0.contains(halfDay) } >= terms.hostsNeeded
                    && (!isTaken || !rules.venueFree.strength.isBinding)
            }
    }

    private var introductionVenue: Int? { programme.introduction?.venue.flatMap { index.venueIndex[$0] } }

    // MARK: Judgement

    /// Judges paths of some cohorts and introductions of some rounds; what is absent counts nothing.
    /// - Parameter countsRounds: whether rules on all sessions of a round count.
    func judge(_ paths: [Int: Path], introductions: [Int: HalfDay] = [:], countsRounds: Bool = true) -> Verdict {
        var tally = Tally(rules)
        for (cohort, path) in paths {
            judge(path, of: cohort, introductions[index.roundOfCohort[cohort]], &tally)
        }
        judgeStaff(paths, &tally)
        judgeVenues(paths, introductions, &tally)
        judgeDepartments(paths, &tally)
        tally.both(rules.cover, sharedHalfDays(paths))
        for round in programme.rounds.indices where countsRounds {
            tally.both(rules.spread, sessionsBeyondShare(paths, round))
            tally.both(rules.leadPresent, firstSessionsWithoutLead(paths, round))
        }
        for round in programme.rounds.indices where programme.rounds[round].introductionWindow != nil {
            guard let halfDay = introductions[round] else {
                tally.both(rules.introduction, 1)
                continue
            }
            for cohort in members.indices where index.roundOfCohort[cohort] == round {
                tally.units(rules.participantClash, members[cohort].reduce(0) { $0 + missed($1, halfDay, 1) })
                tally.both(rules.busyTime, members[cohort].reduce(0) { $0 + busy($1, halfDay, 1) })
            }
        }
        return tally.verdict
    }

    private func missed(_ manager: Int, _ start: HalfDay, _ length: Int) -> Int {
        guard index.scenario.managers[manager].isEmployed(on: start.day) else { return 0 }
        return index.managerAway[manager].countMembers(from: start.ordinal, length: length)
    }

    /// Half-days on which some calendar that is for a manager says to avoid it.
    private func busy(_ manager: Int, _ start: HalfDay, _ length: Int) -> Int {
        let person = index.scenario.managers[manager]
        guard person.isEmployed(on: start.day) else { return 0 }
        let isHost = programme.introduction?.hosts.contains(person.id.text) ?? false
        return (0..<length).map { start.advanced(by: $0) }.count { halfDay in
            programme.groupCalendars.contains { calendar in
                calendar.effect == .avoid && calendar.audience.includes(person, isHost: isHost)
                    && calendar.halves.contains(halfDay.half)
                    && calendar.when.contains { $0.days(in: programme.horizon).contains(halfDay.day) }
            }
        }
    }

    private func awkward(_ start: HalfDay, _ length: Int) -> Int {
        let days = (0..<length).map { start.advanced(by: $0) }
        var units = 0
        if days[0].day.weekday == .monday && days[0].half == .am
            || days[length - 1].day.weekday == .friday && days[length - 1].half == .pm
        {
            units += 1
        }
        func isIdle(_ day: Day) -> Bool { programme.horizon.contains(day) && !index.calendar.isWorking(day) }
        let isOnBridge = days.contains { halfDay in
            let (before, after) = (halfDay.day.advanced(by: -1), halfDay.day.advanced(by: 1))
            return isIdle(before) && isIdle(after) && (before.weekday < .saturday || after.weekday < .saturday)
        }
        return units + (isOnBridge ? 5 : 0)
    }

    private func judge(_ path: Path, of cohort: Int, _ introduction: HalfDay?, _ tally: inout Tally) {
        let round = index.roundOfCohort[cohort]
        let people = members[cohort]
        for (module, visit) in path.enumerated() {
            let length = programme.modules[module].halfDays
            let absent = people.map { missed($0, visit.start, length) }
            tally.units(rules.participantClash, absent.reduce(0, +))
            if absent.count(where: { $0 > 0 }) > rules.participantClash.attendance {
                tally.breaches(rules.participantClash, 1)
            }
            tally.both(rules.busyTime, people.reduce(0) { $0 + busy($1, visit.start, length) })
            tally.both(rules.weekday, awkward(visit.start, length))
            tally.both(rules.pairing, pairUnits(module, visit.staff))
            for one in visit.staff {
                let away = index.consultantAway[one].countMembers(from: visit.start.ordinal, length: length)
                tally.both(rules.consultantAvailable, away)
                tally.both(rules.consultantQualified, index.isQualified[one][module] ? 0 : 1)
            }
            let isSeated = visit.venue.map { index.scenario.venues[$0].seats >= people.count } ?? false
            tally.both(rules.venueSeats, index.scenario.venues.isEmpty || isSeated ? 0 : 1)
            guard !index.scenario.venues.isEmpty else { continue }
            tally.both(rules.venueBeds, hasBeds(visit.venue, cohort, module) ? 0 : 1)
            tally.both(rules.venueKind, isOfKind(visit.venue, module) ? 0 : 1)
        }
        for (module, pair) in zip(path, path.dropFirst()).enumerated() {
            let end = pair.0.start.advanced(by: programme.modules[module].halfDays - 1)
            let days = index.calendar.practiceDays(from: end.day, to: pair.1.start.day)
            tally.units(rules.practiceGap, abs(days - rules.practiceGap.preferred) / 7)
        }
        let first = path[0].start.day
        let last = path[path.count - 1].start.advanced(by: programme.modules[path.count - 1].halfDays - 1).day
        tally.both(rules.roundWindow, programme.rounds[round].window.contains(first) ? 0 : 1)
        if let introduction, index.calendar.workingDays(after: introduction.day, through: first) < 5 {
            tally.both(rules.introduction, 1)
        }
        tally.both(rules.joinedInTime, people.count { isOutOfTime($0, path, last) })
        tally.units(rules.waitingTime, people.reduce(0) { $0 + weeksOfWaiting($1, first) })
        if let earliest = index.earliestEnd[round] {
            tally.units(rules.finish, max(0, last.number - earliest.number) / 7)
        }
        tally.units(rules.continuity, max(0, Set(path.compactMap(\.staff.first)).count - 1))
    }

    private func isOutOfTime(_ manager: Int, _ path: Path, _ last: Day) -> Bool {
        let person = index.scenario.managers[manager]
        if let left = person.left, left <= last { return true }
        guard let joined = person.joined else { return false }
        let late = rules.joinedInTime.lateEntry
        if late > 0, index.isNewcomer(manager) { return late < path.count && joined > path[late].start.day }
        return joined.advanced(by: rules.joinedInTime.notice) > path[0].start.day
    }

    private func weeksOfWaiting(_ manager: Int, _ first: Day) -> Int {
        guard index.isNewcomer(manager), let joined = index.scenario.managers[manager].joined else { return 0 }
        return max(0, first.number - joined.number) / 7
    }

    private func judgeStaff(_ paths: [Int: Path], _ tally: inout Tally) {
        var load = 0
        let total = programme.cohorts.count * programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants }
        let count = index.scenario.consultants.count
        for (one, consultant) in index.scenario.consultants.enumerated() {
            var used: [Int: Int] = [:]
            var weeks: [Int: Int] = [:]
            var months: [Int: Int] = [:]
            var cohorts = Set<Int>()
            for (cohort, path) in paths {
                for (module, visit) in path.enumerated() where visit.staff.contains(one) {
                    cohorts.insert(cohort)
                    for offset in 0..<programme.modules[module].halfDays {
                        let halfDay = visit.start.advanced(by: offset)
                        used[halfDay.ordinal, default: 0] += 1
                        weeks[halfDay.day.weekNumber, default: 0] += 1
                        months[halfDay.day.monthNumber, default: 0] += 1
                    }
                }
            }
            tally.both(rules.consultantSingle, used.values.reduce(0) { $0 + $1 - 1 })
            tally.both(rules.turnaround, turnarounds(of: one, paths))
            var excesses = 0
            if let most = consultant.maxPerWeek { excesses += weeks.values.count { $0 > most } }
            if let most = consultant.maxPerMonth { excesses += months.values.count { $0 > most } }
            if let most = consultant.maxCohorts, cohorts.count > most { excesses += 1 }
            tally.both(rules.consultantLimit, excesses)
            load += max(0, used.values.reduce(0, +) - (total + count - 1) / count)
        }
        tally.units(rules.consultantLoad, load)
    }

    /// Sessions of a consultant that start right when one of another cohort, or at another venue, is over.
    private func turnarounds(of one: Int, _ paths: [Int: Path]) -> Int {
        var count = 0
        for (cohort, path) in paths {
            for (module, visit) in path.enumerated() where visit.staff.contains(one) {
                let next = visit.start.ordinal + programme.modules[module].halfDays
                for (other, theirs) in paths {
                    for later in theirs where later.start.ordinal == next && later.staff.contains(one) {
                        let venues = Set([visit.venue, later.venue].compactMap(\.self))
                        if other != cohort || venues.count == 2 { count += 1 }
                    }
                }
            }
        }
        return count
    }

    private func judgeVenues(_ paths: [Int: Path], _ introductions: [Int: HalfDay], _ tally: inout Tally) {
        for venue in index.scenario.venues.indices {
            var used: [Int: Int] = [:]
            for path in paths.values {
                for (module, visit) in path.enumerated() where visit.venue == venue {
                    for offset in 0..<programme.modules[module].halfDays {
                        used[visit.start.ordinal + offset, default: 0] += 1
                    }
                }
            }
            if introductionVenue == venue {
                for halfDay in introductions.values { used[halfDay.ordinal, default: 0] += 1 }
            }
            tally.both(rules.venueSingle, used.values.reduce(0) { $0 + $1 - 1 })
            tally.both(
                rules.venueFree,
                used.reduce(0) { $0 + (index.venueAway[venue].contains(ordinal: $1.key) ? $1.value : 0) })
        }
    }

    /// Half-days on which both of two who cover for each other are in sessions, pair by pair.
    private func sharedHalfDays(_ paths: [Int: Path]) -> Int {
        func halfDays(of manager: Int) -> Set<Int> {
            var found: Set<Int> = []
            for (cohort, path) in paths where members[cohort].contains(manager) {
                for (module, visit) in path.enumerated() {
                    for offset in 0..<programme.modules[module].halfDays {
                        let halfDay = visit.start.advanced(by: offset)
                        if index.scenario.managers[manager].isEmployed(on: halfDay.day) {
                            found.insert(halfDay.ordinal)
                        }
                    }
                }
            }
            return found
        }
        return index.coverPairs.reduce(0) { $0 + halfDays(of: $1.first).intersection(halfDays(of: $1.second)).count }
    }

    private func firstSessionsWithoutLead(_ paths: [Int: Path], _ round: Int) -> Int {
        let own = paths.filter { index.roundOfCohort[$0.key] == round }.values
        return programme.modules.enumerated().count { position, module in
            let leads = index.scenario.qualifications.filter { $0.module == module.id && $0.isLead }.map(\.consultant)
            let visits = own.map { $0[position] }
            guard !leads.isEmpty, let first = visits.map(\.start).min() else { return false }
            return !visits.contains { visit in
                visit.start == first && visit.staff.contains { leads.contains(index.scenario.consultants[$0].id) }
            }
        }
    }

    private func sessionsBeyondShare(_ paths: [Int: Path], _ round: Int) -> Int {
        let starts = paths.filter { index.roundOfCohort[$0.key] == round }.values.joined().map(\.start.day)
        let counts = Dictionary(grouping: starts, by: \.isoWeek).mapValues(\.count)
        guard !counts.isEmpty else { return 0 }
        let share = (starts.count + counts.count - 1) / counts.count
        return counts.values.reduce(0) { $0 + max(0, $1 - share) }
    }

    private func judgeDepartments(_ paths: [Int: Path], _ tally: inout Tally) {
        guard rules.departmentStaffed.strength != .off else { return }
        var present: [Int: [Int]] = [:]
        for (cohort, path) in paths {
            for (module, visit) in path.enumerated() {
                for offset in 0..<programme.modules[module].halfDays {
                    let halfDay = visit.start.advanced(by: offset)
                    for member in members[cohort] where index.scenario.managers[member].isEmployed(on: halfDay.day) {
                        present[
                            halfDay.ordinal, default: Array(repeating: 0, count: index.departments.count)][
                                index.departmentOf[member]] += 1
                    }
                }
            }
        }
        for (ordinal, counts) in present where counts.contains(where: { $0 > 2 }) {
            let employed = index.employedByDepartment(on: HalfDay(ordinal: ordinal).day)
            for (department, count) in counts.enumerated() {
                let n = employed[department]
                let cohorts = programme.cohorts.count
                let limit = max(2, n * rules.departmentStaffed.percent / 100, (n + cohorts - 1) / cohorts)
                tally.both(rules.departmentStaffed, count > limit ? 1 : 0)
            }
        }
    }
}

/// Adds up what the oracle finds.
private struct Tally {
    private let order: [PriorityClass]
    private(set) var verdict: ScheduleOracle.Verdict

    init(_ rules: RuleBook) {
        order = rules.classOrder
        verdict = ScheduleOracle.Verdict(classes: Array(repeating: 0, count: order.count))
    }

    mutating func units(_ rule: some Rule, _ units: Int) {
        guard rule.isScored, let place = order.firstIndex(of: rule.terms.priorityClass) else { return }
        verdict.classes[place] += units * rule.terms.weight
    }

    mutating func breaches(_ rule: some Rule, _ count: Int) {
        if rule.strength.isBinding { verdict.breaches += count }
    }

    /// For a rule whose breaches are its units.
    mutating func both(_ rule: some Rule, _ count: Int) {
        breaches(rule, count)
        units(rule, count)
    }
}

/// A schedule as a plan, for the model's own judgement.
func plan(_ schedule: Schedule, _ index: ScenarioIndex, cohortOf: [Int?]) -> Plan {
    let programme = index.scenario.programme
    let managers = index.scenario.managers
    return Plan(
        scenario: ScenarioReference(name: programme.name, hash: ""), seed: 1, limits: PlanLimits(work: 1),
        engine: EngineReport(requested: .heuristic, allocation: .native, schedule: .native),
        outcome: PlanOutcome(stopped: .workLimit),
        rosters: programme.cohorts.enumerated().map { position, cohort in
            Roster(
                cohort: cohort.id, round: cohort.round,
                members: cohortOf.indices.filter { cohortOf[$0] == position }.map { managers[$0].id })
        },
        sessions: schedule.sessions, introductions: schedule.introductions,
        waiting: [], score: Score(classes: []), bounds: [])
}

/// The rules that a schedule can break, given who sits where.
let scheduleRules: Set<RuleCode> = [
    "working-time", "module-order", "practice-gap", "round-window", "introduction", "joined-in-time",
    "participant-clash", "busy-time", "weekday", "department-staffed", "consultant-available", "consultant-qualified",
    "consultant-single", "turnaround", "cover", "spread", "lead-present", "consultant-limit", "session-staff",
    "venue-free", "venue-seats", "venue-beds", "venue-kind", "venue-single", "pairing", "pinned",
]

/// The paths and introductions of a schedule, as the oracle sees them.
func judge(_ schedule: Schedule, _ oracle: ScheduleOracle) -> ScheduleOracle.Verdict {
    let index = oracle.index
    var paths: [Int: ScheduleOracle.Path] = [:]
    for session in schedule.sessions {
        guard let cohort = index.cohortIndex[session.cohort] else { continue }
        paths[cohort, default: []].append(
            ScheduleOracle.Visit(session, index))
    }
    var introductions: [Int: HalfDay] = [:]
    for introduction in schedule.introductions {
        if let round = index.roundIndex[introduction.round] { introductions[round] = introduction.start }
    }
    return oracle.judge(paths, introductions: introductions)
}
