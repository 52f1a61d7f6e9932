import ProgrammeModel

/// Who and what is away when, and which managers are better left alone, looked up by name; nothing outside the horizon
/// is away.
struct AwayBook: Sendable {
    private struct Marked: Sendable {
        let audience: GroupCalendar.Audience
        let halfDays: Set<HalfDay>
    }

    private let horizon: DayRange
    private let absences: [String: [Absence]]
    private let calendars: [Marked]
    private let managers: [String: Manager]
    private let hosts: Set<String>
    /// Positions in ``calendars`` that concern each manager.
    private let calendarsOfManager: [Manager.ID: [Int]]
    /// What calendars of the other effect mark for each manager whom they concern.
    private let avoided: [Manager.ID: Set<HalfDay>]

    init(_ scenario: Scenario) {
        let programme = scenario.programme
        let hosts = Set(programme.introduction?.hosts ?? [])
        func marked(_ calendar: GroupCalendar) -> Marked {
            let days = calendar.when.flatMap { $0.days(in: programme.horizon) }
            return Marked(
                audience: calendar.audience,
                halfDays: Set(days.flatMap { day in calendar.halves.map { HalfDay(day, $0) } }))
        }
        let calendars = programme.groupCalendars.filter { $0.effect == .away }.map(marked)
        let better = programme.groupCalendars.filter { $0.effect == .avoid }.map(marked)
        var avoided: [Manager.ID: Set<HalfDay>] = [:]
        var calendarsOfManager: [Manager.ID: [Int]] = [:]
        var managers: [String: Manager] = [:]
        for manager in scenario.managers {
            managers[manager.id.text] = manager
            let isHost = hosts.contains(manager.id.text)
            calendarsOfManager[manager.id] = calendars.indices.filter {
                Self.audience(calendars[$0].audience, holds: manager, isHost: isHost)
            }
            for calendar in better where Self.audience(calendar.audience, holds: manager, isHost: isHost) {
                avoided[manager.id, default: []].formUnion(calendar.halfDays)
            }
        }
        horizon = programme.horizon
        absences = Dictionary(grouping: scenario.absences, by: \.who)
        self.calendars = calendars
        self.managers = managers
        self.hosts = hosts
        self.calendarsOfManager = calendarsOfManager
        self.avoided = avoided
    }

    func isAway(_ manager: Manager, on halfDay: HalfDay) -> Bool {
        isAbsent(manager.id.text, on: halfDay)
            || (calendarsOfManager[manager.id] ?? []).contains { calendars[$0].halfDays.contains(halfDay) }
    }

    /// Whether there can be a half-day on which a manager is away.
    func isEverAway(_ manager: Manager) -> Bool {
        absences[manager.id.text] != nil || !(calendarsOfManager[manager.id] ?? []).isEmpty
    }

    /// Whether a calendar would rather leave a manager alone.
    func isBusy(_ manager: Manager, on halfDay: HalfDay) -> Bool { avoided[manager.id]?.contains(halfDay) ?? false }

    /// Whether there can be a half-day on which a manager is better left alone.
    func isEverBusy(_ manager: Manager) -> Bool { avoided[manager.id] != nil }

    func isAway(_ consultant: Consultant, on halfDay: HalfDay) -> Bool {
        guard horizon.contains(halfDay.day) else { return false }
        if let first = consultant.firstDay, halfDay.day < first { return true }
        if let last = consultant.lastDay, halfDay.day > last { return true }
        return isAbsent(consultant.id.text, on: halfDay) || isMarked(.consultant, halfDay)
    }

    func isAway(_ venue: Venue, on halfDay: HalfDay) -> Bool { isAbsent(venue.id.text, on: halfDay) }

    /// A host who is a manager is away when the manager is.
    func isAway(host: String, on halfDay: HalfDay) -> Bool {
        if let manager = managers[host] { return isAway(manager, on: halfDay) }
        return isAbsent(host, on: halfDay) || isMarked(.host, halfDay)
    }

    private func isAbsent(_ who: String, on halfDay: HalfDay) -> Bool {
        horizon.contains(halfDay.day)
            && (absences[who] ?? []).contains { $0.first <= halfDay && halfDay <= $0.last }
    }

    /// Whether a calendar for a role, without any condition that only a manager can meet, marks a half-day.
    private func isMarked(_ role: GroupCalendar.Audience.Role, _ halfDay: HalfDay) -> Bool {
        calendars.contains { calendar in
            let audience = calendar.audience
            let asksForManager =
                !audience.departments.isEmpty || !audience.areas.isEmpty || !audience.units.isEmpty
                || !audience.levels.isEmpty || !audience.attributes.isEmpty
            return audience.roles.contains(role) && !asksForManager && calendar.halfDays.contains(halfDay)
        }
    }

    /// An audience holds whoever meets every condition; without a role it means managers.
    private static func audience(
        _ audience: GroupCalendar.Audience, holds manager: Manager, isHost: Bool
    ) -> Bool {
        let isMeant =
            audience.roles.isEmpty || audience.roles.contains(.manager) || (isHost && audience.roles.contains(.host))
        guard isMeant else { return false }
        if !audience.departments.isEmpty, !audience.departments.contains(manager.department) { return false }
        if !audience.levels.isEmpty, !audience.levels.contains(manager.level) { return false }
        if !audience.areas.isEmpty {
            guard let area = manager.area, audience.areas.contains(area) else { return false }
        }
        if !audience.units.isEmpty {
            guard let unit = manager.unit, audience.units.contains(unit) else { return false }
        }
        return audience.attributes.allSatisfy { name, values in
            guard let value = AttributeReading.value(of: .attribute(name), manager) else { return false }
            return values.contains(value)
        }
    }
}
