import ProgrammeModel
import TestSupport

/// Changes that make rules speak which no damage of the plan alone makes speak.
enum Wide {
    static let changes: [@Sendable (inout Scenario, inout Plan) -> Void] = [
        // Rules that are usually soft, made hard.
        { scenario, plan in
            let soft: [RuleCode] = [
                "unplaced", "skipped-rounds", "waiting-time", "continuity", "consultant-load", "finish",
            ]
            for rule in soft { scenario.programme.rules.set(rule, strength: .hard) }
            scenario.programme.rules.mixes[3].strength = .hard
            scenario.programme.rules.departmentCap.strength = .hard
            scenario.programme.rules.departmentCap.max = 1
            scenario.programme.rules.waitingList.mode = .anyone
            scenario.programme.rounds[1].introductionWindow = nil
            scenario["M24"].joined = Fixture.day("2016-02-15")
            plan["A/klar"].consultants = ["K2", "K1"]
            plan["C/grund"].consultants = ["K1"]
            plan.letWait("M08")
        },
        // People who join, leave, are exempt, go together or apart.
        { scenario, plan in
            scenario["M08"].joined = Fixture.day("2016-01-05")
            scenario["M08"].left = Fixture.day("2016-03-09")
            scenario["M09"].exempt = "utbildad"
            scenario.pairs = [
                Pair(first: "M01", second: "M02", rule: .together), Pair(first: "M01", second: "M10", rule: .apart),
                Pair(first: "M01", second: "M14", rule: .together),
            ]
            scenario.pins = [
                Pin(kind: .cohort, who: "M10", value: "B"), Pin(kind: .round, who: "M14", value: "1"),
                Pin(kind: .sessionConsultants, who: "A/klar", value: "K2|K1"),
                Pin(kind: .sessionVenue, who: "A/klar", value: "sal"),
                Pin(kind: .sessionStart, who: "B/klar", value: "2016-03-10 am"),
                Pin(kind: .introductionStart, who: "1", value: "2016-01-18 pm"),
            ]
            plan["B/klar"].status = .cancelled
            plan.letWait("M14")
        },
        // Absences, hosts, venues and limits; a stated score and bounds that do not hold.
        { scenario, plan in
            for who in ["M01", "M08", "M09"] { scenario.setAway(who, "2016-01-18 am", "2016-02-02 am") }
            scenario.programme.rules.participantClash.attendance = 2
            scenario.programme.introduction?.hostsNeeded = 1
            scenario.venues[0].seats = 11
            scenario.consultants[0].maxPerMonth = 3
            scenario.consultants[1].maxCohorts = 1
            plan.introductions[1].venue = "rum"
            plan.introductions.append(plan.introductions[0])
            plan["B/grund"].venue = nil
            plan["B/klar"].start = Fixture.halfDay("2016-03-09 pm")
            plan.score.classes[3].value = 561
            plan.score.classes[5].entries.removeLast()
            plan.bounds = [
                Bound(priorityClass: .mix, scope: .whole, value: 700, method: .prices),
                Bound(priorityClass: .mix, scope: .givenCohorts, value: 550, method: .counting),
                Bound(priorityClass: .gaps, scope: .givenCohorts, value: 1, method: .prices, isAudited: true),
            ]
        },
        // A plan that is not judged.
        { _, plan in
            plan.schemaVersion = 2
            plan.seat("M99", in: "A")
            plan.rosters[1].round = "2"
            plan.sessions[0].id = "A/annat"
            plan.sessions[1].halfDays = 0
            plan.sessions[2].venue = "tält"
        },
        // A good plan.
        { _, _ in },
        // Sessions too close to one another: for a consultant, for two who cover for each other, in a week.
        { scenario, plan in
            for rule in ["turnaround", "spread", "lead-present"] as [RuleCode] {
                scenario.programme.rules.set(rule, strength: .hard)
            }
            scenario["M09"].coverFor = ["M03"]
            plan["B/grund"].consultants = ["K1"]
            plan.start("B/grund", "2016-02-02 pm")
            plan.start("A/klar", "2016-02-03 am")
        },
    ]
}
