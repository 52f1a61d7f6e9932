import ProgrammeModel

/// Who has been here since when, who joins, who leaves and who stays out of the programme.
struct Careers {
    private(set) var joined: [Day?]
    private(set) var left: [Day?]
    private(set) var exempt: [String?]

    private static let reasons = [
        "Har gått ett motsvarande program", "Går i pension under programmet", "Tjänstledig under programmet",
    ]

    init(_ posts: [Post], _ profile: MunicipalityProfile, _ timetable: Timetable, _ random: inout SeededGenerator) {
        var dates = CareerDates(timetable: timetable, random: random)
        joined = posts.map { _ in dates.hired() }
        left = posts.map { _ in nil }
        exempt = posts.map { _ in nil }

        var firstLine = posts.indices.filter { posts[$0].rank == .firstLine }
        var middle = posts.indices.filter { posts[$0].rank == .middle }
        dates.random.shuffle(&firstLine)
        dates.random.shuffle(&middle)
        let leading = profile.newcomers / Calibration.newcomersPerMiddleNewcomer
        for number in 0..<leading {
            if let post = middle.popLast() { joined[post] = dates.joiningAsBoss(number) }
        }
        for number in leading..<profile.newcomers {
            if let post = firstLine.popLast() { joined[post] = dates.joining(number, of: profile.newcomers) }
        }
        for number in 0..<profile.leavers {
            if let post = firstLine.popLast() { left[post] = dates.leaving(isEarly: number < profile.earlyLeavers) }
        }
        for number in 0..<profile.exempt {
            if let post = firstLine.popLast() { exempt[post] = Self.reasons[number % Self.reasons.count] }
        }
        random = dates.random
    }
}

/// Draws the days on which managers join and leave.
struct CareerDates {
    let timetable: Timetable
    var random: SeededGenerator

    private var start: Day { timetable.rounds.first?.window.first ?? timetable.horizon.first }

    /// The day of joining of someone who is here when the programme begins; nil for long ago.
    ///
    /// Every year the same share leaves, so the years of service fall off geometrically. Nobody joined in the last
    /// month before the programme.
    mutating func hired() -> Day? {
        var years = 0
        while random.index(below: 1_000) >= Calibration.turnoverPerMille {
            years += 1
            if years == Calibration.longAgo { return nil }
        }
        let day = timetable.horizon.first.advanced(by: -30 - 365 * years - random.index(below: 365))
        return day.advanced(by: 1 - day.dayOfMonth)
    }

    /// The Monday on which a newcomer begins, one after another over the first 15 months, early enough for the last round;
    /// in a programme of one round, for its last sessions.
    mutating func joining(_ number: Int, of count: Int) -> Day {
        guard timetable.rounds.count > 1 else { return start.advanced(by: 7 + number % 2 * 7) }
        let last = timetable.rounds.last?.window.first ?? start
        let days = min(Calibration.newcomerDays, last.number - start.number - 28) - 14
        let day = start.advanced(by: 14 + (days * number + random.index(below: max(1, days))) / max(1, count))
        return day.monday
    }

    /// The Monday on which a newcomer with reports begins: between two rounds, in good time for the next, so that
    /// neither the line of leadership-first nor the reports are left without a round.
    mutating func joiningAsBoss(_ number: Int) -> Day {
        let rounds = timetable.rounds
        let gaps = zip(rounds, rounds.dropFirst()).prefix(2).map { DayRange($0.window.first, $1.window.first) }
        guard !gaps.isEmpty else { return start.advanced(by: 14) }
        let gap = gaps[number % gaps.count]
        let days = gap.dayCount - 28 - 21
        return gap.first.advanced(by: 14 + random.index(below: max(1, days))).monday
    }

    /// The first day without employment: within eight weeks of the first opening, or months after the first round's
    /// cohorts are through.
    mutating func leaving(isEarly: Bool) -> Day {
        if isEarly { return start.advanced(by: 14 + random.index(below: 42)).monday }
        let safe = (timetable.rounds.first?.window.last ?? start).advanced(by: 7 * 28)
        let days = max(1, timetable.horizon.last.number - safe.number - 30)
        let day = safe.advanced(by: 31 + random.index(below: days))
        return day.advanced(by: 1 - day.dayOfMonth)
    }
}
