import ProgrammeModel

extension SchedulingFixture {
    /// What a random scenario may hold.
    public struct Traits: Sendable {
        public var cohorts = 1
        public var modules = 2
        public var consultants = 3
        public var rounds = 1
        public var weeks = 4
        public var perCohort = 3
        /// Half-days of modules, at most.
        public var longest = 2
        /// Days of the round's window.
        public var window = 5
        /// Sessions start in the forenoon only.
        public var isForenoonOnly = false
        public var hasIntroduction = false
        /// Rules softened or switched off at random, weights and class order changed.
        public var hasLooseRules = false
        public var hasPins = false

        public init() {}
    }

    /// A random small scenario with absences, limits, newcomers, leavers and venues; the same for the same seed.
    public static func random(seed: UInt64, _ traits: Traits) -> Instance {
        var draw = Draw(seed: seed)
        let monday = Fixture.day("2016-02-01")
        let horizon = DayRange(monday, monday.advanced(by: traits.weeks * 7 - 3))
        let modules = (0..<traits.modules).map { position in
            TrainingModule(
                id: TrainingModule.ID("m\(position)"), name: "Modul \(position)",
                halfDays: draw.number(1, traits.longest), consultants: draw.chance(4) ? 2 : 1,
                starts: traits.isForenoonOnly ? [.am] : nil)
        }
        let step = traits.rounds > 1 ? (traits.weeks / 2 * 7) / traits.rounds : 0
        let rounds = (0..<traits.rounds).map { position in
            let opening = monday.advanced(by: position * step + (traits.hasIntroduction ? 7 : 0))
            return Round(
                id: Round.ID("\(position + 1)"), name: "Omgång \(position + 1)",
                window: DayRange(opening, opening.advanced(by: traits.window - 1)),
                introductionWindow: traits.hasIntroduction
                    ? DayRange(opening.advanced(by: -7), opening.advanced(by: -5)) : nil)
        }
        let cohorts = (0..<traits.cohorts).map {
            Cohort(id: Cohort.ID("G\($0)"), round: rounds[$0 % rounds.count].id)
        }
        var managers = (0..<traits.cohorts * traits.perCohort).map {
            draw.manager($0, rounds[0].window.first, horizon)
        }
        var covers = Draw(seed: seed, stream: 78)
        covers.addCovers(to: &managers)
        var leads = Draw(seed: seed, stream: 79)
        let venues = draw.venues(traits.perCohort)
        var programme = Programme(
            name: "Slump", horizon: horizon, modules: modules, rounds: rounds, cohorts: cohorts,
            introduction: traits.hasIntroduction
                ? IntroductionTerms(hosts: ["M0", "Värd"], hostsNeeded: 1, venue: venues.last?.id) : nil,
            rules: draw.rules(traits))
        if traits.hasLooseRules, covers.chance(2) {
            programme.rules.set(
                "cover", strength: .soft,
                terms: PenaltyTerms(covers.pick([.clashes, .gaps, .consultants]), weight: covers.number(1, 3)))
        }
        if draw.chance(3) { programme.daysOff = [monday.advanced(by: draw.number(0, traits.weeks * 7 - 4))] }
        let consultants = (0..<traits.consultants).map { draw.consultant($0) }
        var scenario = Scenario(
            programme: programme, managers: managers, consultants: consultants,
            qualifications: draw.qualifications(consultants, modules), venues: venues)
        leads.addLeads(to: &scenario, traits)
        var later = Draw(seed: seed, stream: 78)
        later.demand(&scenario, traits)
        let people =
            managers.map(\.id.text) + consultants.map(\.id.text) + venues.map(\.id.text)
            + (traits.hasIntroduction ? ["Värd"] : [])
        scenario.absences = people.flatMap { draw.absences($0, horizon) }
        if traits.hasPins { scenario.pins = draw.pins(scenario) }
        // Pins that nothing can keep are faults of the scenario, which no engine sees.
        while true {
            let impossible = Set(scenario.faults().filter { $0.code == "impossible-pin" }.map(\.place))
            guard !impossible.isEmpty else { break }
            scenario.pins = scenario.pins.enumerated()
                .filter { !impossible.contains(.row(.pins, $0.offset, column: "value")) }.map(\.element)
        }
        return Instance(
            scenario: scenario, cohortOf: managers.indices.map { draw.chance(12) ? nil : $0 % traits.cohorts })
    }
}

