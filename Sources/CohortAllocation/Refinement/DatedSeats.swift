import ProgrammeModel

/// What given dates make of who sits where: absences, attendance, employment and staffing of departments.
///
/// Only what an exchange within a round can change is kept; introductions gather a whole round and stay the same.
struct DatedSeats: Sendable {
    /// A session by numbers.
    struct Gathering: Sendable {
        let start: HalfDay
        let length: Int
    }

    let problem: SeatProblem
    private let sessions: [Session]
    private let sessionsOf: [[Gathering]]
    private let firstDay: [Day?]
    private let entryDay: [Day?]
    private let lastDay: [Day?]
    private let isEverAway: [Bool]
    private let base: Int
    private let halfDays: Int
    /// For each department and half-day the managers in sessions, and how many may be.
    private var present: [Int32]
    private let limits: [Int32]
    /// For each cohort and session the members who miss some of it.
    private var absent: [[Int]]

    let clash: Charge?
    let attendance: Charge?
    let joinedInTime: Charge?
    let waitingTime: Charge?
    let staffed: Charge?
    let covers: DatedCovers

    init(_ problem: SeatProblem, _ place: [Int32], _ sessions: [Session]) {
        self.problem = problem
        self.sessions = sessions
        let index = problem.index
        let programme = index.scenario.programme
        let book = programme.rules
        let path = Self.path(index, sessions)
        sessionsOf = Self.gatherings(index, sessions)
        covers = DatedCovers(problem, sessionsOf)
        firstDay = path.map { $0.first.flatMap { $0?.start.day } }
        lastDay = path.map { $0.last.flatMap { $0?.end.day } }
        let late = book.joinedInTime.lateEntry
        entryDay = path.map { $0.dropFirst(late).first.flatMap { $0?.start.day } }
        isEverAway = problem.people.map { !index.managerAway[$0].isEmpty }
        let clashRule = book.participantClash
        clash =
            clashRule.isScored
            ? problem.levels.level(of: clashRule.terms.priorityClass).map {
                Charge(level: $0, amount: clashRule.terms.weight)
            } : nil
        attendance = clashRule.strength.isBinding ? Charge(level: CostLevels.hard, amount: 1) : nil
        joinedInTime = Charge(book.joinedInTime, problem.levels)
        waitingTime = Charge(book.waitingTime, problem.levels)
        staffed = Charge(book.departmentStaffed, problem.levels)

        base = HalfDay(programme.horizon.first, .am).ordinal
        halfDays = max(0, programme.horizon.dayCount) * 2
        present = Array(repeating: 0, count: halfDays * index.departments.count)
        limits = Self.limits(index, halfDays: staffed == nil ? 0 : halfDays)
        absent = sessionsOf.map { $0.map { _ in 0 } }
        for (person, cohort) in place.enumerated() where Int(cohort) < problem.cohortCount {
            _ = shift(person, Int(cohort), by: 1)
        }
    }

    /// Adds or takes away a member of a cohort and says by how many attendance and staffing change their breaches.
    mutating func shift(_ person: Int, _ cohort: Int, by amount: Int) -> (attendance: Int, staffed: Int) {
        var change = (attendance: 0, staffed: 0)
        let most = problem.index.scenario.programme.rules.participantClash.attendance
        for (position, session) in sessionsOf[cohort].enumerated() {
            if isEverAway[person], missed(person, session) > 0 {
                let before = absent[cohort][position]
                absent[cohort][position] += amount
                change.attendance += (before + amount > most ? 1 : 0) - (before > most ? 1 : 0)
            }
            if staffed != nil { change.staffed += shiftPresence(person, session, by: Int32(amount)) }
        }
        return change
    }

    private mutating func shiftPresence(_ person: Int, _ session: Gathering, by amount: Int32) -> Int {
        let manager = problem.index.scenario.managers[problem.people[person]]
        let row = problem.index.departmentOf[problem.people[person]] * halfDays
        var change = 0
        for offset in 0..<session.length {
            let halfDay = session.start.advanced(by: offset)
            let position = halfDay.ordinal - base
            guard position >= 0, position < halfDays, manager.isEmployed(on: halfDay.day) else { continue }
            let before = present[row + position]
            present[row + position] += amount
            let limit = limits[row + position]
            change += (before + amount > limit ? 1 : 0) - (before > limit ? 1 : 0)
        }
        return change
    }

    /// Adds what a person in a cohort costs by the dates, level by level, attendance and staffing aside.
    func addCost(of person: Int, in cohort: Int, to values: inout [Int]) {
        if let clash, isEverAway[person] {
            let half = sessionsOf[cohort].reduce(0) { $0 + missed(person, $1) }
            values[clash.level] += clash.amount * half
        }
        if let joinedInTime, isOutOfTime(person, cohort) { values[joinedInTime.level] += joinedInTime.amount }
        if let waitingTime { values[waitingTime.level] += waitingTime.amount * waitingWeeks(person, cohort) }
    }

