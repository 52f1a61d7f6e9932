import ProgrammeModel
import TestSupport

/// Random damage to a plan and its scenario, the same for the same seed.
struct PlanDamage {
    private(set) var scenario: Scenario
    private(set) var plan: Plan
    private var random: SeededGenerator

    init(_ scenario: Scenario, _ plan: Plan, seed: UInt64) {
        self.scenario = scenario
        self.plan = plan
        random = SeededGenerator(seed: seed)
    }

    /// A scenario and a plan of it, both damaged in up to a dozen ways.
    static func example(seed: UInt64) throws -> (scenario: Scenario, plan: Plan) {
        let base = try bases.get()
        let chosen = base[Int(seed % UInt64(base.count))]
        var damage = PlanDamage(chosen.scenario, chosen.plan, seed: seed)
        for _ in 0..<damage.number(1, 6) { damage.damageScenario() }
        for _ in 0..<damage.number(0, 6) { damage.damagePlan() }
        if damage.chance(30) { damage.openCohorts() }
        damage.damageMilestones()
        var plan = damage.plan
        plan.milestones = plan.milestones(in: damage.scenario)
        plan.scenario.hash = try damage.scenario.fingerprint()
        return (damage.scenario, plan)
    }

    private static let bases = Swift.Result {
        [(scenario: twoRounds(), plan: try Fixture.plan()), try threeRounds()]
    }

    /// The small scenario with areas, people who have met, and a host from outside the roster.
    private static func twoRounds() -> Scenario {
        var scenario = Fixture.scenario()
        for position in scenario.managers.indices where position % 4 > 1 {
            scenario.managers[position].area = position % 4 == 2 ? "skola" : "omsorg"
        }
        scenario.programme.introduction?.hosts = ["M01", "värd"]
        scenario.pairs = [
            Pair(first: "M02", second: "M03", rule: .past, weight: 3), Pair(first: "M03", second: "M02", rule: .past),
        ]
        for position in scenario.qualifications.indices where position % 3 == 0 {
            scenario.qualifications[position].isLead = true
        }
        scenario.earlierCohorts = [["M01", "M07", "M13", "M02", "borta"], ["M03", "M02", "M20", "M09"]]
        return scenario
    }

    /// The same scenario with its last cohort in a third round, after the summer.
    private static func threeRounds() throws -> (scenario: Scenario, plan: Plan) {
        var scenario = twoRounds()
        var plan = try Fixture.plan()
        scenario.programme.rounds.append(
            Round(
                id: "3", name: "Omgång 3", window: DayRange(Fixture.day("2016-08-15"), Fixture.day("2016-09-30")),
                introductionWindow: DayRange(Fixture.day("2016-08-08"), Fixture.day("2016-08-19"))))
        scenario.programme.cohorts[3].round = "3"
        plan.rosters[3].round = "3"
        plan.sessions[6].start = Fixture.halfDay("2016-08-29 am")
        plan.sessions[7].start = Fixture.halfDay("2016-10-04 am")
        plan.introductions.append(Introduction(round: "3", start: Fixture.halfDay("2016-08-15 am"), venue: "sal"))
        return (scenario, plan)
    }

    /// Other terms and leads, and one who leaves: most of it is seen by milestones alone.
    private mutating func damageMilestones() {
        for kind in Milestone.Kind.allCases where chance(40) {
            scenario.programme.milestones[kind] = chance(20) ? nil : number(0, 120)
        }
        for position in scenario.qualifications.indices where chance(20) {
            scenario.qualifications[position].isLead.toggle()
        }
        if chance(30), let position = position(scenario.managers) { scenario.managers[position].left = day() }
    }

    /// Leaves cohorts to the plan, which leaves some of them out.
    private mutating func openCohorts() {
        for position in scenario.programme.cohorts.indices where chance(60) {
            scenario.programme.cohorts[position].isOptional = true
        }
        scenario.programme.rules.sessionTime.strength = .soft
        scenario.programme.rules.sessionTime.terms = PenaltyTerms(.mix, weight: number(1, 9))
        let left = scenario.openCohorts.sorted { $0.text < $1.text }.filter { _ in chance(50) }
        plan.rosters.removeAll { left.contains($0.cohort) }
        plan.sessions.removeAll { left.contains($0.cohort) }
    }

