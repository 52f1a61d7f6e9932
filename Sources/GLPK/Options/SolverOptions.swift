#if GLPK

    /// How to solve a program and when to stop.
    ///
    /// As long as neither the time limit nor a cancellation strikes, the same program and options give the same
    /// answer, bit for bit.
    public struct SolverOptions: Sendable {
        /// How linear programs and relaxations are solved.
        public enum Method: Sendable, Hashable, CaseIterable {
            /// The dual simplex method where the costs suit it from the start, the primal one otherwise.
            ///
            /// They suit it when every column has a finite bound on the side to which its cost drives it. From a given
            /// basis, with presolving and in a solver kept open it is the dual method, then the primal one.
            case automatic
            /// The primal simplex method.
            case primalSimplex
            /// The dual simplex method.
            case dualSimplex
            /// The dual method, and the primal one should it fail.
            case dualThenPrimalSimplex
            /// The primal simplex method in exact rational arithmetic: slow, for small programs.
            ///
            /// Numbers that are not whole are taken for simple fractions within about 1e-9 of them.
            /// Never presolved. Of a mixed-integer program only the first relaxation is solved so.
            case exactSimplex
            /// A primal-dual interior-point method: no basis, and values within about 1e-8 of the optimum.
            ///
            /// Where it finds no optimum, the primal simplex method finds out why.
            ///
            /// It can be neither stopped nor limited while it runs; limits are looked at before. Of a mixed-integer
            /// program the relaxations are solved by the simplex method instead.
            case interiorPoint
        }

        /// How linear programs and relaxations are solved.
        ///
        /// Without effect on the relaxations of a presolved mixed-integer program.
        public var method = Method.automatic

        /// How the simplex methods go about their work.
        public var simplex = SimplexOptions()

        /// How the interior-point method orders its equations.
        public var ordering = InteriorPointOrdering.approximateMinimumDegree

        /// How branch and cut goes about its work; only for mixed-integer programs.
        public var search = SearchOptions()

        /// The basis to start from; programs are then not presolved.
        public var basis: Basis?

        /// Whether GLPK may simplify the program first; off, as in GLPK itself.
        ///
        /// Presolving pays for programs with many superfluous rows or columns, and for many mixed-integer ones. It
        /// starts from a triangular basis, which in programs such as assignments costs forty times the iterations.
        ///
        /// A presolved linear program that is stopped early has no point to show. Should GLPK give up on a presolved
        /// mixed-integer program, or return a point that breaks its bounds, the program is solved again without
        /// presolving, within the same time limit.
        public var presolve = false

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
        ///
        /// Solvers that are open on the thread count too.
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
            /// A bad column number inside the branch-and-cut tree.
            case insideTree
            /// An assertion of GLPK's own that does not hold.
            case assertion
        }

        /// Makes options without presolving, cuts, gap and limits.
        public init() {}

        /// Whether GLPK may work on another program than the one given.
        var mayPresolve: Bool {
            presolve && basis == nil && method != .exactSimplex && search.startSolution == nil
        }

        /// Everything wrong with the options; empty when they may go to GLPK.
        func faults() -> [GLPKError.Fault] {
            var faults = simplex.faults() + search.faults()
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
