import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning
@testable import fardplan

@Suite("Notes of benchmarks")
struct BenchNoteTests {
    private func row(
        seed: UInt64, _ notes: [String] = [], isComplete: Bool = true, bound: Int? = 4, alone: Int? = 3
    ) throws -> ScheduleRow {
        let outcome = SchedulingTrial.Outcome(
            plan: try Fixture.plan(), isComplete: isComplete, breaches: 0, value: 9, bound: bound, alone: alone,
            needed: 2,
            firstPlan: nil, search: 1, bounding: 1, kernelCalls: 7,
            notes: notes.map { LocalisedText(sv: "sv \($0)", en: $0) })
        return ScheduleRow(
            scenario: "small", round: nil, managers: 60, cohorts: 3, seed: seed, isSynthetic: false, objective: .sum,
            work: 50, outcome: outcome)
    }

    private func report(_ rows: [ScheduleRow]) -> String {
        ScheduleReport(rows: rows, unplanned: [], commit: "none", threads: 1, plots: []).text
    }

    @Test("what a solver failed at stands once below the tables, with the searches that say it")
    func inReport() throws {
        let rows = [try row(seed: 1, ["GLPK gave up"]), try row(seed: 2, ["GLPK gave up", "slow"])]
        let first = "- GLPK gave up (small, round all, seed 1, sum, work 50; small, round all, seed 2, sum, work 50)\n"
        #expect(report(rows).hasSuffix("\n\nNotes:\n\n\(first)- slow (small, round all, seed 2, sum, work 50)\n"))
        #expect(!report([try row(seed: 1, [])]).contains("Notes"))
    }

    @Test("JSON has the notes of each search in both languages")
    func inJSON() throws {
        let object = try object(try row(seed: 1, ["slow"]))
        #expect(object["notes"] as? [[String: String]] == [["sv": "sv slow", "en": "slow"]])
        #expect(object["value"] as? Int == 9 && object["search"] as? String == "sum" && object["round"] == nil)
    }

    @Test("JSON has the gaps of each search as shares, as far as they are known")
    func gapsInJSON() throws {
        /// In millionths.
        func gaps(_ row: ScheduleRow) throws -> [Double?] {
            let object = try object(row)
            return ["regret_gap", "open_share", "absolute_gap"].map { key in
                (object[key] as? Double).map { ($0 * 1_000_000).rounded() }
            }
        }
        #expect(try gaps(try row(seed: 1)) == [555_556, 833_333, 454_545])
        #expect(try gaps(try row(seed: 1, alone: nil)) == [555_556, nil, 454_545])
        #expect(try gaps(try row(seed: 1, bound: nil)) == [nil, nil, nil])
        #expect(try gaps(try row(seed: 1, isComplete: false)) == [nil, nil, nil])
    }

    private func object(_ row: ScheduleRow) throws -> [String: Any] {
        let data = try JSONEncoder().encode(row)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
