#if GLPK
    import CGLPKGuard

    extension LinearProgram {
        /// Lends a solver that keeps the program inside GLPK, to change it and to solve it again.
        ///
        /// The way of column generation and of row generation: every solve starts from the basis of the one before.
        ///
        /// ```swift
        /// let best = try program.withSolver { solver in
        ///     var solution = try solver.solve()
        ///     while let column = mostNegative(solution) {
        ///         try solver.addColumn(cost: 1, entries: column)
        ///         solution = try solver.solve()
        ///     }
        ///     return solution
        /// }
        /// ```
        ///
        /// The solver lives on the calling thread and no longer than the closure; it can neither be copied nor sent.
        /// Other programs may be solved meanwhile, on this thread too, and solvers may be nested. A failure inside
        /// GLPK takes all solvers of the thread with it: whatever is asked of them later throws `.solverLost`.
        /// - Parameter body: what to do with the solver.
        /// - Returns: what the closure returns.
        /// - Throws: `GLPKError` when the program has faults or cannot be built; what the closure throws.
        /// - Complexity: O(columns + rows + entries) besides the closure.
        public func withSolver<Answer>(_ body: (inout LinearSolver) throws -> Answer) throws -> Answer {
            let faults = faults()
            guard faults.isEmpty else { throw GLPKError.invalidInput(faults) }
            var solver = try LinearSolver(self)
            return try body(&solver)
        }
    }

    /// A linear or mixed-integer program inside GLPK, lent by `LinearProgram.withSolver(_:)`.
    ///
    /// Columns and rows keep their handles when others are deleted. Solutions have a place for every handle that
    /// was ever given out; where a column or row was deleted it holds zero. Every change is validated before GLPK
    /// sees it, and a change that throws `.invalidInput` has not been made.
    @safe public struct LinearSolver: ~Copyable {
        /// Columns and row bounds as they are now, by handle; its entries are not kept up, they live in GLPK.
        var shape: LinearProgram
        var columnPlaces: Places
        var rowPlaces: Places
        /// Whether the last solve ended in an optimal basis and nothing was changed since.
        var isSolved = false
        private let solver: OpaquePointer

        init(_ program: LinearProgram) throws(GLPKError) {
            shape = program.withoutEntries()
            columnPlaces = Places(count: program.columnCount)
            rowPlaces = Places(count: program.rowCount)
            let flat = FlatProgram(program)
            var opened: OpaquePointer?
            do {
                _ = try unsafe GuardedCall.run("building a program") { words in
                    var built = unsafe flat.guarded
                    return unsafe glpk_guard_open(&built, &opened, words)
                }
            } catch {
                unsafe glpk_guard_close(opened)
                throw error
            }
            guard let opened = unsafe opened else {
                throw .solverFailure("building a program", message: "out of memory")
            }
            unsafe solver = unsafe opened
        }

        deinit {
            unsafe glpk_guard_close(solver)
        }

        /// Number of columns, without deleted ones.
        public var columnCount: Int { columnPlaces.count }

        /// Number of rows, without deleted ones.
        public var rowCount: Int { rowPlaces.count }

        /// Solves the program as it is now.
        ///
        /// Starts from the basis that the last solve or change left, unless the options name a basis or another start
        /// than all rows basic. A presolved program starts afresh. Every other option holds as for
        /// `LinearProgram.solve(_:)`; a start solution and callbacks are for whole programs only. A cancellation is
        /// noticed every 1,000 iterations and leaves the solver usable.
        ///
        /// An integer program whose relaxation has no end is told as `.infeasibleOrUnbounded`.
        /// - Returns: the answer, with a place for every handle ever given out.
        /// - Throws: `.invalidInput` for faulty options; `.solverFailure` when GLPK gave up; `.solverLost` after that;
        ///   `.nestedSolve` when called by a closure that GLPK is waiting for.
        public mutating func solve(_ options: SolverOptions = SolverOptions.resolving) throws(GLPKError)
            -> LinearSolution
        {
            var options = options
            var faults = options.faults()
            if options.search.startSolution != nil { faults.append(.noStartSolutionHere) }
            if let basis = options.basis {
                faults += basis.faults(columnPlaces: columnPlaces, rowPlaces: rowPlaces)
            }
            guard faults.isEmpty else { throw .invalidInput(faults) }
            options.basis = options.basis.map { $0.dense(columnPlaces, rowPlaces) }
            if options.simplex.start == .standard { options.simplex.start = .current }
            let dense = shape.without(columnPlaces, rowPlaces)
            guard !dense.columns.contains(where: \.effectiveBounds.isCrossed) else {
                return RawOutcome.emptyIntegerBounds.solution(of: dense, primal: .empty, dual: .empty, basis: nil)
            }
            let basis = FlatBasis(options.basis)
            let visitor = TreeVisitor(dense, options)
            let solution = try unsafe GuardedAnswer.of(dense, options, visitor) { (options, result, words) in
                unsafe glpk_guard_resolve(solver, basis.guarded, options, result, words)
            }
            isSolved = solution.termination == .optimal && solution.basis != nil
            return solution.spread(columnPlaces, rowPlaces)
        }

        /// Runs one guarded call on the solver.
        func guarded(
            _ work: String, _ call: (OpaquePointer, UnsafeMutablePointer<glpk_guard_words>) -> glpk_guard_outcome
        ) throws(GLPKError) {
            _ = try unsafe GuardedCall.run(work) { unsafe call(solver, $0) }
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
