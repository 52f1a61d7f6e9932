import ProgrammeModel

/// The horizon as numbers: half-days, days, weeks and months counted from its start.
struct Timeline: Sendable {
    /// The ordinal of the first half-day.
    let base: Int
    let days: Int
    let halfDays: Int
    /// For each day the week and the month it lies in, from 0.
    let weekOf: [Int32]
    let monthOf: [Int32]
    let weeks: Int
    let months: Int
    /// For each day, practice days from a fixed origin to it, and from the origin to leave it: the practice days
    /// between two sessions are `arrival` of the later's first day less `departure` of the earlier's last.
    let arrival: [Int32]
    let departure: [Int32]

    init(_ calendar: WorkingCalendar) {
        let span = calendar.horizon
        let count = max(0, span.dayCount)
        let all = (0..<count).map { span.first.advanced(by: $0) }
        let eve = span.first.advanced(by: -1)
        let after = span.last.advanced(by: 1)
        let whole = calendar.practiceDays(from: eve, to: after)
        base = HalfDay(span.first, .am).ordinal
        days = count
        halfDays = count * 2
        weekOf = all.map { Int32($0.weekNumber - span.first.weekNumber) }
        monthOf = all.map { Int32($0.monthNumber - span.first.monthNumber) }
        weeks = Int(weekOf.last ?? -1) + 1
        months = Int(monthOf.last ?? -1) + 1
        arrival = all.map { Int32(calendar.practiceDays(from: eve, to: $0)) }
        departure = all.map { Int32(whole - calendar.practiceDays(from: $0, to: after)) }
    }

    /// Words that hold one bit for each half-day, and a spare one so that any ten bits can be read across two words.
    var words: Int { halfDays / 64 + 2 }

    /// The Monday of a week, and the first of a month, counted from the start of the horizon.
    func monday(ofWeek week: Int) -> Day { halfDay(0).day.monday.advanced(by: 7 * week) }
    func firstDay(ofMonth month: Int) -> Day {
        let day = monthOf.firstIndex { Int($0) == month } ?? 0
        return halfDay(2 * day).day.firstOfMonth
    }

    func offset(of halfDay: HalfDay) -> Int { halfDay.ordinal - base }
    func halfDay(_ offset: Int) -> HalfDay { HalfDay(ordinal: base + offset) }
    func dayOffset(of day: Day) -> Int { day.number - base / 2 }
}

/// Consecutive bits of one row of a table of half-day bits.
@inline(__always)
func bits(of table: [UInt64], row: Int, from offset: Int, length: Int) -> UInt64 {
    let word = row + offset >> 6
    let shift = UInt64(offset & 63)
    let low = table[word] >> shift
    let high = shift == 0 ? 0 : table[word + 1] << (64 - shift)
    return (low | high) & (1 << UInt64(length) - 1)
}

extension HalfDaySet {
    /// The set as a row of bits counted from the start of a timeline.
    func row(on timeline: Timeline) -> [UInt64] {
        var row = Array(repeating: UInt64(0), count: timeline.words)
        guard !isEmpty else { return row }
        for offset in 0..<timeline.halfDays where contains(ordinal: timeline.base + offset) {
            row[offset >> 6] |= 1 << UInt64(offset & 63)
        }
        return row
    }
}
