#if GLPK
    import CGLPKGuard

    extension LinearSolver {
        /// A column or a row, where both may be meant.
        public enum Variable: Sendable, Hashable {
            /// The value of a column.
            case column(LinearProgram.Column)
            /// The sum of a row.
            case row(LinearProgram.Row)
        }

        /// One coefficient of the simplex tableau.
        public struct TableauEntry: Sendable, Hashable {
            /// The other variable.
            public let variable: Variable

            /// By how much the one grows for each unit of the other.
            public let coefficient: Double
        }

        /// The row of the simplex tableau of a basic variable: it equals the sum of the entries.
        ///
        /// Belongs to the basis that the last solve left (`glp_eval_tab_row`).
        /// - Returns: variables that are not basic, with their coefficients; zeros are left out.
        /// - Throws: `.invalidInput` when the variable is not basic, was deleted, or no basis can be factorised.
        /// - Complexity: O(rows + columns) besides solving with the basis matrix.
        public mutating func tableauRow(of variable: Variable) throws(GLPKError) -> [TableauEntry] {
            try unsafe tableau(of: variable, "is not basic") { unsafe glpk_guard_tableau_row($0, $1, $2, $3, $4, $5) }
        }

        /// The column of the simplex tableau of a variable that is not basic: by how much each basic one grows with it.
        ///
        /// Belongs to the basis that the last solve left (`glp_eval_tab_col`).
        /// - Returns: basic variables with their coefficients; zeros are left out.
        /// - Throws: `.invalidInput` when the variable is basic, was deleted, or no basis can be factorised.
        public mutating func tableauColumn(of variable: Variable) throws(GLPKError) -> [TableauEntry] {
            try unsafe tableau(of: variable, "is basic") { unsafe glpk_guard_tableau_column($0, $1, $2, $3, $4, $5) }
        }

        private mutating func tableau(
            of variable: Variable, _ reason: String,
            _ call: (
                OpaquePointer, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>?,
                UnsafeMutablePointer<Double>?, UnsafeMutablePointer<glpk_guard_words>
            ) -> glpk_guard_outcome
        ) throws(GLPKError) -> [TableauEntry] {
            let place = try self.place(of: variable)
            try factorise()
            let variables = LentArray<Int32>(repeating: 0, count: rowCount + columnCount)
            let values = LentArray<Double>(repeating: 0, count: rowCount + columnCount)
            var count: Int32 = 0
            try unsafe guarded("reading the tableau") {
                unsafe call($0, Int32(place), &count, variables.address, values.address, $1)
            }
            guard count >= 0 else { throw .invalidInput([.noTableau("the variable", reason)]) }
            let found = 0..<Int(count)
            return zip(variables.elements(found), values.elements(found)).map {
                TableauEntry(variable: self.variable(at: Int($0)), coefficient: $1)
            }
        }

        /// Makes sure that there is a factorised basis.
        mutating func factorise() throws(GLPKError) {
            var code: Int32 = 0
            try unsafe guarded("factorising the basis") { unsafe glpk_guard_factorise($0, &code, $1) }
            guard code == 0 else { throw .invalidInput([.noTableau("the basis", "is singular or no basis")]) }
        }

        /// The place of a variable in GLPK's common order: rows first, then columns.
        func place(of variable: Variable) throws(GLPKError) -> Int {
            switch variable {
            case .row(let row): try known([row])[0]
            case .column(let column): try rowCount + known([column])[0]
            }
        }

        /// The variable at a place of the common order.
        func variable(at place: Int) -> Variable {
            place < rowCount
                ? .row(LinearProgram.Row(index: rowPlaces.handles[place]))
                : .column(LinearProgram.Column(index: columnPlaces.handles[place - rowCount]))
        }
    }

#endif
