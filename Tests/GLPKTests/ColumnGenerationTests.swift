#if GLPK
    import GLPK
    import Testing

    @Suite("Column generation")
    struct ColumnGenerationTests {
        /// Cutting stock by patterns, made when their price is right (P. C. Gilmore, R. E. Gomory, A linear programming
        /// approach to the cutting-stock problem, Operations Research 9, 1961, 849-859).
        private struct CuttingStock {
            let width: Double
            let lengths: [Double]
            let demand: [Double]

            /// How often to cut each length from one roll, so that it is worth most.
            func bestPattern(_ worth: [Double]) throws -> (worth: Double, pattern: [Double]) {
                var knapsack = LinearProgram(.maximise)
                let counts = worth.map { knapsack.addColumn(cost: max(0, $0), kind: .integer) }
                knapsack.addRow(zip(counts, lengths), bounds: .atMost(width))
                let values = try #require(try knapsack.solve().point.values)
                return (values.objective, values.columnValues)
            }

            /// The fewest rolls of the relaxation, those of the patterns found when cut whole, and the patterns.
            func solve() throws -> (relaxed: Double, whole: Double, patterns: [[Double]]) {
                var master = LinearProgram()
                var patterns = lengths.indices.map { length in
                    lengths.indices.map { $0 == length ? (width / lengths[length]).rounded(.down) : 0 }
                }
                let columns = patterns.map { _ in master.addColumn(cost: 1) }
                let rows = lengths.indices.map { length in
                    master.addRow([(columns[length], patterns[length][length])], bounds: .atLeast(demand[length]))
                }
                return try master.withSolver { solver in
                    var all = columns
                    while true {
                        let solution = try solver.solve()
                        let duals = try #require(solution.duals.values)
                        let (worth, pattern) = try bestPattern(rows.map { duals[$0] })
                        guard worth > 1 + 1e-9 else {
                            let relaxed = try #require(solution.point.values?.objective)
                            for column in all { try solver.setKind(.integer, of: column) }
                            let whole = try #require(try solver.solve().point.values?.objective)
                            return (relaxed, whole, patterns)
                        }
                        patterns.append(pattern)
                        all.append(try solver.addColumn(cost: 1, entries: zip(rows, pattern)))
                    }
                }
            }
        }

        @Test("the cutting-stock example of Chvátal's book has its known optimum")
        func chvatal() throws {
            // V. Chvátal, Linear Programming, Freeman 1983, chapter 13.
            let stock = CuttingStock(width: 100, lengths: [45, 36, 31, 14], demand: [97, 610, 395, 211])
            let (relaxed, whole, patterns) = try stock.solve()
            #expect(abs(relaxed - 452.25) < 1e-9)
            #expect(whole == 453)
            #expect(patterns.allSatisfy { zip($0, stock.lengths).reduce(0) { $0 + $1.0 * $1.1 } <= 100 })
        }

        @Test("generated patterns are as good as all patterns together", arguments: 0..<20)
        func property(seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            let count = Int.random(in: 2...5, using: &random)
            let stock = CuttingStock(
                width: 60, lengths: (0..<count).map { _ in random.whole(9...40) },
                demand: (0..<count).map { _ in random.whole(5...90) })
            var all = LinearProgram()
            var terms = [[(LinearProgram.Column, Double)]](repeating: [], count: count)
            func visit(_ pattern: [Double], _ left: Double) {
                guard pattern.count < count else {
                    let column = all.addColumn(cost: 1)
                    for length in 0..<count { terms[length].append((column, pattern[length])) }
                    return
                }
                let length = stock.lengths[pattern.count]
                for times in 0...Int(left / length) { visit(pattern + [Double(times)], left - Double(times) * length) }
            }
            visit([], stock.width)
            for length in 0..<count { all.addRow(terms[length], bounds: .atLeast(stock.demand[length])) }
            let wanted = try #require(try all.solve().point.values?.objective)
            let (relaxed, whole, _) = try stock.solve()
            #expect(abs(relaxed - wanted) < 1e-7)
            #expect(whole >= relaxed - 1e-7 && whole < relaxed + Double(count) + 1)
        }
    }

#endif
