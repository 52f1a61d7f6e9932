#if GLPK

    /// A directed network whose arcs carry whole quantities.
    ///
    /// What can be asked of it, with examples, is in <doc:Networks>.
    ///
    /// ```swift
    /// var network = FlowNetwork()
    /// let mill = network.addNode(supply: 5)
    /// let shop = network.addNode(supply: -5)
    /// network.addArc(from: mill, to: shop, capacity: 3, cost: 2)
    /// network.addArc(from: mill, to: shop, cost: 7)
    /// let answer = try network.minimumCostFlow()
    /// ```
    public struct FlowNetwork: Sendable {
        /// A handle on one node, valid for the network that made it and for copies of that network.
        public struct Node: Sendable, Hashable {
            /// Position in the order of addition, from zero.
            public let index: Int
        }

        /// A handle on one arc, valid for the network that made it and for copies of that network.
        public struct Arc: Sendable, Hashable {
            /// Position in the order of addition, from zero.
            public let index: Int
        }

        struct ArcData: Sendable, Hashable {
            var source: Int
            var target: Int
            var lower: Int64
            /// Nil for no limit.
            var capacity: Int64?
            var cost: Int64
        }

        private(set) var supplies: [Int64] = []
        private(set) var arcs: [ArcData] = []

        /// Makes a network without nodes.
        public init() {}

        /// Number of nodes added so far.
        public var nodeCount: Int { supplies.count }

        /// Number of arcs added so far.
        public var arcCount: Int { arcs.count }

        /// Adds a node.
        ///
        /// - Parameter supply: what leaves the node more than enters it; negative for demand. Maximum flows take no
        ///   notice of it.
        @discardableResult
        public mutating func addNode(supply: Int64 = 0) -> Node {
            supplies.append(supply)
            return Node(index: supplies.count - 1)
        }

        /// Adds an arc; several between the same nodes, and loops, are fine.
        ///
        /// - Parameters:
        ///   - source: where it starts.
        ///   - target: where it ends.
        ///   - lower: the least flow.
        ///   - capacity: the greatest flow, not below the least; nil for no limit.
        ///   - cost: of each unit of flow.
        @discardableResult
        public mutating func addArc(
            from source: Node, to target: Node, lower: Int64 = 0, capacity: Int64? = nil, cost: Int64 = 0
        ) -> Arc {
            arcs.append(
                ArcData(source: source.index, target: target.index, lower: lower, capacity: capacity, cost: cost))
            return Arc(index: arcs.count - 1)
        }

        /// The first thing wrong with the network, if any.
        func check() throws(NetworkError) {
            for (index, arc) in arcs.enumerated() {
                let last = max(arc.source, arc.target)
                if last >= nodeCount { throw .unknownNode(arc: index, node: last, nodeCount: nodeCount) }
                if let capacity = arc.capacity, capacity < arc.lower {
                    throw .crossedBounds(arc: index, lower: arc.lower, capacity: capacity)
                }
            }
        }
    }

    /// Why a network or a table of costs could not be worked on; that there is no solution is an answer, no error.
    public struct NetworkError: Error, Sendable, Hashable, CustomStringConvertible {
        /// What went wrong, as a stable word for programs to act upon.
        public enum Code: String, Sendable, Hashable, CaseIterable {
            /// An arc names a node that is not there, or has its bounds crossed; a table is not rectangular.
            case invalidInput = "invalid-input"
            /// Numbers so large that sums of them might not fit in 64 bits.
            case overflow = "overflow"
        }

        /// What went wrong.
        public let code: Code

        /// The offending value and how to mend it.
        public let context: String

        /// The error on one line.
        public var description: String { "error[\(code.rawValue)]: \(context)" }

        static func unknownNode(arc: Int, node: Int, nodeCount: Int) -> Self {
            Self(
                code: .invalidInput,
                context: "arc at \(arc) names the node at \(node), but the network has \(nodeCount); "
                    + "use the handles that this network returned")
        }

        static func crossedBounds(arc: Int, lower: Int64, capacity: Int64) -> Self {
            Self(
                code: .invalidInput,
                context: "arc at \(arc) has least flow \(lower) above its capacity \(capacity); swap or widen them")
        }

        static func negativeCapacity(arc: Int, capacity: Int64) -> Self {
            Self(
                code: .invalidInput,
                context: "arc at \(arc) has capacity \(capacity); a maximum flow needs zero or more")
        }

        static func lowerBound(arc: Int, lower: Int64) -> Self {
            Self(
                code: .invalidInput,
                context: "arc at \(arc) has least flow \(lower); maximum flows are for least flows of zero")
        }

        static func sameNode(_ node: Int) -> Self {
            Self(code: .invalidInput, context: "source and sink are both the node at \(node); choose two")
        }

        static func notRectangular(row: Int, count: Int, expected: Int) -> Self {
            Self(
                code: .invalidInput,
                context: "row at \(row) has \(count) costs where the first has \(expected); make them equally long")
        }

        /// Refuses costs of which sums over paths might not fit.
        static func checkCost(_ largest: UInt64, size: Int) throws(NetworkError) {
            let limit = (UInt64(1) << 59) / UInt64(size + 1)
            guard largest <= limit else {
                throw Self(
                    code: .overflow,
                    context: "the largest cost is \(largest) in size, where sums fit in 64 bits up to \(limit); "
                        + "scale the costs down")
            }
        }

        static func overflow(_ what: String) -> Self {
            Self(code: .overflow, context: "\(what) fit in 64 bits; scale the numbers down")
        }
    }

#endif
