#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Answers")
    struct LinearSolutionTests {
        @Test("an optimum is told with values, bound and no gap", arguments: SolverOptions.variants.indices)
        func optimal(variant: Int) throws {
            let solution = try assignmentProgram(6).solve(SolverOptions.variants[variant])
            #expect(solution.termination == .optimal)
            guard case .optimal(let values) = solution.point else { throw Missing() }
            guard case .optimal = solution.duals else { throw Missing() }
            #expect(values.rowValues.allSatisfy { abs($0 - 1) < 1e-9 })
            #expect(solution.objectiveBound == values.objective)
            #expect(solution.relativeGap == 0)
            #expect(solution.nodes == 0)
            #expect(solution.rawCode == 0)
        }

        @Test("a contradiction between rows is told as infeasible", arguments: SolverOptions.variants.indices)
        func infeasible(variant: Int) throws {
            for kind in [LinearProgram.Kind.continuous, .integer] {
                var program = LinearProgram()
                let x = program.addColumn(cost: 1, kind: kind)
                let y = program.addColumn(cost: 1, kind: kind)
                program.addRow([(x, 1), (y, 1)], bounds: .atLeast(3))
                program.addRow([(x, 1), (y, 2)], bounds: .atMost(2))
                let solution = try program.solve(SolverOptions.variants[variant])
                #expect(solution.termination == .infeasible)
                #expect(solution.point == .none)
                #expect(solution.objectiveBound == nil)
                #expect(solution.relativeGap == nil)
            }
        }

        @Test("a program that only whole numbers make infeasible is told so", arguments: SolverOptions.variants.indices)
        func integerInfeasible(variant: Int) throws {
            var program = LinearProgram()
            let columns = (0..<4).map { _ in program.addColumn(cost: 1, bounds: .within(0...5), kind: .integer) }
            program.addRow(columns.map { ($0, 2) }, bounds: .equal(to: 7))
            let solution = try program.solve(SolverOptions.variants[variant])
            #expect(solution.termination == .infeasible)
            #expect(solution.point == .none)
            #expect(solution.objectiveBound == nil)
            #expect(try program.relaxed().solve(SolverOptions.variants[variant]).termination == .optimal)
        }

        @Test("a linear program without end is told as unbounded", arguments: SolverOptions.variants.indices)
        func unbounded(variant: Int) throws {
            for sense in [LinearProgram.Sense.minimise, .maximise] {
                var program = LinearProgram(sense)
                let cost = sense == .minimise ? -1.0 : 1
                let x = program.addColumn(cost: cost)
                let y = program.addColumn(cost: cost)
                program.addRow([(x, 1), (y, -1)], bounds: .within(-1...1))
                let solution = try program.solve(SolverOptions.variants[variant])
                #expect(solution.termination == .unbounded)
                #expect(solution.objectiveBound == nil)
                #expect(solution.duals == .none)
            }
        }

        @Test("a column without end and without rows is unbounded", arguments: SolverOptions.variants.indices)
        func unboundedWithoutRows(variant: Int) throws {
            var program = LinearProgram(.maximise)
            program.addColumn(cost: 1)
            #expect(try program.solve(SolverOptions.variants[variant]).termination == .unbounded)
        }

        @Test("an infeasible program is not taken for unbounded", arguments: SolverOptions.variants.indices)
        func infeasibleAndDualInfeasible(variant: Int) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1)
            let y = program.addColumn(cost: 1)
            program.addRow([(x, 1), (y, -1)], bounds: .atLeast(1))
            program.addRow([(x, 1), (y, -1)], bounds: .atMost(0))
            #expect(try program.solve(SolverOptions.variants[variant]).termination == .infeasible)
        }

        @Test("an integer program without end is told as unbounded", arguments: SolverOptions.variants.indices)
        func integerUnbounded(variant: Int) throws {
            var program = LinearProgram(.maximise, objectiveOffset: 7)
            let x = program.addColumn(cost: 1, kind: .integer)
            let y = program.addColumn(cost: 1, kind: .integer)
            program.addRow([(x, 1), (y, -1)], bounds: .within(-1...1))
            let solution = try program.solve(SolverOptions.variants[variant])
            #expect(solution.termination == .unbounded)
            guard case .feasible(let values) = solution.point else { throw Missing() }
            #expect(values.objective == 7 + values[x] + values[y])
            #expect(solution.objectiveBound == nil)
        }

        @Test("an infeasible integer program with an unbounded relaxation is told so", arguments: [true, false])
        func integerInfeasibleUnbounded(presolve: Bool) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, kind: .integer)
            let y = program.addColumn(bounds: .within(0...9), kind: .integer)
            let z = program.addColumn(bounds: .within(0...9), kind: .integer)
            program.addRow([(y, 2), (z, 2)], bounds: .equal(to: 7))
            program.addRow([(x, 1)], bounds: .atLeast(1))
            let solution = try program.solve(SolverOptions(presolve: presolve))
            #expect(solution.termination == .infeasible)
            #expect(solution.point == .none)
        }

        @Test("an integer program whose relaxation is unbounded is left open when a limit strikes")
        func integerLeftOpen() throws {
            var program = parityProgram(9)
            let x = program.addColumn(cost: 1, kind: .integer)
            program.addRow([(x, 1)], bounds: .atLeast(1))
            let solution = try program.solve(SolverOptions(presolve: false, nodeLimit: 0))
            #expect(solution.termination == .infeasibleOrUnbounded)
            #expect(solution.point == .none)
            #expect(solution.objectiveBound == nil)
        }

        @Test("an iteration limit leaves a linear program without a bound")
        func iterationLimit() throws {
            for method in SolverOptions.Method.floatingSimplex {
                var options = SolverOptions(method: method, presolve: false)
                options.iterationLimit = 3
                let solution = try assignmentProgram(10).solve(options)
                #expect(solution.termination == .iterationLimit)
                #expect(solution.iterations == 3)
                #expect(solution.objectiveBound == nil)
                #expect(solution.rawCode == 8)
            }
        }

        @Test("a feasible point found before the limit keeps the bounds")
        func feasiblePoint() throws {
            var program = LinearProgram(.maximise)
            let columns = (0..<20).map { program.addColumn(cost: Double($0 + 1), bounds: .within(0...1)) }
            for step in 1...10 {
                program.addRow(
                    columns.enumerated().map { ($0.element, Double($0.offset * step % 7 + 1)) }, bounds: .atMost(9))
            }
            var options = SolverOptions(method: .primalSimplex, presolve: false)
            options.iterationLimit = 2
            let solution = try program.solve(options)
            #expect(solution.termination == .iterationLimit)
            guard case .feasible(let values) = solution.point else { throw Missing() }
            #expect(values.columnValues.allSatisfy { $0 >= -1e-9 && $0 <= 1 + 1e-9 })
            #expect(values.rowValues.allSatisfy { $0 <= 9 + 1e-9 })
        }

        @Test("a code that nobody knows is passed on and never taken for an optimum")
        func unrecognised() {
            let raw = RawOutcome(code: 99, primalStatus: 2, dualStatus: 2)
            let solution = raw.solution(of: LinearProgram(), primal: .empty, dual: .empty, basis: nil)
            #expect(solution.termination == .unrecognised(99))
            #expect(solution.rawCode == 99)
            #expect(solution.point == .feasible(.empty))
            #expect(RawOutcome(code: 0, primalStatus: 17, dualStatus: 2).termination == .unrecognised(0))
            #expect(RawOutcome(solution: .integer, code: 0, primalStatus: 1).termination == .unrecognised(0))
        }

        @Test("a point that breaks its bounds is never shown, nor a bound beside it")
        func distrusted() {
            var program = LinearProgram()
            program.addColumn(kind: .integer)
            let raw = RawOutcome(solution: .integer, primalStatus: 5, isDistrusted: true, bound: 3)
            let solution = raw.solution(of: program, primal: .empty, dual: .empty, basis: nil)
            #expect(solution.termination == .numericalTrouble)
            #expect(solution.point == .none)
            #expect(solution.objectiveBound == nil)
        }

        @Test("numerical trouble is told as such", arguments: [1, 2, 3, 5] as [Int32])
        func numericalTrouble(code: Int32) {
            #expect(RawOutcome(code: code).termination == .numericalTrouble)
        }

        @Test("the same program and options give the same answer, bit for bit")
        func determinism() throws {
            for seed in 0..<20 {
                let program = Written.tinyInteger(seed: seed).program
                let first = try program.solve(.variant(seed))
                #expect(try program.solve(.variant(seed)) == first)
            }
            let program = assignmentProgram(20)
            #expect(try program.solve() == program.solve())
            let options = SolverOptions(nodeLimit: 200)
            #expect(try parityProgram(40).solve(options) == parityProgram(40).solve(options))
        }
    }

    struct Missing: Error {}

#endif
