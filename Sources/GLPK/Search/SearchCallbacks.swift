#if GLPK

    /// What branch and cut asks the caller on its way.
    ///
    /// Every closure gets the search tree for the time of the call, to read; what it wants done it returns. An error
    /// that it throws ends the search and is thrown again by the call that started it; throwing `StopSearch` ends the
    /// search with the best solution so far as its answer. A closure must not solve anything with this library itself.
    /// With any closure but `progress` the program is not presolved.
    public struct SearchCallbacks: Sendable {
        /// Rows that a solution must keep and the program does not hold, asked for at each relaxation.
        ///
        /// Rows that the relaxation's values keep are left out. The others stay for the search below the current
        /// subproblem, and every solution accepted is held against all of them. The closure must return a broken
        /// row, if there is one, whenever all integer columns are whole. GLPK's own heuristics are off with it,
        /// because they know nothing of these rows.
        public var lazyRows: (@Sendable (borrowing SearchTree) throws -> [LinearConstraint])?

        /// Rows that no integer solution breaks but the relaxation may, to tighten it.
        ///
        /// An interval with two ends counts as two rows.
        public var userCuts: (@Sendable (borrowing SearchTree) throws -> [LinearConstraint])?

        /// A solution to propose: one value per column; nil for none.
        ///
        /// It is refused with all its faults when it breaks bounds or rows, and ignored when it breaks lazy rows or
        /// is no better than the incumbent.
        public var heuristic: (@Sendable (borrowing SearchTree) throws -> [Double]?)?

        /// The column to branch upon; nil leaves the choice to GLPK. It must be one of `SearchTree.branchable()`.
        public var branching: (@Sendable (borrowing SearchTree) throws -> Branch?)?

        /// The subproblem to take up; nil leaves the choice to GLPK. It must be one of `SearchTree.activeNodes()`.
        public var selection: (@Sendable (borrowing SearchTree) throws -> SearchTree.NodeID?)?

        /// Told of better solutions that branch and cut comes across in a relaxation; `SearchTree.values()` holds them.
        ///
        /// Those of GLPK's own rounding come without an event; `SearchOptions.rounding` turns that off.
        public var newIncumbent: (@Sendable (borrowing SearchTree) throws -> Void)?

        /// Told before every subproblem how far the search is.
        public var progress: (@Sendable (SearchProgress) throws -> Void)?

        /// Makes callbacks that ask nothing.
        public init() {}

        /// Whether GLPK must work on the columns and rows as they were given; progress alone does not need them.
        var needOriginalProgram: Bool {
            lazyRows != nil || userCuts != nil || heuristic != nil || branching != nil || selection != nil
                || newIncumbent != nil
        }
    }

    /// What a callback throws to end the search, keeping what was found: `.stoppedByCallback`.
    public struct StopSearch: Error, Sendable, Hashable {
        /// Makes the command.
        public init() {}
    }

    /// A column to branch upon, and which side to search first.
    public struct Branch: Sendable, Hashable {
        /// A side of a branch.
        public enum Side: Sendable, Hashable, CaseIterable {
            /// Values below the fraction.
            case down
            /// Values above the fraction.
            case up
            /// Whichever GLPK likes.
            case automatic
        }

        /// The column whose fraction is to go.
        public var column: LinearProgram.Column

        /// Which side to search first.
        public var first: Side

        /// Makes a branch upon a column.
        public init(on column: LinearProgram.Column, first: Side = .automatic) {
            self.column = column
            self.first = first
        }
    }

    /// How far branch and cut is.
    public struct SearchProgress: Sendable, Hashable {
        /// Objective of the best solution so far; nil as long as there is none.
        public let incumbent: Double?

        /// What no solution can beat; nil as long as nothing is proven.
        public let bound: Double?

        /// Subproblems taken up so far.
        public let nodes: Int

        /// Subproblems waiting.
        public let activeNodes: Int

        /// |incumbent - bound| / (|incumbent| + 2.2e-16), as GLPK counts it; nil without one of them.
        ///
        /// Above 10^15 for an incumbent of zero with a bound that is not.
        public var relativeGap: Double? {
            guard let incumbent, let bound else { return nil }
            return Self.relativeGap(incumbent, bound)
        }

        /// As GLPK counts it.
        static func relativeGap(_ objective: Double, _ bound: Double) -> Double {
            abs(objective - bound) / (abs(objective) + .ulpOfOne)
        }
    }

#endif
