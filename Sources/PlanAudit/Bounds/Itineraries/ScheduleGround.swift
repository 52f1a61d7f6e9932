import ProgrammeModel

/// What sessions can be held when, and by whom, whatever it costs and whoever sits where.
///
/// Days and half-days go by their place in the horizon.
struct ScheduleGround {
    let facts: ScenarioFacts
    let days: Int
    /// For each module the places at which a session of it may start, ascending.
    let starts: [[Int]]
    /// For each module and start the consultants who could serve, by their place in the scenario.
    let able: [[[Int]]]
    let venues: [Venue]
    /// For each venue the half-days on which it is taken from the start.
    let taken: [[Bool]]
    /// For each department and day how many of its managers may be in sessions at once.
    let departmentLimits: [String: [Int]]
    /// Half-days of all consultants together in any schedule, shared evenly and rounded up.
    let share: Int
    /// For each manager who is ever away the half-days.
    private let away: [Manager.ID: [Bool]]
    /// For each manager who is ever better left alone the half-days; nobody while that is not judged.
    private let avoided: [Manager.ID: [Bool]]
    /// For each day whether it lies between days off.
    private let isBridge: [Bool]
    /// For each day the days before it on which the clock between two sessions stands still.
    private let stopped: [Int]

    var halfDays: Int { 2 * days }

    init(_ facts: ScenarioFacts) {
        let programme = facts.programme
        let days = max(0, programme.horizon.dayCount)
        let all = (0..<2 * days).map { HalfDay(programme.horizon.first, .am).advanced(by: $0) }
        let isWorking = all.map { facts.days.isWorking($0.day) }
        /// Who is away on a day without work does not matter.
        func row(_ isAway: (HalfDay) -> Bool) -> [Bool] { all.indices.map { isWorking[$0] && isAway(all[$0]) } }
        self.facts = facts
        self.days = days
        starts = programme.modules.map { module in
            all.indices.filter { isWorking[$0] && EarliestEnds.fits(all[$0], module, facts.days) }
        }
        venues = facts.scenario.venues
        taken = venues.map { venue in row { facts.away.isAway(venue, on: $0) } }
        away = facts.scenario.managers.filter(facts.away.isEverAway).reduce(into: [:]) { rows, manager in
            rows[manager.id] = row { facts.away.isAway(manager, on: $0) }
        }
        avoided = (programme.rules.busyTime.strength == .off ? [] : facts.scenario.managers)
            .filter(facts.away.isEverBusy).reduce(into: [:]) { rows, manager in
                rows[manager.id] = row { facts.away.isBusy(manager, on: $0) }
            }
        isBridge = (0..<days).map { facts.days.isBridge(programme.horizon.first.advanced(by: $0)) }
        let busy = facts.scenario.consultants.map { one in row { facts.away.isAway(one, on: $0) } }
        able = Self.able(facts, starts, busy)
        departmentLimits = Self.departmentLimits(facts, days)
        let total = programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants } * programme.cohorts.count
        let count = max(1, facts.scenario.consultants.count)
        share = total / count + (total % count == 0 ? 0 : 1)
        var stopped = [0]
        for day in 0..<days {
            let isStopped = facts.days.stopsTheClock(programme.horizon.first.advanced(by: day))
            stopped.append((stopped.last ?? 0) + (isStopped ? 1 : 0))
        }
        self.stopped = stopped
    }

    func day(_ place: Int) -> Day { facts.programme.horizon.first.advanced(by: place) }
    func place(of day: Day) -> Int { day.number - facts.programme.horizon.first.number }
    func halfDay(_ place: Int) -> HalfDay { HalfDay(day(0), .am).advanced(by: place) }

    /// Practice days from a session's last day to the next one's first.
    func practiceDays(from last: Int, to next: Int) -> Int {
        next <= last ? 0 : next - last - (stopped[next] - stopped[last + 1])
    }

    /// Half-days from a place on of which a manager misses a gathering.
    func missed(_ manager: Manager, from start: Int, _ length: Int) -> Int {
        guard let row = away[manager.id], facts.isEmployed(manager, on: day(start / 2)) else { return 0 }
        return row[start..<start + length].count { $0 }
    }

    func isEverAway(_ manager: Manager) -> Bool { away[manager.id] != nil }

    /// Half-days from a place on of which a manager is better left alone in a gathering.
    func busy(_ manager: Manager, from start: Int, _ length: Int) -> Int {
        guard let row = avoided[manager.id], facts.isEmployed(manager, on: day(start / 2)) else { return 0 }
        return row[start..<start + length].count { $0 }
    }

    func isEverBusy(_ manager: Manager) -> Bool { avoided[manager.id] != nil }

    /// What the rule weekday counts for a session.
    func awkward(from start: Int, _ length: Int) -> Int {
        let (first, last) = (halfDay(start), halfDay(start + length - 1))
        let isAtEdge =
            (first.day.weekday == .monday && first.half == .am) || (last.day.weekday == .friday && last.half == .pm)
        let bridges = isBridge[start / 2...(start + length - 1) / 2].contains(true)
        return (isAtEdge ? 1 : 0) + (bridges ? 5 : 0)
    }
}

extension ScheduleGround {
    /// Qualified, free for all of the session, and not barred from every cohort.
    private static func able(_ facts: ScenarioFacts, _ starts: [[Int]], _ busy: [[Bool]]) -> [[[Int]]] {
        let isLimited = facts.programme.rules.consultantLimit.strength.isBinding
        return zip(facts.programme.modules, starts).map { module, starts in
            let masters = Set(facts.scenario.qualifications.filter { $0.module == module.id }.map(\.consultant))
            let able = facts.scenario.consultants.enumerated().filter { _, one in
                masters.contains(one.id) && !(isLimited && (one.maxCohorts ?? 1) < 1)
            }
            return starts.map { start in
                able.map(\.offset).filter { !busy[$0][start..<start + module.halfDays].contains(true) }
            }
        }
    }

    /// As department-staffed has it, each day with those employed on it.
    private static func departmentLimits(_ facts: ScenarioFacts, _ days: Int) -> [String: [Int]] {
        let rule = facts.programme.rules.departmentStaffed
        let cohorts = facts.programme.cohorts.count
        let first = facts.programme.horizon.first
        return Dictionary(grouping: facts.scenario.managers, by: \.department).mapValues { managers in
            (0..<days).map { day in
                let all = managers.count { facts.isEmployed($0, on: first.advanced(by: day)) }
                let even = cohorts == 0 ? 0 : all / cohorts + (all % cohorts == 0 ? 0 : 1)
                return max(2, all * rule.percent / 100, even)
            }
        }
    }
}
