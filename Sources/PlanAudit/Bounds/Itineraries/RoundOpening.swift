import ProgrammeModel

/// What a round's joint introduction costs at least, and the first day on which it lets sessions begin.
struct RoundOpening {
    /// For each half-day that it can be on, how many members miss it and how many are better left alone then.
    private let counts: [(missed: Int, busy: Int)]
    /// A place in the horizon: that of the round's first sessions is not before it.
    let earliestDay: Int

    /// Working days from an introduction to a first session.
    private static let lead = 5

    /// Each part at its best, and nothing at all where the round has no introduction.
    ///
    /// A round whose introduction can be on no half-day has no schedule, and whatever is said of one is true.
    init(_ round: Round, _ groups: [Evidence.Group], _ ground: ScheduleGround) {
        let guests = groups.filter { $0.cohort.round == round.id }.flatMap(\.members)
        let halfDays = Self.halfDays(round, guests, ground)
        counts = halfDays.map { start in
            (
                guests.reduce(0) { $0 + ground.missed($1, from: start, 1) },
                guests.reduce(0) { $0 + ground.busy($1, from: start, 1) }
            )
        }
        earliestDay = halfDays.map { Self.dayAfterLead(from: $0 / 2, ground) }.min() ?? 0
    }

    /// What the cheapest half-day costs.
    func cost(_ terms: ItineraryTerms) -> Int128 {
        counts.map { terms.clash * Int128($0.missed) + terms.busy * Int128($0.busy) }.min() ?? 0
    }

    /// The places at which the introduction can be.
    private static func halfDays(_ round: Round, _ guests: [Manager], _ ground: ScheduleGround) -> [Int] {
        guard let window = round.introductionWindow else { return [] }
        let facts = ground.facts
        let terms = facts.programme.introduction ?? IntroductionTerms()
        let venue = terms.venue.flatMap { id in ground.venues.firstIndex { $0.id == id } }
        if let venue, ground.venues[venue].seats < guests.count { return [] }
        let mustSpare = facts.programme.rules.busyTime.strength.isBinding
        let mustBeFree = facts.programme.rules.venueFree.strength.isBinding
        let pins = facts.scenario.pins.filter { $0.kind == .introductionStart && $0.who == round.id.text }
        return (0..<ground.halfDays).filter { place in
            let halfDay = ground.halfDay(place)
            guard facts.days.isWorking(halfDay.day), window.contains(halfDay.day) else { return false }
            if mustSpare, guests.contains(where: { ground.busy($0, from: place, 1) > 0 }) { return false }
            if let venue, mustBeFree, ground.taken[venue][place] { return false }
            return pins.allSatisfy { $0.value == halfDay.description }
                && terms.hosts.count { !facts.away.isAway(host: $0, on: halfDay) } >= terms.hostsNeeded
        }
    }

    private static func dayAfterLead(from day: Int, _ ground: ScheduleGround) -> Int {
        var counted = 0
        for later in day + 1..<max(day + 1, ground.days) {
            if ground.facts.days.isWorking(ground.day(later)) { counted += 1 }
            if counted == lead { return later }
        }
        return ground.days
    }
}
