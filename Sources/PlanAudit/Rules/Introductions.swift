import ProgrammeModel

/// The joint introduction of each round.
extension Evidence {
    /// Working days from an introduction to a first session.
    private static let lead = 5

    func introduction(_ tally: inout Tally) {
        for round in facts.programme.rounds where round.introductionWindow != nil {
            let held = plan.introductions.filter { $0.round == round.id }
            guard held.count != 1 else { continue }
            tally.note(
                1,
                Place(message: Wording.introductions(round, held.count), dates: held.map(\.start.day)))
        }
        for introduction in plan.introductions {
            window(introduction, &tally)
            firstSessions(introduction, &tally)
            hosts(introduction, &tally)
            venue(introduction, &tally)
        }
    }

    private func window(_ introduction: Introduction, _ tally: inout Tally) {
        let window = facts.rounds[introduction.round]?.introductionWindow
        let day = introduction.start.day
        if let window, window.first <= day, day <= window.last { return }
        tally.note(1, Place(message: Wording.introductionWindow(introduction, window), dates: [day]))
    }

    private func firstSessions(_ introduction: Introduction, _ tally: inout Tally) {
        for group in groups where group.cohort.round == introduction.round {
            guard let first = group.first else { continue }
            let days = facts.days.workingDays(after: introduction.start.day, through: first.start.day)
            guard days < Self.lead else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.introductionLate(introduction, first, days: days, needed: Self.lead),
                    cohorts: [group.cohort.id], sessions: [first], dates: [introduction.start.day, first.start.day]))
        }
    }

    private func hosts(_ introduction: Introduction, _ tally: inout Tally) {
        let terms = facts.programme.introduction ?? IntroductionTerms()
        let missing = terms.hosts.filter { facts.away.isAway(host: $0, on: introduction.start) }
        let free = terms.hosts.count - missing.count
        guard free < terms.hostsNeeded else { return }
        tally.note(
            1,
            Place(
                message: Wording.hosts(introduction, missing.map(label), free: free, needed: terms.hostsNeeded),
                managers: missing.compactMap { facts.managers[Manager.ID($0)] }, dates: [introduction.start.day]))
    }

    private func label(_ host: String) -> String {
        facts.managers[Manager.ID(host)].map(Wording.person) ?? host
    }

    private func venue(_ introduction: Introduction, _ tally: inout Tally) {
        let wanted = facts.programme.introduction?.venue
        let day = introduction.start.day
        if introduction.venue != wanted {
            tally.note(
                1,
                Place(
                    message: Wording.introductionVenue(introduction, wanted), venue: introduction.venue, dates: [day]))
        }
        guard let venue = wanted.flatMap({ facts.venues[$0] }) else { return }
        let guests = groups.filter { $0.cohort.round == introduction.round }.flatMap(\.members)
        guard guests.count > venue.seats else { return }
        tally.note(
            1,
            Place(
                message: Wording.introductionSeats(introduction, venue, guests: guests.count), venue: venue.id,
                dates: [day]))
    }
}
