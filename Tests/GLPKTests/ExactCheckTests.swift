#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Exact arithmetic on doubles as they are")
    struct ExactCheckTests {
        private let exact = SolverOptions(method: .exactSimplex)

        @Test("a double next to a simple fraction is not taken for it", arguments: [0.1, 1 / 3.0, 0.7, 1e-3])
        func neighbours(number: Double) throws {
            // x times a double is to be exactly another one: no x between bounds that leave room for one alone.
            var program = LinearProgram()
            let x = program.addColumn(cost: 1, bounds: .equal(to: 1))
            program.addRow([(x, number)], bounds: .equal(to: number.nextUp))
            #expect(try program.solve(exact).termination == .infeasible)
            program = LinearProgram()
            let y = program.addColumn(cost: 1, bounds: .free)
            program.addRow([(y, number)], bounds: .atLeast(number + number * 0x1p-40))
            let value = try #require(try program.solve(exact).point.values?[y])
            #expect(abs(value - (1 + 0x1p-40)) < 0x1p-50)
        }

        @Test("three thirds and ten tenths are not one")
        func sums() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1, bounds: .equal(to: 1))
            let y = program.addColumn(cost: 0, bounds: .equal(to: 1))
            program.addRow([(x, 3 * 0.1), (y, -0.3)], bounds: .atMost(0))
            // 3 * 0.1 is above 0.3 among doubles.
            #expect(try program.solve(exact).termination == .infeasible)
            #expect(try program.solve().termination == .optimal)
        }

        @Test("tiny coefficients count", arguments: [1e-12, 1e-100, 1e-290])
        func tiny(coefficient: Double) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(0...1))
            let y = program.addColumn(cost: 0, bounds: .within(0...1))
            program.addRow([(x, coefficient), (y, 0.25)], bounds: .atMost(coefficient / 2))
            let solution = try program.solve(exact)
            #expect(solution.point.values?[x] == 0.5)
        }

        @Test("values, multipliers, bases and objective are those of the program given", arguments: 0..<60)
        func agreement(seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            var program = LinearProgram(seed.isMultiple(of: 2) ? .minimise : .maximise, objectiveOffset: 0.1)
            let columns = (0..<5).map { _ in
                program.addColumn(
                    cost: random.whole(-9...9) / 7, bounds: .within(random.whole(-9...0) / 3...random.whole(1...9) / 11)
                )
            }
            for _ in 0..<4 {
                let size = Double(sign: .plus, exponent: Int(random.whole(-40...40)), significand: 1.1)
                program.addRow(
                    columns.map { ($0, random.whole(-9...9) * size) }, bounds: .atMost(random.whole(1...9) * size))
            }
            let found = try program.solve(exact)
            #expect(found.termination == .optimal)
            #expect(found.optimalityReport(for: program)?.holds(within: 1e-12) == true)
            let check = try program.verifyExactly(found)
            #expect(check.isBasisOptimal && check.solution.point == found.point)
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve(exact).point == found.point)
                #expect(try solver.sensitivity().bounds.count == 5)
                #expect(try solver.solve().iterations == 0)
            }
        }

        @Test("numbers too far apart are refused, and the solver goes on")
        func tooFarApart() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1)
            program.addRow([(x, 1e300)], bounds: .atLeast(1e-300))
            let error = #expect(throws: GLPKError.self) { _ = try program.solve(exact) }
            #expect(error?.faults.first?.place == "option method")
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(throws: GLPKError.self) { _ = try solver.solve(exact) }
                try solver.setEntries([(x, 1)], of: .init(index: 0))
                try solver.setBounds(.atLeast(0.1), of: .init(index: 0) as LinearProgram.Row)
                #expect(try solver.solve(exact).point.values?[x] == 0.1)
            }
        }
    }

#endif
