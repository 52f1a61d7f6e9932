#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Reports on optimality")
    struct OptimalityReportTests {
        /// Minimise x + 2y with x + y >= 4, 0 <= x <= 3, 0 <= y: the optimum is 5 at (3, 1).
        private struct Small {
            var program = LinearProgram()
            let x, y: LinearProgram.Column
            let row: LinearProgram.Row

            init() {
                x = program.addColumn(cost: 1, bounds: .within(0...3))
                y = program.addColumn(cost: 2)
                row = program.addRow([(x, 1), (y, 1)], bounds: .atLeast(4))
            }

            func report(
                _ columns: [Double] = [3, 1], _ rows: [Double] = [4], objective: Double = 5, _ rowDuals: [Double] = [2],
                _ reducedCosts: [Double] = [-1, 0]
            ) -> OptimalityReport? {
                let primal = LinearSolution.PrimalValues(objective: objective, columnValues: columns, rowValues: rows)
                let dual = LinearSolution.DualValues(rowDuals: rowDuals, reducedCosts: reducedCosts)
                return LinearSolution(
                    termination: .optimal, point: .optimal(primal), duals: .optimal(dual), basis: nil,
                    objectiveBound: nil, nodes: 0, iterations: 0, rawCode: 0
                ).optimalityReport(for: program)
            }
        }

        @Test("an optimum by hand has no residuals at all")
        func exact() throws {
            let small = Small()
            let report = try #require(small.report())
            #expect(report.holds(within: 0))
            #expect(report.worst == OptimalityReport.Residual())
            #expect(try small.program.solve().optimalityReport(for: small.program) == report)
        }

        @Test("each condition is measured where it is broken, absolutely and relatively")
        func residuals() {
            let small = Small()
            let (x, row) = (OptimalityReport.Place.column(small.x), OptimalityReport.Place.row(small.row))
            func check(
                _ report: OptimalityReport?, _ condition: (OptimalityReport) -> OptimalityReport.Residual?,
                _ absolute: Double, _ relative: Double, _ place: OptimalityReport.Place
            ) {
                let residual = report.flatMap(condition)
                #expect(residual?.absolute == absolute && residual?.absolutePlace == place)
                #expect(residual?.relative == relative && residual?.relativePlace == place)
                #expect(report?.holds(within: relative / 2) == false)
            }
            check(small.report([3.5, 0.5], [4]), \.primal.columnBounds, 0.5, 0.125, x)
            check(small.report([3, 0.5], [3.5]), \.primal.rowBounds, 0.5, 0.1, row)
            check(small.report([3, 1], [4.5]), \.primal.rowSums, 0.5, 0.1, row)
            check(small.report(objective: 6), \.primal.objective, 1, 1.0 / 6, .objective)
            check(small.report([3, 1], [4], [2], [-1.5, 0]), \.dual?.reducedCosts, 0.5, 0.125, x)
            check(small.report([3, 1], [4], [-2], [3, 4]), \.dual?.rowSigns, 2, 2, row)
            check(small.report([2, 2], [4], objective: 6), \.dual?.columnSlackness, 1, 1.0 / 7, x)
            check(small.report([3, 2], [5], objective: 7), \.dual?.rowSlackness, 2, 0.25, row)
            var free = Small()
            free.program.setBounds(.atLeast(0), of: free.x)
            check(free.report(), \.dual?.columnSigns, 1, 0.5, x)
        }

        @Test("numbers that are none count as infinite, and other shapes have no report")
        func shapes() throws {
            let small = Small()
            let report = try #require(small.report([.nan, 1]))
            #expect(report.primal.columnBounds.absolute == .infinity)
            #expect(!report.holds(within: .greatestFiniteMagnitude))
            #expect(small.report([1]) == nil)
            #expect(small.report([3, 1], []) == nil)
            #expect(small.report([3, 1], [4], []).map { $0.dual == nil } == true)
            var infeasible = small.program
            infeasible.setBounds(.atMost(-1), of: small.row)
            #expect(try infeasible.solve().optimalityReport(for: infeasible) == nil)
        }

        @Test("integer answers are reported without multipliers")
        func integer() throws {
            var program = parityProgram(9)
            let extra = program.addColumn(cost: 0.1, bounds: .within(0...0.5))
            let solution = try program.solve()
            let report = try #require(solution.optimalityReport(for: program))
            #expect(report.dual == nil)
            #expect(report.holds(within: 1e-9))
            program.setBounds(.within(0...0.25), of: extra)
            #expect(solution.optimalityReport(for: program)?.worst.absolutePlace == .column(extra))
        }

        @Test("every method's optima hold", arguments: 0..<200)
        func property(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            for method in SolverOptions.Method.allCases where method != .exactSimplex || seed < 60 {
                let solution = try program.solve(SolverOptions(method: method, presolve: seed.isMultiple(of: 2)))
                guard solution.termination == .optimal else { continue }
                let report = try #require(solution.optimalityReport(for: program))
                #expect(report.dual != nil)
                #expect(report.holds(within: method == .interiorPoint ? 1e-5 : 1e-9), "\(method) \(report)")
            }
        }
    }

#endif
