import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

/// Sums small enough to be done by hand: two rounds of two cohorts, each with 3 half-days led by one of four consultants
/// and 4 led by one and assisted by another. K1 alone answers for the one module, K2 for the other. A share is 11
/// half-days.
@Suite("Prices of sessions are added up")
struct RosterSheetTests {
    private typealias Prices = RosterCertificate.SessionPrices

    /// What the three rules weigh, one by one, in the class.
    private struct Weights {
        var continuity = 0
        var leadPresent = 0
        var load = 0
    }

    private func faults(
        _ total: Int, _ weights: Weights, _ sessions: [String: [String: Prices]] = [:], cohorts: [String: Int] = [:],
        value: Int? = nil, _ change: Example.Change = { _, _ in }
    ) throws -> [BoundFault] {
        try Example.audit { scenario, plan in
            let rules: [(RuleCode, Int)] = [
                ("continuity", weights.continuity), ("lead-present", weights.leadPresent),
                ("consultant-load", weights.load),
            ]
            for (code, weight) in rules {
                scenario.programme.rules.set(
                    code, strength: weight > 0 ? .soft : .off, terms: PenaltyTerms(.consultants, weight: max(1, weight))
                )
            }
            change(&scenario, &plan)
            plan.bounds = [
                Bound(
                    priorityClass: .consultants, scope: .whole, value: value ?? total, method: .rosters,
                    isAudited: true,
                    rosters: RosterCertificate(denominator: 1, total: total, sessions: sessions, cohorts: cohorts))
            ]
        }.boundFaults
    }

    /// The same prices in both rounds.
    private func everywhere(_ grund: Prices, _ klar: Prices) -> [String: [String: Prices]] {
        ["1": ["grund": grund, "klar": klar], "2": ["grund": grund, "klar": klar]]
    }

    @Test("without prices nobody does anything, but for what one alone answers for")
    func nothing() throws {
        #expect(try faults(0, Weights(load: 5)) == [])
        // Four cohorts are let off one change each.
        #expect(try faults(-4 * 3, Weights(continuity: 3)) == [])
        // K2 assists at no cost; K1 leads a cohort of each round, or is missed in both.
        #expect(try faults(2 * 3 - 4 * 3, Weights(continuity: 3, leadPresent: 7)) == [])
        #expect(try faults(2 * 2 - 4 * 3, Weights(continuity: 3, leadPresent: 2)) == [])
        #expect(try faults(1, Weights(continuity: 3), value: 0).map(\.reason) == [.notConfirmed])
    }

    @Test("what is led and assisted is paid, and beyond the share it costs")
    func pay() throws {
        // Each has 11 half-days: two sessions of 4 and one of 3.
        let fair = everywhere(Prices(lead: 5), Prices(lead: 7, assistant: 7))
        #expect(try faults(4 * (5 + 7 + 7) - 4 * (5 + 7 + 7), Weights(load: 9), fair) == [])
        #expect(try faults(1, Weights(load: 9), fair, value: 0).map(\.reason) == [.sums])
    }

    @Test("nobody serves beyond a limit, nor when gone")
    func limits() throws {
        // Sessions at 2 and 5, of which each leads all that there are, for a change of lead in each cohort.
        let wanted = 4 * (2 + 5) - 4
        let leads = everywhere(Prices(lead: 2), Prices(lead: 5))
        func expect(
            _ earned: Int, at place: SourceLocation = #_sourceLocation, _ change: @escaping (inout Consultant) -> Void
        ) throws {
            let faults = try faults(wanted - 3 * 4 * 6 - earned, Weights(continuity: 1), leads) { scenario, _ in
                change(&scenario.consultants[3])
            }
            #expect(faults == [], sourceLocation: place)
        }
        try expect(4 * 6) { _ in }
        try expect(2 * 6) { $0.maxCohorts = 2 }
        try expect(2 * 6) { $0.lastDay = Fixture.day("2016-04-01") }
        // The first round's first sessions are over, its others may not be.
        try expect(2 * 4 + 2 * 6) { $0.firstDay = Fixture.day("2016-04-01") }
        try expect(0) { $0.maxCohorts = 0 }
    }

    @Test("a cohort is led by as many as it takes to master all modules")
    func leads() throws {
        // Everybody would lead in both cohorts of the round, for 5 less a change.
        func faults(_ wanted: Int, _ change: @escaping Example.Change) throws -> [BoundFault] {
            try self.faults(2 * wanted * 5 - 4 * 2 * 4 - 4, Weights(continuity: 1), cohorts: ["2": 5], change)
        }
        #expect(try faults(1) { _, _ in } == [])
        let divided: Example.Change = { scenario, _ in
            scenario.qualifications.removeAll { ($0.module == "grund") == ($0.consultant < "K3") }
        }
        #expect(try faults(2, divided) == [])
        #expect(try faults(1, divided) != [])
    }
}
