#if GLPK

    /// Coefficients with their columns, vector after vector, in the two arrays that are lent to GLPK.
    struct MatrixEntries: Sendable, RandomAccessCollection {
        /// Positions of the columns, one for each entry.
        private(set) var columns = PlainArray<Int32>()

        /// Coefficients, one for each entry.
        private(set) var values = PlainArray<Double>()

        /// From this many terms on sorting by insertion is slower.
        private static let fewTerms = 16

        var startIndex: Int { 0 }
        var endIndex: Int { columns.count }

        subscript(position: Int) -> LinearProgram.Entry {
            LinearProgram.Entry(column: Int(columns[position]), coefficient: values[position])
        }

        mutating func reserveCapacity(_ total: Int) {
            columns.reserveCapacity(total)
            values.reserveCapacity(total)
        }

        /// Appends the terms of one vector in ascending order of columns, those of the same column added up.
        /// - Complexity: O(*k*) for *k* terms in ascending order, O(*k* log *k*) otherwise.
        mutating func append(_ list: TermList) {
            append(list.first, list.others)
        }

        @inline(__always)
        mutating func append(_ first: FirstTerms, _ others: TermStorage?) {
            unsafe first.store(in: columns.room(for: FirstTerms.capacity), values.room(for: FirstTerms.capacity))
            columns.take(first.count)
            values.take(first.count)
            if let others {
                unsafe others.withTerms { unsafe append($0) }
                sortAndMerge(last: first.count + others.count)
            } else if !first.areAscending {
                sortAndMerge(last: first.count)
            }
        }

        private mutating func append(_ terms: UnsafeBufferPointer<LinearConstraint.Term>) {
            let columnRoom = unsafe columns.room(for: terms.count)
            let valueRoom = unsafe values.room(for: terms.count)
            for position in 0..<terms.count {
                unsafe columnRoom[position] = terms[position].column.position
                unsafe valueRoom[position] = terms[position].coefficient
            }
            columns.take(terms.count)
            values.take(terms.count)
        }

        /// Equal columns are added up in the order in which they were given, so that the sum is reproducible.
        private mutating func sortAndMerge(last count: Int) {
            guard count > 1 else { return }
            let start = self.count - count
            let vector = unsafe Vector(
                columns: columns.ownMemory() + start, values: values.ownMemory() + start, count: count)
            guard !vector.isAscending else { return }
            if count <= Self.fewTerms {
                vector.sortByInsertion()
            } else {
                vector.sortByKeys()
            }
            let merged = vector.merge()
            columns.removeLast(count - merged)
            values.removeLast(count - merged)
        }
    }

    /// The entries of one vector, where they stand.
    @safe private struct Vector {
        let columns: UnsafeMutablePointer<Int32>
        let values: UnsafeMutablePointer<Double>
        let count: Int

        var isAscending: Bool {
            var isAscending = true
            for next in 1..<count { isAscending = unsafe isAscending && columns[next - 1] < columns[next] }
            return isAscending
        }

        /// Adds up equal columns that stand side by side.
        /// - Returns: how many columns there are.
        func merge() -> Int {
            var last = 0
            for position in 1..<count {
                if unsafe columns[position] == columns[last] {
                    unsafe values[last] += values[position]
                } else {
                    last += 1
                    unsafe columns[last] = columns[position]
                    unsafe values[last] = values[position]
                }
            }
            return last + 1
        }

        func sortByInsertion() {
            for next in 1..<count {
                let column = unsafe columns[next]
                let value = unsafe values[next]
                var hole = next
                while unsafe hole > 0 && columns[hole - 1] > column {
                    unsafe columns[hole] = columns[hole - 1]
                    unsafe values[hole] = values[hole - 1]
                    hole -= 1
                }
                unsafe columns[hole] = column
                unsafe values[hole] = value
            }
        }

        func sortByKeys() {
            let given = (0..<count).map { unsafe values[$0] }
            // Column and place in one number, which keeps equal columns in their order.
            let keys = (0..<count).map { unsafe Int64(columns[$0]) << 32 | Int64($0) }.sorted()
            for (position, key) in keys.enumerated() {
                unsafe columns[position] = Int32(truncatingIfNeeded: key >> 32)
                unsafe values[position] = given[Int(key & 0xFFFF_FFFF)]
            }
        }
    }

#endif
