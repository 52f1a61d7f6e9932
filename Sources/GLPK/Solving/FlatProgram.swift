#if GLPK
    import CGLPKGuard

    /// Names in the form that the guarded calls take.
    struct FlatNames: ~Copyable {
        private let offsets: LentArray<Int32>
        private let text: LentArray<CChar>

        /// Names past the reach of a 32-bit offset are left out; nothing but GLPK's own messages would show them.
        init(_ names: some Collection<String?>) {
            guard names.contains(where: { $0 != nil }) else {
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
        /// Lower bounds, upper bounds, costs.
        private let numbers: LentArray<Double>
        private let integral: LentArray<Int32>
        private let names: FlatNames

        init(_ columns: some Collection<LinearProgram.ColumnData>) {
            count = columns.count
            var numbers: [Double] = []
            numbers.reserveCapacity(3 * count)
            numbers += columns.lazy.map(\.boundsToHandOver.lower)
            numbers += columns.lazy.map(\.boundsToHandOver.upper)
            numbers += columns.lazy.map(\.cost)
            self.numbers = LentArray(numbers)
            integral = LentArray(columns.map { $0.kind == .continuous ? 0 : 1 })
            names = FlatNames(columns.lazy.map(\.name))
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_columns {
            unsafe glpk_guard_columns(
                count: Int32(count), lower: numbers.address, upper: numbers.address.map { unsafe $0 + count },
                cost: numbers.address.map { unsafe $0 + 2 * count }, integral: integral.address, names: names.guarded)
        }
    }

    /// Rows without their coefficients.
    struct FlatRows: ~Copyable {
        private let count: Int
        /// Lower bounds, upper bounds.
        private let numbers: LentArray<Double>
        private let names: FlatNames

        init(_ bounds: some Collection<LinearProgram.Bounds>, names: some Collection<String?>) {
            count = bounds.count
            numbers = LentArray(bounds.map(\.lower) + bounds.map(\.upper))
            self.names = FlatNames(names)
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_rows {
            unsafe glpk_guard_rows(
                count: Int32(count), lower: numbers.address, upper: numbers.address.map { unsafe $0 + count },
                names: names.guarded)
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
            rows = FlatRows(program.rows.lazy.map(\.bounds), names: program.rows.lazy.map(\.name))
            matrix = FlatMatrix(
                ends: program.rows.lazy.map(\.end), indices: program.entries.lazy.map(\.column),
                values: program.entries.lazy.map(\.coefficient))
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_program {
            unsafe glpk_guard_program(
                maximise: isMaximising ? 1 : 0, offset: offset, columns: columns.guarded, rows: rows.guarded,
                matrix: matrix.guarded)
        }
    }

#endif
