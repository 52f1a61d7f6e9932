#if GLPK

    /// The primal network simplex method on numbers that cannot overflow.
    ///
    /// A spanning tree whose arcs from a node towards the root can always take a little more (strongly feasible, after
    /// W. H. Cunningham, A network simplex method, Mathematical Programming 11, 1976, 105-116) keeps it from cycling;
    /// entering arcs are the best of a block (Z. Kiraly and P. Kovacs, Efficient implementations of minimum-cost flow
    /// algorithms, Acta Universitatis Sapientiae, Informatica 4, 2012, 67-118).
    struct NetworkSimplex {
        /// More than any flow.
        static let unlimited = Int64.max

        private static let atLower: Int64 = 1
        private static let inTree: Int64 = 0
        private static let atUpper: Int64 = -1

        private let nodeCount: Int
        private let arcCount: Int
        private var source: [Int32]
        private var target: [Int32]
        private var capacity: [Int64]
        private var cost: [Int64]
        private(set) var flow: [Int64]
        private var state: [Int64]

        /// Of nodes and of the root behind them: cost + potential of source - potential of target is zero in the tree.
        private(set) var potential: [Int64]
        private var parent: [Int32]
        private var parentArc: [Int32]
        private var depth: [Int32]
        private var firstChild: [Int32]
        private var nextSibling: [Int32]
        private var previousSibling: [Int32]
        private var nextArc = 0
        private var stack: [Int32] = []

        /// - Parameters:
        ///   - supplies: of nodes; their sum is zero.
        ///   - arcs: source, target, capacity and cost, least flows being zero.
        ///   - bigCost: more than any path of arcs costs.
        init(
            supplies: [Int64], arcs: [(source: Int, target: Int, capacity: Int64, cost: Int64)], bigCost: Int64
        ) {
            nodeCount = supplies.count
            arcCount = arcs.count
            let root = Int32(nodeCount)
            let isSource = supplies.map { $0 >= 0 }
            source = arcs.map { Int32($0.source) } + supplies.indices.map { isSource[$0] ? Int32($0) : root }
            target = arcs.map { Int32($0.target) } + supplies.indices.map { isSource[$0] ? root : Int32($0) }
            capacity = arcs.map(\.capacity) + [Int64](repeating: Self.unlimited, count: nodeCount)
            cost = arcs.map(\.cost) + isSource.map { $0 ? 0 : bigCost }
            flow = [Int64](repeating: 0, count: arcCount) + supplies.map { abs($0) }
            state =
                [Int64](repeating: Self.atLower, count: arcCount) + [Int64](repeating: Self.inTree, count: nodeCount)
            potential = isSource.map { $0 ? 0 : bigCost } + [0]
            parent = [Int32](repeating: root, count: nodeCount) + [-1]
            parentArc = supplies.indices.map { Int32(arcs.count + $0) } + [-1]
            depth = [Int32](repeating: 1, count: nodeCount) + [0]
            firstChild = [Int32](repeating: -1, count: nodeCount) + [nodeCount > 0 ? 0 : -1]
            nextSibling = supplies.indices.map { $0 + 1 < supplies.count ? Int32($0 + 1) : -1 } + [-1]
            previousSibling = supplies.indices.map { Int32($0 - 1) } + [-1]
        }

        /// Whether supplies find their demands: no flow is left on the arcs to the root.
        var isFeasible: Bool { flow[arcCount...].allSatisfy { $0 == 0 } }

        /// Pivots to the end; false when a cycle without limits makes the cost fall without end.
        mutating func run() -> Bool {
            while let entering = findEntering() {
                if !pivot(entering) { return false }
            }
            return true
        }

        /// The arc of the next blocks that is out of order the most.
        private mutating func findEntering() -> Int? {
            let block = max(Int(Double(arcCount).squareRoot()), 10)
            var best: Int64 = 0
            var found = -1
            var left = block
            for _ in 0..<arcCount {
                let arc = nextArc
                nextArc = nextArc + 1 == arcCount ? 0 : nextArc + 1
                let reduced =
                    state[arc] &* (cost[arc] &+ potential[Int(source[arc])] &- potential[Int(target[arc])])
                if reduced < best {
                    best = reduced
                    found = arc
                }
                left -= 1
                if left == 0 {
                    if found >= 0 { return found }
                    left = block
                }
            }
            return found >= 0 ? found : nil
        }

        private func room(_ arc: Int) -> Int64 {
            capacity[arc] == Self.unlimited ? Self.unlimited : capacity[arc] - flow[arc]
        }

        /// Whether the arc to the parent leads there.
        private func leadsUp(_ node: Int) -> Bool { Int(source[Int(parentArc[node])]) == node }

        private func meeting(of first: Int, and second: Int) -> Int {
            var (first, second) = (first, second)
            while first != second {
                if depth[first] >= depth[second] {
                    first = Int(parent[first])
                } else {
                    second = Int(parent[second])
                }
            }
            return first
        }

        /// Sends flow around the cycle that an arc closes, from its first to its second node.
        private mutating func pivot(_ entering: Int) -> Bool {
            let isForward = state[entering] == Self.atLower
            let first = Int(isForward ? source[entering] : target[entering])
            let second = Int(isForward ? target[entering] : source[entering])
            let join = meeting(of: first, and: second)
            var step = capacity[entering]
            var leaving = -1
            var isOnFirst = false
            var node = first
            while node != join {
                let arc = Int(parentArc[node])
                let left = leadsUp(node) ? flow[arc] : room(arc)
                if left < step { (step, leaving, isOnFirst) = (left, node, true) }
                node = Int(parent[node])
            }
            node = second
            while node != join {
                let arc = Int(parentArc[node])
                let left = leadsUp(node) ? room(arc) : flow[arc]
                if left <= step, left != Self.unlimited { (step, leaving, isOnFirst) = (left, node, false) }
                node = Int(parent[node])
            }
            if step == Self.unlimited { return false }
            if step > 0 { send(step, entering, isForward, first, second, join) }
            if leaving < 0 {
                state[entering] = -state[entering]
            } else {
                replace(leaving, entering, isOnFirst ? first : second, isOnFirst ? second : first)
            }
            return true
        }

        private mutating func send(
            _ step: Int64, _ entering: Int, _ isForward: Bool, _ first: Int, _ second: Int, _ join: Int
        ) {
            flow[entering] += isForward ? step : -step
            var node = first
            while node != join {
                flow[Int(parentArc[node])] += leadsUp(node) ? -step : step
                node = Int(parent[node])
            }
            node = second
            while node != join {
                flow[Int(parentArc[node])] += leadsUp(node) ? step : -step
                node = Int(parent[node])
            }
        }

        /// Hangs the part of the tree below the leaving arc, which holds `inner`, onto `outer`.
        private mutating func replace(_ leaving: Int, _ entering: Int, _ inner: Int, _ outer: Int) {
            let gone = Int(parentArc[leaving])
            state[gone] = flow[gone] == 0 ? Self.atLower : Self.atUpper
            state[entering] = Self.inTree
            var (node, newParent, arc) = (inner, outer, entering)
            while true {
                let oldParent = Int(parent[node])
                let oldArc = Int(parentArc[node])
                detach(node)
                attach(node, to: newParent, by: arc)
                if node == leaving { break }
                (newParent, arc, node) = (node, oldArc, oldParent)
            }
            let price = Int(source[entering]) == inner ? -cost[entering] : cost[entering]
            shift(inner, by: potential[outer] + price - potential[inner])
        }

        private mutating func detach(_ node: Int) {
            let (before, behind) = (previousSibling[node], nextSibling[node])
            if before >= 0 { nextSibling[Int(before)] = behind } else { firstChild[Int(parent[node])] = behind }
            if behind >= 0 { previousSibling[Int(behind)] = before }
        }

        private mutating func attach(_ node: Int, to newParent: Int, by arc: Int) {
            let behind = firstChild[newParent]
            nextSibling[node] = behind
            previousSibling[node] = -1
            if behind >= 0 { previousSibling[Int(behind)] = Int32(node) }
            firstChild[newParent] = Int32(node)
            parent[node] = Int32(newParent)
            parentArc[node] = Int32(arc)
        }

        /// Potentials and depths below a node, which has a new parent.
        private mutating func shift(_ top: Int, by change: Int64) {
            stack.append(Int32(top))
            while let next = stack.popLast() {
                let node = Int(next)
                potential[node] += change
                depth[node] = depth[Int(parent[node])] + 1
                var child = firstChild[node]
                while child >= 0 {
                    stack.append(child)
                    child = nextSibling[Int(child)]
                }
            }
        }
    }

#endif
