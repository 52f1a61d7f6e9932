import Foundation
import PlanFiles
import Planning
import ProgrammeModel

/// One search of one instance.
struct PairWeightRun: Encodable {
    let instance: String
    let seed: UInt64
    let seconds: Double
    let groups: [Int]
    /// Recomputed from the groups, in the instance's own unit.
    let value: Double
    /// The best of twenty runs that the literature reports; nil where it reports none.
    let published: Double?

    /// How far the value lies above the published one, in per cent.
    var gap: Double? { published.map { (value - $0) / $0 * 100 } }
    var fileName: String { "\(instance).seed-\(seed).seconds-\(AllocationReport.number(seconds)).txt" }
}

/// Grouping by pair weights over a folder of instances, on one thread.
struct PairWeightBench {
    let folder: String
    let seconds: [Double]
    let seeds: [UInt64]
    let inputs: Inputs

    /// In the order of instances' names, then of seconds, then of seeds.
    func runs() async throws -> [PairWeightRun] {
        let published = publishedValues()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        var runs: [PairWeightRun] = []
        for name in names {
            let instance = try inputs.pairWeights("\(folder)/\(name)")
            let grouping = try PairGrouping(instance)
            let title = String(name.dropLast(4))
            for limit in seconds {
                for seed in seeds {
                    Console.error("\(title), seed \(seed), \(limit) s")
                    let result = try await grouping.start(
                        seed: seed, limits: PlanLimits(work: 0, seconds: limit), threads: 1
                    ).result()
                    let unit = pow(10, Double(instance.decimals))
                    runs.append(
                        PairWeightRun(
                            instance: title, seed: seed, seconds: limit, groups: result.groups,
                            value: Double(instance.value(of: result.groups)) / unit, published: published[title]))
                }
            }
        }
        return runs
    }

    /// By instance, from published.csv; empty where there is none.
    private func publishedValues() -> [String: Double] {
        guard let data = FileManager.default.contents(atPath: "\(folder)/published.csv") else { return [:] }
        let rows = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let column = rows.first?.firstIndex(of: "best_of_20") else { return [:] }
        let values = rows.dropFirst().compactMap { row in
            row.indices.contains(column) ? Double(row[column]).map { (row[0], $0) } : nil
        }
        return Dictionary(values, uniquingKeysWith: { first, _ in first })
    }
}
