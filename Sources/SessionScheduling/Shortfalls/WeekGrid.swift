import ProgrammeModel

/// The working half-days of a horizon by week, ten to a week: a *place* is ten times the week plus the half-day in it.
struct WeekGrid {
    private let firstMonday: Day
    /// For each week its working half-days.
    let working: [UInt16]
    /// For each week the half-days in the month of its Monday, and the months of its Monday and its Friday.
    let inFirstMonth: [UInt16]
    let firstMonth: [Int]
    let lastMonth: [Int]

    /// - Complexity: O(days of the horizon).
    init(_ calendar: WorkingCalendar) {
        let firstMonday = calendar.horizon.first.monday
        self.firstMonday = firstMonday
        let mondays = stride(from: firstMonday, through: calendar.horizon.last, by: 7)
        working = mondays.map { Self.bits(of: $0) { calendar.isWorking($0) ? 0b11 : 0 } }
        inFirstMonth = mondays.map { monday in
            Self.bits(of: monday) { $0.monthNumber == monday.monthNumber ? 0b11 : 0 }
        }
        firstMonth = mondays.map(\.monthNumber)
        lastMonth = mondays.map { $0.advanced(by: 4).monthNumber }
    }

    /// Half-days from Monday to Friday, two bits a day.
    private static func bits(of monday: Day, _ pair: (Day) -> UInt16) -> UInt16 {
        (0..<5).reduce(0) { $0 | pair(monday.advanced(by: $1)) << UInt16(2 * $1) }
    }

    /// For each week the working half-days outside some others.
    func free(of away: HalfDaySet) -> [UInt16] {
        guard !away.isEmpty else { return working }
        return working.indices.map { week in
            let monday = firstMonday.advanced(by: 7 * week)
            return working[week]
                & ~Self.bits(of: monday) { day in
                    (away.contains(HalfDay(day, .am)) ? 0b01 : 0) | (away.contains(HalfDay(day, .pm)) ? 0b10 : 0)
                }
        }
    }

    /// The place of a half-day from Monday to Friday.
    func place(of halfDay: HalfDay) -> Int {
        let days = halfDay.day.number - firstMonday.number
        return days / 7 * WeekPacking.halfDays + days % 7 * 2 + (halfDay.half == .am ? 0 : 1)
    }

    func day(ofPlace place: Int) -> Day {
        firstMonday.advanced(by: place / WeekPacking.halfDays * 7 + place % WeekPacking.halfDays / 2)
    }
}

/// Adds up what somebody gives week by week, in each month at most a limit.
///
/// What is given in a week that belongs to two months counts in the first as far as that has room: later months can only
/// gain by it.
struct MonthMeter {
    let limit: Int
    private var closed = 0
    private var open = 0
    private var month = Int.min

    init(limit: Int) { self.limit = limit }

    var total: Int { closed + open }

    /// - Parameter given: half-days given in a week, out of its free ones.
    @inline(__always)
    mutating func add(_ given: Int, of free: UInt16, inWeek week: Int, _ grid: WeekGrid) {
        if grid.firstMonth[week] != month { close(upTo: grid.firstMonth[week]) }
        guard grid.lastMonth[week] != month else {
            open = min(limit, open + given)
            return
        }
        let before = min(given, (free & grid.inFirstMonth[week]).nonzeroBitCount, limit - open)
        open += before
        close(upTo: grid.lastMonth[week])
        open = min(limit, given - before, (free & ~grid.inFirstMonth[week]).nonzeroBitCount)
    }

    private mutating func close(upTo next: Int) {
        closed += open
        open = 0
        month = next
    }
}
