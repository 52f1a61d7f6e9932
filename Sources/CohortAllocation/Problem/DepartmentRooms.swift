import ProgrammeModel

/// How many members a cohort of each round may have from each department, so that it can be held at all.
///
/// department-staffed limits a department's managers in sessions on one half-day by how many it employs that day. A
/// cohort has a first session, which starts in its round's window, and a last one, which ends no sooner than the
/// round's earliest end: on one day of each its members alone must keep the limit. Room is the greatest limit of any
/// such day. Members whom no hard rule obliges to be employed on that day come on top of it, so that nothing that
/// could be held is ruled out.
struct DepartmentRooms: Sendable {
    /// More than can ever sit in a cohort.
    static let unlimited = Int.max

    /// Round by round, department by department; empty where no cohort can be too full of a department.
    private let rooms: [Int]
    private let departmentCount: Int

    var isBinding: Bool { !rooms.isEmpty }

    subscript(round: Int, department: Int) -> Int { rooms[round &* departmentCount &+ department] }

    /// - Parameter people: the managers to be placed.
    /// - Complexity: O(managers x different days of joining + rounds x departments).
    init(_ index: ScenarioIndex, _ people: [Int], hasHardSizes: Bool) {
        let programme = index.scenario.programme
        departmentCount = index.departments.count
        guard programme.rules.departmentStaffed.strength.isBinding, !programme.modules.isEmpty else {
            rooms = []
            return
        }
        var seatable = Array(repeating: 0, count: departmentCount)
        for manager in people { seatable[index.departmentOf[manager]] += 1 }
        var headcounts = Headcounts(index)
        var rooms: [Int] = []
        for round in programme.rounds.indices {
            let sessions = [FixedSession.first(of: round, index), FixedSession.last(of: round, index)]
            let sizes = zip(index.roundOfCohort, index.cohortSizes).filter { $0.0 == round }.map(\.1.upperBound)
            let mostMembers = hasHardSizes ? sizes.max() : nil
            let perSession = sessions.map { $0.rooms(people, index, &headcounts) }
            for department in seatable.indices {
                let room = perSession.map { $0[department] }.min() ?? Self.unlimited
                let most = min(seatable[department], mostMembers ?? Self.unlimited)
                rooms.append(room < most ? room : Self.unlimited)
            }
        }
        self.rooms = rooms.allSatisfy { $0 == Self.unlimited } ? [] : rooms
    }
}

/// How many managers each department employs at most on a day of a span.
private struct Headcounts {
    private let index: ScenarioIndex
    private let joining: [Day]
    private var known: [Day: [Int]] = [:]

    init(_ index: ScenarioIndex) {
        self.index = index
        joining = Set(index.scenario.managers.compactMap(\.joined)).sorted()
    }

    /// Headcounts rise only when somebody joins.
    mutating func greatest(_ span: ClosedRange<Day>) -> [Int] {
        var greatest = counts(on: span.lowerBound)
        for day in joining where span.contains(day) { greatest = zip(greatest, counts(on: day)).map(max) }
        return greatest
    }

    private mutating func counts(on day: Day) -> [Int] {
        if let counts = known[day] { return counts }
        let counts = index.employedByDepartment(on: day)
        known[day] = counts
        return counts
    }
}

/// A session that every cohort of a round has, with the days of which one is surely a day of it.
private struct FixedSession {
    let days: ClosedRange<Day>
    /// Whether a newcomer with late entry need not be there.
    let missesLateEntrants: Bool

    static func first(of round: Int, _ index: ScenarioIndex) -> Self {
        let programme = index.scenario.programme
        let horizon = programme.horizon.first...max(programme.horizon.first, programme.horizon.last)
        let window = programme.rounds[round].window
        let isInWindow = programme.rules.roundWindow.strength.isBinding && window.first <= window.last
        return Self(
            days: isInWindow ? horizon.clamped(to: window.first...window.last) : horizon,
            missesLateEntrants: programme.rules.joinedInTime.lateEntry > 0)
    }

    static func last(of round: Int, _ index: ScenarioIndex) -> Self {
        let programme = index.scenario.programme
        let last = max(programme.horizon.first, programme.horizon.last)
        let end = programme.rules.roundWindow.strength.isBinding ? index.earliestEnd[round] : nil
        return Self(
            days: min(last, max(programme.horizon.first, end ?? programme.horizon.first))...last,
            missesLateEntrants: programme.rules.joinedInTime.lateEntry >= programme.modules.count)
    }

    /// For each department the greatest limit, and those whom nothing obliges to be employed.
    func rooms(_ people: [Int], _ index: ScenarioIndex, _ headcounts: inout Headcounts) -> [Int] {
        let programme = index.scenario.programme
        let cohorts = programme.cohorts.count
        var rooms = headcounts.greatest(days).map {
            programme.rules.departmentStaffed.limit(employed: $0, cohorts: cohorts)
        }
        let isInTime = programme.rules.joinedInTime.strength.isBinding
        for person in people {
            let manager = index.scenario.managers[person]
            let isBound = isInTime && !(missesLateEntrants && index.isNewcomer(person))
            let isThere = manager.isEmployed(on: days.lowerBound) && manager.isEmployed(on: days.upperBound)
            if !isBound, !isThere { rooms[index.departmentOf[person]] += 1 }
        }
        return rooms
    }
}
