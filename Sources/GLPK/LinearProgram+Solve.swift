#if GLPK

    extension LinearProgram {
        /// Solves the program with GLPK, on the calling thread, saying nothing on the terminal.
        ///
        /// Columns and rows are checked first and handed over in one call, so that nothing of GLPK outlives it. GLPK
        /// keeps its state by thread: programs may be solved on any number of threads at once. The call also frees
        /// what other code of the process may keep in GLPK on this thread.
        /// - Parameter options: method and limits; whichever limit is hit first stops the search.
        /// - Returns: why solving stopped and what was found. That there is no solution is an answer, not an error.
        /// - Throws: `.invalidInput` with all faults, before GLPK is called; `.solverFailure` with GLPK's own words
        ///   when it gave up; `.nestedSolve` when called by a cancellation closure.
        /// - Complexity: O(columns + rows + entries) besides what the method needs.
        public func solve(_ options: SolverOptions = SolverOptions()) throws(GLPKError) -> LinearSolution {
            let faults = options.faults() + faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            guard !columns.contains(where: \.effectiveBounds.isCrossed) else {
                return RawOutcome.emptyIntegerBounds.solution(of: self, primal: .empty, dual: .empty)
            }
            var answer = GuardedAnswer(columnCount: columns.count, rowCount: rows.count)
            try answer.solve(FlatProgram(self), options, isMixedInteger: isMixedInteger)
            return answer.outcome.solution(of: self, primal: answer.primalValues, dual: answer.dualValues)
        }
    }

    extension LinearSolution.PrimalValues {
        static let empty = Self(objective: 0, columnValues: [], rowValues: [])
    }

    extension LinearSolution.DualValues {
        static let empty = Self(rowDuals: [], reducedCosts: [])
    }

#endif
