import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

/// One cohort, one consultant and two short modules that may follow one right upon the other.
@Suite("Turnaround within a cohort")
struct TurnaroundTests {
    private func scenario(_ strength: Strength, kinds: [String?], away: [(String, String)] = []) -> Scenario {
        var programme = Programme(
            name: "Omställning", horizon: DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-02-12")),
            modules: zip(["ett", "två"], kinds).map {
                TrainingModule(id: TrainingModule.ID($0), name: $0, halfDays: 1, venueKind: $1)
            },
            rounds: [
                Round(
                    id: "1", name: "Omgång 1",
                    window: DayRange(Fixture.day("2016-02-02"), Fixture.day("2016-02-02")))
            ],
            cohorts: [Cohort(id: "A", round: "1")])
        programme.rules.set("practice-gap", strength: .soft, terms: PenaltyTerms(.gaps))
        programme.rules.practiceGap.preferred = 1
        programme.rules.finish.strength = .off
        programme.rules.set("turnaround", strength: strength, terms: PenaltyTerms(.consultants))
        return Scenario(
            programme: programme,
            managers: [Manager(id: "M1", name: "Chef", department: "Skola", level: 3)],
            consultants: [Consultant(id: "K1", name: "Konsult")],
            qualifications: ["ett", "två"].map { Qualification(consultant: "K1", module: $0) },
            absences: away.map {
                Absence(who: $0.0, first: Fixture.halfDay($0.1), last: Fixture.halfDay($0.1))
            },
            venues: [
                Venue(id: "a", name: "A", kind: "sal", seats: 30), Venue(id: "b", name: "B", kind: "rum", seats: 30),
            ])
    }

    /// The schedule found, and the turnarounds that the model counts in it.
    private func found(_ scenario: Scenario) throws -> (schedule: Schedule, units: Int) {
        let index = try ScenarioIndex(scenario)
        let schedule = SessionScheduler(index).schedule(cohortOf: [0], seed: 1, work: 60, control: RunControl())
        let view = try PlanView(plan(schedule, index, cohortOf: [0]), index)
        let verdict = judge(schedule, ScheduleOracle(index, cohortOf: [0]))
        let units = TurnaroundRule().count(in: view).units
        if scenario.programme.rules.turnaround.strength == .hard { #expect(verdict.breaches == units) }
        return (schedule, units)
    }

    /// Leaves a consultant two half-days only, one right after the other.
    private let narrow = (3...12).flatMap { day in
        ["am", "pm"].map { ("K1", "2016-02-\(day < 10 ? "0" : "")\(day) \($0)") }
    }

    @Test("two sessions in a row at different venues are judged", arguments: [Strength.hard, .soft])
    func differentVenues(strength: Strength) throws {
        let result = try found(scenario(strength, kinds: ["sal", "rum"]))
        #expect(result.schedule.isComplete && result.units == 0)
        let tight = try found(scenario(strength, kinds: ["sal", "rum"], away: narrow))
        #expect(tight.schedule.isComplete == (strength == .soft))
        #expect(tight.units == (strength == .soft ? 1 : 0))
    }

    @Test("two sessions in a row at one venue are not", arguments: [Strength.hard, .soft])
    func oneVenue(strength: Strength) throws {
        let same = try found(scenario(strength, kinds: ["sal", "sal"], away: narrow))
        #expect(same.schedule.isComplete && same.units == 0)
    }

    @Test("venues are chosen so that both sessions are at one", arguments: [Strength.hard, .soft])
    func choosesOneVenue(strength: Strength) throws {
        for taken in ["2016-02-02 am", "2016-02-02 pm"] {
            let away = narrow + [("a", taken)]
            let result = try found(scenario(strength, kinds: [nil, nil], away: away))
            #expect(result.schedule.isComplete && result.units == 0)
            #expect(result.schedule.sessions.map(\.venue) == ["b", "b"])
        }
    }
}
