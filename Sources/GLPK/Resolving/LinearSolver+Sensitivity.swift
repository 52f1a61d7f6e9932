#if GLPK
    import CGLPKGuard

    /// How far the numbers of an optimal program may move, each alone, before another basis becomes optimal.
    public struct Sensitivity: Sendable, Hashable {
        /// Where one end of a range lies.
        public struct End: Sendable, Hashable {
            /// The number there; infinite when there is no end.
            public let value: Double

            /// The objective there; nil when there is no end.
            public let objective: Double?

            /// For a cost, the value of its variable at the vertex that becomes optimal beyond; nil when there is no
            /// such vertex, and for bounds.
            public let nextValue: Double?

            /// The variable that leaves or enters the basis there; nil when none does.
            public let variable: LinearSolver.Variable?
        }

        /// From where to where a number may move.
        public struct Range: Sendable, Hashable {
            /// The lower end.
            public let lower: End

            /// The upper end.
            public let upper: End
        }

        /// All variables, rows before columns and both in order of addition; each has a range of one of the two kinds.
        public let variables: [LinearSolver.Variable]

        /// For a variable that is not basic: the values to which its active bound may move with the same basis.
        ///
        /// Keyed by variable. The objective changes by the reduced cost, or the row's multiplier, per unit.
        public let bounds: [LinearSolver.Variable: Range]

        /// For a basic column: the costs between which the solution stays optimal.
        ///
        /// Keyed by variable; a basic row appears with the cost that its sum would have, which is zero now.
        public let costs: [LinearSolver.Variable: Range]
    }

    extension LinearSolver {
        /// Ranges of all bounds and costs at the optimum that the last solve found.
        ///
        /// `glp_analyze_bound` and `glp_analyze_coef`, chapter "Sensitivity analysis routines" of the reference
        /// manual. In degenerate programs ranges depend on which of the optimal bases was found.
        /// - Throws: `.invalidInput` when the last solve did not end in an optimal basis, or the program was changed.
        /// - Complexity: one or two solutions of equations with the basis matrix per variable.
        public mutating func sensitivity() throws(GLPKError) -> Sensitivity {
            guard isSolved else {
                throw .invalidInput([
                    .noTableau("the last solve", "did not end in an optimal basis, or was followed by a change")
                ])
            }
            try factorise()
            var bounds: [Variable: Sensitivity.Range] = [:]
            var costs: [Variable: Sensitivity.Range] = [:]
            for place in 0..<(rowCount + columnCount) {
                let variable = variable(at: place)
                if let range = try unsafe range(place, glpk_guard_bound_range) {
                    bounds[variable] = range
                } else if let range = try unsafe range(place, glpk_guard_cost_range) {
                    costs[variable] = range
                } else {
                    throw .invalidInput([.noTableau("the last solve", "did not end in an optimal basis")])
                }
            }
            let variables = (0..<(rowCount + columnCount)).map { variable(at: $0) }
            return Sensitivity(variables: variables, bounds: bounds, costs: costs)
        }

        private typealias RangeCall = (
            OpaquePointer?, Int32, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<glpk_guard_range>?,
            UnsafeMutablePointer<glpk_guard_words>?
        ) -> glpk_guard_outcome

        private func range(_ place: Int, _ call: RangeCall) throws(GLPKError) -> Sensitivity.Range? {
            var found: Int32 = 0
            var range = glpk_guard_range()
            try unsafe guarded("analysing the optimum") { unsafe call($0, Int32(place), &found, &range, $1) }
            guard found != 0 else { return nil }
            return Sensitivity.Range(lower: end(range.lower), upper: end(range.upper))
        }

        private func end(_ end: glpk_guard_range_end) -> Sensitivity.End {
            Sensitivity.End(
                value: end.value, objective: end.value.isFinite ? end.objective : nil,
                nextValue: end.next_value.isFinite ? end.next_value : nil,
                variable: end.variable < 0 ? nil : variable(at: Int(end.variable)))
        }
    }

    extension LinearProgram {
        /// Solves a linear program and tells how far its numbers may move before another basis becomes optimal.
        ///
        /// - Parameter options: method and limits; the program is not presolved.
        /// - Returns: the answer, and the ranges if it is optimal with a basis.
        public func sensitivity(
            _ options: SolverOptions = SolverOptions()
        ) throws(GLPKError) -> (solution: LinearSolution, ranges: Sensitivity?) {
            try withSolver { solver throws(GLPKError) in
                var options = options
                options.presolve = false
                let solution = try solver.solve(options)
                let hasBasis = solution.termination == .optimal && solution.basis != nil
                return (solution, hasBasis ? try solver.sensitivity() : nil)
            }
        }
    }

#endif
