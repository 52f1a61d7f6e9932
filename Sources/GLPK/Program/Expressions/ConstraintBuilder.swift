#if GLPK

    /// Collects the constraints written one below the other, with `if`, `switch` and `for` between them.
    @resultBuilder
    public enum ConstraintBuilder {
        /// A constraint of its own.
        public static func buildExpression(_ constraint: LinearConstraint) -> [LinearConstraint] { [constraint] }

        /// Constraints made elsewhere.
        public static func buildExpression(_ constraints: [LinearConstraint]) -> [LinearConstraint] { constraints }

        /// A constraint that may be missing.
        public static func buildExpression(_ constraint: LinearConstraint?) -> [LinearConstraint] {
            constraint.map { [$0] } ?? []
        }

        /// Numbers compared.
        @available(*, unavailable, message: "a comparison of numbers is no constraint; one side needs a column")
        public static func buildExpression(_ comparison: Bool) -> [LinearConstraint] { [] }

        /// An expression without a comparison.
        @available(*, unavailable, message: "an expression alone is no constraint; compare it by <=, == or >=")
        public static func buildExpression(_ expression: some Linear) -> [LinearConstraint] { [] }

        /// The first statement.
        public static func buildPartialBlock(first: [LinearConstraint]) -> [LinearConstraint] { first }

        /// A further statement.
        public static func buildPartialBlock(
            accumulated: consuming [LinearConstraint], next: [LinearConstraint]
        ) -> [LinearConstraint] {
            accumulated += next
            return accumulated
        }

        /// No statement at all.
        public static func buildBlock() -> [LinearConstraint] { [] }

        /// An `if` without `else`.
        public static func buildOptional(_ constraints: [LinearConstraint]?) -> [LinearConstraint] {
            constraints ?? []
        }

        /// The first branch of two.
        public static func buildEither(first constraints: [LinearConstraint]) -> [LinearConstraint] { constraints }

        /// The second branch of two.
        public static func buildEither(second constraints: [LinearConstraint]) -> [LinearConstraint] { constraints }

        /// A loop.
        public static func buildArray(_ constraints: [[LinearConstraint]]) -> [LinearConstraint] {
            Array(constraints.joined())
        }

        /// A branch for some platforms only.
        public static func buildLimitedAvailability(_ constraints: [LinearConstraint]) -> [LinearConstraint] {
            constraints
        }
    }

#endif
