#if GLPK

    /// Coefficients with their columns, vector after vector, in the two arrays that are handed over to GLPK.
    struct MatrixEntries: Sendable, RandomAccessCollection {
        /// As long as each other; what lies past the count is room.
        private var columnRoom: [Int32] = []
        private var valueRoom: [Double] = []
        private(set) var count = 0

        /// From this many terms on sorting by insertion is slower.
        private static let fewTerms = 16

        var startIndex: Int { 0 }
        var endIndex: Int { count }

        /// Positions of the columns, one for each entry.
        var columns: ArraySlice<Int32> { columnRoom[..<count] }

        /// Coefficients, one for each entry.
        var values: ArraySlice<Double> { valueRoom[..<count] }

        subscript(position: Int) -> LinearProgram.Entry {
            LinearProgram.Entry(column: Int(columnRoom[position]), coefficient: valueRoom[position])
        }

        mutating func reserveCapacity(_ total: Int) {
            guard total > columnRoom.count else { return }
            columnRoom += repeatElement(0, count: total - columnRoom.count)
            valueRoom += repeatElement(0, count: total - valueRoom.count)
        }

        private mutating func makeRoom(_ added: Int) {
            if count + added > columnRoom.count { reserveCapacity(Swift.max(64, 2 * columnRoom.count, count + added)) }
        }

        /// Appends the terms of one vector in ascending order of columns, those of the same column added up.
        /// - Complexity: O(*k*) for *k* terms in ascending order, O(*k* log *k*) otherwise.
        mutating func appendVector(_ list: TermList) {
            guard !list.isEmpty else { return }
            append(list.firstColumn, list.firstCoefficient)
            if let others = list.others { unsafe others.withTerms { unsafe appendRest($0) } }
        }

        /// Appends all terms but the first of a vector.
        private mutating func appendRest(_ terms: UnsafeBufferPointer<LinearConstraint.Term>) {
            let start = count - 1
            makeRoom(terms.count)
            count += terms.count
            var isAscending = true
            unsafe columnRoom.withUnsafeMutableBufferPointer { columns in
                var position = start
                var last = unsafe columns[position]
                for offset in 0..<terms.count {
                    position &+= 1
                    let column = unsafe terms[offset].column.position
                    isAscending = isAscending && column > last
                    last = column
                    unsafe columns[position] = column
                }
            }
            unsafe valueRoom.withUnsafeMutableBufferPointer { values in
                var position = start
                for offset in 0..<terms.count {
                    position &+= 1
                    unsafe values[position] = terms[offset].coefficient
                }
            }
            if !isAscending { sortAndMerge(from: start) }
        }

        private mutating func append(_ column: Int32, _ coefficient: Double) {
            makeRoom(1)
            columnRoom[count] = column
            valueRoom[count] = coefficient
            count += 1
        }

        /// Equal columns are added up in the order in which they were given, so that the sum is reproducible.
        private mutating func sortAndMerge(from start: Int) {
            if count - start <= Self.fewTerms {
                sortByInsertion(from: start)
            } else {
                sortByKeys(from: start)
            }
            var last = start
            for position in (start + 1)..<count {
                if columnRoom[position] == columnRoom[last] {
                    valueRoom[last] += valueRoom[position]
                } else {
                    last += 1
                    columnRoom[last] = columnRoom[position]
                    valueRoom[last] = valueRoom[position]
                }
            }
            count = last + 1
        }

        private mutating func sortByInsertion(from start: Int) {
            for next in (start + 1)..<count {
                let column = columnRoom[next]
                let value = valueRoom[next]
                var hole = next
                while hole > start, columnRoom[hole - 1] > column {
                    columnRoom[hole] = columnRoom[hole - 1]
                    valueRoom[hole] = valueRoom[hole - 1]
                    hole -= 1
                }
                columnRoom[hole] = column
                valueRoom[hole] = value
            }
        }

        private mutating func sortByKeys(from start: Int) {
            let given = Array(valueRoom[start..<count])
            // Column and place in one number, which keeps equal columns in their order.
            let keys = columnRoom[start..<count].enumerated().map { Int64($0.element) << 32 | Int64($0.offset) }
                .sorted()
            for (position, key) in keys.enumerated() {
                columnRoom[start + position] = Int32(truncatingIfNeeded: key >> 32)
                valueRoom[start + position] = given[Int(key & 0xFFFF_FFFF)]
            }
        }
    }

#endif
