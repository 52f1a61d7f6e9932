#if GLPK

    /// The answer to a program: why solving stopped, what is usable, and what is proven.
    public struct LinearSolution: Sendable, Hashable {
        /// Why solving stopped.
        public enum Termination: Sendable, Hashable {
            /// The point is optimal, up to GLPK's tolerances.
            case optimal
            /// There is no point within the bounds of all columns and rows.
            case infeasible
            /// There are points, and no end to how good they get.
            case unbounded
            /// Either of the two: a limit struck before it could be told which, or a solver kept open was asked.
            case infeasibleOrUnbounded
            /// The incumbent is as close to the optimum as was asked for.
            case gapReached
            /// As many subproblems were taken up as were allowed.
            case nodeLimit
            /// As many iterations of a simplex method were made as were allowed.
            case iterationLimit
            /// The time that was allowed is over.
            case timeLimit
            /// The closure of the options said to stop.
            case cancelled
            /// The objective is proven to be worse than the limit given to the dual simplex method.
            case objectiveLimit
            /// A callback wanted no more.
            case stoppedByCallback
            /// GLPK ran into numerical trouble, or called a point integer feasible that is not; such a point is left
            /// out, while anything else that was found until then stands.
            case numericalTrouble
            /// A code of GLPK that this version does not know.
            case unrecognised(Int32)
        }

        /// The values that may be used, if any.
        public enum Point: Sendable, Hashable {
            /// Values that solve the program.
            case optimal(PrimalValues)
            /// Values that keep all bounds.
            case feasible(PrimalValues)
            /// Nothing usable was found.
            case none

            /// The values of either kind.
            public var values: PrimalValues? {
                switch self {
                case .optimal(let values), .feasible(let values): values
                case .none: nil
                }
            }
        }

        /// The multipliers that may be used, if any; never any for mixed-integer programs.
        public enum DualPoint: Sendable, Hashable {
            /// Multipliers that prove the optimum.
            case optimal(DualValues)
            /// Multipliers of the right signs, by GLPK's own account.
            case feasible(DualValues)
            /// Nothing usable was found.
            case none

            /// The multipliers of either kind.
            public var values: DualValues? {
                switch self {
                case .optimal(let values), .feasible(let values): values
                case .none: nil
                }
            }
        }

        /// What columns and rows come to.
        public struct PrimalValues: Sendable, Hashable {
            /// Value of the objective, its offset included.
            public let objective: Double

            /// One value per column, in order of addition; whole for integer and binary columns.
            public let columnValues: [Double]

            /// One sum per row, in order of addition.
            public let rowValues: [Double]

            /// The value of a column.
            public subscript(column: LinearProgram.Column) -> Double { columnValues[column.index] }

            /// The sum of a row.
            public subscript(row: LinearProgram.Row) -> Double { rowValues[row.index] }
        }

        /// Multipliers of rows and reduced costs of columns.
        ///
        /// Both are rates: by how much the objective grows per unit by which the active bound grows. Minimising, a
        /// number is therefore zero or more where the lower bound holds and zero or less where the upper bound holds;
        /// maximising, it is the other way round; between bounds it is zero. With row multipliers *y* and reduced
        /// costs *d*, d = cost - (transposed matrix) y, and the objective is offset + sum of y times row sums + sum
        /// of d times column values.
        public struct DualValues: Sendable, Hashable {
            /// One multiplier per row, in order of addition.
            public let rowDuals: [Double]

            /// One reduced cost per column, in order of addition.
            public let reducedCosts: [Double]

            /// The multiplier of a row.
            public subscript(row: LinearProgram.Row) -> Double { rowDuals[row.index] }

            /// The reduced cost of a column.
            public subscript(column: LinearProgram.Column) -> Double { reducedCosts[column.index] }
        }

        /// Why solving stopped.
        public let termination: Termination

        /// The values that may be used, if any.
        public let point: Point

        /// The multipliers that may be used, if any.
        public let duals: DualPoint

        /// Where the simplex method ended, to start from again; nil for mixed-integer programs, after the interior-point
        /// method and when GLPK left none.
        public let basis: Basis?

        /// What no solution can beat: a lower bound when minimising, an upper one when maximising.
        ///
        /// The optimum itself when it was found. Of a mixed-integer program stopped early, the best that branch and
        /// cut had proven. Nil when nothing is proven, and when there is nothing to bound. A result of floating-point
        /// arithmetic with GLPK's tolerances, of the order of 1e-7 relative to the objective.
        public let objectiveBound: Double?

        /// Subproblems that branch and cut took up; zero for linear programs and for those solved by presolving.
        public let nodes: Int

        /// Simplex iterations, all together.
        public let iterations: Int

        /// What the last solver routine of GLPK returned; zero when none was called.
        public let rawCode: Int32

        /// How far the point may be from the optimum, |objective - bound| / |objective|; nil without one of them.
        public var relativeGap: Double? {
            guard let objective = point.values?.objective, let objectiveBound else { return nil }
            if objective == objectiveBound { return 0 }
            return abs(objective - objectiveBound) / max(abs(objective), .ulpOfOne)
        }
    }

    extension LinearSolution {
        /// The same answer without its point, because that breaks what it should keep.
        func distrusted() -> LinearSolution {
            LinearSolution(
                termination: .numericalTrouble, point: .none, duals: .none, basis: basis, objectiveBound: nil,
                nodes: nodes, iterations: iterations, rawCode: rawCode)
        }

        /// The same answer with another point.
        func with(_ point: Point) -> LinearSolution {
            LinearSolution(
                termination: termination, point: point, duals: duals, basis: basis, objectiveBound: objectiveBound,
                nodes: nodes, iterations: iterations, rawCode: rawCode)
        }
    }

    extension LinearSolution.Termination {
        /// Whether the search was ended by the caller rather than by what it found.
        var isLimit: Bool {
            switch self {
            case .nodeLimit, .iterationLimit, .timeLimit, .cancelled, .stoppedByCallback: true
            default: false
            }
        }
    }

#endif
