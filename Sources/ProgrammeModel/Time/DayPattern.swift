/// A way of naming days: dates, ISO weeks, a weekday of every month, the same dates of every year.
public enum DayPattern: Hashable, Sendable, Codable {
    /// From a first to a last date.
    case dates(DayRange)
    /// ISO weeks from a first to a last one (Monday to Sunday), of one ISO year or of every year.
    case weeks(first: Int, last: Int, year: Int?)
    /// A weekday of every month: the first to the fifth, or with -1 the last.
    case monthly(nth: Int, weekday: Weekday)
    /// From one date to another in every year; a range that ends before it starts runs over the turn of the year.
    case yearly(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int)

    /// The periods of the pattern that touch a span of days, in date order, whole even where they reach outside it.
    public func ranges(in span: DayRange) -> [DayRange] {
        guard span.dayCount > 0 else { return [] }
        let years = (span.first.year - 1)...(span.last.year + 1)
        return candidates(years).filter { $0.dayCount > 0 && $0.first <= span.last && span.first <= $0.last }
    }

    /// The days of the pattern within a span, in date order.
    public func days(in span: DayRange) -> [Day] {
        ranges(in: span).flatMap { range in
            stride(from: max(range.first, span.first), through: min(range.last, span.last), by: 1)
        }
    }

    private func candidates(_ years: ClosedRange<Int>) -> [DayRange] {
        switch self {
        case .dates(let range):
            return [range]
        case .weeks(let first, let last, let year):
            let chosen = year.map { [$0] } ?? Array(years)
            return chosen.map { year in
                let end = ISOWeek(year: last < first ? year + 1 : year, week: last)
                return DayRange(ISOWeek(year: year, week: first).monday, end.monday.advanced(by: 6))
            }
        case .monthly(let nth, let weekday):
            return years.flatMap { year in
                (1...12).compactMap { month in Self.day(year, month, nth, weekday).map { DayRange($0, $0) } }
            }
        case .yearly(let fromMonth, let fromDay, let toMonth, let toDay):
            return years.compactMap { year in
                let turns = (toMonth, toDay) < (fromMonth, fromDay)
                guard let from = Day(year: year, month: fromMonth, day: fromDay),
                    let to = Day(year: turns ? year + 1 : year, month: toMonth, day: toDay)
                else { return nil }
                return DayRange(from, to)
            }
        }
    }

    private static func day(_ year: Int, _ month: Int, _ nth: Int, _ weekday: Weekday) -> Day? {
        let first = Day(unchecked: year, month, 1)
        let lead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        let matches = (0..<5).map { first.advanced(by: lead + 7 * $0) }.filter { $0.month == month }
        return nth == -1 ? matches.last : (matches.indices.contains(nth - 1) ? matches[nth - 1] : nil)
    }
}
