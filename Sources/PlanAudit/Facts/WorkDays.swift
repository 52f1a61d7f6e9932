import ProgrammeModel

/// The working days of a scenario, listed one by one.
struct WorkDays: Sendable {
    let horizon: DayRange
    private let working: Set<Day>
    /// Days in a closed period of a week or more.
    private let longClosed: Set<Day>

    init(_ programme: Programme) {
        horizon = programme.horizon
        var closed = Set<Day>()
        var longClosed = Set<Day>()
        for period in programme.closures.flatMap(\.when).flatMap({ $0.ranges(in: programme.horizon) }) {
            let days = Self.days(period, within: programme.horizon)
            closed.formUnion(days)
            if period.last.number - period.first.number + 1 >= 7 { longClosed.formUnion(days) }
        }
        let lifted = Set(programme.liftedDays)
        let off = Set(programme.daysOff)
        var holidaysOfYear: [Int: Set<Day>] = [:]
        working = Set(
            Self.days(programme.horizon, within: programme.horizon).filter { day in
                let holidays = holidaysOfYear[day.year] ?? Self.holidays(day.year)
                holidaysOfYear[day.year] = holidays
                let isWeekend = day.weekday == .saturday || day.weekday == .sunday
                let isHoliday = holidays.contains(day) && !lifted.contains(day)
                return !isWeekend && !isHoliday && !off.contains(day) && !closed.contains(day)
            })
        self.longClosed = longClosed
    }

    private static func holidays(_ year: Int) -> Set<Day> {
        Set((SwedishHolidays.publicHolidays(year) + SwedishHolidays.customaryDaysOff(year)).map(\.day))
    }

    /// The days of a range that lie within another; none when they do not meet.
    private static func days(_ range: DayRange, within span: DayRange) -> [Day] {
        let first = max(range.first.number, span.first.number)
        let last = min(range.last.number, span.last.number)
        return first > last ? [] : (first...last).map { Day(number: $0) }
    }

    func isWorking(_ day: Day) -> Bool { working.contains(day) }

    /// A working day with a day off on one side, and another or a weekend on the other; both neighbours in the horizon.
    func isBridge(_ day: Day) -> Bool {
        let before = day.advanced(by: -1)
        let after = day.advanced(by: 1)
        guard isWorking(day), horizon.contains(before), horizon.contains(after), !isWorking(before), !isWorking(after)
        else { return false }
        let weekend: Set<Weekday> = [.saturday, .sunday]
        return !(weekend.contains(before.weekday) && weekend.contains(after.weekday))
    }

    /// Whether the clock between two sessions stands still on a day.
    func stopsTheClock(_ day: Day) -> Bool { longClosed.contains(day) }

    /// Working days after one day, up to and including another.
    func workingDays(after day: Day, through other: Day) -> Int {
        Self.days(DayRange(day.advanced(by: 1), other), within: horizon).count(where: isWorking)
    }

    /// Days from a session's last day to the next one's first, less the long closed days strictly in between.
    func practiceDays(from last: Day, to next: Day) -> Int {
        let between = DayRange(last.advanced(by: 1), next.advanced(by: -1))
        return next.number - last.number - Self.days(between, within: horizon).count(where: stopsTheClock)
    }
}
