import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("A malformed plan is not judged")
struct FormTests {
    /// The codes that the audit gives after a change; all else must be empty.
    private func codes(_ change: Example.Change) throws -> [AuditFault.Code] {
        let report = try Example.audit(change)
        #expect(report.malformed.isEmpty == report.isAccepted)
        if !report.malformed.isEmpty {
            #expect(report.breaches.isEmpty && report.counts.isEmpty && report.score.classes.isEmpty)
            #expect(report.scoreFaults.isEmpty && report.boundFaults.isEmpty)
        }
        return report.malformed.map(\.code)
    }

    @Test("the hand-made plan is well-formed")
    func sound() throws { #expect(try codes { _, _ in } == []) }

    @Test("another schema version, another scenario")
    func identity() throws {
        #expect(try codes { $1.schemaVersion = 2 } == [.schemaVersion])
        var plan = try Fixture.plan()
        plan.scenario.hash = "0"
        let report = PlanAuditor(Fixture.scenario()).audit(plan)
        #expect(report.malformed.map(\.code) == [.scenarioHash])
        #expect(!report.isAccepted)
    }

    @Test("names that the scenario does not have")
    func unknown() throws {
        #expect(try codes { $1.seat("X1", in: "A") } == [.unknownManager])
        #expect(
            try codes { $1.waiting.append(WaitingEntry(manager: "X1", reason: .noSeat)) } == [.unknownManager])
        #expect(
            try codes { $1.rosters.append(Roster(cohort: "X", round: "1", members: [])) } == [.unknownCohort])
        #expect(try codes { $1.rosters[0].round = "9" } == [.unknownRound, .cohortRound])
        #expect(try codes { $1.introductions[0].round = "9" } == [.unknownRound])
        #expect(try codes { $1.introductions[0].venue = "X" } == [.unknownVenue])
        #expect(try codes { $1.sessions[0].venue = "X" } == [.unknownVenue])
        #expect(try codes { $1.sessions[0].consultants = ["K1", "X"] } == [.unknownConsultant])
        let stray = Session(
            cohort: "X", module: "Y", start: Fixture.halfDay("2016-02-01 am"), halfDays: 3, consultants: [])
        #expect(try codes { $1.sessions.append(stray) } == [.unknownCohort, .unknownModule])
    }

    @Test("cohorts twice, missing or in another round")
    func cohorts() throws {
        #expect(try codes { $1.rosters.append($1.rosters[0]) } == [.cohortTwice])
        #expect(try codes { $1.rosters.removeFirst() } == [.cohortMissing])
        #expect(try codes { $1.rosters[0].round = "2" } == [.cohortRound])
    }

    @Test("a session's id is its cohort's and module's, its length at least 1")
    func sessions() throws {
        #expect(try codes { $1.sessions[0].id = "A/klar" } == [.sessionID])
        #expect(try codes { $1.sessions[0].halfDays = 0 } == [.sessionLength])
        #expect(try codes { $1.sessions[0].halfDays = .max } == [.sessionLength])
    }

    @Test("limits below nought are no limits")
    func limits() throws {
        #expect(try codes { $1.limits.work = -5 } == [.limits])
        #expect(try codes { $1.limits.seconds = -0.5 } == [.limits])
        #expect(try codes { $1.limits = PlanLimits(work: 0, seconds: 0) } == [])
    }

    @Test("a rule that is on and that nobody judges")
    func unsupported() throws {
        #expect(
            try codes { scenario, _ in scenario.programme.rules.catchUp.strength = .soft } == [.unsupportedRule])
    }

    @Test("all faults at once, in the order of the plan")
    func all() throws {
        let found = try codes {
            $1.schemaVersion = 0
            $1.seat("X1", in: "A")
            $1.sessions[0].halfDays = -1
            $1.introductions[0].venue = "X"
        }
        #expect(found == [.schemaVersion, .unknownManager, .sessionLength, .unknownVenue])
    }
}
