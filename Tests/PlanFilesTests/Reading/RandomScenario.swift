import ProgrammeModel
import TestSupport

/// Valid scenarios with settings of every kind, for reading what was written.
enum RandomScenario {
    static func make(seed: UInt64) -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 5)
        var scenario = Fixture.scenario()
        scenario.seed = random.next()
        scenario.programme.name = pick(
            ["Prov", "Färd: plan", "2016", "off", "# ett \"två\" 'tre'", "null", "- a"], &random)
        scenario.programme.rules = rules(&random)
        calendars(&scenario, &random)
        people(&scenario, &random)
        cohorts(&scenario, &random)
        openCohorts(&scenario, &random)
        if flip(&random) { scenario.programme.introduction = nil }
        if flip(&random) { scenario.programme.clockTimes = ClockTimes(am: "09:00-12:00", pm: "12:45-16:15") }
        if flip(&random) { scenario.programme.modules[0].starts = [.pm] }
        if flip(&random) { scenario.programme.modules[1].name = "Yes: no" }
        if flip(&random) { scenario.programme.rounds[1].introductionWindow = nil }
        for kind in Milestone.Kind.allCases where flip(&random) {
            scenario.programme.milestones[kind] = flip(&random) ? nil : random.index(below: 251)
        }
        return scenario
    }

    private static func flip(_ random: inout SeededGenerator) -> Bool { random.index(below: 2) == 0 }

    private static func pick<T>(_ values: [T], _ random: inout SeededGenerator) -> T {
        values[random.index(below: values.count)]
    }

    private static func rules(_ random: inout SeededGenerator) -> RuleBook {
        var book = RuleBook()
        let ofCohorts = SessionTimeRule.definition.code
        for rule in book.all
        where rule.strength != .always && MixAttribute(code: rule.code) == nil && rule.code != ofCohorts {
            guard random.index(below: 3) == 0 else { continue }
            let definition = type(of: rule).definition
            let mayBeHard = definition.whyNeverHard == nil
            let strength =
                definition.isSupported ? pick([mayBeHard ? Strength.hard : .soft, .soft, .off], &random) : .off
            let terms = PenaltyTerms(PriorityClass(1 + random.index(below: 6)), weight: 1 + random.index(below: 9))
            book.set(rule.code, strength: strength, terms: strength == .off || flip(&random) ? nil : terms)
            if strength == .off { book.declinedRules.append(rule.code) }
            // What a file means by "soft" alone is class 3, where the rule was hard.
            if strength == .soft, flip(&random) { book.set(rule.code, strength: nil, terms: PenaltyTerms(.clashes)) }
        }
        book.declinedRules.sort()
        book.waitingList.mode = pick(WaitingListRule.Mode.allCases, &random)
        book.cohortSize.min = 1 + random.index(below: 5)
        book.practiceGap.preferred = 21 + random.index(below: 40)
        book.joinedInTime.lateEntry = random.index(below: 2)
        book.participantClash.attendance = random.index(below: 7)
        book.departmentStaffed.percent = random.index(below: 101)
        if book.departmentCap.strength != .off { book.departmentCap.max = 1 + random.index(below: 30) }
        if flip(&random) { book.leadershipFirst.lines = flip(&random) ? [] : [.init(level: 2, round: "2")] }
        if flip(&random) { book.classOrder = [3, 1, 2, 6, 5, 4].map { PriorityClass($0) } }
        if flip(&random) { book.mixes.remove(at: random.index(below: book.mixes.count)) }
        if flip(&random) { book.mixes.append(MixRule(.attribute("title"), weight: 1 + random.index(below: 3))) }
        for attribute in [MixAttribute.attribute("gender"), .team] where flip(&random) {
            var rule = NoLoneRule(attribute, min: 2 + random.index(below: 3))
            rule.strength = pick([.hard, .soft], &random)
            if flip(&random) { rule.terms = PenaltyTerms(.mix, weight: 3) }
            book.noLones.append(rule)
        }
        book.mixes[0].terms.weight = 1 + random.index(below: 20)
        return book
    }

    private static func calendars(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
        let patterns: [DayPattern] = [
            .weeks(first: 8, last: 8, year: nil), .weeks(first: 51, last: 1, year: nil),
            .weeks(first: 9, last: 9, year: 2016),
            .dates(DayRange(Fixture.day("2016-02-05"), Fixture.day("2016-02-05"))),
            .dates(DayRange(Fixture.day("2016-03-01"), Fixture.day("2016-03-09"))),
            .yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6),
            .yearly(fromMonth: 6, fromDay: 6, toMonth: 6, toDay: 6), .monthly(nth: 1, weekday: .tuesday),
            .monthly(nth: -1, weekday: .friday),
        ]
        // Patterns of one calendar stand by kind in the file, so they come in this order.
        func some() -> [DayPattern] {
            let chosen = patterns.filter { _ in random.index(below: 3) == 0 }
            return chosen.isEmpty ? [patterns[0]] : chosen
        }
        scenario.programme.closures.append(Closure(name: "Stängt: \"A\"", when: some()))
        let audiences = [
            GroupCalendar.Audience(departments: ["Skola", "Vård"]),
            GroupCalendar.Audience(levels: [1, 2], roles: [.host]),
            GroupCalendar.Audience(units: ["Enhet 3"], attributes: ["gender": ["K"], "title": ["rektor", "chef"]]),
            GroupCalendar.Audience(roles: [.consultant, .manager]),
        ]
        for audience in audiences where flip(&random) {
            scenario.programme.groupCalendars.append(
                GroupCalendar(
                    name: "Kalender", audience: audience, effect: pick([.away, .avoid], &random), when: some(),
                    halves: pick([[.am], [.pm], [.am, .pm]], &random)))
        }
        if flip(&random) { scenario.programme.daysOff = [Fixture.day("2016-05-06"), Fixture.day("2016-01-29")] }
        if flip(&random) { scenario.programme.liftedDays = [Fixture.day("2016-06-06")] }
    }

    private static func people(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
        for position in scenario.managers.indices where flip(&random) {
            scenario.managers[position].name = pick(["Berg, \"Bo\"", "Åsa;Ek", "O'Neil", "Två\nrader"], &random)
            scenario.managers[position].joined = flip(&random) ? Fixture.day("2015-12-01") : nil
            scenario.managers[position].left = flip(&random) ? Fixture.day("2017-02-28") : nil
            scenario.managers[position].email = flip(&random) ? "a@example.org" : nil
            scenario.managers[position].exempt = random.index(below: 5) == 0 ? "pension" : nil
            scenario.managers[position].attributes["anställd som"] = "vikarie"
            if position % 3 == 0 { scenario.managers[position].attributes["gender"] = nil }
        }
        scenario.managers[1].title = "rektor"
        if flip(&random) { scenario.managers[2].area = "skola" }
        scenario.consultants[0].maxPerWeek = nil
        scenario.consultants[1].firstDay = nil
        if flip(&random) {
            let half = HalfDay(Fixture.day("2016-02-08"), pick(Half.allCases, &random))
            scenario.absences = [
                Absence(who: "M02", first: half, last: half.advanced(by: random.index(below: 6))),
                Absence(who: "K2", first: half, last: half), Absence(who: "rum", first: half, last: half),
            ]
        }
        if flip(&random) {
            scenario.pairs = [
                Pair(first: "M02", second: "M03", rule: .together),
                Pair(first: "M04", second: "M05", rule: .apart, weight: 2),
            ]
        }
        if flip(&random) { scenario.venues[1].beds = pick([0, 12], &random) }
        if flip(&random) {
            scenario.venues[0].kind = "kurs: gård"
            scenario.programme.modules[1].venueKind = "kurs: gård"
        }
        if flip(&random) { scenario.programme.modules[0].isOvernight = true }
        if flip(&random) {
            scenario.pairs += [
                Pair(first: "K1", second: "K2", rule: .pairing, weight: 3),
                Pair(first: "K3", second: "K1", rule: .pairing, weight: -2),
            ]
        }
        guard flip(&random) else { return }
        scenario.programme.rules.newAcquaintances.strength = pick([.soft, .hard], &random)
        scenario.programme.rules.declinedRules.removeAll { $0 == NewAcquaintancesRule.definition.code }
        if flip(&random) { scenario.pairs.append(Pair(first: "M05", second: "M06", rule: .past, weight: 7)) }
        if flip(&random) { scenario.earlierCohorts = [["M01", "M02", "borta"], ["M02", "M04"]] }
    }

    /// Some cohorts need not be held, and session-time is what it then is unless the file says otherwise.
    private static func openCohorts(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
        guard flip(&random) else { return }
        for position in scenario.programme.cohorts.indices where flip(&random) {
            scenario.programme.cohorts[position].isOptional = true
        }
        guard scenario.programme.cohorts.contains(where: \.isOptional) else { return }
        var book = scenario.programme.rules
        let isUsual = book.classOrder == PriorityClass.all
        book.sessionTime.strength = pick([.soft, .off], &random)
        book.sessionTime.terms = PenaltyTerms(isUsual ? .sessionTime : .mix, weight: 1 + random.index(below: 3))
        if book.sessionTime.strength == .off {
            book.declinedRules = (book.declinedRules + [book.sessionTime.code]).sorted()
            book.sessionTime.terms = PenaltyTerms(.sessionTime)
        }
        if isUsual { book.classOrder = book.usualClassOrder }
        scenario.programme.rules = book
    }

    private static func cohorts(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
        switch random.index(below: 3) {
        case 0:
            scenario.programme.cohorts = (1...12).map { number in
                Cohort(id: Cohort.ID(number < 10 ? "G0\(number)" : "G\(number)"), round: number <= 7 ? "1" : "2")
            }
        case 1:
            scenario.programme.cohorts[2].isLeadershipTeam = true
            scenario.programme.cohorts[1].min = pick([nil, 0, 5], &random)
            scenario.programme.cohorts[1].max = pick([nil, 12], &random)
        default: break
        }
        if flip(&random) {
            let cohort = scenario.programme.cohorts[0].id
            let window = scenario.programme.rounds[0].window
            let calendar = scenario.programme.calendar
            // In the half in which the module may start whatever else is drawn.
            let start = stride(from: window.first, through: window.last, by: 1).map { HalfDay($0, .pm) }
                .first { calendar.canHold(halfDays: scenario.programme.modules[0].halfDays, from: $0) }
            scenario.pins = [
                Pin(kind: .sessionStart, who: "\(cohort)/grund", value: start?.description ?? ""),
                Pin(kind: .sessionConsultants, who: "\(cohort)/klar", value: "K1|K2"),
            ]
        }
    }
}
