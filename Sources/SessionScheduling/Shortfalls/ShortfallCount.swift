import ProgrammeModel

/// Finds by counting what a scenario is short of, whoever sits where.
///
/// Only rules that bind are counted with: a soft or absent rule leaves nothing short.
struct ShortfallCount {
    let index: ScenarioIndex
    let programme: Programme
    let rules: RuleBook

    init(_ index: ScenarioIndex) {
        self.index = index
        programme = index.scenario.programme
        rules = programme.rules
    }

    var all: [Shortfall] { itineraries + introductions + staff + venues }

    // MARK: Rounds

    private var itineraries: [Shortfall] {
        guard rules.roundWindow.strength.isBinding else { return [] }
        return programme.rounds.indices.compactMap { round in
            let cohorts = index.roundOfCohort.count { $0 == round }
            guard cohorts > 0, index.earliestEnd[round] == nil else { return nil }
            return Shortfall(
                RoundWindowRule.definition, needed: cohorts, available: 0,
                SchedulingTexts.noItinerary(programme.rounds[round]))
        }
    }

    // MARK: Introductions

    private var introductions: [Shortfall] {
        guard rules.introduction.strength.isBinding else { return [] }
        return programme.rounds.indices.filter { programme.rounds[$0].introductionWindow != nil }
            .flatMap { [halfDayShortfall($0), seatShortfall($0)].compactMap(\.self) }
    }

    /// The first of the conditions, added one by one, that leaves an introduction no half-day.
    private func halfDayShortfall(_ position: Int) -> Shortfall? {
        let round = programme.rounds[position]
        func shortfall(_ needed: Int, _ available: Int, _ wording: SchedulingTexts.Wording) -> Shortfall {
            Shortfall(IntroductionRule.definition, needed: needed, available: available, wording)
        }
        let working = index.workingHalfDays(ofIntroductionIn: position)
        if working.isEmpty { return shortfall(1, 0, SchedulingTexts.noWorkingIntroduction(round)) }
        let inTime = working.filter { isInTime($0, position) }
        if inTime.isEmpty { return shortfall(1, 0, SchedulingTexts.lateIntroduction(round)) }
        let needed = programme.introduction?.hostsNeeded ?? 0
        let most = inTime.map(index.freeHosts(at:)).max() ?? 0
        if most < needed {
            return shortfall(needed, most, SchedulingTexts.tooFewHosts(round, needed: needed, available: most))
        }
        guard let venue = introductionVenue, rules.venueFree.strength.isBinding else { return nil }
        let isFree = inTime.contains {
            index.freeHosts(at: $0) >= needed && !index.venueAway[venue].contains($0)
        }
        if isFree { return nil }
        return shortfall(1, 0, SchedulingTexts.introductionVenueTaken(round, index.scenario.venues[venue]))
    }

    private var introductionVenue: Int? { programme.introduction?.venue.flatMap { index.venueIndex[$0] } }

    /// Whether some first session in the round's window keeps the distance to an introduction.
    private func isInTime(_ halfDay: HalfDay, _ round: Int) -> Bool {
        guard rules.roundWindow.strength.isBinding, index.roundOfCohort.contains(round),
            let starts = index.starts.first,
            let last = starts.last(where: { programme.rounds[round].window.contains($0.day) })
        else { return true }
        return index.earliestFirstDay(after: halfDay.day) <= last.day
    }

    private func seatShortfall(_ position: Int) -> Shortfall? {
        guard let venue = introductionVenue, rules.cohortSize.strength.isBinding else { return nil }
        let needed = zip(index.roundOfCohort, index.cohortSizes).reduce(0) {
            $1.0 == position ? $0 + $1.1.lowerBound : $0
        }
        let seats = index.scenario.venues[venue].seats
        guard seats < needed else { return nil }
        return Shortfall(
            IntroductionRule.definition, needed: needed, available: seats,
            SchedulingTexts.introductionSeats(
                programme.rounds[position], index.scenario.venues[venue], needed: needed))
    }
}

extension ScenarioIndex {
    /// The working half-days of the horizon, ascending.
    var workingHalfDays: [HalfDay] {
        stride(from: calendar.horizon.first, through: calendar.horizon.last, by: 1).filter(calendar.isWorking)
            .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
    }
}

extension Shortfall {
    init(_ rule: RuleDefinition, needed: Int, available: Int, _ wording: SchedulingTexts.Wording) {
        self.init(rule: rule.code, needed: needed, available: available, message: wording.message, fix: wording.fix)
    }
}
