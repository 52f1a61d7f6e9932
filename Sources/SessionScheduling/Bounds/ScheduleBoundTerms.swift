import ProgrammeModel

/// What a bound on a schedule needs of the rules, and what it counts of them.
enum ScheduleBoundTerms {
    /// Whether the rules that make an itinerary possible all bind: a bound speaks of schedules that keep them.
    static func areMet(_ rules: RuleBook, hasVenues: Bool) -> Bool {
        let always: [any Rule] = [
            rules.practiceGap, rules.roundWindow, rules.introduction, rules.joinedInTime, rules.consultantAvailable,
            rules.consultantQualified, rules.sessionStaff,
        ]
        let ofVenues: [any Rule] = [rules.venueFree, rules.venueSeats]
        return (always + (hasVenues ? ofVenues : [])).allSatisfy { $0.strength.isBinding }
    }

    /// The rules whose penalties itineraries carry, and the one that their weeks do; what other rules of dates cost
    /// is 0 at least.
    static func counted(_ rules: RuleBook) -> [any Rule] {
        [
            rules.participantClash, rules.busyTime, rules.weekday, rules.practiceGap, rules.waitingTime, rules.finish,
            rules.continuity, rules.pairing, rules.consultantLoad, rules.spread,
        ]
    }

    /// Classes in which an itinerary may cost something, most important first.
    static func touchedClasses(_ rules: RuleBook) -> [PriorityClass] {
        let counted = Set(counted(rules).filter(\.isScored).map(\.terms.priorityClass))
        return rules.classOrder.filter(counted.contains)
    }

    /// The part of each class that depends on nothing but who sits where.
    static func seatParts(_ score: Score, _ rules: RuleBook) -> [PriorityClass: Int] {
        parts(score, Set(rules.all.filter { !type(of: $0).definition.looksAtDates }.map(\.code)))
    }

    /// The part of each class that itineraries carry.
    static func itineraryParts(_ score: Score, _ rules: RuleBook) -> [PriorityClass: Int] {
        parts(score, Set(counted(rules).map(\.code)))
    }

    private static func parts(_ score: Score, _ codes: Set<RuleCode>) -> [PriorityClass: Int] {
        score.classes.reduce(into: [:]) { parts, own in
            parts[own.priorityClass] = own.entries.filter { codes.contains($0.rule) }.reduce(0) { $0 + $1.penalty }
        }
    }
}