    /// What a person in a cohort costs by the dates under some weights, attendance and staffing aside.
    func price(of person: Int, in cohort: Int, _ weights: LevelWeights) -> Int {
        var sum = 0
        if let clash, isEverAway[person] {
            let half = sessionsOf[cohort].reduce(0) { $0 + missed(person, $1) }
            sum += clash.amount * half * weights[clash.level]
        }
        if let joinedInTime, isOutOfTime(person, cohort) { sum += joinedInTime.amount * weights[joinedInTime.level] }
        if let waitingTime {
            let weeks = waitingWeeks(person, cohort)
            if weeks > 0 { sum += waitingTime.amount * weeks * weights[waitingTime.level] }
        }
        return sum
    }

    /// Half-days that a person misses in a cohort.
    func missed(_ person: Int, in cohort: Int) -> Int {
        isEverAway[person] ? sessionsOf[cohort].reduce(0) { $0 + missed(person, $1) } : 0
    }

    /// The same dates with other seats.
    func reseated(_ place: [Int32]) -> DatedSeats { DatedSeats(problem, place, sessions) }

    /// Whether attendance or staffing is broken somewhere.
    var hasSharedBreaches: Bool {
        let most = problem.index.scenario.programme.rules.participantClash.attendance
        let isStaffed = staffed == nil || present.indices.allSatisfy { present[$0] <= limits[$0] }
        return !isStaffed || (attendance != nil && absent.contains { $0.contains { $0 > most } })
    }

    /// Everything the dates cost, level by level.
    func values(_ place: [Int32]) -> [Int] {
        var values = problem.levels.zeros()
        for (person, cohort) in place.enumerated() where Int(cohort) < problem.cohortCount {
            addCost(of: person, in: Int(cohort), to: &values)
        }
        let most = problem.index.scenario.programme.rules.participantClash.attendance
        if let attendance {
            values[attendance.level] += absent.reduce(0) { $0 + $1.count { $0 > most } } * attendance.amount
        }
        if let staffed {
            values[staffed.level] += present.indices.count { present[$0] > limits[$0] } * staffed.amount
        }
        if let cover = covers.charge { values[cover.level] += covers.units(place) * cover.amount }
        return values
    }

    private func missed(_ person: Int, _ session: Gathering) -> Int {
        let manager = problem.people[person]
        guard problem.index.scenario.managers[manager].isEmployed(on: session.start.day) else { return 0 }
        return problem.index.managerAway[manager].countMembers(from: session.start.ordinal, length: session.length)
    }

    private func isOutOfTime(_ person: Int, _ cohort: Int) -> Bool {
        let index = problem.index
        let manager = index.scenario.managers[problem.people[person]]
        if let left = manager.left, let last = lastDay[cohort], left <= last { return true }
        guard let joined = manager.joined else { return false }
        let rule = index.scenario.programme.rules.joinedInTime
        if rule.lateEntry > 0, index.isNewcomer(problem.people[person]) {
            return entryDay[cohort].map { joined > $0 } ?? false
        }
        return firstDay[cohort].map { joined.advanced(by: rule.notice) > $0 } ?? false
    }

    private func waitingWeeks(_ person: Int, _ cohort: Int) -> Int {
        let manager = problem.people[person]
        guard let joined = problem.index.scenario.managers[manager].joined, let first = firstDay[cohort],
            first > joined, problem.index.isNewcomer(manager)
        else { return 0 }
        return (first.number - joined.number) / 7
    }

    /// A cohort's session of each module, the earliest of several.
    private static func path(_ index: ScenarioIndex, _ sessions: [Session]) -> [[Session?]] {
        let modules = index.scenario.programme.modules.count
        var path = Array(
            repeating: Array(repeating: Session?.none, count: modules), count: index.scenario.programme.cohorts.count)
        for session in sessions where session.status != .cancelled {
            guard let cohort = index.cohortIndex[session.cohort], let module = index.moduleIndex[session.module] else {
                continue
            }
            if let known = path[cohort][module], known.start <= session.start { continue }
            path[cohort][module] = session
        }
        return path
    }

    private static func gatherings(_ index: ScenarioIndex, _ sessions: [Session]) -> [[Gathering]] {
        var gatherings: [[Gathering]] = Array(repeating: [], count: index.scenario.programme.cohorts.count)
        for session in sessions where session.status != .cancelled {
            guard let cohort = index.cohortIndex[session.cohort] else { continue }
            gatherings[cohort].append(Gathering(start: session.start, length: max(0, session.halfDays)))
        }
        return gatherings
    }

    private static func limits(_ index: ScenarioIndex, halfDays: Int) -> [Int32] {
        let programme = index.scenario.programme
        let departments = index.departments.count
        var limits = Array(repeating: Int32.max, count: departments * max(halfDays, 0))
        for day in 0..<halfDays / 2 {
            let employed = index.employedByDepartment(on: programme.horizon.first.advanced(by: day))
            for department in 0..<departments {
                let limit = programme.rules.departmentStaffed.limit(
                    employed: employed[department], cohorts: programme.cohorts.count)
                limits[department * halfDays + 2 * day] = Int32(clamping: limit)
                limits[department * halfDays + 2 * day + 1] = Int32(clamping: limit)
            }
        }
        return limits
    }
}
