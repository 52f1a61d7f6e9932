#if GLPK

    // Generic over both sides on purpose: with one overload for each pair of types the type checker gives up at four
    // terms, with these it takes a quarter of a second for seventy. Products with `Int` are left out for the same reason:
    // whole literals could then be either, and twelve products took eighteen seconds.

    /// The sum of two expressions.
    /// - Complexity: O(terms on the right): a long sum takes time in proportion to its terms.
    @inlinable
    public func + <Left: Linear, Right: Linear>(left: consuming Left, right: Right) -> LinearExpression {
        var sum = left.asExpression()
        right.add(to: &sum, times: 1)
        return sum
    }

    /// An expression and a number.
    @inlinable
    public func + <Left: Linear>(left: consuming Left, right: Double) -> LinearExpression {
        var sum = left.asExpression()
        sum.constant += right
        return sum
    }

    /// A number and an expression.
    @inlinable
    public func + <Right: Linear>(left: Double, right: consuming Right) -> LinearExpression {
        var sum = right.asExpression()
        sum.constant = left + sum.constant
        return sum
    }

    /// The difference of two expressions.
    @inlinable
    public func - <Left: Linear, Right: Linear>(left: consuming Left, right: Right) -> LinearExpression {
        var sum = left.asExpression()
        right.add(to: &sum, times: -1)
        return sum
    }

    /// An expression less a number.
    @inlinable
    public func - <Left: Linear>(left: consuming Left, right: Double) -> LinearExpression {
        var sum = left.asExpression()
        sum.constant -= right
        return sum
    }

    /// A number less an expression.
    @inlinable
    public func - <Right: Linear>(left: Double, right: Right) -> LinearExpression {
        var sum = LinearExpression(constant: left)
        right.add(to: &sum, times: -1)
        return sum
    }

    /// The opposite of an expression.
    @inlinable
    public prefix func - <Operand: Linear>(operand: Operand) -> LinearExpression {
        -1 * operand
    }

    /// A multiple of an expression.
    @inlinable
    public func * <Right: Linear>(left: Double, right: Right) -> LinearExpression {
        var product = LinearExpression()
        right.add(to: &product, times: left)
        return product
    }

    /// A multiple of an expression.
    @inlinable
    public func * <Left: Linear>(left: Left, right: Double) -> LinearExpression {
        right * left
    }

    /// A fraction of an expression, each coefficient divided by itself.
    @inlinable
    public func / <Left: Linear>(left: consuming Left, right: Double) -> LinearExpression {
        var quotient = left.asExpression()
        quotient /= right
        return quotient
    }

    extension LinearExpression {
        /// Adds an expression, in place.
        @inlinable
        public static func += <Right: Linear>(sum: inout LinearExpression, right: Right) {
            right.add(to: &sum, times: 1)
        }

        /// Adds a number.
        @inlinable
        public static func += (sum: inout LinearExpression, right: Double) {
            sum.constant += right
        }

        /// Subtracts an expression, in place.
        @inlinable
        public static func -= <Right: Linear>(sum: inout LinearExpression, right: Right) {
            right.add(to: &sum, times: -1)
        }

        /// Subtracts a number.
        @inlinable
        public static func -= (sum: inout LinearExpression, right: Double) {
            sum.constant -= right
        }

        /// Multiplies every coefficient and the constant.
        public static func *= (product: inout LinearExpression, factor: Double) {
            product.list.mapCoefficients { $0 * factor }
            product.constant *= factor
        }

        /// Divides every coefficient and the constant.
        public static func /= (quotient: inout LinearExpression, divisor: Double) {
            quotient.list.mapCoefficients { $0 / divisor }
            quotient.constant /= divisor
        }
    }

    /// Not linear: multiply by a number.
    ///
    /// Declared so that the compiler says so; without it, it would give up on the expression.
    @available(*, unavailable, message: "a product of two expressions is not linear; multiply by a Double")
    public func * <Left: Linear, Right: Linear>(left: Left, right: Right) -> LinearExpression {
        LinearExpression()
    }

    /// Not linear: divide by a number.
    @available(*, unavailable, message: "a quotient of two expressions is not linear; divide by a Double")
    public func / <Left: Linear, Right: Linear>(left: Left, right: Right) -> LinearExpression {
        LinearExpression()
    }

#endif
