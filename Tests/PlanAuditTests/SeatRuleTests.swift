import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("Who sits where, kept and broken")
struct SeatRuleTests {
    @Test("one-cohort: everyone not exempt is in one place, the exempt in none")
    func oneCohort() throws {
        #expect(try Example.breaches(of: "one-cohort") == 0)
        #expect(try Example.breaches(of: "one-cohort") { $1.unseat("M08") } == 1)
        #expect(try Example.breaches(of: "one-cohort") { $1.seat("M08", in: "B") } == 1)
        #expect(try Example.breaches(of: "one-cohort") { scenario, _ in scenario["M08"].exempt = "utbildad" } == 1)
        #expect(
            try Example.breaches(of: "one-cohort") {
                $0["M08"].exempt = "utbildad"
                $1.unseat("M08")
            } == 0)
    }

    @Test("waiting-list: newcomers may wait, and those who leave before any round can end")
    func waitingList() throws {
        func waiting(_ change: @escaping (inout Manager) -> Void) throws -> Int? {
            try Example.breaches(of: "waiting-list") {
                change(&$0["M08"])
                $1.letWait("M08")
            }
        }
        #expect(try waiting { _ in } == 1)
        #expect(try waiting { $0.joined = Fixture.day("2016-02-02") } == 0)
        #expect(try waiting { $0.joined = Fixture.day("2016-02-01") } == 1)
        // The earliest path of round 1 ends on 24 February, that of round 2 on 25 May.
        #expect(try waiting { $0.left = Fixture.day("2016-02-24") } == 0)
        #expect(try waiting { $0.left = Fixture.day("2016-02-25") } == 1)
    }

    @Test("waiting-list: where round-window does not bind, nobody leaves before a round can end while the horizon runs")
    func waitingListWithoutWindows() throws {
        for (strength, expected) in [(Strength.hard, 0), (.soft, 1), (.off, 1)] {
            let found = try Example.breaches(of: "waiting-list") {
                $0.programme.rules.roundWindow.strength = strength
                $0["M08"].left = Fixture.day("2016-02-24")
                $1.letWait("M08")
            }
            #expect(found == expected)
        }
    }

    @Test("waiting-list: anyone or nobody, as the mode says")
    func waitingListModes() throws {
        for (mode, expected) in [(WaitingListRule.Mode.anyone, 0), (.nobody, 1)] {
            let found = try Example.breaches(of: "waiting-list") {
                $0.programme.rules.waitingList.mode = mode
                $0["M08"].joined = Fixture.day("2016-06-01")
                $1.letWait("M08")
            }
            #expect(found == expected)
        }
    }

    @Test("cohort-size: 4 to 8, and a cohort counts once")
    func cohortSize() throws {
        let rest: [Manager.ID] = ["M16", "M20", "M21"]
        #expect(
            try Example.breaches(of: "cohort-size") { _, plan in rest.prefix(2).forEach { plan.move($0, to: "A") } }
                == 0)
        #expect(try Example.breaches(of: "cohort-size") { _, plan in rest.forEach { plan.move($0, to: "A") } } == 2)
    }

    @Test("cohort-size: a cohort may have sizes of its own")
    func ownSizes() throws {
        for (least, most, expected) in [(6, 6, 0), (7, nil, 1), (nil, 5, 1), (nil, 6, 0), (0, 5, 1)]
            as [(Int?, Int?, Int)]
        {
            let found = try Example.breaches(of: "cohort-size") { scenario, _ in
                scenario.programme.cohorts[0].min = least
                scenario.programme.cohorts[0].max = most
            }
            #expect(found == expected, "\(String(describing: least)) to \(String(describing: most))")
        }
    }

    @Test("leadership-first: level 1 by round 1, and not on the waiting list")
    func leadershipFirst() throws {
        #expect(try Example.breaches(of: "leadership-first") == 0)
        #expect(try Example.breaches(of: "leadership-first") { $1.swap("M01", "M04") } == 1)
        #expect(try Example.breaches(of: "leadership-first") { $1.letWait("M01") } == 1)
        #expect(
            try Example.breaches(of: "leadership-first") {
                $0["M01"].joined = Fixture.day("2016-02-02")
                $1.swap("M01", "M04")
            } == 0)
        #expect(
            try Example.breaches(of: "leadership-first") { scenario, _ in
                scenario.programme.rules.leadershipFirst.lines = [
                    .init(level: 2, round: "1"), .init(level: 1, round: "1"),
                ]
            } == 1)
    }

    @Test("boss-first: three reports in round 1 of a boss in round 2")
    func bossFirst() throws {
        #expect(try Example.breaches(of: "boss-first") == 0)
        #expect(try Example.breaches(of: "boss-first") { $1.swap("M07", "M04") } == 3)
        #expect(
            try Example.breaches(of: "boss-first") {
                $0["M07"].joined = Fixture.day("2016-02-02")
                $1.swap("M07", "M04")
            } == 0)
    }

    @Test("boss-apart: not for a leadership team, nor for people who go together")
    func bossApart() throws {
        #expect(try Example.breaches(of: "boss-apart") == 0)
        #expect(try Example.breaches(of: "boss-apart") { $1.swap("M02", "M08") } == 2)
        #expect(
            try Example.breaches(of: "boss-apart") {
                $0.programme.cohorts[0].isLeadershipTeam = true
                $1.swap("M02", "M08")
            } == 1)
        #expect(
            try Example.breaches(of: "boss-apart") {
                $0.pairs = [
                    Pair(first: "M02", second: "M09", rule: .together),
                    Pair(first: "M01", second: "M09", rule: .together),
                ]
                $1.swap("M02", "M08")
            } == 1)
    }

    @Test("together: in one cohort, and not one placed while the other waits")
    func together() throws {
        func pair(_ first: String, _ second: String, waits: Bool = false) throws -> Int? {
            try Example.breaches(of: "together") {
                $0.pairs = [Pair(first: first, second: second, rule: .together)]
                if waits { $1.letWait(Manager.ID(second)) }
            }
        }
        #expect(try pair("M01", "M08") == 0)
        #expect(try pair("M01", "M02") == 1)
        #expect(try pair("M01", "M08", waits: true) == 1)
    }

    @Test("apart: not in one cohort")
    func apart() throws {
        #expect(
            try Example.breaches(of: "apart") { scenario, _ in
                scenario.pairs = [Pair(first: "M01", second: "M02", rule: .apart)]
            } == 0)
        #expect(
            try Example.breaches(of: "apart") { scenario, _ in
                scenario.pairs = [Pair(first: "M01", second: "M08", rule: .apart)]
            } == 1)
    }

    @Test("joined-in-time: 28 days before the first session, employed past the last")
    func joinedInTime() throws {
        func member(_ joined: String?, _ left: String?, lateEntry: Int = 0) throws -> Int? {
            try Example.breaches(of: "joined-in-time") { scenario, _ in
                scenario["M08"].joined = joined.map(Fixture.day)
                scenario["M08"].left = left.map(Fixture.day)
                scenario.programme.rules.joinedInTime.lateEntry = lateEntry
            }
        }
        #expect(try member("2016-01-04", "2016-03-10") == 0)
        #expect(try member("2016-01-05", nil) == 1)
        #expect(try member(nil, "2016-03-09") == 1)
        #expect(try member("2016-03-08", nil, lateEntry: 1) == 0)
        #expect(try member("2016-03-09", nil, lateEntry: 1) == 1)
        #expect(try member("2016-01-05", nil, lateEntry: 1) == 1, "no newcomer: the notice holds")
    }

    @Test("department-cap: one for each member beyond the cap")
    func departmentCap() throws {
        for (limit, expected) in [(2, 0), (1, 12)] {
            let found = try Example.breaches(of: "department-cap") { scenario, _ in
                scenario.programme.rules.departmentCap.strength = .hard
                scenario.programme.rules.departmentCap.max = limit
            }
            #expect(found == expected)
        }
    }

    @Test("no-lone: none or several of a value in a cohort; blanks are none")
    func noLone() throws {
        func breaches(_ attribute: MixAttribute, min: Int, _ strength: Strength = .hard) throws -> Int? {
            let code = NoLoneRule(attribute).code
            let change: Example.Change = { scenario, _ in
                for position in scenario.managers.indices { scenario.managers[position].attributes["kurs"] = "" }
                scenario["M08"].attributes["kurs"] = "ja"
                scenario["M01"].area = "skola"
                scenario["M02"].area = "skola"
                scenario.programme.rules.noLones = [NoLoneRule(attribute, min: min)]
                scenario.programme.rules.noLones[0].strength = strength
            }
            return strength == .hard ? try Example.breaches(of: code, change) : try Example.units(of: code, change)
        }
        #expect(try breaches(.attribute("kurs"), min: 2) == 1)
        #expect(try breaches(.attribute("kurs"), min: 2, .soft) == 1)
        #expect(try breaches(.area, min: 2) == 2, "two of a kind in two cohorts")
        #expect(try breaches(.department, min: 2) == 0)
        #expect(try breaches(.department, min: 3) == 12, "three departments in each of four cohorts")
        #expect(try Example.breaches(of: "no-lone:kurs") == nil, "off unless named")
    }

    @Test("new-acquaintances: the weight of those who have met and meet again")
    func newAcquaintances() throws {
        // In the plan M01, M08 and M09 share a cohort, M02 sits elsewhere.
        func breaches(_ pairs: [(String, String, Int)], _ earlier: [[Manager.ID]] = []) throws -> Int? {
            try Example.breaches(of: "new-acquaintances") { scenario, _ in
                scenario.programme.rules.newAcquaintances.strength = .hard
                scenario.pairs = pairs.map { Pair(first: $0.0, second: $0.1, rule: .past, weight: $0.2) }
                scenario.earlierCohorts = earlier
            }
        }
        #expect(try breaches([]) == 0)
        #expect(try breaches([("M01", "M08", 3), ("M01", "M02", 9)]) == 3)
        #expect(try breaches([("M01", "M08", 3), ("M08", "M01", 2)]) == 5)
        #expect(try breaches([], [["M01", "M09", "M08", "M02"], ["M08", "borta", "M01"]]) == 4)
    }

    @Test(
        "mix: pairs in one cohort who share the value",
        arguments: [
            ("department-mix", 12), ("level-mix", 42), ("unit-mix", 6), ("team-mix", 32), ("mix:gender", 26),
            ("area-mix", 0),
        ])
    func mix(code: String, pairs: Int) throws {
        #expect(try Example.units(of: RuleCode(code)) == pairs)
        let rule = RuleBook().mixes.firstIndex { $0.code.text == code }
        let hard = try Example.breaches(of: RuleCode(code)) { scenario, _ in
            if let rule { scenario.programme.rules.mixes[rule].strength = .hard }
        }
        #expect(hard == pairs)
    }

    @Test("mix: blanks share nothing")
    func blanks() throws {
        #expect(
            try Example.units(of: "mix:gender") { scenario, _ in
                for position in scenario.managers.indices { scenario.managers[position].attributes["gender"] = "" }
            } == 0)
        #expect(
            try Example.units(of: "area-mix") { scenario, _ in
                for id in ["M01", "M08", "M09"] as [Manager.ID] { scenario[id].area = "skola" }
            } == 3)
    }

    @Test("unplaced: one for each who waits")
    func unplaced() throws {
        #expect(try Example.units(of: "unplaced") == 0)
        #expect(
            try Example.units(of: "unplaced") {
                $1.letWait("M08")
                $1.letWait("M09")
            } == 2)
    }

    @Test("skipped-rounds: a round that opened 28 days after joining or later, before the own one")
    func skippedRounds() throws {
        func newcomer(_ joined: String) throws -> Int? {
            try Example.units(of: "skipped-rounds") { scenario, plan in
                scenario.programme.rounds.append(
                    Round(
                        id: "3", name: "Omgång 3",
                        window: DayRange(Fixture.day("2016-08-15"), Fixture.day("2016-09-30"))))
                scenario.programme.cohorts[3].round = "3"
                plan.rosters[3].round = "3"
                scenario["M24"].joined = Fixture.day(joined)
            }
        }
        #expect(try newcomer("2016-04-04") == 1)
        #expect(try newcomer("2016-04-05") == 0)
        #expect(try newcomer("2016-01-31") == 0, "no newcomer")
    }

    @Test("waiting-time: whole weeks from joining to the first session")
    func waitingTime() throws {
        for (joined, weeks) in [("2016-02-15", 12), ("2016-02-16", 11), ("2016-01-20", 0), ("2016-06-01", 0)] {
            #expect(
                try Example.units(of: "waiting-time") { scenario, _ in scenario["M24"].joined = Fixture.day(joined) }
                    == weeks)
        }
    }
}
