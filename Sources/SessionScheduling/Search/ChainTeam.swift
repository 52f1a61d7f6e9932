import Dispatch
import ProgrammeModel
import Synchronization

/// Several chains side by side that pass on what they find at fixed work counts, in fixed order: the result depends on
/// seed and work, never on threads or on the clock.
///
/// Where the classes are ordered, one of the chains takes them as one sum instead: it goes through timetables that are
/// worse in an important class, which the order never lets another chain try. What it finds is judged by the order.
struct ChainTeam {
    private static let chains = 2
    private static let epochs = 24
    /// Epochs between two exchanges.
    private static let exchange = 4
    /// Insertion orders of each chain.
    private static let orders = 4

    private let problem: SchedulingProblem
    private let control: RunControl
    private let members: [Member]

    /// A chain that one thread at a time works on.
    private final class Member: Sendable {
        let chain: Mutex<Chain>
        init(_ chain: Chain) { self.chain = Mutex(chain) }
        var copy: Chain { chain.withLock { $0 } }
    }

    /// - Parameter blend: the same problem with one sum of the classes, for the last chain.
    init(
        _ problem: SchedulingProblem, blend: SchedulingProblem? = nil, seed: UInt64, work: Int, control: RunControl
    ) {
        self.problem = problem
        self.control = control
        members = (0..<Self.chains).map { number in
            let share = (max(0, work) + Self.chains - 1 - number) / Self.chains
            let own = number == Self.chains - 1 ? blend ?? problem : problem
            return Member(Chain(own, work: share, seed: seed, stream: number, control: control))
        }
    }

    func run() -> Schedule {
        forEachChain { number, chain in
            chain.begin(number * Self.orders..<(number + 1) * Self.orders)
        }
        report(0)
        for epoch in 1...Self.epochs where !isOver {
            forEachChain { _, chain in chain.search(until: chain.work * epoch / Self.epochs) }
            if epoch % Self.exchange == 0 { exchangeBest() }
            report(epoch)
        }
        let chains = members.map(\.copy)
        return Schedule(
            best(of: chains.map(\.best), by: problem), workDone: chains.reduce(0) { $0 + $1.workDone },
            stoppedEarly: chains.contains(where: \.isStopped))
    }

    private var isOver: Bool { members.contains { $0.chain.withLock { $0.isStopped || $0.isPerfect } } }

    private func forEachChain(_ body: @Sendable (Int, inout Chain) -> Void) {
        guard control.threads > 1 else {
            for (number, member) in members.enumerated() { member.chain.withLock { body(number, &$0) } }
            return
        }
        let members = members
        DispatchQueue.concurrentPerform(iterations: members.count) { number in
            members[number].chain.withLock { body(number, &$0) }
        }
    }

    private func exchangeBest() {
        let bests = members.map { $0.chain.withLock { $0.best } }
        for member in members {
            member.chain.withLock { $0.adopt(best(of: bests, by: $0.problem)) }
        }
    }

    /// The first of the best timetables as a problem prices them.
    private func best(of tables: [Timetable], by problem: SchedulingProblem) -> Timetable {
        var best: Timetable?
        for table in tables {
            let own = table.problem === problem ? table : table.copied(to: problem)
            if best.map({ own.standing < $0.standing }) ?? true { best = own }
        }
        return best ?? Timetable(problem)
    }

    private func report(_ epoch: Int) {
        let standing = best(of: members.map { $0.chain.withLock { $0.best } }, by: problem).standing
        let fraction = Double(epoch) / Double(Self.epochs)
        guard standing.missing == 0 else {
            return control.report(PlanProgress(phase: .scheduling, fraction: fraction))
        }
        let scale = problem.tariff.scale
        let value = scale.isWhole(.gaps) ? scale.value(of: .gaps, in: standing.cost) : nil
        control.report(PlanProgress(phase: .scheduling, fraction: fraction, incumbent: value))
    }
}
