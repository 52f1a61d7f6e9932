#if GLPK
    import CGLPKGuard

    /// Names in the form that the guarded calls take.
    struct FlatNames: ~Copyable {
        private let offsets: LentArray<Int32>
        private let text: LentArray<CChar>

        /// Names past the reach of a 32-bit offset are left out; nothing but GLPK's own messages would show them.
        init(_ names: [String?]?) {
            guard let names else {
                offsets = LentArray([])
                text = LentArray([])
                return
            }
            var all: [CChar] = []
            offsets = LentArray(
                names.map { name in
                    guard let name, let offset = Int32(exactly: all.count) else { return -1 }
                    all += name.utf8.lazy.map { CChar(bitPattern: $0) }
                    all.append(0)
                    return offset
                })
            text = LentArray(all)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_names {
            guard offsets.count > 0 else { return unsafe glpk_guard_names(offset: nil, text: nil) }
            return unsafe glpk_guard_names(offset: offsets.address, text: text.address)
        }
    }

    /// Columns without their coefficients, with the bounds in the form that GLPK accepts.
    struct FlatColumns: ~Copyable {
        private let count: Int
        private let lower: LentArray<Double>
        private let upper: LentArray<Double>
        private let costs: LentArray<Double>
        private let integral: LentArray<Int32>
        private let names: FlatNames

        init(_ columns: [LinearProgram.ColumnData]) {
            count = columns.count
            lower = LentArray(count: count) { columns[$0].boundsToHandOver.lower }
            upper = LentArray(count: count) { columns[$0].boundsToHandOver.upper }
            costs = LentArray(count: count) { columns[$0].cost }
            integral = LentArray(count: count) { columns[$0].kind == .continuous ? 0 : 1 }
            names = FlatNames(columns.contains { $0.name != nil } ? columns.map(\.name) : nil)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_columns {
            unsafe glpk_guard_columns(
                count: Int32(count), lower: lower.address, upper: upper.address, cost: costs.address,
                integral: integral.address, names: names.guarded)
        }
    }

    /// Rows without their coefficients.
    struct FlatRows: ~Copyable {
        private let count: Int
        private let lower: LentArray<Double>
        private let upper: LentArray<Double>
        private let names: FlatNames

        init(_ rows: [LinearProgram.RowData]) {
            count = rows.count
            lower = LentArray(count: count) { rows[$0].bounds.lower }
            upper = LentArray(count: count) { rows[$0].bounds.upper }
            names = FlatNames(rows.contains { $0.name != nil } ? rows.map(\.name) : nil)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_rows {
            unsafe glpk_guard_rows(
                count: Int32(count), lower: lower.address, upper: upper.address, names: names.guarded)
        }
    }

    /// Coefficients, vector after vector: of rows, or of columns.
    struct FlatMatrix: ~Copyable {
        private let starts: LentArray<Int32>
        private let indices: LentArray<Int32>
        private let values: LentArray<Double>

        /// - Parameters:
        ///   - ends: one past the last entry of each vector.
        ///   - indices: positions in the other direction, none twice in a vector.
        ///   - values: as many coefficients.
        init(ends: some Collection<Int>, indices: some Collection<Int>, values: some Collection<Double>) {
            var starts: [Int32] = [0]
            starts.reserveCapacity(ends.count + 1)
            starts += ends.lazy.map { Int32($0) }
            self.starts = LentArray(starts)
            self.indices = LentArray(indices.lazy.map { Int32($0) })
            self.values = LentArray(values)
        }

        /// Lays out the rows of a program.
        init(_ entries: MatrixEntries, rows: [LinearProgram.RowData]) {
            starts = LentArray(count: rows.count + 1) { $0 == 0 ? 0 : Int32(rows[$0 - 1].end) }
            indices = LentArray(entries.columns)
            values = LentArray(entries.values)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_matrix {
            unsafe glpk_guard_matrix(start: starts.address, index: indices.address, value: values.address)
        }
    }

    /// A whole program in flat arrays.
    struct FlatProgram: ~Copyable {
        private let isMaximising: Bool
        private let offset: Double
        private let columns: FlatColumns
        private let rows: FlatRows
        private let matrix: FlatMatrix

        /// Lays out a program without faults.
        init(_ program: LinearProgram) {
            isMaximising = program.sense == .maximise
            offset = program.objectiveOffset
            columns = FlatColumns(program.columns)
            rows = FlatRows(program.rows)
            matrix = FlatMatrix(program.entries, rows: program.rows)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_program {
            unsafe glpk_guard_program(
                maximise: isMaximising ? 1 : 0, offset: offset, columns: columns.guarded, rows: rows.guarded,
                matrix: matrix.guarded)
        }
    }

#endif
