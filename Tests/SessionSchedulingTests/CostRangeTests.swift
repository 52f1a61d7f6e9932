import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Costs at the ends of their range")
struct CostRangeTests {
    /// One cohort of 25, four modules of 12 half-days in all, five members away all year, every weight the greatest.
    private func heavy(consultants: Int = 2) -> SchedulingFixture.Instance {
        let horizon = DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-12-16"))
        var programme = Programme(
            name: "Tung", horizon: horizon,
            modules: (0..<4).map {
                TrainingModule(id: TrainingModule.ID("m\($0)"), name: "Modul \($0)", halfDays: 3)
            },
            rounds: [
                Round(
                    id: "1", name: "Omgång 1",
                    window: DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-03-25")))
            ],
            cohorts: [Cohort(id: "A", round: "1")])
        setWeights(&programme.rules)
        let managers = (0..<25).map {
            Manager(id: Manager.ID("M\($0)"), name: "Chef \($0)", department: "F\($0 % 5)", level: 3)
        }
        let staff = (0..<consultants).map { Consultant(id: Consultant.ID("K\($0)"), name: "Konsult \($0)") }
        var scenario = Scenario(
            programme: programme, managers: managers, consultants: staff,
            qualifications: staff.flatMap { one in
                programme.modules.map { Qualification(consultant: one.id, module: $0.id) }
            }, venues: [])
        for absent in managers.prefix(5) {
            scenario.absences.append(
                Absence(
                    who: absent.id.text, first: HalfDay(horizon.first, .am), last: HalfDay(horizon.last, .pm)))
        }
        return SchedulingFixture.Instance(scenario: scenario, cohortOf: managers.map { _ in 0 })
    }

    private func setWeights(_ rules: inout RuleBook) {
        for rule in rules.all where rule.isScored {
            rules.set(
                rule.code, strength: nil,
                terms: PenaltyTerms(rule.terms.priorityClass, weight: PenaltyTerms.weights.upperBound))
        }
    }

    @Test("what costs almost all there is room for is still possible")
    func dearestWay() throws {
        let instance = heavy()
        let found = SessionScheduler(try ScenarioIndex(instance.scenario)).schedule(
            cohortOf: instance.cohortOf, seed: 1, work: 40, control: RunControl())
        #expect(found.isComplete && found.sessions.count == 4)
    }

    @Test("many consultants who all cost much are not added up")
    func manyDearConsultants() throws {
        var instance = heavy(consultants: 150)
        instance.scenario.programme.rules.consultantAvailable.strength = .soft
        let horizon = instance.scenario.programme.horizon
        for consultant in instance.scenario.consultants {
            instance.scenario.absences.append(
                Absence(
                    who: consultant.id.text, first: HalfDay(horizon.first, .am), last: HalfDay(horizon.last, .pm)))
        }
        let found = SessionScheduler(try ScenarioIndex(instance.scenario)).schedule(
            cohortOf: instance.cohortOf, seed: 1, work: 10, control: RunControl())
        #expect(found.isComplete)
    }

    @Test("shaken costs stay in range, wherever a cohort has only one choice", arguments: [2, 10_000])
    func shakenCosts(weight: Int) throws {
        var instance = SchedulingFixture.municipality(seed: 1)
        if weight > 2 { setWeights(&instance.scenario.programme.rules) }
        instance.scenario.programme.rules.spread.strength = .hard
        instance.scenario.programme.rules.participantClash.terms.weight = weight
        try pinFirstCohort(&instance)
        let problem = SchedulingProblem(try ScenarioIndex(instance.scenario), cohortOf: instance.cohortOf)
        let table = Timetable(problem)
        var kernel = ItineraryKernel(problem)
        let annealing = Annealing(problem.tariff.scale)
        var random = SeededGenerator(seed: 1)
        for draw in 0..<400 as Range<UInt64> {
            for amplitude in [annealing.rough(&random), annealing.gentle(&random)] {
                let noise = Noise(seed: draw, amplitude: amplitude, modules: problem.modules.count)
                #expect(kernel.cheapest(0, in: table, noise: noise) != nil)
            }
        }
    }

    /// Pins starts and consultants of the first cohort's sessions where they would be by themselves.
    private func pinFirstCohort(_ instance: inout SchedulingFixture.Instance) throws {
        let problem = SchedulingProblem(try ScenarioIndex(instance.scenario), cohortOf: instance.cohortOf)
        var table = Timetable(problem)
        var kernel = ItineraryKernel(problem)
        let alone = kernel.cheapest(0, in: table, noise: Noise(seed: 1, modules: problem.modules.count))
        table.place(try #require(alone), for: 0)
        for session in Schedule(table, workDone: 0, stoppedEarly: false).sessions {
            let staff = session.consultants.map(\.text).joined(separator: "|")
            instance.scenario.pins += [
                Pin(kind: .sessionStart, who: session.id.text, value: session.start.description),
                Pin(kind: .sessionConsultants, who: session.id.text, value: staff),
            ]
        }
    }

    @Test("progress tells the value of a class only where the search sees all of it")
    func progressOfCutClasses() throws {
        func incumbents(_ instance: SchedulingFixture.Instance) throws -> [Int?] {
            let seen = Mutex<[Int?]>([])
            _ = SessionScheduler(try ScenarioIndex(instance.scenario)).schedule(
                cohortOf: instance.cohortOf, seed: 1, work: 60,
                control: RunControl(report: { progress in seen.withLock { $0.append(progress.incumbent) } }))
            return seen.withLock { $0 }
        }
        var instance = SchedulingFixture.municipality(seed: 1)
        #expect(try incumbents(instance).allSatisfy { $0 != nil })
        setWeights(&instance.scenario.programme.rules)
        let found = try incumbents(instance)
        #expect(!found.isEmpty && found.allSatisfy { $0 == nil })
    }
}
