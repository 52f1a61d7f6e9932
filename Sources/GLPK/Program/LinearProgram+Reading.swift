#if GLPK

    /// What a program holds, for one that was read from a file or made elsewhere.
    extension LinearProgram {
        /// Handles on all columns, in order of addition.
        public var allColumns: [Column] { columns.indices.map(Column.init(index:)) }

        /// Handles on all rows, in order of addition.
        public var allRows: [Row] { rows.indices.map(Row.init(index:)) }

        /// The columns of a name, in order of addition; names need not be unique.
        /// - Complexity: O(columns).
        public func columns(named name: String) -> [Column] {
            columns.indices.filter { columns[$0].name == name }.map(Column.init(index:))
        }

        /// The rows of a name, in order of addition; names need not be unique.
        /// - Complexity: O(rows).
        public func rows(named name: String) -> [Row] {
            rows.indices.filter { rows[$0].name == name }.map(Row.init(index:))
        }

        /// The name that a column was given; nil for none.
        public func name(of column: Column) -> String? { columns[column.index].name }

        /// The name that a row was given; nil for none.
        public func name(of row: Row) -> String? { rows[row.index].name }

        /// The bounds that a column was given; for a binary one zero and one hold besides.
        public func bounds(of column: Column) -> Bounds { columns[column.index].bounds }

        /// The interval for the sum of a row.
        public func bounds(of row: Row) -> Bounds { rows[row.index].bounds }

        /// The coefficient of a column in the objective.
        public func cost(of column: Column) -> Double { columns[column.index].cost }

        /// What kind of values a column may take.
        public func kind(of column: Column) -> Kind { columns[column.index].kind }

        /// The columns of a row with their coefficients, in order of addition.
        /// - Complexity: O(terms).
        public func terms(of row: Row) -> [LinearConstraint.Term] {
            let start = row.index == 0 ? 0 : rows[row.index - 1].end
            return (start..<rows[row.index].end).map {
                LinearConstraint.Term(Column(index: entries[$0].column), entries[$0].coefficient)
            }
        }
    }

#endif
