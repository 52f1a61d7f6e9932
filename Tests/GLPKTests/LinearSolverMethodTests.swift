#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Scaling and method of a solver")
    struct LinearSolverMethodTests {
        /// Maximise a random sum with random rows, whose numbers are of many sizes.
        fileprivate struct Packing {
            var random: SeededGenerator
            var program = LinearProgram(.maximise)
            var columns: [LinearProgram.Column] = []
            var rows: [LinearProgram.Row] = []

            init(seed: Int) {
                random = SeededGenerator(seed: seed)
                columns = (0..<20).map { _ in
                    program.addColumn(cost: random.whole(1...50), bounds: .within(0...20))
                }
                rows = (0..<15).map { _ in program.addRow(terms(), bounds: .atMost(random.whole(100...300))) }
            }

            mutating func terms() -> [(LinearProgram.Column, Double)] {
                columns.map { ($0, random.whole(0...30) * 0.1) }
            }

            mutating func entries() -> [(LinearProgram.Row, Double)] {
                let size = [1e-3, 1, 1e3][Int(random.whole(0...2))]
                return rows.map { ($0, random.whole(0...30) * size) }
            }
        }

        enum Change: CaseIterable, Sendable {
            case columns, costs, rows, bounds

            /// The method for which an optimal basis stays feasible.
            var method: SolverOptions.Method {
                switch self {
                case .columns, .costs: .primalSimplex
                case .rows, .bounds: .dualThenPrimalSimplex
                }
            }

            fileprivate func apply(to solver: inout LinearSolver, _ packing: inout Packing) throws {
                let column = packing.columns[Int(packing.random.whole(0...19))]
                let number = packing.random.whole(1...19)
                switch self {
                case .columns: try solver.addColumn(cost: 5 * number, entries: packing.entries())
                case .costs: try solver.setCost(4 * number, of: column)
                case .rows: try solver.addRow(packing.terms(), bounds: .atMost(10 * number))
                case .bounds: try solver.setBounds(.within(0...number), of: column)
                }
            }
        }

        /// Iterations and objectives of many solves, each after a change.
        private func run(
            _ change: Change, by method: SolverOptions.Method, seed: Int
        ) throws -> (iterations: Int, objectives: [Double]) {
            var packing = Packing(seed: seed)
            var options = SolverOptions.resolving
            options.method = method
            return try packing.program.withSolver { solver in
                var iterations = 0
                var objectives: [Double] = []
                _ = try solver.solve(options)
                for _ in 0..<12 {
                    try change.apply(to: &solver, &packing)
                    let solution = try solver.solve(options)
                    iterations += solution.iterations
                    objectives.append(try #require(solution.point.values?.objective))
                }
                return (iterations, objectives)
            }
        }

        @Test(
            "after a change the automatic method is the one for which the basis is feasible",
            arguments: Change.allCases, 0..<10)
        func automatic(change: Change, seed: Int) throws {
            let found = try run(change, by: .automatic, seed: seed)
            let wanted = try run(change, by: change.method, seed: seed)
            for (found, wanted) in zip(found.objectives, wanted.objectives) {
                #expect(abs(found - wanted) < 1e-9 * abs(wanted))
            }
            #expect(found.iterations == wanted.iterations)
        }

        @Test("columns of any size are scaled by the rows that are there, and the answers are right", arguments: 0..<40)
        func scaling(seed: Int) throws {
            let scaling = SimplexOptions.Scaling.allCases[seed % 4]
            var options = SolverOptions.resolving
            options.simplex.scaling = scaling
            var packing = Packing(seed: seed)
            var terms = packing.rows.map { packing.program.terms(of: $0).map { ($0.column, $0.coefficient) } }
            var whole = packing.program.withoutRows()
            try packing.program.withSolver { solver in
                for round in 0..<40 {
                    let cost = packing.random.whole(20...90)
                    let entries = packing.entries()
                    try solver.addColumn(cost: cost, entries: entries)
                    let column = whole.addColumn(cost: cost)
                    for (row, entry) in entries.enumerated() { terms[row].append((column, entry.1)) }
                    guard round % 5 == 0 else { continue }
                    var fresh = whole
                    for (row, terms) in zip(packing.rows, terms) {
                        fresh.addRow(terms, bounds: packing.program.bounds(of: row))
                    }
                    let found = try #require(try solver.solve(options).point.values?.objective)
                    let wanted = try #require(try fresh.solve().point.values?.objective)
                    #expect(abs(found - wanted) < 1e-7 * abs(wanted))
                }
            }
        }
    }

#endif
