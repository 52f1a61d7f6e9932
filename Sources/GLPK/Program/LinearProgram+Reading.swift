#if GLPK

    /// What a program holds, for one that was read from a file or made elsewhere.
    ///
    /// A column or row that is asked about has to be of the program.
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
        public func name(of column: Column) -> String? { columns[column.place(among: columnCount)].name }

        /// The name that a row was given; nil for none.
        public func name(of row: Row) -> String? { rows[row.place(among: rowCount)].name }

        /// The bounds that a column was given; for a binary one zero and one hold besides.
        public func bounds(of column: Column) -> Bounds { columns[column.place(among: columnCount)].bounds }

        /// The interval for the sum of a row.
        public func bounds(of row: Row) -> Bounds { rows[row.place(among: rowCount)].bounds }

        /// The coefficient of a column in the objective.
        public func cost(of column: Column) -> Double { columns[column.place(among: columnCount)].cost }

        /// What kind of values a column may take.
        public func kind(of column: Column) -> Kind { columns[column.place(among: columnCount)].kind }

        /// The columns of a row with their coefficients, in order of addition.
        /// - Complexity: O(terms).
        public func terms(of row: Row) -> [LinearConstraint.Term] {
            let place = row.place(among: rowCount)
            return (Int(rows.starts[place])..<Int(rows.starts[place + 1])).map {
                LinearConstraint.Term(Column(index: entries[$0].column), entries[$0].coefficient)
            }
        }
    }

#endif
