import ProgrammeModel

/// All sentences of the audit, in both languages. Here: how things are named.
enum Wording {
    /// A manager by name and id.
    static func person(_ manager: Manager) -> String { "\(manager.name) (\(manager.id))" }

    static func person(_ consultant: Consultant) -> String { "\(consultant.name) (\(consultant.id))" }

    /// People in a row.
    static func people(_ managers: [Manager]) -> String { managers.map(person).joined(separator: ", ") }

    static func name(_ venue: Venue) -> String { "\(venue.name) (\(venue.id))" }

    static func halfDay(_ halfDay: HalfDay) -> LocalisedText {
        LocalisedText(
            sv: "\(halfDay.day) \(halfDay.half == .am ? "fm" : "em")", en: "\(halfDay.day) \(halfDay.half.rawValue)")
    }

    static func halfDays(_ halfDays: [HalfDay]) -> LocalisedText { list(halfDays.map(halfDay)) }

    static func list(_ texts: [LocalisedText]) -> LocalisedText {
        LocalisedText(
            sv: texts.map(\.sv).joined(separator: ", "), en: texts.map(\.en).joined(separator: ", "))
    }

    /// One, two or more things, the last after "and".
    static func enumeration(_ texts: [LocalisedText]) -> LocalisedText {
        guard let last = texts.last, texts.count > 1 else { return list(texts) }
        let before = list(texts.dropLast())
        return LocalisedText(sv: "\(before.sv) och \(last.sv)", en: "\(before.en) and \(last.en)")
    }

    /// A session with the half-day on which it starts.
    static func session(_ session: Session) -> LocalisedText {
        let start = halfDay(session.start)
        return LocalisedText(sv: "\(session.id) (\(start.sv))", en: "\(session.id) (\(start.en))")
    }

    static func introduction(_ introduction: Introduction) -> LocalisedText {
        let start = halfDay(introduction.start)
        return LocalisedText(
            sv: "introduktionen för omgång \(introduction.round) (\(start.sv))",
            en: "the introduction of round \(introduction.round) (\(start.en))")
    }

    /// A cohort with the day on which it begins, in the middle of a sentence.
    static func cohort(_ name: String, begins day: Day?) -> LocalisedText {
        guard let day else { return cohort(name) }
        return LocalisedText(sv: "utvecklingsgrupp \(name) (börjar \(day))", en: "cohort \(name) (begins \(day))")
    }

    static func cohort(_ name: String) -> LocalisedText {
        let name = ShownText.name(name)
        return LocalisedText(sv: "utvecklingsgrupp \(name)", en: "cohort \(name)")
    }

    static func session(_ name: String) -> LocalisedText {
        let name = ShownText.name(name)
        return LocalisedText(sv: "modultillfället \(name)", en: "session \(name)")
    }

    static func introduction(_ round: String) -> LocalisedText {
        let round = ShownText.name(round)
        return LocalisedText(sv: "introduktionen för omgång \(round)", en: "the introduction of round \(round)")
    }

    static let waitingList = LocalisedText(sv: "väntelistan", en: "the waiting list")
    static let rosters = LocalisedText(sv: "planens utvecklingsgrupper", en: "the plan's cohorts")

    /// A count with its noun in the right number.
    static func count(_ number: Int, sv: (one: String, many: String), en: (one: String, many: String)) -> LocalisedText
    {
        LocalisedText(
            sv: "\(number) \(number == 1 ? sv.one : sv.many)", en: "\(number) \(number == 1 ? en.one : en.many)")
    }

    static func days(_ number: Int) -> LocalisedText {
        count(number, sv: ("dag", "dagar"), en: ("day", "days"))
    }

    static func workingDays(_ number: Int) -> LocalisedText {
        count(number, sv: ("arbetsdag", "arbetsdagar"), en: ("working day", "working days"))
    }

    static func weeks(_ number: Int) -> LocalisedText {
        count(number, sv: ("vecka", "veckor"), en: ("week", "weeks"))
    }

    static func halfDays(_ number: Int) -> LocalisedText {
        count(number, sv: ("halvdag", "halvdagar"), en: ("half-day", "half-days"))
    }

    static func members(_ number: Int) -> LocalisedText {
        count(number, sv: ("deltagare", "deltagare"), en: ("member", "members"))
    }

    static func consultants(_ number: Int) -> LocalisedText {
        count(number, sv: ("konsult", "konsulter"), en: ("consultant", "consultants"))
    }
}

extension LocalisedText {
    /// The same text at the beginning of a sentence.
    var opening: LocalisedText { LocalisedText(sv: Self.opening(sv), en: Self.opening(en)) }

    private static func opening(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
