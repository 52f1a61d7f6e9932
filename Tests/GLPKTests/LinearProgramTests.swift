#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Linear programs")
    struct LinearProgramTests {
        @Test("coefficients of the same column are added up")
        func mergesDuplicates() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1)
            let y = program.addColumn(cost: 1, bounds: .within(0...1))
            let row = program.addRow([(y, 1), (x, 0.5), (y, 2), (x, 1.5)], bounds: .atMost(7))
            #expect(program.entryCount == 2)
            let values = try #require(try program.solve().point.values)
            #expect(values[x] == 3.5)
            #expect(values[y] == 0)
            #expect(values[row] == 7)
        }

        @Test("coefficients that cancel out leave the column without a part in the row")
        func cancellingCoefficients() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(0...9))
            program.addRow([(x, 1), (x, -1)], bounds: .atMost(0))
            #expect(try program.solve().point.values?[x] == 9)
        }

        @Test(
            "each kind of column bound holds the column where the cost pushes it",
            arguments: [
                (LinearProgram.Bounds.atLeast(-3), 1.0, -3.0), (.atMost(4), -1, 4), (.within(-2...5), 1, -2),
                (.within(-2...5), -1, 5), (.equal(to: 6), 1, 6), (.equal(to: 6), -1, 6), (.nonNegative, 1, 0),
            ])
        func columnBounds(bounds: LinearProgram.Bounds, cost: Double, expected: Double) throws {
            for options in SolverOptions.variants {
                var program = LinearProgram()
                let x = program.addColumn(cost: cost, bounds: bounds)
                let solution = try program.solve(options)
                #expect(solution.termination == .optimal)
                #expect(solution.point.values?[x] == expected)
                #expect(solution.objectiveBound == cost * expected)
            }
        }

        @Test(
            "each kind of row bound holds the row where the cost pushes it",
            arguments: [
                (LinearProgram.Bounds.atLeast(-3), 1.0, -3.0), (.atMost(4), -1, 4), (.within(-2...5), 1, -2),
                (.within(-2...5), -1, 5), (.equal(to: 6), 1, 6), (.equal(to: 6), -1, 6),
            ])
        func rowBounds(bounds: LinearProgram.Bounds, cost: Double, expected: Double) throws {
            for options in SolverOptions.variants {
                var program = LinearProgram()
                let x = program.addColumn(cost: cost, bounds: .free)
                let y = program.addColumn(cost: cost, bounds: .free)
                let row = program.addRow([(x, 1), (y, 1)], bounds: bounds)
                let values = try #require(try program.solve(options).point.values)
                #expect(values[row] == expected)
                #expect(values[x] + values[y] == expected)
            }
        }

        @Test("a free row says nothing")
        func freeRow() throws {
            for options in SolverOptions.variants {
                var program = LinearProgram(.maximise)
                let x = program.addColumn(cost: 2, bounds: .within(0...3))
                let row = program.addRow([(x, 5)], bounds: .free)
                let values = try #require(try program.solve(options).point.values)
                #expect(values.objective == 6)
                #expect(values[row] == 15)
            }
        }

        @Test("a program without columns and rows has its offset as optimum", arguments: [true, false])
        func empty(presolve: Bool) throws {
            let solution = try LinearProgram(objectiveOffset: 4).solve(SolverOptions(presolve: presolve))
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == 4)
            #expect(solution.objectiveBound == 4)
        }

        @Test("a program without rows is solved by its bounds", arguments: [LinearProgram.Kind.continuous, .integer])
        func withoutRows(kind: LinearProgram.Kind) throws {
            for options in SolverOptions.variants {
                var program = LinearProgram(.maximise, objectiveOffset: 1)
                let x = program.addColumn(cost: 2, bounds: .within(0...3), kind: kind)
                let y = program.addColumn(cost: -1, bounds: .atLeast(2), kind: kind)
                let solution = try program.solve(options)
                #expect(solution.termination == .optimal)
                #expect(solution.point.values?[x] == 3)
                #expect(solution.point.values?[y] == 2)
                #expect(solution.objectiveBound == 5)
            }
        }

        @Test("rows without columns hold when zero lies within their bounds")
        func withoutColumns() throws {
            for options in SolverOptions.variants {
                var program = LinearProgram()
                let row = program.addRow([], bounds: .atMost(1))
                let solution = try program.solve(options)
                #expect(solution.termination == .optimal)
                #expect(solution.point.values?[row] == 0)
                program.addRow([], bounds: .atLeast(1))
                #expect(try program.solve(options).termination == .infeasible)
            }
        }

        @Test("fractional bounds of integer columns are rounded inward", arguments: [true, false])
        func fractionalIntegerBounds(presolve: Bool) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(-0.5...2.5), kind: .integer)
            let y = program.addColumn(cost: -1, bounds: .within(-0.5...2.5), kind: .integer)
            let z = program.addColumn(cost: 1, bounds: .within(0.25...9), kind: .binary)
            let values = try #require(try program.solve(SolverOptions(presolve: presolve)).point.values)
            #expect(values.columnValues == [2, 0, 1])
            #expect(values[x] == 2 && values[y] == 0 && values[z] == 1)
        }

        @Test(
            "an integer column between whose bounds no whole number lies makes the program infeasible",
            arguments: [LinearProgram.Kind.integer, .binary])
        func emptyIntegerBounds(kind: LinearProgram.Kind) throws {
            var program = LinearProgram()
            program.addColumn(bounds: .within(0.25...0.75), kind: kind)
            let solution = try program.solve()
            #expect(solution.termination == .infeasible)
            #expect(solution.point == .none)
            #expect(solution.objectiveBound == nil)
        }

        @Test("costs and bounds can be replaced")
        func replacing() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1)
            let row = program.addRow([(x, 2)], bounds: .atMost(8))
            program.setCost(3, of: x)
            #expect(try program.solve().point.values?.objective == 12)
            program.setBounds(.atMost(4), of: row)
            #expect(try program.solve().point.values?.objective == 6)
            program.setBounds(.within(0...1), of: x)
            #expect(try program.solve().point.values?.objective == 3)
        }

        @Test("the relaxation of a program takes fractions but keeps binary columns between zero and one")
        func relaxation() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .free, kind: .binary)
            let y = program.addColumn(cost: 1, bounds: .within(0...2.5), kind: .integer)
            program.addRow([(x, 2)], bounds: .atMost(1))
            #expect(program.isMixedInteger)
            #expect(!program.relaxed().isMixedInteger)
            let values = try #require(try program.relaxed().solve().point.values)
            #expect(values[x] == 0.5)
            #expect(values[y] == 2.5)
        }

        @Test("names are no obstacle, not even of 255 bytes or given twice")
        func names() throws {
            var program = LinearProgram(.maximise)
            let long = String(repeating: "å", count: 127) + "x"
            let x = program.addColumn(cost: 1, name: long)
            program.addColumn(cost: 0, name: long)
            program.addRow([(x, 1)], bounds: .atMost(2), name: "rad ett")
            program.addRow([(x, 1)], bounds: .atMost(3))
            program.addRow([(x, 1)], bounds: .atMost(3), name: "")
            #expect(try program.solve().point.values?.objective == 2)
        }
    }

#endif
