#if GLPK
    import GLPK
    import Testing

    @Suite("Duals")
    struct DualValuesTests {
        @Test("a multiplier says what one unit more of the bound is worth")
        func signsByHand() throws {
            for options in SolverOptions.variants {
                var program = LinearProgram(.maximise)
                let x = program.addColumn(cost: 3)
                let y = program.addColumn(cost: 1)
                let row = program.addRow([(x, 1), (y, 1)], bounds: .atMost(4))
                let duals = try #require(try program.solve(options).duals.values)
                #expect(duals[row] == 3)
                #expect(duals[x] == 0)
                #expect(duals[y] == -2)

                program.sense = .minimise
                program.setBounds(.atLeast(4), of: row)
                let cheapest = try #require(try program.solve(options).duals.values)
                #expect(cheapest[row] == 1)
                #expect(cheapest[x] == 2)
                #expect(cheapest[y] == 0)
            }
        }

        @Test("integer programs have no duals")
        func integer() throws {
            #expect(try parityProgram(4).solve().duals == .none)
        }

        /// The conditions of Karush, Kuhn and Tucker, with a tolerance of 1e-6 on data below 100.
        @Test("points and multipliers of random programs prove each other optimal", arguments: 0..<300)
        func optimality(seed: Int) throws {
            let written = Written.feasible(seed: seed)
            let solution = try written.program.solve(SolverOptions.variants[seed % 6])
            guard solution.termination != .unbounded else { return }
            #expect(solution.termination == .optimal)
            let point = try #require(solution.point.values)
            let duals = try #require(solution.duals.values)

            #expect(zip(written.rowSums(point.columnValues), point.rowValues).allSatisfy { abs($0 - $1) < 1e-6 })
            #expect(abs(written.objective(point.columnValues) - point.objective) < 1e-6)
            for (index, reduced) in duals.reducedCosts.enumerated() {
                let priced = zip(written.matrix, duals.rowDuals).reduce(0) { $0 + $1.0[index] * $1.1 }
                #expect(abs(written.costs[index] - priced - reduced) < 1e-6)
            }
            check(point.columnValues, written.columnBounds, duals.reducedCosts, written.sense)
            check(point.rowValues, written.rowBounds, duals.rowDuals, written.sense)
            let dualObjective =
                zip(duals.rowDuals, point.rowValues).reduce(written.offset) { $0 + $1.0 * $1.1 }
                + zip(duals.reducedCosts, point.columnValues).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(dualObjective - point.objective) < 1e-6)
        }

        /// Bounds hold; a multiplier other than zero has the sign of the bound that is active.
        private func check(
            _ values: [Double], _ bounds: [LinearProgram.Bounds], _ multipliers: [Double], _ sense: LinearProgram.Sense
        ) {
            #expect(values.count == bounds.count && multipliers.count == bounds.count)
            for ((value, bounds), multiplier) in zip(zip(values, bounds), multipliers) {
                #expect(value > bounds.lower - 1e-6 && value < bounds.upper + 1e-6)
                let pull = sense == .minimise ? multiplier : -multiplier
                if value > bounds.lower + 1e-6 { #expect(pull < 1e-6) }
                if value < bounds.upper - 1e-6 { #expect(pull > -1e-6) }
            }
        }

        @Test("multipliers of a program stopped early have the right signs when they are called feasible")
        func feasibleDuals() throws {
            var seen = 0
            for seed in 0..<200 {
                let written = Written.feasible(seed: seed)
                var options = SolverOptions(method: .dualSimplex, presolve: false)
                options.iterationLimit = 2
                let solution = try written.program.solve(options)
                guard case .feasible(let duals) = solution.duals else { continue }
                seen += 1
                for (index, reduced) in duals.reducedCosts.enumerated() {
                    let priced = zip(written.matrix, duals.rowDuals).reduce(0) { $0 + $1.0[index] * $1.1 }
                    #expect(abs(written.costs[index] - priced - reduced) < 1e-6)
                }
                let all = zip(duals.reducedCosts + duals.rowDuals, written.columnBounds + written.rowBounds)
                for (multiplier, bounds) in all {
                    let pull = written.sense == .minimise ? multiplier : -multiplier
                    if bounds.lower == -.infinity { #expect(pull < 1e-6) }
                    if bounds.upper == .infinity { #expect(pull > -1e-6) }
                }
            }
            #expect(seen > 10)
        }
    }

#endif
