import GLPK
import GLPKNetworks

/// SplitMix64, so that every instance can be made again.
struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func whole(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &self) }
}

struct Row {
    var native: Double
    var glpk: Double
    var isSame: Bool

    func show(_ name: String) {
        let agree = isSame ? "" : "  DIFFERENT ANSWERS"
        let ratio = Int((glpk / native).rounded())
        print("| \(name) | \(milliseconds(native)) | \(milliseconds(glpk)) | \(ratio) |\(agree)")
    }

    private func milliseconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10_000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// The best of three, as other work on the machine only ever makes things slower.
let runs = 3

func timed<Answer>(_ work: () throws -> Answer) rethrows -> (Answer, Double) {
    let clock = ContinuousClock()
    var best = Double.infinity
    var answer = try work()
    for _ in 0..<runs {
        let start = clock.now
        answer = try work()
        let taken = (clock.now - start).components
        best = min(best, Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)
    }
    return (answer, best)
}

func best(_ seconds: () -> Double) -> Double {
    (0..<runs).map { _ in seconds() }.min() ?? .infinity
}

func assignment(_ size: Int, most: Int64) throws -> Row {
    var random = Random(state: UInt64(size))
    let numbers = (0..<size).map { _ in (0..<size).map { _ in random.whole(1...most) } }
    let costs = numbers.map { $0.map(Optional.init) }
    let (answer, native) = try timed { try Assignment.solve(costs) }
    let flat = Array(numbers.joined())
    var objective = 0.0
    let glpk = best { glpk_networks_assignment(Int32(size), flat, &objective) }
    return Row(native: native, glpk: glpk, isSame: answer.map { Double($0.cost) } == objective)
}

/// Arcs at random between nodes, or from the first half to the second.
func network(
    _ nodes: Int, _ arcs: Int, isTransport: Bool
) -> (FlowNetwork, [Int32], [Int32], [Int64], [Int64], [Int64]) {
    var random = Random(state: UInt64(nodes &* 31 &+ arcs))
    var supplies = [Int64](repeating: 0, count: nodes)
    let pairs = isTransport ? nodes / 2 : nodes / 10
    for node in 0..<pairs {
        supplies[node] = 50
        supplies[nodes - 1 - node] = -50
    }
    var network = FlowNetwork()
    let handles = supplies.map { network.addNode(supply: $0) }
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    var (capacities, costs): ([Int64], [Int64]) = ([], [])
    func add(_ source: Int, _ target: Int, _ capacity: Int64, _ cost: Int64) {
        network.addArc(from: handles[source], to: handles[target], capacity: capacity, cost: cost)
        sources.append(Int32(source))
        targets.append(Int32(target))
        capacities.append(capacity)
        costs.append(cost)
    }
    for node in 0..<pairs { add(node, nodes - 1 - node, 50, 100_000) }
    while sources.count < arcs {
        let source = Int.random(in: 0..<(isTransport ? nodes / 2 : nodes), using: &random)
        let target = Int.random(in: (isTransport ? nodes / 2 : 0)..<nodes, using: &random)
        if source != target { add(source, target, random.whole(5...100), random.whole(1...10_000)) }
    }
    return (network, sources, targets, capacities, costs, supplies)
}

func minimumCost(_ nodes: Int, _ arcs: Int, isTransport: Bool) throws -> Row {
    let (network, sources, targets, capacities, costs, supplies) = network(nodes, arcs, isTransport: isTransport)
    let (answer, native) = try timed { try network.minimumCostFlow() }
    var objective = 0.0
    let glpk = best {
        glpk_networks_minimum_cost(
            Int32(nodes), supplies, Int32(sources.count), sources, targets, capacities, costs, &objective)
    }
    return Row(native: native, glpk: glpk, isSame: answer.flow.map { Double($0.cost) } == objective)
}

func maximumFlow(_ nodes: Int, _ arcs: Int) throws -> Row {
    let (network, sources, targets, capacities, _, _) = network(nodes, arcs, isTransport: false)
    let ends = (FlowNetwork().with(nodes).first, FlowNetwork().with(nodes).last)
    let (answer, native) = try timed { try network.maximumFlow(from: ends.0, to: ends.1) }
    var value = 0.0
    let glpk = best {
        glpk_networks_maximum_flow(Int32(nodes), Int32(sources.count), sources, targets, capacities, &value)
    }
    return Row(native: native, glpk: glpk, isSame: answer.map { Double($0.value) } == value)
}

extension FlowNetwork {
    /// The handles that a network of so many nodes gives its first and its last.
    func with(_ nodes: Int) -> (first: Node, last: Node) {
        var copy = self
        let handles = (0..<nodes).map { _ in copy.addNode() }
        return (handles[0], handles[nodes - 1])
    }
}

@main
enum NetworkBenchmarks {
    static func main() throws {
        print("| instance | native ms | GLPK ms | ratio |\n| --- | ---: | ---: | ---: |")
        for size in [50, 100, 200, 400] {
            try assignment(size, most: 100).show("assignment \(size), costs to 100")
            try assignment(size, most: 1_000_000).show("assignment \(size), costs to 1,000,000")
        }
        for (nodes, arcs) in [(100, 1000), (500, 5000), (1000, 20_000), (3000, 30_000)] {
            try minimumCost(nodes, arcs, isTransport: true).show("transport \(nodes) nodes, \(arcs) arcs")
            try minimumCost(nodes, arcs, isTransport: false).show("transshipment \(nodes) nodes, \(arcs) arcs")
        }
        for (nodes, arcs) in [(100, 1000), (1000, 10_000), (5000, 100_000), (20_000, 200_000)] {
            try maximumFlow(nodes, arcs).show("maximum flow \(nodes) nodes, \(arcs) arcs")
        }
    }
}
