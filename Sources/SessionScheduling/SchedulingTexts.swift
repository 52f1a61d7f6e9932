import ProgrammeModel

/// What the scheduler says to people, in both languages: all its wording.
enum SchedulingTexts {
    static func solverFailed(_ code: String, _ message: String) -> LocalisedText {
        let words = message.isEmpty ? code : "\(code): \(message)"
        return LocalisedText(
            sv: "GLPK gav upp (\(words)); gränserna för tiderna är de som en enklare metod gav.",
            en: "GLPK gave up (\(words)); the bounds on dates are those of a simpler method.")
    }

    // MARK: Obstacles

    static func noTime(_ cohort: Cohort, _ module: TrainingModule, _ tally: Obstacles.Tally) -> LocalisedText {
        guard tally.starts > 0 else {
            return LocalisedText(
                sv: "Utvecklingsgrupp \(cohort.id): modulen \(module.name) får ingen tid; "
                    + "ingen start ligger rätt i tid efter modulen före.",
                en: "Cohort \(cohort.id): no time for the module \(module.name); "
                    + "no start lies at the right distance from the module before.")
        }
        func list(_ language: Language) -> String {
            tally.counts.map { "\(name($0.hindrance)[language]) \($0.count)" }.joined(separator: ", ")
        }
        return LocalisedText(
            sv: "Utvecklingsgrupp \(cohort.id): modulen \(module.name) får ingen tid. "
                + "Tänkbara starter: \(tally.starts). Hinder: \(list(.swedish)).",
            en: "Cohort \(cohort.id): no time for the module \(module.name). "
                + "Possible starts: \(tally.starts). Obstacles: \(list(.english)).")
    }

    static func noPath(_ cohort: Cohort) -> LocalisedText {
        LocalisedText(
            sv: "Utvecklingsgrupp \(cohort.id): varje modul har lediga tider, men ingen väg genom alla "
                + "moduler hittades.",
            en: "Cohort \(cohort.id): every module has free times, but no way through all modules was found.")
    }

    static func noIntroduction(_ round: Round, working: Int, withHosts: Int, possible: Int) -> LocalisedText {
        LocalisedText(
            sv: "\(round.name): ingen gemensam introduktion gick att lägga. Fönstret har \(working) arbetshalvdagar; "
                + "på \(withHosts) av dem är tillräckligt många värdar lediga, och \(possible) går med lokal och låsningar.",
            en: "\(round.name): no joint introduction could be arranged. The window has \(working) working half-days; "
                + "on \(withHosts) of them enough hosts are free, and \(possible) suit the venue and the pins.")
    }

    static func uneven(_ round: Round, excess: Int) -> LocalisedText {
        LocalisedText(
            sv: "\(round.name): modultillfällena gick inte att sprida jämnt över veckorna (regeln spread); "
                + "\(excess) ligger över den jämna fördelningen.",
            en: "\(round.name): the sessions could not be spread evenly over the weeks (the rule spread); "
                + "\(excess) \(excess == 1 ? "lies" : "lie") beyond an even share.")
    }

    static func leadMissed(_ round: Round, _ module: TrainingModule, _ leads: [Consultant]) -> LocalisedText {
        let names = leads.map(\.name).joined(separator: ", ")
        return LocalisedText(
            sv: "\(round.name): modulen \(module.name) gick inte att hålla första gången med den som är "
                + "modulansvarig, \(names) (regeln lead-present).",
            en: "\(round.name): the module \(module.name) could not first be held with its lead, \(names) "
                + "(the rule lead-present).")
    }

    static func introductionTooLarge(_ round: Round, members: Int, venue: Venue) -> LocalisedText {
        LocalisedText(
            sv: "\(round.name): den gemensamma introduktionen samlar \(members) chefer, "
                + "men \(venue.name) har \(venue.seats) platser.",
            en: "\(round.name): the joint introduction gathers \(members) managers, "
                + "but \(venue.name) has \(venue.seats) seats.")
    }

