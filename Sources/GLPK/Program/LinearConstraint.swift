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

        // Six fields with those of the list: the most that the optimiser takes apart, so that a constraint of few terms
        // never lies in memory before it is a row.
        @usableFromInline var list: TermList
        /// Lower bound and upper bound.
        @usableFromInline var ends: SIMD2<Double>
        @usableFromInline var label: ConstraintName?

        /// The interval for the sum of coefficient times value.
        public var bounds: LinearProgram.Bounds {
            get { LinearProgram.Bounds(lower: ends.x, upper: ends.y) }
            set { ends = SIMD2(newValue.lower, newValue.upper) }
        }

        /// At most 255 bytes of UTF-8 without control characters; need not be unique.
        public var name: String? {
            get { label?.text }
            set { label = newValue.map(ConstraintName.init) }
        }

        /// Makes a constraint of terms.
        public init(_ terms: [Term], bounds: LinearProgram.Bounds, name: String? = nil) {
            list = TermList(terms)
            ends = SIMD2(bounds.lower, bounds.upper)
            label = name.map(ConstraintName.init)
        }

        /// Makes a constraint of an expression; its constant goes to the other side.
        @inlinable @inline(__always)
        init(_ expression: LinearExpression, lower: Double, upper: Double) {
            list = expression.list
            ends = SIMD2(lower - expression.constant, upper - expression.constant)
            label = nil
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
        /// - Precondition: there is a value for each column of the terms.
        /// - Complexity: O(terms).
        public func sum(at columnValues: [Double]) -> Double {
            list.sum(at: columnValues)
        }
    }

    /// The name of a constraint.
    @usableFromInline
    final class ConstraintName: Sendable, Hashable {
        let text: String

        @usableFromInline
        init(_ text: String) {
            self.text = text
        }

        @usableFromInline
        static func == (left: ConstraintName, right: ConstraintName) -> Bool {
            left.text == right.text
        }

        @usableFromInline
        func hash(into hasher: inout Hasher) {
            hasher.combine(text)
        }
    }

#endif
