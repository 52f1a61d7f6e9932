import ProgrammeModel

/// Sessions that the plain planner has set so far, with everything they use up.
struct SessionState {
    let index: ScenarioIndex
    let members: [[Int]]
    var sessions: [Session] = []
    var introductions: [Introduction] = []
    private var consultantBusy: [Set<Int>]
    private var venueBusy: [Set<Int>]
    private var weekLoad: [[Int: Int]]
    private var monthLoad: [[Int: Int]]
    private var cohortsOf: [Set<Int>]
    /// Members in sessions by half-day and department.
    private var present: [Int: [Int]] = [:]

    init(index: ScenarioIndex, members: [[Int]]) {
        self.index = index
        self.members = members
        consultantBusy = index.scenario.consultants.map { _ in [] }
        venueBusy = index.scenario.venues.map { _ in [] }
        weekLoad = index.scenario.consultants.map { _ in [:] }
        monthLoad = index.scenario.consultants.map { _ in [:] }
        cohortsOf = index.scenario.consultants.map { _ in [] }
    }

    /// The state with the rest of a cohort's sessions, from a module on; nil where no dates hold.
    func extended(cohort: Int, module: Int, after previous: HalfDay?) -> SessionState? {
        let modules = index.scenario.programme.modules
        guard module < modules.count else { return self }
        for start in starts(cohort: cohort, module: module, after: previous) {
            guard let staff = staff(cohort, module, start), let venue = venue(cohort, module, start),
                keepsMembers(cohort, module, start)
            else { continue }
            var next = self
            next.add(cohort, module, start, staff, venue)
            let end = start.advanced(by: modules[module].halfDays - 1)
            if let done = next.extended(cohort: cohort, module: module + 1, after: end) { return done }
        }
        return nil
    }

    private func starts(cohort: Int, module: Int, after previous: HalfDay?) -> [HalfDay] {
        let programme = index.scenario.programme
        let id = Session.id(cohort: programme.cohorts[cohort].id, module: programme.modules[module].id).text
        let pin = index.scenario.pins.first { $0.kind == .sessionStart && $0.who == id }
        let starts = index.starts[module].filter { start in pin.map { $0.value == start.description } ?? true }
        guard let previous else {
            let window = programme.rounds[index.roundOfCohort[cohort]].window
            let open = starts.filter { window.contains($0.day) }
            let shift = (cohort * 7) % max(1, open.count)
            return Array(open[shift...] + open[..<shift])
        }
        let gap = programme.rules.practiceGap
        let near = starts.compactMap { start -> (off: Int, start: HalfDay)? in
            guard start > previous else { return nil }
            let days = index.calendar.practiceDays(from: previous.day, to: start.day)
            return gap.min <= days && days <= gap.max ? (abs(days - gap.preferred), start) : nil
        }
        return near.sorted { ($0.off, $0.start) < ($1.off, $1.start) }.map(\.start)
    }

    private func staff(_ cohort: Int, _ module: Int, _ start: HalfDay) -> [Int]? {
        let definition = index.scenario.programme.modules[module]
        let able = index.scenario.consultants.indices.filter { isFree($0, cohort, module, start) }
        let id = Session.id(cohort: index.scenario.programme.cohorts[cohort].id, module: definition.id).text
        if let pin = index.scenario.pins.first(where: { $0.kind == .sessionConsultants && $0.who == id }) {
            let wanted = pin.value.split(separator: "|").compactMap { index.consultantIndex[Consultant.ID(String($0))] }
            return wanted.allSatisfy(able.contains) ? wanted : nil
        }
        let byLoad = able.sorted { (cohortsOf[$0].count, $0) < (cohortsOf[$1].count, $1) }
        return byLoad.count < definition.consultants ? nil : Array(byLoad.prefix(definition.consultants))
    }

