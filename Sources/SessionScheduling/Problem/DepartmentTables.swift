import ProgrammeModel

/// How many managers of each department may be in sessions at once on each day.
struct DepartmentTables: Sendable {
    let count: Int
    /// Day by day, department by department.
    let limit: [Int32]

    /// - Complexity: O(managers + days of the horizon x departments).
    init(_ index: ScenarioIndex, _ timeline: Timeline) {
        let departments = index.departments.count
        let days = timeline.days
        var change = Array(repeating: 0, count: (days + 1) * departments)
        for (position, manager) in index.scenario.managers.enumerated() {
            let department = index.departmentOf[position]
            let first = manager.joined.map { min(max(0, timeline.dayOffset(of: $0)), days) } ?? 0
            let end = manager.left.map { min(max(0, timeline.dayOffset(of: $0)), days) } ?? days
            guard first < end else { continue }
            change[first * departments + department] += 1
            change[end * departments + department] -= 1
        }
        let rule = index.scenario.programme.rules.departmentStaffed
        let cohorts = index.scenario.programme.cohorts.count
        var employed = Array(repeating: 0, count: departments)
        var limit: [Int32] = []
        limit.reserveCapacity(days * departments)
        for day in 0..<days {
            for department in 0..<departments {
                employed[department] += change[day * departments + department]
                limit.append(Int32(clamping: rule.limit(employed: employed[department], cohorts: cohorts)))
            }
        }
        count = departments
        self.limit = limit
    }
}

/// How many members a cohort has in each department, day by day.
///
/// The counts change only when a member joins or leaves: days with the same counts share a row.
struct CohortPresence: Sendable {
    private let rowOfDay: [Int32]
    private let first: [Int32]
    /// Departments with members, and how many, row after row.
    let departments: [Int32]
    let members: [Int32]

    init(_ people: [Int], _ index: ScenarioIndex, _ timeline: Timeline) {
        let managers = index.scenario.managers
        var breaks: Set<Int> = [0]
        for member in people {
            for day in [managers[member].joined, managers[member].left].compactMap(\.self) {
                let offset = timeline.dayOffset(of: day)
                if offset > 0, offset < timeline.days { breaks.insert(offset) }
            }
        }
        let days = breaks.sorted()
        var rowOfDay = Array(repeating: Int32(0), count: timeline.days)
        var first: [Int32] = [0]
        var departments: [Int32] = []
        var members: [Int32] = []
        for (row, day) in days.enumerated() {
            let end = row + 1 < days.count ? days[row + 1] : timeline.days
            for covered in day..<max(day, end) { rowOfDay[covered] = Int32(row) }
            var counts = Array(repeating: Int32(0), count: index.departments.count)
            let date = timeline.halfDay(day * 2).day
            for member in people where managers[member].isEmployed(on: date) { counts[index.departmentOf[member]] += 1 }
            for department in counts.indices where counts[department] > 0 {
                departments.append(Int32(department))
                members.append(counts[department])
            }
            first.append(Int32(departments.count))
        }
        self.rowOfDay = rowOfDay
        self.first = first
        self.departments = departments
        self.members = members
    }

    /// Where a day's counts stand in ``departments`` and ``members``.
    @inline(__always)
    func counts(on day: Int) -> Range<Int> {
        let row = Int(rowOfDay[day])
        return Int(first[row])..<Int(first[row + 1])
    }
}
