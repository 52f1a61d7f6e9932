import PlanAudit
import ProgrammeModel
import TestSupport

/// The small scenario and its plan, to be changed in one place and audited.
enum Example {
    typealias Change = (inout Scenario, inout Plan) -> Void

    /// The audit of the hand-made plan after a change; the stated score is left as it was.
    static func audit(_ change: Change = { _, _ in }) throws -> AuditReport {
        let (scenario, plan) = try changed(change)
        return PlanAuditor(scenario).audit(plan)
    }

    /// Scenario and plan after a change, the plan for that scenario.
    static func changed(_ change: Change) throws -> (scenario: Scenario, plan: Plan) {
        var scenario = Fixture.scenario()
        var plan = try Fixture.plan()
        change(&scenario, &plan)
        plan.scenario.hash = try scenario.fingerprint()
        return (scenario, plan)
    }

    /// What a binding rule counts, checked against the places that the report names; nil when the rule is off.
    static func breaches(of rule: RuleCode, _ change: Change = { _, _ in }) throws -> Int? {
        let report = try audit(change)
        let total = report.counts.first { $0.rule == rule }
        let named = report.breaches.filter { $0.rule == rule }.reduce(0) { $0 + $1.amount }
        guard total?.breaches == named else { return nil }
        return named
    }

    /// The units of a rule; nil when it is off.
    static func units(of rule: RuleCode, _ change: Change = { _, _ in }) throws -> Int? {
        try audit(change).counts.first { $0.rule == rule }?.units
    }
}

extension Scenario {
    /// The manager of an id, to be changed.
    subscript(id: Manager.ID) -> Manager {
        get { managers.first { $0.id == id } ?? Manager(id: id, name: "", department: "", level: 0) }
        set { managers = managers.map { $0.id == id ? newValue : $0 } }
    }

    /// Whoever or whatever has the id is away from one half-day to another.
    mutating func setAway(_ who: String, _ first: String, _ last: String) {
        absences.append(Absence(who: who, first: Fixture.halfDay(first), last: Fixture.halfDay(last)))
    }
}

extension Plan {
    /// The session of an id, to be changed.
    subscript(id: Session.ID) -> Session {
        get {
            sessions.first { $0.id == id }
                ?? Session(
                    cohort: "", module: "", start: Fixture.halfDay("2016-01-01 am"), halfDays: 1, consultants: [])
        }
        set { sessions = sessions.map { $0.id == id ? newValue : $0 } }
    }

    /// Takes a manager out of every cohort.
    mutating func unseat(_ manager: Manager.ID) {
        for position in rosters.indices { rosters[position].members.removeAll { $0 == manager } }
    }

    /// Gives a manager a further seat.
    mutating func seat(_ manager: Manager.ID, in cohort: Cohort.ID) {
        for position in rosters.indices where rosters[position].cohort == cohort {
            rosters[position].members.append(manager)
        }
    }

    mutating func move(_ manager: Manager.ID, to cohort: Cohort.ID) {
        unseat(manager)
        seat(manager, in: cohort)
    }

    mutating func swap(_ first: Manager.ID, _ second: Manager.ID) {
        for position in rosters.indices {
            rosters[position].members = rosters[position].members.map {
                $0 == first ? second : ($0 == second ? first : $0)
            }
        }
    }

    /// Moves a manager from the cohort to the waiting list.
    mutating func letWait(_ manager: Manager.ID) {
        unseat(manager)
        waiting.append(WaitingEntry(manager: manager, reason: .noSeat))
    }

    mutating func start(_ session: Session.ID, _ halfDay: String) { self[session].start = Fixture.halfDay(halfDay) }
}
