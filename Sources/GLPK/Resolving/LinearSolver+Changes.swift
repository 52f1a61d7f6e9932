#if GLPK
    import CGLPKGuard

    extension LinearSolver {
        /// Appends an unknown.
        ///
        /// - Parameters:
        ///   - cost: its coefficient in the objective.
        ///   - bounds: the values it may take.
        ///   - kind: continuous, integer or binary.
        ///   - entries: rows with its coefficients in them, in any order; those of the same row are added up.
        ///   - name: at most 255 bytes of UTF-8 without control characters.
        /// - Returns: its handle.
        /// - Throws: `.invalidInput` with nothing changed; otherwise as `solve(_:)`.
        @discardableResult
        public mutating func addColumn(
            cost: Double = 0, bounds: LinearProgram.Bounds = .nonNegative, kind: LinearProgram.Kind = .continuous,
            entries: some Sequence<(LinearProgram.Row, Double)> = EmptyCollection(), name: String? = nil
        ) throws(GLPKError) -> LinearProgram.Column {
            var added = LinearProgram()
            added.addColumn(cost: cost, bounds: bounds, kind: kind, name: name)
            let flatColumn = FlatColumns(added.columns)
            let (entries, entryFaults) = checked(
                entries.map { ($0.0.index, $0.1) }, rowPlaces, "the new column", GLPKError.Fault.unknownRow)
            let faults = added.faults() + entryFaults
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let flatEntries = FlatMatrix(vector: entries)
            try unsafe changing("adding a column") {
                var columns = unsafe flatColumn.guarded
                var matrix = unsafe flatEntries.guarded
                return unsafe glpk_guard_add_columns($0, &columns, &matrix, $1)
            }
            columnPlaces.append(count: 1)
            return shape.addColumn(cost: cost, bounds: bounds, kind: kind, name: name)
        }

        /// Appends a linear constraint.
        ///
        /// - Parameters:
        ///   - terms: columns with their coefficients, in any order; those of the same column are added up.
        ///   - bounds: the interval for the sum of coefficient times value.
        ///   - name: at most 255 bytes of UTF-8 without control characters.
        /// - Returns: its handle.
        /// - Throws: `.invalidInput` with nothing changed; otherwise as `solve(_:)`.
        @discardableResult
        public mutating func addRow(
            _ terms: some Sequence<(LinearProgram.Column, Double)>, bounds: LinearProgram.Bounds, name: String? = nil
        ) throws(GLPKError) -> LinearProgram.Row {
            var added = LinearProgram()
            added.addRow(EmptyCollection(), bounds: bounds, name: name)
            let (entries, entryFaults) = checked(
                terms.map { ($0.0.index, $0.1) }, columnPlaces, "the new row", GLPKError.Fault.unknownColumn)
            let faults = added.faults() + entryFaults
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let flatRow = FlatRows(added.rows)
            let flatEntries = FlatMatrix(vector: entries)
            try unsafe changing("adding a row") {
                var rows = unsafe flatRow.guarded
                var matrix = unsafe flatEntries.guarded
                return unsafe glpk_guard_add_rows($0, &rows, &matrix, $1)
            }
            rowPlaces.append(count: 1)
            return shape.addRow(EmptyCollection(), bounds: bounds, name: name)
        }

        /// Appends a linear constraint.
        @discardableResult
        public mutating func addRow(_ constraint: LinearConstraint) throws(GLPKError) -> LinearProgram.Row {
            try addRow(
                constraint.terms.map { ($0.column, $0.coefficient) }, bounds: constraint.bounds,
                name: constraint.name)
        }

        /// Deletes columns; their handles may not be used any more.
        /// - Throws: `.invalidInput` with nothing changed when one was deleted before.
        public mutating func delete(columns: [LinearProgram.Column]) throws(GLPKError) {
            try known(columns)
            var places = columnPlaces
            let gone = places.remove(columns.map(\.index))
            guard !gone.isEmpty else { return }
            let lent = LentArray(gone.map { Int32($0) })
            try unsafe changing("deleting columns") {
                unsafe glpk_guard_delete_columns($0, Int32(gone.count), lent.address, $1)
            }
            columnPlaces = places
        }

        /// Deletes rows; their handles may not be used any more.
        /// - Throws: `.invalidInput` with nothing changed when one was deleted before.
        public mutating func delete(rows: [LinearProgram.Row]) throws(GLPKError) {
            try known(rows)
            var places = rowPlaces
            let gone = places.remove(rows.map(\.index))
            guard !gone.isEmpty else { return }
            let lent = LentArray(gone.map { Int32($0) })
            try unsafe changing("deleting rows") {
                unsafe glpk_guard_delete_rows($0, Int32(gone.count), lent.address, $1)
            }
            rowPlaces = places
        }

        /// Replaces the objective coefficient of a column.
        public mutating func setCost(_ cost: Double, of column: LinearProgram.Column) throws(GLPKError) {
            try change(column) { $0.cost = cost }
        }

        /// Replaces the bounds of a column.
        public mutating func setBounds(
            _ bounds: LinearProgram.Bounds, of column: LinearProgram.Column
        ) throws(GLPKError) {
            try change(column) { $0.bounds = bounds }
        }

        /// Replaces what kind of values a column may take.
        public mutating func setKind(_ kind: LinearProgram.Kind, of column: LinearProgram.Column) throws(GLPKError) {
            try change(column) { $0.kind = kind }
        }

        /// Replaces the bounds of a row.
        public mutating func setBounds(_ bounds: LinearProgram.Bounds, of row: LinearProgram.Row) throws(GLPKError) {
            let place = try known([row])[0]
            let faults = LinearProgram.boundsFaults(bounds) { "row at \(row.index)" }
            guard faults.isEmpty else { throw .invalidInput(faults) }
            try unsafe changing("changing a row") {
                unsafe glpk_guard_set_row($0, Int32(place), bounds.lower, bounds.upper, $1)
            }
            shape.setBounds(bounds, of: row)
        }

        /// Replaces all coefficients of a row.
        public mutating func setEntries(
            _ terms: some Sequence<(LinearProgram.Column, Double)>, of row: LinearProgram.Row
        ) throws(GLPKError) {
            let place = try known([row])[0]
            let (entries, faults) = checked(
                terms.map { ($0.0.index, $0.1) }, columnPlaces, "row at \(row.index)", GLPKError.Fault.unknownColumn)
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let indices = LentArray(entries.columns)
            let values = LentArray(entries.values)
            try unsafe changing("changing a row") {
                unsafe glpk_guard_set_row_entries(
                    $0, Int32(place), Int32(entries.count), indices.address, values.address, $1)
            }
        }

        /// Replaces all coefficients of a column.
        public mutating func setEntries(
            _ entries: some Sequence<(LinearProgram.Row, Double)>, of column: LinearProgram.Column
        ) throws(GLPKError) {
            let place = try known([column])[0]
            let (entries, faults) = checked(
                entries.map { ($0.0.index, $0.1) }, rowPlaces, "column at \(column.index)",
                GLPKError.Fault.unknownRow)
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let indices = LentArray(entries.columns)
            let values = LentArray(entries.values)
            try unsafe changing("changing a column") {
                unsafe glpk_guard_set_column_entries(
                    $0, Int32(place), Int32(entries.count), indices.address, values.address, $1)
            }
        }

        /// Replaces which way the objective is to go, and the constant in it.
        public mutating func setObjective(_ sense: LinearProgram.Sense, offset: Double = 0) throws(GLPKError) {
            guard offset.isFinite else { throw .invalidInput([.notFinite("the objective", "offset", offset)]) }
            try unsafe changing("changing the objective") {
                unsafe glpk_guard_set_objective($0, sense == .maximise ? 1 : 0, offset, $1)
            }
            shape.sense = sense
            shape.objectiveOffset = offset
        }
    }

    extension LinearSolver {
        /// Runs one guarded call that makes what the last solve found a thing of the past.
        private mutating func changing(
            _ work: String, _ call: (OpaquePointer, UnsafeMutablePointer<glpk_guard_words>) -> glpk_guard_outcome
        ) throws(GLPKError) {
            isSolved = false
            try unsafe guarded(work, call)
        }

        /// The places of columns that are there.
        @discardableResult
        func known(_ columns: [LinearProgram.Column]) throws(GLPKError) -> [Int] {
            let places = columns.map { columnPlaces.place(of: $0.index) }
            guard places.contains(nil) else { return places.compactMap(\.self) }
            throw .invalidInput(
                columns.filter { columnPlaces.place(of: $0.index) == nil }.map {
                    .unknownColumn("the handle given", index: $0.index, columnCount: columnPlaces.count)
                })
        }

        /// The places of rows that are there.
        @discardableResult
        func known(_ rows: [LinearProgram.Row]) throws(GLPKError) -> [Int] {
            let places = rows.map { rowPlaces.place(of: $0.index) }
            guard places.contains(nil) else { return places.compactMap(\.self) }
            throw .invalidInput(
                rows.filter { rowPlaces.place(of: $0.index) == nil }.map {
                    .unknownRow("the handle given", index: $0.index, rowCount: rowPlaces.count)
                })
        }

        private mutating func change(
            _ column: LinearProgram.Column, _ change: (inout LinearProgram.ColumnData) -> Void
        ) throws(GLPKError) {
            let place = try known([column])[0]
            var data = shape.columns[column.index]
            change(&data)
            let faults = LinearProgram.faults(of: data, at: column.index)
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let bounds = data.boundsToHandOver
            try unsafe changing("changing a column") {
                unsafe glpk_guard_set_column(
                    $0, Int32(place), bounds.lower, bounds.upper, data.cost, data.kind == .continuous ? 0 : 1, $1)
            }
            shape.replaceColumn(at: column.index, by: data)
        }

        /// Entries by place, in ascending order, with those of the same place added up.
        private func checked(
            _ entries: [(Int, Double)], _ places: Places, _ owner: String,
            _ unknown: (_ owner: String, _ index: Int, _ count: Int) -> GLPKError.Fault
        ) -> (MatrixEntries, [GLPKError.Fault]) {
            var faults: [GLPKError.Fault] = []
            var placed = TermList()
            for (handle, coefficient) in entries {
                guard let place = places.place(of: handle) else {
                    faults.append(unknown(owner, handle, places.count))
                    continue
                }
                placed.append(LinearProgram.Column(index: place), coefficient)
            }
            var merged = MatrixEntries()
            merged.append(placed)
            for coefficient in merged.values where !coefficient.isFinite {
                faults.append(.notFinite(owner, "a coefficient", coefficient))
            }
            return (merged, faults)
        }
    }

#endif
