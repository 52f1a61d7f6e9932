import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("The programme of the reference municipality")
struct ProgrammeTests {
    private let scenario = MunicipalityGenerator(profile: .orebro, seed: 1).scenario()
    private var programme: Programme { scenario.programme }

    @Test("has 23 cohorts in five rounds between autumn 2015 and the end of 2017")
    func rounds() {
        let sizes = programme.rounds.map { round in programme.cohorts.count { $0.round == round.id } }
        #expect(sizes == [4, 5, 5, 5, 4])
        #expect(programme.horizon.first.description == "2015-08-31")
        #expect(programme.horizon.last.description == "2017-12-22")
        #expect(programme.rules.cohortSize.min == 20 && programme.rules.cohortSize.max == 25)
    }

    @Test("has windows of eight weeks, and introductions five working days before each")
    func windows() throws {
        for (round, next) in zip(programme.rounds, programme.rounds.dropFirst()) {
            #expect(round.window.last < next.window.first)
        }
        for round in programme.rounds {
            let introduction = try #require(round.introductionWindow)
            #expect(round.window.first.weekday == .monday && round.window.dayCount == 8 * 7 - 2)
            #expect(programme.calendar.workingDays(after: introduction.last, through: round.window.first) >= 5)
            #expect(programme.horizon.contains(introduction.first))
        }
    }

    @Test("has modules of 3, 4, 2 and 3 half-days, the second with two consultants")
    func modules() {
        #expect(programme.modules.map(\.halfDays) == [3, 4, 2, 3])
        #expect(programme.modules.map(\.consultants) == [1, 2, 1, 1])
        #expect(
            programme.modules.map(\.name) == ["Del av helhet", "Klar ledare", "Säker chef", "Initiativrik utvecklare"])
    }

    @Test("has one hall of 140 seats for the introductions and rooms of 25 to 40")
    func venues() {
        let hall = scenario.venues.first { $0.id == programme.introduction?.venue }
        #expect(hall?.seats == 140)
        #expect(scenario.venues.count { (25...40).contains($0.seats) } == 5)
        #expect(scenario.venues.count == 6)
    }

    @Test(
        "closes weeks 26 to 32 and over Christmas", arguments: ["2016-06-27", "2017-08-11", "2015-12-21", "2017-01-05"])
    func closures(iso: String) throws {
        #expect(!programme.calendar.isWorking(try #require(Day(iso: iso))))
    }

    @Test(
        "school heads are away in the breaks that were seen",
        arguments: ["2015-10-26", "2016-02-22", "2016-03-29", "2016-11-04", "2017-02-20", "2017-04-10", "2017-11-01"])
    func schoolBreaks(iso: String) throws {
        let index = try ScenarioIndex(scenario)
        let halfDay = HalfDay(try #require(Day(iso: iso)), .am)
        let away = scenario.managers.indices.filter { index.managerAway[$0].contains(halfDay) }
        let school = scenario.managers.indices.filter { scenario.managers[$0].area == "skola" }
        #expect(Set(school).isSubset(of: away))
        #expect(away.count < school.count + 40)
    }

    @Test(
        "budget weeks bind administrators, council days the top level; about one manager in twenty has absences of an own"
    )
    func calendars() {
        let audiences = programme.groupCalendars.map(\.audience)
        #expect(audiences.contains { $0.areas == ["administration"] })
        #expect(audiences.contains { $0.levels == [1] })
        #expect(programme.groupCalendars.allSatisfy { $0.effect == .away })
        let ids = Set(scenario.managers.map(\.id.text))
        #expect(Set(scenario.absences.map(\.who).filter(ids.contains)).count == 24)
    }
}

@Suite("The consultants of the reference municipality")
struct ConsultantTests {
    private static let seeds: [UInt64] = [1, 2, 3]

    private static func scenario(_ seed: UInt64) -> Scenario {
        MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
    }

