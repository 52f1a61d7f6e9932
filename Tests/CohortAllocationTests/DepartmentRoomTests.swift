import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("How many of a department a cohort can be held with")
struct DepartmentRoomTests {
    private func room(_ change: (inout Scenario) -> Void = { _ in }) throws -> Int? {
        var scenario = Fixture.scenario()
        for position in scenario.managers.indices {
            scenario.managers[position].department = position < 12 ? "Skola" : "Vård"
            scenario.managers[position].unit = nil
        }
        scenario.programme.rules.cohortSize.min = 1
        scenario.programme.rules.cohortSize.max = 12
        scenario.programme.rules.departmentStaffed.percent = 50
        change(&scenario)
        let index = try ScenarioIndex(scenario)
        let problem = SeatProblem(index)
        guard problem.features.roomFeature >= 0 else { return nil }
        let values = problem.features.features[problem.features.roomFeature].values
        let skola = try #require(index.departments.firstIndex(of: "Skola"))
        let room = problem.features.room(values.lowerBound + skola, inRound: 0)
        return room == DepartmentRooms.unlimited ? nil : room
    }

    @Test("the share of the department, its even share, or two")
    func limits() throws {
        #expect(try room() == 6)
        #expect(try room { $0.programme.rules.departmentStaffed.percent = 0 } == 3)
        #expect(try room { $0.programme.rules.departmentStaffed.percent = 34 } == 4)
        #expect(
            try room {
                $0.programme.rules.departmentStaffed.percent = 0
                for position in 5..<12 { $0.managers[position].department = "Vård" }
            } == 2)
    }

    @Test("none where the rule is not hard, or leaves more than there are")
    func none() throws {
        #expect(try room { $0.programme.rules.departmentStaffed.strength = .soft } == nil)
        #expect(try room { $0.programme.rules.departmentStaffed.percent = 100 } == nil)
        #expect(try room { $0.programme.rules.cohortSize.max = 6 } == nil)
    }

    @Test("the exempt count as employed")
    func exempt() throws {
        #expect(try room { for position in 0..<4 { $0.managers[position].exempt = "utbildad" } } == 6)
    }

    @Test("those who join after the window raise only later headcounts, those who leave before the end lower them")
    func dates() throws {
        let late = try room { for position in 0..<4 { $0.managers[position].joined = Fixture.day("2016-04-01") } }
        #expect(late == 4)
        let leaving = try room { for position in 0..<4 { $0.managers[position].left = Fixture.day("2016-02-12") } }
        #expect(leaving == 4)
        let inWindow = try room { for position in 0..<4 { $0.managers[position].joined = Fixture.day("2016-03-01") } }
        #expect(inWindow == 6)
    }

    @Test("where nobody need be employed, those who may be away come on top")
    func unbound() throws {
        let free = try room {
            $0.programme.rules.joinedInTime.strength = .off
            for position in 0..<3 { $0.managers[position].joined = Fixture.day("2016-02-15") }
        }
        #expect(free == 6 + 0)
        let absent = try room {
            $0.programme.rules.joinedInTime.strength = .off
            for position in 0..<3 { $0.managers[position].joined = Fixture.day("2016-10-03") }
        }
        #expect(absent == 4 + 3)
    }

    @Test(
        "a cohort above its room breaks department-staffed or joined-in-time on every date", arguments: UInt64(1)...60)
    func neverHeld(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 41)
        let scenario = Self.scenario(&random)
        guard !scenario.faults().contains(where: { $0.severity == .error }) else { return }
        let index = try ScenarioIndex(scenario)
        let problem = SeatProblem(index)
        guard problem.features.roomFeature >= 0 else { return }
        let room = problem.features.room(
            problem.features.features[problem.features.roomFeature].values.lowerBound, inRound: 0)
        guard room < problem.people.count else { return }
        for mask in 0..<1 << problem.people.count where mask.nonzeroBitCount == room + 1 {
            let members = problem.people.indices.filter { mask >> $0 & 1 == 1 }.map {
                scenario.managers[problem.people[$0]].id
            }
            #expect(try !Self.canBeHeld(members, index), "\(members.map(\.text)) with room \(room)")
        }
    }

    /// One department, one round of two cohorts, one or two short modules, three weeks.
    private static func scenario(_ random: inout SeededGenerator) -> Scenario {
        var scenario = Fixture.scenario()
        scenario.programme.introduction = nil
        scenario.programme.closures = []
        scenario.programme.horizon = DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-02-17"))
        scenario.programme.rounds = [
            Round(
                id: "1", name: "Omgång 1", window: DayRange(Fixture.day("2016-02-02"), Fixture.day("2016-02-04")))
        ]
        scenario.programme.cohorts = [Cohort(id: "A", round: "1"), Cohort(id: "B", round: "1")]
        let modules = 1 + random.index(below: 2)
        scenario.programme.modules = (0..<modules).map {
            TrainingModule(id: TrainingModule.ID("m\($0)"), name: "M\($0)", halfDays: 2)
        }
        scenario.qualifications = []
        var rules = RuleBook()
        rules.cohortSize.min = 0
        rules.cohortSize.max = 9
        rules.practiceGap.strength = .off
        rules.joinedInTime.strength = [.hard, .hard, .soft, .off][random.index(below: 4)]
        rules.joinedInTime.notice = random.index(below: 3)
        rules.joinedInTime.lateEntry = random.index(below: modules)
        rules.departmentStaffed.percent = 10 * random.index(below: 8)
        scenario.programme.rules = rules
        scenario.managers = (0..<5 + random.index(below: 3)).map { position in
            func day() -> Day? {
                random.index(below: 3) == 0
                    ? Fixture.day("2016-02-01").advanced(by: random.index(below: 17)) : nil
            }
            let joined = day()
            let left = day().flatMap { left in joined.map { $0 < left } ?? true ? left : nil }
            return Manager(
                id: Manager.ID("M\(position)"), name: "Chef \(position)", department: "F", unit: nil, level: 3,
                boss: nil, joined: joined, left: left, exempt: random.index(below: 9) == 0 ? "utbildad" : nil)
        }
        return scenario
    }

    /// Whether some days for a first and a last session of cohort A break neither rule, by the model's own counts.
    private static func canBeHeld(_ members: [Manager.ID], _ index: ScenarioIndex) throws -> Bool {
        let programme = index.scenario.programme
        let first = try #require(programme.modules.first)
        let last = try #require(programme.modules.last)
        func isWorking(_ day: Day) -> Bool { index.calendar.canHold(halfDays: 2, from: HalfDay(day, .am)) }
        let window = programme.rounds[0].window
        for start in stride(from: window.first, through: window.last, by: 1) where isWorking(start) {
            let ends =
                first.id == last.id
                ? [start]
                : stride(from: start.advanced(by: 1), through: programme.horizon.last, by: 1).filter(isWorking)
            for end in ends {
                var sessions = [session(first, start)]
                if first.id != last.id { sessions.append(session(last, end)) }
                let plan = Plan(
                    scenario: ScenarioReference(name: programme.name, hash: ""), seed: 0, limits: PlanLimits(work: 0),
                    engine: EngineReport(requested: .auto, allocation: .native, schedule: .native),
                    outcome: PlanOutcome(stopped: .workLimit),
                    rosters: [
                        Roster(cohort: "A", round: "1", members: members), Roster(cohort: "B", round: "1", members: []),
                    ], sessions: sessions, introductions: [], waiting: [], score: Score(classes: []), bounds: [])
                let view = try PlanView(plan, index)
                let rules: [any Rule] = [programme.rules.departmentStaffed, programme.rules.joinedInTime]
                if rules.allSatisfy({ !$0.strength.isBinding || $0.count(in: view).breaches == 0 }) { return true }
            }
        }
        return false
    }

    private static func session(_ module: TrainingModule, _ day: Day) -> Session {
        Session(cohort: "A", module: module.id, start: HalfDay(day, .am), halfDays: 2, consultants: [], venue: nil)
    }
}
