#if GLPK
    import CGLPKGuard

    /// The branch-and-cut tree at one moment, lent to a callback.
    ///
    /// It cannot be kept: it is neither copied nor sent anywhere, and ends with the callback.
    @safe public struct SearchTree: ~Copyable {
        /// A subproblem of the tree.
        public struct NodeID: Sendable, Hashable {
            let number: Int32
        }

        /// A subproblem that waits.
        public struct ActiveNode: Sendable, Hashable {
            /// The subproblem.
            public let id: NodeID

            /// What no solution below it can beat.
            public let bound: Double
        }

        /// How far the search is.
        public let progress: SearchProgress

        /// The current subproblem; nil while the next one is being chosen.
        public let node: NodeID?

        /// Depth of the current subproblem, zero for the root; nil while the next one is being chosen.
        public let depth: Int?

        /// Objective of the current relaxation.
        public let relaxedObjective: Double

        /// Where the columns stand inside GLPK.
        private let places: Places
        private var columnCount: Int { places.count }
        private let event: UnsafePointer<glpk_guard_event>
        private let proposal: [Double]?

        /// - Parameters:
        ///   - event: the moment, valid as long as this value lives.
        ///   - places: where the columns stand inside GLPK.
        ///   - values: what to show for the values, by place, where they are not those of GLPK.
        init(_ event: UnsafePointer<glpk_guard_event>, _ places: Places, values: [Double]? = nil) {
            proposal = values
            let seen = unsafe event.pointee
            unsafe self.event = unsafe event
            self.places = places
            node = unsafe seen.node == 0 ? nil : NodeID(number: seen.node)
            depth = unsafe seen.level < 0 ? nil : Int(seen.level)
            relaxedObjective = unsafe seen.relaxation
            progress = unsafe SearchProgress(
                incumbent: seen.has_incumbent != 0 ? seen.incumbent : nil,
                bound: seen.has_bound != 0 ? seen.bound : nil, nodes: Int(seen.taken_up),
                activeNodes: Int(seen.active_count))
        }

        /// One value per column, in order of addition: of the current relaxation, or of the new solution where
        /// that is what the callback is told of; zero for a deleted column of a solver kept open.
        /// - Complexity: O(columns).
        public func values() -> [Double] { places.spread(valuesByPlace(), filler: 0) }

        func valuesByPlace() -> [Double] {
            if let proposal { return proposal }
            return unsafe Array(unsafeUninitializedCapacity: columnCount) { buffer, count in
                if let start = buffer.baseAddress { unsafe glpk_guard_event_values(event, start) }
                count = columnCount
            }
        }

        /// The bounds of all columns in the current subproblem, in order of addition.
        /// - Complexity: O(columns).
        public func columnBounds() -> [LinearProgram.Bounds] {
            var lower = [Double](repeating: 0, count: columnCount)
            var upper = lower
            unsafe glpk_guard_event_bounds(event, &lower, &upper)
            let bounds = zip(lower, upper).map { LinearProgram.Bounds(lower: $0, upper: $1) }
            return places.spread(bounds, filler: .equal(to: 0))
        }

        /// The columns that may be branched upon, in order of addition.
        /// - Complexity: O(columns).
        public func branchable() -> [LinearProgram.Column] {
            var flags = [Int32](repeating: 0, count: columnCount)
            unsafe glpk_guard_event_branchable(event, &flags)
            return flags.indices.filter { flags[$0] != 0 }.map { LinearProgram.Column(index: places.handles[$0]) }
        }

        /// The subproblems that wait, oldest first.
        /// - Complexity: O(subproblems).
        public func activeNodes() -> [ActiveNode] {
            var numbers = [Int32](repeating: 0, count: progress.activeNodes)
            var bounds = [Double](repeating: 0, count: progress.activeNodes)
            unsafe glpk_guard_event_active(event, &numbers, &bounds)
            return zip(numbers, bounds).map { ActiveNode(id: NodeID(number: $0), bound: $1) }
        }
    }

#endif
