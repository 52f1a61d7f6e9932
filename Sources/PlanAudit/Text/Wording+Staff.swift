import ProgrammeModel

/// Breaches of the rules on consultants.
extension Wording {
    static func consultantAway(_ consultant: Consultant, _ session: Session, _ away: [HalfDay]) -> LocalisedText {
        let name = self.session(session)
        let when = halfDays(away)
        return LocalisedText(
            sv: "\(person(consultant)) är inte ledig för modultillfället \(name.sv): \(when.sv).",
            en: "\(person(consultant)) is not free for session \(name.en): \(when.en).")
    }

    static func notQualified(_ consultant: Consultant, _ session: Session) -> LocalisedText {
        let name = self.session(session)
        return LocalisedText(
            sv: "\(person(consultant)) är inte behörig för modul \(session.module) i modultillfället \(name.sv).",
            en: "\(person(consultant)) is not qualified for module \(session.module) in session \(name.en).")
    }

    static func consultantTwice(_ consultant: Consultant, _ when: HalfDay, _ sessions: [Session]) -> LocalisedText {
        let halfDay = halfDay(when)
        let names = sessions.map(\.id.text).joined(separator: ", ")
        return LocalisedText(
            sv: "\(person(consultant)) är på flera ställen \(halfDay.sv): \(names).",
            en: "\(person(consultant)) is in more than one place on \(halfDay.en): \(names).")
    }

    static func turnaround(_ consultant: Consultant, _ earlier: Session, _ later: Session) -> LocalisedText {
        let name = session(later)
        let end = halfDay(earlier.end)
        return LocalisedText(
            sv: "\(person(consultant)) har ingen ledig halvdag mellan modultillfället \(earlier.id) "
                + "(slutar \(end.sv)) och \(name.sv).",
            en: "\(person(consultant)) has no free half-day between session \(earlier.id) (ends \(end.en)) "
                + "and \(name.en).")
    }

    static func leadMissing(
        _ round: Round, _ module: TrainingModule, _ first: [Session], _ leads: [Consultant]
    ) -> LocalisedText {
        let names = list(first.map(session))
        let who = leads.map(person).joined(separator: ", ")
        return LocalisedText(
            sv: "I omgång \(round.id) hålls modul \(module.id) första gången utan den som är modulansvarig, \(who): "
                + "\(names.sv).",
            en: "In round \(round.id) module \(module.id) is first held without its lead, \(who): \(names.en).")
    }

    static func weekLimit(_ consultant: Consultant, _ week: ISOWeek, _ count: Int, limit: Int) -> LocalisedText {
        let half = halfDays(count)
        return LocalisedText(
            sv: "\(person(consultant)) har \(half.sv) vecka \(week.week) \(week.year) (från \(week.monday)), "
                + "taket är \(limit).",
            en: "\(person(consultant)) has \(half.en) in week \(week.week) of \(week.year) (from \(week.monday)), "
                + "the limit is \(limit).")
    }

    static func monthLimit(_ consultant: Consultant, _ day: Day, _ count: Int, limit: Int) -> LocalisedText {
        let half = halfDays(count)
        let month = day.description.prefix(7)
        return LocalisedText(
            sv: "\(person(consultant)) har \(half.sv) i månaden \(month), taket är \(limit).",
            en: "\(person(consultant)) has \(half.en) in the month \(month), the limit is \(limit).")
    }

    static func cohortLimit(_ consultant: Consultant, _ cohorts: [Cohort.ID], limit: Int) -> LocalisedText {
        let names = cohorts.map(\.text).joined(separator: ", ")
        return LocalisedText(
            sv: "\(person(consultant)) har \(cohorts.count) utvecklingsgrupper, taket är \(limit): \(names).",
            en: "\(person(consultant)) has \(cohorts.count) cohorts, the limit is \(limit): \(names).")
    }

    static func sessionStaff(_ session: Session, wanted: Int) -> LocalisedText {
        let name = self.session(session)
        let found = session.consultants.isEmpty ? "-" : session.consultants.map(\.text).joined(separator: ", ")
        let count = consultants(wanted)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) ska ha \(count.sv), alla olika; planen anger: \(found).",
            en: "Session \(name.en) is to have \(count.en), all different; the plan names: \(found).")
    }

    static func continuity(_ cohort: LocalisedText, _ leading: [Consultant.ID]) -> LocalisedText {
        let names = leading.map(\.text).joined(separator: ", ")
        return LocalisedText(
            sv: "\(cohort.opening.sv) möter flera ledande konsulter: \(names).",
            en: "\(cohort.opening.en) meets more than one leading consultant: \(names).")
    }

    static func load(_ consultant: Consultant, _ load: Int, share: Int) -> LocalisedText {
        let count = halfDays(load)
        return LocalisedText(
            sv: "\(person(consultant)) har \(count.sv); en jämn del är \(share).",
            en: "\(person(consultant)) has \(count.en); an even share is \(share).")
    }
}

