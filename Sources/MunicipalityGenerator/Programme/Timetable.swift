import ProgrammeModel

/// Horizon and rounds of a programme: one round each autumn and each spring.
///
/// The first autumn begins with its introduction. Later autumn rounds are introduced in June, before the summer
/// closure, so that their cohorts are through by Christmas.
struct Timetable {
    let horizon: DayRange
    let rounds: [Round]

    static let longestWindow = 8

    /// - Parameter windowWeeks: how long first sessions may start, at most eight weeks.
    init(firstYear: Int, rounds count: Int, windowWeeks: Int = Timetable.longestWindow) {
        let length = min(max(1, windowWeeks), Self.longestWindow)
        rounds = (0..<count).map { Self.round($0, firstYear: firstYear, windowWeeks: length) }
        let lastYear = firstYear + max(1, count / 2)
        let end = ISOWeek(year: lastYear, week: 51).monday.advanced(by: 4)
        horizon = DayRange(ISOWeek(year: firstYear, week: 36).monday, end)
    }

    private static func round(_ index: Int, firstYear: Int, windowWeeks: Int) -> Round {
        let year = firstYear + (index + 1) / 2
        let (introduction, first) = weeks(of: index)
        let window = first...first + windowWeeks - 1
        return Round(
            id: Round.ID(String(index + 1)), name: "Omgång \(index + 1)", window: days(window, year),
            introductionWindow: days(introduction, year))
    }

    /// ISO weeks of the introduction, two of them, and the first one of the window, at least one free week later.
    private static func weeks(of index: Int) -> (introduction: ClosedRange<Int>, firstOfWindow: Int) {
        if index == 0 { return (36...37, 39) }
        return index % 2 == 1 ? (2...3, 5) : (23...24, 34)
    }

    /// Monday of the first week to Friday of the last.
    private static func days(_ weeks: ClosedRange<Int>, _ year: Int) -> DayRange {
        DayRange(
            ISOWeek(year: year, week: weeks.lowerBound).monday,
            ISOWeek(year: year, week: weeks.upperBound).monday.advanced(by: 4))
    }
}
