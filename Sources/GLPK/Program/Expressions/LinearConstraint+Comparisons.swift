#if GLPK

    // Swift's comparisons do not associate: `1 <= x + y <= 3` is a syntax error whatever a library declares. Hence
    // `(x + y).within(1...3)`.

    /// Left at most right.
    @inlinable
    public func <= <Left: Linear, Right: Linear>(left: consuming Left, right: Right) -> LinearConstraint {
        LinearConstraint(left - right, lower: -.infinity, upper: 0)
    }

    /// An expression at most a number; infinity is no limit.
    @inlinable
    public func <= <Left: Linear>(left: consuming Left, right: Double) -> LinearConstraint {
        LinearConstraint(left.asExpression(), lower: -.infinity, upper: right)
    }

    /// An expression at least a number; minus infinity is no limit.
    @inlinable
    public func <= <Right: Linear>(left: Double, right: consuming Right) -> LinearConstraint {
        LinearConstraint(right.asExpression(), lower: left, upper: .infinity)
    }

    /// Left at least right.
    @inlinable
    public func >= <Left: Linear, Right: Linear>(left: consuming Left, right: Right) -> LinearConstraint {
        LinearConstraint(left - right, lower: 0, upper: .infinity)
    }

    /// An expression at least a number; minus infinity is no limit.
    @inlinable
    public func >= <Left: Linear>(left: consuming Left, right: Double) -> LinearConstraint {
        LinearConstraint(left.asExpression(), lower: right, upper: .infinity)
    }

    /// An expression at most a number; infinity is no limit.
    @inlinable
    public func >= <Right: Linear>(left: Double, right: consuming Right) -> LinearConstraint {
        LinearConstraint(right.asExpression(), lower: -.infinity, upper: left)
    }

    /// Left equal to right, as a constraint.
    ///
    /// Columns are `Hashable` as well. Where a constraint is expected, as in `program.addRow(x == y)` or in
    /// `addRows`, this operator is meant; where a `Bool` is expected or nothing is, two columns are compared as handles.
    @inlinable
    public func == <Left: Linear, Right: Linear>(left: consuming Left, right: Right) -> LinearConstraint {
        LinearConstraint(left - right, lower: 0, upper: 0)
    }

    /// An expression equal to a number, as a constraint.
    @inlinable
    public func == <Left: Linear>(left: consuming Left, right: Double) -> LinearConstraint {
        LinearConstraint(left.asExpression(), lower: right, upper: right)
    }

    /// An expression equal to a number, as a constraint.
    @inlinable
    public func == <Right: Linear>(left: Double, right: consuming Right) -> LinearConstraint {
        LinearConstraint(right.asExpression(), lower: left, upper: left)
    }

    extension Linear {
        /// The constraint that the value lies in a closed range.
        @inlinable
        public consuming func within(_ range: ClosedRange<Double>) -> LinearConstraint {
            LinearConstraint(asExpression(), lower: range.lowerBound, upper: range.upperBound)
        }

        /// The constraint that the value lies in an interval, whose ends may be infinite.
        @inlinable
        public consuming func within(_ bounds: LinearProgram.Bounds) -> LinearConstraint {
            LinearConstraint(asExpression(), lower: bounds.lower, upper: bounds.upper)
        }
    }

    /// Linear programs have no strict inequalities.
    @available(*, unavailable, message: "a linear program has no strict inequalities; write <=")
    public func < <Left: Linear, Right: Linear>(left: Left, right: Right) -> LinearConstraint {
        left <= right
    }

    /// Linear programs have no strict inequalities.
    @available(*, unavailable, message: "a linear program has no strict inequalities; write <=")
    public func < <Left: Linear>(left: Left, right: Double) -> LinearConstraint {
        left <= right
    }

    /// Linear programs have no strict inequalities.
    @available(*, unavailable, message: "a linear program has no strict inequalities; write >=")
    public func > <Left: Linear, Right: Linear>(left: Left, right: Right) -> LinearConstraint {
        left >= right
    }

    /// Linear programs have no strict inequalities.
    @available(*, unavailable, message: "a linear program has no strict inequalities; write >=")
    public func > <Left: Linear>(left: Left, right: Double) -> LinearConstraint {
        left >= right
    }

#endif
