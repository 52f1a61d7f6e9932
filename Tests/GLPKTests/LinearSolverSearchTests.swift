#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Branch and cut in a solver kept open")
    struct LinearSolverSearchTests {
        /// Maximise the number of chosen columns, of which each row allows one; three columns were deleted.
        private struct Packing {
            var program = LinearProgram(.maximise)
            var columns: [LinearProgram.Column] = []

            init() {
                columns = (0..<9).map { program.addColumn(cost: Double(10 + $0), kind: .binary) }
                program.addRow(columns.map { ($0, 3) }, bounds: .atMost(10))
            }

            /// Lends a solver in which columns 0, 4 and 5 are gone; 8, 7 and 6 are best together.
            func withHoles<Answer>(_ body: (inout LinearSolver) throws -> Answer) throws -> Answer {
                try program.withSolver { solver in
                    try solver.delete(columns: [columns[0], columns[4], columns[5]])
                    return try body(&solver)
                }
            }
        }

        @Test("lazy rows, cuts, branches and values speak of columns by handle")
        func handles() throws {
            let packing = Packing()
            let columns = packing.columns
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [columns[8] + columns[7] <= 1] }
            callbacks.userCuts = { _ in [columns[8] + columns[7] + columns[6] <= 2] }
            callbacks.branching = { tree in
                #expect(tree.values().count == 9 && tree.columnBounds()[4] == .equal(to: 0))
                #expect(!tree.branchable().contains(columns[4]))
                return tree.branchable().last.map { Branch(on: $0, first: .up) }
            }
            try packing.withHoles { solver in
                let solution = try solver.solve(callbacks: callbacks)
                #expect(solution.termination == .optimal)
                #expect(solution.point.values?.columnValues == [0, 0, 0, 1, 0, 0, 1, 0, 1])
                // The rows of callbacks are gone with their search.
                #expect(try solver.solve().point.values?.columnValues == [0, 0, 0, 0, 0, 0, 1, 1, 1])
            }
        }

        @Test("a row over a deleted column is refused by the name of what it was meant as")
        func unknown() throws {
            let packing = Packing()
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [packing.columns[4] + packing.columns[3] <= 1] }
            let fault = try packing.withHoles { solver in
                let error = #expect(throws: GLPKError.self) { _ = try solver.solve(callbacks: callbacks) }
                return error?.faults.first
            }
            #expect(
                fault?.description
                    == "[unknown-column] lazy row at 0: names the column at 4, but the program has 6 columns; "
                    + "use the handles that this program returned")
        }

        @Test("faults of rows that callbacks return say what the rows were meant as")
        func headings() throws {
            let packing = Packing()
            var callbacks = SearchCallbacks()
            callbacks.userCuts = { _ in [(Double.nan * packing.columns[1] <= 1).named("tight")] }
            let error = #expect(throws: GLPKError.self) { _ = try packing.program.solve(callbacks: callbacks) }
            #expect(error?.faults.first?.place == "cut \"tight\" at 0")
            callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [packing.columns[1] <= .infinity, packing.columns[1] <= .nan] }
            let other = #expect(throws: GLPKError.self) { _ = try packing.program.solve(callbacks: callbacks) }
            #expect(other?.faults.first?.place == "lazy row at 1")
        }

        @Test("proposals and start solutions have a place for every handle, and are held against all rows")
        func proposals() throws {
            let packing = Packing()
            let good: [Double] = [0, 0, 0, 1, 0, 0, 0, 1, 0]
            try packing.withHoles { solver in
                var options = SolverOptions.resolving
                options.nodeLimit = 0
                options.search.startSolution = good
                let first = try solver.solve(options)
                #expect(first.point.values?.columnValues == good && first.termination == .nodeLimit)
                #expect(first.point.values?.rowValues.contains { $0 != 0 } == true)
                options.search.startSolution = [0, 1, 1, 1, 0, 0, 0, 1, 0]
                #expect(throws: GLPKError.self) { _ = try solver.solve(options) }
                options.search.startSolution = [1]
                #expect(throws: GLPKError.self) { _ = try solver.solve(options) }
                var callbacks = SearchCallbacks()
                callbacks.heuristic = { _ in [0, 1, 1, 1, 0, 0, 1, 0, 0] }
                #expect(throws: GLPKError.self) { _ = try solver.solve(callbacks: callbacks) }
                callbacks.heuristic = { _ in good }
                #expect(try solver.solve(callbacks: callbacks).point.values?.objective == 51)
            }
        }

        @Test("an integer program without end is told apart from one without solutions")
        func settled() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, kind: .integer)
            let y = program.addColumn(bounds: .within(0...5), kind: .integer)
            let z = program.addColumn(bounds: .within(0...5), kind: .integer)
            let row = program.addRow([(y, 2), (z, 2)], bounds: .equal(to: 7))
            try program.withSolver { solver in
                #expect(try solver.solve().termination == .infeasible)
                try solver.setBounds(.equal(to: 8), of: row)
                let solution = try solver.solve()
                #expect(solution.termination == .unbounded)
                #expect(solution.point.values.map { $0[y] + $0[z] } == 4)
                try solver.setBounds(.within(0...7), of: x)
                #expect(try solver.solve().point.values?.objective == 7)
            }
        }

        @Test("lazy rows without integer columns are refused")
        func noIntegers() throws {
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [] }
            _ = try Packing().program.relaxed().withSolver { solver in
                #expect(throws: GLPKError.self) { _ = try solver.solve(callbacks: callbacks) }
            }
        }

        @Test("a closure that throws only the library's errors makes a call that does")
        func typed() throws(GLPKError) {
            let objective = try Packing().program.withSolver { solver throws(GLPKError) in
                try solver.solve().point.values?.objective
            }
            #expect(objective == 51)
        }

        @Test("a callback stops the search, and what was found is kept", arguments: [false, true])
        func stop(open: Bool) throws {
            let packing = Packing()
            var callbacks = SearchCallbacks()
            callbacks.heuristic = { _ in [0, 0, 0, 0, 0, 0, 0, 0, 1] }
            callbacks.branching = { _ in throw StopSearch() }
            var options = SolverOptions()
            options.search.rounding = false
            let solution =
                open
                ? try packing.program.withSolver { try $0.solve(options, callbacks: callbacks) }
                : try packing.program.solve(options, callbacks: callbacks)
            #expect(solution.termination == .stoppedByCallback)
            #expect(solution.point.values?.objective == 18)
            #expect((solution.objectiveBound ?? 0) >= 51)
        }

        @Test("progress stops the search, presolved or not", arguments: [false, true])
        func stopByProgress(presolve: Bool) throws {
            var options = SolverOptions()
            options.presolve = presolve
            var callbacks = SearchCallbacks()
            callbacks.progress = { _ in throw StopSearch() }
            let solution = try Packing().program.solve(options, callbacks: callbacks)
            #expect(solution.termination == .stoppedByCallback)
            #expect(solution.point == .none)
        }

        @Test("the gap is GLPK's own, and huge for an incumbent of zero")
        func gap() {
            func gap(_ incumbent: Double?, _ bound: Double?) -> Double? {
                SearchProgress(incumbent: incumbent, bound: bound, nodes: 0, activeNodes: 0).relativeGap
            }
            #expect(gap(0, 0) == 0)
            #expect(gap(0, -1) == 1 / .ulpOfOne)
            #expect(gap(10, 9) == 0.1)
            #expect(gap(nil, 9) == nil)
        }
    }

#endif
