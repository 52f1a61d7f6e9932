/// How many half-days of a week sessions can fill.
///
/// A week is ten bits, from the forenoon of Monday to the afternoon of Friday; a session takes consecutive ones.
struct WeekPacking {
    static let halfDays = 10

    /// What can be packed: a length, and the bits at which it may start.
    struct Item: Hashable {
        let length: Int
        let starts: UInt16
    }

    /// For each set of free half-days, the bits of the totals that sessions can fill.
    private let totals: [UInt16]

    /// - Complexity: O(1024 x items).
    init(_ items: [Item]) {
        var totals: [UInt16] = [1]
        for free in 1..<UInt16(1) << UInt16(Self.halfDays) {
            let first = free & ~(free - 1)
            var filled = totals[Int(free & ~first)]
            for item in items where item.starts & first != 0 {
                let session = first &* (1 << UInt16(item.length) - 1)
                if free & session == session { filled |= totals[Int(free & ~session)] << UInt16(item.length) }
            }
            totals.append(filled)
        }
        self.totals = totals
    }

    /// The most half-days that sessions fill, of some free ones and below a limit from 0 to 10.
    @inline(__always)
    func most(of free: UInt16, limit: Int) -> Int {
        let possible = totals[Int(free)] & (1 << UInt16(limit + 1) - 1)
        return UInt16.bitWidth - 1 - possible.leadingZeroBitCount
    }
}
