#if GLPK

    /// The answer to a maximum flow problem, with the cut that proves it.
    public struct MaximumFlow: Sendable, Hashable {
        /// One flow per arc, in order of addition.
        public let flows: [Int64]

        /// What arrives at the sink.
        public let value: Int64

        /// Whether each node is on the source's side of the cut, in order of addition.
        ///
        /// The arcs that leave this side are full and those that enter it are empty, so that no flow is larger.
        public let isOnSourceSide: [Bool]

        /// The flow of an arc.
        public subscript(arc: FlowNetwork.Arc) -> Int64 { flows[arc.index] }
    }

    extension FlowNetwork {
        /// Sends as much as possible from one node to another.
        ///
        /// By Dinic's algorithm (E. A. Dinic, Algorithm for solution of a problem of maximum flow in a network with
        /// power estimation, Soviet Mathematics Doklady 11, 1970, 1277-1280), which was as fast as GLPK's
        /// Ford-Fulkerson routine or up to 5 times faster wherever it was measured
        /// (`benchmarks/results/networks.md`). Supplies and costs are not looked at.
        /// - Returns: nil when there is no end to it, along arcs without a limit.
        /// - Throws: `.invalidInput` for least flows other than zero, negative capacities, and a source that is the
        ///   sink; `.overflow` unless the capacities add up to less than 2⁶¹.
        /// - Complexity: O(nodes² · arcs) time, in practice far less. Deterministic.
        public func maximumFlow(from source: Node, to sink: Node) throws(NetworkError) -> MaximumFlow? {
            try checkForMaximum(source, sink)
            // More than all that is limited together, so that only a path without a limit carries as much.
            let limited = arcs.reduce(Int128(1)) { $0 + Int128($1.capacity ?? 0) }
            guard limited < Int128(Int64.max / 4) else { throw .overflow("the sum of capacities may not") }
            let hasUnlimited = arcs.contains { $0.capacity == nil }
            guard !hasUnlimited || !hasUnlimitedPath(from: source.index, to: sink.index) else { return nil }
            var residual = ResidualNetwork(self, unlimited: Int64(limited))
            let value = residual.saturate(from: source.index, to: sink.index)
            return MaximumFlow(
                flows: arcs.indices.map { residual.flow(ofArc: $0) }, value: value,
                isOnSourceSide: residual.level.map { $0 >= 0 })
        }

        private func checkForMaximum(_ source: Node, _ sink: Node) throws(NetworkError) {
            try check()
            for node in [source.index, sink.index] where node >= nodeCount {
                throw .unknownNode(arc: arcCount, node: node, nodeCount: nodeCount)
            }
            guard source != sink else { throw .sameNode(source.index) }
            for (index, arc) in arcs.enumerated() {
                if arc.lower != 0 { throw .lowerBound(arc: index, lower: arc.lower) }
                if let capacity = arc.capacity, capacity < 0 { throw .negativeCapacity(arc: index, capacity: capacity) }
            }
        }

        private func hasUnlimitedPath(from source: Int, to sink: Int) -> Bool {
            var targets = [[Int]](repeating: [], count: nodeCount)
            for arc in arcs where arc.capacity == nil { targets[arc.source].append(arc.target) }
            var isReached = [Bool](repeating: false, count: nodeCount)
            isReached[source] = true
            var open = [source]
            while let node = open.popLast() {
                for target in targets[node] where !isReached[target] {
                    isReached[target] = true
                    open.append(target)
                }
            }
            return isReached[sink]
        }
    }

    /// What arcs can take more of, in both directions: arc *k* is at 2*k*, its way back at 2*k* + 1.
    private struct ResidualNetwork {
        private var room: [Int64] = []
        private var target: [Int32] = []
        /// The arcs of a node are `outgoing[start[node]..<start[node + 1]]`.
        private var start: [Int32]
        private var outgoing: [Int32]
        private var next: [Int32] = []

        /// Steps from the source in the residual network; -1 for nodes out of reach.
        private(set) var level: [Int32]

        init(_ network: FlowNetwork, unlimited: Int64) {
            let nodeCount = network.nodeCount
            start = [Int32](repeating: 0, count: nodeCount + 1)
            level = [Int32](repeating: -1, count: nodeCount)
            room.reserveCapacity(2 * network.arcCount)
            target.reserveCapacity(2 * network.arcCount)
            for arc in network.arcs {
                room.append(arc.source == arc.target ? 0 : arc.capacity ?? unlimited)
                room.append(0)
                target.append(Int32(arc.target))
                target.append(Int32(arc.source))
                start[arc.source + 1] += 1
                start[arc.target + 1] += 1
            }
            for node in 0..<nodeCount { start[node + 1] += start[node] }
            outgoing = [Int32](repeating: 0, count: target.count)
            var end = start
            for arc in target.indices {
                let source = Int(target[arc ^ 1])
                outgoing[Int(end[source])] = Int32(arc)
                end[source] += 1
            }
        }

        func flow(ofArc arc: Int) -> Int64 { room[2 * arc + 1] }

        mutating func saturate(from source: Int, to sink: Int) -> Int64 {
            var value: Int64 = 0
            while findLevels(from: source, to: sink) {
                next = Array(start.dropLast())
                while true {
                    let sent = sendAlongOnePath(from: source, to: sink)
                    if sent == 0 { break }
                    value += sent
                }
            }
            return value
        }

        /// Whether the sink is in reach; nodes behind it need no level.
        private mutating func findLevels(from source: Int, to sink: Int) -> Bool {
            for node in level.indices { level[node] = -1 }
            level[source] = 0
            var queue = [Int32(source)]
            var head = 0
            while head < queue.count {
                let node = Int(queue[head])
                head += 1
                for position in Int(start[node])..<Int(start[node + 1]) {
                    let arc = Int(outgoing[position])
                    let other = Int(target[arc])
                    if room[arc] > 0, level[other] < 0 {
                        level[other] = level[node] + 1
                        if other == sink { return true }
                        queue.append(Int32(other))
                    }
                }
            }
            return false
        }

        /// Follows arcs to the next level, giving up arcs that lead nowhere for good; without recursion, as paths may
        /// be long.
        private mutating func sendAlongOnePath(from source: Int, to sink: Int) -> Int64 {
            var path: [Int] = []
            var node = source
            while node != sink {
                if let arc = usableArc(from: node) {
                    path.append(arc)
                    node = Int(target[arc])
                } else if let last = path.popLast() {
                    node = Int(target[last ^ 1])
                    next[node] += 1
                } else {
                    return 0
                }
            }
            let amount = path.reduce(Int64.max) { min($0, room[$1]) }
            for arc in path {
                room[arc] -= amount
                room[arc ^ 1] += amount
            }
            return amount
        }

        private mutating func usableArc(from node: Int) -> Int? {
            while next[node] < start[node + 1] {
                let arc = Int(outgoing[Int(next[node])])
                if room[arc] > 0, level[Int(target[arc])] == level[node] + 1 { return arc }
                next[node] += 1
            }
            return nil
        }
    }

#endif
