import ProgrammeModel

/// Times that may be used but had better not be.
extension Evidence {
    func busyTime(_ tally: inout Tally) {
        for group in groups {
            for session in group.sessions {
                let filled = halfDays(of: session)
                let busy = group.members.map { (member: $0, units: self.busy($0, filled)) }.filter { $0.units > 0 }
                note(busy, Wording.session(session), [group.cohort.id], [session], filled, &tally)
            }
        }
        for introduction in plan.introductions {
            let guests = groups.filter { $0.cohort.round == introduction.round }.flatMap(\.members)
            let busy = guests.map { (member: $0, units: self.busy($0, [introduction.start])) }.filter { $0.units > 0 }
            note(busy, Wording.introduction(introduction), [], [], [introduction.start], &tally)
        }
    }

    private func note(
        _ busy: [(member: Manager, units: Int)], _ gathering: LocalisedText, _ cohorts: [Cohort.ID],
        _ sessions: [Session], _ filled: [HalfDay], _ tally: inout Tally
    ) {
        guard !busy.isEmpty else { return }
        tally.note(
            busy.reduce(0) { $0 + $1.units },
            Place(
                message: Wording.busyTime(gathering, busy.map(\.member)), managers: busy.map(\.member),
                cohorts: cohorts, sessions: sessions, dates: Set(filled.map(\.day)).sorted()))
    }

    func weekday(_ tally: inout Tally) {
        for session in sessions {
            let filled = halfDays(of: session)
            guard let first = filled.first, let last = filled.last else { continue }
            func note(_ amount: Int, _ message: LocalisedText, _ day: Day) {
                tally.note(
                    amount, Place(message: message, cohorts: [session.cohort], sessions: [session], dates: [day]))
            }
            if first.day.weekday == .monday, first.half == .am {
                note(1, Wording.startsOnMonday(session), first.day)
            } else if last.day.weekday == .friday, last.half == .pm {
                note(1, Wording.endsOnFriday(session), last.day)
            }
            if let bridge = filled.first(where: { facts.days.isBridge($0.day) }) {
                note(5, Wording.bridgeDay(session, bridge.day), bridge.day)
            }
        }
    }
}
