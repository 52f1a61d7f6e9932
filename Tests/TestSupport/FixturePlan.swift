public import ProgrammeModel

/// A plan made by hand for the small scenario, in which every rule of the usual book is kept.
extension Fixture {
    /// A complete plan for ``scenario(perCohort:)`` of 6, without a breach, with the right score and scenario hash.
    ///
    /// Two of each department in every cohort, bosses no later than their reports and in other cohorts, five weeks
    /// between modules, no two sessions at once, 11 half-days for each consultant.
    public static func plan() throws -> Plan { try plan(for: scenario()) }

    /// The same plan for a scenario that has the small one's people, cohorts and modules, score and hash after it.
    public static func plan(for scenario: Scenario) throws -> Plan { try rescored(unscoredPlan(), for: scenario) }

    /// A plan with score and scenario hash set to what the model says of it.
    public static func rescored(_ plan: Plan, for scenario: Scenario) throws -> Plan {
        var plan = plan
        plan.scenario = ScenarioReference(name: scenario.programme.name, hash: try scenario.fingerprint())
        plan.score = PlanJudgement(try PlanView(plan, ScenarioIndex(scenario))).score
        return plan
    }

    private static func unscoredPlan() -> Plan {
        Plan(
            scenario: ScenarioReference(name: "Prov", hash: ""), seed: 1, limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .heuristic, allocation: .native, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit),
            rosters: [
                Roster(cohort: "A", round: "1", members: ["M01", "M08", "M09", "M10", "M14", "M15"]),
                Roster(cohort: "B", round: "1", members: ["M02", "M03", "M05", "M06", "M07", "M13"]),
                Roster(cohort: "C", round: "2", members: ["M04", "M11", "M12", "M17", "M18", "M19"]),
                Roster(cohort: "D", round: "2", members: ["M16", "M20", "M21", "M22", "M23", "M24"]),
            ],
            sessions: [
                session("A", "grund", "2016-02-01 am", 3, ["K1"]),
                session("A", "klar", "2016-03-08 am", 4, ["K1", "K2"]),
                session("B", "grund", "2016-02-03 am", 3, ["K3"]),
                session("B", "klar", "2016-03-10 am", 4, ["K3", "K4"]),
                session("C", "grund", "2016-05-02 am", 3, ["K2"]),
                session("C", "klar", "2016-06-07 am", 4, ["K2", "K1"]),
                session("D", "grund", "2016-05-09 am", 3, ["K4"]),
                session("D", "klar", "2016-06-14 am", 4, ["K4", "K3"]),
            ],
            introductions: [
                Introduction(round: "1", start: halfDay("2016-01-18 am"), venue: "sal"),
                Introduction(round: "2", start: halfDay("2016-04-18 am"), venue: "sal"),
            ],
            waiting: [], score: Score(classes: []), bounds: [])
    }

    private static func session(
        _ cohort: Cohort.ID, _ module: TrainingModule.ID, _ start: String, _ length: Int,
        _ consultants: [Consultant.ID]
    ) -> Session {
        Session(
            cohort: cohort, module: module, start: halfDay(start), halfDays: length, consultants: consultants,
            venue: "rum")
    }
}
