import ProgrammeModel

/// Breaches of the rules on who sits where.
extension Wording {
    static func notInOnePlace(_ manager: Manager, cohorts: [LocalisedText], waiting: Int) -> LocalisedText {
        let who = person(manager)
        let places = list(cohorts + Array(repeating: waitingList, count: waiting))
        if manager.exempt != nil {
            return LocalisedText(
                sv: "\(who) är undantagen men finns i planen: \(places.sv).",
                en: "\(who) is exempt but is in the plan: \(places.en).")
        }
        if cohorts.isEmpty && waiting == 0 {
            return LocalisedText(
                sv: "\(who) finns varken i en utvecklingsgrupp eller på väntelistan.",
                en: "\(who) is neither in a cohort nor on the waiting list.")
        }
        return LocalisedText(
            sv: "\(who) finns på flera ställen: \(places.sv).", en: "\(who) is in more than one place: \(places.en).")
    }

    static func mayNotWait(_ manager: Manager) -> LocalisedText {
        LocalisedText(
            sv: "\(person(manager)) står på väntelistan men får inte vänta.",
            en: "\(person(manager)) is on the waiting list but may not wait.")
    }

    static func cohortSize(_ cohort: LocalisedText, _ members: Int, min: Int, max: Int) -> LocalisedText {
        let count = self.members(members)
        return LocalisedText(
            sv: "\(cohort.opening.sv) har \(count.sv); det ska vara \(min) till \(max).",
            en: "\(cohort.opening.en) has \(count.en); it must be \(min) to \(max).")
    }

    static func leadershipFirst(
        _ manager: Manager, _ cohort: LocalisedText?, level: Int, by round: Round
    ) -> LocalisedText {
        let who = person(manager)
        let levels = level > 1 ? "1-\(level)" : "\(level)"
        guard let cohort else {
            return LocalisedText(
                sv: "\(who) på chefsnivå \(manager.level) väntar; chefsnivå \(levels) ska gå senast i omgång "
                    + "\(round.id) (till \(round.window.last)).",
                en: "\(who) of level \(manager.level) waits; level \(levels) must go by round "
                    + "\(round.id) (until \(round.window.last)).")
        }
        return LocalisedText(
            sv: "\(who) på chefsnivå \(manager.level) sitter i \(cohort.sv); chefsnivå \(levels) ska gå "
                + "senast i omgång \(round.id).",
            en: "\(who) of level \(manager.level) sits in \(cohort.en); level \(levels) must go by round \(round.id).")
    }

    static func bossFirst(
        _ manager: Manager, _ cohort: LocalisedText, _ boss: Manager, _ bosses: LocalisedText
    ) -> LocalisedText {
        LocalisedText(
            sv: "\(person(manager)) sitter i \(cohort.sv), före sin chef \(person(boss)) i \(bosses.sv).",
            en: "\(person(manager)) sits in \(cohort.en), before the boss \(person(boss)) in \(bosses.en).")
    }

    static func bossApart(_ manager: Manager, _ boss: Manager, _ cohort: LocalisedText) -> LocalisedText {
        LocalisedText(
            sv: "\(person(manager)) sitter i samma utvecklingsgrupp som sin chef \(person(boss)): \(cohort.sv).",
            en: "\(person(manager)) sits in the same cohort as the boss \(person(boss)): \(cohort.en).")
    }

    static func together(
        _ first: Manager, _ a: LocalisedText?, _ second: Manager, _ b: LocalisedText?
    ) -> LocalisedText {
        let one = seat(a)
        let other = seat(b)
        return LocalisedText(
            sv: "\(person(first)) och \(person(second)) ska gå tillsammans, men den första \(one.sv) "
                + "och den andra \(other.sv).",
            en: "\(person(first)) and \(person(second)) are to go together, but the first \(one.en) "
                + "and the second \(other.en).")
    }

    private static func seat(_ cohort: LocalisedText?) -> LocalisedText {
        guard let cohort else { return LocalisedText(sv: "väntar", en: "waits") }
        return LocalisedText(sv: "sitter i \(cohort.sv)", en: "sits in \(cohort.en)")
    }

