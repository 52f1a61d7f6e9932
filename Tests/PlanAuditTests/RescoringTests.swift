import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("A plan changed by hand gets its score anew")
struct RescoringTests {
    /// The plan after a change that keeps every rule: a later, worse start of the last session.
    private func later(_ change: (inout Plan) -> Void = { _ in }) throws -> (auditor: PlanAuditor, plan: Plan) {
        let (scenario, plan) = try Example.changed {
            $1.start("A/klar", "2016-03-15 am")
            change(&$1)
        }
        return (PlanAuditor(scenario), plan)
    }

    @Test("a plan that keeps every rule is told from one that does not")
    func verdict() throws {
        let (auditor, plan) = try later()
        let report = auditor.audit(plan)
        #expect(report.keepsEveryRule && !report.isAccepted)
        let count = report.scoreFaults.count
        #expect(
            AuditText.lines(report, language: .english).first
                == "The plan is refused although every rule is kept: only the score in the file is wrong or out of date "
                + "(\(count) faults in the score).")
        #expect(
            AuditText.lines(report, language: .swedish).first
                == "Planen underkänns fast alla regler hålls: bara poängen i filen är fel eller inaktuell "
                + "(\(count) fel i poängen).")
    }

    @Test("the new score is accepted, and the plan is no longer called repeatable or best")
    func accepted() throws {
        let (auditor, plan) = try later { $0.outcome = PlanOutcome(stopped: .optimal) }
        let counted = try #require(auditor.audit(plan).rescored(plan))
        let report = auditor.audit(counted)
        #expect(report.isAccepted)
        #expect(counted.outcome == PlanOutcome(stopped: .workLimit, isRepeatable: false))
        #expect(counted.engine.notes.map(\.en) == ["the plan was changed by hand and its score counted anew"])
        #expect(report.rescored(counted) == counted)
    }

    @Test("bounds go that are refused, of given cohorts, or below a class that got worse")
    func bounds() throws {
        func bound(_ priorityClass: PriorityClass, _ scope: Bound.Scope = .whole, _ value: Int = 0) -> Bound {
            Bound(priorityClass: priorityClass, scope: scope, value: value, method: .counting)
        }
        let kept = [bound(.mix, .whole, 400), bound(.gaps)]
        let (auditor, plan) = try later {
            $0.bounds = kept + [bound(.mix, .givenCohorts, 400), bound(.unplaced, .whole, 7), bound(.consultants)]
        }
        let counted = try #require(auditor.audit(plan).rescored(plan))
        #expect(counted.bounds == kept)
        #expect(auditor.audit(counted).isAccepted)
    }

    @Test("one sentence names the classes whose bounds are left out, and why")
    func boundsLeftOut() throws {
        func bound(_ priorityClass: PriorityClass, _ scope: Bound.Scope = .whole, _ value: Int = 0) -> Bound {
            Bound(priorityClass: priorityClass, scope: scope, value: value, method: .counting)
        }
        let (auditor, plan) = try later {
            $0.bounds = [
                bound(.mix), bound(.mix, .givenCohorts), bound(.unplaced, .whole, 7), bound(.gaps, .givenCohorts),
                bound(.consultants),
            ]
        }
        let report = auditor.audit(plan)
        let sentence = try #require(AuditText.boundsLeftOut(of: plan, report))
        #expect(
            sentence.en
                == "Without bounds of class 4 and 5 (with these cohorts, which may be others now); of class 1, "
                + "which the audit refuses; of class 6, as class 5 is worse than before.")
        #expect(
            sentence.sv
                == "Utan gränser för klass 4 och 5 (med dessa utvecklingsgrupper, som kan vara andra nu); för "
                + "klass 1, som granskningen underkänner; för klass 6, eftersom klass 5 är sämre än förut.")
        let counted = try #require(report.rescored(plan))
        #expect(AuditText.boundsLeftOut(of: counted, auditor.audit(counted)) == nil)
    }

    @Test("a plan that breaks a rule gets no score")
    func broken() throws {
        let (auditor, plan) = try later { $0.start("B/klar", "2016-12-24 am") }
        #expect(auditor.audit(plan).rescored(plan) == nil)
    }
}
