/// Forenoon or afternoon.
public enum Half: String, CaseIterable, Comparable, Sendable, Codable {
    case am, pm

    public static func < (a: Half, b: Half) -> Bool { a == .am && b == .pm }
}

/// The grain of time: a date and forenoon or afternoon.
public struct HalfDay: Hashable, Comparable, Sendable {
    public let day: Day
    public let half: Half

    public init(_ day: Day, _ half: Half) {
        self.day = day
        self.half = half
    }

    /// The half-day of an ordinal.
    public init(ordinal: Int) {
        let number = ordinal >= 0 ? ordinal / 2 : (ordinal - 1) / 2
        self.init(Day(number: number), ordinal - 2 * number == 0 ? .am : .pm)
    }

    /// Half-days since the forenoon of 1970-01-01; the next half-day has the next ordinal, over midnight too.
    public var ordinal: Int { day.number * 2 + (half == .am ? 0 : 1) }

    public func advanced(by halfDays: Int) -> HalfDay { HalfDay(ordinal: ordinal + halfDays) }
    public static func < (a: HalfDay, b: HalfDay) -> Bool { a.ordinal < b.ordinal }
}

extension HalfDay: CustomStringConvertible {
    /// The half-day as `2016-02-29 am`.
    public var description: String { "\(day) \(half.rawValue)" }

    /// Reads what ``description`` writes.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let day = Day(iso: parts[0]), let half = Half(rawValue: String(parts[1])) else {
            return nil
        }
        self.init(day, half)
    }
}

/// A set of half-days within a fixed span of days, one bit each.
public struct HalfDaySet: Hashable, Sendable {
    /// The ordinal of the span's first half-day.
    public let base: Int
    /// Half-days in the span.
    public let count: Int
    private var words: [UInt64]

    /// An empty set over a span of days.
    public init(span: DayRange) {
        base = HalfDay(span.first, .am).ordinal
        count = max(0, span.dayCount) * 2
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// Whether the set holds an ordinal; false outside the span.
    public func contains(ordinal: Int) -> Bool {
        let offset = ordinal - base
        guard offset >= 0, offset < count else { return false }
        return words[offset >> 6] >> UInt64(offset & 63) & 1 == 1
    }

    public func contains(_ halfDay: HalfDay) -> Bool { contains(ordinal: halfDay.ordinal) }

    /// Adds an ordinal; nothing happens outside the span.
    public mutating func insert(ordinal: Int) {
        let offset = ordinal - base
        guard offset >= 0, offset < count else { return }
        words[offset >> 6] |= 1 << UInt64(offset & 63)
    }

    public mutating func insert(_ halfDay: HalfDay) { insert(ordinal: halfDay.ordinal) }

    /// Adds all half-days from a first to a last one; the parts outside the span are left out.
    public mutating func insert(from first: HalfDay, through last: HalfDay) {
        let low = max(first.ordinal, base)
        let high = min(last.ordinal, base + count - 1)
        guard low <= high else { return }
        for ordinal in low...high { insert(ordinal: ordinal) }
    }

    /// Adds the members of another set over the same span.
    public mutating func formUnion(_ other: HalfDaySet) {
        precondition(base == other.base && count == other.count, "half-day sets of different spans cannot be joined")
        for i in words.indices { words[i] |= other.words[i] }
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// How many of some consecutive ordinals are in the set.
    public func countMembers(from ordinal: Int, length: Int) -> Int {
        var found = 0
        for offset in 0..<max(0, length) where contains(ordinal: ordinal + offset) { found += 1 }
        return found
    }
}
