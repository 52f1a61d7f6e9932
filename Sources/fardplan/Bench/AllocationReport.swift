import Foundation
import Planning

/// The report of a benchmark of the allocation, as Markdown.
struct AllocationReport {
    let seeds: [UInt64]
    private var lines: [String]

    init(commit: String, seeds: [UInt64]) {
        self.seeds = seeds
        lines = [
            "# Allocation", "", "- machine: \(Machine.name)", "- commit: \(commit)",
            "- seeds: \(seeds.map(String.init).joined(separator: ", "))",
        ]
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// A row for each instance and time limit: the mean and the best of its seeds.
    mutating func add(_ runs: [PairWeightRun]) {
        lines += [
            "", "## Maximally diverse grouping", "",
            "One thread. *Published* is the best of twenty runs in the literature; a gap above 0 is better than it.",
            "",
            "| instance | seconds | published | mean | best | mean gap % | best gap % |",
            "|---|---:|---:|---:|---:|---:|---:|",
        ]
        var groups: [[PairWeightRun]] = []
        for run in runs {
            if let last = groups.last?.first, last.instance == run.instance, last.seconds == run.seconds {
                groups[groups.count - 1].append(run)
            } else {
                groups.append([run])
            }
        }
        lines += groups.compactMap(row)
        for limit in Set(runs.map(\.seconds)).sorted() {
            let gaps = runs.filter { $0.seconds == limit }.compactMap(\.gap)
            guard !gaps.isEmpty else { continue }
            let mean = gaps.reduce(0, +) / Double(gaps.count)
            let better = gaps.count { $0 > 0 }
            lines += [
                "", "\(Self.number(limit)) s: mean gap \(signed(mean)) %, better in \(better) of \(gaps.count) runs.",
            ]
        }
    }

    private func row(_ runs: [PairWeightRun]) -> String? {
        guard let first = runs.first else { return nil }
        let mean = runs.reduce(0) { $0 + $1.value } / Double(runs.count)
        let best = runs.map(\.value).max() ?? 0
        func gap(_ value: Double) -> String { first.published.map { signed((value - $0) / $0 * 100) } ?? "-" }
        let published = first.published.map { fixed($0, 3) } ?? "-"
        return
            "| \(first.instance) | \(Self.number(first.seconds)) | \(published) | \(fixed(mean, 3)) | \(fixed(best, 3)) "
            + "| \(gap(mean)) | \(gap(best)) |"
    }

    mutating func add(_ trials: [ScenarioTrial], threads: Int) {
        guard !trials.isEmpty else { return }
        lines += [
            "", "## Cohorts of scenarios", "",
            "The allocation alone, on \(threads) threads; the value of the class *mix* is the audit's. "
                + "*Check* is the counting of shortfalls before it. gap = (value - bound) / value.", "",
            "| scenario | managers | cohorts | seed | check s | seconds | peak MB | mix | bound | gap % | hard breaches | thousand exchanges |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        ]
        lines += trials.map { trial in
            let result = trial.result
            let gap = result.bound.map { bound in
                result.value == 0 ? 0 : Double(result.value - bound) / Double(result.value) * 100
            }
            let bound = result.bound.map { String($0) + (result.refusedBounds > 0 ? " (refused)" : "") }
            return
                "| \(trial.name) | \(trial.managers) | \(trial.cohorts) | \(trial.seed) "
                + "| \(fixed(trial.check, 2)) | \(fixed(trial.seconds, 2)) "
                + "| \(trial.memory.map { String($0 >> 20) } ?? "-") | \(result.value) "
                + "| \(bound ?? "-") | \(gap.map { fixed($0, 3) } ?? "-") | \(result.breaches) "
                + "| \(result.work) |"
        }
    }

    mutating func addPlot(_ file: String) { lines += ["", "![Time and memory against size](\(file))"] }

    /// Without decimals where there are none.
    static func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
    private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + fixed(value, 4) }
    private func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
