#if GLPK
    import GLPK
    import Testing

    @Suite("Branch and cut")
    struct BranchAndCutTests {
        @Test("tiny integer programs agree with plain enumeration", arguments: 0..<480)
        func enumeration(seed: Int) throws {
            let written = Written.tinyInteger(seed: seed)
            let solution = try written.program.solve(.variant(seed))
            guard let best = written.bestByEnumeration() else {
                #expect(solution.termination == .infeasible)
                #expect(solution.point == .none)
                return
            }
            #expect(solution.termination == .optimal)
            let values = try #require(solution.point.values)
            #expect(abs(values.objective - best) < 1e-6)
            #expect(abs(written.objective(values.columnValues) - best) < 1e-6)
            #expect(values.columnValues.allSatisfy { $0 == $0.rounded() })
            #expect(
                zip(written.rowSums(values.columnValues), written.rowBounds)
                    .allSatisfy { $0 > $1.lower - 1e-6 && $0 < $1.upper + 1e-6 })
            #expect(solution.objectiveBound == values.objective)
        }

        @Test("whatever stops the search, the bound is never beyond the optimum", arguments: 0..<240)
        func boundIsSafe(seed: Int) throws {
            let written = Written.tinyInteger(seed: seed)
            var options = SolverOptions.variant(seed)
            switch seed % 3 {
            case 0: options.nodeLimit = seed / 3 % 4
            case 1: options.iterationLimit = seed / 3 % 6
            default: options.relativeGap = 0.3
            }
            let solution = try written.program.solve(options)
            guard let best = written.bestByEnumeration() else {
                #expect(solution.point == .none)
                return
            }
            #expect(solution.termination != .infeasible)
            let sign = written.sense == .minimise ? 1.0 : -1
            if let bound = solution.objectiveBound { #expect(sign * bound < sign * best + 1e-6) }
            if let found = solution.point.values?.objective {
                #expect(sign * found > sign * best - 1e-6)
                #expect(solution.objectiveBound != nil)
            }
            if solution.termination == .gapReached { #expect(try #require(solution.relativeGap) <= 0.3 + 1e-12) }
        }

        @Test("a node limit stops the search with incumbent and bound", arguments: [true, false])
        func nodeLimit(presolve: Bool) throws {
            let solution = try parityProgram(40).solve(SolverOptions(presolve: presolve, nodeLimit: 100))
            #expect(solution.termination == .nodeLimit)
            #expect(solution.nodes == 100)
            guard case .feasible(let values) = solution.point else { throw Missing() }
            #expect(values.objective == 30)
            #expect(try #require(solution.objectiveBound) >= 30)
            #expect(try #require(solution.objectiveBound) <= 30.75 + 1e-9)
            #expect(try #require(solution.relativeGap) < 0.026)
        }

        @Test("no node at all still gives the bound of the relaxation", arguments: [true, false])
        func noNodes(presolve: Bool) throws {
            let solution = try parityProgram(40).solve(SolverOptions(presolve: presolve, nodeLimit: 0))
            #expect(solution.termination == .nodeLimit)
            #expect(solution.nodes == 0)
            #expect(solution.point == .none)
            #expect(abs(try #require(solution.objectiveBound) - 30.75) < 1e-9)
        }

        @Test("a gap is enough when it was asked for", arguments: [true, false])
        func gap(presolve: Bool) throws {
            var options = SolverOptions(presolve: presolve)
            options.relativeGap = 0.05
            let solution = try parityProgram(40).solve(options)
            #expect(solution.termination == .gapReached)
            #expect(solution.rawCode == 14)
            guard case .feasible(let values) = solution.point else { throw Missing() }
            #expect(values.objective == 30)
            #expect(try #require(solution.relativeGap) <= 0.05)
        }

        @Test("an iteration limit holds inside the tree", arguments: [true, false])
        func iterationLimit(presolve: Bool) throws {
            var options = SolverOptions(presolve: presolve)
            options.iterationLimit = 500
            let solution = try parityProgram(40).solve(options)
            #expect(solution.termination == .iterationLimit)
            #expect(solution.iterations >= 500 && solution.iterations < 520)
            #expect(solution.point.values?.objective == 30)
        }

        @Test("a time limit holds inside the tree", arguments: [true, false])
        func timeLimit(presolve: Bool) throws {
            var options = SolverOptions(presolve: presolve)
            options.timeLimit = .milliseconds(250)
            let clock = ContinuousClock()
            let start = clock.now
            let solution = try parityProgram(40).solve(options)
            #expect(clock.now - start < .seconds(5))
            #expect(solution.termination == .timeLimit)
            #expect(solution.point.values?.objective == 30)
            #expect(try #require(solution.objectiveBound) >= 30)
        }

        @Test("every family of cuts leads to the same optimum", arguments: 0..<16 as Range<UInt8>)
        func cuts(families: UInt8) throws {
            var random = SeededGenerator(seed: 7)
            var program = LinearProgram(.maximise)
            let columns = (0..<14).map { _ in program.addColumn(cost: random.whole(5...30), kind: .binary) }
            for _ in 0..<3 {
                program.addRow(columns.map { ($0, random.whole(3...25)) }, bounds: .atMost(80))
            }
            for pair in 0..<6 { program.addRow([(columns[pair], 1), (columns[pair + 1], 1)], bounds: .atMost(1)) }
            let plain = try program.solve(SolverOptions(presolve: false))
            let cut = try program.solve(SolverOptions(presolve: false, cuts: SearchOptions.Cuts(rawValue: families)))
            #expect(plain.termination == .optimal && cut.termination == .optimal)
            #expect(plain.point.values?.objective == cut.point.values?.objective)
        }

        @Test("GLPK's failure on cover cuts after presolving is mended by a second try")
        func presolvedToNoColumns() throws {
            let written = Written.tinyInteger(seed: 32)
            let solution = try written.program.solve(SolverOptions(cuts: .cover))
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == -0.5)
            #expect(written.bestByEnumeration() == -0.5)
        }

        @Test("GLPK's wrong answer to a row that no whole number keeps is mended by a second try")
        func presolvedToWrongPoint() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(-3 ... -1), kind: .integer)
            program.addRow([(x, -3)], bounds: .within(4...5))
            #expect(try program.solve().termination == .infeasible)
        }

        @Test("seeds that GLPK's presolver answers wrongly", arguments: [3756, 11080])
        func wrongBySeed(seed: Int) throws {
            let written = Written.tinyInteger(seed: seed)
            #expect(written.bestByEnumeration() == nil)
            let solution = try written.program.solve(.variant(seed))
            #expect(solution.termination == .infeasible)
            #expect(solution.point == .none)
        }

        @Test("presolving alone may solve a program")
        func presolvedAway() throws {
            var program = LinearProgram(.maximise, objectiveOffset: 2)
            let x = program.addColumn(cost: 3, bounds: .within(0...4), kind: .integer)
            program.addRow([(x, 1)], bounds: .atMost(2.5))
            let solution = try program.solve(SolverOptions(presolve: true))
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?[x] == 2)
            #expect(solution.objectiveBound == 8)
            #expect(solution.nodes == 0)
        }
    }

#endif
