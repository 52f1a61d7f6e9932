#if GLPK
    import CGLPKGuard

    extension LinearSolver {
        /// Solves the program as it is now.
        ///
        /// Starts from the basis that the last solve or change left, unless the options name a basis or another start
        /// than all rows basic. A presolved program starts afresh. Every other option holds as for
        /// `LinearProgram.solve(_:)`. A cancellation is noticed every 1,000 iterations and leaves the solver usable.
        /// - Returns: the answer, with a place for every handle ever given out.
        /// - Throws: `.invalidInput` for faulty options; `.solverFailure` when GLPK gave up; `.solverLost` after that;
        ///   `.nestedSolve` when called by a closure that GLPK is waiting for.
        public mutating func solve(_ options: SolverOptions = .resolving) throws(GLPKError) -> LinearSolution {
            try solve(options, SearchCallbacks()).solution
        }

        /// Solves the program as it is now, asking the caller on the way through branch and cut.
        ///
        /// As `LinearProgram.solve(_:callbacks:)`; columns are spoken of by their handles, and those deleted stand with
        /// zero. Rows that callbacks add are gone when the search is over.
        public mutating func solve(
            _ options: SolverOptions = .resolving, callbacks: SearchCallbacks
        ) throws -> LinearSolution {
            guard callbacks.lazyRows == nil || denseShape.isMixedInteger else {
                throw GLPKError.invalidInput([.lazyRowsWithoutIntegers])
            }
            let (solution, error) = try solve(options, callbacks)
            if let error { throw error }
            return solution
        }

        private mutating func solve(
            _ options: SolverOptions, _ callbacks: SearchCallbacks
        ) throws(GLPKError) -> (solution: LinearSolution, error: (any Error)?) {
            let shape = denseShape
            let options = try checked(options, shape)
            guard !shape.columns.contains(where: \.effectiveBounds.isCrossed) else {
                let answer = RawOutcome.emptyIntegerBounds
                return (answer.solution(of: shape, primal: .empty, dual: .empty, basis: nil), nil)
            }
            let isProposing = callbacks.heuristic != nil || options.search.startSolution != nil
            let known = isProposing && shape.isMixedInteger ? try wholeProgram() : shape
            let visitor = TreeVisitor(known, options, callbacks, columnPlaces)
            let basis = FlatBasis(options.basis)
            let clock = ContinuousClock()
            let start = clock.now
            var solution = try unsafe GuardedAnswer.of(shape, options, visitor) { (options, result, words) in
                unsafe glpk_guard_resolve(solver, basis.guarded, options, result, words)
            }
            isSolved = solution.termination == .optimal && solution.basis != nil
            if solution.termination == .infeasibleOrUnbounded, shape.isMixedInteger, visitor.knowsAllRows {
                var remaining = options
                remaining.basis = nil
                remaining.timeLimit = options.timeLimit.map { $0 - (clock.now - start) }
                solution = try wholeProgram().settle(solution, remaining)
            }
            return (solution.spread(columnPlaces, rowPlaces), visitor.error)
        }

        /// Columns and row bounds in the order inside GLPK.
        private var denseShape: LinearProgram { shape.without(columnPlaces, rowPlaces) }

        /// The options by place, if they have no faults.
        private func checked(_ options: SolverOptions, _ shape: LinearProgram) throws(GLPKError) -> SolverOptions {
            var faults = options.faults()
            if let basis = options.basis {
                faults += basis.faults(columnPlaces: columnPlaces, rowPlaces: rowPlaces)
            }
            guard faults.isEmpty else { throw .invalidInput(faults) }
            var dense = options
            dense.basis = options.basis.map { $0.dense(columnPlaces, rowPlaces) }
            if dense.simplex.start == .standard { dense.simplex.start = .current }
            guard shape.isMixedInteger, let start = options.search.startSolution else { return dense }
            let placed = columnPlaces.gatheredIfWhole(start)
            faults = try wholeProgram().faults(ofSolution: placed)
            guard faults.isEmpty else { throw .invalidInput(faults) }
            dense.search.startSolution = placed
            return dense
        }

        /// The program inside GLPK, coefficients included, with columns and rows by place.
        /// - Complexity: O(columns + rows + entries).
        private func wholeProgram() throws(GLPKError) -> LinearProgram {
            var copy = unsafe glpk_guard_copy()
            defer { unsafe glpk_guard_free_copy(&copy) }
            try unsafe guarded("copying the program") { unsafe glpk_guard_copy_out($0, &copy, $1) }
            let copied = unsafe CopiedProgram(copy)
            var program = denseShape.withoutRows()
            for row in copied.rows {
                let terms = row.terms.map { (LinearProgram.Column(index: $0.column), $0.coefficient) }
                program.addRow(terms, bounds: row.bounds, name: row.name)
            }
            return program
        }
    }

    extension SolverOptions {
        /// Options for solving again: from the basis that is there.
        public static var resolving: SolverOptions {
            var options = SolverOptions()
            options.simplex.start = .current
            return options
        }
    }

#endif
