#if GLPK

    /// A sum of columns with coefficients, and a constant.
    ///
    /// Made by writing it down:
    ///
    /// ```swift
    /// var profit = 3 * x + 2 * y - 10
    /// profit += 4 * z
    /// program.maximise(profit)
    /// program.addRow(x + 2 * y <= 14)
    /// program.addRow(3 * x - y >= z + 1)
    /// program.addRow((x - y).within(-2...2))
    /// ```
    ///
    /// Coefficients are `Double`; whole literals will do, an `Int` is written `Double(count) * x`. A product of two
    /// expressions is not linear and does not compile. Terms are kept in the order in which they were written, and
    /// a column may occur any number of times: its coefficients are added up when the expression is used.
    ///
    /// Nothing is checked before the program is solved. A coefficient that is not finite or a column of another
    /// program is then reported with all other faults.
    public struct LinearExpression: Sendable {
        @usableFromInline var list: TermList

        /// The part that does not depend on columns.
        public var constant: Double

        /// Makes an expression without terms.
        @inlinable
        public init(constant: Double = 0) {
            list = TermList()
            self.constant = constant
        }

        /// Makes an expression of one term.
        @inlinable
        public init(_ column: LinearProgram.Column, _ coefficient: Double = 1) {
            list = TermList(column, coefficient)
            constant = 0
        }

        /// Makes an expression of terms in their order.
        public init(_ terms: [LinearConstraint.Term], constant: Double = 0) {
            list = TermList(terms)
            self.constant = constant
        }

        /// Columns with their coefficients, in the order in which they were written.
        /// - Complexity: O(terms).
        public var terms: [LinearConstraint.Term] {
            get { list.array }
            set { list = TermList(newValue) }
        }

        /// Number of terms, those of the same column counted singly.
        public var termCount: Int { list.count }

        /// Makes room for terms that are about to be added.
        @inlinable
        public mutating func reserveCapacity(_ termCount: Int) {
            list.reserveCapacity(termCount)
        }

        /// The value at given values of the columns, in order of addition; terms are added up in their order.
        /// - Precondition: there is a value for each column of the terms.
        /// - Complexity: O(terms).
        public func value(at columnValues: [Double]) -> Double {
            list.sum(at: columnValues) + constant
        }

        /// The same expression with one term for each column, columns in order of addition.
        ///
        /// Coefficients of a column are added up in their order; those that come to zero stay.
        /// - Complexity: O(*n* log *n*) for *n* terms.
        public func merged() -> LinearExpression {
            var entries = MatrixEntries()
            entries.append(list)
            return LinearExpression(
                entries.map { LinearConstraint.Term(LinearProgram.Column(index: $0.column), $0.coefficient) },
                constant: constant)
        }

        @inlinable @inline(__always)
        mutating func append(_ column: LinearProgram.Column, _ coefficient: Double) {
            list.append(column, coefficient)
        }

        @inlinable @inline(__always)
        mutating func append(_ list: TermList, times factor: Double) {
            self.list.append(list, times: factor)
        }
    }

    extension LinearSolution.PrimalValues {
        /// The value of an expression.
        /// - Complexity: O(terms).
        public subscript(expression: LinearExpression) -> Double { expression.value(at: columnValues) }
    }

#endif