    static func apart(_ first: Manager, _ second: Manager, _ cohort: LocalisedText) -> LocalisedText {
        LocalisedText(
            sv: "\(person(first)) och \(person(second)) ska hållas isär men sitter båda i \(cohort.sv).",
            en: "\(person(first)) and \(person(second)) are to be kept apart but both sit in \(cohort.en).")
    }

    static func joinedInTime(
        _ manager: Manager, _ cohort: LocalisedText, late: Session?, early: Session?
    ) -> LocalisedText {
        var reasons: [LocalisedText] = []
        if let late, let joined = manager.joined {
            let name = session(late)
            reasons.append(
                LocalisedText(
                    sv: "börjar sin anställning \(joined), för sent för modultillfället \(name.sv)",
                    en: "joins on \(joined), too late for session \(name.en)"))
        }
        if let early, let left = manager.left {
            let name = early.id
            reasons.append(
                LocalisedText(
                    sv: "slutar \(left), innan modultillfället \(name) är över (\(early.end.day))",
                    en: "leaves on \(left), before session \(name) is over (\(early.end.day))"))
        }
        return LocalisedText(
            sv: "\(person(manager)) sitter i \(cohort.sv) men \(reasons.map(\.sv).joined(separator: " och ")).",
            en: "\(person(manager)) sits in \(cohort.en) but \(reasons.map(\.en).joined(separator: " and ")).")
    }

    static func departmentCap(
        _ cohort: LocalisedText, _ department: String, _ members: [Manager], limit: Int
    ) -> LocalisedText {
        let count = self.members(members.count)
        return LocalisedText(
            sv: "\(cohort.opening.sv) har \(count.sv) från \(department), högst \(limit) får vara det: "
                + "\(people(members)).",
            en: "\(cohort.opening.en) has \(count.en) of \(department), at most \(limit) may be: \(people(members)).")
    }

    static func mix(_ cohort: LocalisedText, _ value: String, _ members: [Manager]) -> LocalisedText {
        let count = self.members(members.count)
        return LocalisedText(
            sv: "\(cohort.opening.sv) har \(count.sv) med samma värde ”\(value)”: \(people(members)).",
            en: "\(cohort.opening.en) has \(count.en) with the same value “\(value)”: \(people(members)).")
    }

    static func noLone(
        _ cohort: LocalisedText, _ value: String, _ members: [Manager], least: Int
    ) -> LocalisedText {
        let count = self.members(members.count)
        return LocalisedText(
            sv: "\(cohort.opening.sv) har bara \(count.sv) med värdet ”\(value)”; det ska vara ingen eller minst "
                + "\(least): \(people(members)).",
            en: "\(cohort.opening.en) has only \(count.en) with the value “\(value)”; it must be none or at least "
                + "\(least): \(people(members)).")
    }

    static func newAcquaintances(_ first: Manager, _ second: Manager, _ cohort: LocalisedText) -> LocalisedText {
        LocalisedText(
            sv: "\(person(first)) och \(person(second)) har träffats i en tidigare grupp och sitter båda i "
                + "\(cohort.sv).",
            en: "\(person(first)) and \(person(second)) have met in an earlier group and both sit in \(cohort.en).")
    }

    static func unplaced(_ manager: Manager) -> LocalisedText {
        LocalisedText(
            sv: "\(person(manager)) står på väntelistan utan plats.",
            en: "\(person(manager)) is on the waiting list without a seat.")
    }

    static func skippedRounds(_ manager: Manager, _ cohort: LocalisedText, _ rounds: [Round]) -> LocalisedText {
        let names = rounds.map { "\($0.id) (\($0.window.first))" }.joined(separator: ", ")
        return LocalisedText(
            sv: "\(person(manager)) sitter i \(cohort.sv) men hade kunnat gå i omgång \(names).",
            en: "\(person(manager)) sits in \(cohort.en) but could have gone in round \(names).")
    }

    static func waitingTime(_ manager: Manager, _ cohort: LocalisedText, weeks number: Int) -> LocalisedText {
        let weeks = weeks(number)
        return LocalisedText(
            sv: "\(person(manager)) väntar \(weeks.sv) på \(cohort.sv).",
            en: "\(person(manager)) waits \(weeks.en) for \(cohort.en).")
    }
}
