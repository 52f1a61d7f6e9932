import ProgrammeModel
import TestSupport
import Testing

@Suite("The plan made by hand")
struct FixturePlanTests {
    @Test("the model finds no breach in it")
    func isFeasible() throws {
        let judgement = PlanJudgement(try PlanView(Fixture.plan(), ScenarioIndex(Fixture.scenario())))
        #expect(judgement.breaches.map(\.rule) == [])
        #expect(judgement.score.classes.map(\.value) == [0, 0, 0, 560, 9, 1])
    }
}
