#if GLPK
    import CGLPKGuard

    /// A program in the flat arrays that the guarded call takes, three arrays in all.
    struct FlatProgram {
        private let columnCount: Int
        private let rowCount: Int
        private let entryCount: Int
        private let isMaximising: Bool
        private let offset: Double
        /// Column lower bounds, upper bounds, costs; row lower bounds, upper bounds; coefficients.
        private var numbers: [Double] = []
        /// Integrality of columns; starts of rows and the end; columns of entries; name offsets of columns, of rows.
        private var indices: [Int32] = []
        /// Names one after another, each ended by a zero byte.
        private var names: [CChar] = []

        /// Lays out a program without faults, with the bounds in the form that GLPK accepts.
        init(_ program: LinearProgram) {
            columnCount = program.columns.count
            rowCount = program.rows.count
            entryCount = program.entries.count
            isMaximising = program.sense == .maximise
            offset = program.objectiveOffset

            numbers.reserveCapacity(3 * columnCount + 2 * rowCount + entryCount)
            numbers += program.columns.lazy.map(\.effectiveBounds.lower)
            numbers += program.columns.lazy.map(\.effectiveBounds.upper)
            numbers += program.columns.lazy.map(\.cost)
            numbers += program.rows.lazy.map(\.bounds.lower)
            numbers += program.rows.lazy.map(\.bounds.upper)
            numbers += program.entries.lazy.map(\.coefficient)

            indices.reserveCapacity(2 * columnCount + 2 * rowCount + 1 + entryCount)
            indices += program.columns.lazy.map { $0.kind == .continuous ? 0 : 1 }
            indices.append(0)
            indices += program.rows.lazy.map { Int32($0.end) }
            indices += program.entries.lazy.map { Int32($0.column) }
            for column in program.columns { indices.append(nameOffset(column.name)) }
            for row in program.rows { indices.append(nameOffset(row.name)) }
            names.append(0)
        }

        /// Names past the reach of a 32-bit offset are left out; nothing but GLPK's own messages would show them.
        private mutating func nameOffset(_ name: String?) -> Int32 {
            guard let name, let offset = Int32(exactly: names.count) else { return -1 }
            names += name.utf8.lazy.map { CChar(bitPattern: $0) }
            names.append(0)
            return offset
        }

        /// Lends the program in its C form, for the time of the call.
        func withUnsafeProgram(_ body: (glpk_guard_program) -> Void) {
            unsafe numbers.withUnsafeBufferPointer { numbers in
                unsafe indices.withUnsafeBufferPointer { indices in
                    unsafe names.withUnsafeBufferPointer { names in
                        let program = unsafe laidOut(
                            numbers.baseAddress, indices.baseAddress, names.baseAddress)
                        unsafe body(program)
                    }
                }
            }
        }

        /// Pointers into the three arrays; null only where a count is zero.
        private func laidOut(
            _ numbers: UnsafePointer<Double>?, _ indices: UnsafePointer<Int32>?, _ names: UnsafePointer<CChar>?
        ) -> glpk_guard_program {
            let rowNumbers = unsafe numbers.map { unsafe $0 + 3 * columnCount }
            let rowIndices = unsafe indices.map { unsafe $0 + columnCount }
            let nameIndices = unsafe rowIndices.map { unsafe $0 + rowCount + 1 + entryCount }
            var program = unsafe glpk_guard_program()
            unsafe program.column_count = Int32(columnCount)
            unsafe program.row_count = Int32(rowCount)
            unsafe program.entry_count = Int32(entryCount)
            unsafe program.maximise = isMaximising ? 1 : 0
            unsafe program.offset = offset
            unsafe program.column_lower = numbers
            unsafe program.column_upper = numbers.map { unsafe $0 + columnCount }
            unsafe program.cost = numbers.map { unsafe $0 + 2 * columnCount }
            unsafe program.row_lower = rowNumbers
            unsafe program.row_upper = rowNumbers.map { unsafe $0 + rowCount }
            unsafe program.entry_value = rowNumbers.map { unsafe $0 + 2 * rowCount }
            unsafe program.column_integral = indices
            unsafe program.row_start = rowIndices
            unsafe program.entry_column = rowIndices.map { unsafe $0 + rowCount + 1 }
            unsafe program.column_name = nameIndices
            unsafe program.row_name = nameIndices.map { unsafe $0 + columnCount }
            unsafe program.names = names
            return unsafe program
        }
    }

#endif