/// Breaches of the rules on venues, and of pins.
extension Wording {
    static func venueTaken(_ venue: Venue, _ gathering: LocalisedText, _ taken: [HalfDay]) -> LocalisedText {
        let when = halfDays(taken)
        return LocalisedText(
            sv: "\(name(venue)) är upptagen för \(gathering.sv): \(when.sv).",
            en: "\(name(venue)) is taken for \(gathering.en): \(when.en).")
    }

    static func venueSeats(_ session: Session, _ venue: Venue?, members: Int) -> LocalisedText {
        let title = self.session(session)
        guard let venue else {
            return LocalisedText(
                sv: "Modultillfället \(title.sv) saknar lokal.", en: "Session \(title.en) has no venue.")
        }
        let count = self.members(members)
        return LocalisedText(
            sv: "Modultillfället \(title.sv) har \(count.sv) men \(name(venue)) bara \(venue.seats) platser.",
            en: "Session \(title.en) has \(count.en) but \(name(venue)) only \(venue.seats) seats.")
    }

    static func venueTwice(_ venue: Venue, _ when: HalfDay, _ gatherings: [LocalisedText]) -> LocalisedText {
        let halfDay = halfDay(when)
        let names = list(gatherings)
        return LocalisedText(
            sv: "\(name(venue)) är dubbelbokad \(halfDay.sv): \(names.sv).",
            en: "\(name(venue)) is double-booked on \(halfDay.en): \(names.en).")
    }

    static func pinnedSeat(_ pin: Pin, _ manager: Manager?, _ cohort: LocalisedText?) -> LocalisedText {
        let who = manager.map(person) ?? pin.who
        let wanted =
            pin.kind == .cohort
            ? self.cohort(pin.value) : LocalisedText(sv: "omgång \(pin.value)", en: "round \(pin.value)")
        guard let cohort else {
            return LocalisedText(
                sv: "\(who) är låst till \(wanted.sv) men har ingen plats.",
                en: "\(who) is pinned to \(wanted.en) but has no seat.")
        }
        return LocalisedText(
            sv: "\(who) är låst till \(wanted.sv) men sitter i \(cohort.sv).",
            en: "\(who) is pinned to \(wanted.en) but sits in \(cohort.en).")
    }

    static func pinnedSession(_ pin: Pin, _ session: Session?) -> LocalisedText {
        let wanted = pin.kind == .sessionStart ? half(pin.value) : LocalisedText(sv: pin.value, en: pin.value)
        guard let session else {
            return LocalisedText(
                sv: "Modultillfället \(pin.who) är låst till \(wanted.sv) men finns inte i planen.",
                en: "Session \(pin.who) is pinned to \(wanted.en) but is not in the plan.")
        }
        let title = self.session(session)
        let found = session.consultants.map(\.text).joined(separator: "|")
        return switch pin.kind {
        case .sessionConsultants:
            LocalisedText(
                sv:
                    "Modultillfället \(title.sv) är låst till konsulterna \(wanted.sv) men har \(found.isEmpty ? "-" : found).",
                en: "Session \(title.en) is pinned to the consultants \(wanted.en) but has "
                    + "\(found.isEmpty ? "-" : found).")
        case .sessionVenue:
            LocalisedText(
                sv: "Modultillfället \(title.sv) är låst till lokalen \(wanted.sv) "
                    + "men har \(session.venue?.text ?? "-").",
                en: "Session \(title.en) is pinned to the venue \(wanted.en) but has \(session.venue?.text ?? "-").")
        default:
            LocalisedText(
                sv: "Modultillfället \(title.sv) är låst till en annan start: \(wanted.sv).",
                en: "Session \(title.en) is pinned to another start: \(wanted.en).")
        }
    }

    static func pinnedIntroduction(_ pin: Pin, _ held: [Introduction]) -> LocalisedText {
        let wanted = half(pin.value)
        let found = held.isEmpty ? LocalisedText(sv: "-", en: "-") : halfDays(held.map(\.start))
        return LocalisedText(
            sv: "Introduktionen för omgång \(pin.who) är låst till \(wanted.sv) men ligger: \(found.sv).",
            en: "The introduction of round \(pin.who) is pinned to \(wanted.en) but is held: \(found.en).")
    }

    private static func half(_ text: String) -> LocalisedText {
        HalfDay(text).map(halfDay) ?? LocalisedText(sv: text, en: text)
    }
}
