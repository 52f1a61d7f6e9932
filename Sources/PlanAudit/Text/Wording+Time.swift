import ProgrammeModel

/// Breaches of the rules on when sessions are held.
extension Wording {
    static func notWorking(_ session: Session, _ idle: [HalfDay]) -> LocalisedText {
        let name = self.session(session)
        let when = halfDays(idle)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) ligger på halvdagar som inte är arbetstid: \(when.sv).",
            en: "Session \(name.en) is on half-days that are not working time: \(when.en).")
    }

    static func notWorking(_ introduction: Introduction) -> LocalisedText {
        let name = self.introduction(introduction).opening
        return LocalisedText(
            sv: "\(name.sv) ligger på en halvdag som inte är arbetstid.",
            en: "\(name.en) is on a half-day that is not working time.")
    }

    static func twoWeeks(_ session: Session) -> LocalisedText {
        let name = self.session(session)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) ligger i flera veckor: det slutar \(session.end.day).",
            en: "Session \(name.en) lies in more than one week: it ends on \(session.end.day).")
    }

    static func wrongHalf(_ session: Session) -> LocalisedText {
        let name = self.session(session)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) börjar i en halva av dagen som modul \(session.module) inte tillåter.",
            en: "Session \(name.en) starts in a half of the day that module \(session.module) does not allow.")
    }

    static func wrongLength(_ session: Session, _ expected: Int) -> LocalisedText {
        let name = self.session(session)
        let planned = halfDays(session.halfDays)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) är planerat på \(planned.sv); modul \(session.module) har \(expected).",
            en: "Session \(name.en) is planned for \(planned.en); module \(session.module) has \(expected).")
    }

    static func moduleMissing(_ cohort: LocalisedText, _ module: TrainingModule) -> LocalisedText {
        LocalisedText(
            sv: "\(cohort.opening.sv) saknar modultillfälle för modul \(module.id).",
            en: "\(cohort.opening.en) has no session of module \(module.id).")
    }

    static func moduleAgain(_ cohort: LocalisedText, _ extra: Session) -> LocalisedText {
        let name = session(extra)
        return LocalisedText(
            sv: "\(cohort.opening.sv) har redan modul \(extra.module) före modultillfället \(name.sv).",
            en: "\(cohort.opening.en) already has module \(extra.module) before session \(name.en).")
    }

    static func moduleOrder(_ earlier: Session, _ later: Session) -> LocalisedText {
        let first = session(earlier)
        let second = session(later)
        return LocalisedText(
            sv: "Modultillfället \(second.sv) börjar innan \(first.sv) är över, fast modulen kommer senare.",
            en: "Session \(second.en) starts before \(first.en) is over, although its module comes later.")
    }

    static func practiceGap(
        _ earlier: Session, _ later: Session, days number: Int, min: Int, max: Int
    ) -> LocalisedText {
        let days = days(number)
        let name = session(later)
        return LocalisedText(
            sv: "Mellan \(earlier.id) (slutar \(earlier.end.day)) och \(name.sv) är det \(days.sv); "
                + "det ska vara \(min) till \(max).",
            en: "Between \(earlier.id) (ends \(earlier.end.day)) and \(name.en) there are \(days.en); "
                + "it must be \(min) to \(max).")
    }

    static func roundWindow(_ first: Session, _ round: Round) -> LocalisedText {
        let name = session(first)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) börjar utanför fönstret för omgång \(round.id), "
                + "\(round.window.first) till \(round.window.last).",
            en: "Session \(name.en) starts outside the window of round \(round.id), "
                + "\(round.window.first) to \(round.window.last).")
    }

    static func outsideHorizon(_ session: Session, _ horizon: DayRange) -> LocalisedText {
        let name = self.session(session)
        return LocalisedText(
            sv: "Modultillfället \(name.sv), som slutar \(session.end.day), ligger utanför programmets tid, "
                + "\(horizon.first) till \(horizon.last).",
            en: "Session \(name.en), which ends on \(session.end.day), lies outside the programme's time, "
                + "\(horizon.first) to \(horizon.last).")
    }

    static func participantClash(_ session: Session, _ absent: [Manager], limit: Int) -> LocalisedText {
        let name = self.session(session)
        let count = members(absent.count)
        return LocalisedText(
            sv: "Vid modultillfället \(name.sv) är \(count.sv) borta, högst \(limit) får vara det: \(people(absent)).",
            en: "At session \(name.en) \(count.en) are away, at most \(limit) may be: \(people(absent)).")
    }

    static func cover(_ first: Manager, _ second: Manager, _ held: [Session], _ shared: [HalfDay]) -> LocalisedText {
        let when = halfDays(shared)
        let names = held.map(\.id.text).joined(separator: ", ")
        return LocalisedText(
            sv: "\(person(first)) och \(person(second)) ersätter varandra men är båda på kurs \(when.sv): \(names).",
            en: "\(person(first)) and \(person(second)) cover for each other but are both in sessions on \(when.en): "
                + "\(names).")
    }

    /// - Parameter when: consecutive half-days.
    static func departmentStaffed(
        _ department: String, _ when: [HalfDay], _ members: [Manager], limit: Int, of all: Int
    ) -> LocalisedText {
        let span = span(when)
        let who = people(members)
        return LocalisedText(
            sv: "\(span.sv) är \(members.count) av \(all) chefer i \(department) på kurs, "
                + "högst \(limit) får vara det: \(who).",
            en: "\(span.en) \(members.count) of \(all) managers of \(department) are in sessions, "
                + "at most \(limit) may be: \(who).")
    }

    /// Consecutive half-days at the beginning of a sentence.
    private static func span(_ halfDays: [HalfDay]) -> LocalisedText {
        guard let first = halfDays.first, let last = halfDays.last, first != last else {
            let only = self.halfDays(halfDays)
            return LocalisedText(sv: only.sv, en: "On \(only.en)")
        }
        let from = halfDay(first)
        let to = halfDay(last)
        return LocalisedText(sv: "Från \(from.sv) till \(to.sv)", en: "From \(from.en) to \(to.en)")
    }

    static func spread(
        _ round: Round, _ week: ISOWeek, _ sessions: [Session], share: Int, weeks number: Int
    ) -> LocalisedText {
        let names = sessions.map(\.id.text).joined(separator: ", ")
        let weeks = weeks(number)
        return LocalisedText(
            sv: "I omgång \(round.id) börjar \(sessions.count) modultillfällen vecka \(week.week) \(week.year) "
                + "(från \(week.monday)); jämnt fördelat på \(weeks.sv) vore det högst \(share): \(names).",
            en: "In round \(round.id), \(sessions.count) sessions start in week \(week.week) of \(week.year) "
                + "(from \(week.monday)); spread evenly over \(weeks.en) it would be at most \(share): \(names).")
    }

    static func sessionTime(_ session: Session) -> LocalisedText {
        LocalisedText(
            sv: "Modultillfället \(session.id) tar \(session.halfDays) halvdagar.",
            en: "Session \(session.id) takes \(session.halfDays) half-days.")
    }

    static func finish(_ last: Session, earliest: Day, weeks number: Int) -> LocalisedText {
        let weeks = weeks(number)
        let name = session(last)
        return LocalisedText(
            sv: "Modultillfället \(name.sv) slutar \(last.end.day), \(weeks.sv) efter \(earliest), "
                + "som är tidigast möjligt.",
            en: "Session \(name.en) ends on \(last.end.day), \(weeks.en) after \(earliest), the earliest possible.")
    }
}

