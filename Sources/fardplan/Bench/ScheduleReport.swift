import Foundation
import Planning
import ProgrammeModel

/// The report of a benchmark of the scheduling, as Markdown, with its plots.
struct ScheduleReport {
    let rows: [ScheduleRow]
    let unplanned: [String]
    let commit: String
    let threads: Int
    let plots: [SchedulePlots.File]

    var text: String {
        let head = [
            "# Scheduling", "", "- machine: \(Machine.name)", "- commit: \(commit)", "- threads: \(threads)", "",
            "The cohorts of a plan are scheduled anew. *classes*: the search minimises the priority classes in their "
                + "order, as a plan does; *sum*: the value V itself, the classes as one sum with the scenario's "
                + "schedule-weights. What depends on seats alone is left out of both V and its bound, which is for these "
                + "cohorts. *Alone*: what each cohort's cheapest path would cost if the others were not there.", "",
            "- regret gap = (V - bound) / V", "- open share = (V - bound) / (V - alone)",
            "- absolute gap = (V - bound) / (V + what the weeks that every cohort needs anyway would cost)",
        ]
        let whole = rows.filter { $0.round == nil }
        let rounds = rows.filter { $0.round != nil }
        let pictures = plots.flatMap { ["", "![\($0.title)](\($0.name))"] }
        var lines = head + pictures + Self.table(whole, "## Whole scenarios") + Self.table(rounds, "## Single rounds")
        lines += notes
        if !unplanned.isEmpty { lines += ["", "Without a plan: " + unplanned.joined(separator: "; ") + "."] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What kept bounds lower than they might be, with the searches that say it.
    private var notes: [String] {
        var said: [(note: String, searches: [String])] = []
        for row in rows {
            let search = "\(row.scenario), round \(row.round ?? "all"), seed \(row.seed), \(row.objective.rawValue), "
            for note in row.outcome.notes.map(\.en) {
                let place = said.firstIndex { $0.note == note } ?? said.count
                if place == said.count { said.append((note, [])) }
                said[place].searches.append(search + "work \(row.work)")
            }
        }
        guard !said.isEmpty else { return [] }
        return ["", "Notes:", ""] + said.map { "- \($0.note) (\($0.searches.joined(separator: "; ")))" }
    }

    private static func table(_ rows: [ScheduleRow], _ title: String) -> [String] {
        guard !rows.isEmpty else { return [] }
        let columns = [
            "scenario", "round", "managers", "cohorts", "seed", "search", "work", "classes", "V", "bound", "alone",
            "regret gap %", "open share %", "absolute gap %", "first plan s", "search s", "bound s", "kernel calls",
            "breaches",
        ]
        return ["", title, "", "| " + columns.joined(separator: " | ") + " |"]
            + ["|---|---|---:|---:|---:|---|---:|---|" + String(repeating: "---:|", count: columns.count - 8)]
            + rows.map { "| " + cells($0).joined(separator: " | ") + " |" }
    }

    private static func cells(_ row: ScheduleRow) -> [String] {
        let outcome = row.outcome
        let classes = outcome.plan.score.classes.map { "\($0.priorityClass): \($0.value)" }.joined(separator: ", ")
        return [
            row.scenario, row.round ?? "all", String(row.managers), String(row.cohorts), String(row.seed),
            row.objective.rawValue, String(row.work), classes,
            outcome.isComplete ? String(outcome.value) : "incomplete", outcome.bound.map(String.init) ?? "-",
            outcome.alone.map(String.init) ?? "-", percent(outcome, outcome.regretGap),
            percent(outcome, outcome.openShare), percent(outcome, outcome.absoluteGap),
            outcome.firstPlan.map(seconds) ?? "-", seconds(outcome.search), seconds(outcome.bounding),
            String(outcome.kernelCalls), String(outcome.breaches),
        ]
    }

    private static func percent(_ outcome: SchedulingTrial.Outcome, _ share: Double?) -> String {
        guard outcome.isComplete, let share else { return "-" }
        return String(format: "%.2f", share * 100)
    }

    private static func seconds(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}
