/// Who is away when: absences and the group calendars that say so. And which managers are better left alone when.
struct AwayTimes {
    private(set) var managers: [HalfDaySet]
    private(set) var busyManagers: [HalfDaySet]
    private(set) var consultants: [HalfDaySet]
    private(set) var venues: [HalfDaySet]
    private(set) var hosts: [HalfDaySet]

    init(_ scenario: Scenario) {
        let programme = scenario.programme
        let span = programme.horizon
        let nobody = HalfDaySet(span: span)
        func calendars(_ effect: GroupCalendar.Effect) -> [(calendar: GroupCalendar, marked: HalfDaySet)] {
            programme.groupCalendars.filter { $0.effect == effect }.map { ($0, $0.marked(in: span)) }
        }
        let awayCalendars = calendars(.away)
        let busyCalendars = calendars(.avoid)
        let hostIDs = Set(programme.introduction?.hosts ?? [])
        var absences: [String: HalfDaySet] = [:]
        for absence in scenario.absences {
            absences[absence.who, default: nobody].insert(from: absence.first, through: absence.last)
        }
        func joined(_ who: String, _ isIncluded: (GroupCalendar.Audience) -> Bool) -> HalfDaySet {
            var away = absences[who] ?? nobody
            for entry in awayCalendars where isIncluded(entry.calendar.audience) { away.formUnion(entry.marked) }
            return away
        }

        managers = scenario.managers.map { manager in
            let isHost = hostIDs.contains(manager.id.text)
            return joined(manager.id.text) { $0.includes(manager, isHost: isHost) }
        }
        busyManagers = scenario.managers.map { manager in
            let isHost = hostIDs.contains(manager.id.text)
            return busyCalendars.filter { $0.calendar.audience.includes(manager, isHost: isHost) }
                .reduce(into: nobody) { $0.formUnion($1.marked) }
        }
        consultants = scenario.consultants.map { consultant in
            var away = joined(consultant.id.text) { $0.includes(role: .consultant) }
            if let first = consultant.firstDay {
                away.insert(from: HalfDay(span.first, .am), through: HalfDay(first, .am).advanced(by: -1))
            }
            if let last = consultant.lastDay {
                away.insert(from: HalfDay(last.advanced(by: 1), .am), through: HalfDay(span.last, .pm))
            }
            return away
        }
        venues = scenario.venues.map { absences[$0.id.text] ?? nobody }
        let byID = Dictionary(
            zip(scenario.managers.map(\.id.text), managers), uniquingKeysWith: { first, _ in first })
        hosts = (programme.introduction?.hosts ?? []).map { host in
            byID[host] ?? joined(host) { $0.includes(role: .host) }
        }
    }
}

extension GroupCalendar {
    /// The marked half-days within a span.
    public func marked(in span: DayRange) -> HalfDaySet {
        var marked = HalfDaySet(span: span)
        for pattern in when {
            for day in pattern.days(in: span) {
                for half in halves { marked.insert(HalfDay(day, half)) }
            }
        }
        return marked
    }
}
