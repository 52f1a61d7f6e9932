#if GLPK

    /// How the simplex methods go about their work.
    ///
    /// The defaults are those of GLPK 5.0, with automatic scaling, and are good for nearly all programs.
    public struct SimplexOptions: Sendable, Hashable {
        /// How the variable to enter the basis, or to leave it, is chosen.
        public enum Pricing: Sendable, Hashable, CaseIterable {
            /// The steepest edge, projected: more work an iteration, far fewer iterations.
            case projectedSteepestEdge
            /// The largest reduced cost or infeasibility: Dantzig's rule.
            case standard
        }

        /// How far to go along an edge.
        public enum RatioTest: Sendable, Hashable, CaseIterable {
            /// Harris' test in two passes, which trades small infeasibilities for larger pivots.
            case harris
            /// The textbook test.
            case standard
            /// The long-step test of the dual method, which may pass several breakpoints; Harris' in the primal one.
            case longStep
        }

        /// How the basis matrix is factorised, and the factors are kept up from one basis to the next.
        public enum Factorisation: Sendable, Hashable, CaseIterable {
            /// LU-factorisation with the update of J. J. Forrest and J. A. Tomlin.
            case forrestTomlin
            /// LU-factorisation with the Schur complement, updated after R. H. Bartels and G. H. Golub.
            case bartelsGolub
            /// LU-factorisation with the Schur complement, updated by Givens rotations.
            case givens
            /// The block triangular form first, then as `bartelsGolub`; slower, and steadier with bad numbers.
            case blockTriangularBartelsGolub
            /// The block triangular form first, then as `givens`.
            case blockTriangularGivens
        }

        /// How rows and columns are scaled before an unpresolved program is solved.
        ///
        /// A solver lent by `withSolver` scales once, and what is added by what is there; the whole again only when
        /// coefficients were replaced, the program has doubled or another scaling is asked for.
        public enum Scaling: Sendable, Hashable, CaseIterable {
            /// GLPK's own choice: geometric means and equilibration, unless well scaled already.
            case automatic
            /// Geometric means.
            case geometricMean
            /// Equilibration: the largest coefficient of each row and column becomes one.
            case equilibration
            /// None.
            case off
        }

        /// The basis from which an unpresolved program is solved when none is given.
        public enum Start: Sendable, Hashable, CaseIterable {
            /// As triangular as can be had quickly: `glp_adv_basis`. Seldom better than all rows basic, and in programs
            /// such as assignments much worse.
            case advanced
            /// R. E. Bixby's, which prefers free columns and cheap ones: `glp_cpx_basis`.
            case bixby
            /// All rows basic: `glp_std_basis`.
            case standard
            /// What the last solve left, of a solver lent by `withSolver`; all rows basic otherwise.
            case current
        }

        /// How the variable to enter the basis, or to leave it, is chosen.
        public var pricing = Pricing.projectedSteepestEdge

        /// How far to go along an edge.
        public var ratioTest = RatioTest.harris

        /// How the basis matrix is factorised.
        public var factorisation = Factorisation.forrestTomlin

        /// How rows and columns are scaled; the presolver always scales as it likes.
        public var scaling = Scaling.automatic

        /// The basis to start from when none is given.
        public var start = Start.standard

        /// By how much a bound may be broken, relative to the bound, above 0 and below 1.
        public var boundTolerance = 1e-7

        /// By how much a reduced cost may have the wrong sign, relative to the cost, above 0 and below 1.
        public var dualTolerance = 1e-7

        /// Smallest pivot, relative to the largest of its row or column, above 0 and below 1.
        public var pivotTolerance = 1e-9

        /// The dual method stops as soon as the objective is proven to be worse than this.
        ///
        /// Minimising, the optimum is at least this then; maximising, at most. Only without presolving, and only where
        /// the dual method is at work; the primal one takes no notice.
        public var objectiveLimit: Double?

        /// Makes options with GLPK's own defaults and automatic scaling.
        public init() {}

        func faults() -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            let tolerances = [
                ("simplex.boundTolerance", boundTolerance), ("simplex.dualTolerance", dualTolerance),
                ("simplex.pivotTolerance", pivotTolerance),
            ]
            for (name, tolerance) in tolerances where !(tolerance > 0 && tolerance < 1) {
                faults.append(.badOption(name, tolerance, "give a number above 0 and below 1"))
            }
            if let objectiveLimit, !objectiveLimit.isFinite {
                faults.append(.badOption("simplex.objectiveLimit", objectiveLimit, "give a number, or nil for none"))
            }
            return faults
        }
    }

    /// How the interior-point method orders its equations.
    ///
    /// GLPK's quotient minimum degree is left out: version 5.0 has a name for it and nothing behind it.
    public enum InteriorPointOrdering: Sendable, Hashable, CaseIterable {
        /// Approximate minimum degree.
        case approximateMinimumDegree
        /// Approximate minimum degree for symmetric matrices.
        case symmetricApproximateMinimumDegree
        /// The order in which rows were added.
        case natural
    }

#endif
