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
        scenario.absences = [
            Absence(who: "M01", first: Fixture.halfDay("2016-02-02 am"), last: Fixture.halfDay("2016-02-02 pm"))
        ]
        return scenario
    }

    /// A plan without breaches: bosses before and apart from their reports; the last but one waits, the last is exempt.
    static func plan(for scenario: Scenario) -> Plan {
        let rosters = [
            Roster(cohort: "A", round: "1", members: ["M01", "M08", "M09", "M10", "M14", "M15"]),
            Roster(cohort: "B", round: "1", members: ["M02", "M03", "M05", "M06", "M07", "M13"]),
            Roster(cohort: "C", round: "2", members: ["M04", "M11", "M12", "M17", "M19"]),
            Roster(cohort: "D", round: "2", members: ["M16", "M18", "M20", "M21", "M22"]),
        ]
        let book = scenario.programme.rules
        let score = Score(book: book, units: book.all.map { ($0, units[$0.code] ?? 0) })
        var plan = Plan(
            scenario: ScenarioReference(name: "prov", hash: String(repeating: "0123456789abcdef", count: 4)), seed: 7,
            limits: PlanLimits(work: 20_000, seconds: 2.5),
            engine: EngineReport(
                requested: .auto, allocation: .glpkAndNative, schedule: .native,
                notes: [
                    LocalisedText(sv: "Tiderna läggs ännu utan GLPK.", en: "Sessions are scheduled without GLPK yet.")
                ]),
            outcome: PlanOutcome(stopped: .workLimit), rosters: rosters, sessions: sessions(),
            introductions: [
                Introduction(round: "1", start: Fixture.halfDay("2016-01-14 am"), venue: "sal"),
                Introduction(round: "2", start: Fixture.halfDay("2016-04-14 pm"), venue: "sal"),
            ],
            waiting: [WaitingEntry(manager: "M23", reason: .joinsTooLate)], score: score,
            bounds: [
                Bound(priorityClass: .unplaced, scope: .whole, value: 1, method: .counting, isAudited: true),
                Bound(priorityClass: .mix, scope: .whole, value: 400, method: .prices),
                Bound(priorityClass: .mix, scope: .givenCohorts, value: 410, method: .counting),
            ])
        plan.milestones = plan.milestones(in: scenario)
        return plan
    }

    /// What the scored rules count in the plan, reckoned beforehand: a page must not depend on who reckons.
    private static let units: [RuleCode: Int] = [
        "unplaced": 1, "participant-clash": 2, "department-mix": 10, "level-mix": 33, "unit-mix": 5, "team-mix": 25,
        "mix:gender": 23, "practice-gap": 1, "finish": 23, "continuity": 4, "lead-present": 2,
    ]

    private static func sessions() -> [Session] {
        [
            session("A", "grund", "2016-02-02 am", 3, ["K1"]), session("A", "klar", "2016-03-08 am", 4, ["K2", "K3"]),
            session("B", "grund", "2016-02-17 pm", 3, ["K4"]), session("B", "klar", "2016-03-29 am", 4, ["K3", "K1"]),
            session("C", "grund", "2016-05-03 am", 3, ["K2"]), session("C", "klar", "2016-06-08 am", 4, ["K4", "K1"]),
            session("D", "grund", "2016-06-14 pm", 3, ["K3"]), session("D", "klar", "2016-08-31 am", 4, ["K2", "K4"]),
        ]
    }

    private static func session(
        _ cohort: Cohort.ID, _ module: TrainingModule.ID, _ start: String, _ halfDays: Int,
        _ consultants: [Consultant.ID]
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
