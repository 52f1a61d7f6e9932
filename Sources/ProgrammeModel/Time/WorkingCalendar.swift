/// A time in which no session is held, for everybody: the summer weeks, Christmas.
public struct Closure: Hashable, Sendable, Codable {
    public var name: String
    public var when: [DayPattern]

    public init(name: String, when: [DayPattern]) {
        self.name = name
        self.when = when
    }

    /// The closed periods that touch a span of days, whole even where they reach outside it.
    public func periods(in span: DayRange) -> [DayRange] { when.flatMap { $0.ranges(in: span) } }
}

/// Which days of a horizon are working days, and how much closed time lies between two days.
///
/// A day is working when it is Monday to Friday, no Swedish public holiday, no customary day off and in no closure;
/// days off may be added and holidays lifted. All half-days of a working day are working half-days.
/// A closed period of seven days or more stops the clock between two sessions.
public struct WorkingCalendar: Hashable, Sendable {
    public let horizon: DayRange
    private let working: [Bool]
    private let workingBefore: [Int]
    private let closedBefore: [Int]

    /// - Parameter closures: any order, may overlap and reach outside the horizon.
    /// - Parameter daysOff: further days without sessions.
    /// - Parameter liftedDays: days that are working days although they are a holiday or a customary day off.
    /// - Complexity: O(days of the horizon x closures).
    public init(horizon: DayRange, closures: [Closure], daysOff: [Day] = [], liftedDays: [Day] = []) {
        self.horizon = horizon
        let periods = closures.flatMap { $0.periods(in: horizon) }
        let off = Set(daysOff)
        let lifted = Set(liftedDays)
        var holidays = Set<Day>()
        if horizon.dayCount > 0 {
            for year in horizon.first.year...horizon.last.year {
                holidays.formUnion(SwedishHolidays.publicHolidays(year).map(\.day))
                holidays.formUnion(SwedishHolidays.customaryDaysOff(year).map(\.day))
            }
        }
        var working: [Bool] = []
        var workingBefore = [0]
        var closedBefore = [0]
        for offset in 0..<max(0, horizon.dayCount) {
            let day = horizon.first.advanced(by: offset)
            let covering = periods.filter { $0.contains(day) }
            let isHoliday = holidays.contains(day) && !lifted.contains(day)
            let isWorking = day.weekday < .saturday && !isHoliday && !off.contains(day) && covering.isEmpty
            working.append(isWorking)
            workingBefore.append((workingBefore.last ?? 0) + (isWorking ? 1 : 0))
            closedBefore.append((closedBefore.last ?? 0) + (covering.contains { $0.dayCount >= 7 } ? 1 : 0))
        }
        self.working = working
        self.workingBefore = workingBefore
        self.closedBefore = closedBefore
    }

    /// Whether a day is a working day; false outside the horizon.
    public func isWorking(_ day: Day) -> Bool {
        let offset = day.number - horizon.first.number
        return working.indices.contains(offset) && working[offset]
    }

    /// Working days after one day, up to and including another; 0 when the other is not later.
    public func workingDays(after day: Day, through other: Day) -> Int {
        guard other > day else { return 0 }
        return workingBefore[clamped(other.advanced(by: 1))] - workingBefore[clamped(day.advanced(by: 1))]
    }

    /// The working day so many working days after a day; the day itself for 0, nil where the horizon ends before.
    public func workingDay(_ count: Int, after day: Day) -> Day? { workingDay(count, from: day, step: 1) }

    /// The working day so many working days before a day; the day itself for 0, nil where the horizon begins after.
    public func workingDay(_ count: Int, before day: Day) -> Day? { workingDay(count, from: day, step: -1) }

    private func workingDay(_ count: Int, from day: Day, step: Int) -> Day? {
        var left = count
        var found = day
        while left > 0 {
            found = found.advanced(by: step)
            guard horizon.contains(found) else { return nil }
            if isWorking(found) { left -= 1 }
        }
        return found
    }

    /// Days from the last day of one session to the first day of the next, closures of a week or more left out.
    public func practiceDays(from last: Day, to next: Day) -> Int {
        guard next > last else { return next.number - last.number }
        let closed = closedBefore[clamped(next)] - closedBefore[clamped(last.advanced(by: 1))]
        return next.number - last.number - closed
    }

    /// Whether a session of some half-days may start at a half-day: all of them working, on consecutive dates, in one
    /// ISO week and within the horizon.
    public func canHold(halfDays: Int, from start: HalfDay) -> Bool {
        guard halfDays > 0 else { return false }
        let end = start.advanced(by: halfDays - 1)
        guard start.day.weekNumber == end.day.weekNumber else { return false }
        for day in stride(from: start.day, through: end.day, by: 1) where !isWorking(day) { return false }
        return true
    }

    private func clamped(_ day: Day) -> Int {
        min(max(0, day.number - horizon.first.number), working.count)
    }
}
