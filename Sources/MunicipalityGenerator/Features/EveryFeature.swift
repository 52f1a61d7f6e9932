import ProgrammeModel

/// Adds one of everything that a scenario may hold, so that a reader sees each at work once.
///
/// People, units and consultants are found by their place in the organisation, so that every seed makes sense. Dates
/// suit a programme that begins in the autumn of 2015 and has two rounds.
struct EveryFeature {
    private(set) var scenario: Scenario
    /// First-line managers who are here throughout, in roster order.
    private let ordinary: [Manager]

    private static let outsideHost = "KS01"

    init(_ scenario: Scenario) {
        self.scenario = scenario
        let lowest = scenario.managers.map(\.level).max() ?? 1
        let opening = scenario.programme.rounds.first?.window.first
        ordinary = scenario.managers.filter { manager in
            let isNewcomer = opening.flatMap { opening in manager.joined.map { $0 > opening } } ?? false
            return manager.level == lowest && !isNewcomer && manager.left == nil && !manager.isExempt
        }
        addDays()
        addNetworks()
        addCalendars()
        addTerms()
        setRules()
        addAbsences()
        addPairs()
        addCover()
        addPins()
    }

    private mutating func addDays() {
        scenario.programme.daysOff = Self.days("2016-05-06")
        scenario.programme.liftedDays = Self.days("2016-06-06")
        if let move = Self.range("2015-12-07", "2015-12-08") {
            scenario.programme.closures.append(Closure(name: "Byte av ekonomisystem", when: [.dates(move)]))
        }
    }

    /// A free attribute: networks across departments, blank for most.
    private mutating func addNetworks() {
        for position in scenario.managers.indices where position % 5 == 3 {
            scenario.managers[position].attributes["network"] = position % 2 == 0 ? "digitalisering" : "krisledning"
        }
    }

    private mutating func addCalendars() {
        let department = scenario.managers.last?.department ?? ""
        let unit = ordinary.last?.unit ?? ""
        let crisis = GroupCalendar.Audience(attributes: ["network": ["krisledning"]])
        scenario.programme.groupCalendars += [
            GroupCalendar(
                name: "Krisledningsövning", audience: crisis, when: [.weeks(first: 47, last: 47, year: 2015)]),
            GroupCalendar(
                name: "Budgetberedning", audience: GroupCalendar.Audience(roles: [.host]),
                when: [.monthly(nth: 1, weekday: .tuesday)], halves: [.am]),
            GroupCalendar(
                name: "Konsulternas arbetsdag", audience: GroupCalendar.Audience(roles: [.consultant]),
                when: [.monthly(nth: -1, weekday: .friday)]),
        ]
        if let days = Self.range("2015-10-08", "2015-10-09") {
            let audience = GroupCalendar.Audience(departments: [department])
            scenario.programme.groupCalendars.append(
                GroupCalendar(name: "Förvaltningens utvecklingsdagar", audience: audience, when: [.dates(days)]))
        }
        if let days = Self.range("2016-04-11", "2016-04-15") {
            let audience = GroupCalendar.Audience(units: [unit])
            scenario.programme.groupCalendars.append(
                GroupCalendar(name: "Flytt till nya lokaler", audience: audience, when: [.dates(days)]))
        }
    }

    private mutating func addTerms() {
        scenario.programme.clockTimes = ClockTimes(am: "08:15-12:00", pm: "13:00-16:30")
        scenario.programme.milestones.agreementBefore = 15
        scenario.programme.introduction?.hosts.append(Self.outsideHost)
        if !scenario.programme.modules.isEmpty { scenario.programme.modules[0].starts = [.am] }
        if !scenario.programme.cohorts.isEmpty { scenario.programme.cohorts[0].isLeadershipTeam = true }
        if !scenario.venues.isEmpty { scenario.venues[0].kind = "konferens" }
    }

