import ProgrammeModel
import SessionScheduling
import Synchronization
import TestSupport
import Testing

@Suite("Session scheduler")
struct SessionSchedulerTests {
    private func schedule(
        _ instance: SchedulingFixture.Instance, _ index: ScenarioIndex, seed: UInt64 = 1, work: Int = 600,
        control: RunControl = RunControl()
    ) -> Schedule {
        SessionScheduler(index).schedule(cohortOf: instance.cohortOf, seed: seed, work: work, control: control)
    }

    @Test("keeps every binding rule in what it schedules", arguments: 0..<60 as Range<UInt64>)
    func keepsRules(seed: UInt64) throws {
        var traits = SchedulingFixture.Traits()
        traits.cohorts = 5
        traits.modules = seed % 2 == 0 ? 2 : 3
        traits.consultants = 4
        traits.rounds = 2
        traits.weeks = 10
        traits.perCohort = 4
        traits.longest = 3
        traits.window = 10
        traits.hasIntroduction = seed % 3 != 0
        traits.hasLooseRules = seed % 4 == 3
        traits.hasPins = seed % 2 == 0
        let instance = SchedulingFixture.random(seed: seed, traits)
        let index = try ScenarioIndex(instance.scenario)
        let found = schedule(instance, index, work: 120)
        let judgement = PlanJudgement(try PlanView(plan(found, index, cohortOf: instance.cohortOf), index))
        let breached = judgement.breaches.map(\.rule).filter { scheduleRules.contains($0) }
        if found.isComplete {
            #expect(breached.isEmpty)
            #expect(judgement.score.classes.map(\.value) == judged(found, instance, index, judgement))
        } else {
            #expect(
                breached.allSatisfy {
                    ["module-order", "introduction", "pinned", "spread", "lead-present"].contains($0)
                })
            #expect(found.obstacles.count >= found.unscheduled.count && !found.obstacles.isEmpty)
        }
        #expect(found.unscheduled.count * index.starts.count + found.sessions.count == 5 * index.starts.count)
    }

    /// The oracle's values, with what the schedule does not decide taken from the model.
    private func judged(
        _ found: Schedule, _ instance: SchedulingFixture.Instance, _ index: ScenarioIndex, _ model: PlanJudgement
    ) -> [Int] {
        let oracle = ScheduleOracle(index, cohortOf: instance.cohortOf)
        let elsewhere: Set<RuleCode> = ["unplaced", "skipped-rounds"]
        let own = judge(found, oracle).classes
        return zip(model.score.classes, own).map { part, value in
            value
                + part.entries.filter { elsewhere.contains($0.rule) || MixAttribute(code: $0.rule) != nil }
                .reduce(0) { $0 + $1.penalty }
        }
    }

    @Test("gives the same schedule on one thread and on two", arguments: [1, 7] as [UInt64])
    func isDeterministic(seed: UInt64) throws {
        let instance = SchedulingFixture.municipality(seed: seed)
        let index = try ScenarioIndex(instance.scenario)
        let one = schedule(instance, index, seed: seed, work: 160, control: RunControl(threads: 1))
        let two = schedule(instance, index, seed: seed, work: 160, control: RunControl(threads: 2))
        #expect(one == two)
        #expect(one.isComplete && !one.stoppedEarly)
        let other = schedule(instance, index, seed: seed + 1, work: 160)
        #expect(other != one)
    }

    @Test("schedules a municipality without a breach, and better with more work")
    func schedulesMunicipality() throws {
        let instance = SchedulingFixture.municipality(seed: 1)
        let index = try ScenarioIndex(instance.scenario)
        let scores = try [46, 500].map { work in
            let found = schedule(instance, index, work: work, control: RunControl(threads: 2))
            #expect(found.isComplete && found.obstacles.isEmpty)
            let judgement = PlanJudgement(try PlanView(plan(found, index, cohortOf: instance.cohortOf), index))
            #expect(judgement.breaches.filter { scheduleRules.contains($0.rule) }.isEmpty)
            return judgement.score
        }
        #expect(scores[1] < scores[0])
    }

    @Test("keeps pins of every kind")
    func keepsPins() throws {
        var scenario = Fixture.scenario()
        scenario.pins = [
            Pin(kind: .sessionStart, who: "A/grund", value: "2016-02-17 pm"),
            Pin(kind: .sessionConsultants, who: "B/klar", value: "K4|K2"),
            Pin(kind: .sessionVenue, who: "C/klar", value: "sal"),
            Pin(kind: .introductionStart, who: "2", value: "2016-04-14 pm"),
        ]
        let index = try ScenarioIndex(scenario)
        let cohortOf: [Int?] = scenario.managers.indices.map { $0 % 4 }
        let found = SessionScheduler(index).schedule(cohortOf: cohortOf, seed: 1, work: 200, control: RunControl())
        func session(_ id: String) throws -> Session { try #require(found.sessions.first { $0.id.text == id }) }
        #expect(found.isComplete)
        #expect(try session("A/grund").start == Fixture.halfDay("2016-02-17 pm"))
        #expect(try session("B/klar").consultants == ["K4", "K2"])
        #expect(try session("C/klar").venue == "sal")
        #expect(found.introductions.last?.start == Fixture.halfDay("2016-04-14 pm"))
    }

    @Test("binding rules on whole rounds are kept, or said to be missed")
    func wholeRounds() throws {
        var scenario = Fixture.scenario()
        scenario.programme.rules.leadPresent.strength = .hard
        scenario.programme.rules.spread.strength = .hard
        func found(_ scenario: Scenario) throws -> (schedule: Schedule, broken: [RuleCode]) {
            let index = try ScenarioIndex(scenario)
            let cohortOf: [Int?] = scenario.managers.indices.map { $0 % 4 }
            let schedule = SessionScheduler(index).schedule(
                cohortOf: cohortOf, seed: 1, work: 300, control: RunControl())
            let judgement = PlanJudgement(try PlanView(plan(schedule, index, cohortOf: cohortOf), index))
            return (schedule, judgement.breaches.map(\.rule).filter { scheduleRules.contains($0) })
        }
        let kept = try found(scenario)
        #expect(kept.schedule.isComplete && kept.broken.isEmpty)
        // The lead of the first module is away while the first round begins.
        scenario.absences.append(
            Absence(who: "K1", first: Fixture.halfDay("2016-01-25 am"), last: Fixture.halfDay("2016-03-25 pm")))
        let missed = try found(scenario)
        #expect(!missed.schedule.isComplete && missed.schedule.unscheduled.isEmpty)
        #expect(missed.broken == ["lead-present"])
        #expect(
            missed.schedule.obstacles.map(\.en) == [
                "Omgång 1: the module Grund could not first be held with its lead, Konsult K1 (the rule lead-present)."
            ])
        #expect(
            missed.schedule.obstacles.map(\.sv) == [
                "Omgång 1: modulen Grund gick inte att hålla första gången med den som är modulansvarig, Konsult K1 "
                    + "(regeln lead-present)."
            ])
    }

    @Test("who cover for each other are never in sessions at once, nor in one cohort")
    func covers() throws {
        var scenario = Fixture.scenario()
        scenario.managers[0].coverFor = [scenario.managers[1].id, scenario.managers[2].id]
        scenario.managers[5].coverFor = [scenario.managers[10].id]
        var cohortOf: [Int?] = scenario.managers.indices.map { $0 % 4 }
        let index = try ScenarioIndex(scenario)
        let found = SessionScheduler(index).schedule(cohortOf: cohortOf, seed: 1, work: 200, control: RunControl())
        let view = try PlanView(plan(found, index, cohortOf: cohortOf), index)
        #expect(found.isComplete && scenario.programme.rules.cover.count(in: view).breaches == 0)
        cohortOf.swapAt(1, 4)
        let apart = SessionScheduler(index).schedule(cohortOf: cohortOf, seed: 1, work: 100, control: RunControl())
        #expect(apart.unscheduled == [0])
        #expect(apart.obstacles.first?.en.contains("cover (in the cohort itself)") == true)
        #expect(apart.obstacles.first?.sv.contains("ersättare (i gruppen själv)") == true)
    }

    @Test("returns the best it has when it is told to stop")
    func stopsWhenTold() throws {
        let instance = SchedulingFixture.municipality(seed: 2)
        let index = try ScenarioIndex(instance.scenario)
        let asked = Mutex(0)
        let control = RunControl(shouldStop: {
            asked.withLock {
                $0 += 1
                return $0 > 400
            }
        })
        let found = schedule(instance, index, work: 1_000_000, control: control)
        #expect(found.stoppedEarly && found.isComplete)
        #expect(found.workDone < 5_000)
        let never = schedule(instance, index, control: RunControl(shouldStop: { true }))
        #expect(never.stoppedEarly && !never.isComplete)
        #expect(never.unscheduled == Array(0..<23) && never.obstacles.count == 23)
    }

    @Test("tells how far it is")
    func reportsProgress() throws {
        let instance = SchedulingFixture.municipality(seed: 2)
        let index = try ScenarioIndex(instance.scenario)
        let reports = Mutex<[PlanProgress]>([])
        let control = RunControl(report: { progress in reports.withLock { $0.append(progress) } })
        _ = schedule(instance, index, work: 200, control: control)
        let seen = reports.withLock { $0 }
        #expect(seen.allSatisfy { $0.phase == .scheduling && $0.incumbent != nil })
        #expect(seen.map(\.fraction) == seen.map(\.fraction).sorted() && seen.last?.fraction == 1)
    }
}