/// Draws the parts of a random scenario.
private struct Draw {
    private var random: SeededGenerator

    init(seed: UInt64, stream: UInt64 = 77) { random = SeededGenerator(seed: seed, stream: stream) }

    /// One time in `count`.
    mutating func chance(_ count: Int) -> Bool { random.index(below: count) == 0 }
    mutating func number(_ least: Int, _ most: Int) -> Int { least + random.index(below: most - least + 1) }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random.index(below: elements.count)] }

    mutating func manager(_ position: Int, _ opening: Day, _ horizon: DayRange) -> Manager {
        let joined = chance(5) ? opening.advanced(by: number(-6, 3)) : nil
        let left = chance(8) ? horizon.last.advanced(by: -number(0, 8)) : nil
        return Manager(
            id: Manager.ID("M\(position)"), name: "Chef \(position)", department: "F\(number(0, 2))", level: 3,
            joined: joined, left: left.map { max($0, (joined ?? $0).advanced(by: 1)) })
    }

    /// Lets some consultants answer for modules, in every other instance.
    mutating func addLeads(to scenario: inout Scenario, _ traits: SchedulingFixture.Traits) {
        guard chance(2) else { return }
        for position in scenario.qualifications.indices where chance(3) {
            scenario.qualifications[position].isLead = true
        }
        guard traits.hasLooseRules, chance(2) else { return }
        scenario.programme.rules.set(
            "lead-present", strength: pick([.hard, .soft, .off]),
            terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 4)))
    }

    /// Lets some managers cover for one another, in one of three instances.
    mutating func addCovers(to managers: inout [Manager]) {
        guard managers.count > 1, chance(3) else { return }
        for _ in 0..<number(1, 2) {
            let first = number(0, managers.count - 1)
            let second = (first + number(1, managers.count - 1)) % managers.count
            managers[first].coverFor = [managers[second].id]
        }
    }

    mutating func venues(_ perCohort: Int) -> [Venue] {
        let count = number(0, 2)
        return (0..<count).map {
            Venue(id: Venue.ID("L\($0)"), name: "Lokal \($0)", seats: chance(6) ? perCohort - 1 : perCohort * 4)
        }
    }

    mutating func consultant(_ position: Int) -> Consultant {
        Consultant(
            id: Consultant.ID("K\(position)"), name: "Konsult \(position)",
            maxPerWeek: pick([nil, 2, 3, 4]), maxPerMonth: pick([nil, 4, 5, 6]),
            maxCohorts: pick([nil, nil, nil, 1, 2, 3]))
    }

    mutating func qualifications(_ consultants: [Consultant], _ modules: [TrainingModule]) -> [Qualification] {
        consultants.flatMap { consultant in
            modules.filter { _ in !chance(6) }.map {
                Qualification(consultant: consultant.id, module: $0.id)
            }
        }
    }

    mutating func absences(_ who: String, _ horizon: DayRange) -> [Absence] {
        (0..<pick([0, 0, 1, 2])).map { _ in
            let day = horizon.first.advanced(by: number(0, horizon.dayCount - 1))
            let start = HalfDay(day, pick([.am, .pm]))
            return Absence(who: who, first: start, last: start.advanced(by: number(0, 5)))
        }
    }

    mutating func rules(_ traits: SchedulingFixture.Traits) -> RuleBook {
        var rules = RuleBook()
        rules.cohortSize.min = 0
        rules.practiceGap.min = number(3, 5)
        rules.practiceGap.max = rules.practiceGap.min + number(3, 7)
        rules.practiceGap.preferred = number(5, 12)
        rules.participantClash.attendance = number(1, 2)
        rules.joinedInTime.notice = number(0, 3)
        rules.joinedInTime.lateEntry = chance(4) ? 1 : 0
        rules.departmentStaffed.percent = pick([0, 20, 50])
        if traits.hasLooseRules { loosen(&rules) }
        return rules
    }

    private mutating func loosen(_ rules: inout RuleBook) {
        let codes: [RuleCode] = [
            "practice-gap", "round-window", "joined-in-time", "introduction", "participant-clash",
            "department-staffed", "consultant-available", "consultant-qualified", "venue-free", "venue-seats",
            "venue-single", "consultant-single", "consultant-limit",
        ]
        for code in codes where chance(4) {
            rules.set(
                code, strength: chance(3) ? .off : .soft,
                terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 3)))
        }
        for code in ["finish", "waiting-time", "continuity", "consultant-load"] as [RuleCode] where chance(3) {
            rules.set(
                code, strength: chance(4) ? .off : .soft,
                terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 4)))
        }
        if chance(3) {
            rules.set(
                "turnaround", strength: pick([.hard, .soft, .off]),
                terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 4)))
        }
        if chance(3) {
            rules.set(
                "spread", strength: pick([.hard, .soft, .off]),
                terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 4)))
        }
        if chance(4) { rules.classOrder.shuffle(using: &random) }
    }

    /// Times better avoided, what modules ask of venues, consultants who go together or apart, and how all that binds.
    mutating func demand(_ scenario: inout Scenario, _ traits: SchedulingFixture.Traits) {
        for number in 0..<pick([0, 0, 1, 2]) {
            let audience =
                chance(2) ? GroupCalendar.Audience(departments: ["F\(self.number(0, 2))"]) : .init(levels: [3])
            let first = scenario.programme.horizon.first.advanced(by: self.number(0, traits.weeks * 7 - 4))
            scenario.programme.groupCalendars.append(
                GroupCalendar(
                    name: "Tät tid \(number)", audience: audience, effect: .avoid,
                    when: [.dates(DayRange(first, first.advanced(by: self.number(0, 3))))],
                    halves: pick([[.am], [.pm], [.am, .pm]])))
        }
        let departments = Set(scenario.managers.map(\.department))
        scenario.programme.groupCalendars.removeAll { !$0.audience.departments.allSatisfy(departments.contains) }
        for position in scenario.venues.indices {
            scenario.venues[position].beds = pick([nil, traits.perCohort - 1, traits.perCohort * 4])
            scenario.venues[position].kind = position == 0 || chance(2) ? "internat" : nil
        }
        for position in scenario.programme.modules.indices {
            scenario.programme.modules[position].isOvernight = chance(6)
            if !scenario.venues.isEmpty, chance(6) { scenario.programme.modules[position].venueKind = "internat" }
        }
        for _ in 0..<pick([0, 0, 1, 2]) {
            let (one, other) = (number(0, traits.consultants - 1), number(0, traits.consultants - 1))
            let isNamed = scenario.pairs.contains { Set([$0.first, $0.second]) == ["K\(one)", "K\(other)"] }
            guard one != other, !isNamed else { continue }
            scenario.pairs.append(
                Pair(first: "K\(one)", second: "K\(other)", rule: .pairing, weight: pick([-3, -1, 1, 2])))
        }
        guard traits.hasLooseRules else { return }
        for code in ["busy-time", "weekday", "venue-beds", "venue-kind", "pairing"] as [RuleCode] where chance(2) {
            scenario.programme.rules.set(
                code, strength: pick([.hard, .soft, .soft, .off]),
                terms: PenaltyTerms(pick([.clashes, .gaps, .consultants]), weight: number(1, 3)))
        }
    }

    mutating func pins(_ scenario: Scenario) -> [Pin] {
        let programme = scenario.programme
        let calendar = programme.calendar
        return programme.cohorts.flatMap { cohort in
            programme.modules.enumerated().flatMap { position, module -> [Pin] in
                let session = Session.id(cohort: cohort.id, module: module.id).text
                var pins: [Pin] = []
                if position == 0, chance(3) {
                    let window = programme.rounds.first { $0.id == cohort.round }?.window ?? programme.horizon
                    let start = HalfDay(window.first.advanced(by: number(0, 4)), module.starts[0])
                    if calendar.canHold(halfDays: module.halfDays, from: start) {
                        pins.append(Pin(kind: .sessionStart, who: session, value: start.description))
                    }
                }
                let able = scenario.qualifications.filter { $0.module == module.id }.map(\.consultant.text)
                if chance(4), able.count >= module.consultants {
                    let staff = able.prefix(module.consultants).reversed().joined(separator: "|")
                    pins.append(Pin(kind: .sessionConsultants, who: session, value: staff))
                }
                if chance(4), let venue = scenario.venues.last, venue.seats > 1 {
                    pins.append(Pin(kind: .sessionVenue, who: session, value: venue.id.text))
                }
                return pins
            }
        }
    }
}
