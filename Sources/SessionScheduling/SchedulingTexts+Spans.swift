import ProgrammeModel

// What is said of shortfalls within a span of time.
extension SchedulingTexts {
    static func consultantHalfDays(_ demand: SpanDemand, needed: Int, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "Konsultdagarna räcker inte: \(what(demand).sv) kräver \(needed) konsulthalvdagar"
                    + "\(when(demand).sv), men de behöriga konsulterna kan ge högst \(available)"
                    + "\(meanwhile(demand).sv). Det fattas \(needed - available).",
                en: "Too few consultant days: \(what(demand).en) need\(isOne(demand) ? "s" : "") \(needed) consultant "
                    + "half-days\(when(demand).en), but the qualified consultants can give \(available) at most"
                    + "\(meanwhile(demand).en). Short by \(needed - available)."),
            fix: LocalisedText(
                sv: "Höj konsulternas tak per vecka, månad eller i antal utvecklingsgrupper, gör fler "
                    + "konsulter behöriga eller engagera fler" + (demand.days == nil ? "." : ", eller vidga fönstret."),
                en: "Raise the consultants' limits a week, a month or in cohorts, qualify more consultants, "
                    + "or engage more" + (demand.days == nil ? "." : "; or widen the window.")))
    }

    /// - Parameter venues: ids of those that may take some of it.
    static func venueHalfDays(_ demand: SpanDemand, needed: Int, available: Int, of venues: [String]) -> Wording {
        let names = LocalisedText(
            sv: venues.isEmpty ? "" : " (\(few(venues).sv))", en: venues.isEmpty ? "" : " (\(few(venues).en))")
        return Wording(
            LocalisedText(
                sv: "Lokalerna räcker inte: \(what(demand).sv) kräver \(needed) halvdagar\(when(demand).sv), men de "
                    + "lokaler som passar\(names.sv) kan ge högst \(available)\(meanwhile(demand).sv). "
                    + "Det fattas \(needed - available).",
                en: "Too few venues: \(what(demand).en) need\(isOne(demand) ? "s" : "") \(needed) "
                    + "half-days\(when(demand).en), but the venues for it\(names.en) can give \(available) at most"
                    + "\(meanwhile(demand).en). Short by \(needed - available)."),
            fix: LocalisedText(
                sv: "Lägg till lokaler eller korta den tid då de är upptagna"
                    + (demand.days == nil ? "." : ", eller vidga fönstret."),
                en: "Add venues, or shorten the times when they are taken"
                    + (demand.days == nil ? "." : "; or widen the window.")))
    }

    static func departmentHalfDays(_ demand: SpanDemand, atOnce: Int, needed: Int, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv: "Förvaltningarna kan inte avvara så många samtidigt: \(what(demand).sv) kräver \(needed) "
                    + "halvdagar\(when(demand).sv), men med högst \(atOnce) "
                    + "\(atOnce == 1 ? "utvecklingsgrupp" : "utvecklingsgrupper") åt gången ryms "
                    + "högst \(available)\(meanwhile(demand).sv). Det fattas \(needed - available).",
                en: "The departments cannot spare so many at once: \(what(demand).en) need\(isOne(demand) ? "s" : "") "
                    + "\(needed) half-days\(when(demand).en), but with \(atOnce) cohort\(atOnce == 1 ? "" : "s") at a time "
                    + "at most there is room for \(available)\(meanwhile(demand).en). Short by \(needed - available)."),
            fix: LocalisedText(
                sv: "Höj procenten i department-staffed, eller vidga fönstret.",
                en: "Raise the percentage of department-staffed, or widen the window."))
    }

    private static func isOne(_ demand: SpanDemand) -> Bool { demand.modules.count == 1 && !demand.isAllModules }

    private static func what(_ demand: SpanDemand) -> LocalisedText {
        let names = demand.modules.map(\.name)
        let rounds = demand.rounds.map(\.name)
        let modules =
            demand.isAllModules
            ? LocalisedText(sv: "alla moduler tillsammans", en: "all modules together")
            : LocalisedText(
                sv: (isOne(demand) ? "modulen " : "modulerna ") + list(names, "och"),
                en: (isOne(demand) ? "the module " : "the modules ") + list(names, "and"))
        guard !rounds.isEmpty else { return modules }
        return LocalisedText(
            sv: "\(modules.sv) i \(list(rounds, "och"))", en: "\(modules.en) in \(list(rounds, "and"))")
    }

    private static func when(_ demand: SpanDemand) -> LocalisedText {
        guard let days = demand.days else { return LocalisedText(sv: "", en: "") }
        return LocalisedText(
            sv: " från \(days.first) till \(days.last)", en: " from \(days.first) to \(days.last)")
    }

    private static func meanwhile(_ demand: SpanDemand) -> LocalisedText {
        demand.days == nil ? LocalisedText(sv: "", en: "") : LocalisedText(sv: " under den tiden", en: " in that time")
    }

    // MARK: Rounds

    static func noRoomInWindow(
        _ round: Round, _ module: TrainingModule, available: Int, closed: [AwayStretch]
    ) -> Wording {
        let window = round.window
        let room =
            available > 0
            ? LocalisedText(
                sv:
                    "från en tillåten start i fönstret \(window.first) till \(window.last) är det som mest \(available)",
                en: "from a start it may have in the window from \(window.first) to \(window.last) there are "
                    + "\(available) at most")
            : LocalisedText(
                sv: "i fönstret \(window.first) till \(window.last) finns ingen arbetshalvdag då den får börja",
                en: "in the window from \(window.first) to \(window.last) there is no working half-day on which it may "
                    + "start")
        return Wording(
            LocalisedText(
                sv: "\(round.name): modulen \(module.name) tar \(module.halfDays) arbetshalvdagar i rad inom en vecka, "
                    + "men \(room.sv).\(Self.closed(closed).sv)",
                en:
                    "\(round.name): the module \(module.name) takes \(module.halfDays) working half-days in a row within "
                    + "a week, but \(room.en).\(Self.closed(closed).en)"),
            fix: LocalisedText(
                sv: "Vidga omgångens fönster, eller korta stängningarna i det.",
                en: "Widen the round's window, or shorten the closures in it."))
    }

    static func tooLateForHorizon(_ round: Round, end: Day, horizon: Day) -> Wording {
        let days = end.number - horizon.number
        return Wording(
            LocalisedText(
                sv: "\(round.name) hinner inte genom alla moduler: med öppning \(round.window.first) och minsta "
                    + "mellanrum blir den klar tidigast \(end), men planeringstiden slutar \(horizon). "
                    + "Det fattas \(days) \(days == 1 ? "dag" : "dagar").",
                en: "\(round.name) cannot be through all modules in time: opening on \(round.window.first), with the "
                    + "least gaps, it ends on \(end) at the earliest, but the horizon ends on \(horizon). "
                    + "Short by \(days) day\(days == 1 ? "" : "s")."),
            fix: LocalisedText(
                sv: "Lägg fönstret tidigare, förläng planeringstiden eller minska mellanrummen.",
                en: "Move the window forward, prolong the horizon, or narrow the gaps."))
    }

    static func noFreeItinerary(_ round: Round, _ module: TrainingModule) -> Wording {
        Wording(
            LocalisedText(
                sv: "\(round.name) har ingen väg genom alla moduler på dagar då behöriga konsulter och lokaler är "
                    + "lediga: inget tillfälle av modulen före leder till \(module.name).",
                en: "\(round.name) has no way through all modules on days when qualified consultants and venues are "
                    + "free: no session of the module before leads to \(module.name)."),
            fix: freeThem)
    }

    static func neverTogether(
        _ round: Round, _ module: TrainingModule, _ days: DayRange, available: Int, away: [AwayStretch]
    ) -> Wording {
        let many = module.consultants > 1
        let most =
            available > 0
            ? LocalisedText(
                sv:
                    "aldrig fler än \(available) av de behöriga är lediga ett helt tillfälle\(many ? " samtidigt" : "")",
                en: "never more than \(available) of the qualified \(available == 1 ? "is" : "are") free for a whole "
                    + "session\(many ? " at once" : "")")
            : LocalisedText(
                sv: "ingen av de behöriga är ledig ett helt tillfälle",
                en: "none of the qualified is free for a whole session")
        return Wording(
            LocalisedText(
                sv: "\(round.name): modulen \(module.name) kan bara börja från \(days.first) till \(days.last) och tar "
                    + "\(module.consultants) \(many ? "konsulter" : "konsult"), men \(most.sv)."
                    + Self.away(away).sv,
                en: "\(round.name): the module \(module.name) can only start from \(days.first) to \(days.last) and "
                    + "takes \(module.consultants) consultant\(many ? "s" : ""), but \(most.en)."
                    + Self.away(away).en),
            fix: freeThem)
    }

    static func noFreeVenue(
        _ round: Round, _ module: TrainingModule, _ days: DayRange, needs: VenueNeeds, available: Int,
        away: [AwayStretch]
    ) -> Wording {
        let most = LocalisedText(
            sv: available > 0 ? "; som mest är det \(seats(available).sv)" : "",
            en: available > 0 ? "; there \(available == 1 ? "is" : "are") \(seats(available).en) at most" : "")
        return Wording(
            LocalisedText(
                sv: "\(round.name): modulen \(module.name) kan bara börja från \(days.first) till \(days.last), men då "
                    + "är ingen lokal \(needs.words.sv) ledig ett helt tillfälle\(most.sv).\(Self.away(away).sv)",
                en:
                    "\(round.name): the module \(module.name) can only start from \(days.first) to \(days.last), but no "
                    + "venue \(needs.words.en) is free for a whole session then\(most.en).\(Self.away(away).en)"
            ),
            fix: freeThem)
    }

    private static let freeThem = LocalisedText(
        sv: "Frigör konsulter och lokaler under den tiden, lägg till fler, eller vidga omgångens fönster.",
        en: "Free consultants and venues in that time, add more, or widen the round's window.")

    static func crowdedIntroductions(_ rounds: [Round], _ venue: Venue, available: Int) -> Wording {
        Wording(
            LocalisedText(
                sv:
                    "\(list(rounds.map(\.name), "och")): \(rounds.count) introduktioner ska hållas i \(venue.name), som "
                    + "bara har \(available) \(available == 1 ? "möjlig halvdag" : "möjliga halvdagar") för dem "
                    + "tillsammans.",
                en:
                    "\(list(rounds.map(\.name), "and")): \(rounds.count) introductions are to be held in \(venue.name), "
                    + "which has only \(available) possible half-day\(available == 1 ? "" : "s") for them together."),
            fix: LocalisedText(
                sv: "Vidga introduktionernas fönster eller välj en annan lokal.",
                en: "Widen the introduction windows, or choose another venue."))
    }
}

/// What a cohort of some members asks of a venue for a module.
struct VenueNeeds {
    let members: Int
    /// Nil where any kind will do.
    let kind: String?
    let beds: Bool

    init(_ module: TrainingModule, _ rules: RuleBook, members: Int) {
        self.members = members
        kind = rules.venueKind.strength.isBinding ? module.venueKind : nil
        beds = rules.venueBeds.strength.isBinding && module.isOvernight
    }

    var words: LocalisedText {
        LocalisedText(
            sv: (kind.map { "av slaget \($0) " } ?? "") + "med \(members) platser\(beds ? " och bäddar" : "")",
            en: (kind.map { "of kind \($0) " } ?? "") + "with \(members) seats\(beds ? " and beds" : "")")
    }
}