    @Test(
        "are 14, each qualified for two or three modules, each module with one lead who stays throughout",
        arguments: seeds)
    func qualifications(seed: UInt64) {
        let scenario = Self.scenario(seed)
        #expect(scenario.consultants.count == 14)
        for consultant in scenario.consultants {
            #expect((2...3).contains(scenario.qualifications.count { $0.consultant == consultant.id }))
            #expect([consultant.maxPerWeek, consultant.maxPerMonth, consultant.maxCohorts] == [4, 8, 10])
        }
        for module in scenario.programme.modules {
            let leads = scenario.qualifications.filter { $0.module == module.id && $0.isLead }.map(\.consultant)
            #expect(leads.count == 1)
            let lead = scenario.consultants.first { $0.id == leads.first }
            #expect(
                lead?.firstDay == scenario.programme.horizon.first && lead?.lastDay == scenario.programme.horizon.last)
        }
    }

    @Test("are free on about three quarters of their half-days, taken in blocks of one to ten", arguments: seeds)
    func freeShare(seed: UInt64) throws {
        let scenario = Self.scenario(seed)
        let calendar = scenario.programme.calendar
        var shares: [Int] = []
        for consultant in scenario.consultants {
            let first = try #require(consultant.firstDay)
            let last = try #require(consultant.lastDay)
            let halfDays = stride(from: first, through: last, by: 1).filter(calendar.isWorking)
                .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
            let blocks = scenario.absences.filter { $0.who == consultant.id.text }
            let lengths = blocks.map { block in halfDays.count { block.first <= $0 && $0 <= block.last } }
            #expect(lengths.allSatisfy { (1...10).contains($0) })
            #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.last < $1.first })
            shares.append(100 - lengths.reduce(0, +) * 100 / halfDays.count)
        }
        #expect(shares.allSatisfy { (70...80).contains($0) }, "\(shares)")
        #expect(Set(shares).count > 2)
    }

    @Test("are not all there all the time, yet each for three rounds at least", arguments: seeds)
    func contracts(seed: UInt64) throws {
        let scenario = Self.scenario(seed)
        let horizon = scenario.programme.horizon
        #expect(scenario.consultants.count { $0.firstDay != horizon.first } >= 2)
        #expect(scenario.consultants.count { $0.lastDay != horizon.last } >= 2)
        for consultant in scenario.consultants {
            let first = try #require(consultant.firstDay)
            let last = try #require(consultant.lastDay)
            #expect(scenario.programme.rounds.count { first <= $0.window.first && $0.window.last <= last } >= 3)
        }
    }

    /// Hall's condition: whatever modules are chosen, those who master any of them can take all their seats.
    @Test("have seats enough for every set of modules, with a margin of a fifth", arguments: seeds)
    func seatsByModule(seed: UInt64) {
        let scenario = Self.scenario(seed)
        let modules = scenario.programme.modules
        for chosen in 1..<(1 << modules.count) {
            let wanted = modules.indices.filter { chosen >> $0 & 1 == 1 }
            let demand = wanted.reduce(0) { $0 + scenario.programme.cohorts.count * modules[$1].consultants }
            let able = scenario.consultants.filter { consultant in
                scenario.qualifications.contains { row in
                    row.consultant == consultant.id && wanted.contains { modules[$0].id == row.module }
                }
            }
            let supply = able.reduce(0) { $0 + ($1.maxCohorts ?? 0) }
            #expect(supply * 100 >= demand * 120, "modules \(wanted): \(supply) seats for \(demand)")
        }
    }

    @Test("have half-days enough by the limits of a month, round by round", arguments: seeds)
    func halfDaysByRound(seed: UInt64) throws {
        let scenario = Self.scenario(seed)
        let index = try ScenarioIndex(scenario)
        let perCohort = scenario.programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants }
        #expect(perCohort * scenario.programme.cohorts.count == 368)
        for (number, round) in scenario.programme.rounds.enumerated() {
            let demand = scenario.programme.cohorts.count { $0.round == round.id } * perCohort
            let months = Set(stride(from: round.window.first, through: round.window.last, by: 1).map(\.monthNumber))
            var supply = 0
            for consultant in scenario.consultants.indices {
                for month in months {
                    let free = stride(from: round.window.first, through: round.window.last, by: 1)
                        .filter { $0.monthNumber == month && index.calendar.isWorking($0) }
                        .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
                        .count { !index.consultantAway[consultant].contains($0) }
                    supply += min(free, scenario.consultants[consultant].maxPerMonth ?? 0)
                }
            }
            // The eight weeks of the window alone would do, though the modules spread over twice as many.
            #expect(supply * 10 >= demand * 15, "round \(number + 1): \(supply) for \(demand)")
        }
    }

    @Test("can staff the two-consultant module on many dates of every round", arguments: seeds)
    func pairsAreFree(seed: UInt64) throws {
        let scenario = Self.scenario(seed)
        let index = try ScenarioIndex(scenario)
        let module = try #require(index.moduleIndex["ledare"])
        for round in scenario.programme.rounds {
            let possible = index.starts[module].filter { start in
                (round.window.first...round.window.last.advanced(by: 70)).contains(start.day)
                    && scenario.consultants.indices.count {
                        index.isQualified[$0][module]
                            && index.consultantAway[$0].countMembers(from: start.ordinal, length: 4) == 0
                    } >= 2
            }
            #expect(possible.count >= 20, "round \(round.id)")
        }
    }
}
