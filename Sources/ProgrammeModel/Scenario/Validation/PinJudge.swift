/// Why a single pin can never be kept, whatever else is planned: found in the files, before any search.
struct PinJudge {
    /// What a pin of a session speaks of.
    struct PinnedSession {
        let cohort: Cohort
        let module: TrainingModule
        let isFirst: Bool
    }

    private let scenario: Scenario
    private let calendar: WorkingCalendar
    private let cohorts: [String: Cohort]
    private let modules: [String: (position: Int, module: TrainingModule)]
    private let rounds: [String: Round]
    private let venues: [String: Venue]
    private let qualified: Set<String>

    private var programme: Programme { scenario.programme }

    init(_ scenario: Scenario) {
        let programme = scenario.programme
        self.scenario = scenario
        calendar = programme.calendar
        cohorts = Dictionary(programme.cohorts.map { ($0.id.text, $0) }) { first, _ in first }
        modules = Dictionary(programme.modules.enumerated().map { ($1.id.text, ($0, $1)) }) { first, _ in first }
        rounds = Dictionary(programme.rounds.map { ($0.id.text, $0) }) { first, _ in first }
        venues = Dictionary(scenario.venues.map { ($0.id.text, $0) }) { first, _ in first }
        qualified = Set(scenario.qualifications.map { "\($0.consultant)|\($0.module)" })
    }

    /// The session of an id, if its cohort and its module are there.
    func session(_ id: String) -> PinnedSession? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let cohort = cohorts[parts[0]], let found = modules[parts[1]] else { return nil }
        return PinnedSession(cohort: cohort, module: found.module, isFirst: found.position == 0)
    }

    /// Nil for a pin that may be kept, and for one whose names or half-day are faults already.
    func objection(to pin: Pin) -> LocalisedText? {
        switch pin.kind {
        case .cohort, .round: nil
        case .sessionStart: session(pin.who).flatMap { session in start(pin, of: session) }
        case .sessionConsultants: session(pin.who).flatMap { consultants(pin, of: $0.module) }
        case .sessionVenue: session(pin.who).flatMap { venue(pin, of: $0) }
        case .introductionStart: introduction(pin)
        }
    }
}

// MARK: When

extension PinJudge {
    private func start(_ pin: Pin, of session: PinnedSession) -> LocalisedText? {
        guard let start = HalfDay(pin.value), session.module.halfDays > 0 else { return nil }
        let last = start.advanced(by: session.module.halfDays - 1)
        if let why = closed(from: start.day, through: last.day) { return why }
        if !session.module.starts.contains(start.half) {
            return start.half == .pm
                ? LocalisedText(
                    sv: "modulen \(session.module.id) får inte börja på en eftermiddag",
                    en: "module \(session.module.id) may not start in an afternoon")
                : LocalisedText(
                    sv: "modulen \(session.module.id) får inte börja på en förmiddag",
                    en: "module \(session.module.id) may not start in a forenoon")
        }
        if programme.rules.weekday.strength.isBinding,
            WeekdayRule.units(from: start, halfDays: session.module.halfDays, in: calendar) > 0
        {
            return LocalisedText(
                sv: "regeln weekday är hård: inget modultillfälle börjar måndag förmiddag, slutar fredag eftermiddag "
                    + "eller ligger på en klämdag",
                en: "the rule weekday is hard: no session starts on a Monday forenoon, ends on a Friday afternoon or "
                    + "lies on a bridge day")
        }
        guard session.isFirst, programme.rules.roundWindow.strength.isBinding,
            let round = rounds[session.cohort.round.text], !round.window.contains(start.day)
        else { return nil }
        return LocalisedText(
            sv: "utvecklingsgrupp \(session.cohort.id) börjar i fönstret för omgång \(round.id), "
                + "\(round.window.first)..\(round.window.last)",
            en: "cohort \(session.cohort.id) begins in the window of round \(round.id), "
                + "\(round.window.first)..\(round.window.last)")
    }