/// Breaches of the rule on introductions.
extension Wording {
    static func introductions(_ round: Round, _ count: Int) -> LocalisedText {
        LocalisedText(
            sv: count == 0
                ? "Omgång \(round.id) (från \(round.window.first)) saknar introduktion."
                : "Omgång \(round.id) (från \(round.window.first)) har \(count) introduktioner i stället för en.",
            en: count == 0
                ? "Round \(round.id) (from \(round.window.first)) has no introduction."
                : "Round \(round.id) (from \(round.window.first)) has \(count) introductions instead of one.")
    }

    static func introductionWindow(_ introduction: Introduction, _ window: DayRange?) -> LocalisedText {
        let name = self.introduction(introduction).opening
        guard let window else {
            return LocalisedText(
                sv: "\(name.sv) är planerad, fast omgången inte ska ha någon.",
                en: "\(name.en) is planned, although the round is to have none.")
        }
        return LocalisedText(
            sv: "\(name.sv) ligger utanför sitt fönster, \(window.first) till \(window.last).",
            en: "\(name.en) lies outside its window, \(window.first) to \(window.last).")
    }

    static func introductionLate(
        _ introduction: Introduction, _ first: Session, days: Int, needed: Int
    ) -> LocalisedText {
        let name = self.introduction(introduction).opening
        let before = session(first)
        let found = workingDays(days)
        return LocalisedText(
            sv: "\(name.sv) ligger \(found.sv) före modultillfället \(before.sv); det ska vara minst \(needed).",
            en: "\(name.en) is \(found.en) before session \(before.en); it must be at least \(needed).")
    }

    static func hosts(_ introduction: Introduction, _ missing: [String], free: Int, needed: Int) -> LocalisedText {
        let name = self.introduction(introduction)
        let who = missing.isEmpty ? "-" : missing.joined(separator: ", ")
        return LocalisedText(
            sv: "Vid \(name.sv) är antalet lediga värdar \(free), minst \(needed) behövs; borta: \(who).",
            en: "At \(name.en) the number of free hosts is \(free), at least \(needed) needed; away: \(who).")
    }

    static func introductionVenue(_ introduction: Introduction, _ wanted: Venue.ID?) -> LocalisedText {
        let name = self.introduction(introduction).opening
        let found = introduction.venue?.text
        return LocalisedText(
            sv: "\(name.sv) har lokalen \(found ?? "ingen alls"); den ska ha \(wanted?.text ?? "ingen alls").",
            en: "\(name.en) has the venue \(found ?? "none at all"); it must have \(wanted?.text ?? "none at all").")
    }

    static func introductionSeats(_ introduction: Introduction, _ venue: Venue, guests: Int) -> LocalisedText {
        let title = self.introduction(introduction).opening
        return LocalisedText(
            sv: "\(title.sv) har \(guests) deltagare men \(name(venue)) bara \(venue.seats) platser.",
            en: "\(title.en) has \(guests) members but \(name(venue)) only \(venue.seats) seats.")
    }
}
