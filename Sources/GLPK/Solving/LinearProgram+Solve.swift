#if GLPK
    import CGLPKGuard

    extension LinearProgram {
        /// Solves the program with GLPK, on the calling thread, saying nothing on the terminal.
        ///
        /// Columns and rows are checked first and handed over in one call, so that nothing of GLPK outlives it. GLPK
        /// keeps its state by thread: programs may be solved on any number of threads at once. The call also frees
        /// what other code of the process may keep in GLPK on this thread.
        /// - Parameter options: method and limits; whichever limit is hit first stops the search.
        /// - Returns: why solving stopped and what was found. That there is no solution is an answer, not an error.
        /// - Throws: `.invalidInput` with all faults, before GLPK is called; `.solverFailure` with GLPK's own words
        ///   when it gave up; `.nestedSolve` when called by a closure that GLPK is waiting for.
        /// - Complexity: O(columns + rows + entries) besides what the method needs.
        public func solve(_ options: SolverOptions = SolverOptions()) throws(GLPKError) -> LinearSolution {
            try solve(options, TreeVisitor(self, options))
        }

        /// Solves the program with GLPK, asking the caller on the way through branch and cut.
        ///
        /// - Parameters:
        ///   - options: method and limits; the program is not presolved.
        ///   - callbacks: asked on the calling thread; linear programs have no search to ask about, and are refused
        ///     with lazy rows, which would be missed.
        /// - Throws: as without callbacks; and whatever a callback threw, which ends the search, but for `StopSearch`.
        ///   What a callback returns is validated, and a fault in it thrown as `.invalidInput`.
        public func solve(
            _ options: SolverOptions = SolverOptions(), callbacks: SearchCallbacks
        ) throws -> LinearSolution {
            guard callbacks.lazyRows == nil || isMixedInteger else {
                throw GLPKError.invalidInput([.lazyRowsWithoutIntegers])
            }
            let visitor = TreeVisitor(self, options, callbacks)
            let solution = try solve(options, visitor)
            if let error = visitor.error { throw error }
            return solution
        }

        private func solve(
            _ options: SolverOptions, _ visitor: TreeVisitor
        ) throws(GLPKError) -> LinearSolution {
            let faults = options.faults() + faults() + faults(ofStartIn: options)
            guard faults.isEmpty else { throw GLPKError.invalidInput(faults) }
            let clock = ContinuousClock()
            let start = clock.now
            let solution = try solveOnce(options, visitor)
            guard solution.termination == .infeasibleOrUnbounded, isMixedInteger, visitor.knowsAllRows else {
                return solution
            }
            var remaining = options
            remaining.timeLimit = options.timeLimit.map { $0 - (clock.now - start) }
            return try settle(solution, remaining)
        }

        private func faults(ofStartIn options: SolverOptions) -> [GLPKError.Fault] {
            let basis = options.basis?.faults(columnCount: columnCount, rowCount: rowCount) ?? []
            guard isMixedInteger, let solution = options.search.startSolution else { return basis }
            return basis + self.faults(ofSolution: solution)
        }

        /// One guarded call for a program without faults.
        private func solveOnce(
            _ options: SolverOptions, _ visitor: TreeVisitor
        ) throws(GLPKError) -> LinearSolution {
            guard !columns.contains(where: \.effectiveBounds.isCrossed) else {
                return RawOutcome.emptyIntegerBounds.solution(of: self, primal: .empty, dual: .empty, basis: nil)
            }
            var options = options
            if options.method == .automatic, options.basis == nil, !options.presolve, !isDualFeasibleAtTheStart {
                options.method = .primalSimplex
            }
            let flat = FlatProgram(self)
            let basis = FlatBasis(options.basis)
            return try unsafe GuardedAnswer.of(self, options, visitor) { (options, result, words) in
                var program = unsafe flat.guarded
                return unsafe glpk_guard_solve(&program, basis.guarded, options, result, words)
            }
        }

        /// Whether the basis of all rows is dual feasible: without a bound where a cost drives a column, the dual method
        /// would first have to solve another program, which takes an iteration or more for each such column.
        private var isDualFeasibleAtTheStart: Bool {
            let sign: Double = sense == .minimise ? 1 : -1
            return columns.allSatisfy { column in
                let cost = sign * column.cost
                let bounds = column.effectiveBounds
                return cost == 0 || (cost > 0 ? bounds.lower > -.infinity : bounds.upper < .infinity)
            }
        }

        /// Finds out whether an integer program is unbounded whose relaxation has a direction without end.
        ///
        /// With rational data, which doubles are, it is as soon as it has any point at all (R. R. Meyer, On the
        /// existence of optimal solutions to integer and mixed-integer programming problems, Mathematical
        /// Programming 7, 1974, 223-235). So any point is looked for, without costs.
        func settle(
            _ open: LinearSolution, _ options: SolverOptions
        ) throws(GLPKError) -> LinearSolution {
            let costless = withoutCosts()
            let search = try costless.solveOnce(options, TreeVisitor(costless, options))
            let values = search.point.values.map { found in
                let objective = zip(columns, found.columnValues).reduce(objectiveOffset) { $0 + $1.0.cost * $1.1 }
                return LinearSolution.PrimalValues(
                    objective: objective, columnValues: found.columnValues, rowValues: found.rowValues)
            }
            let termination: LinearSolution.Termination =
                values != nil ? .unbounded : search.termination == .infeasible ? .infeasible : open.termination
            return LinearSolution(
                termination: termination, point: values.map { .feasible($0) } ?? .none, duals: .none, basis: nil,
                objectiveBound: nil, nodes: open.nodes + search.nodes,
                iterations: open.iterations + search.iterations, rawCode: open.rawCode, log: open.log + search.log)
        }
    }

    extension LinearSolution.PrimalValues {
        static let empty = Self(objective: 0, columnValues: [], rowValues: [])
    }

    extension LinearSolution.DualValues {
        static let empty = Self(rowDuals: [], reducedCosts: [])
    }

#endif
