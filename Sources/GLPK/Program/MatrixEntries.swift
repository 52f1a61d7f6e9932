#if GLPK

    /// Coefficients with their columns, vector after vector, in the two arrays that are handed over to GLPK.
    struct MatrixEntries: Sendable, Hashable, RandomAccessCollection {
        private(set) var columns: [Int32] = []
        private(set) var values: [Double] = []

        /// From this many terms on sorting by insertion is slower.
        private static let fewTerms = 16

        var startIndex: Int { 0 }
        var endIndex: Int { columns.count }

        subscript(position: Int) -> LinearProgram.Entry {
            LinearProgram.Entry(column: Int(columns[position]), coefficient: values[position])
        }

        mutating func reserveCapacity(_ count: Int) {
            columns.reserveCapacity(count)
            values.reserveCapacity(count)
        }

        /// Appends the terms of one vector in ascending order of columns, those of the same column added up.
        /// - Complexity: O(*k*) for *k* terms in ascending order, O(*k* log *k*) otherwise.
        mutating func appendVector(_ terms: some Sequence<(LinearProgram.Column, Double)>) {
            let start = columns.count
            var last = -1
            var isAscending = true
            for (column, coefficient) in terms {
                isAscending = isAscending && column.index > last
                last = column.index
                append(column.index, coefficient)
            }
            if !isAscending { sortAndMerge(from: start) }
        }

        /// Appends the terms of one vector in ascending order of columns, those of the same column added up.
        /// - Complexity: as above.
        mutating func appendVector(_ list: TermList) {
            guard !list.isEmpty else { return }
            let start = columns.count
            var last = list.firstColumn
            var isAscending = true
            append(last, list.firstCoefficient)
            for term in list.others {
                let column = term.column.index
                isAscending = isAscending && column > last
                last = column
                append(column, term.coefficient)
            }
            if !isAscending { sortAndMerge(from: start) }
        }

        /// A position past the reach of 32 bits belongs to no program that GLPK would take.
        private mutating func append(_ column: Int, _ coefficient: Double) {
            columns.append(Int32(clamping: column))
            values.append(coefficient)
        }

        /// Equal columns are added up in the order in which they were given, so that the sum is reproducible.
        private mutating func sortAndMerge(from start: Int) {
            if columns.count - start <= Self.fewTerms {
                sortByInsertion(from: start)
            } else {
                sortByKeys(from: start)
            }
            var last = start
            for position in (start + 1)..<columns.count {
                if columns[position] == columns[last] {
                    values[last] += values[position]
                } else {
                    last += 1
                    columns[last] = columns[position]
                    values[last] = values[position]
                }
            }
            columns.removeSubrange((last + 1)...)
            values.removeSubrange((last + 1)...)
        }

        private mutating func sortByInsertion(from start: Int) {
            for next in (start + 1)..<columns.count {
                let column = columns[next]
                let value = values[next]
                var hole = next
                while hole > start, columns[hole - 1] > column {
                    columns[hole] = columns[hole - 1]
                    values[hole] = values[hole - 1]
                    hole -= 1
                }
                columns[hole] = column
                values[hole] = value
            }
        }

        private mutating func sortByKeys(from start: Int) {
            let given = Array(values[start...])
            // Column and place in one number, which keeps equal columns in their order.
            let keys = columns[start...].enumerated().map { Int64($0.element) << 32 | Int64($0.offset) }.sorted()
            for (position, key) in keys.enumerated() {
                columns[start + position] = Int32(truncatingIfNeeded: key >> 32)
                values[start + position] = given[Int(key & 0xFFFF_FFFF)]
            }
        }
    }

#endif
