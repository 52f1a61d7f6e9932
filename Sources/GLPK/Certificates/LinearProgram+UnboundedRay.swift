#if GLPK

    extension LinearProgram {
        /// Most linear programs solved to shake off directions that are wrong by rounding.
        private static let mostRays = 4

        /// Looks for a proof that the objective gets better without end.
        ///
        /// The direction is the best one in the recession cone of the relaxation, cut off at one in every column; it
        /// is rounded to simple numbers in several ways, until it verifies exactly.
        /// - Parameters:
        ///   - options: method and limits; a basis, a start solution and an objective limit are left aside.
        ///   - findingPoint: whether a solution to start from is looked for too, once there is a direction; of a
        ///     mixed-integer program that takes branch and cut.
        /// - Returns: a ray that verifies; nil when none was found, because there is none, because a limit struck, or
        ///   because rounding got in the way. The program is unbounded if it has a solution, such as `point`.
        /// - Throws: `.invalidInput` with all faults; `.solverFailure` when GLPK gave up.
        /// - Complexity: that of one linear program of the same shape, seldom a few, besides the point.
        public func unboundedRay(
            _ options: SolverOptions = SolverOptions(), findingPoint: Bool = true
        ) throws(GLPKError) -> UnboundedRay? {
            let faults = options.faults() + faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            guard let direction = try verifiedDirection(options) else { return nil }
            guard findingPoint else { return UnboundedRay(direction: direction) }
            let start = try withoutCosts().solve(options.forAuxiliary())
            return UnboundedRay(direction: direction, point: start.point.values?.columnValues)
        }

        private func verifiedDirection(_ options: SolverOptions) throws(GLPKError) -> [Double]? {
            var cone = recessionCone()
            for _ in 0..<Self.mostRays {
                let solution = try cone.solve(options.forMultipliers())
                guard solution.termination == .optimal, let values = solution.point.values else { return nil }
                guard values.objective != 0 else { return nil }
                for variant in Rounding.variants(of: values.columnValues)
                where UnboundedRay(direction: variant).verify(against: self) {
                    return variant
                }
                guard cone.tightenRows(against: values.columnValues) else { return nil }
            }
            return nil
        }

        /// Directions in which no bound is ever met, cut off at one in every column.
        private func recessionCone() -> LinearProgram {
            var cone = relaxed()
            cone.objectiveOffset = 0
            for (index, column) in columns.enumerated() {
                let ends = column.effectiveBounds.recession
                cone.setBounds(ends.intersected(with: .within(-1...1)), of: Column(index: index))
            }
            for (index, row) in rows.enumerated() { cone.setBounds(row.bounds.recession, of: Row(index: index)) }
            return cone
        }

        /// Asks rows that a direction misses by a rounding error for a little more; false when there are none.
        private mutating func tightenRows(against direction: [Double]) -> Bool {
            let margin = 1e-6
            var hasTightened = false
            for (index, sum) in exactRowSums(direction).enumerated() {
                let bounds = rows[index].bounds
                let row = Row(index: index)
                if bounds.lower == 0, bounds.upper == .infinity, sum.sign == -1 {
                    setBounds(.atLeast(margin), of: row)
                    hasTightened = true
                } else if bounds.upper == 0, bounds.lower == -.infinity, sum.sign == 1 {
                    setBounds(.atMost(-margin), of: row)
                    hasTightened = true
                }
            }
            return hasTightened
        }
    }

    extension LinearProgram.Bounds {
        /// The directions in which one may go for ever.
        fileprivate var recession: Self {
            Self(lower: lower == -.infinity ? -.infinity : 0, upper: upper == .infinity ? .infinity : 0)
        }
    }

#endif
