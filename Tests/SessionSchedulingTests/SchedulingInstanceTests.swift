import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Schedules in numbers for other solvers")
struct SchedulingInstanceTests {
    /// What a schedule costs, read off an instance alone.
    private func cost(_ schedule: Schedule, _ instance: SchedulingInstance, _ problem: SchedulingProblem) -> Int? {
        var total = 0
        var loads: [String: Int] = [:]
        for cohort in instance.cohorts {
            let sessions = schedule.sessions.filter { $0.cohort.text == cohort.id }
            var end: Int?
            for (session, (module, choices)) in zip(sessions, zip(instance.modules, cohort.choices)) {
                let offset = problem.timeline.offset(of: session.start)
                guard let choice = choices.first(where: { module.starts[$0.start].offset == offset }) else {
                    return nil
                }
                total += choice.cost
                if let end {
                    let gap = instance.arrival[offset / 2] - instance.departure[end / 2] - instance.leastGap
                    guard instance.gapCosts.indices.contains(gap) else { return nil }
                    total += instance.gapCosts[gap]
                }
                end = offset + module.halfDays - 1
                for consultant in session.consultants { loads[consultant.text, default: 0] += module.halfDays }
            }
            total += instance.continuityPrice * max(0, Set(sessions.compactMap(\.consultants.first)).count - 1)
        }
        for (introduction, wave) in zip(schedule.introductions, instance.rounds.filter(\.isIntroduced)) {
            let offset = problem.timeline.offset(of: introduction.start)
            guard let opening = wave.introductions.first(where: { $0.offset == offset }) else { return nil }
            total += opening.cost
        }
        return total + instance.loadPrice * loads.values.reduce(0) { $0 + max(0, $1 - instance.loadShare) }
    }

    @Test(
        "a schedule costs by an instance what the search says, rules aside that are named as unsaid",
        arguments: [1, 2, 3] as [UInt64])
    func agrees(seed: UInt64) throws {
        var fixture = SchedulingFixture.municipality(seed: seed)
        for rule in InstanceRules.unsaid(fixture.scenario) {
            fixture.scenario.programme.rules.set(rule.code, strength: .off)
        }
        let index = try ScenarioIndex(fixture.scenario)
        let scheduler = SessionScheduler(index)
        let schedule = scheduler.schedule(
            cohortOf: fixture.cohortOf, weights: scheduler.sumWeights, seed: seed, work: 60, control: RunControl())
        try #require(schedule.isComplete)
        let problem = SchedulingProblem(index, cohortOf: fixture.cohortOf)
        let instance = try scheduler.instance(cohortOf: fixture.cohortOf)
        let judged = PlanJudgement(try PlanView(plan(schedule, index, cohortOf: fixture.cohortOf), index))
        let sum = scheduler.sum(
            cohortOf: fixture.cohortOf, score: judged.score, weights: scheduler.sumWeights,
            work: 1,
            engine: .heuristic, control: RunControl())
        #expect(cost(schedule, instance, problem) == sum.value)
    }

    @Test("names every start with those who are free, and limits and members day by day")
    func contents() throws {
        let fixture = SchedulingFixture.municipality(seed: 1)
        let index = try ScenarioIndex(fixture.scenario)
        let instance = try SessionScheduler(index).instance(cohortOf: fixture.cohortOf)
        #expect(instance.modules.map(\.starts.count) == index.starts.map(\.count))
        for (module, definition) in instance.modules.enumerated() {
            for (start, halfDay) in zip(definition.starts, index.starts[module]) {
                let free = index.scenario.consultants.indices.filter { consultant in
                    index.isQualified[consultant][module]
                        && (0..<definition.halfDays).allSatisfy {
                            !index.consultantAway[consultant].contains(halfDay.advanced(by: $0))
                        }
                }
                #expect(start.consultants == free)
            }
        }
        #expect(instance.departmentLimits.count == index.departments.count)
        for (cohort, group) in instance.cohorts.enumerated() {
            let members = fixture.cohortOf.count { $0 == cohort }
            #expect(group.members == members && group.presence.first?.members.reduce(0, +) == members)
        }
    }

    @Test("a scenario with rules that an instance cannot say is refused, and the rules are named")
    func refused() throws {
        func rules(_ change: (inout Scenario) -> Void) throws -> [RuleCode] {
            var fixture = SchedulingFixture.municipality(seed: 1)
            change(&fixture.scenario)
            do {
                _ = try SessionScheduler(ScenarioIndex(fixture.scenario)).instance(cohortOf: fixture.cohortOf)
                return []
            } catch let fault as SessionScheduler.Unsaid {
                return fault.rules
            }
        }
        #expect(try rules { _ in } == [])
        #expect(try rules { $0.programme.rules.sessionStaff.strength = .soft } == ["session-staff"])
        #expect(try rules { $0.programme.rules.departmentStaffed.strength = .soft } == ["department-staffed"])
        #expect(try rules { $0.programme.rules.departmentStaffed.strength = .off } == [])
        #expect(
            try rules { $0.pins = [Pin(kind: .sessionVenue, who: "1a/chef", value: "a")] } == ["pinned"])
    }
}
