#if GLPK

    /// How well an answer keeps the conditions of an optimum, computed afresh from the program's own numbers.
    ///
    /// The conditions of W. Karush, H. W. Kuhn and A. W. Tucker, laid out as those of `glp_check_kkt` (GLPK reference
    /// manual, "Check feasibility and optimality conditions"), with complementary slackness besides. All sums are
    /// exact until they are rounded at the end, and nothing of GLPK is called. A residual of zero is as good as it
    /// gets; what is tolerable depends on the program, and 1e-6 relative is common.
    public struct OptimalityReport: Sendable, Hashable {
        /// Where in the program something stands.
        public enum Place: Sendable, Hashable {
            /// A column, by its handle.
            case column(LinearProgram.Column)
            /// A row, by its handle.
            case row(LinearProgram.Row)
            /// The objective.
            case objective
        }

        /// The largest violation of one condition.
        public struct Residual: Sendable, Hashable {
            /// The largest violation in the units of the program, zero or more.
            public private(set) var absolute = 0.0

            /// Where that is; the first of several, nil when nothing is violated.
            public private(set) var absolutePlace: Place?

            /// The largest violation against the size of what it is a violation of, zero or more.
            public private(set) var relative = 0.0

            /// Where that is; the first of several, nil when nothing is violated.
            public private(set) var relativePlace: Place?

            init() {}

            /// Takes a violation at a place into account; one that is no number counts as infinite.
            mutating func note(_ violation: Double, against size: Double, at place: @autoclosure () -> Place) {
                let found = violation.isNaN ? .infinity : violation
                let share = found.isInfinite ? found : found / (1 + size)
                if found > absolute { (absolute, absolutePlace) = (found, place()) }
                if share > relative { (relative, relativePlace) = (share, place()) }
            }
        }

        /// The conditions on values; they are meant for every point.
        public struct Primal: Sendable, Hashable {
            /// Values told for rows against sums over columns, relative to the sum of the magnitudes of their terms.
            public internal(set) var rowSums = Residual()

            /// Values of columns outside their bounds, relative to the bound.
            public internal(set) var columnBounds = Residual()

            /// Sums of rows, computed afresh, outside their bounds, relative to the bound.
            public internal(set) var rowBounds = Residual()

            /// Distances of integer columns to the next whole number, relative to the value.
            public internal(set) var integrality = Residual()

            /// The objective told against the one computed, relative to the sum of the magnitudes of its terms.
            public internal(set) var objective = Residual()
        }

        /// The conditions on multipliers; there are none for mixed-integer programs.
        public struct Dual: Sendable, Hashable {
            /// Reduced costs told against cost less the multipliers of rows, relative to the magnitudes of the terms.
            public internal(set) var reducedCosts = Residual()

            /// Reduced costs of the sign that belongs to a bound that is not there, relative to the cost.
            public internal(set) var columnSigns = Residual()

            /// Multipliers of rows of the sign that belongs to a bound that is not there, relative to one.
            public internal(set) var rowSigns = Residual()

            /// Reduced costs times the distance to the bound that they belong to, relative to the objective.
            public internal(set) var columnSlackness = Residual()

            /// Multipliers of rows times the distance to the bound that they belong to, relative to the objective.
            public internal(set) var rowSlackness = Residual()
        }

        /// The conditions on values.
        public let primal: Primal

        /// The conditions on multipliers; nil when the answer has none.
        public let dual: Dual?

        /// The largest of all relative violations.
        public var worst: Residual {
            residuals.max { $0.relative < $1.relative } ?? Residual()
        }

        /// Whether no relative violation is larger than a tolerance.
        ///
        /// Without multipliers this says only that the point solves the program, not that it is the best one.
        public func holds(within tolerance: Double = 1e-6) -> Bool {
            worst.relative <= tolerance
        }

        private var residuals: [Residual] {
            let primal = [
                primal.rowSums, primal.columnBounds, primal.rowBounds, primal.integrality, primal.objective,
            ]
            guard let dual else { return primal }
            return primal + [
                dual.reducedCosts, dual.columnSigns, dual.rowSigns, dual.columnSlackness, dual.rowSlackness,
            ]
        }
    }

#endif
