import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("Cohorts that need not be held, audited")
struct HeldCohortsTests {
    /// The small scenario with C and D optional and at most 12 in a cohort; the plan is scored for it.
    private func audit(
        bounds: [Bound] = [], _ change: (inout Plan) -> Void = { _ in }, rules: (inout RuleBook) -> Void = { _ in }
    ) throws -> AuditReport {
        var scenario = Fixture.scenario()
        for position in [2, 3] { scenario.programme.cohorts[position].isOptional = true }
        scenario.programme.rules.countSessionTime()
        scenario.programme.rules.cohortSize.max = 12
        rules(&scenario.programme.rules)
        var plan = try Fixture.plan(for: scenario)
        change(&plan)
        plan.bounds = bounds
        return PlanAuditor(scenario).audit(plan)
    }

    private func whole(_ value: Int, _ priorityClass: PriorityClass = .sessionTime) -> Bound {
        Bound(priorityClass: priorityClass, scope: .whole, value: value, method: .counting)
    }

    private func held(_ value: Int, _ priorityClass: PriorityClass) -> Bound {
        Bound(priorityClass: priorityClass, scope: .heldCohorts, value: value, method: .counting)
    }

    @Test("the hand-made plan, which holds all four, is accepted and takes 28 half-days")
    func all() throws {
        let report = try audit()
        #expect(report.isAccepted, "\(report)")
        #expect(report.score[.sessionTime] == 28)
    }

    @Test("one cohort too few: its people have no place, and the stated half-days are too many")
    func tooFew() throws {
        let report = try audit {
            $0.rosters.removeLast()
            $0.sessions.removeAll { $0.cohort == "D" }
        }
        #expect(report.malformed.isEmpty)
        #expect(report.breaches.filter { $0.rule == "one-cohort" }.count == 6)
        #expect(!report.breaches.contains { $0.rule == "cohort-size" || $0.rule == "module-order" })
        #expect(report.score[.sessionTime] == 21)
        #expect(report.scoreFaults.contains { $0.rule == "session-time" && $0.stated == 28 && $0.recomputed == 21 })
    }

    @Test("a cohort held for nobody is too small, and lacks its sessions")
    func tooMany() throws {
        let report = try audit { plan in
            plan.rosters[2].members += plan.rosters[3].members
            plan.rosters[3].members = []
            plan.sessions.removeAll { $0.cohort == "D" }
        }
        let broken = Set(report.breaches.map(\.rule))
        #expect(broken.isSuperset(of: ["cohort-size", "module-order"]))
    }

    @Test("sessions without a roster and required cohorts left out are faults of form")
    func form() throws {
        #expect(try audit { $0.rosters.removeLast() }.malformed.map(\.code) == [.cohortNotHeld, .cohortNotHeld])
        #expect(try audit { $0.rosters.removeFirst() }.malformed.map(\.code) == [.cohortMissing])
    }

    @Test("a plan that holds no cohort at all is judged, and leaves everybody without a place")
    func none() throws {
        var scenario = Fixture.scenario()
        for position in scenario.programme.cohorts.indices { scenario.programme.cohorts[position].isOptional = true }
        scenario.programme.rules.countSessionTime()
        var plan = try Fixture.plan(for: scenario)
        plan.rosters = []
        plan.sessions = []
        let report = PlanAuditor(scenario).audit(plan)
        #expect(report.malformed.isEmpty)
        #expect(report.breaches.filter { $0.rule == "one-cohort" }.count == 24)
        #expect(report.score == PlanJudgement(try PlanView(plan, ScenarioIndex(scenario))).score)
    }

    @Test("24 people need two cohorts of 12, which take 14 half-days; 15 is too much to say")
    func sessionTime() throws {
        func reasons(_ bound: Bound, _ rules: (inout RuleBook) -> Void = { _ in }) throws -> [BoundFault.Reason] {
            try audit(bounds: [bound], rules: rules).boundFaults.map(\.reason)
        }
        #expect(try reasons(whole(14)) == [])
        #expect(try reasons(whole(15)) == [.notConfirmed])
        #expect(try reasons(whole(21)) { $0.cohortSize.max = 11 } == [], "three cohorts of 11")
        #expect(try reasons(whole(22)) { $0.cohortSize.max = 11 } == [.notConfirmed])
        #expect(try reasons(whole(28)) { $0.sessionTime.terms.weight = 2 } == [])
        #expect(try reasons(whole(29)) { $0.sessionTime.terms.weight = 2 } == [.notConfirmed])
        #expect(
            try reasons(whole(15)) {
                $0.cohortSize.strength = .soft
                $0.cohortSize.max = 6
            } == [.notConfirmed], "the required ones")
        #expect(try reasons(held(28, .sessionTime)) == [])
        #expect(try reasons(held(29, .sessionTime)) == [.aboveValue])
    }

    @Test("an even spread over the held cohorts binds plans that hold the same")
    func mix() throws {
        #expect(try audit(bounds: [held(420, .mix)]).boundFaults == [])
        #expect(try audit(bounds: [held(421, .mix)]).boundFaults.map(\.reason) == [.notConfirmed])
        #expect(try audit(bounds: [whole(1, .mix)]).boundFaults.map(\.reason) == [.notConfirmed])
    }

    @Test("where no cohort is optional nothing can be said of the held ones")
    func closed() throws {
        let report = try Example.audit { $1.bounds = [self.held(0, .mix)] }
        #expect(report.boundFaults.map(\.reason) == [.scope])
    }
}
