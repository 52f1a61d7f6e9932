#if GLPK
    import CGLPKGuard

    /// All rows without their coefficients, as the guarded calls take them; names apart, as for columns.
    struct RowTable: Sendable, RandomAccessCollection {
        private(set) var records = PlainArray<glpk_guard_row>()
        /// Where the entries of each row start, and where those of the last end; 32 bits reach past what GLPK takes.
        private(set) var starts = PlainArray<Int32>(repeating: 0, count: 1)
        private(set) var names = NameList()

        init() {}

        init(_ rows: [LinearProgram.RowData]) {
            for row in rows { append(row.bounds, row.name, end: row.end) }
        }

        var startIndex: Int { 0 }
        var endIndex: Int { records.count }

        subscript(index: Int) -> LinearProgram.RowData {
            LinearProgram.RowData(bounds: records[index].bounds, name: names[index], end: Int(starts[index + 1]))
        }

        mutating func reserveCapacity(_ total: Int) {
            records.reserveCapacity(total)
            starts.reserveCapacity(total + 1)
        }

        @inline(__always)
        mutating func append(_ bounds: LinearProgram.Bounds, _ name: String?, end: Int) {
            records.append(glpk_guard_row(lower: bounds.lower, upper: bounds.upper))
            starts.append(Int32(clamping: end))
            if let name { names[records.count - 1] = name }
        }

        mutating func setBounds(_ bounds: LinearProgram.Bounds, at index: Int) {
            records[index] = glpk_guard_row(lower: bounds.lower, upper: bounds.upper)
        }

        /// The same rows, all of them empty.
        func withoutEntries() -> RowTable {
            var copy = self
            copy.starts = PlainArray(repeating: 0, count: starts.count)
            return copy
        }
    }

    extension glpk_guard_row {
        var bounds: LinearProgram.Bounds { LinearProgram.Bounds(lower: lower, upper: upper) }
    }

#endif
