#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Errors")
    struct GLPKErrorTests {
        /// The text of the error that solving ends in.
        private func text(_ program: LinearProgram, _ options: SolverOptions = SolverOptions()) -> String {
            do throws(GLPKError) {
                _ = try program.solve(options)
                return "no error"
            } catch {
                return error.description
            }
        }

        @Test("all faults of a program are told at once")
        func allFaults() {
            var program = LinearProgram(objectiveOffset: .infinity)
            let x = program.addColumn(cost: .nan, name: "x")
            program.addColumn(bounds: .init(lower: 3, upper: 1))
            program.addColumn(bounds: .atLeast(.nan))
            program.addColumn(bounds: .atLeast(.infinity), kind: .integer)
            program.addRow([(x, .infinity)], bounds: .init(lower: 2.5, upper: 0), name: "capacity")
            program.addRow([(x, 1)], bounds: .atMost(-.infinity))
            var options = SolverOptions(nodeLimit: -1)
            options.relativeGap = -0.5
            options.iterationLimit = -2
            options.memoryLimit = 0
            #expect(
                text(program, options) == """
                    error[invalid-input]: the input has 12 faults
                      [bad-option] option relativeGap: is -0.5; give zero or a positive number
                      [bad-option] option nodeLimit: is -1; give zero or more, or nil for no limit
                      [bad-option] option iterationLimit: is -2; give zero or more, or nil for no limit
                      [bad-option] option memoryLimit: is 0; give one megabyte or more, or nil for no limit
                      [not-finite] the objective: offset is inf; give a finite number
                      [not-finite] column "x" at 0: cost is nan; give a finite number
                      [bounds-crossed] column at 1: lower bound 3.0 exceeds upper bound 1.0; swap or widen them
                      [bounds-undefined] column at 2: bounds nan to inf are not numbers; give numbers, or -inf and \
                    inf for none
                      [bounds-undefined] column at 3: bounds inf to inf hold no number; only an absent lower bound \
                    may be -inf, only an absent upper bound inf
                      [bounds-crossed] row "capacity" at 0: lower bound 2.5 exceeds upper bound 0.0; swap or widen them
                      [not-finite] row "capacity" at 0: coefficient of column "x" at 0 is inf; give a finite number
                      [bounds-undefined] row at 1: bounds -inf to -inf hold no number; only an absent lower bound \
                    may be -inf, only an absent upper bound inf
                    """)
        }

        @Test("a column of a larger program is refused")
        func unknownColumn() {
            var other = LinearProgram()
            other.addColumn()
            let foreign = other.addColumn()
            var program = LinearProgram()
            program.addColumn()
            program.addRow([(foreign, 1)], bounds: .atMost(1))
            #expect(
                text(program) == """
                    error[invalid-input]: the input has 1 fault
                      [unknown-column] row at 0: names the column at 1, but the program has 1 column; \
                    use the handles that this program returned
                    """)
        }

        @Test("names that GLPK would die of are refused")
        func names() {
            var program = LinearProgram()
            program.addColumn(name: String(repeating: "å", count: 128))
            program.addColumn(name: "two\nlines")
            program.addRow([], bounds: .free, name: "zero\0")
            program.addRow([], bounds: .free, name: "\u{7F}")
            #expect(
                text(program) == """
                    error[invalid-input]: the input has 4 faults
                      [name-too-long] column at 0: name has 256 bytes of UTF-8, at most 255 are allowed; shorten it
                      [name-unprintable] column at 1: name holds the control character 10; remove it
                      [name-unprintable] row at 0: name holds the control character 0; remove it
                      [name-unprintable] row at 1: name holds the control character 127; remove it
                    """)
        }

        @Test("sizes beyond GLPK's limits are refused")
        func sizes() {
            let faults = LinearProgram.sizeFaults(columns: 100_000_001, rows: 7, entries: 500_000_001)
            #expect(
                faults.map(\.description) == [
                    "[too-large] the program: has 100000001 columns, at most 100000000 are allowed; split it",
                    "[too-large] the program: has 500000001 coefficients, at most 500000000 are allowed; split it",
                ])
            #expect(LinearProgram.sizeFaults(columns: 100_000_000, rows: 100_000_000, entries: 500_000_000).isEmpty)
        }

        @Test("of very many faults the first hundred are shown")
        func manyFaults() throws {
            var program = LinearProgram()
            for _ in 0..<250 { program.addColumn(cost: .nan) }
            let error = try #require(throws: GLPKError.self) { try program.solve() }
            #expect(error.code == .invalidInput)
            #expect(error.faults.count == 100)
            #expect(error.faults.allSatisfy { $0.code == .notFinite })
            #expect(error.context == "the input has 250 faults, the first 100 shown")
        }

        @Test("sums of duplicates that overflow are noticed")
        func overflow() {
            var program = LinearProgram()
            let x = program.addColumn()
            program.addRow([(x, .greatestFiniteMagnitude), (x, .greatestFiniteMagnitude)], bounds: .free)
            #expect(text(program).contains("coefficient of column at 0 is inf"))
        }

        @Test("GLPK's own words come with its failure")
        func failure() throws {
            let error = try #require(throws: GLPKError.self) {
                try assignmentProgram(2).solve(SolverOptions(sabotage: .whenBuilt))
            }
            #expect(error.code == .solverFailure)
            #expect(error.message.hasPrefix("glp_set_obj_coef: j = 5; column number out of range\n"))
            #expect(
                error.description.hasPrefix(
                    """
                    error[solver-failure]: GLPK gave up while solving; later programs are not affected
                      GLPK: glp_set_obj_coef: j = 5; column number out of range
                    """))
        }
    }

#endif
