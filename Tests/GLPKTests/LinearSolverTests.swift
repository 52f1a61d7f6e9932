#if GLPK
    import GLPK
    import Testing

    @Suite("Solving again")
    struct LinearSolverTests {
        /// Minimise x + 2y with x + y >= 4, x <= 3.
        private func small() -> (LinearProgram, LinearProgram.Column, LinearProgram.Column, LinearProgram.Row) {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1, bounds: .within(0...3))
            let y = program.addColumn(cost: 2)
            let row = program.addRow([(x, 1), (y, 1)], bounds: .atLeast(4))
            return (program, x, y, row)
        }

        @Test("an added column is used when it is cheaper")
        func addColumn() throws {
            let (program, _, _, row) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve().point.values?.objective == 5)
                let z = try solver.addColumn(cost: 0.5, entries: [(row, 1)])
                let solution = try solver.solve()
                #expect(solution.termination == .optimal)
                #expect(solution.point.values?.objective == 2)
                #expect(solution.point.values?[z] == 4)
            }
        }

        @Test("handles outlive the deletion of other columns and rows")
        func delete() throws {
            let (program, x, y, row) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                let extra = try solver.addRow([(x, 1), (y, -1)], bounds: .equal(to: 0))
                #expect(try solver.solve().point.values?.objective == 6)
                try solver.delete(rows: [extra])
                try solver.delete(columns: [x])
                let solution = try solver.solve()
                #expect(solution.point.values?.columnValues == [0, 4])
                #expect(solution.point.values?[y] == 4)
                #expect(solution.duals.values?[row] == 2)
                #expect(code { try solver.setCost(1, of: x) } == .invalidInput)
                #expect(code { try solver.delete(rows: [extra]) } == .invalidInput)
                #expect(solver.columnCount == 1 && solver.rowCount == 1)
            }
        }

        @Test("changes of bounds, costs, kinds, coefficients and objective are seen by the next solve")
        func changes() throws {
            let (program, x, y, row) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                try solver.setBounds(.within(0...2.5), of: x)
                try solver.setKind(.integer, of: x)
                #expect(try solver.solve().point.values?.objective == 6)
                try solver.setKind(.continuous, of: x)
                try solver.setCost(3, of: x)
                #expect(try solver.solve().point.values?.objective == 8)
                try solver.setEntries([(x, 1), (y, 2)], of: row)
                #expect(try solver.solve().point.values?.objective == 4)
                try solver.setEntries([(row, 4)], of: y)
                #expect(try solver.solve().point.values?.objective == 2)
                try solver.setBounds(.equal(to: 8), of: row)
                #expect(try solver.solve().point.values?.objective == 4)
                try solver.setObjective(.maximise, offset: 1)
                #expect(try solver.solve().point.values?.objective == 2.5 * 3 + (8 - 2.5) / 4 * 2 + 1)
            }
        }

        @Test("a faulty change is refused whole, and the solver goes on")
        func faults() throws {
            let (program, x, _, row) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(code { _ = try solver.addColumn(cost: .nan, entries: [(row, .infinity)]) } == .invalidInput)
                #expect(code { try solver.setBounds(.init(lower: 2, upper: 1), of: x) } == .invalidInput)
                #expect(code { try solver.setBounds(.init(lower: 2, upper: 1), of: row) } == .invalidInput)
                #expect(solver.columnCount == 2)
                #expect(try solver.solve().point.values?.objective == 5)
            }
        }

        @Test("a second solve starts from the basis of the first")
        func warm() throws {
            let program = assignmentProgram(12)
            try program.withSolver { (solver: inout LinearSolver) throws in
                let first = try solver.solve()
                let second = try solver.solve()
                #expect(first.iterations > 0)
                #expect(second.iterations == 0)
                #expect(second.point == first.point)
            }
        }

        private func code(_ body: () throws -> Void) -> GLPKError.Code? {
            do {
                try body()
                return nil
            } catch {
                return (error as? GLPKError)?.code
            }
        }

        @Test("a failure loses the solver for ever, and no other program")
        func lost() throws {
            let (program, x, _, _) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                var options = SolverOptions.resolving
                options.sabotage = .whenBuilt
                #expect(code { _ = try solver.solve(options) } == .solverFailure)
                #expect(code { _ = try solver.solve() } == .solverLost)
                #expect(code { try solver.setCost(1, of: x) } == .solverLost)
                #expect(try program.solve().point.values?.objective == 5)
                #expect(code { _ = try solver.solve() } == .solverLost)
            }
            #expect(try program.solve().point.values?.objective == 5)
        }

        @Test("coefficients whose sum is infinite are refused")
        func infiniteSum() throws {
            let (program, _, _, row) = small()
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(code { _ = try solver.addColumn(entries: [(row, 1e308), (row, 1e308)]) } == .invalidInput)
            }
        }

        @Test("default options start from the last basis, too")
        func warmByDefault() throws {
            try assignmentProgram(12).withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve(SolverOptions()).iterations > 0)
                #expect(try solver.solve(SolverOptions()).iterations == 0)
            }
        }

        @Test("ranges are those of a linear optimum only")
        func rangesAfterIntegers() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, kind: .integer)
            program.addRow([(x, 2)], bounds: .atMost(3))
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve().point.values?.objective == 1)
                #expect(code { _ = try solver.sensitivity() } == .invalidInput)
            }
        }

        @Test("other programs are solved while a solver is open, and solvers are nested")
        func nested() throws {
            let (program, _, _, row) = small()
            try program.withSolver { (outer: inout LinearSolver) throws in
                #expect(try outer.solve().point.values?.objective == 5)
                try program.withSolver { (inner: inout LinearSolver) throws in
                    try inner.setBounds(.atLeast(2), of: row)
                    #expect(try inner.solve().point.values?.objective == 2)
                }
                #expect(try program.solve().point.values?.objective == 5)
                #expect(try outer.solve().point.values?.objective == 5)
            }
        }
    }

#endif
