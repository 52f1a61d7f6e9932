import ProgrammeModel

/// Scalars by type; each records a fault and gives nil for what it cannot read.
extension YAMLValue {
    func integer(_ range: ClosedRange<Int> = -1_000_000_000...1_000_000_000) -> Int? {
        guard let text = text() else { return nil }
        guard let value = WholeNumber.value(of: text) else {
            fault(.notANumber(text), value: text)
            return nil
        }
        guard range.contains(value) else {
            fault(.outOfRange(value, range), value: text)
            return nil
        }
        return value
    }

    func seed() -> UInt64? {
        guard let text = text() else { return nil }
        guard let value = UInt64(text) else {
            fault(.notASeed(text), value: text)
            return nil
        }
        return value
    }

    func bool() -> Bool? {
        guard let text = text() else { return nil }
        guard let value = YesOrNo.value(of: text) else {
            fault(.notYesOrNo(text), value: text)
            return nil
        }
        return value
    }

    func date() -> Day? {
        guard let text = text() else { return nil }
        guard let day = Day(iso: text) else {
            fault(.notADate(text), value: text)
            return nil
        }
        return day
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        guard let value = Choice(rawValue: text) else {
            fault(.notAChoice(text, among: Choice.allCases.map(\.rawValue)), value: text)
            return nil
        }
        return value
    }

    /// A mapping of `first` and `last`, or `first..last` in one value.
    func dayRange() -> DayRange? {
        if isMapping {
            let fields = fields(["first", "last"])
            let first = fields.required("first", example: "first: 2016-02-01")?.date()
            let last = fields.required("last", example: "last: 2016-03-25")?.date()
            if let first, let last { return DayRange(first, last) }
            return nil
        }
        return text().flatMap(dayRange(in:))
    }

    private func dayRange(in text: String) -> DayRange? {
        let parts = text.endsOfRange
        guard parts.count == 2 else {
            fault(.notARange(text), value: text)
            return nil
        }
        let days = parts.map { Day(iso: $0.trimmed) }
        for (part, day) in zip(parts, days) where day == nil { fault(.notADate(part.trimmed), value: text) }
        guard let first = days[0], let last = days[1] else { return nil }
        return DayRange(first, last)
    }

    /// One date, or a range of dates, as a pattern.
    func datePattern() -> DayPattern? {
        guard let text = text() else { return nil }
        if text.endsOfRange.count == 2 { return dayRange(in: text).map { .dates($0) } }
        guard let day = Day(iso: text) else {
            fault(.notADate(text), value: text)
            return nil
        }
        return .dates(DayRange(day, day))
    }
}

extension StringProtocol {
    /// What stands before and after `..`; one part where there is none.
    var endsOfRange: [Substring] { Substring(self).split(separator: "..") }
}

/// Whole numbers of at most a billion either way: larger ones are slips, and sums of them would overflow.
enum WholeNumber {
    static func value(of text: String) -> Int? {
        Int(text).flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil }
    }
}

/// The ways in which files say yes and no.
enum YesOrNo {
    static func value(of text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "ja", "true", "sant", "1", "x", "on": true
        case "no", "nej", "false", "falskt", "0", "", "off": false
        default: nil
        }
    }
}
