import ProgrammeModel

/// Somebody's or some venue's longest time away that touches a span, for telling people about it.
struct AwayStretch {
    let who: String
    let days: DayRange

    /// - Parameter away: the half-days away.
    /// - Returns: nil for who is never away in the span. Weekends do not part two absences.
    /// - Complexity: O(days of the horizon).
    init?(_ who: String, _ away: HalfDaySet, touching span: DayRange, _ calendar: WorkingCalendar) {
        var stretches: [DayRange] = []
        var isOpen = false
        for day in stride(from: calendar.horizon.first, through: calendar.horizon.last, by: 1) {
            let isAway = away.contains(HalfDay(day, .am)) || away.contains(HalfDay(day, .pm))
            if isAway, isOpen {
                stretches[stretches.count - 1].last = day
            } else if isAway {
                stretches.append(DayRange(day, day))
            }
            isOpen = isAway || (isOpen && day.weekday >= .saturday)
        }
        func shared(_ days: DayRange) -> Int {
            DayRange(max(days.first, span.first), min(days.last, span.last)).dayCount
        }
        var longest: DayRange?
        for days in stretches where shared(days) > longest.map(shared) ?? 0 { longest = days }
        guard let longest else { return nil }
        self.who = who
        days = longest
    }
}

extension ShortfallCount {
    /// When consultants are away in a span, those who are.
    func absences(ofConsultants positions: [Int], in span: DayRange) -> [AwayStretch] {
        guard rules.consultantAvailable.strength.isBinding else { return [] }
        return positions.compactMap {
            AwayStretch(
                index.scenario.consultants[$0].id.text, index.consultantAway[$0], touching: span, index.calendar)
        }
    }

    /// When venues are away in a span, those that are.
    func absences(ofVenues positions: [Int], in span: DayRange) -> [AwayStretch] {
        guard rules.venueFree.strength.isBinding else { return [] }
        return positions.compactMap {
            AwayStretch(index.scenario.venues[$0].id.text, index.venueAway[$0], touching: span, index.calendar)
        }
    }

    /// Closures that take days from a span, with their first period in it.
    func closures(in span: DayRange) -> [AwayStretch] {
        programme.closures.compactMap { closure in
            closure.periods(in: programme.horizon)
                .first { $0.first <= span.last && span.first <= $0.last }
                .map { AwayStretch(who: closure.name, days: $0) }
        }
    }
}

extension AwayStretch {
    init(who: String, days: DayRange) {
        self.who = who
        self.days = days
    }
}
