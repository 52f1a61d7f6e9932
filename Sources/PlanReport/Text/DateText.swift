public import ProgrammeModel

/// Dates as people write them: "v. 41, tis 6 – ons 7 okt 2015 (fm–em)", "wk 41, Tue 6 – Wed 7 Oct 2015 (am–pm)".
///
/// Weeks are ISO weeks. What the days of a range share (month, year) is said once, at its end.
public struct DateText: Hashable, Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    private static let weekdays = (
        sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
        en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    )
    private static let months = (
        sv: ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
        en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    )

    private func name(_ names: (sv: [String], en: [String]), _ position: Int) -> String {
        LocalisedText(sv: names.sv[position], en: names.en[position])[language]
    }

    /// A weekday in short form: "tis", "Tue".
    public func weekday(_ weekday: Weekday) -> String { name(Self.weekdays, weekday.rawValue - 1) }

    /// The month of a day in short form: "okt", "Oct".
    public func month(of day: Day) -> String { name(Self.months, day.month - 1) }

    /// The ISO week of a day without its year: "v. 41", "wk 41".
    public func week(of day: Day) -> String {
        LocalisedText(sv: "v. ", en: "wk ")[language] + String(day.isoWeek.week)
    }

    /// A half of a day: "fm", "am".
    public func half(_ half: Half) -> String {
        switch half {
        case .am: LocalisedText(sv: "fm", en: "am")[language]
        case .pm: LocalisedText(sv: "em", en: "pm")[language]
        }
    }

    /// A date without weekday: "6 okt 2015".
    public func date(_ day: Day) -> String { "\(day.dayOfMonth) \(month(of: day)) \(day.year)" }

    /// A date with its weekday: "tis 6 okt 2015".
    public func day(_ day: Day) -> String { "\(weekday(day.weekday)) \(date(day))" }

    /// A period by its first and last date: "24 aug 2015 – 15 dec 2017". One day is a date.
    public func period(_ range: DayRange) -> String {
        joined(range) { _ in "" }
    }

    /// Days of a session with week and weekdays: "v. 41, tis 6 – ons 7 okt 2015".
    ///
    /// - Parameter withYear: false where a heading already says the year.
    public func days(_ range: DayRange, withYear: Bool = true) -> String {
        var text = week(of: range.first) + ", " + joined(range, withYear: withYear) { weekday($0.weekday) + " " }
        if range.first.weekNumber != range.last.weekNumber { text += " (\(week(of: range.last)))" }
        return text
    }

    /// Days of a session and the halves in which it begins and ends: "v. 41, tis 6 – ons 7 okt 2015 (fm–em)".
    public func halfDays(from start: HalfDay, through end: HalfDay, withYear: Bool = true) -> String {
        let halves = start == end ? half(start.half) : "\(half(start.half))–\(half(end.half))"
        return days(DayRange(start.day, end.day), withYear: withYear) + " (\(halves))"
    }

    private func joined(_ range: DayRange, withYear: Bool = true, _ lead: (Day) -> String) -> String {
        let end = lead(range.last) + (withYear ? date(range.last) : dayAndMonth(range.last))
        guard range.first != range.last else { return end }
        let start: String
        if range.first.year != range.last.year {
            start = date(range.first)
        } else if range.first.month != range.last.month {
            start = dayAndMonth(range.first)
        } else {
            start = String(range.first.dayOfMonth)
        }
        return lead(range.first) + start + " – " + end
    }

    private func dayAndMonth(_ day: Day) -> String { "\(day.dayOfMonth) \(month(of: day))" }
}
