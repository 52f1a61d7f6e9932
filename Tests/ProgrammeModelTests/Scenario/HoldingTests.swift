import ProgrammeModel
import TestSupport
import Testing

@Suite("Cohorts that need not be held")
struct HoldingTests {
    /// The small scenario with C and D optional.
    private func open(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
        var scenario = Fixture.scenario()
        for position in [2, 3] { scenario.programme.cohorts[position].isOptional = true }
        scenario.programme.rules.countSessionTime()
        change(&scenario)
        return scenario
    }

    @Test("a cohort that a pin names is held, whatever else is said of it")
    func pins() {
        #expect(open().openCohorts == ["C", "D"])
        #expect(open().cohortRange == 2...4)
        #expect(Fixture.scenario().cohortRange == 4...4)
        let manager = open { $0.pins = [Pin(kind: .cohort, who: "M16", value: "D")] }
        #expect(manager.openCohorts == ["C"])
        let session = open { $0.pins = [Pin(kind: .sessionStart, who: "C/grund", value: "2016-05-02 am")] }
        #expect(session.openCohorts == ["D"])
        #expect(session.holding([]).programme.cohorts.map(\.id.text) == ["A", "B", "C"])
        #expect(open { $0.pins = [Pin(kind: .round, who: "M16", value: "2")] }.openCohorts == ["C", "D"])
    }

    @Test("only open cohorts are struck out, and a round without any has no introduction unless a pin fixes one")
    func struckOut() {
        let held = open().holding(["C"])
        #expect(held.programme.cohorts.map(\.id.text) == ["A", "B", "C"])
        #expect(held.programme.rounds.allSatisfy { $0.introductionWindow != nil })
        let none = open().holding([])
        #expect(none.programme.rounds.map { $0.introductionWindow != nil } == [true, false])
        let fixed = open { $0.pins = [Pin(kind: .introductionStart, who: "2", value: "2016-04-12 am")] }.holding([])
        #expect(fixed.programme.rounds.allSatisfy { $0.introductionWindow != nil })
        #expect(open().holding(["C", "D"]) == open())
        #expect(Fixture.scenario().holding([]) == Fixture.scenario())
    }

    @Test("the index of what is held is that of the scenario of what is held")
    func index() throws {
        let scenario = open()
        let struck = try ScenarioIndex(scenario).holding(["D"])
        let anew = try ScenarioIndex(scenario.holding(["D"]))
        #expect(struck.scenario == anew.scenario)
        #expect(struck.cohortIndex == anew.cohortIndex)
        #expect(struck.roundOfCohort == anew.roundOfCohort)
        #expect(struck.cohortSizes == anew.cohortSizes)
    }

    @Test("a plan is judged without what it does not hold")
    func view() throws {
        let scenario = open { $0.programme.rules.cohortSize.max = 12 }
        var plan = try Fixture.plan()
        plan.rosters[2].members += plan.rosters[3].members
        plan.rosters.removeLast()
        plan.sessions.removeAll { $0.cohort == "D" }
        let view = try PlanView(plan, ScenarioIndex(scenario))
        #expect(view.members.map(\.count) == [6, 6, 12])
        #expect(scenario.programme.rules.cohortSize.count(in: view).breaches == 0)
        #expect(scenario.programme.rules.moduleOrder.count(in: view).breaches == 0)
        #expect(PlanJudgement(view).score[.sessionTime] == 21)
        plan.rosters.removeLast()
        plan.rosters.removeLast()
        plan.sessions.removeAll { $0.cohort == "C" || $0.cohort == "B" }
        let required = try PlanView(plan, ScenarioIndex(scenario))
        #expect(required.members.map(\.count) == [6, 0], "A and B must be held")
    }

    @Test("two cohorts that take modules of 3 and 4 half-days count 14, none counts nothing")
    func sessionTime() throws {
        let index = try ScenarioIndex(open())
        var plan = try Fixture.plan()
        #expect(SessionTimeRule().count(in: try PlanView(plan, index)).units == 28)
        plan.sessions.removeAll { $0.cohort == "C" || $0.cohort == "D" }
        #expect(SessionTimeRule().count(in: try PlanView(plan, index)).units == 14)
        plan.sessions = []
        #expect(SessionTimeRule().count(in: try PlanView(plan, index)).units == 0)
    }

    @Test("session time stands before the mix, and only where it counts")
    func classes() {
        #expect(RuleBook().classOrder.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(RuleBook().sessionTime.strength == .off)
        #expect(open().programme.rules.classOrder.map(\.number) == [1, 2, 3, 7, 4, 5, 6])
        #expect(open().faults().isEmpty)
        let without = open { $0.programme.rules.classOrder = PriorityClass.all }
        #expect(without.faults().map(\.code) == ["unknown-class"])
    }
}
