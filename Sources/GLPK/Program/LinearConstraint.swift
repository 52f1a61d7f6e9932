#if GLPK

    /// A linear constraint on its own: terms and the interval for their sum.
    public struct LinearConstraint: Sendable, Hashable {
        /// A column with its coefficient.
        public struct Term: Sendable, Hashable {
            /// The column.
            public var column: LinearProgram.Column

            /// What its value is multiplied by.
            public var coefficient: Double

            /// Makes a term.
            public init(_ column: LinearProgram.Column, _ coefficient: Double) {
                self.column = column
                self.coefficient = coefficient
            }
        }

        /// Columns with their coefficients, in any order; those of the same column are added up when it is used.
        public var terms: [Term]

        /// The interval for the sum of coefficient times value.
        public var bounds: LinearProgram.Bounds

        /// At most 255 bytes of UTF-8 without control characters; need not be unique.
        public var name: String?

        /// Makes a constraint.
        public init(_ terms: [Term], bounds: LinearProgram.Bounds, name: String? = nil) {
            self.terms = terms
            self.bounds = bounds
            self.name = name
        }

        /// The sum at given values of the columns, in order of addition.
        /// - Complexity: O(terms).
        public func sum(at columnValues: [Double]) -> Double {
            terms.reduce(0) { $0 + $1.coefficient * columnValues[$1.column.index] }
        }
    }

#endif
