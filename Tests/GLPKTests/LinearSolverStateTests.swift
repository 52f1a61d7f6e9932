#if GLPK
    import Foundation
    import Synchronization
    import Testing

    @testable import GLPK

    @Suite("State of a solver")
    struct LinearSolverStateTests {
        @Test("a basis is written and read back, and starts at the optimum", arguments: SolverOptions.variants.indices)
        func warmStart(variant: Int) throws {
            let program = assignmentProgram(12, seed: variant)
            let solution = try program.solve(SolverOptions.variants[variant])
            let text = try JSONEncoder().encode(try #require(solution.basis))
            let basis = try JSONDecoder().decode(Basis.self, from: text)
            #expect(basis == solution.basis)
            var options = SolverOptions(method: SolverOptions.variants[variant].method)
            options.basis = basis
            let again = try program.solve(options)
            #expect(again.iterations == 0 && again.basis == basis)
            #expect(again.point == solution.point)
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve(options).iterations == 0)
            }
        }

        @Test("a basis is plain text")
        func basisText() throws {
            let basis = Basis(columns: [.basic, .atLower, .free], rows: [.atUpper, .fixed])
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            #expect(
                String(decoding: try encoder.encode(basis), as: UTF8.self)
                    == #"{"columns":["basic","at-lower","free"],"rows":["at-upper","fixed"]}"#)
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(Basis.self, from: Data(#"{"columns":["wrong"],"rows":[]}"#.utf8))
            }
        }

        @Test("a basis with places of deleted columns is taken back by the solver that made it")
        func basisWithHoles() throws {
            let program = assignmentProgram(6)
            try program.withSolver { solver in
                let spare = try solver.addColumn(cost: 1000, entries: [(.init(index: 0), 1)])
                let last = try solver.addColumn(cost: 1000, entries: [(.init(index: 1), 1)])
                let free = try solver.addRow([(spare, 1)], bounds: .free)
                _ = try solver.solve()
                try solver.delete(columns: [spare])
                try solver.delete(rows: [free])
                let first = try solver.solve()
                let basis = try #require(first.basis)
                #expect(basis.columns.count == 38 && basis.rows.count == 13)
                try solver.setCost(900, of: last)
                var options = SolverOptions.resolving
                options.basis = basis
                #expect(try solver.solve(options).iterations == 0)
                options.basis = Basis(columns: Array(basis.columns.dropLast()), rows: basis.rows)
                #expect(throws: GLPKError.self) { try solver.solve(options) }
                #expect(try solver.solve().point == first.point)
            }
        }

        /// The cube of V. Klee and G. J. Minty (How good is the simplex algorithm? 1972) with powers of five: Dantzig's
        /// rule goes from the origin through all vertices to the optimum, which is 5 to the power of the dimension.
        private func kleeMinty(_ dimension: Int) -> LinearProgram {
            func power(_ base: Double, _ exponent: Int) -> Double {
                (0..<exponent).reduce(1) { value, _ in value * base }
            }
            var program = LinearProgram(.maximise)
            let columns = (1...dimension).map { program.addColumn(cost: power(2, dimension - $0)) }
            for row in 1...dimension {
                let terms = (1...row).map { (columns[$0 - 1], $0 == row ? 1 : power(2, row - $0 + 1)) }
                program.addRow(terms, bounds: .atMost(power(5, row)))
            }
            return program
        }

        /// Options under which the cube takes that long.
        private var dantzig: SolverOptions {
            var options = SolverOptions(method: .primalSimplex, presolve: false)
            options.simplex.pricing = .standard
            options.simplex.ratioTest = .standard
            options.simplex.scaling = .off
            options.simplex.start = .standard
            return options
        }

        @Test("a solve cancelled between its slices leaves the solver usable", arguments: [1, 2, 4])
        func cancelled(questions: Int) throws {
            try kleeMinty(12).withSolver { solver in
                var options = dantzig
                let asked = Atomic(0)
                options.isCancelled = { asked.add(1, ordering: .relaxed).newValue >= questions }
                let stopped = try solver.solve(options)
                #expect(stopped.termination == .cancelled)
                #expect(stopped.iterations == (questions - 1) * 1000)
                let finished = try solver.solve()
                #expect(abs((finished.point.values?.objective ?? 0) - 244_140_625) < 1e-3)
                #expect(finished.iterations < 4096)
            }
        }

        @Test("slices change nothing but the number of questions")
        func slices() throws {
            var options = dantzig
            let plain = try kleeMinty(12).withSolver { try $0.solve(options) }
            let asked = Atomic(0)
            options.isCancelled = {
                asked.add(1, ordering: .relaxed)
                return false
            }
            let sliced = try kleeMinty(12).withSolver { try $0.solve(options) }
            #expect(sliced == plain)
            #expect(sliced.iterations == 4095)
            #expect(asked.load(ordering: .relaxed) == 5)
            options.iterationLimit = 2500
            let limited = try kleeMinty(12).withSolver { try $0.solve(options) }
            #expect(limited.termination == .iterationLimit && limited.iterations == 2500)
        }

        @Test("a limit below what is kept already refuses the solve, and costs nothing")
        func memory() throws {
            let program = assignmentProgram(120)
            try program.withSolver { (solver: inout LinearSolver) throws in
                var options = SolverOptions.resolving
                options.memoryLimit = 1
                let error = #expect(throws: GLPKError.self) { try solver.solve(options) }
                #expect(error?.code == .solverFailure)
                #expect(error?.message.contains("memory") == true)
                let other = #expect(throws: GLPKError.self) { try assignmentProgram(3).solve(options) }
                #expect(other?.code == .solverFailure)
                #expect(try solver.solve().termination == .optimal)
            }
            var options = SolverOptions()
            options.memoryLimit = 1
            #expect(try assignmentProgram(3).solve(options).termination == .optimal)
        }

        @Test("memory that runs out on the way loses the solver, and no other program")
        func memoryOnTheWay() throws {
            var lost = 0
            for count in stride(from: 20, through: 70, by: 5) {
                let program = assignmentProgram(count)
                try program.withSolver { (solver: inout LinearSolver) throws in
                    var options = SolverOptions.resolving
                    options.memoryLimit = 1
                    guard (try? solver.solve(options)) == nil else { return }
                    guard (try? solver.solve()) == nil else { return }
                    lost += 1
                    #expect(throws: GLPKError.solverLost) { try solver.solve() }
                    #expect(throws: GLPKError.solverLost) { try solver.addRow([], bounds: .free) }
                    #expect(throws: GLPKError.solverLost) { try solver.delete(rows: [.init(index: 0)]) }
                    #expect(throws: GLPKError.solverLost) { try solver.tableauRow(of: .row(.init(index: 0))) }
                    #expect(try assignmentProgram(5).solve().termination == .optimal)
                }
                #expect(try program.solve().termination == .optimal)
            }
            #expect(lost > 0)
        }

        @Test("an inner failure loses the outer solver too, and inner solvers of a lost thread's life are none")
        func nestedLoss() throws {
            let program = assignmentProgram(4)
            try program.withSolver { (outer: inout LinearSolver) throws in
                try program.withSolver { (inner: inout LinearSolver) throws in
                    var options = SolverOptions.resolving
                    options.sabotage = .whenBuilt
                    #expect(throws: GLPKError.self) { try inner.solve(options) }
                    #expect(throws: GLPKError.solverLost) { try inner.solve() }
                }
                #expect(throws: GLPKError.solverLost) { try outer.solve() }
                try program.withSolver { (fresh: inout LinearSolver) throws in
                    #expect(try fresh.solve().termination == .optimal)
                    #expect(throws: GLPKError.solverLost) { try outer.solve() }
                    #expect(try fresh.solve().iterations == 0)
                }
            }
        }

        @Test("an error of the closure comes through, and the solver is closed", arguments: 0..<3)
        func closureError(_: Int) throws {
            struct Own: Error {}
            #expect(throws: Own.self) {
                try assignmentProgram(4).withSolver { (solver: inout LinearSolver) throws in
                    _ = try solver.solve()
                    throw Own()
                }
            }
        }
    }

#endif