    static func name(_ hindrance: Hindrance) -> LocalisedText {
        switch hindrance {
        case .pinned: LocalisedText(sv: "låsningar", en: "pins")
        case .window: RoundWindowRule.definition.name
        case .joined: JoinedInTimeRule.definition.name
        case .attendance: LocalisedText(sv: "frånvarande deltagare", en: "absent participants")
        case .busyTime: BusyTimeRule.definition.name
        case .weekday: WeekdayRule.definition.name
        case .ownDepartment:
            LocalisedText(sv: "bemanning i förvaltningen (gruppen själv)", en: "department staffed (the cohort itself)")
        case .introduction: LocalisedText(sv: "avstånd till introduktionen", en: "distance to the introduction")
        case .department:
            LocalisedText(
                sv: "bemanning i förvaltningen (med andra utvecklingsgrupper)",
                en: "department staffed (with others)")
        case .ownCovers:
            LocalisedText(sv: "ersättare (i gruppen själv)", en: "cover (in the cohort itself)")
        case .covers:
            LocalisedText(sv: "ersättare (i andra utvecklingsgrupper)", en: "cover (in other cohorts)")
        case .venue: LocalisedText(sv: "lokaler", en: "venues")
        case .consultants: LocalisedText(sv: "konsulter", en: "consultants")
        }
    }

    // MARK: Shortfalls

