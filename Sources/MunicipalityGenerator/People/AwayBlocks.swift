import ProgrammeModel

/// Scatters blocks of absence over half-days.
enum AwayBlocks {
    /// Blocks of 1 to `longest` consecutive working half-days that together make up a share of them, in date order.
    ///
    /// - Parameter halfDays: working half-days in order; neighbours in it count as consecutive, over nights and weekends.
    /// - Parameter percent: 0 to 90. The share is met exactly, but for rounding, unless there is no room for gaps.
    static func scatter(
        who: String, over halfDays: [HalfDay], percent: Int, longest: Int, _ random: inout SeededGenerator
    ) -> [Absence] {
        let lengths = lengths(of: (halfDays.count * percent + 50) / 100, longest: longest, &random)
        let spare = halfDays.count - lengths.reduce(0, +) - max(0, lengths.count - 1)
        guard spare >= 0 else { return [] }
        var cuts = lengths.map { _ in random.index(below: spare + 1) }
        cuts.sort()
        var absences: [Absence] = []
        var used = 0
        for (length, cut) in zip(lengths, cuts) {
            let first = cut + used
            absences.append(Absence(who: who, first: halfDays[first], last: halfDays[first + length - 1]))
            used += length + 1
        }
        return absences
    }

    private static func lengths(of total: Int, longest: Int, _ random: inout SeededGenerator) -> [Int] {
        var lengths: [Int] = []
        var missing = total
        while missing > 0 {
            let length = min(missing, 1 + random.index(below: longest))
            lengths.append(length)
            missing -= length
        }
        return lengths
    }
}

extension WorkingCalendar {
    /// The working half-days of a range within the horizon, in order.
    func halfDays(in range: DayRange) -> [HalfDay] {
        let first = max(range.first, horizon.first)
        let last = min(range.last, horizon.last)
        guard first <= last else { return [] }
        return stride(from: first, through: last, by: 1).filter(isWorking).flatMap {
            [HalfDay($0, .am), HalfDay($0, .pm)]
        }
    }
}
