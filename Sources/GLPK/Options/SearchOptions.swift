#if GLPK

    /// How branch and cut goes about its work.
    public struct SearchOptions: Sendable {
        /// Families of cutting planes.
        public struct Cuts: OptionSet, Sendable, Hashable {
            /// One bit for each family.
            public let rawValue: UInt8

            /// Makes a set from bits; prefer its members by name.
            public init(rawValue: UInt8) {
                self.rawValue = rawValue
            }

            /// Gomory's mixed-integer cuts.
            public static let gomory = Cuts(rawValue: 1)
            /// Mixed-integer rounding cuts.
            public static let mixedIntegerRounding = Cuts(rawValue: 2)
            /// Mixed cover cuts.
            public static let cover = Cuts(rawValue: 4)
            /// Clique cuts.
            public static let clique = Cuts(rawValue: 8)
            /// Every family.
            public static let all: Cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
        }

        /// Which column to branch upon.
        public enum Branching: Sendable, Hashable, CaseIterable {
            /// By a heuristic of Driebeek and Tomlin, which looks one dual simplex step ahead.
            case driebeekTomlin
            /// The first column with a fraction.
            case firstFractional
            /// The last column with a fraction.
            case lastFractional
            /// The column with the fraction nearest to one half.
            case mostFractional
            /// By pseudocosts learnt on the way.
            case pseudocost
        }

        /// Which subproblem to take up after a dead end.
        public enum Backtracking: Sendable, Hashable, CaseIterable {
            /// The one with the best local bound.
            case bestLocalBound
            /// The newest.
            case depthFirst
            /// The oldest.
            case breadthFirst
            /// By the best projection heuristic.
            case bestProjection
        }

        /// Where bounds are tightened by the rows before a relaxation is solved.
        public enum Preprocessing: Sendable, Hashable, CaseIterable {
            /// At every subproblem.
            case everywhere
            /// Before the first relaxation only.
            case rootOnly
            /// Nowhere.
            case off
        }

        /// Cutting planes to look for.
        public var cuts: Cuts = []

        /// Which column to branch upon.
        public var branching = Branching.driebeekTomlin

        /// Which subproblem to take up after a dead end.
        public var backtracking = Backtracking.bestLocalBound

        /// Where bounds are tightened before a relaxation is solved.
        public var preprocessing = Preprocessing.everywhere

        /// Whether bounded integer columns become binary ones first; a part of presolving.
        public var binarise = false

        /// Whether relaxations are rounded to find solutions.
        public var rounding = true

        /// Whether the feasibility pump looks for a first solution at the root.
        public var feasibilityPump = false

        /// How long the proximity search may look for better solutions each time; nil leaves it out.
        ///
        /// It runs by the clock, so that the same program need not give the same answer twice.
        public var proximitySearch: Duration?

        /// How far from a whole number an integer column may be, above 0 and below 1.
        public var integerTolerance = 1e-5

        /// By how much, relatively, a relaxation must promise to beat the incumbent to be searched, above 0, at most 1e-6.
        ///
        /// What is not searched is called optimal, so the tolerance is kept small; for a wider one use
        /// `SolverOptions.relativeGap`, which is told in the answer.
        public var objectiveTolerance = 1e-7

        /// A solution to begin with: one value per column, in order of addition.
        ///
        /// It must keep all bounds of columns and rows within 1e-6 relative to them, with whole values in integer
        /// columns within 1e-9; a solution that does not is refused with all faults. The program is then solved
        /// without presolving.
        public var startSolution: [Double]?

        /// Makes options without cuts.
        public init() {}

        func faults() -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            if !(integerTolerance > 0 && integerTolerance < 1) {
                faults.append(
                    .badOption("search.integerTolerance", integerTolerance, "give a number above 0 and below 1"))
            }
            if !(objectiveTolerance > 0 && objectiveTolerance <= 1e-6) {
                faults.append(
                    .badOption(
                        "search.objectiveTolerance", objectiveTolerance,
                        "give a number above 0, at most 1e-6, or use relativeGap"))
            }
            if let proximitySearch, proximitySearch <= .zero {
                faults.append(
                    .badOption("search.proximitySearch", proximitySearch, "give a time above zero, or nil for none"))
            }
            return faults
        }
    }

#endif
