import ProgrammeModel

/// What returns every year: closures, school breaks, budget weeks, council days.
enum YearWheel {
    static let closures = [
        Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)]),
        Closure(name: "Jul", when: [.yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6)]),
    ]

    /// The calendars of a municipality over the years of a horizon.
    static func calendars(_ horizon: DayRange) -> [GroupCalendar] {
        let school = GroupCalendar.Audience(areas: [Sector.school.area])
        let years = Array(horizon.first.year...max(horizon.first.year, horizon.last.year))
        return [
            GroupCalendar(name: "Sportlov", audience: school, when: [.weeks(first: 8, last: 8, year: nil)]),
            GroupCalendar(
                name: "Påsklov", audience: school,
                when: years.map { .weeks(first: easterBreak($0), last: easterBreak($0), year: $0) }),
            GroupCalendar(name: "Skolstart", audience: school, when: [.weeks(first: 33, last: 33, year: nil)]),
            GroupCalendar(name: "Höstlov", audience: school, when: [.weeks(first: 44, last: 44, year: nil)]),
            GroupCalendar(
                name: "Budgetveckor", audience: GroupCalendar.Audience(areas: [Sector.administration.area]),
                when: [.weeks(first: 20, last: 20, year: nil), .weeks(first: 41, last: 41, year: nil)]),
            GroupCalendar(
                name: "Kommunfullmäktige", audience: GroupCalendar.Audience(levels: [1]),
                when: [.monthly(nth: 2, weekday: .wednesday)], halves: [.pm]),
        ]
    }

    /// The ISO week of the Easter break: as seen in 2015 to 2017, else the week that ends with Easter Sunday.
    private static func easterBreak(_ year: Int) -> Int {
        switch year {
        case 2015: 15
        case 2016: 13
        case 2017: 15
        default: SwedishHolidays.easterSunday(year).isoWeek.week
        }
    }
}
