#if GLPK

    /// One row to one column each, at the best total.
    public struct Assignment: Sendable, Hashable {
        /// For each row its column; nil for rows left over, where there are more rows than columns.
        public let columnOfRow: [Int?]

        /// For each column its row; nil for columns left over.
        public let rowOfColumn: [Int?]

        /// Sum of the costs of the pairs.
        public let cost: Int64

        /// One price per row, and one per column: the proof that no assignment is better.
        ///
        /// Minimising, row price + column price is at most the cost of every pair allowed, and equal to it for those
        /// chosen; prices of rows and columns of the longer side are zero or less, and zero where left over.
        /// Maximising, it is the other way round. So all prices together come to the cost.
        public let rowPrices: [Int64]

        /// See the prices of rows.
        public let columnPrices: [Int64]

        /// Assigns as many pairs as the shorter side of a table has.
        ///
        /// By shortest augmenting paths (R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense
        /// and sparse linear assignment problems, Computing 38, 1987, 325-340). It is not GLPK's out-of-kilter
        /// routine, which was 33 to 290 times slower wherever it was measured (`benchmarks/results/networks.md`).
        /// - Parameters:
        ///   - costs: row by row, all rows equally long; nil for pairs that are not allowed. May be empty.
        ///   - sense: least cost, or greatest.
        /// - Returns: nil when the pairs allowed do not fill the shorter side.
        /// - Throws: `.invalidInput` for rows of different lengths; `.overflow` unless every cost lies within
        ///   ±2⁵⁹ / (rows + columns + 1), some 10¹⁴ for a table of a thousand by a thousand. Within, all is exact.
        /// - Complexity: O(*m*² *n*) time for *m* the shorter side and *n* the longer, O(*m* *n*) memory.
        ///   Deterministic.
        public static func solve(
            _ costs: [[Int64?]], _ sense: LinearProgram.Sense = .minimise
        ) throws(NetworkError) -> Assignment? {
            let rowCount = costs.count
            let columnCount = costs.first?.count ?? 0
            for (index, row) in costs.enumerated() where row.count != columnCount {
                throw .notRectangular(row: index, count: row.count, expected: columnCount)
            }
            let largest = costs.joined().reduce(UInt64(0)) { max($0, $1?.magnitude ?? 0) }
            // Prices are sums of less than 2 · (rows + columns) costs, and all stay far below the forbidden cost.
            try NetworkError.checkCost(largest, size: rowCount + columnCount)
            let isTransposed = rowCount > columnCount
            let sign: Int64 = sense == .minimise ? 1 : -1
            var flat: [Int64] = []
            flat.reserveCapacity(rowCount * columnCount)
            for outer in 0..<min(rowCount, columnCount) {
                for inner in 0..<max(rowCount, columnCount) {
                    let cost = isTransposed ? costs[inner][outer] : costs[outer][inner]
                    flat.append(cost.map { sign * $0 } ?? AssignmentSearch.forbidden)
                }
            }
            var search = AssignmentSearch(
                flat, rowCount: min(rowCount, columnCount), columnCount: max(rowCount, columnCount))
            guard search.run() else { return nil }
            return Assignment(search, sign: sign, isTransposed: isTransposed)
        }

        private init(_ search: AssignmentSearch, sign: Int64, isTransposed: Bool) {
            let long = search.rowOfColumn.map { $0 >= 0 ? Int($0) : nil }
            var short = [Int?](repeating: nil, count: search.rowPrices.count)
            for (column, row) in long.enumerated() {
                if let row { short[row] = column }
            }
            let shortPrices = search.rowPrices.map { sign * $0 }
            let longPrices = search.columnPrices.map { sign * $0 }
            (columnOfRow, rowOfColumn) = isTransposed ? (long, short) : (short, long)
            (rowPrices, columnPrices) = isTransposed ? (longPrices, shortPrices) : (shortPrices, longPrices)
            // The cost fits, being a sum of few costs; sums of prices on the way to it may not.
            cost = (shortPrices + longPrices).reduce(0, &+)
        }
    }

    /// Shortest augmenting paths over a dense table with no more rows than columns.
    private struct AssignmentSearch {
        /// A cost past all others.
        static let forbidden = Int64.max / 4

        private let costs: [Int64]
        private let columnCount: Int
        /// -1 for columns without one.
        private(set) var rowOfColumn: [Int32]
        private(set) var rowPrices: [Int64]
        private(set) var columnPrices: [Int64]

        /// Of the search from one row: the length of the shortest path to each column and the column before it.
        private var length: [Int64]
        private var before: [Int32]
        /// Columns not reached for good yet, in front of those that are.
        private var open: [Int32]

        init(_ costs: [Int64], rowCount: Int, columnCount: Int) {
            self.costs = costs
            self.columnCount = columnCount
            rowOfColumn = [Int32](repeating: -1, count: columnCount)
            rowPrices = [Int64](repeating: 0, count: rowCount)
            columnPrices = [Int64](repeating: 0, count: columnCount)
            length = [Int64](repeating: 0, count: columnCount)
            before = [Int32](repeating: -1, count: columnCount)
            open = (0..<columnCount).map { Int32($0) }
        }

        /// False when some row finds no column.
        mutating func run() -> Bool {
            for row in rowPrices.indices where !augment(from: row) { return false }
            return true
        }

        /// Dijkstra's algorithm on reduced costs, which are zero or more; forbidden pairs are left out.
        private mutating func augment(from first: Int) -> Bool {
            for column in 0..<columnCount {
                length[column] = Self.forbidden
                before[column] = -1
            }
            var openCount = columnCount
            var row = first
            var base: Int64 = 0
            var last: Int32 = -1
            while true {
                let (offset, price) = (row * columnCount, base &- rowPrices[row])
                var (shortest, found) = (Self.forbidden, -1)
                for position in 0..<openCount {
                    let column = Int(open[position])
                    let cost = costs[offset &+ column]
                    var best = length[column]
                    if cost != Self.forbidden {
                        let candidate = cost &+ price &- columnPrices[column]
                        if candidate < best {
                            best = candidate
                            length[column] = candidate
                            before[column] = last
                        }
                    }
                    if best < shortest { (shortest, found) = (best, position) }
                }
                guard found >= 0 else { return false }
                let column = open[found]
                openCount -= 1
                open.swapAt(found, openCount)
                base = shortest
                if rowOfColumn[Int(column)] < 0 {
                    settle(first, column, base, openCount)
                    return true
                }
                last = column
                row = Int(rowOfColumn[Int(column)])
            }
        }

        /// Moves prices by how much shorter than the path other paths are, then swaps pairs along the path.
        private mutating func settle(_ first: Int, _ end: Int32, _ total: Int64, _ openCount: Int) {
            rowPrices[first] += total
            for position in openCount..<columnCount where open[position] != end {
                let column = Int(open[position])
                let change = total - length[column]
                columnPrices[column] -= change
                rowPrices[Int(rowOfColumn[column])] += change
            }
            var column = end
            while before[Int(column)] >= 0 {
                let previous = before[Int(column)]
                rowOfColumn[Int(column)] = rowOfColumn[Int(previous)]
                column = previous
            }
            rowOfColumn[Int(column)] = Int32(first)
        }
    }

#endif
