#if GLPK
    import CGLPKGuard

    /// Names in the form that the guarded calls take.
    struct FlatNames: ~Copyable {
        private let offsets: LentArray<Int32>
        private let text: LentArray<CChar>

        /// Names past the reach of a 32-bit offset are left out; nothing but GLPK's own messages would show them.
        init(_ names: NameList, count: Int) {
            guard !names.isEmpty else {
                offsets = LentArray([])
                text = LentArray([])
                return
            }
            var all: [CChar] = []
            offsets = LentArray(
                (0..<count).map { position in
                    guard let name = names[position], let offset = Int32(exactly: all.count) else { return -1 }
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
        private let records: LentArray<glpk_guard_column>
        private let names: FlatNames

        init(_ columns: ColumnTable) {
            records = LentArray(columns.recordsToHandOver)
            names = FlatNames(columns.names, count: columns.count)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_columns {
            unsafe glpk_guard_columns(count: Int32(records.count), record: records.address, names: names.guarded)
        }
    }

    /// Rows without their coefficients.
    struct FlatRows: ~Copyable {
        private let records: LentArray<glpk_guard_row>
        private let names: FlatNames

        init(_ rows: RowTable) {
            records = LentArray(rows.records)
            names = FlatNames(rows.names, count: rows.count)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_rows {
            unsafe glpk_guard_rows(count: Int32(records.count), record: records.address, names: names.guarded)
        }
    }

    /// Coefficients, vector after vector: of rows, or of columns.
    struct FlatMatrix: ~Copyable {
        private let starts: LentArray<Int32>
        private let indices: LentArray<Int32>
        private let values: LentArray<Double>

        /// Lays out one row, or one column whose entries name rows.
        init(vector: MatrixEntries) {
            starts = LentArray([0, Int32(vector.count)])
            indices = LentArray(vector.columns)
            values = LentArray(vector.values)
        }

        /// Lays out the rows of a program.
        init(_ entries: MatrixEntries, rows: RowTable) {
            starts = LentArray(rows.starts)
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
