#if GLPK

    /// What exact arithmetic says of an answer that was found with rounding.
    public struct ExactCheck: Sendable, Hashable {
        /// Whether the basis of the answer is optimal in exact arithmetic too.
        public let isBasisOptimal: Bool

        /// The exact answer, its values rounded towards zero at the end and the objective summed up from them.
        public let solution: LinearSolution

        /// The objective of the answer checked less the exact one; nil without both.
        public let objectiveError: Double?
    }

    extension LinearProgram {
        /// Goes on from the basis of an answer in exact rational arithmetic (`glp_exact`), to the exact optimum.
        ///
        /// Every number of the program is taken as the double that it is: 0.1 is a little more than one tenth. GLPK
        /// itself would take it for a simple fraction nearby; columns and rows are multiplied by powers of two before,
        /// until no fraction is left, which changes nothing.
        /// Of a mixed-integer program the relaxation is checked.
        /// - Parameters:
        ///   - solution: an answer to this program with a basis; without one the check starts from scratch.
        ///   - options: limits; the method is exact whatever they say.
        /// - Returns: the exact answer, and whether the basis needed no change.
        /// - Throws: as `solve(_:)`; `.invalidInput` when numbers are of sizes too far apart, as 1e300 and 1e-300 in a row.
        /// - Complexity: exact pivots cost far more than rounded ones; meant for up to some thousands of entries.
        public func verifyExactly(
            _ solution: LinearSolution, _ options: SolverOptions = SolverOptions()
        ) throws(GLPKError) -> ExactCheck {
            var options = options
            options.method = .exactSimplex
            options.basis = solution.basis
            let exact = try relaxed().solve(options)
            let isOptimal = exact.termination == .optimal
            let error =
                if let exact = exact.point.values?.objective, let found = solution.point.values?.objective {
                    found - exact
                } else { Double?.none }
            return ExactCheck(
                isBasisOptimal: isOptimal && solution.basis != nil && exact.iterations == 0, solution: exact,
                objectiveError: error)
        }
    }

#endif
