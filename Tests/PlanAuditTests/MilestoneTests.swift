import Foundation
import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("The audit works out milestones anew")
struct MilestoneTests {
    /// The audit of the hand-made plan with its milestones, then changed.
    private func audit(_ change: (inout Plan) -> Void = { _ in }) throws -> AuditReport {
        PlanAuditor(Fixture.scenario()).audit(try plan(change))
    }

    private func plan(_ change: (inout Plan) -> Void = { _ in }) throws -> Plan {
        var plan = try Fixture.plan()
        plan.milestones = plan.milestones(in: Fixture.scenario())
        change(&plan)
        return plan
    }

    @Test("those that follow from the plan are accepted, in any order")
    func accepted() throws {
        #expect(try audit().isAccepted)
        #expect(try audit { $0.milestones?.reverse() }.isAccepted)
        #expect(try audit().milestones?.count == 80)
    }

    @Test("a plan that says nothing of milestones is judged as ever, one that says there are none is refused")
    func without() throws {
        let silent = try audit { $0.milestones = nil }
        #expect(silent.isAccepted && silent.milestones == nil)
        let empty = try audit { $0.milestones = [] }
        #expect(!empty.isAccepted)
        #expect(empty.milestoneFaults.map(\.kind) == Milestone.Kind.allCases)
        #expect(empty.milestoneFaults.map(\.missing.count) == [24, 24, 24, 4, 4])
        #expect(empty.milestoneFaults.allSatisfy { $0.unfounded == [] })
    }

    @Test("a due date that is another refuses the plan, which is judged all the same")
    func changedDate() throws {
        let report = try audit { plan in
            let position = plan.milestones?.firstIndex { $0.manager == "M08" && $0.kind == .roadMap } ?? 0
            plan.milestones?[position].due = Fixture.day("2016-04-11")
        }
        #expect(!report.isAccepted && report.keepsEveryRule)
        #expect(report.malformed == [] && report.scoreFaults == [] && !report.counts.isEmpty)
        #expect(report.milestoneFaults.map(\.kind) == [.roadMap])
        #expect(
            AuditText.lines(report, language: .english) == [
                "The plan is refused although every rule is kept: only the milestones in the file are wrong or out of date "
                    + "(2 faults among the milestones).",
                "milestone: The milestones of the kind road map are wrong: 1 missing, first 2016-04-08 (round 1, "
                    + "cohort A, manager M08 with M07); 1 not following from the plan, first 2016-04-11 (round 1, "
                    + "cohort A, manager M08 with M07).",
            ])
        #expect(
            AuditText.lines(report, language: .swedish) == [
                "Planen underkänns fast alla regler hålls: bara milstolparna i filen är fel eller inaktuella "
                    + "(2 fel bland milstolparna).",
                "milestone: Milstolparna av slaget färdplan stämmer inte: 1 saknas, först 2016-04-08 (omgång 1, "
                    + "utvecklingsgrupp A, chef M08 med M07); 1 följer inte av planen, först 2016-04-11 (omgång 1, "
                    + "utvecklingsgrupp A, chef M08 med M07).",
            ])
    }

    @Test("every part of a milestone counts")
    func everyPart() throws {
        let changes: [(inout Milestone) -> Void] = [
            { $0.kind = $0.kind == .checkIn ? .statusReport : .checkIn }, { $0.due = $0.due.advanced(by: 1) },
            { $0.round = "9" }, { $0.cohort = "X" }, { $0.manager = "X" }, { $0.partner = "X" }, { $0.module = "X" },
            { $0.consultants.append("X") },
        ]
        let count = try #require(try plan().milestones).count
        for (number, change) in changes.enumerated() {
            for position in [0, 1, count - 1] {
                let report = try audit { plan in
                    if var milestone = plan.milestones?[position] {
                        change(&milestone)
                        plan.milestones?[position] = milestone
                    }
                }
                let found = report.milestoneFaults.map { ($0.missing.count, $0.unfounded.count) }
                #expect(
                    found.reduce(0) { $0 + $1.0 } == 1 && found.reduce(0) { $0 + $1.1 } == 1, "\(number) \(position)")
            }
        }
    }

    @Test("one that stands twice is one too many, one that is gone is missing")
    func number() throws {
        let twice = try audit { plan in plan.milestones = (plan.milestones ?? []) + (plan.milestones?.prefix(1) ?? []) }
        #expect(twice.milestoneFaults.map { [$0.missing.count, $0.unfounded.count] } == [[0, 1]])
        let gone = try audit { plan in plan.milestones?.removeLast() }
        #expect(gone.milestoneFaults.map { [$0.missing.count, $0.unfounded.count] } == [[1, 0]])
        #expect(
            gone.milestoneFaults.first?.message.en
                == "The milestones of the kind road map are wrong: 1 missing, first 2016-09-01 (round 2, cohort D, "
                + "manager M24 with M19).")
    }

    @Test("meetings are told with module and leads")
    func meetings() throws {
        let report = try audit { plan in plan.milestones?.removeAll { $0.kind == .checkIn } }
        #expect(
            report.milestoneFaults.map(\.message.sv) == [
                "Milstolparna av slaget avstämning stämmer inte: 4 saknas, först 2016-01-18 (omgång 1, modul grund med "
                    + "K1)."
            ])
    }

    @Test("a session moved by hand moves its milestones when the score is counted anew")
    func rescored() throws {
        let moved = try plan { $0.start("A/klar", "2016-03-15 am") }
        let auditor = PlanAuditor(Fixture.scenario())
        let report = auditor.audit(moved)
        let verdict = try #require(AuditText.lines(report, language: .english).first)
        #expect(verdict.contains("only score and milestones in the file are wrong or out of date"))
        let counted = try #require(report.rescored(moved))
        #expect(auditor.audit(counted).isAccepted)
        let due = counted.milestones?.first { $0.cohort == "A" && $0.kind == .agreementAfter }?.due
        #expect(due == Fixture.day("2016-04-01"))
        var silent = moved
        silent.milestones = nil
        #expect(auditor.audit(silent).rescored(silent)?.milestones == nil)
    }

    @Test("the report's document names the faults, and does not repeat the milestones")
    func document() throws {
        let report = try audit { plan in plan.milestones?.removeLast() }
        let data = try JSONEncoder().encode(report)
        let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((object["milestone_faults"] as? [[String: Any]])?.first?["kind"] as? String == "road-map")
        #expect(object["milestones"] == nil)
    }
}
