import Foundation
import MunicipalityGenerator
import Planning
import ProgrammeModel

/// One allocation of one scenario.
struct ScenarioTrial {
    let name: String
    let managers: Int
    let cohorts: Int
    let seed: UInt64
    let seconds: Double
    /// The process's greatest resident memory during the trial, in bytes; nil where the system does not say.
    let memory: Int?
    let isSynthetic: Bool
    /// Seconds of the check for shortfalls, which comes before every plan.
    let check: Double
    let result: AllocationTrial.Outcome
}

/// The allocation of scenarios, the smallest first: memory that a large one leaves behind would count for a small one.
struct ScenarioBench {
    let work: Int
    let threads: Int
    let seeds: [UInt64]
    /// Sizes of synthetic municipalities that there is a profile for.
    let managers: [Int]

    func trials(of loaded: [(name: String, scenario: Scenario)]) async throws -> [ScenarioTrial] {
        var trials: [ScenarioTrial] = []
        for (name, scenario) in loaded.sorted(by: { $0.scenario.managers.count < $1.scenario.managers.count }) {
            for seed in seeds {
                trials.append(
                    try await trial(
                        URL(filePath: name).lastPathComponent, scenario, seed: seed, isSynthetic: false))
            }
        }
        for count in managers.sorted() {
            guard let profile = MunicipalityProfile(managers: count) else { continue }
            let scenario = MunicipalityGenerator(profile: profile, seed: 1).scenario()
            for seed in seeds {
                trials.append(try await trial("synthetic", scenario, seed: seed, isSynthetic: true))
            }
        }
        return trials
    }

    private func trial(_ name: String, _ scenario: Scenario, seed: UInt64, isSynthetic: Bool) async throws
        -> ScenarioTrial
    {
        Console.error("\(name), \(scenario.managers.count) managers, seed \(seed)")
        let trial = try AllocationTrial(scenario)
        Machine.forgetPeakMemory()
        let clock = ContinuousClock()
        let check = clock.measure { _ = trial.shortfallCount() }
        let start = clock.now
        let result = try await trial.start(seed: seed, limits: PlanLimits(work: work), threads: threads).result()
        return ScenarioTrial(
            name: name, managers: scenario.managers.count, cohorts: scenario.programme.cohorts.count, seed: seed,
            seconds: start.duration(to: clock.now) / .seconds(1), memory: Machine.peakMemory,
            isSynthetic: isSynthetic, check: check / .seconds(1), result: result)
    }
}

/// What a measurement says of the machine.
enum Machine {
    /// The processor's name and the number of processors.
    static var name: String {
        let model = lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }?.split(separator: ":").last
        let words = model?.split(separator: " ").joined(separator: " ") ?? "unknown processor"
        return "\(words), \(ProcessInfo.processInfo.activeProcessorCount) processors, "
            + ProcessInfo.processInfo.operatingSystemVersionString
    }

    /// The greatest resident memory since ``forgetPeakMemory()``, in bytes; nil beyond Linux.
    static var peakMemory: Int? {
        let line = lines(of: "/proc/self/status").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
    }

    /// Lets the peak begin anew at what is resident now, where the system can (Linux, `clear_refs`).
    static func forgetPeakMemory() {
        try? FileHandle(forWritingAtPath: "/proc/self/clear_refs")?.write(contentsOf: Data("5".utf8))
    }

    private static func lines(of path: String) -> [String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").map { $0.replacingOccurrences(of: "\t", with: " ") }
    }
}
