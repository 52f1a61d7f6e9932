import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Rules that cost less together, or less broken than kept")
struct SoftRuleTests {
    /// Two cohorts with five of a department each, which can spare two at a time, and three cohorts without members.
    ///
    /// The first one's only good day is a Thursday, the second one's days begin with the Friday after it, and both
    /// rather avoid that Friday.
    private func oneDepartment() -> SchedulingFixture.Instance {
        func round(_ id: Round.ID, _ first: String, _ last: String) -> Round {
            Round(id: id, name: id.text, window: DayRange(Fixture.day(first), Fixture.day(last)))
        }
        let programme = Programme(
            name: "Två", horizon: DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-03-11")),
            modules: [TrainingModule(id: "grund", name: "Grund", halfDays: 2)],
            rounds: [
                round("1", "2016-02-04", "2016-02-05"), round("2", "2016-02-05", "2016-02-10"),
                round("3", "2016-02-22", "2016-03-04"),
            ],
            cohorts: [
                Cohort(id: "A", round: "1"), Cohort(id: "B", round: "2"), Cohort(id: "C", round: "3"),
                Cohort(id: "D", round: "3"), Cohort(id: "E", round: "3"),
            ])
        var scenario = Scenario(
            programme: programme,
            managers: (0..<10).map {
                Manager(id: Manager.ID("M\($0)"), name: "Chef \($0)", department: "Skola", level: 3)
            },
            consultants: (0..<5).map { Consultant(id: Consultant.ID("K\($0)"), name: "Konsult \($0)") },
            qualifications: (0..<5).map { Qualification(consultant: Consultant.ID("K\($0)"), module: "grund") },
            venues: [])
        scenario.programme.rules.departmentStaffed.strength = .soft
        return SchedulingFixture.Instance(scenario: scenario, cohortOf: (0..<10).map { $0 / 5 })
    }

    @Test("two cohorts that are too many either way are too many at once")
    func sharedExcess() throws {
        let instance = oneDepartment()
        let index = try ScenarioIndex(instance.scenario)
        let found = SessionScheduler(index).schedule(
            cohortOf: instance.cohortOf, seed: 1, work: 2_000, control: RunControl())
        let view = try PlanView(plan(found, index, cohortOf: instance.cohortOf), index)
        let units = instance.scenario.programme.rules.departmentStaffed.count(in: view).units
        #expect(found.isComplete && units == 2)
    }

    @Test("an introduction that costs more than it is worth is left out where it may be")
    func dearIntroduction() throws {
        var scenario = Fixture.scenario()
        scenario.programme.introduction?.hosts = ["värd"]
        scenario.programme.rules.introduction.strength = .soft
        for manager in scenario.managers.dropFirst() {
            scenario.absences.append(
                Absence(
                    who: manager.id.text, first: Fixture.halfDay("2016-01-11 am"),
                    last: Fixture.halfDay("2016-01-22 pm")))
        }
        let cohortOf: [Int?] = scenario.managers.indices.map { $0 % 4 }
        func introduced() throws -> [Round.ID] {
            SessionScheduler(try ScenarioIndex(scenario)).schedule(
                cohortOf: cohortOf, seed: 1, work: 400, control: RunControl()
            ).introductions.map(\.round)
        }
        #expect(try introduced() == ["2"])
        scenario.programme.rules.introduction.terms.weight = 100
        #expect(try introduced() == ["1", "2"])
    }
}
