#if GLPK

    /// How to solve a program and when to stop.
    ///
    /// As long as neither the time limit nor a cancellation strikes, the same program and options give the same
    /// answer, bit for bit.
    public struct SolverOptions: Sendable {
        /// Which simplex method solves linear programs and relaxations.
        public enum Simplex: Sendable, Hashable, CaseIterable {
            case primal
            case dual
            /// The dual method, and the primal one should it fail.
            case dualThenPrimal
        }

        /// Families of cutting planes for branch and cut.
        public struct Cuts: OptionSet, Sendable, Hashable {
            public let rawValue: UInt8

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

        /// Which simplex method to use; without effect on the relaxations of a presolved mixed-integer program.
        public var simplex: Simplex = .dualThenPrimal

        /// Whether GLPK may simplify the program first.
        ///
        /// A presolved linear program that is stopped early has no point to show. Should GLPK give up on a presolved
        /// mixed-integer program, or return a point that breaks its bounds, the program is solved again without
        /// presolving, within the same time limit.
        public var presolve = true

        /// Cutting planes to look for; only for mixed-integer programs.
        public var cuts: Cuts = []

        /// Stop when the incumbent is proven to be this close to the optimum; zero goes on to the end.
        ///
        /// The gap is |incumbent - bound| / |incumbent|. Only for mixed-integer programs.
        public var relativeGap: Double = 0

        /// Most subproblems branch and cut may take up, zero or more.
        public var nodeLimit: Int?

        /// Most simplex iterations, zero or more.
        ///
        /// In branch and cut they are counted between relaxations: the one at work is finished first. The first
        /// relaxation of a presolved program always is.
        public var iterationLimit: Int?

        /// Longest time to solve, fractions rounded up to milliseconds; zero or less stops before the start.
        public var timeLimit: Duration?

        /// Most memory GLPK may take, in megabytes, one or more; beyond it solving fails with an error.
        public var memoryLimit: Int?

        /// Asked now and then, on the solving thread, whether to stop.
        ///
        /// `{ Task.isCancelled }` ties solving to the current task. It is asked before the start, then about every
        /// 50 ms in a linear program, before and after every relaxation in branch and cut, and about every five
        /// seconds in the first relaxation of a presolved mixed-integer program. It must not solve anything itself.
        public var isCancelled: (@Sendable () -> Bool)?

        /// A failure to provoke inside GLPK, for tests of recovery.
        package var sabotage: Sabotage = .none

        package enum Sabotage: Sendable, Hashable {
            case none
            /// A bad column number after the program was built.
            case whenBuilt
            /// A forbidden change of the problem inside the branch-and-cut tree.
            case insideTree
        }

        /// Makes options with presolving, no cuts, no gap and no limits.
        public init() {}

        /// Everything wrong with the options; empty when they may go to GLPK.
        func faults() -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            if !(relativeGap >= 0 && relativeGap.isFinite) {
                faults.append(.badOption("relativeGap", relativeGap, "give zero or a positive number"))
            }
            if let nodeLimit, nodeLimit < 0 {
                faults.append(.badOption("nodeLimit", nodeLimit, "give zero or more, or nil for no limit"))
            }
            if let iterationLimit, iterationLimit < 0 {
                faults.append(.badOption("iterationLimit", iterationLimit, "give zero or more, or nil for no limit"))
            }
            if let memoryLimit, memoryLimit < 1 {
                faults.append(.badOption("memoryLimit", memoryLimit, "give one megabyte or more, or nil for no limit"))
            }
            return faults
        }

        /// The time limit in whole milliseconds, rounded up; `Int32.max`, about 25 days, means none.
        static func milliseconds(_ limit: Duration?) -> Int32 {
            guard let limit else { return .max }
            if limit <= .zero { return 0 }
            if limit >= .milliseconds(Int64(Int32.max)) { return .max }
            let (seconds, attoseconds) = limit.components
            let perMillisecond: Int64 = 1_000_000_000_000_000
            return Int32(seconds * 1000 + (attoseconds + perMillisecond - 1) / perMillisecond)
        }
    }

#endif
