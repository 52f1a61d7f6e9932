#if GLPK

    /// The answer to a minimum-cost flow problem.
    public enum MinimumCostFlow: Sendable, Hashable {
        /// Flows of least cost, with what proves it.
        case optimal(Flow)
        /// No flows within their bounds meet all supplies and demands.
        case infeasible
        /// There are flows, and no end to how little they cost.
        case unbounded

        /// Flows and potentials.
        public struct Flow: Sendable, Hashable {
            /// One flow per arc, in order of addition.
            public let flows: [Int64]

            /// One potential per node, in order of addition.
            ///
            /// The reduced cost of an arc, cost + potential of its source - potential of its target, is zero or more
            /// where the flow is below the capacity, and zero or less where it is above its least: the proof that no
            /// other flow costs less.
            public let potentials: [Int64]

            /// Sum of cost times flow.
            public let cost: Int64

            /// The flow of an arc.
            public subscript(arc: FlowNetwork.Arc) -> Int64 { flows[arc.index] }

            /// The potential of a node.
            public subscript(node: FlowNetwork.Node) -> Int64 { potentials[node.index] }
        }

        /// The flow when there is a cheapest one.
        public var flow: Flow? {
            if case .optimal(let flow) = self { flow } else { nil }
        }
    }

    extension FlowNetwork {
        /// Meets all supplies and demands at least cost.
        ///
        /// By the network simplex method. It is not GLPK's out-of-kilter routine, which was 8 to 78 times slower
        /// wherever it was measured (`benchmarks/results/networks.md`).
        /// - Throws: `.invalidInput` for arcs that are at fault; `.overflow` unless every cost lies within
        ///   ±2⁵⁹ / (nodes + 1) and supplies, capacities and least flows twice add up, in size, to less than 2⁶¹, or
        ///   when the cost itself needs more than 64 bits. Otherwise all is exact.
        /// - Complexity: O(nodes + arcs) memory; some pivots per arc in practice, exponentially many at worst.
        ///   Deterministic.
        public func minimumCostFlow() throws(NetworkError) -> MinimumCostFlow {
            try check()
            let big = try bigCost()
            let bounded = try boundedSupplies()
            guard bounded.supplies.reduce(0, +) == 0 else { return .infeasible }
            var simplex = NetworkSimplex(supplies: bounded.supplies, arcs: bounded.arcs, bigCost: big)
            guard simplex.run() else {
                let costless = bounded.arcs.map { (source: $0.source, target: $0.target, $0.capacity, cost: Int64(0)) }
                var check = NetworkSimplex(supplies: bounded.supplies, arcs: costless, bigCost: 1)
                return check.run() && check.isFeasible ? .unbounded : .infeasible
            }
            guard simplex.isFeasible else { return .infeasible }
            let flows = zip(simplex.flow, arcs).map { $0 + $1.lower }
            let cost = zip(flows, arcs).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1.cost) }
            guard let cost = Int64(exactly: cost) else { throw .overflow("the cost of the flow does not") }
            return .optimal(
                MinimumCostFlow.Flow(
                    flows: flows, potentials: Array(simplex.potential.prefix(nodeCount)), cost: cost))
        }

        /// More than any simple path costs, and so little that reduced costs fit.
        private func bigCost() throws(NetworkError) -> Int64 {
            let largest = arcs.reduce(UInt64(0)) { max($0, $1.cost.magnitude) }
            try NetworkError.checkCost(largest, size: nodeCount)
            return (Int64(largest) + 1) * Int64(nodeCount + 1)
        }

        private typealias Bounded = (
            supplies: [Int64], arcs: [(source: Int, target: Int, capacity: Int64, cost: Int64)]
        )

        /// The same problem with least flows of zero.
        private func boundedSupplies() throws(NetworkError) -> Bounded {
            var wide = supplies.map { Int128($0) }
            var total = wide.reduce(Int128(0)) { $0 + abs($1) }
            for arc in arcs {
                wide[arc.source] -= Int128(arc.lower)
                wide[arc.target] += Int128(arc.lower)
                total += 2 * abs(Int128(arc.lower)) + abs(Int128(arc.capacity ?? 0))
            }
            // Whatever happens, no flow and no sum of flows is more than all of these together.
            guard total < Int128(Int64.max / 4) else { throw .overflow("the sum of supplies and capacities may not") }
            let bounded = arcs.map { arc in
                (arc.source, arc.target, arc.capacity.map { $0 - arc.lower } ?? NetworkSimplex.unlimited, arc.cost)
            }
            return (wide.map { Int64($0) }, bounded)
        }
    }

#endif
