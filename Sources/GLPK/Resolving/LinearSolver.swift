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
        @_disfavoredOverload
        public func withSolver<Answer>(_ body: (inout LinearSolver) throws -> Answer) throws -> Answer {
            var solver = try openSolver()
            return try body(&solver)
        }

        /// Lends a solver to a closure that throws nothing but errors of this library.
        ///
        /// Chosen for closures that say so, `{ solver throws(GLPKError) in ... }`; otherwise as the one for any error.
        public func withSolver<Answer>(
            _ body: (inout LinearSolver) throws(GLPKError) -> Answer
        ) throws(GLPKError) -> Answer {
            var solver = try openSolver()
            return try body(&solver)
        }

        private func openSolver() throws(GLPKError) -> LinearSolver {
            let faults = faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            return try LinearSolver(self)
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
        let solver: OpaquePointer

        /// - Parameter program: without faults.
        fileprivate init(_ program: LinearProgram) throws(GLPKError) {
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

        /// Calls a C function with the problem object itself, a `glp_prob`, for what this library leaves out.
        ///
        /// The call is guarded as all are: a failure inside GLPK is thrown, and the solver lost with it. It leaves the
        /// function by a jump, which no Swift frame may be in the way of: give a function written in C. A closure will
        /// do only around calls that cannot fail.
        ///
        /// The function must not delete or erase the problem, nor add or delete rows or columns, nor change their
        /// bounds, costs or kinds, which are noted here too; nor keep the pointer, use another thread, free GLPK's
        /// environment, set its hooks, or call this library.
        /// - Parameters:
        ///   - context: handed to the function.
        ///   - function: called once, on this thread.
        /// - Throws: `.solverFailure` when GLPK gave up; `.solverLost` after that.
        @unsafe public mutating func withUnsafeProblem(
            _ context: UnsafeMutableRawPointer? = nil,
            _ function:
                @convention(c) (
                    _ problem: UnsafeMutableRawPointer?, _ context: UnsafeMutableRawPointer?
                ) -> Void
        ) throws(GLPKError) {
            isSolved = false
            try unsafe guarded("calling a function of the caller") {
                unsafe glpk_guard_call($0, function, context, $1)
            }
        }

        /// Runs one guarded call on the solver.
        func guarded(
            _ work: String, _ call: (OpaquePointer, UnsafeMutablePointer<glpk_guard_words>) -> glpk_guard_outcome
        ) throws(GLPKError) {
            _ = try unsafe GuardedCall.run(work) { unsafe call(solver, $0) }
        }
    }

#endif
