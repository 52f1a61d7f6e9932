import ProgrammeModel

// Introductions: a half-day with hosts and the venue, in time, and one for each round.
extension ShortfallCount {
    var introductions: [Shortfall] {
        guard rules.introduction.strength.isBinding else { return [] }
        let introduced = programme.rounds.indices.filter { programme.rounds[$0].introductionWindow != nil }
        let own = introduced.flatMap { [halfDayShortfall($0), seatShortfall($0)].compactMap(\.self) }
        return own.isEmpty ? crowdedVenue(introduced).map { [$0] } ?? [] : own
    }

    private func shortfall(_ needed: Int, _ available: Int, _ wording: SchedulingTexts.Wording) -> Shortfall {
        Shortfall(IntroductionRule.definition, needed: needed, available: available, wording)
    }

    private var hostsNeeded: Int { programme.introduction?.hostsNeeded ?? 0 }

    /// The first of the conditions, added one by one, that leaves an introduction no half-day.
    private func halfDayShortfall(_ position: Int) -> Shortfall? {
        let round = programme.rounds[position]
        let working = index.workingHalfDays(ofIntroductionIn: position)
        if working.isEmpty { return shortfall(1, 0, SchedulingTexts.noWorkingIntroduction(round)) }
        let inTime = working.filter { isInTime($0, position) }
        if inTime.isEmpty {
            let most = working.map { workingDays(after: $0, position) }.max() ?? 0
            return shortfall(IntroductionRule.lead, most, SchedulingTexts.lateIntroduction(round, available: most))
        }
        let most = inTime.map(index.freeHosts(at:)).max() ?? 0
        if most < hostsNeeded {
            return shortfall(
                hostsNeeded, most,
                SchedulingTexts.tooFewHosts(
                    round, needed: hostsNeeded, available: most, away: absentHosts(in: round.introductionWindow)))
        }
        guard possibleIntroductions(position).isEmpty, let venue = introductionVenue else { return nil }
        return shortfall(
            1, 0,
            SchedulingTexts.introductionVenueTaken(
                round, index.scenario.venues[venue],
                away: round.introductionWindow.map { absences(ofVenues: [venue], in: $0) } ?? []))
    }

    private func absentHosts(in window: DayRange?) -> [AwayStretch] {
        guard let window, let terms = programme.introduction else { return [] }
        return zip(terms.hosts, index.hostAway).compactMap {
            AwayStretch($0.0, $0.1, touching: window, index.calendar)
        }
    }

    private var introductionVenue: Int? { programme.introduction?.venue.flatMap { index.venueIndex[$0] } }

    /// Half-days of a round's introduction in time, with enough hosts and a free venue, ascending.
    private func possibleIntroductions(_ round: Int) -> [HalfDay] {
        index.introductionHalfDays(round).filter { halfDay in
            guard isInTime(halfDay, round) else { return false }
            guard let venue = introductionVenue, rules.venueFree.strength.isBinding else { return true }
            return !index.venueAway[venue].contains(halfDay)
        }
    }

    /// The first day on which a first session keeps the distance to the earliest introduction; nil where nothing binds.
    func introductionEnd(ofRound round: Int) -> Day? {
        guard rules.introduction.strength.isBinding, programme.rounds[round].introductionWindow != nil else {
            return nil
        }
        return possibleIntroductions(round).first.map { index.earliestFirstDay(after: $0.day) }
    }

    /// Whether some first session in the round's window keeps the distance to an introduction.
    private func isInTime(_ halfDay: HalfDay, _ round: Int) -> Bool {
        guard let last = lastFirstDay(round) else { return true }
        return index.earliestFirstDay(after: halfDay.day) <= last
    }

    private func workingDays(after halfDay: HalfDay, _ round: Int) -> Int {
        lastFirstDay(round).map { index.calendar.workingDays(after: halfDay.day, through: $0) } ?? 0
    }

    /// The last day on which a first session of a round may start; nil where the round has no cohort, or none such.
    private func lastFirstDay(_ round: Int) -> Day? {
        guard rules.roundWindow.strength.isBinding, cohortsOfRound[round] > 0 else { return nil }
        return index.starts.first?.last { programme.rounds[round].window.contains($0.day) }?.day
    }

    private func seatShortfall(_ position: Int) -> Shortfall? {
        guard let venue = introductionVenue else { return nil }
        let needed = zip(index.roundOfCohort, leastSizes).reduce(0) { $1.0 == position ? $0 + $1.1 : $0 }
        let seats = index.scenario.venues[venue].seats
        guard seats < needed else { return nil }
        return shortfall(
            needed, seats,
            SchedulingTexts.introductionSeats(
                programme.rounds[position], index.scenario.venues[venue], needed: needed,
                larger: index.scenario.venues.filter { $0.seats >= needed }.map(\.id.text)))
    }

    /// Rounds whose introductions want fewer half-days of the venue than they are, found by matching them one by one.
    private func crowdedVenue(_ introduced: [Int]) -> Shortfall? {
        guard let venue = introductionVenue, rules.venueSingle.strength.isBinding else { return nil }
        var matching = HalfDayMatching(introduced.map { possibleIntroductions($0).map(\.ordinal) })
        for position in introduced.indices {
            guard let crowd = matching.crowd(adding: position) else { continue }
            return shortfall(
                crowd.wanting.count, crowd.halfDays,
                SchedulingTexts.crowdedIntroductions(
                    crowd.wanting.map { programme.rounds[introduced[$0]] }, index.scenario.venues[venue],
                    available: crowd.halfDays))
        }
        return nil
    }
}

/// Gives each of several parties a half-day of its own, by augmenting paths.
struct HalfDayMatching {
    private let wishes: [[Int]]
    private var takenBy: [Int: Int] = [:]

    init(_ wishes: [[Int]]) { self.wishes = wishes }

    /// Gives a party a half-day; nil when that goes, else the parties that want too few half-days together.
    ///
    /// - Complexity: O(all wishes).
    mutating func crowd(adding party: Int) -> (wanting: [Int], halfDays: Int)? {
        var cameFrom: [Int: Int] = [:]
        var wanting = [party]
        var next = 0
        while next < wanting.count {
            let asking = wanting[next]
            next += 1
            for halfDay in wishes[asking] where cameFrom[halfDay] == nil {
                cameFrom[halfDay] = asking
                guard let holder = takenBy[halfDay] else {
                    give(halfDay, party, cameFrom)
                    return nil
                }
                wanting.append(holder)
            }
        }
        return (wanting.sorted(), cameFrom.count)
    }

    private mutating func give(_ free: Int, _ party: Int, _ cameFrom: [Int: Int]) {
        var halfDay = free
        while let asking = cameFrom[halfDay] {
            let former = wishes[asking].first { takenBy[$0] == asking }
            takenBy[halfDay] = asking
            guard asking != party, let former else { return }
            halfDay = former
        }
    }
}
