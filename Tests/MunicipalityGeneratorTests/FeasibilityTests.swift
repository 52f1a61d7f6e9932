import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("Generated scenarios can be planned")
struct FeasibilityTests {
    @Test(
        "the reference scenario has a plan that breaks no rule and leaves nobody waiting who need not",
        arguments: [1, 2] as [UInt64])
    func referenceCanBePlanned(seed: UInt64) throws {
        let scenario = MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
        let planner = try PlainPlanner(scenario)
        let found = planner.plan()
        let plan = try #require(found)
        let judgement = PlanJudgement(try PlanView(plan, planner.index))
        #expect(judgement.breaches.map { "\($0.rule) \($0.count)" } == [])
        #expect(plan.waiting.count <= 4)
    }

    @Test("the small scenario has a plan that breaks no rule", arguments: 1...6 as ClosedRange<UInt64>)
    func smallCanBePlanned(seed: UInt64) throws {
        let planner = try PlainPlanner(MunicipalityGenerator(profile: .small, seed: seed).scenario())
        let found = planner.plan()
        let plan = try #require(found)
        let judgement = PlanJudgement(try PlanView(plan, planner.index))
        #expect(judgement.breaches.map { "\($0.rule) \($0.count)" } == [])
    }

    @Test(
        "municipalities of other sizes have a plan that breaks no rule",
        arguments: [60, 75, 83, 100, 140, 200, 300])
    func otherSizesCanBePlanned(managers: Int) throws {
        let profile = try #require(MunicipalityProfile(managers: managers))
        let planner = try PlainPlanner(MunicipalityGenerator(profile: profile, seed: 3).scenario())
        let found = planner.plan()
        let plan = try #require(found)
        let judgement = PlanJudgement(try PlanView(plan, planner.index))
        #expect(judgement.breaches.map { "\($0.rule) \($0.count)" } == [])
    }
}
