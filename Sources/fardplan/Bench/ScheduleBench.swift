import Foundation
import MunicipalityGenerator
import Planning
import ProgrammeModel

/// One search for one schedule, and its bound.
struct ScheduleRow {
    let scenario: String
    /// The round that is scheduled alone; nil for all of them.
    let round: String?
    let managers: Int
    let cohorts: Int
    let seed: UInt64
    let isSynthetic: Bool
    let objective: SchedulingTrial.Objective
    let work: Int
    let outcome: SchedulingTrial.Outcome
}

/// Schedules of scenarios, for cohorts of a plan that is made first.
struct ScheduleBench {
    /// One scenario with what the tables call it.
    struct Subject {
        let name: String
        let scenario: Scenario
        let isSynthetic: Bool
        /// Kernel calls of each search, ascending.
        let work: [Int]
    }

    let seeds: [UInt64]
    let seconds: Double?
    let boundSeconds: Double?
    let threads: Int
    /// Whether each round of what is no synthetic municipality is scheduled alone, too.
    let isByRound: Bool

    /// Scenarios without a plan give no rows, but their names.
    func rows(of subjects: [Subject]) async throws -> (rows: [ScheduleRow], unplanned: [String]) {
        var rows: [ScheduleRow] = []
        var unplanned: [String] = []
        for subject in subjects {
            for seed in seeds {
                Console.error("\(subject.name), seed \(seed)")
                guard let trial = try await trial(of: subject, seed: seed) else {
                    unplanned.append("\(subject.name), seed \(seed)")
                    continue
                }
                for work in subject.work {
                    rows += try await self.rows(subject, trial, round: nil, seed: seed, work: work)
                }
                for round in isByRound && !subject.isSynthetic ? trial.rounds : [] {
                    guard let part = try trial.only(round) else { continue }
                    rows += try await self.rows(
                        subject, part, round: round.text, seed: seed, work: subject.work.last ?? 1)
                }
            }
        }
        return (rows, unplanned)
    }

    /// The trial of the cohorts of a plan that is made with as much work, but not more than usual; nil when no plan was found.
    func trial(of subject: Subject, seed: UInt64) async throws -> SchedulingTrial? {
        let limits = PlanLimits(work: min(subject.work.last ?? 1, PlanLimits.usual.work))
        let request = PlanRequest(seed: seed, limits: limits, threads: threads)
        switch try await Planner(subject.scenario, request: request).start().result() {
        case .planned(let plan, _), .refused(let plan, _): return try SchedulingTrial(subject.scenario, plan: plan)
        case .infeasible, .notFound: return nil
        }
    }

    private func rows(
        _ subject: Subject, _ trial: SchedulingTrial, round: String?, seed: UInt64, work: Int
    ) async throws -> [ScheduleRow] {
        var rows: [ScheduleRow] = []
        for objective in SchedulingTrial.Objective.allCases {
            let outcome = try await trial.start(
                seed: seed, limits: PlanLimits(work: work, seconds: seconds), objective: objective, threads: threads,
                boundSeconds: boundSeconds
            ).result()
            let seconds = String(format: "search %.1f s, bound %.1f s", outcome.search, outcome.bounding)
            Console.error("  round \(round ?? "all"), \(objective.rawValue), work \(work): \(seconds)")
            for note in outcome.notes { Console.error("  \(note[Speech.language])") }
            rows.append(
                ScheduleRow(
                    scenario: subject.name, round: round, managers: subject.scenario.managers.count,
                    cohorts: trial.cohortCount, seed: seed, isSynthetic: subject.isSynthetic, objective: objective,
                    work: work, outcome: outcome))
        }
        return rows
    }
}
