import ProgrammeModel

/// What a planner has fixed.
extension Evidence {
    func pinned(_ tally: inout Tally) {
        for pin in facts.scenario.pins {
            switch pin.kind {
            case .cohort, .round: pinnedSeat(pin, &tally)
            case .sessionStart, .sessionConsultants, .sessionVenue: pinnedSession(pin, &tally)
            case .introductionStart: pinnedIntroduction(pin, &tally)
            }
        }
    }

    private func pinnedSeat(_ pin: Pin, _ tally: inout Tally) {
        let manager = facts.managers[Manager.ID(pin.who)]
        let group = seat[Manager.ID(pin.who)]
        let actual = pin.kind == .cohort ? group?.cohort.id.text : group?.cohort.round.text
        guard actual != pin.value else { return }
        tally.note(
            1,
            Place(
                message: Wording.pinnedSeat(pin, manager, group.map(begins)), managers: manager.map { [$0] } ?? [],
                cohorts: group.map { [$0.cohort.id] } ?? [], dates: group.map(beginning) ?? []))
    }

    private func pinnedSession(_ pin: Pin, _ tally: inout Tally) {
        let named = sessions.first { $0.id.text == pin.who }
        let isKept =
            switch pin.kind {
            case .sessionStart: named?.start.description == pin.value
            case .sessionVenue: named?.venue?.text == pin.value
            default: named.map { hasStaff($0, pin.value.split(separator: "|").map(String.init)) } ?? false
            }
        guard !isKept else { return }
        tally.note(
            1,
            Place(
                message: Wording.pinnedSession(pin, named), cohorts: named.map { [$0.cohort] } ?? [],
                sessions: named.map { [$0] } ?? [], consultants: named?.consultants ?? [], venue: named?.venue,
                dates: named.map { [$0.start.day] } ?? []))
    }

    /// The same consultants, the leading one first; the order of the others does not matter.
    private func hasStaff(_ session: Session, _ wanted: [String]) -> Bool {
        let staff = session.consultants.map(\.text)
        return staff.first == wanted.first && staff.dropFirst().sorted() == wanted.dropFirst().sorted()
    }

    private func pinnedIntroduction(_ pin: Pin, _ tally: inout Tally) {
        let held = plan.introductions.filter { $0.round.text == pin.who }
        guard !held.contains(where: { $0.start.description == pin.value }) else { return }
        tally.note(1, Place(message: Wording.pinnedIntroduction(pin, held), dates: held.map(\.start.day)))
    }
}
