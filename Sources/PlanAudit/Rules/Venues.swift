import ProgrammeModel

/// The rules of venues.
extension Evidence {
    /// A session or an introduction in a venue.
    private struct Booking {
        let venue: Venue
        let name: LocalisedText
        let session: Session?
        let halfDays: [HalfDay]
    }

    private var bookings: [Booking] {
        sessions.compactMap { session in
            session.venue.flatMap { facts.venues[$0] }.map {
                Booking(
                    venue: $0, name: Wording.session(session), session: session, halfDays: halfDays(of: session))
            }
        }
            + plan.introductions.compactMap { introduction in
                introduction.venue.flatMap { facts.venues[$0] }.map {
                    Booking(
                        venue: $0, name: Wording.introduction(introduction), session: nil,
                        halfDays: [introduction.start])
                }
            }
    }

    func venueFree(_ tally: inout Tally) {
        for booking in bookings {
            let taken = booking.halfDays.filter { facts.away.isAway(booking.venue, on: $0) }
            guard !taken.isEmpty else { continue }
            tally.note(
                taken.count,
                Place(
                    message: Wording.venueTaken(booking.venue, booking.name, taken),
                    cohorts: booking.session.map { [$0.cohort] } ?? [], sessions: booking.session.map { [$0] } ?? [],
                    venue: booking.venue.id, dates: Set(taken.map(\.day)).sorted()))
        }
    }

    func venueSeats(_ tally: inout Tally) {
        guard !facts.scenario.venues.isEmpty else { return }
        for group in groups {
            for session in group.sessions {
                let venue = session.venue.flatMap { facts.venues[$0] }
                if let venue, venue.seats >= group.members.count { continue }
                tally.note(
                    1,
                    Place(
                        message: Wording.venueSeats(session, venue, members: group.members.count),
                        cohorts: [group.cohort.id], sessions: [session], venue: venue?.id,
                        dates: [session.start.day]))
            }
        }
    }

    func venueBeds(_ tally: inout Tally) {
        guard !facts.scenario.venues.isEmpty else { return }
        for group in groups {
            for session in group.sessions where facts.modules[session.module]?.isOvernight == true {
                let venue = session.venue.flatMap { facts.venues[$0] }
                let members = group.members.count
                guard members > 0, (venue?.beds ?? 0) < members else { continue }
                tally.note(
                    1,
                    Place(
                        message: Wording.venueBeds(session, venue, members: members), cohorts: [group.cohort.id],
                        sessions: [session], venue: venue?.id, dates: [session.start.day]))
            }
        }
    }

    func venueKind(_ tally: inout Tally) {
        guard !facts.scenario.venues.isEmpty else { return }
        for session in sessions {
            let venue = session.venue.flatMap { facts.venues[$0] }
            guard let kind = facts.modules[session.module]?.venueKind, venue?.kind != kind else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.venueKind(session, venue, kind), cohorts: [session.cohort],
                    sessions: [session], venue: venue?.id, dates: [session.start.day]))
        }
    }

    func venueSingle(_ tally: inout Tally) {
        let bookings = bookings
        for venue in facts.scenario.venues {
            var held: [HalfDay: [Booking]] = [:]
            for booking in bookings where booking.venue.id == venue.id {
                for halfDay in booking.halfDays { held[halfDay, default: []].append(booking) }
            }
            for (halfDay, clashing) in held.sorted(by: { $0.key < $1.key }) where clashing.count > 1 {
                let sessions = clashing.compactMap(\.session)
                tally.note(
                    clashing.count - 1,
                    Place(
                        message: Wording.venueTwice(venue, halfDay, clashing.map(\.name)),
                        cohorts: sessions.map(\.cohort), sessions: sessions, venue: venue.id, dates: [halfDay.day]))
            }
        }
    }
}