    // MARK: - Choices

    mutating func number(_ low: Int, _ high: Int) -> Int { low + random.index(below: high - low + 1) }
    mutating func chance(_ percent: Int) -> Bool { random.index(below: 100) < percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random.index(below: elements.count)] }
    mutating func position(_ elements: [some Any]) -> Int? {
        elements.isEmpty ? nil : random.index(below: elements.count)
    }

    /// Mostly in the horizon, now and then beyond it.
    mutating func day() -> Day {
        let horizon = scenario.programme.horizon
        return horizon.first.advanced(by: number(-20, horizon.dayCount + 20))
    }

    mutating func halfDay() -> HalfDay { HalfDay(day(), pick([.am, .pm])) }

    mutating func range(_ longest: Int) -> DayRange {
        let first = day()
        return DayRange(first, first.advanced(by: number(0, longest)))
    }

    mutating func manager() -> Manager.ID { pick(scenario.managers).id }
    mutating func consultant() -> Consultant.ID { pick(scenario.consultants).id }
    mutating func cohort() -> Cohort.ID { pick(scenario.programme.cohorts).id }
    mutating func round() -> Round.ID { pick(scenario.programme.rounds).id }
    mutating func venue() -> Venue.ID? { scenario.venues.isEmpty ? nil : pick(scenario.venues).id }

    // MARK: - The plan

    mutating func damagePlan() {
        switch number(0, 6) {
        case 0, 1: damageSeats()
        case 2: damageIntroductions()
        case 3: damageStaff()
        default: damageTimes()
        }
    }

    private mutating func damageSeats() {
        let from = number(0, plan.rosters.count - 1)
        let to = number(0, plan.rosters.count - 1)
        guard let seat = position(plan.rosters[from].members) else { return }
        let manager = plan.rosters[from].members[seat]
        switch number(0, 6) {
        case 0, 1:
            plan.rosters[from].members.remove(at: seat)
            plan.rosters[to].members.append(manager)
        case 2:
            guard let other = position(plan.rosters[to].members) else { return }
            plan.rosters[from].members[seat] = plan.rosters[to].members[other]
            plan.rosters[to].members[other] = manager
        case 3: plan.rosters[from].members.remove(at: seat)
        case 4: plan.rosters[to].members.append(manager)
        case 5:
            plan.rosters[from].members.remove(at: seat)
            plan.waiting.append(WaitingEntry(manager: manager, reason: .noSeat))
        default: plan.waiting.append(WaitingEntry(manager: self.manager(), reason: .joinsTooLate))
        }
    }

    private mutating func damageTimes() {
        guard let position = position(plan.sessions) else { return }
        switch number(0, 11) {
        case 11: followOwnSession(position)
        case 10: plan.sessions[position].start = pick(plan.sessions).start.advanced(by: number(1, 5))
        case 0, 1, 2:
            plan.sessions[position].start = plan.sessions[position].start.advanced(by: number(-40, 40))
        case 3: plan.sessions[position].start = halfDay()
        case 4: plan.sessions[position].start = HalfDay(pick(holidays), pick([.am, .pm]))
        case 5: plan.sessions[position].halfDays = number(1, 12)
        case 6: plan.sessions[position].status = .cancelled
        case 7: plan.sessions.remove(at: position)
        case 8:
            var copy = plan.sessions[position]
            copy.start = copy.start.advanced(by: number(-30, 30))
            plan.sessions.insert(copy, at: number(0, plan.sessions.count))
        default:
            let other = number(0, plan.sessions.count - 1)
            let start = plan.sessions[position].start
            plan.sessions[position].start = plan.sessions[other].start
            plan.sessions[other].start = start
        }
    }

    /// Moves a session right behind another of its cohort with the same consultants, mostly to another venue.
    private mutating func followOwnSession(_ position: Int) {
        guard let earlier = plan.sessions.first(where: { $0.cohort == plan.sessions[position].cohort }) else { return }
        plan.sessions[position].start = earlier.start.advanced(by: earlier.halfDays)
        plan.sessions[position].consultants = earlier.consultants
        if chance(80) { plan.sessions[position].venue = venue() }
    }

    private var holidays: [Day] {
        (SwedishHolidays.publicHolidays(2016) + SwedishHolidays.customaryDaysOff(2016)).map(\.day)
    }

    private mutating func damageStaff() {
        guard let position = position(plan.sessions) else { return }
        switch number(0, 5) {
        case 0: plan.sessions[position].consultants = [consultant()]
        case 1: plan.sessions[position].consultants = [consultant(), consultant()]
        case 2: plan.sessions[position].consultants.append(consultant())
        case 3: plan.sessions[position].consultants = []
        case 4: plan.sessions[position].venue = nil
        default: plan.sessions[position].venue = venue()
        }
    }

    private mutating func damageIntroductions() {
        guard let position = position(plan.introductions) else { return }
        switch number(0, 5) {
        case 0: plan.introductions[position].start = halfDay()
        case 1:
            plan.introductions[position].start = plan.introductions[position].start.advanced(by: number(-20, 30))
        case 2: plan.introductions.remove(at: position)
        case 3: plan.introductions.append(Introduction(round: round(), start: halfDay(), venue: venue()))
        case 4: plan.introductions[position].venue = venue()
        default: plan.introductions[position].venue = nil
        }
    }

    // MARK: - The scenario

    mutating func damageScenario() {
        switch number(0, 7) {
        case 0, 1: damagePeople()
        case 2: damageAbsences()
        case 3: damageCalendars()
        case 4: damagePinsAndPairs()
        case 5: damageResources()
        case 6: damageProgramme()
        default:
            for _ in 0..<number(1, 4) { damageRules() }
        }
    }

    private mutating func damagePeople() {
        for _ in 0..<number(1, 5) {
            let position = number(0, scenario.managers.count - 1)
            switch number(0, 9) {
            case 8:
                scenario.managers[position].coverFor = [manager(), manager()].filter {
                    $0 != scenario.managers[position].id
                }
            case 0, 1: scenario.managers[position].joined = day()
            case 2: scenario.managers[position].left = day()
            case 3: scenario.managers[position].level = number(1, 4)
            case 4: scenario.managers[position].boss = pick([manager(), "X99", nil])
            case 5: scenario.managers[position].exempt = "utbildad"
            case 6: scenario.managers[position].area = pick(["skola", "omsorg", nil])
            case 7:
                scenario.managers[position].department = pick(["Skola", "Vård", "Teknik", "Kultur"])
                scenario.managers[position].unit = nil
            default: scenario.managers[position].attributes["gender"] = pick(["K", "M", ""])
            }
        }
    }

    private mutating func damageAbsences() {
        for _ in 0..<number(1, 8) {
            let who = pick([
                manager().text, manager().text, consultant().text, venue()?.text ?? "X1", "M01", "värd",
            ])
            let first = halfDay()
            scenario.absences.append(Absence(who: who, first: first, last: first.advanced(by: number(0, 250))))
        }
    }

    private mutating func damageCalendars() {
        var audience = GroupCalendar.Audience()
        if chance(40) { audience.departments = ["Skola", "Teknik"] }
        if chance(20) { audience.areas = ["skola"] }
        if chance(20) { audience.units = ["Enhet 1", "Enhet 2", "Enhet 3"] }
        if chance(20) { audience.levels = [2, 3] }
        if chance(20) { audience.attributes = ["gender": ["K"]] }
        if chance(50) || audience == .init() {
            audience.roles = pick([[.manager], [.consultant], [.host], [.host, .consultant]])
        }
        scenario.programme.groupCalendars.append(
            GroupCalendar(
                name: "Kalender \(scenario.programme.groupCalendars.count)", audience: audience,
                effect: pick([.away, .avoid]), when: [pattern()],
                halves: pick([[.am], [.pm], [.am, .pm]])))
    }

    private mutating func pattern() -> DayPattern {
        switch number(0, 3) {
        case 0: return .dates(range(30))
        case 1:
            let first = number(1, 50)
            return .weeks(first: first, last: min(52, first + number(0, 8)), year: pick([nil, 2016]))
        case 2: return .monthly(nth: pick([1, 2, 3, 4, 5, -1]), weekday: pick(Weekday.allCases))
        default: return .yearly(fromMonth: number(1, 12), fromDay: 5, toMonth: number(1, 12), toDay: 20)
        }
    }

    private mutating func damagePinsAndPairs() {
        let session = pick(plan.sessions.map(\.id.text) + ["A/grund"])
        switch number(0, 8) {
        case 8:
            let (first, second) = (consultant(), consultant())
            let isNamed = scenario.pairs.contains {
                [$0.first, $0.second].sorted() == [first.text, second.text].sorted()
            }
            guard first != second, !isNamed else { return }
            scenario.pairs.append(
                Pair(first: first.text, second: second.text, rule: .pairing, weight: pick([-4, -1, 1, 3])))
        case 0: scenario.pins.append(Pin(kind: .cohort, who: manager().text, value: cohort().text))
        case 1: scenario.pins.append(Pin(kind: .round, who: manager().text, value: round().text))
        case 2: scenario.pins.append(Pin(kind: .sessionStart, who: session, value: halfDay().description))
        case 3:
            let value = pick(["K1", "K2|K1", "K1|K2", "K3|K4"])
            scenario.pins.append(Pin(kind: .sessionConsultants, who: session, value: value))
        case 4: scenario.pins.append(Pin(kind: .sessionVenue, who: session, value: pick(["rum", "sal"])))
        case 5:
            let value = pick(["2016-01-18 am", "2016-04-18 am", "2016-04-18 pm"])
            scenario.pins.append(Pin(kind: .introductionStart, who: round().text, value: value))
        default:
            for _ in 0..<number(1, 5) {
                let first = manager()
                let second = manager()
                guard first != second else { continue }
                scenario.pairs.append(
                    Pair(
                        first: first.text, second: second.text, rule: pick([.together, .apart, .past, .cover]),
                        weight: number(1, 4)))
            }
        }
    }

    private mutating func damageResources() {
        let consultant = number(0, scenario.consultants.count - 1)
        switch number(0, 8) {
        case 0: scenario.consultants[consultant].firstDay = pick([day(), nil])
        case 1: scenario.consultants[consultant].lastDay = pick([day(), nil])
        case 2: scenario.consultants[consultant].maxPerWeek = pick([nil, 1, 3, 4])
        case 3: scenario.consultants[consultant].maxPerMonth = pick([nil, 1, 3, 4])
        case 4: scenario.consultants[consultant].maxCohorts = pick([nil, 1, 2])
        case 5:
            guard scenario.qualifications.count > 1 else { return }
            scenario.qualifications.remove(at: number(0, scenario.qualifications.count - 1))
        case 6:
            guard let position = position(scenario.venues) else { return }
            scenario.venues[position].seats = number(3, 12)
            scenario.venues[position].beds = pick([nil, number(0, 12)])
        case 7:
            let hosts = [["M01", "värd"], ["M07", "M13", "värd"], ["värd"]]
            scenario.programme.introduction = IntroductionTerms(
                hosts: pick(hosts), hostsNeeded: number(0, 2), venue: pick([nil, venue()]))
        default:
            scenario.consultants.append(Consultant(id: Consultant.ID("K\(scenario.consultants.count + 1)"), name: "Ny"))
        }
    }

    private mutating func damageProgramme() {
        let module = number(0, scenario.programme.modules.count - 1)
        let round = number(0, scenario.programme.rounds.count - 1)
        let cohort = number(0, scenario.programme.cohorts.count - 1)
        switch number(0, 12) {
        case 11: scenario.programme.modules[module].isOvernight = true
        case 12:
            guard let venue = position(scenario.venues) else { return }
            scenario.venues[venue].kind = "internat"
            scenario.programme.modules[module].venueKind = "internat"
        case 10:
            scenario.programme.cohorts[cohort].min = pick([nil, number(1, 6)])
            scenario.programme.cohorts[cohort].max = number(6, 8)
        case 0: scenario.programme.closures.append(Closure(name: "Stängt", when: [pattern()]))
        case 1: scenario.programme.closures.append(Closure(name: "Stängt", when: [.dates(range(12))]))
        case 2: scenario.programme.daysOff += [day(), day()]
        case 3: scenario.programme.liftedDays += [pick(holidays), day()]
        case 4: scenario.programme.modules[module].halfDays = number(1, 6)
        case 5: scenario.programme.modules[module].starts = pick([[.am], [.pm], [.am, .pm]])
        case 6: scenario.programme.modules[module].consultants = number(1, 2)
        case 7: scenario.programme.rounds[round].window = range(60)
        case 8: scenario.programme.rounds[round].introductionWindow = pick([nil, range(20)])
        default: scenario.programme.cohorts[cohort].isLeadershipTeam = true
        }
    }

    private mutating func damageRules() {
        switch number(0, 11) {
        case 10:
            let attributes: [MixAttribute] = [.attribute("gender"), .department, .area, .unit, .level, .team]
            var rule = NoLoneRule(pick(attributes), min: number(2, 4))
            rule.strength = pick([.hard, .soft])
            rule.terms = PenaltyTerms(pick(PriorityClass.all), weight: number(1, 20))
            scenario.programme.rules.noLones.removeAll { $0.code == rule.code }
            scenario.programme.rules.noLones.append(rule)
        case 11:
            scenario.programme.rules.newAcquaintances.strength = pick([.hard, .soft])
            scenario.programme.rules.newAcquaintances.terms = PenaltyTerms(
                pick(PriorityClass.all), weight: number(1, 20))
        case 0:
            scenario.programme.rules.cohortSize.min = number(1, 6)
            scenario.programme.rules.cohortSize.max = number(5, 8)
        case 1: scenario.programme.rules.waitingList.mode = pick(WaitingListRule.Mode.allCases)
        case 2:
            scenario.programme.rules.joinedInTime.notice = number(0, 60)
            scenario.programme.rules.joinedInTime.lateEntry = number(0, 1)
        case 3:
            scenario.programme.rules.departmentCap.strength = pick([.hard, .soft])
            scenario.programme.rules.departmentCap.max = number(1, 3)
        case 4:
            scenario.programme.rules.practiceGap.min = number(0, 40)
            scenario.programme.rules.practiceGap.max = number(40, 90)
            scenario.programme.rules.practiceGap.preferred = number(20, 60)
        case 5: scenario.programme.rules.participantClash.attendance = number(0, 2)
        case 6: scenario.programme.rules.departmentStaffed.percent = number(0, 40)
        case 7:
            scenario.programme.rules.leadershipFirst.lines = [
                .init(level: number(1, 3), round: round()), .init(level: number(1, 3), round: round()),
            ]
        case 8:
            let mix = number(0, scenario.programme.rules.mixes.count - 1)
            scenario.programme.rules.mixes[mix].strength = pick([.hard, .soft, .off])
            scenario.programme.rules.mixes[mix].terms = PenaltyTerms(pick(PriorityClass.all), weight: number(1, 20))
        default:
            let code = pick(Self.adjustable)
            scenario.programme.rules.set(
                code, strength: pick([.hard, .soft, .off]),
                terms: chance(50) ? PenaltyTerms(pick(PriorityClass.all), weight: number(1, 20)) : nil)
        }
    }

    /// Rules that may be hard, soft or off.
    private static let adjustable = RuleBook().all.filter { rule in
        type(of: rule).definition.isSupported && rule.strength != .always && MixAttribute(code: rule.code) == nil
    }.map(\.code)
}
