import PlanReport
import ProgrammeModel
import TestSupport

/// A plan made by hand for the small scenario of the tests.
enum PlanFixture {
    /// The small scenario: 24 managers in 4 cohorts of 2 rounds.
    static func scenario() -> Scenario {
        var scenario = Fixture.scenario()
        scenario.managers[22].joined = Fixture.day("2016-10-03")
        scenario.managers[23].exempt = "pension"
        scenario.managers[1].title = "Rektor"
        return scenario
    }

    /// Members go round the cohorts; the next to last waits, the last is exempt.
    static func plan(for scenario: Scenario) -> Plan {
        let cohorts: [(id: Cohort.ID, round: Round.ID)] = [("A", "1"), ("B", "1"), ("C", "2"), ("D", "2")]
        let rosters = cohorts.enumerated().map { position, cohort in
            let members = scenario.managers.prefix(22).enumerated().filter { $0.offset % 4 == position }
            return Roster(cohort: cohort.id, round: cohort.round, members: members.map(\.element.id))
        }
        let score = Score(
            book: scenario.programme.rules,
            units: scenario.programme.rules.all.enumerated().map { ($0.element, $0.offset % 7) })
        return Plan(
            scenario: ScenarioReference(name: "prov", hash: String(repeating: "0123456789abcdef", count: 4)), seed: 7,
            limits: PlanLimits(work: 20_000, seconds: 2.5),
            engine: EngineReport(
                requested: .auto, allocation: .glpkAndNative, schedule: .native,
                notes: [LocalisedText(sv: "Tiderna läggs ännu utan GLPK.", en: "Sessions are scheduled without GLPK yet.")]),
            outcome: PlanOutcome(stopped: .workLimit), rosters: rosters, sessions: sessions(),
            introductions: [
                Introduction(round: "1", start: Fixture.halfDay("2016-01-14 am"), venue: "sal"),
                Introduction(round: "2", start: Fixture.halfDay("2016-04-14 pm"), venue: "sal"),
            ],
            waiting: [WaitingEntry(manager: "M23", reason: .joinsTooLate)], score: score,
            bounds: [
                Bound(priorityClass: .unplaced, scope: .whole, value: 0, method: .counting, isAudited: true),
                Bound(priorityClass: .mix, scope: .whole, value: 30, method: .classMIP),
                Bound(priorityClass: .mix, scope: .givenCohorts, value: 41, method: .counting),
            ])
    }

    private static func sessions() -> [Session] {
        [
            session("A", "grund", "2016-02-02 am", 3, ["K1"]), session("A", "klar", "2016-03-08 am", 4, ["K2", "K3"]),
            session("B", "grund", "2016-02-17 pm", 3, ["K4"]), session("B", "klar", "2016-03-29 am", 4, ["K3", "K1"]),
            session("C", "grund", "2016-05-03 am", 3, ["K2"]), session("C", "klar", "2016-06-08 am", 4, ["K4", "K1"]),
            session("D", "grund", "2016-06-14 pm", 3, ["K3"]), session("D", "klar", "2016-08-31 am", 4, ["K2", "K4"]),
        ]
    }

    private static func session(
        _ cohort: Cohort.ID, _ module: TrainingModule.ID, _ start: String, _ halfDays: Int, _ consultants: [Consultant.ID]
    ) -> Session {
        Session(
            cohort: cohort, module: module, start: Fixture.halfDay(start), halfDays: halfDays, consultants: consultants,
            venue: "rum")
    }

    static let accepted = AuditVerdict(isAccepted: true)

    static func page(_ language: Language) -> String {
        let scenario = scenario()
        return PlanPage.html(plan: plan(for: scenario), scenario: scenario, verdict: accepted, language: language)
    }
}