    private mutating func setRules() {
        let rounds = scenario.programme.rounds
        var rules = scenario.programme.rules
        rules.leadershipFirst.lines = zip([1, 2], rounds).map { LeadershipFirstRule.Line(level: $0, round: $1.id) }
        rules.joinedInTime.notice = 21
        rules.joinedInTime.lateEntry = 1
        rules.departmentCap.strength = .hard
        rules.departmentCap.max = 9
        rules.departmentStaffed.percent = 60
        rules.participantClash.attendance = 4
        rules.practiceGap.preferred = 28
        rules.skippedRounds.terms = PenaltyTerms(.gaps, weight: 3)
        rules.continuity.terms.weight = 2
        rules.turnaround.terms.weight = 3
        rules.spread.terms.weight = 2
        rules.leadPresent.terms.weight = 5
        rules.finish.strength = .off
        rules.mixes.append(MixRule(.attribute("network"), weight: 2))
        rules.classOrder = [.unplaced, .stability, .clashes, .mix, .consultants, .gaps]
        scenario.programme.rules = rules
    }

    private mutating func addAbsences() {
        var rows: [(who: String?, first: String, last: String)] = [
            (ordinary.first?.id.text, "2015-11-09 am", "2015-11-20 pm"),
            (scenario.consultants.first?.id.text, "2015-10-12 pm", "2015-10-14 am"),
            (scenario.venues.last?.id.text, "2015-10-05 am", "2015-10-07 pm"),
            (Self.outsideHost, "2015-09-07 am", "2015-09-11 pm"),
        ]
        rows.append((scenario.consultants.last?.id.text, "2016-03-07 am", "2016-03-11 pm"))
        scenario.absences += rows.compactMap { row in
            guard let who = row.who, let first = HalfDay(row.first), let last = HalfDay(row.last) else { return nil }
            return Absence(who: who, first: first, last: last)
        }
    }

    /// Two of different departments who work together on something, and two neighbours who had better not share a cohort.
    private mutating func addPairs() {
        guard let first = ordinary.dropFirst().first,
            let second = ordinary.first(where: { $0.department != first.department }),
            let third = ordinary.dropFirst(2).first(where: { $0.id != second.id }),
            let fourth = ordinary.first(where: { $0.unit == third.unit && $0.id > third.id && $0.id != second.id })
        else { return }
        scenario.pairs += [
            Pair(first: first.id.text, second: second.id.text, rule: .together),
            Pair(first: third.id.text, second: fourth.id.text, rule: .apart),
        ]
    }

    /// Two who stand in for each other.
    private mutating func addCover() {
        guard let first = ordinary.dropFirst(4).first,
            let second = ordinary.dropFirst(9).first(where: { $0.id != first.id }),
            let position = scenario.managers.firstIndex(where: { $0.id == first.id })
        else { return }
        scenario.managers[position].coverFor = [second.id]
    }

    private mutating func addPins() {
        let programme = scenario.programme
        guard let firstRound = programme.rounds.first, let lastRound = programme.rounds.last,
            let lastCohort = programme.cohorts.last, let module = programme.modules.first,
            let paired = programme.modules.first(where: { $0.consultants == 2 })
        else { return }
        let paired2 = scenario.qualifications.filter { $0.module == paired.id }.map(\.consultant.text)
        let heads = scenario.managers.filter { $0.level == 1 }
        let cohort = programme.cohorts.last { $0.round == firstRound.id }
        let session = Session.id(cohort: lastCohort.id, module: module.id).text
        if let head = heads.last, let cohort {
            scenario.pins.append(Pin(kind: .cohort, who: head.id.text, value: cohort.id.text))
        }
        if let late = ordinary.last {
            scenario.pins.append(Pin(kind: .round, who: late.id.text, value: lastRound.id.text))
        }
        scenario.pins += [
            Pin(kind: .introductionStart, who: firstRound.id.text, value: "2015-09-03 pm"),
            Pin(kind: .sessionStart, who: session, value: "2016-02-15 am"),
            Pin(
                kind: .sessionConsultants, who: Session.id(cohort: lastCohort.id, module: paired.id).text,
                value: paired2.prefix(2).joined(separator: "|")),
        ]
        if let room = scenario.venues.dropFirst().first {
            scenario.pins.append(Pin(kind: .sessionVenue, who: session, value: room.id.text))
        }
    }

    private static func days(_ iso: String...) -> [Day] { iso.compactMap { Day(iso: $0) } }

    private static func range(_ first: String, _ last: String) -> DayRange? {
        guard let first = Day(iso: first), let last = Day(iso: last) else { return nil }
        return DayRange(first, last)
    }
}
