#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Flows in networks")
    struct FlowNetworkTests {
        private func whole(_ range: ClosedRange<Int64>, _ random: inout SeededGenerator) -> Int64 {
            Int64.random(in: range, using: &random)
        }

        /// Arcs of all kinds between a few nodes; supplies that are met, and others.
        private func network(seed: Int, most: Int = 12, cap: Int64 = 6) -> FlowNetwork {
            var random = SeededGenerator(seed: seed)
            let count = Int.random(in: 2...6, using: &random)
            var network = FlowNetwork()
            var supplies = (0..<count).map { _ in Bool.random(using: &random) ? whole(-4...4, &random) : 0 }
            if seed % 5 != 0 { supplies[0] -= supplies.reduce(0, +) }
            let nodes = supplies.map { network.addNode(supply: $0) }
            for _ in 0..<Int.random(in: 0...most, using: &random) {
                let lower = seed.isMultiple(of: 3) ? whole(-2...2, &random) : 0
                let isOpen = seed.isMultiple(of: 4) && Bool.random(using: &random)
                network.addArc(
                    from: nodes[Int.random(in: 0..<count, using: &random)],
                    to: nodes[Int.random(in: 0..<count, using: &random)], lower: lower,
                    capacity: isOpen ? nil : lower + whole(0...cap, &random), cost: whole(-3...9, &random))
            }
            return network
        }

        /// The same problem as a linear program.
        private func program(_ network: FlowNetwork) -> LinearProgram {
            var program = LinearProgram()
            let columns = network.arcs.map { arc in
                program.addColumn(
                    cost: Double(arc.cost),
                    bounds: .init(lower: Double(arc.lower), upper: arc.capacity.map { Double($0) } ?? .infinity))
            }
            for (node, supply) in network.supplies.enumerated() {
                var terms: [(LinearProgram.Column, Double)] = []
                for (column, arc) in zip(columns, network.arcs) {
                    if arc.source == node { terms.append((column, 1)) }
                    if arc.target == node { terms.append((column, -1)) }
                }
                program.addRow(terms, bounds: .equal(to: Double(supply)))
            }
            return program
        }

        /// Balances, bounds, the cost, and the potentials that prove it the least.
        private func check(_ flow: MinimumCostFlow.Flow, _ network: FlowNetwork) {
            var balance = network.supplies.map { Int128($0) }
            var cost: Int128 = 0
            for (amount, arc) in zip(flow.flows, network.arcs) {
                balance[arc.source] -= Int128(amount)
                balance[arc.target] += Int128(amount)
                cost += Int128(amount) * Int128(arc.cost)
                #expect(amount >= arc.lower && amount <= arc.capacity ?? .max)
                let potentials = (Int128(flow.potentials[arc.source]), Int128(flow.potentials[arc.target]))
                let reduced = Int128(arc.cost) + potentials.0 - potentials.1
                #expect(reduced >= 0 || amount == arc.capacity)
                #expect(reduced <= 0 || amount == arc.lower)
            }
            #expect(balance.allSatisfy { $0 == 0 })
            #expect(cost == Int128(flow.cost))
        }

        @Test("flows of least cost are those of the linear program, with their proof", arguments: 0..<10)
        func minimumCost(block: Int) throws {
            for seed in (80 * block)..<(80 * block + 80) {
                let network = network(seed: seed)
                let expected = try program(network).solve()
                let found = try network.minimumCostFlow()
                switch expected.termination {
                case .optimal:
                    let flow = try #require(found.flow, "seed \(seed)")
                    check(flow, network)
                    #expect(expected.point.values.map { Int64($0.objective.rounded()) } == flow.cost)
                case .infeasible: #expect(found == .infeasible, "seed \(seed)")
                case .unbounded: #expect(found == .unbounded, "seed \(seed)")
                default:
                    let isFeasible = try program(network).withoutCosts().solve().termination == .optimal
                    #expect(found == (isFeasible ? .unbounded : .infeasible), "seed \(seed)")
                }
            }
        }

        @Test("flows of least cost are those of trying them all")
        func bruteForce() throws {
            for seed in 0..<150 where seed % 4 != 0 {
                let network = network(seed: seed, most: 6, cap: 2)
                var best: Int64?
                func visit(_ arc: Int, _ balance: [Int64], _ cost: Int64) {
                    guard arc < network.arcCount else {
                        if balance.allSatisfy({ $0 == 0 }) { best = min(best ?? .max, cost) }
                        return
                    }
                    let data = network.arcs[arc]
                    for amount in data.lower...(data.capacity ?? data.lower) {
                        var balance = balance
                        balance[data.source] -= amount
                        balance[data.target] += amount
                        visit(arc + 1, balance, cost + amount * data.cost)
                    }
                }
                visit(0, network.supplies, 0)
                #expect(try network.minimumCostFlow().flow?.cost == best, "seed \(seed)")
            }
        }

        @Test("large transport problems keep their proof", arguments: 0..<5)
        func large(seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            var network = FlowNetwork()
            let sources = (0..<40).map { _ in network.addNode(supply: 30) }
            let sinks = (0..<60).map { _ in network.addNode(supply: -20) }
            for source in sources {
                for sink in sinks where Int.random(in: 0..<3, using: &random) > 0 {
                    network.addArc(from: source, to: sink, capacity: 4, cost: whole(1...1000, &random))
                }
            }
            let flow = try #require(try network.minimumCostFlow().flow)
            check(flow, network)
            let expected = try program(network).solve().point.values?.objective
            #expect(expected.map { Int64($0.rounded()) } == flow.cost)
        }

        @Test("numbers too large for 64 bits are refused, and those just below are not")
        func overflow() throws {
            var network = FlowNetwork()
            let (a, b) = (network.addNode(supply: 2), network.addNode(supply: -2))
            var costly = network
            costly.addArc(from: a, to: b, cost: .min)
            #expect(throws: NetworkError.self) { try costly.minimumCostFlow() }
            costly = network
            let arc = costly.addArc(from: a, to: b, cost: Int64.max / 64)
            #expect(try costly.minimumCostFlow().flow?[arc] == 2)
            network.addArc(from: a, to: b, capacity: .max)
            let error = #expect(throws: NetworkError.self) { try network.minimumCostFlow() }
            #expect(
                error?.description
                    == "error[overflow]: the sum of supplies and capacities may not fit in 64 bits; scale the numbers down"
            )
            #expect(throws: NetworkError.self) {
                var network = network
                network.addArc(from: b, to: a, capacity: .max)
                return try network.maximumFlow(from: a, to: b)
            }
        }

        @Test("numbers of any size are refused or worked on exactly, and never trap")
        func extremes() throws {
            var (refused, found) = (0, 0)
            for seed in 0..<4000 {
                var random = SeededGenerator(seed: seed)
                let most = Int.random(in: 0...63, using: &random)
                func number() -> Int64 {
                    let size = Int64(truncatingIfNeeded: (UInt64(1) << Int.random(in: 0...most, using: &random)))
                    return [0, size, size &- 1, 0 &- size, 1 &- size][Int.random(in: 0..<5, using: &random)]
                }
                var network = FlowNetwork()
                let supply = number()
                let last = seed.isMultiple(of: 4) ? number() : 0 &- supply
                let nodes = [supply, 0, 0, last].map { network.addNode(supply: $0) }
                for _ in 0..<8 {
                    network.addArc(
                        from: nodes[Int.random(in: 0..<4, using: &random)],
                        to: nodes[Int.random(in: 0..<4, using: &random)],
                        lower: Bool.random(using: &random) ? 0 : number(),
                        capacity: Bool.random(using: &random) ? nil : number(), cost: number())
                }
                do {
                    if let flow = try network.minimumCostFlow().flow {
                        check(flow, network)
                        found += 1
                    }
                } catch { refused += 1 }
                _ = try? network.maximumFlow(from: nodes[0], to: nodes[3])
            }
            #expect(refused > 100 && found > 20)
        }

        @Test("costs up to the limit that the documentation gives are worked on, and none past it")
        func costLimit() throws {
            let limit = (Int64(1) << 59) / 3
            for (cost, isFine) in [(limit, true), (limit + 1, false), (-limit, true), (-limit - 1, false)] {
                var network = FlowNetwork()
                let (a, b) = (network.addNode(supply: 1), network.addNode(supply: -1))
                network.addArc(from: a, to: b, cost: cost)
                if isFine {
                    #expect(try network.minimumCostFlow().flow?.cost == cost)
                } else {
                    let error = #expect(throws: NetworkError.self) { try network.minimumCostFlow() }
                    #expect(
                        error?.description == "error[overflow]: the largest cost is \(cost.magnitude) in size, where "
                            + "sums fit in 64 bits up to \(limit); scale the costs down")
                }
            }
        }

        @Test("arcs at fault are told")
        func faults() {
            var other = FlowNetwork()
            let (a, b) = (other.addNode(), other.addNode())
            var network = FlowNetwork()
            network.addNode()
            network.addArc(from: a, to: b)
            #expect(throws: NetworkError.unknownNode(arc: 0, node: 1, nodeCount: 1)) { try network.minimumCostFlow() }
            other.addArc(from: a, to: b, lower: 3, capacity: 2)
            #expect(throws: NetworkError.crossedBounds(arc: 0, lower: 3, capacity: 2)) { try other.minimumCostFlow() }
            #expect(throws: NetworkError.sameNode(0)) {
                var network = FlowNetwork()
                let node = network.addNode()
                return try network.maximumFlow(from: node, to: node)
            }
        }

        @Test("maximum flows are those of the linear program, with the cut that proves them", arguments: 0..<10)
        func maximum(block: Int) throws {
            for seed in (60 * block)..<(60 * block + 60) {
                var random = SeededGenerator(seed: seed)
                var network = FlowNetwork()
                let nodes = (0..<Int.random(in: 2...7, using: &random)).map { _ in network.addNode() }
                for _ in 0..<Int.random(in: 0...16, using: &random) {
                    network.addArc(
                        from: nodes[Int.random(in: nodes.indices, using: &random)],
                        to: nodes[Int.random(in: nodes.indices, using: &random)],
                        capacity: Int.random(in: 0..<12, using: &random) == 0 ? nil : whole(0...9, &random))
                }
                try checkMaximum(network, seed)
            }
        }

        private func checkMaximum(_ network: FlowNetwork, _ seed: Int) throws {
            let (source, sink) = (FlowNetwork.Node(index: 0), FlowNetwork.Node(index: 1))
            // A way back without a limit, at a gain for each unit.
            var circle = network
            circle.addArc(from: sink, to: source, cost: -1)
            var costless = circle
            costless = FlowNetwork()
            for _ in 0..<network.nodeCount { costless.addNode() }
            for arc in circle.arcs {
                costless.addArc(
                    from: .init(index: arc.source), to: .init(index: arc.target), capacity: arc.capacity, cost: arc.cost
                )
            }
            let expected = try program(costless).solve()
            guard let found = try network.maximumFlow(from: source, to: sink) else {
                #expect(expected.termination != .optimal, "seed \(seed)")
                return
            }
            #expect(expected.point.values.map { Int64((-$0.objective).rounded()) } == found.value, "seed \(seed)")
            var balance = [Int64](repeating: 0, count: network.nodeCount)
            var cut: Int64 = 0
            for (flow, arc) in zip(found.flows, network.arcs) {
                #expect(flow >= 0 && flow <= arc.capacity ?? .max)
                balance[arc.source] -= flow
                balance[arc.target] += flow
                let sides = (found.isOnSourceSide[arc.source], found.isOnSourceSide[arc.target])
                if sides == (true, false) { cut += try #require(arc.capacity) }
            }
            #expect(cut == found.value)
            #expect(balance[1] == found.value && balance[0] == -found.value)
            #expect(balance.dropFirst(2).allSatisfy { $0 == 0 })
        }
    }

#endif
