#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Assignment")
    struct AssignmentTests {
        private func table(seed: Int, largest: Int = 6) -> [[Int64?]] {
            var random = SeededGenerator(seed: seed)
            let rows = Int.random(in: 1...largest, using: &random)
            let columns = Int.random(in: 1...largest, using: &random)
            return (0..<rows).map { _ in
                (0..<columns).map { _ in
                    let isForbidden = seed.isMultiple(of: 3) && Int.random(in: 0..<3, using: &random) == 0
                    return isForbidden ? nil : Int64.random(in: -9...9, using: &random)
                }
            }
        }

        /// The best total over all ways to fill the shorter side.
        private func best(_ costs: [[Int64?]], _ sense: LinearProgram.Sense) -> Int64? {
            let (rowCount, columnCount) = (costs.count, costs[0].count)
            var best: Int64?
            func visit(_ row: Int, _ used: Set<Int>, _ total: Int64) {
                if row == rowCount {
                    guard used.count == min(rowCount, columnCount) else { return }
                    best = best.map { sense == .minimise ? min($0, total) : max($0, total) } ?? total
                    return
                }
                if rowCount > columnCount { visit(row + 1, used, total) }
                for (column, cost) in costs[row].enumerated() where !used.contains(column) {
                    if let cost { visit(row + 1, used.union([column]), total + cost) }
                }
            }
            visit(0, [], 0)
            return best
        }

        private func check(_ found: Assignment, _ costs: [[Int64?]], _ sense: LinearProgram.Sense) {
            let sign: Int64 = sense == .minimise ? 1 : -1
            var total: Int64 = 0
            for (row, line) in costs.enumerated() {
                for (column, cost) in line.enumerated() {
                    guard let cost else { continue }
                    let reduced = sign * (cost - found.rowPrices[row] - found.columnPrices[column])
                    #expect(reduced >= 0)
                    if found.columnOfRow[row] == column {
                        #expect(reduced == 0)
                        #expect(found.rowOfColumn[column] == row)
                        total += cost
                    }
                }
            }
            #expect(total == found.cost)
            #expect((found.rowPrices + found.columnPrices).reduce(0, +) == found.cost)
            let pairs = found.columnOfRow.compactMap { $0 }.count
            #expect(pairs == min(costs.count, costs[0].count))
            #expect(found.rowOfColumn.compactMap { $0 }.count == pairs)
            let isLongRows = costs.count > costs[0].count
            let prices = isLongRows ? found.rowPrices : found.columnPrices
            let partners = isLongRows ? found.columnOfRow : found.rowOfColumn
            for (price, partner) in zip(prices, partners) where costs.count != costs[0].count {
                #expect(sign * price <= 0)
                if partner == nil { #expect(price == 0) }
            }
        }

        @Test("the best of all ways to assign is found, with its proof", arguments: 0..<10)
        func bruteForce(block: Int) throws {
            for seed in (60 * block)..<(60 * block + 60) {
                let costs = table(seed: seed)
                for sense in [LinearProgram.Sense.minimise, .maximise] {
                    let found = try Assignment.solve(costs, sense)
                    #expect(found?.cost == best(costs, sense), "seed \(seed)")
                    if let found { check(found, costs, sense) }
                }
            }
        }

        @Test("large tables agree with the linear program", arguments: 0..<4)
        func large(seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            let costs = (0..<30).map { _ in (0..<(30 + seed)).map { _ in Int64.random(in: 1...999, using: &random) } }
            let found = try #require(try Assignment.solve(costs))
            check(found, costs, .minimise)
            var program = LinearProgram()
            let columns = costs.map { $0.map { program.addColumn(cost: Double($0)) } }
            for row in columns { program.addRow(row.map { ($0, 1) }, bounds: .equal(to: 1)) }
            for column in 0..<(30 + seed) { program.addRow(columns.map { ($0[column], 1) }, bounds: .atMost(1)) }
            let expected = try program.solve().point.values?.objective
            #expect(expected.map { Int64($0.rounded()) } == found.cost)
        }

        @Test("tables without rows or columns have nothing to assign")
        func empty() throws {
            #expect(try Assignment.solve([])?.cost == 0)
            #expect(try Assignment.solve([[], []])?.columnOfRow == [nil, nil])
        }

        @Test("what cannot be worked on is refused")
        func faults() {
            #expect(throws: NetworkError.notRectangular(row: 1, count: 1, expected: 2)) {
                try Assignment.solve([[1, 2], [3]])
            }
            let error = #expect(throws: NetworkError.self) { try Assignment.solve([[.min]]) }
            #expect(error?.code == .overflow)
        }

        @Test("prices whose sum would overflow on the way come to the cost")
        func sumOfPrices() throws {
            // The last row takes the first column, and every other row has to move on by one.
            let count = 100
            let large = (Int64(1) << 59) / Int64(2 * count + 3)
            var costs = [[Int64?]](repeating: [Int64?](repeating: nil, count: count + 1), count: count + 1)
            for row in 0..<count { (costs[row][row], costs[row][row + 1]) = (-large, large) }
            costs[count][0] = -large
            let found = try #require(try Assignment.solve(costs))
            #expect(found.columnOfRow == (1...count).map { $0 } + [0])
            #expect(found.cost == Int64(count - 1) * large)
            let worst = try #require(try Assignment.solve(costs, .maximise))
            #expect(worst.cost == found.cost)
        }

        @Test("costs of any size are refused or added up exactly, and never trap")
        func extremes() throws {
            for seed in 0..<600 {
                var random = SeededGenerator(seed: seed)
                let size = UInt64(1) << UInt64.random(in: 50...63, using: &random)
                let costs: [[Int64?]] = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    (0..<4).map { _ in
                        let cost = Int64(truncatingIfNeeded: size &- UInt64.random(in: 0...2, using: &random))
                        return Bool.random(using: &random) ? cost : 0 &- cost
                    }
                }
                for sense in [LinearProgram.Sense.minimise, .maximise] {
                    do {
                        let found = try Assignment.solve(costs, sense)
                        #expect(found?.cost == best(costs, sense))
                    } catch { #expect(error.code == .overflow) }
                }
            }
        }

        @Test("costs near the limit are added up right")
        func nearLimit() throws {
            let large = Int64.max / 128
            let found = try #require(try Assignment.solve([[large, -large], [-large, large]]))
            #expect(found.cost == -2 * large)
        }
    }

#endif
