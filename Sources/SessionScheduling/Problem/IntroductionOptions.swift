import ProgrammeModel

/// One half-day on which a round's introduction could be held.
struct IntroductionOption: Sendable {
    /// Half-days from the start of the horizon.
    let offset: Int
    /// The first day on which the round's first sessions keep the distance to it.
    let earliestFirstDay: Int
    let cost: Int
}

/// The introductions that the rounds could have, given who sits in them.
struct IntroductionOptions: Sendable {
    /// For each round, cheapest first; empty for one that has no introduction window, or no half-day for it.
    let options: [[IntroductionOption]]
    /// For each round, whether it should have an introduction.
    let isWanted: [Bool]
    let venue: Int?
    /// What the introductions of all rounds cost at least, whatever the sessions.
    let leastCost: Int

    init(
        _ index: ScenarioIndex, _ timeline: Timeline, _ tariff: Tariff, _ pins: PinTable, members: [[Int]]
    ) {
        let programme = index.scenario.programme
        let chosen = programme.introduction?.venue.flatMap { index.venueIndex[$0] }
        venue = chosen
        isWanted = programme.rounds.map { $0.introductionWindow != nil }
        let options = programme.rounds.indices.map { round -> [IntroductionOption] in
            let people = members.indices.filter { index.roundOfCohort[$0] == round }.flatMap { members[$0] }
            if let chosen, index.scenario.venues[chosen].seats < people.count { return [] }
            return index.introductionHalfDays(round)
                .filter { halfDay in pins.introductions[round].allSatisfy { $0 == timeline.offset(of: halfDay) } }
                .filter { halfDay in
                    guard let chosen, tariff.venueFree.binds else { return true }
                    return !index.venueAway[chosen].contains(halfDay)
                }
                .filter { !tariff.busy.binds || index.busyManagers(among: people, on: $0) == 0 }
                .map { Self.option($0, people, chosen, index, timeline, tariff) }
                .sorted { ($0.cost, $0.earliestFirstDay, $0.offset) < ($1.cost, $1.earliestFirstDay, $1.offset) }
        }
        self.options = options
        let missing = tariff.introduction
        leastCost = zip(options, isWanted).filter(\.1).reduce(0) { sum, round in
            let held = round.0.first?.cost ?? missing.price
            return sum + (missing.binds ? held : min(held, missing.price))
        }
    }

    private static func option(
        _ halfDay: HalfDay, _ people: [Int], _ venue: Int?, _ index: ScenarioIndex, _ timeline: Timeline,
        _ tariff: Tariff
    ) -> IntroductionOption {
        let managers = index.scenario.managers
        let missing = people.count {
            managers[$0].isEmployed(on: halfDay.day) && index.managerAway[$0].contains(halfDay)
        }
        let isTaken = venue.map { index.venueAway[$0].contains(halfDay) } ?? false
        return IntroductionOption(
            offset: timeline.offset(of: halfDay),
            earliestFirstDay: timeline.dayOffset(of: index.earliestFirstDay(after: halfDay.day)),
            cost: missing * tariff.clash.price
                + index.busyManagers(among: people, on: halfDay) * tariff.busy.price
                + (isTaken ? tariff.venueFree.price : 0))
    }
}

extension ScenarioIndex {
    /// The working half-days of a round's introduction window on which enough hosts are free, ascending.
    func introductionHalfDays(_ round: Int) -> [HalfDay] {
        let needed = scenario.programme.introduction?.hostsNeeded ?? 0
        return workingHalfDays(ofIntroductionIn: round).filter { freeHosts(at: $0) >= needed }
    }

    /// The working half-days of a round's introduction window, ascending.
    func workingHalfDays(ofIntroductionIn round: Int) -> [HalfDay] {
        guard let window = scenario.programme.rounds[round].introductionWindow else { return [] }
        return stride(from: window.first, through: window.last, by: 1).filter(calendar.isWorking)
            .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
    }

    /// Employed managers whom a calendar would rather leave alone on a half-day.
    func busyManagers(among people: [Int], on halfDay: HalfDay) -> Int {
        people.count { managerBusy[$0].contains(halfDay) && scenario.managers[$0].isEmployed(on: halfDay.day) }
    }

    func freeHosts(at halfDay: HalfDay) -> Int { hostAway.count { !$0.contains(halfDay) } }

    /// The first day with enough working days after an introduction's; the day after the horizon where there is none.
    func earliestFirstDay(after day: Day) -> Day {
        var first = day
        let end = scenario.programme.horizon.last.advanced(by: 1)
        while first < end, calendar.workingDays(after: day, through: first) < IntroductionRule.lead {
            first = first.advanced(by: 1)
        }
        return first
    }
}
