import ArgumentParser
import Foundation
import PlanFiles
import Planning
import ProgrammeModel

/// Divides people or elements into groups, without a programme.
struct GroupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: say(
            sv: "Delar in i blandade grupper utan program och datum.",
            en: "Divides into mixed groups, without programme and dates."),
        usage: say(sv: "fardplan group --mdgp <fil> [val]", en: "fardplan group --mdgp <file> [options]"))

    @Option(
        help: ArgumentHelp(
            say(
                sv: "En fil i MDGPLIB:s format: en vikt för varje par, och gruppernas storlekar.",
                en: "A file in the format of MDGPLIB: a weight for every pair, and the groups' sizes."),
            valueName: say(sv: "fil", en: "file")))
    var mdgp: String

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Filen för indelningen: gruppens nummer för varje element, en rad var.",
                en: "The file for the assignment: the number of each element's group, one a line."),
            valueName: say(sv: "fil", en: "file")))
    var out: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(say(sv: "Slumpfrö.", en: "Seed."), valueName: say(sv: "tal", en: "number")),
        transform: Numbers.seed)
    var seed: UInt64 = 1

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Arbetsgräns i miljoner prövade byten: samma gräns ger samma grupper på alla datorer.",
                en: "Work limit in millions of exchanges: the same limit gives the same groups on every machine."),
            valueName: say(sv: "tal", en: "number")))
    var work = 4000

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Tidsgräns i sekunder, läsningen inräknad; gäller i stället för --work.",
                en: "Time limit in seconds, reading included; holds in place of --work."),
            valueName: say(sv: "sekunder", en: "seconds")))
    var seconds: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Antal trådar (förval: en per processor, högst 16).",
                en: "Threads (default: one for each processor, at most 16)."),
            valueName: say(sv: "tal", en: "number")))
    var threads: Int?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try FolderArgument.check(mdgp, of: "--mdgp")
        try FolderArgument.check(out, of: "--out")
        try Numbers.check(work, of: "--work", in: 1...1_000_000_000)
        try Numbers.check(seconds: seconds)
        if let threads { try Numbers.check(threads, of: "--threads", in: 1...256) }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let instance = try Inputs(options: shared, isWriting: out != nil).pairWeights(mdgp)
        let output = Output(options: shared)
        if let out { try output.check([URL(filePath: out).lastPathComponent], in: folder(of: out)) }
        let left = seconds.map { $0 - (ContinuousClock.now - start) / .seconds(1) }
        let run = try grouping(instance).start(
            seed: seed, limits: PlanLimits(work: work * 1000, seconds: left),
            threads: threads ?? max(1, min(16, ProcessInfo.processInfo.activeProcessorCount)))
        let interruption = Interruption(isJSON: shared.json)
        let sources = interruption.watch { run.cancel() }
        var bar = ProgressBar(shared.quiet ? .silent : .standardError, language: shared.language)
        for await progress in run.progress { bar.show(progress) }
        bar.clear()
        let result = try await run.result()
        withExtendedLifetime(sources) {}
        if let out {
            try output.write(
                [(URL(filePath: out).lastPathComponent, AssignmentText.encode(result.groups))], to: folder(of: out))
        }
        try show(result, instance)
        if interruption.hasHappened { throw ExitCode(ExitStatus.interrupted) }
    }

    private func folder(of path: String) -> String { URL(filePath: path).deletingLastPathComponent().path }

    private func grouping(_ instance: DiverseGrouping) throws -> PairGrouping {
        do {
            return try PairGrouping(instance)
        } catch let fault as GroupingFault {
            try Inputs(options: shared, isWriting: out != nil).fail(
                [LocatedFault("impossible-grouping", file: mdgp, message: fault.message, fix: fault.fix)])
        }
    }

    private func show(_ result: PairGrouping.Result, _ instance: DiverseGrouping) throws {
        let value = AssignmentText.number(result.value, decimals: instance.decimals)
        if shared.json {
            try Console.json(
                Answer(status: .grouped, value: value, groups: result.groups, stopped: result.stopped, out: out))
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
        let stopped: StopReason
        let out: String?
    }
}
