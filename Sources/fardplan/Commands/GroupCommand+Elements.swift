import ArgumentParser
import PlanFiles
import Planning
import ProgrammeModel

/// Groups by a file of pair weights.
extension GroupCommand {
    private static let usualWork = 4_000_000

    func group(elementsIn path: String, since start: ContinuousClock.Instant) async throws {
        let instance = try inputs.pairWeights(path)
        let output = output(reading: [path])
        try output?.check()
        let run = try grouping(instance, path).start(
            seed: seed, limits: limits(usualWork: Self.usualWork, since: start), threads: Numbers.threads(threads))
        let (result, isInterrupted) = try await shared.finish(run, words: GroupWords.phase)
        try output?.write(AssignmentText.encode(result.groups))
        try show(result, instance)
        if isInterrupted { throw ExitCode(ExitStatus.interrupted) }
    }

    private func grouping(_ instance: DiverseGrouping, _ path: String) throws -> PairGrouping {
        do {
            return try PairGrouping(instance)
        } catch let fault as GroupingFault {
            try inputs.fail(
                [LocatedFault("impossible-grouping", file: path, message: fault.message, fix: fault.fix)])
        }
    }

    private func show(_ result: PairGrouping.Outcome, _ instance: DiverseGrouping) throws {
        let value = AssignmentText.number(result.value, decimals: instance.decimals)
        if shared.json {
            try Console.json(
                Answer(
                    status: .grouped, value: value, groups: result.groups, firstGroup: 0, stopped: result.stopped,
                    out: out))
            return
        }
        try Console.out(
            say(
                sv: "\(result.groups.count) element i \(instance.sizes.count) grupper; summan inom grupperna: \(value)",
                en: "\(result.groups.count) elements in \(instance.sizes.count) groups; sum inside groups: \(value)"))
        guard !shared.quiet else { return }
        let sizes = (0..<instance.sizes.count).map { group in String(result.groups.count { $0 == group }) }
        try Console.out(say(sv: "Storlekar: ", en: "Sizes: ") + sizes.joined(separator: " "))
        try Console.out(say(sv: "Slutade: ", en: "Ended: ") + result.stopped.text[shared.language])
        if let out { try Console.out(say(sv: "Skrivet: ", en: "Written: ") + out) }
    }

    private struct Answer: Encodable {
        let status: Ending.Status
        let value: String
        let groups: [Int]
        let firstGroup: Int
        let stopped: StopReason
        let out: String?

        enum CodingKeys: String, CodingKey {
            case status, value, groups, stopped, out
            case firstGroup = "first_group"
        }
    }
}
