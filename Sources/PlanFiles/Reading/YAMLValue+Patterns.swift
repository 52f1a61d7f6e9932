import ProgrammeModel

extension YAMLValue {
    /// `26-32`, `8`, `2016-W08`, `2016-W08..2016-W09`.
    func weekPattern() -> DayPattern? {
        guard let text = text() else { return nil }
        if let pattern = Self.weeks(text) { return pattern }
        fault(.notWeeks(text), value: text)
        return nil
    }

    private static func weeks(_ text: String) -> DayPattern? {
        func number(_ part: some StringProtocol) -> Int? { Int(part).flatMap { (1...53).contains($0) ? $0 : nil } }
        func dated(_ part: some StringProtocol) -> ISOWeek? {
            let pieces = part.split(separator: "-W", omittingEmptySubsequences: false)
            guard pieces.count == 2, pieces[0].count == 4, let year = Int(pieces[0]), let week = number(pieces[1])
            else { return nil }
            let found = ISOWeek(year: year, week: week)
            return found.exists ? found : nil
        }
        let span = text.endsOfRange
        if span.count == 2 {
            guard let first = dated(span[0]), let last = dated(span[1]) else { return nil }
            return .dates(DayRange(first.monday, last.monday.advanced(by: 6)))
        }
        if let week = dated(text) { return .weeks(first: week.week, last: week.week, year: week.year) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = number(parts[0]), let last = number(parts[parts.count - 1])
        else { return nil }
        return .weeks(first: first, last: last, year: nil)
    }

    /// `12-21..01-06`, `06-06`.
    func yearlyPattern() -> DayPattern? {
        guard let text = text() else { return nil }
        func monthAndDay(_ part: Substring) -> (Int, Int)? {
            // A leap year knows every day that any year may have.
            Day(iso: "2016-" + part).map { ($0.month, $0.dayOfMonth) }
        }
        let parts = text.endsOfRange
        guard (1...2).contains(parts.count), let from = monthAndDay(parts[0]),
            let to = monthAndDay(parts[parts.count - 1])
        else {
            fault(.notYearly(text), value: text)
            return nil
        }
        return .yearly(fromMonth: from.0, fromDay: from.1, toMonth: to.0, toDay: to.1)
    }

    /// `first tuesday`, `last friday`.
    func monthlyPattern() -> DayPattern? {
        guard let text = text() else { return nil }
        let words = text.lowercased().split(separator: " ")
        let places = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1]
        guard words.count == 2, let nth = places[String(words[0])], let weekday = Weekday(word: String(words[1])) else {
            fault(.notMonthly(text), value: text)
            return nil
        }
        return .monthly(nth: nth, weekday: weekday)
    }
}

extension YAMLFields {
    static let patternKeys = ["weeks", "dates", "yearly", "monthly"]

    /// All patterns of an entry, by kind; a fault when there are none.
    func patterns() -> [DayPattern] {
        if Self.patternKeys.allSatisfy({ self[$0] == nil }) { _ = required("weeks", example: "weeks: 26-32") }
        return (self["weeks"]?.oneOrMore() ?? []).compactMap { $0.weekPattern() }
            + (self["dates"]?.oneOrMore() ?? []).compactMap { $0.datePattern() }
            + (self["yearly"]?.oneOrMore() ?? []).compactMap { $0.yearlyPattern() }
            + (self["monthly"]?.oneOrMore() ?? []).compactMap { $0.monthlyPattern() }
    }
}

extension Weekday {
    /// English names in lower case, Monday first.
    static let words = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    init?(word: String) {
        guard let position = Self.words.firstIndex(of: word) else { return nil }
        self.init(rawValue: position + 1)
    }
}
