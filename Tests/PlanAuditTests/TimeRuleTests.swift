import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("When sessions are held, kept and broken")
struct TimeRuleTests {
    @Test(
        "working-time: working half-days of one week, the module's length and start",
        arguments: [
            ("A/grund", "2016-02-01 pm", 0), ("A/grund", "2016-02-05 am", 1), ("A/grund", "2016-01-30 am", 3),
            ("A/grund", "2016-01-31 pm", 2), ("B/klar", "2016-03-10 pm", 2), ("C/grund", "2016-05-05 am", 2),
            ("C/klar", "2016-06-29 am", 4), ("D/klar", "2016-12-16 am", 2),
        ])
    func workingTime(session: String, start: String, expected: Int) throws {
        #expect(try Example.breaches(of: "working-time") { $1.start(Session.ID(session), start) } == expected)
    }

    @Test("working-time: another length than the module's, an introduction on a Saturday")
    func lengthAndIntroduction() throws {
        #expect(try Example.breaches(of: "working-time") { $1["A/grund"].halfDays = 2 } == 1)
        #expect(
            try Example.breaches(of: "working-time") {
                $1.introductions[0].start = Fixture.halfDay("2016-01-16 am")
            } == 1)
    }

    @Test("working-time: days off added, holidays lifted, and no closure lifted")
    func changedDays() throws {
        #expect(
            try Example.breaches(of: "working-time") { scenario, _ in
                scenario.programme.daysOff = [Fixture.day("2016-02-01")]
            } == 2)
        #expect(
            try Example.breaches(of: "working-time") {
                $0.programme.liftedDays = [Fixture.day("2016-05-05"), Fixture.day("2016-06-29")]
                $1.start("C/grund", "2016-05-05 am")
                $1.start("C/klar", "2016-06-29 am")
            } == 4)
    }

    @Test("module-order: every module once, in order")
    func moduleOrder() throws {
        #expect(try Example.breaches(of: "module-order") == 0)
        #expect(try Example.breaches(of: "module-order") { $1["A/klar"].status = .cancelled } == 1)
        #expect(try Example.breaches(of: "module-order") { $1.sessions.append($1["A/klar"]) } == 1)
        #expect(try Example.breaches(of: "module-order") { $1.start("A/klar", "2016-02-02 am") } == 1)
        #expect(try Example.breaches(of: "module-order") { $1.start("A/klar", "2016-02-02 pm") } == 0)
    }

    @Test(
        "practice-gap: 21 to 70 days hard, weeks off 35 days soft",
        arguments: [
            ("A/klar", "2016-02-22 am", 1, 2), ("A/klar", "2016-02-23 am", 0, 2), ("A/klar", "2016-03-14 am", 0, 0),
            ("A/klar", "2016-03-15 am", 0, 1), ("C/klar", "2016-08-16 am", 0, 3), ("C/klar", "2016-08-31 am", 1, 5),
        ])
    func practiceGap(session: String, start: String, breaches: Int, weeks: Int) throws {
        #expect(try Example.breaches(of: "practice-gap") { $1.start(Session.ID(session), start) } == breaches)
        #expect(try Example.units(of: "practice-gap") { $1.start(Session.ID(session), start) } == weeks)
    }

    @Test("round-window: the first session in the window, all in the horizon")
    func roundWindow() throws {
        #expect(try Example.breaches(of: "round-window") { $1.start("A/grund", "2016-03-25 am") } == 0)
        #expect(try Example.breaches(of: "round-window") { $1.start("A/grund", "2016-01-28 am") } == 1)
        #expect(try Example.breaches(of: "round-window") { $1.start("D/klar", "2016-12-16 am") } == 1)
        #expect(try Example.breaches(of: "round-window") { $1.start("A/grund", "2016-01-08 am") } == 2)
    }

    @Test("introduction: one each, in its window, with hosts, venue and seats")
    func introduction() throws {
        let rule: RuleCode = "introduction"
        #expect(try Example.breaches(of: rule) == 0)
        #expect(try Example.breaches(of: rule) { $1.introductions.removeFirst() } == 1)
        #expect(try Example.breaches(of: rule) { $1.introductions.append($1.introductions[0]) } == 1)
        #expect(
            try Example.breaches(of: rule) { $1.introductions[0].start = Fixture.halfDay("2016-01-25 am") } == 1)
        #expect(try Example.breaches(of: rule) { $1.introductions[0].venue = "rum" } == 1)
        #expect(try Example.breaches(of: rule) { $1.introductions[0].venue = nil } == 1)
        #expect(
            try Example.breaches(of: rule) { scenario, _ in
                scenario.setAway("M01", "2016-01-18 am", "2016-01-18 am")
            } == 1)
        #expect(try Example.breaches(of: rule) { scenario, _ in scenario.venues[0].seats = 11 } == 2)
    }

    @Test("introduction: five working days before the round's first sessions")
    func introductionLead() throws {
        for (start, expected) in [("2016-01-29 am", 0), ("2016-01-28 am", 1), ("2016-01-20 am", 1)] {
            let found = try Example.breaches(of: "introduction") {
                $1.introductions[0].start = Fixture.halfDay("2016-01-22 am")
                $1.start("A/grund", start)
            }
            #expect(found == expected)
        }
    }

    @Test("introduction: hosts from outside the roster are away by calendar and absence")
    func outsideHosts() throws {
        func away(_ change: @escaping (inout Scenario) -> Void) throws -> Int? {
            try Example.breaches(of: "introduction") { scenario, _ in
                scenario.programme.introduction = IntroductionTerms(
                    hosts: ["ordf", "M01"], hostsNeeded: 2, venue: "sal")
                change(&scenario)
            }
        }
        let day = DayPattern.dates(DayRange(Fixture.day("2016-01-18"), Fixture.day("2016-01-18")))
        func calendar(_ audience: GroupCalendar.Audience, _ halves: [Half]) -> GroupCalendar {
            GroupCalendar(name: "Råd", audience: audience, when: [day], halves: halves)
        }
        #expect(try away { _ in } == 0)
        #expect(try away { $0.setAway("ordf", "2016-01-18 am", "2016-01-18 pm") } == 1)
        #expect(try away { $0.programme.groupCalendars = [calendar(.init(roles: [.host]), [.am])] } == 1)
        #expect(try away { $0.programme.groupCalendars = [calendar(.init(roles: [.host]), [.pm])] } == 0)
        #expect(try away { $0.programme.groupCalendars = [calendar(.init(levels: [1]), [.am])] } == 1)
        #expect(try away { $0.programme.groupCalendars = [calendar(.init(levels: [2], roles: [.host]), [.am])] } == 0)
    }

    @Test("participant-clash: half-days missed cost, too many absent members are a breach")
    func participantClash() throws {
        func missed(_ attendance: Int, employed: Bool = true) throws -> [Int?] {
            let change: Example.Change = { scenario, _ in
                scenario.setAway("M08", "2016-01-18 am", "2016-02-01 pm")
                scenario.programme.rules.participantClash.attendance = attendance
                if !employed { scenario["M08"].joined = Fixture.day("2016-02-02") }
            }
            return [
                try Example.breaches(of: "participant-clash", change),
                try Example.units(of: "participant-clash", change),
            ]
        }
        #expect(try missed(1) == [0, 3])
        #expect(try missed(0) == [1, 3])
        #expect(try missed(0, employed: false) == [0, 0])
    }

    @Test("cover: two who stand in for each other are not in sessions at once")
    func cover() throws {
        func counted(_ first: Manager.ID, _ second: Manager.ID, _ change: Example.Change = { _, _ in }) throws -> Int? {
            try Example.breaches(of: "cover") {
                $0[first].coverFor = [second]
                change(&$0, &$1)
            }
        }
        // A/grund lies 2016-02-01 am to 2016-02-02 am, B/grund 2016-02-03 am to 2016-02-04 am; sessions are 3 and 4 long.
        #expect(try Example.breaches(of: "cover") == 0)
        #expect(try counted("M08", "M03") == 0)
        #expect(try counted("M08", "M03") { $1.start("B/grund", "2016-02-01 pm") } == 2)
        #expect(try counted("M08", "M09") == 7)
        #expect(
            try counted("M08", "M09") { scenario, _ in
                scenario.pairs = [Pair(first: "M09", second: "M08", rule: .cover)]
            } == 7)
        #expect(try counted("M08", "M09") { scenario, _ in scenario["M09"].left = Fixture.day("2016-02-02") } == 2)
        #expect(try counted("M08", "M09") { $1.letWait("M09") } == 0)
        #expect(
            try Example.units(of: "cover") { scenario, _ in
                scenario["M08"].coverFor = ["M09", "M10"]
                scenario.programme.rules.cover.strength = .soft
            } == 14)
    }

    @Test("spread: sessions of a round in one week beyond an even share over the weeks it uses")
    func spread() throws {
        // Round 1 holds its sessions in the weeks from 2016-02-01 and from 2016-03-07, two in each.
        #expect(try Example.units(of: "spread") == 0)
        #expect(try Example.units(of: "spread") { $1.start("A/klar", "2016-03-15 am") } == 0)
        #expect(try Example.units(of: "spread") { $1.start("A/klar", "2016-02-04 am") } == 1)
        #expect(
            try Example.breaches(of: "spread") { scenario, plan in
                scenario.programme.rules.spread.strength = .hard
                plan.start("A/klar", "2016-02-04 am")
            } == 1)
        #expect(
            try Example.units(of: "spread") { scenario, plan in
                plan.start("A/klar", "2016-02-04 am")
                plan["B/klar"].status = .cancelled
            } == 0)
    }

    @Test("department-staffed: three of a department of eight are too many at 20 %, not at 40 %")
    func departmentStaffed() throws {
        for (percent, expected) in [(20, 14), (37, 14), (38, 0)] {
            let found = try Example.breaches(of: "department-staffed") {
                $0.programme.rules.departmentStaffed.percent = percent
                $1.swap("M09", "M13")
            }
            #expect(found == expected)
        }
    }

    @Test("department-staffed: whoever is booked twice at a time is named, and counts, once")
    func bookedTwice() throws {
        let report = try Example.audit {
            $0.programme.rules.departmentStaffed.percent = 20
            $1.swap("M09", "M13")
            $1.start("A/klar", "2016-02-01 am")
        }
        let messages = report.breaches.filter { $0.rule == "department-staffed" }.map(\.message.en)
            .filter { $0.contains("Skola") }
        #expect(!messages.isEmpty)
        #expect(messages.allSatisfy { $0.contains(" 3 of 8 managers of Skola ") }, "\(messages)")
        #expect(messages.allSatisfy { $0.ranges(of: "(M13)").count == 1 }, "\(messages)")
    }

    @Test("finish: weeks after the earliest end of the round")
    func finish() throws {
        #expect(try Example.units(of: "finish") == 9)
        #expect(try Example.units(of: "finish") { $1.start("A/klar", "2016-02-23 am") } == 7)
        #expect(try Example.units(of: "finish") { $1.start("A/klar", "2016-03-15 am") } == 10)
        // With no gap to keep, round 1 can end on 4 February and round 2, after Ascension Day, on 10 May.
        #expect(
            try Example.units(of: "finish") { scenario, _ in scenario.programme.rules.practiceGap.strength = .off }
                == 18)
    }
}
