import ArgumentParser
import Foundation
import PlanFiles
import Planning
import ProgrammeModel

/// One search over pair weights on one thread, for comparison with `benchmarks/kernels`.
struct BenchKernelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kernel",
        abstract: say(
            sv: "Skriver summa och sekunder för en sökning över parvikter.",
            en: "Prints sum and seconds of a search over pair weights."))

    @Argument(help: ArgumentHelp(say(sv: "En MDGPLIB-fil.", en: "An MDGPLIB file.")))
    var instance: String

    @Option(transform: Numbers.seed)
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp(say(sv: "Miljoner prövade byten.", en: "Millions of exchanges.")))
    var work = 100

    @OptionGroup var shared: SharedOptions

    func validate() throws { try Numbers.check(work, of: "--work", in: 0...1_000_000_000) }

    func run() async throws {
        let problem = try Inputs(options: shared, isWriting: false).pairWeights(instance)
        let grouping = try PairGrouping(problem)
        let clock = ContinuousClock()
        let start = clock.now
        let run = grouping.start(seed: seed, limits: PlanLimits(work: work * 1000), threads: 1)
        let result = try await run.result()
        let seconds = start.duration(to: clock.now) / .seconds(1)
        let value = AssignmentText.number(result.value, decimals: problem.decimals)
        if shared.json {
            try Console.json(Figures(status: .grouped, value: Decimal(string: value), seconds: seconds))
        } else {
            try Console.out("\(value) \(seconds)")
        }
    }

    private struct Figures: Encodable {
        let status: Ending.Status
        /// In the instance's own unit.
        let value: Decimal?
        let seconds: Double
    }
}