    static func cohortAppearances(_ module: TrainingModule, needed: Int, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "Konsulternas tak i antal utvecklingsgrupper räcker inte: modulen \(module.name) kräver "
                    + "\(needed) uppdrag, "
                    + "men de behöriga konsulterna får ta högst \(available).",
                en: "The consultants' limits in cohorts are too low: the module \(module.name) needs \(needed) "
                    + "assignments, but the qualified consultants may take \(available) at most."),
            fix: raiseCohorts)
    }

    static func cohortAppearancesInAll(needed: Int, available: Int, each: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "Konsulternas tak i antal utvecklingsgrupper räcker inte: varje utvecklingsgrupp möter "
                    + "minst \(each) konsulter, "
                    + "vilket ger \(needed) uppdrag, men taken tillåter \(available).",
                en: "The consultants' limits in cohorts are too low: every cohort meets at least \(each) consultants, "
                    + "which makes \(needed) assignments, but the limits allow \(available)."),
            fix: raiseCohorts)
    }

    private static let raiseCohorts = LocalisedText(
        sv: "Höj konsulternas tak i antal utvecklingsgrupper eller gör fler konsulter behöriga.",
        en: "Raise the consultants' limits in cohorts, or qualify more consultants.")

    /// - Parameter halfDays: what a session of the module takes of a span.
    /// - Parameter wanted: how many more of the qualified the module takes.
    /// - Parameter low: ids of the qualified whose limit is too low.
    /// - Parameter qualified: how many there are.
    static func tooLowLimit(
        _ module: TrainingModule, _ halfDays: Int, in span: SessionSpan, wanted: Int, low: [String], of qualified: Int
    ) -> Wording {
        let able = qualified - low.count
        let (column, sv, en) =
            span == .week
            ? ("max_per_week", "\(halfDays) halvdagar i en vecka", "\(halfDays) half-days in a week")
            : ("max_per_month", "minst \(halfDays) halvdagar i en månad", "at least \(halfDays) half-days in a month")
        let (ableSv, ableEn) =
            able > 0
            ? ("bara \(able) av de \(qualified) behöriga får", "only \(able) of the \(qualified) qualified may")
            : qualified == 1
                ? ("den enda behöriga får inte", "the only one qualified may not")
                : ("ingen av de \(qualified) behöriga får", "none of the \(qualified) qualified may")
        return Wording(
            LocalisedText(
                sv: "Modulen \(module.name) tar \(sv) för "
                    + "\(module.consultants == 1 ? "den konsult" : "var och en av de \(module.consultants) konsulter") som leder den, "
                    + "men \(ableSv) ta så mycket: \(column) är för lågt för \(few(low).sv).",
                en: "The module \(module.name) takes \(en) of "
                    + "\(module.consultants == 1 ? "its consultant" : "each of its \(module.consultants) consultants"), "
                    + "but \(ableEn) take so many: \(column) is too low for \(few(low).en)."),
            fix: LocalisedText(
                sv: "Höj \(column) till minst \(halfDays) för minst \(wanted) av dem.",
                en: "Raise \(column) to \(halfDays) or more for at least \(wanted) of them."))
    }

    static func tooFewQualified(_ module: TrainingModule, needed: Int, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "Modulen \(module.name) leds av \(needed) \(needed == 1 ? "konsult" : "konsulter") åt gången, "
                    + "men \(available == 0 ? "ingen är behörig" : available == 1 ? "1 är behörig" : "\(available) är behöriga").",
                en: "The module \(module.name) takes \(needed) consultant\(needed == 1 ? "" : "s") at a time, "
                    + "but \(available == 0 ? "none is" : available == 1 ? "1 is" : "\(available) are") qualified."),
            fix: LocalisedText(
                sv: "Gör fler konsulter behöriga för modulen, eller låt färre leda den.",
                en: "Qualify more consultants for the module, or let fewer hold it."))
    }

    static func noItinerary(_ round: Round) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name) har ingen väg genom alla moduler: ingen följd av modultillfällen som "
                    + "börjar i fönstret "
                    + "klarar arbetstid och mellanrum och hinner bli klar inom planeringstiden.",
                en: "\(round.name) has no way through all modules: no row of sessions that begins in its window keeps "
                    + "working time and practice gaps and ends within the horizon."),
            fix: LocalisedText(
                sv: "Lägg fönstret tidigare, förläng planeringstiden eller minska mellanrummen.",
                en: "Move the window forward, prolong the horizon, or narrow the gaps."))
    }

    static func noWorkingIntroduction(_ round: Round) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name) har ingen arbetshalvdag i introduktionens fönster.",
                en: "\(round.name) has no working half-day in its introduction window."),
            fix: widerIntroduction)
    }

    static func lateIntroduction(_ round: Round, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name): introduktionens fönster ligger för sent; det ska vara "
                    + "\(IntroductionRule.lead) arbetsdagar till ett första modultillfälle i omgångens fönster, "
                    + "men är som mest \(available).",
                en: "\(round.name): the introduction window is too late; there must be \(IntroductionRule.lead) "
                    + "working days to a first session in the round's window, but there are \(available) at most."),
            fix: widerIntroduction)
    }

    static func tooFewHosts(_ round: Round, needed: Int, available: Int, away: [AwayStretch]) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name): introduktionen kräver \(needed) \(needed == 1 ? "ledig värd" : "lediga värdar"), "
                    + "men \(available == 0 ? "ingen är ledig" : "som mest är \(available) lediga samtidigt")."
                    + Self.away(away).sv,
                en: "\(round.name): the introduction needs \(needed) free host\(needed == 1 ? "" : "s"), "
                    + "but \(available == 0 ? "none is free" : "\(available) are free at once at most")."
                    + Self.away(away).en),
            fix: LocalisedText(
                sv: "Vidga introduktionens fönster, lägg till värdar eller kräv färre.",
                en: "Widen the introduction window, add hosts, or ask for fewer."))
    }

    static func introductionVenueTaken(_ round: Round, _ venue: Venue, away: [AwayStretch]) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name): \(venue.name) är upptagen varje halvdag då introduktionen annars kunde hållas."
                    + Self.away(away).sv,
                en: "\(round.name): \(venue.name) is taken on every half-day on which the introduction could be held."
                    + Self.away(away).en),
            fix: LocalisedText(
                sv: "Vidga introduktionens fönster eller välj en annan lokal.",
                en: "Widen the introduction window, or choose another venue."))
    }

    /// - Parameter larger: ids of the venues that seat the round.
    static func introductionSeats(_ round: Round, _ venue: Venue, needed: Int, larger: [String]) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name): introduktionen samlar minst \(needed) chefer, "
                    + "men \(venue.name) har \(venue.seats) platser.",
                en: "\(round.name): the introduction gathers at least \(needed) managers, "
                    + "but \(venue.name) has \(venue.seats) seats."),
            fix: LocalisedText(
                sv:
                    "Välj en större lokal för introduktionen\(larger.isEmpty ? "" : " (\(few(larger).sv))"), eller fördela utvecklingsgrupperna på fler omgångar.",
                en:
                    "Choose a larger venue for the introduction\(larger.isEmpty ? "" : " (\(few(larger).en))"), or spread the cohorts over more rounds."
            ))
    }

    /// A message with what would mend it.
    struct Wording {
        let message: LocalisedText
        let fix: LocalisedText

        init(_ message: LocalisedText, fix: LocalisedText) {
            self.message = message
            self.fix = fix
        }
    }

    private static let widerIntroduction = LocalisedText(
        sv: "Vidga introduktionens fönster eller lägg det tidigare.",
        en: "Widen the introduction window, or move it forward.")

    static func list(_ names: [String], _ and: String) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}
