import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("An audit at full size")
struct SpeedTests {
    /// 480 managers in 23 cohorts of 5 rounds, 4 modules each, 14 consultants: a plan of the size of a municipality,
    /// laid out without any care for the rules.
    static func large() throws -> (scenario: Scenario, plan: Plan) {
        let modules = [("a", 3, 1), ("b", 4, 2), ("c", 2, 1), ("d", 3, 1)].map {
            TrainingModule(id: TrainingModule.ID($0.0), name: $0.0, halfDays: $0.1, consultants: $0.2)
        }
        let start = Fixture.day("2015-09-07")
        let rounds = (0..<5).map { round in
            let opening = start.advanced(by: round * 112)
            return Round(
                id: Round.ID("\(round + 1)"), name: "Omgång \(round + 1)",
                window: DayRange(opening, opening.advanced(by: 55)))
        }
        let cohorts = (0..<23).map { Cohort(id: Cohort.ID("G\($0 + 1)"), round: rounds[$0 * 5 / 23].id) }
        let managers = (0..<480).map { position in
            Manager(
                id: Manager.ID("M\(position)"), name: "Chef \(position)", department: "F\(position % 97 % 10)",
                unit: "E\(position % 97)", level: position < 12 ? 1 : (position < 92 ? 2 : 3),
                boss: position == 0 ? nil : Manager.ID("M\((position - 1) / 6)"),
                attributes: ["gender": position % 3 == 0 ? "M" : "K"])
        }
        let consultants = (0..<14).map { Consultant(id: Consultant.ID("K\($0)"), name: "Konsult \($0)", maxPerWeek: 4) }
        let programme = Programme(
            name: "Stor", horizon: DayRange(Fixture.day("2015-08-17"), Fixture.day("2017-12-22")),
            closures: [Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)])], modules: modules,
            rounds: rounds, cohorts: cohorts)
        var scenario = Scenario(
            programme: programme, managers: managers, consultants: consultants,
            qualifications: consultants.flatMap { consultant in
                modules.map { Qualification(consultant: consultant.id, module: $0.id) }
            })
        for position in stride(from: 0, to: 480, by: 3) {
            let first = HalfDay(start.advanced(by: position), .am)
            scenario.absences.append(Absence(who: "M\(position)", first: first, last: first.advanced(by: 9)))
        }
        return (scenario, try plan(scenario))
    }

    private static func plan(_ scenario: Scenario) throws -> Plan {
        var plan = try Fixture.plan()
        let programme = scenario.programme
        plan.rosters = programme.cohorts.enumerated().map { position, cohort in
            let members = stride(from: position, to: scenario.managers.count, by: programme.cohorts.count)
            return Roster(cohort: cohort.id, round: cohort.round, members: members.map { scenario.managers[$0].id })
        }
        plan.introductions = []
        plan.sessions = programme.cohorts.enumerated().flatMap { position, cohort in
            programme.modules.enumerated().map { number, module in
                let opening = programme.rounds.first { $0.id == cohort.round }?.window.first ?? programme.horizon.first
                let day = opening.advanced(by: position % 5 * 7 + number * 35)
                let lead = scenario.consultants[(position + number) % 14].id
                let other = scenario.consultants[(position + number + 7) % 14].id
                return Session(
                    cohort: cohort.id, module: module.id, start: HalfDay(day, .am), halfDays: module.halfDays,
                    consultants: module.consultants == 2 ? [lead, other] : [lead])
            }
        }
        plan.scenario.hash = try scenario.fingerprint()
        return plan
    }

    @Test("counts what the model counts, in well under a second")
    func full() throws {
        let (scenario, plan) = try Self.large()
        #expect(plan.sessions.count == 92)
        let clock = ContinuousClock()
        var report = AuditReport?.none
        var auditor = PlanAuditor(scenario)
        let preparing = clock.measure { auditor = PlanAuditor(scenario) }
        let auditing = clock.measure { report = auditor.audit(plan) }
        let judgement = PlanJudgement(try PlanView(plan, ScenarioIndex(scenario)))
        #expect(report?.malformed == [])
        #expect(report?.score == judgement.score)
        let amounts = Dictionary(grouping: report?.breaches ?? [], by: \.rule).mapValues {
            $0.reduce(0) { $0 + $1.amount }
        }
        #expect(amounts == Dictionary(uniqueKeysWithValues: judgement.breaches.map { ($0.rule, $0.count) }))
        // Unoptimised and on a busy machine; optimised it takes some 15 ms.
        #expect(preparing + auditing < .seconds(5))
    }
}
