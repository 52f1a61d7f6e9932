import CohortAllocation
import Foundation
import MunicipalityGenerator
import PlanFiles
import ProgrammeModel

/// One allocation of one scenario: what it costs, its bounds, and the time it took.
///
///     AllocationStudy (FOLDER | orebro | NUMBER_OF_MANAGERS) [work=N] [seed=N] [threads=N] [engine=auto|glpk|heuristic]
///
/// Times are user seconds of the process, steadier than the clock on a busy machine.
@main
struct AllocationStudy {
    static func main() throws {
        var words = Array(CommandLine.arguments.dropFirst())
        guard !words.isEmpty else { return print("a folder, orebro, or a number of managers") }
        let name = words.removeFirst()
        let options = Options(words)
        var clock = Clock()
        let scenario = try Self.scenario(name)
        clock.lap("scenario")
        let index = try ScenarioIndex(scenario)
        clock.lap("index")
        let watch = Watch(isOn: options.isVerbose)
        let control = RunControl(threads: options.threads, report: { watch.note($0) })
        let allocation = CohortAllocator(index).allocate(
            seed: options.seed, work: options.work ?? CohortAllocator(index).scaled(work: 8000), engine: options.engine,
            control: control)
        let spent = clock.lap("allocation")
        try report(allocation, index, spent)
    }

    private static func scenario(_ name: String) throws -> Scenario {
        if name == "orebro" { return MunicipalityGenerator(profile: .orebro, seed: 1).scenario() }
        if let managers = Int(name), let profile = MunicipalityProfile(managers: managers) {
            return MunicipalityGenerator(profile: profile, seed: 1).scenario()
        }
        return try ScenarioFolder.read(name).scenario
    }

    private static func report(_ allocation: Allocation, _ index: ScenarioIndex, _ spent: Double) throws {
        let plan = Plan(
            scenario: ScenarioReference(name: index.scenario.programme.name, hash: ""), seed: 0,
            limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .auto, allocation: allocation.source, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(index), sessions: [],
            introductions: [], waiting: allocation.waitingList(index), score: Score(classes: []), bounds: [])
        let score = PlanJudgement(try PlanView(plan, index)).score
        let bound = allocation.bounds.last { $0.priorityClass == .mix }?.value ?? 0
        let value = score[.mix]
        let gap = value == 0 ? 0 : 100 * Double(value - bound) / Double(value)
        print(
            "breaches", allocation.breaches.map { "\($0.rule.text) \($0.count)" }, "waiting", allocation.waiting.count)
        print(score.classes.map { "class \($0.priorityClass): \($0.value)" }.joined(separator: ", "))
        print("mix \(value) bound \(bound) gap \(String(format: "%.3f", gap)) %")
        print(
            "work \(allocation.workDone) thousand, \(Int(Double(allocation.workDone) / spent / 1000)) million/user second"
        )
    }
}

/// What is asked for on the command line.
private struct Options {
    var work: Int?
    var seed: UInt64 = 1
    var threads = 1
    var engine = EngineChoice.auto
    var isVerbose = false

    init(_ words: [String]) {
        for word in words {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts.first, parts.last) {
            case ("work", let value?): work = Int(value)
            case ("seed", let value?): seed = UInt64(value) ?? 1
            case ("threads", let value?): threads = Int(value) ?? 1
            case ("engine", let value?): engine = EngineChoice(rawValue: value) ?? .auto
            default: isVerbose = word == "verbose"
            }
        }
    }
}

/// Progress as it comes, with the user time so far.
private struct Watch: Sendable {
    let isOn: Bool

    func note(_ progress: PlanProgress) {
        guard isOn else { return }
        let text = "  \(String(format: "%.2f", Clock.user)) s  \(progress.incumbent ?? -1) / \(progress.bound ?? -1)"
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// User time by step.
private struct Clock {
    private var last = Clock.user
    private var lastWall = ContinuousClock.now

    static var user: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(0), &usage)
        return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    }

    @discardableResult
    mutating func lap(_ name: String) -> Double {
        let now = Clock.user
        let spent = now - last
        let wall = ContinuousClock.now - lastWall
        print("\(name): \(String(format: "%.2f", spent)) s user, \(wall) wall")
        last = now
        lastWall = .now
        return spent
    }
}