    private func introduction(_ pin: Pin) -> LocalisedText? {
        guard let round = rounds[pin.who] else { return nil }
        guard let window = round.introductionWindow else {
            return LocalisedText(
                sv: "omgången har ingen gemensam introduktion",
                en: "the round has no joint introduction")
        }
        guard let start = HalfDay(pin.value) else { return nil }
        if let why = closed(from: start.day, through: start.day) { return why }
        guard programme.rules.introduction.strength.isBinding, !window.contains(start.day) else { return nil }
        return LocalisedText(
            sv: "den hålls \(window.first)..\(window.last)",
            en: "it is held in \(window.first)..\(window.last)")
    }

    /// Why nothing is held on one of some days; nil where all are working days.
    private func closed(from first: Day, through last: Day) -> LocalisedText? {
        let horizon = programme.horizon
        guard horizon.contains(first), horizon.contains(last) else {
            return LocalisedText(
                sv: "\(horizon.contains(first) ? last : first) ligger utanför programtiden "
                    + "\(horizon.first)..\(horizon.last)",
                en: "\(horizon.contains(first) ? last : first) lies outside the horizon "
                    + "\(horizon.first)..\(horizon.last)")
        }
        // A session over a weekend would have to be held on its Saturday.
        guard let day = stride(from: first, through: last, by: 1).first(where: { !calendar.isWorking($0) }) else {
            return nil
        }
        let closure = programme.closures.first { closure in
            closure.periods(in: horizon).contains { $0.contains(day) }
        }
        let why =
            if day.weekday >= .saturday {
                LocalisedText(sv: "veckoslut", en: "weekend")
            } else if let closure {
                LocalisedText(sv: "stängt: \(closure.name)", en: "closed: \(closure.name)")
            } else {
                LocalisedText(sv: "helgdag eller ledig dag", en: "a holiday or a day off")
            }
        return LocalisedText(
            sv: "\(day) är ingen arbetsdag (\(why.sv))", en: "\(day) is no working day (\(why.en))")
    }
}

// MARK: With whom and where

extension PinJudge {
    private func consultants(_ pin: Pin, of module: TrainingModule) -> LocalisedText? {
        let names = pin.value.split(separator: "|").map(String.init)
        let rules = programme.rules
        if rules.sessionStaff.strength.isBinding, names.count != module.consultants || Set(names).count < names.count {
            return LocalisedText(
                sv: "modulen \(module.id) har \(module.consultants == 1 ? "en konsult" : "två olika konsulter")",
                en:
                    "module \(module.id) has \(module.consultants == 1 ? "one consultant" : "two different consultants")"
            )
        }
        let known = Set(scenario.consultants.map(\.id.text))
        guard rules.consultantQualified.strength.isBinding,
            let unfit = names.first(where: { known.contains($0) && !qualified.contains("\($0)|\(module.id)") })
        else { return nil }
        return LocalisedText(
            sv: "konsult \(unfit) är inte behörig för modulen \(module.id)",
            en: "consultant \(unfit) is not qualified for module \(module.id)")
    }

    private func venue(_ pin: Pin, of session: PinnedSession) -> LocalisedText? {
        let rules = programme.rules
        guard let venue = venues[pin.value] else { return nil }
        if rules.venueKind.strength.isBinding, let kind = session.module.venueKind, venue.kind != kind {
            return LocalisedText(
                sv: "modulen \(session.module.id) hålls i en lokal av slaget \(kind)",
                en: "module \(session.module.id) is held in a venue of kind \(kind)")
        }
        guard rules.cohortSize.strength.isBinding else { return nil }
        let least = programme.size(of: session.cohort).lowerBound
        if rules.venueSeats.strength.isBinding, venue.seats < least {
            return LocalisedText(
                sv: "lokal \(venue.id) har \(venue.seats) platser; en utvecklingsgrupp har minst "
                    + "\(least) chefer",
                en: "venue \(venue.id) has \(venue.seats) seats; a cohort has at least \(least) managers")
        }
        let beds = venue.beds ?? 0
        guard rules.venueBeds.strength.isBinding, session.module.isOvernight, beds < least else { return nil }
        return LocalisedText(
            sv: "lokal \(venue.id) har \(beds) bäddar; en utvecklingsgrupp har minst \(least) chefer",
            en: "venue \(venue.id) has \(beds) beds; a cohort has at least \(least) managers")
    }
}
