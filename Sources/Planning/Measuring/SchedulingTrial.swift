import PlanAudit
public import ProgrammeModel
import SessionScheduling

/// The schedule of a scenario alone, for the cohorts of a plan, for whoever measures it.
public struct SchedulingTrial: Sendable {
    /// What a search is told to make small.
    public enum Objective: String, CaseIterable, Sendable {
        /// The priority classes in their order, as in a plan.
        case classes
        /// The one sum of them that the scenario's weights make.
        case sum
    }

    let index: ScenarioIndex
    /// What the plan holds.
    let held: ScenarioIndex
    let reference: ScenarioReference
    let cohortOf: [Int?]
    let waiting: [WaitingEntry]
    /// Soft rules of the scenario that do not count here.
    let switchedOff: [RuleCode]

    /// - Parameter plan: whose cohorts are scheduled anew; its sessions do not matter.
    /// - Throws: ``ScenarioFaults`` with all faults of a scenario that has any.
    public init(_ scenario: Scenario, plan: Plan) throws {
        let index = try ScenarioIndex(scenario)
        self.init(
            index, reference: plan.scenario, waiting: plan.waiting,
            cohorts: plan.rosters.map { ($0.cohort, $0.members.compactMap { index.managerIndex[$0] }) })
    }

    init(
        _ index: ScenarioIndex, reference: ScenarioReference, waiting: [WaitingEntry],
        cohorts: [(cohort: Cohort.ID, members: [Int])], switchedOff: [RuleCode] = []
    ) {
        self.index = index
        self.reference = reference
        self.waiting = waiting
        self.switchedOff = switchedOff
        held = index.holding(Set(cohorts.map(\.cohort)))
        var cohortOf: [Int?] = Array(repeating: nil, count: index.scenario.managers.count)
        for (cohort, members) in cohorts {
            for member in members { cohortOf[member] = held.cohortIndex[cohort] }
        }
        self.cohortOf = cohortOf
    }

    /// The scenario as it is scheduled here.
    public var scenario: Scenario { index.scenario }

    /// How many cohorts are scheduled.
    public var cohortCount: Int { held.scenario.programme.cohorts.count }

    /// Members of each cohort, in roster order.
    var members: [[Int]] {
        var members: [[Int]] = Array(repeating: [], count: cohortCount)
        for (manager, cohort) in cohortOf.enumerated() {
            if let cohort { members[cohort].append(manager) }
        }
        return members
    }

    /// Weeks from the opening of each cohort's window to the earliest end of its path, summed: no plan goes without.
    var weeksNeeded: Int {
        held.roundOfCohort.reduce(0) { sum, round in
            guard let end = held.earliestEnd[round] else { return sum }
            return sum + max(0, end.number - held.scenario.programme.rounds[round].window.first.number) / 7
        }
    }

    /// The plan of a schedule, with its score and no bounds.
    func plan(of schedule: Schedule, seed: UInt64, limits: PlanLimits) throws -> Plan {
        let programme = held.scenario.programme
        let rosters = zip(programme.cohorts, members).map { cohort, members in
            Roster(cohort: cohort.id, round: cohort.round, members: members.map { held.scenario.managers[$0].id })
        }
        var plan = Plan(
            scenario: reference, seed: seed, limits: limits,
            engine: EngineReport(requested: .auto, allocation: .native, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit, isRepeatable: false), rosters: rosters,
            sessions: schedule.sessions, introductions: schedule.introductions, waiting: waiting,
            score: Score(classes: []), bounds: [])
        plan.score = PlanJudgement(try PlanView(plan, index)).score
        return plan
    }
}
