import Foundation
import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("Score and bounds")
struct ScoreAndBoundTests {
    @Test("the score, worked out by hand")
    func score() throws {
        let report = try Example.audit()
        #expect(report.isAccepted)
        #expect(report.score.classes.map(\.value) == [0, 0, 0, 560, 9, 1])
        let mix = report.score.classes.first { $0.priorityClass == .mix }
        #expect(
            mix?.entries.map(\.rule) == [
                "department-mix", "area-mix", "level-mix", "unit-mix", "team-mix", "mix:gender",
            ])
        #expect(mix?.entries.map(\.penalty) == [120, 0, 210, 24, 128, 78])
    }

    @Test("a reordered scenario has its classes in its own order")
    func reordered() throws {
        let report = try Example.audit { scenario, _ in
            scenario.programme.rules.classOrder = [.mix, .unplaced, .gaps, .clashes, .consultants]
        }
        #expect(report.score.classes.map(\.value) == [560, 0, 9, 0, 1])
        #expect(report.scoreFaults.filter { $0.part == .position }.count == 6)
    }

    @Test("a stated score that is wrong is named: class, rule, stated and right")
    func stated() throws {
        let report = try Example.audit {
            $1.score.classes[3].entries[0].units = 11
            $1.score.classes[3].value = 550
            $1.score.classes[4].entries[0].weight = 2
        }
        #expect(
            report.scoreFaults.map { [$0.priorityClass.number, $0.stated, $0.recomputed] }
                == [[4, 11, 12], [4, 550, 560], [5, 2, 1]])
        #expect(report.scoreFaults.map(\.part) == [.units, .value, .weight])
        #expect(report.scoreFaults.map(\.rule?.text) == ["department-mix", nil, "waiting-time"])
        #expect(!report.isAccepted)
        #expect(report.breaches == [])
    }

    @Test("rules and classes left out, twice or too many")
    func layout() throws {
        func faults(_ change: @escaping (inout Score) -> Void) throws -> [String] {
            try Example.audit { change(&$1.score) }.scoreFaults.map {
                "\($0.priorityClass) \($0.rule?.text ?? "-") \($0.part) \($0.stated ?? -1) \($0.recomputed ?? -1)"
            }
        }
        #expect(try faults { $0.classes.removeLast() } == ["6 - position -1 6"])
        #expect(try faults { $0.classes.append($0.classes[0]) } == ["1 - position -1 1"])
        #expect(
            try faults { $0.classes.append(.init(priorityClass: PriorityClass(9), entries: [])) } == [
                "9 - position 7 -1"
            ])
        #expect(try faults { $0.classes[0].entries = [] } == ["1 unplaced units -1 0"])
        #expect(
            try faults { $0.classes[0].entries.append(.init(rule: "finish", units: 0, weight: 1)) }
                == ["1 finish units 0 -1"])
        #expect(try faults { $0.classes[3].entries.reverse() } == [], "the order of the rules says nothing")
    }

    @Test("even spread: 8 of a department over 4 cohorts leave 4 pairs")
    func evenSpread() throws {
        let auditor = PlanAuditor(Fixture.scenario())
        let rows = auditor.evenSpread(try Fixture.plan())
        let departments = rows.filter { $0.rule == "department-mix" }
        #expect(departments.map(\.value) == ["Skola", "Vård", "Teknik"])
        #expect(departments.map(\.placed) == [8, 8, 8])
        #expect(departments.map(\.leastPairs) == [4, 4, 4])
        #expect(departments.map(\.beyond) == [0, 0, 0])
        let levels = rows.filter { $0.rule == "level-mix" }
        #expect(levels.map(\.value) == ["1", "3", "2"], "as they first appear")
        #expect(levels.map(\.placed) == [1, 20, 3])
        #expect(levels.map(\.leastPairs) == [0, 40, 0])
        #expect(levels.map(\.pairs) == [0, 41, 1])
    }

    /// The even spread of the small plan in class 4: departments 12 x 10, levels 40 x 5, units 6 x (4 over 4 cohorts)
    /// 0 x 4, teams (8 of M01, 5 each of M07, M13 and M19 over 4 cohorts) 4 + 1 + 1 + 1 = 7 x 4, gender 12 and 12 over
    /// 4 cohorts 12 + 12 = 24 x 3.
    private static let evenSpread = 120 + 200 + 0 + 28 + 72

    @Test("a counting bound up to the audit's own counting stands")
    func counting() throws {
        func reasons(_ value: Int, _ priorityClass: PriorityClass = .mix) throws -> [BoundFault.Reason] {
            try Example.audit {
                $1.bounds = [
                    Bound(priorityClass: priorityClass, scope: .whole, value: value, method: .counting, isAudited: true)
                ]
            }.boundFaults.map(\.reason)
        }
        #expect(try reasons(0) == [])
        #expect(try reasons(Self.evenSpread) == [])
        #expect(try reasons(Self.evenSpread + 1) == [.notConfirmed])
        #expect(try reasons(560) == [.notConfirmed])
        #expect(try reasons(561) == [.aboveValue])
        #expect(try reasons(0, .gaps) == [])
        #expect(try reasons(1, .gaps) == [.notConfirmed])
        #expect(try reasons(0, PriorityClass(9)) == [.unknownClass])
    }

    @Test("pairs are counted only where every plan no worse in the classes before places the very same people")
    func settled() throws {
        func reasons(_ change: @escaping (inout RuleBook) -> Void) throws -> [BoundFault.Reason] {
            try Example.audit { scenario, plan in
                scenario.programme.rules.waitingList.mode = .anyone
                change(&scenario.programme.rules)
                plan.bounds = [
                    Bound(priorityClass: .mix, scope: .whole, value: Self.evenSpread, method: .counting)
                ]
            }.boundFaults.map(\.reason)
        }
        #expect(try reasons { _ in } == [])
        #expect(try reasons { $0.unplaced.strength = .off } == [.notConfirmed])
        #expect(try reasons { $0.unplaced.terms.priorityClass = .mix } == [.notConfirmed])
        #expect(try reasons { $0.classOrder = [.mix, .unplaced, .gaps, .clashes, .consultants] } == [.notConfirmed])
        #expect(try reasons { $0.skippedRounds.terms.priorityClass = .unplaced } == [.notConfirmed])
        #expect(
            try reasons {
                $0.unplaced.strength = .off
                $0.waitingList.mode = .nobody
            } == [])
    }

    @Test("seats that are short bear out a bound on those without one")
    func seats() throws {
        func reasons(_ value: Int, strength: Strength) throws -> [BoundFault.Reason] {
            try Example.audit { scenario, plan in
                scenario.programme.rules.cohortSize.max = 5
                scenario.programme.rules.cohortSize.strength = strength
                scenario.programme.rules.unplaced.terms.weight = 2
                scenario["M24"].exempt = "utbildad"
                plan.unseat("M24")
                for id in ["M23", "M22", "M21", "M20"] as [Manager.ID] { plan.letWait(id) }
                plan.bounds = [Bound(priorityClass: .unplaced, scope: .whole, value: value, method: .counting)]
            }.boundFaults.map(\.reason)
        }
        // 23 managers want one of 20 seats.
        #expect(try reasons(6, strength: .hard) == [])
        #expect(try reasons(7, strength: .hard) == [.notConfirmed])
        #expect(try reasons(1, strength: .soft) == [.notConfirmed])
        #expect(try reasons(9, strength: .hard) == [.aboveValue])
    }

    @Test("a bound by prices without any, and one by counting with some, say nothing")
    func certificates() throws {
        let prices = BoundCertificate(
            denominator: 1, total: 0, charged: 0, limits: [], seats: .init([0, 0]), values: [:])
        func reasons(_ method: Bound.Method, _ certificate: BoundCertificate?) throws -> [BoundFault.Reason] {
            try Example.audit {
                $1.bounds = [
                    Bound(priorityClass: .mix, scope: .whole, value: 0, method: method, certificate: certificate)
                ]
            }.boundFaults.map(\.reason)
        }
        #expect(try reasons(.prices, nil) == [.certificate])
        #expect(try reasons(.counting, prices) == [.certificate])
        #expect(try reasons(.prices, prices) == [])
    }

    @Test("a report survives JSON")
    func json() throws {
        let report = try Damage.all[3].report()
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(AuditReport.self, from: data) == report)
        #expect(String(decoding: data, as: UTF8.self).contains("\"accepted\":false"))
    }
}
