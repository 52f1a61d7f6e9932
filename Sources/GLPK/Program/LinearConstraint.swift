#if GLPK

    /// A linear constraint on its own: terms and the interval for their sum.
    ///
    /// Written as a comparison, `2 * x + y <= 4`, or made of terms.
    public struct LinearConstraint: Sendable, Hashable {
        /// A column with its coefficient.
        public struct Term: Sendable, Hashable {
            /// The column.
            public var column: LinearProgram.Column

            /// What its value is multiplied by.
            public var coefficient: Double

            /// Makes a term.
            @inlinable
            public init(_ column: LinearProgram.Column, _ coefficient: Double) {
                self.column = column
                self.coefficient = coefficient
            }
        }

        @usableFromInline var list: TermList

        /// The interval for the sum of coefficient times value.
        public var bounds: LinearProgram.Bounds

        /// At most 255 bytes of UTF-8 without control characters; need not be unique.
        public var name: String?

        /// Makes a constraint of terms.
        public init(_ terms: [Term], bounds: LinearProgram.Bounds, name: String? = nil) {
            list = TermList(terms)
            self.bounds = bounds
            self.name = name
        }

        /// Makes a constraint of an expression; its constant goes to the other side.
        @inlinable
        init(_ expression: consuming LinearExpression, lower: Double, upper: Double) {
            let constant = expression.constant
            bounds = LinearProgram.Bounds(lower: lower - constant, upper: upper - constant)
            list = expression.list
            name = nil
        }

        /// Columns with their coefficients, in any order; those of the same column are added up when it is used.
        /// - Complexity: O(terms).
        public var terms: [Term] {
            get { list.array }
            set { list = TermList(newValue) }
        }

        /// The same constraint with a name: at most 255 bytes of UTF-8 without control characters.
        public consuming func named(_ name: String?) -> LinearConstraint {
            self.name = name
            return self
        }

        /// The sum at given values of the columns, in order of addition.
        /// - Complexity: O(terms).
        public func sum(at columnValues: [Double]) -> Double {
            list.sum(at: columnValues)
        }
    }

#endif