    private func isFree(_ consultant: Int, _ cohort: Int, _ module: Int, _ start: HalfDay) -> Bool {
        let person = index.scenario.consultants[consultant]
        let length = index.scenario.programme.modules[module].halfDays
        let days = (0..<length).map { start.advanced(by: $0) }
        guard index.isQualified[consultant][module],
            index.consultantAway[consultant].countMembers(from: start.ordinal, length: length) == 0,
            days.allSatisfy({ !consultantBusy[consultant].contains($0.ordinal) }),
            weekLoad[consultant][start.day.weekNumber, default: 0] + length <= person.maxPerWeek ?? .max
        else { return false }
        for day in days {
            let more = days.count { $0.day.monthNumber == day.day.monthNumber }
            if monthLoad[consultant][day.day.monthNumber, default: 0] + more > person.maxPerMonth ?? .max {
                return false
            }
        }
        return cohortsOf[consultant].union([cohort]).count <= person.maxCohorts ?? .max
    }

    private func venue(_ cohort: Int, _ module: Int, _ start: HalfDay) -> Int? {
        let programme = index.scenario.programme
        let id = Session.id(cohort: programme.cohorts[cohort].id, module: programme.modules[module].id).text
        let pin = index.scenario.pins.first { $0.kind == .sessionVenue && $0.who == id }
        let length = programme.modules[module].halfDays
        // The last venue that fits: the hall comes first and is kept for introductions.
        return index.scenario.venues.indices.last { venue in
            let definition = index.scenario.venues[venue]
            let beds = index.bedsNeeded(module: module, members: members[cohort].count)
            return definition.seats >= members[cohort].count && index.beds(in: venue) >= beds
                && index.isOfKind(venue: venue, forModule: module)
                && (pin.map { $0.value == definition.id.text } ?? true)
                && definition.id != programme.introduction?.venue
                && index.venueAway[venue].countMembers(from: start.ordinal, length: length) == 0
                && (0..<length).allSatisfy { !venueBusy[venue].contains(start.ordinal + $0) }
        }
    }

    /// Whether enough members can come and no department is emptied.
    private func keepsMembers(_ cohort: Int, _ module: Int, _ start: HalfDay) -> Bool {
        let programme = index.scenario.programme
        let length = programme.modules[module].halfDays
        let away = members[cohort].count { index.managerAway[$0].countMembers(from: start.ordinal, length: length) > 0 }
        guard away <= programme.rules.participantClash.attendance else { return false }
        let employed = index.employedByDepartment(on: start.day)
        return (0..<length).allSatisfy { offset in
            var counts = present[start.ordinal + offset] ?? employed.map { _ in 0 }
            for member in members[cohort] { counts[index.departmentOf[member]] += 1 }
            return counts.indices.allSatisfy {
                counts[$0]
                    <= programme.rules.departmentStaffed.limit(
                        employed: employed[$0], cohorts: programme.cohorts.count)
            }
        }
    }

    private mutating func add(_ cohort: Int, _ module: Int, _ start: HalfDay, _ staff: [Int], _ venue: Int) {
        let programme = index.scenario.programme
        let length = programme.modules[module].halfDays
        sessions.append(
            Session(
                cohort: programme.cohorts[cohort].id, module: programme.modules[module].id, start: start,
                halfDays: length, consultants: staff.map { index.scenario.consultants[$0].id },
                venue: index.scenario.venues[venue].id))
        for offset in 0..<length {
            let halfDay = start.advanced(by: offset)
            venueBusy[venue].insert(halfDay.ordinal)
            for consultant in staff {
                consultantBusy[consultant].insert(halfDay.ordinal)
                weekLoad[consultant][halfDay.day.weekNumber, default: 0] += 1
                monthLoad[consultant][halfDay.day.monthNumber, default: 0] += 1
                cohortsOf[consultant].insert(cohort)
            }
            for member in members[cohort] {
                present[halfDay.ordinal, default: index.departments.map { _ in 0 }][index.departmentOf[member]] += 1
            }
        }
    }
}
