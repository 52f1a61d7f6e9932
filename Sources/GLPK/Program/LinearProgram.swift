#if GLPK

    /// A linear or mixed-integer program as a plain value.
    ///
    /// Columns are the unknowns, rows the linear constraints over them:
    ///
    /// ```swift
    /// var program = LinearProgram()
    /// let x = program.addColumn(kind: .integer)
    /// let y = program.addColumn(bounds: .within(0...4))
    /// program.maximise(3 * x + 2 * y)
    /// program.addRow(x + y <= 5.5)
    /// let solution = try program.solve()
    /// ```
    ///
    /// Rows may be given as columns with coefficients too, `addRow([(x, 1), (y, 1)], bounds: .atMost(5.5))`, and costs
    /// with their columns, `addColumn(cost: 3)`.
    ///
    /// Building never fails; all faults of a program are reported together when it is solved.
    public struct LinearProgram: Sendable {
        /// Which way the objective is to go.
        public enum Sense: Sendable, Hashable {
            /// As small as can be.
            case minimise
            /// As large as can be.
            case maximise
        }

        /// What values an unknown may take between its bounds.
        public enum Kind: Sendable, Hashable {
            /// Any number.
            case continuous
            /// Whole numbers; fractional bounds are rounded inward.
            case integer
            /// Zero or one; given bounds may narrow the choice further.
            case binary
        }

        /// A handle on one column, valid for the program that made it and for copies of that program.
        public struct Column: Sendable, Hashable {
            /// What GLPK counts with; a position past its reach belongs to no program that GLPK would take.
            @usableFromInline let position: Int32

            @inlinable
            init(index: Int) {
                position = Int32(clamping: index)
            }

            @inlinable
            init(position: Int32) {
                self.position = position
            }

            /// Position in the order of addition, from zero: where the column stands in arrays of values.
            @inlinable public var index: Int { Int(position) }
        }

        /// A handle on one row, valid for the program that made it and for copies of that program.
        public struct Row: Sendable, Hashable {
            /// Position in the order of addition, from zero: where the row stands in arrays of values.
            public let index: Int
        }

        struct ColumnData: Sendable, Hashable {
            var cost: Double
            var bounds: Bounds
            var kind: Kind
            var name: String?

            /// The bounds in a form that GLPK accepts even where no whole number lies between them; such a program is
            /// never solved.
            var boundsToHandOver: Bounds {
                let bounds = effectiveBounds
                return bounds.isCrossed ? self.bounds : bounds
            }

            /// The bounds that GLPK is given: binary within zero and one, integer kinds without fractions.
            var effectiveBounds: Bounds {
                switch kind {
                case .continuous: bounds
                case .integer: bounds.roundedInward
                case .binary: bounds.intersected(with: Bounds(lower: 0, upper: 1)).roundedInward
                }
            }
        }

        struct RowData: Sendable, Hashable {
            var bounds: Bounds
            var name: String?
            /// One past the row's last entry.
            var end: Int
        }

        struct Entry: Sendable, Hashable {
            var column: Int
            var coefficient: Double
        }

        /// Which way the objective is to go.
        public var sense: Sense

        /// Constant added to the objective.
        public var objectiveOffset: Double

        private(set) var columns: [ColumnData] = []
        private(set) var rows: [RowData] = []
        /// The entries of all rows, row after row, columns ascending within a row.
        private(set) var entries = MatrixEntries()
        /// What was wrong with the last objective that was set as a whole.
        private(set) var objectiveFaults: [GLPKError.Fault] = []

        /// Makes a program without columns and rows.
        ///
        /// - Parameters:
        ///   - sense: which way the objective is to go.
        ///   - objectiveOffset: constant added to the objective.
        public init(_ sense: Sense = .minimise, objectiveOffset: Double = 0) {
            self.sense = sense
            self.objectiveOffset = objectiveOffset
        }

        /// Number of columns added so far.
        public var columnCount: Int { columns.count }

        /// Number of rows added so far.
        public var rowCount: Int { rows.count }

        /// Number of coefficients stored, explicit zeros included.
        public var entryCount: Int { entries.count }

        /// Whether some column must take whole numbers, so that branch and cut is needed.
        public var isMixedInteger: Bool { columns.contains { $0.kind != .continuous } }

        /// Adds an unknown.
        ///
        /// - Parameters:
        ///   - cost: its coefficient in the objective.
        ///   - bounds: the values it may take; for a binary column they are cut to zero and one.
        ///   - kind: continuous, integer or binary.
        ///   - name: at most 255 bytes of UTF-8 without control characters; need not be unique.
        /// - Returns: a handle for rows and for reading the solution.
        @discardableResult
        public mutating func addColumn(
            cost: Double = 0, bounds: Bounds = .nonNegative, kind: Kind = .continuous, name: String? = nil
        ) -> Column {
            columns.append(ColumnData(cost: cost, bounds: bounds, kind: kind, name: name))
            return Column(index: columns.count - 1)
        }

        /// Adds a linear constraint.
        ///
        /// - Parameters:
        ///   - terms: columns with their coefficients, in any order; coefficients of the same column are added up.
        ///     No terms at all make a row whose sum is zero.
        ///   - bounds: the interval for the sum of coefficient times value.
        ///   - name: at most 255 bytes of UTF-8 without control characters; need not be unique.
        /// - Returns: a handle for reading the solution.
        /// - Complexity: O(*k*) for *k* terms in ascending order of columns, O(*k* log *k*) otherwise.
        @discardableResult
        @inlinable
        public mutating func addRow(
            _ terms: some Sequence<(Column, Double)>, bounds: Bounds, name: String? = nil
        ) -> Row {
            var list = TermList()
            list.reserveCapacity(terms.underestimatedCount)
            for (column, coefficient) in terms { list.append(column, coefficient) }
            return addRow(list, bounds, name)
        }

        @usableFromInline
        mutating func addRow(_ list: TermList, _ bounds: Bounds, _ name: String?) -> Row {
            entries.appendVector(list)
            rows.append(RowData(bounds: bounds, name: name, end: entries.count))
            return Row(index: rows.count - 1)
        }

        /// Adds a linear constraint, such as `2 * x + y <= 4`.
        ///
        /// - Returns: a handle for reading the solution.
        /// - Complexity: as adding its terms.
        @discardableResult
        public mutating func addRow(_ constraint: LinearConstraint) -> Row {
            addRow(constraint.list, constraint.bounds, constraint.name)
        }

        /// Replaces the objective coefficient of a column.
        public mutating func setCost(_ cost: Double, of column: Column) {
            columns[column.index].cost = cost
        }

        /// Replaces the objective as a whole: columns without a term cost nothing from now on, and the constant of the
        /// expression becomes the offset.
        ///
        /// ```swift
        /// program.setObjective(3 * x + 2 * y - 10)
        /// ```
        /// - Complexity: O(columns + terms).
        public mutating func setObjective(_ objective: some Linear) {
            let expression = objective.asExpression()
            for index in columns.indices { columns[index].cost = 0 }
            objectiveOffset = expression.constant
            objectiveFaults = []
            expression.list.forEach { column, coefficient in
                if column.index < columns.count {
                    columns[column.index].cost += coefficient
                } else {
                    objectiveFaults.append(
                        .unknownColumn("the objective", index: column.index, columnCount: columns.count))
                }
            }
        }

        /// Makes room for columns, rows and coefficients that are about to be added.
        public mutating func reserveCapacity(columns: Int = 0, rows: Int = 0, entries: Int = 0) {
            self.columns.reserveCapacity(columns)
            self.rows.reserveCapacity(rows)
            self.entries.reserveCapacity(entries)
        }

        /// Replaces the bounds of a column.
        public mutating func setBounds(_ bounds: Bounds, of column: Column) {
            columns[column.index].bounds = bounds
        }

        /// Replaces the bounds of a row.
        public mutating func setBounds(_ bounds: Bounds, of row: Row) {
            rows[row.index].bounds = bounds
        }

        /// A copy in which every column is continuous: the relaxation.
        ///
        /// Bounds are those of the original, binary columns staying between zero and one.
        public func relaxed() -> LinearProgram {
            var copy = self
            for index in copy.columns.indices {
                if copy.columns[index].kind == .binary {
                    copy.columns[index].bounds =
                        copy.columns[index].bounds.intersected(with: Bounds(lower: 0, upper: 1))
                }
                copy.columns[index].kind = .continuous
            }
            return copy
        }

        /// A copy with the same columns and no rows.
        func withoutRows() -> LinearProgram {
            var copy = self
            copy.rows = []
            copy.entries = MatrixEntries()
            return copy
        }

        /// A copy with the same columns and rows and no coefficients.
        func withoutEntries() -> LinearProgram {
            replacing(columns: columns, rows: rows)
        }

        /// A copy with other columns and rows, without coefficients.
        func replacing(columns: [ColumnData], rows: [RowData]) -> LinearProgram {
            var copy = LinearProgram(sense, objectiveOffset: objectiveOffset)
            copy.columns = columns
            copy.rows = rows.map { RowData(bounds: $0.bounds, name: $0.name, end: 0) }
            return copy
        }

        mutating func replaceColumn(at index: Int, by column: ColumnData) {
            columns[index] = column
        }

        /// A copy whose objective is zero everywhere.
        func withoutCosts() -> LinearProgram {
            var copy = self
            copy.objectiveOffset = 0
            for index in copy.columns.indices { copy.columns[index].cost = 0 }
            return copy
        }
    }

#endif
