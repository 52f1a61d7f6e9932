/// A day of the week; Monday is 1 as in ISO 8601.
public enum Weekday: Int, CaseIterable, Comparable, Sendable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// An ISO 8601 week: the year is the week's own, not the calendar year of each of its days.
public struct ISOWeek: Hashable, Comparable, Sendable, Codable {
    public let year: Int
    public let week: Int

    public init(year: Int, week: Int) {
        self.year = year
        self.week = week
    }

    public static func < (a: ISOWeek, b: ISOWeek) -> Bool { (a.year, a.week) < (b.year, b.week) }

    /// The Monday of the week.
    public var monday: Day {
        let fourthOfJanuary = Day(unchecked: year, 1, 4)
        return fourthOfJanuary.advanced(by: 1 - fourthOfJanuary.weekday.rawValue + 7 * (week - 1))
    }

    /// Whether the year has such a week: 52 or 53 of them.
    public var exists: Bool { week >= 1 && monday.isoWeek == self }
}

/// A civil date of the proleptic Gregorian calendar, held as a day number.
///
/// Arithmetic is on integers, after the algorithms of Howard Hinnant, "chrono-compatible low-level date algorithms".
/// Day 0 is 1970-01-01.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// A date from its parts; nil when there is no such date.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(unchecked: year, month, day)
        guard civil == (year, month, day) else { return nil }
    }

    /// A date written as `2016-02-29`; nil when it is written otherwise or there is no such date.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month (1-12) and day of the month (1-31).
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var dayOfMonth: Int { civil.day }

    public var weekday: Weekday {
        let fromMonday = (number + 3) % 7
        return Weekday(rawValue: (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1) ?? .monday
    }

    /// The ISO 8601 week that holds the day: the week of its Thursday.
    public var isoWeek: ISOWeek {
        let thursday = advanced(by: 4 - weekday.rawValue)
        let year = thursday.year
        let firstOfJanuary = Day(unchecked: year, 1, 1)
        return ISOWeek(year: year, week: (thursday.number - firstOfJanuary.number) / 7 + 1)
    }

    /// The Monday of the same ISO week.
    public var monday: Day { advanced(by: 1 - weekday.rawValue) }

    /// A number that is the same for all days of one ISO week and grows by one from week to week.
    public var weekNumber: Int { (monday.number + 3) / 7 }

    /// The first day of the same calendar month.
    public var firstOfMonth: Day { advanced(by: 1 - civil.day) }

    /// A number that is the same for all days of one calendar month and grows by one from month to month.
    public var monthNumber: Int {
        let parts = civil
        return parts.year * 12 + parts.month - 1
    }
}

extension Day: Strideable {
    public func advanced(by days: Int) -> Day { Day(number: number + days) }
    public func distance(to other: Day) -> Int { other.number - number }
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
    /// The date as `2016-02-29`.
    public var description: String {
        let parts = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such date: \(text)")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Days from a first to a last one, both included.
public struct DayRange: Hashable, Sendable, Codable {
    public var first: Day
    public var last: Day

    public init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
    /// Days in the range; 0 or less when it is backwards.
    public var dayCount: Int { last.number - first.number + 1 }
}
