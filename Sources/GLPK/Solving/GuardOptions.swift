#if GLPK
    import CGLPKGuard

    /// Options in the form of the guarded calls.
    enum GuardOptions {
        /// Translates options without faults; the visitor must outlive the call.
        static func make(
            _ options: SolverOptions, isMixedInteger: Bool, _ visitor: TreeVisitor
        ) -> glpk_guard_options {
            var made = unsafe glpk_guard_options()
            unsafe made.integer = isMixedInteger ? 1 : 0
            unsafe made.presolve = options.mayPresolve && visitor.allowsPresolve ? 1 : 0
            unsafe made.log = options.keepsLog ? 1 : 0
            unsafe made.time_limit = SolverOptions.milliseconds(options.timeLimit)
            unsafe made.iteration_limit = Int32(clamping: options.iterationLimit ?? .max)
            unsafe made.memory_limit = Int32(clamping: options.memoryLimit ?? .max)
            unsafe made.node_limit = Int64(clamping: options.nodeLimit ?? .max)
            unsafe made.relative_gap = options.relativeGap
            unsafe made.sabotage = options.sabotage.kind
            unsafe set(&made, options.method, options.simplex, options.ordering)
            unsafe set(&made, options.search, knowsAllRows: visitor.knowsAllRows)
            unsafe made.context = Unmanaged.passUnretained(visitor).toOpaque()
            if visitor.isPolled { unsafe made.cancelled = pollCancellation }
            unsafe made.visited_events = visitor.visitedEvents
            if unsafe made.visited_events != 0 { unsafe made.visitor = visitTree }
            return unsafe made
        }

        private static func set(
            _ made: inout glpk_guard_options, _ method: SolverOptions.Method, _ simplex: SimplexOptions,
            _ ordering: InteriorPointOrdering
        ) {
            let limit = simplex.objectiveLimit
            unsafe made.method = method.code
            unsafe made.start = simplex.start.code
            unsafe made.pricing = simplex.pricing.code
            unsafe made.ratio_test = simplex.ratioTest.code
            unsafe made.factorisation = simplex.factorisation.code
            unsafe made.scaling = simplex.scaling.code
            unsafe made.ordering = ordering.code
            unsafe made.bound_tolerance = simplex.boundTolerance
            unsafe made.dual_tolerance = simplex.dualTolerance
            unsafe made.pivot_tolerance = simplex.pivotTolerance
            unsafe made.objective_floor = limit ?? -.greatestFiniteMagnitude
            unsafe made.objective_ceiling = limit ?? .greatestFiniteMagnitude
        }

        private static func set(
            _ made: inout glpk_guard_options, _ search: SearchOptions, knowsAllRows: Bool
        ) {
            unsafe made.branching = search.branching.code
            unsafe made.backtracking = search.backtracking.code
            unsafe made.preprocessing = search.preprocessing.code
            unsafe made.gmi_cuts = search.cuts.contains(.gomory) ? 1 : 0
            unsafe made.mir_cuts = search.cuts.contains(.mixedIntegerRounding) ? 1 : 0
            unsafe made.cover_cuts = search.cuts.contains(.cover) ? 1 : 0
            unsafe made.clique_cuts = search.cuts.contains(.clique) ? 1 : 0
            unsafe made.binarise = search.binarise ? 1 : 0
            unsafe made.rounding = search.rounding && knowsAllRows ? 1 : 0
            unsafe made.feasibility_pump = search.feasibilityPump && knowsAllRows ? 1 : 0
            unsafe made.proximity_time =
                knowsAllRows ? search.proximitySearch.map { SolverOptions.milliseconds($0) } ?? 0 : 0
            unsafe made.integer_tolerance = search.integerTolerance
            unsafe made.objective_tolerance = search.objectiveTolerance
        }
    }

    /// A top-level function, because a closure written in an isolated context would trap on other threads. It has
    /// returned before the guard jumps anywhere.
    private func pollCancellation(_ context: UnsafeMutableRawPointer?) -> Int32 {
        guard let context = unsafe context else { return 0 }
        let visitor = unsafe Unmanaged<TreeVisitor>.fromOpaque(context).takeUnretainedValue()
        return visitor.wantsToStop ? 1 : 0
    }

    /// As above: GLPK goes on only when it has returned.
    private func visitTree(
        _ context: UnsafeMutableRawPointer?, _ event: UnsafePointer<glpk_guard_event>?,
        _ commands: UnsafeMutablePointer<glpk_guard_commands>?
    ) {
        guard let context = unsafe context, let event = unsafe event, let commands = unsafe commands else { return }
        let visitor = unsafe Unmanaged<TreeVisitor>.fromOpaque(context).takeUnretainedValue()
        unsafe visitor.answer(event, commands)
    }

    // Codes of `glpk.h`, in the order of its definitions.

    extension SolverOptions.Method {
        fileprivate var code: glpk_guard_method {
            switch self {
            case .primalSimplex: .primal
            case .dualSimplex: .dual
            case .automatic: .automatic
            case .dualThenPrimalSimplex: .dual_then_primal
            case .exactSimplex: .exact
            case .interiorPoint: .interior
            }
        }
    }

    extension SimplexOptions.Start {
        fileprivate var code: glpk_guard_start {
            switch self {
            case .advanced: .advanced
            case .bixby: .bixby
            case .standard: .standard
            case .current: .current
            }
        }
    }

    extension SimplexOptions.Pricing {
        /// GLP_PT_PSE, GLP_PT_STD.
        fileprivate var code: Int32 { self == .projectedSteepestEdge ? 0x22 : 0x11 }
    }

    extension SimplexOptions.RatioTest {
        /// GLP_RT_HAR, GLP_RT_STD, GLP_RT_FLIP.
        fileprivate var code: Int32 {
            switch self {
            case .harris: 0x22
            case .standard: 0x11
            case .longStep: 0x33
            }
        }
    }

    extension SimplexOptions.Factorisation {
        /// GLP_BF_LUF or GLP_BF_BTF with GLP_BF_FT, GLP_BF_BG or GLP_BF_GR.
        fileprivate var code: Int32 {
            switch self {
            case .forrestTomlin: 0x01
            case .bartelsGolub: 0x02
            case .givens: 0x03
            case .blockTriangularBartelsGolub: 0x12
            case .blockTriangularGivens: 0x13
            }
        }
    }

    extension SimplexOptions.Scaling {
        /// GLP_SF_AUTO, GLP_SF_GM, GLP_SF_EQ, none.
        fileprivate var code: Int32 {
            switch self {
            case .automatic: 0x80
            case .geometricMean: 0x01
            case .equilibration: 0x10
            case .off: 0
            }
        }
    }

    extension InteriorPointOrdering {
        /// GLP_ORD_AMD, GLP_ORD_SYMAMD, GLP_ORD_NONE.
        fileprivate var code: Int32 {
            switch self {
            case .approximateMinimumDegree: 2
            case .symmetricApproximateMinimumDegree: 3
            case .natural: 0
            }
        }
    }

    extension SearchOptions.Branching {
        /// GLP_BR_DTH, GLP_BR_FFV, GLP_BR_LFV, GLP_BR_MFV, GLP_BR_PCH.
        fileprivate var code: Int32 {
            switch self {
            case .driebeekTomlin: 4
            case .firstFractional: 1
            case .lastFractional: 2
            case .mostFractional: 3
            case .pseudocost: 5
            }
        }
    }

    extension SearchOptions.Backtracking {
        /// GLP_BT_BLB, GLP_BT_DFS, GLP_BT_BFS, GLP_BT_BPH.
        fileprivate var code: Int32 {
            switch self {
            case .bestLocalBound: 3
            case .depthFirst: 1
            case .breadthFirst: 2
            case .bestProjection: 4
            }
        }
    }

    extension SearchOptions.Preprocessing {
        /// GLP_PP_ALL, GLP_PP_ROOT, GLP_PP_NONE.
        fileprivate var code: Int32 {
            switch self {
            case .everywhere: 2
            case .rootOnly: 1
            case .off: 0
            }
        }
    }

    extension SolverOptions.Sabotage {
        fileprivate var kind: glpk_guard_sabotage {
            switch self {
            case .none: .none
            case .whenBuilt: .build
            case .insideTree: .tree
            case .assertion: .assertion
            }
        }
    }

#endif
