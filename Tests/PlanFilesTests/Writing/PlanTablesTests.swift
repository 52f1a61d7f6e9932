import ProgrammeModel
import TestSupport
import Testing

@testable import PlanFiles

@Suite("Tables of a plan")
struct PlanTablesTests {
    @Test("tables for Excel hold the same cells, and our own reader takes them as they are")
    func excel() throws {
        var scenario = Fixture.scenario()
        scenario.managers[0].name = "Åsa; \"Berg\", Öst"
        let plan = try Fixture.plan()
        let bytes = Array(PlanTables.rosters(plan, scenario, .excel).utf8)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.prefix(40).contains(UInt8(ascii: ";")))
        var settings = TableSettings()
        settings.columns["id"] = ["manager"]
        func read(_ bytes: [UInt8]) -> [[String: String]] {
            let log = FaultLog()
            let table = Table(.of(.managers), settings: settings, file: "rosters.csv", bytes: bytes, log: log)
            #expect(log.errorCount == 0)
            return table.rows.map(\.cells)
        }
        let rows = read(bytes)
        #expect(rows.count == 24)
        #expect(rows == read(Array(PlanTables.rosters(plan, scenario).utf8)))
        #expect(rows.contains { $0["name"] == "Åsa; \"Berg\", Öst" })
        #expect(PlanTables.sessions(plan, scenario, .excel).hasPrefix("\u{FEFF}session;cohort;round;module;"))
        #expect(PlanTables.waiting(plan, scenario, .excel) == "\u{FEFF}manager;reason\n")
    }

    @Test("rosters have a row for each member with the facts of the roster")
    func rosters() throws {
        var scenario = Fixture.scenario()
        scenario.managers[7].name = "Berg, \"Bo\""
        var plan = try Fixture.plan()
        plan.rosters = [Roster(cohort: "A", round: "1", members: ["M01", "M08", "okänd"])]
        #expect(
            PlanTables.rosters(plan, scenario) == """
                cohort,round,manager,name,department,unit,level,boss
                A,1,M01,Chef 1,Skola,Enhet 0,1,
                A,1,M08,"Berg, ""Bo""\",Vård,Enhet 1,3,M07
                A,1,okänd,,,,,

                """)
    }

    @Test("sessions and introductions stand by start, then id")
    func sessions() throws {
        var plan = try Fixture.plan()
        plan.sessions = [plan.sessions[1], plan.sessions[2], plan.sessions[0]]
        plan.sessions[1].start = plan.sessions[2].start
        plan.sessions[1].venue = nil
        plan.introductions.reverse()
        #expect(
            PlanTables.sessions(plan, Fixture.scenario()) == """
                session,cohort,round,module,start_date,start_half,half_days,end_date,end_half,consultants,venue
                introduction/1,,1,introduction,2016-01-18,am,1,2016-01-18,am,,sal
                A/grund,A,1,grund,2016-02-01,am,3,2016-02-02,am,K1,rum
                B/grund,B,1,grund,2016-02-01,am,3,2016-02-02,am,K3,
                A/klar,A,1,klar,2016-03-08,am,4,2016-03-09,pm,K1|K2,rum
                introduction/2,,2,introduction,2016-04-18,am,1,2016-04-18,am,,sal

                """)
    }

    @Test("the waiting list gives the reason")
    func waiting() throws {
        var plan = try Fixture.plan()
        #expect(PlanTables.waiting(plan, Fixture.scenario()) == "manager,reason\n")
        plan.waiting = [WaitingEntry(manager: "M02", reason: .joinsTooLate)]
        #expect(PlanTables.waiting(plan, Fixture.scenario()) == "manager,reason\nM02,joins-too-late\n")
    }

    @Test("milestones have a row each, by due date, kind and ids, whatever the order in the plan")
    func milestones() throws {
        var scenario = Fixture.scenario()
        scenario.qualifications[7].isLead = true
        var plan = try Fixture.plan()
        plan.rosters = [
            Roster(cohort: "A", round: "1", members: ["M01", "M08"]), Roster(cohort: "B", round: "1", members: ["M02"]),
        ]
        plan.sessions.removeLast(4)
        #expect(PlanTables.milestones(plan) == "kind,due,round,cohort,manager,module,consultant\n")
        plan.milestones = plan.milestones(in: scenario).reversed()
        #expect(
            PlanTables.milestones(plan) == """
                kind,due,round,cohort,manager,module,consultant
                agreement-before,2016-01-18,1,A,M01,,
                agreement-before,2016-01-18,1,A,M08,,
                check-in,2016-01-18,1,,,grund,K1
                agreement-before,2016-01-20,1,B,M02,,
                status-report,2016-02-11,1,,,grund,K1
                check-in,2016-02-23,1,,,klar,K2|K4
                status-report,2016-03-18,1,,,klar,K2|K4
                agreement-after,2016-03-23,1,A,M01,,
                agreement-after,2016-03-23,1,A,M08,,
                agreement-after,2016-03-29,1,B,M02,,
                road-map,2016-04-08,1,A,M01,,
                road-map,2016-04-08,1,A,M08,,
                road-map,2016-04-12,1,B,M02,,

                """)
        #expect(PlanTables.milestones(plan, .excel).hasPrefix("\u{FEFF}kind;due;round;cohort;manager;"))
    }
}
