#if GLPK

    /// Something that is linear in the columns of a program: a column, a term, or a whole expression.
    ///
    /// What the operators take. Numbers are not of this kind, so that a comparison of two numbers stays a `Bool` and
    /// can never become a row by mistake; the operators take them by overloads of their own.
    public protocol Linear {
        /// Adds a multiple of itself to an expression.
        ///
        /// - Complexity: amortised O(terms).
        func add(to sum: inout LinearExpression, times factor: Double)

        /// Itself as an expression, without a copy where it is one already.
        consuming func asExpression() -> LinearExpression
    }

    extension LinearProgram.Column: Linear {
        /// Adds a multiple of itself to an expression.
        @inlinable
        public func add(to sum: inout LinearExpression, times factor: Double) {
            sum.append(self, factor)
        }

        /// Itself as an expression.
        @inlinable
        public consuming func asExpression() -> LinearExpression {
            LinearExpression(self)
        }
    }

    extension LinearConstraint.Term: Linear {
        /// Adds a multiple of itself to an expression.
        @inlinable
        public func add(to sum: inout LinearExpression, times factor: Double) {
            sum.append(column, coefficient * factor)
        }

        /// Itself as an expression.
        @inlinable
        public consuming func asExpression() -> LinearExpression {
            LinearExpression(column, coefficient)
        }
    }

    extension LinearExpression: Linear {
        /// Adds a multiple of itself to an expression.
        @inlinable
        public func add(to sum: inout LinearExpression, times factor: Double) {
            sum.append(list, times: factor)
            sum.constant += constant * factor
        }

        /// Itself as an expression.
        @inlinable
        public consuming func asExpression() -> LinearExpression {
            self
        }
    }

#endif
