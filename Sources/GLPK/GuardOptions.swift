#if GLPK
    import CGLPKGuard

    /// Options in the form of the guarded call.
    enum GuardOptions {
        /// Translates options without faults; the poll must outlive the call.
        static func make(
            _ options: SolverOptions, _ isMixedInteger: Bool, _ poll: CancellationPoll?
        ) -> glpk_guard_options {
            var made = unsafe glpk_guard_options()
            unsafe made.method = options.simplex.method
            unsafe made.presolve = options.presolve ? 1 : 0
            unsafe made.integer = isMixedInteger ? 1 : 0
            unsafe made.gmi_cuts = options.cuts.contains(.gomory) ? 1 : 0
            unsafe made.mir_cuts = options.cuts.contains(.mixedIntegerRounding) ? 1 : 0
            unsafe made.cover_cuts = options.cuts.contains(.cover) ? 1 : 0
            unsafe made.clique_cuts = options.cuts.contains(.clique) ? 1 : 0
            unsafe made.time_limit = SolverOptions.milliseconds(options.timeLimit)
            unsafe made.iteration_limit = Int32(clamping: options.iterationLimit ?? .max)
            unsafe made.memory_limit = Int32(clamping: options.memoryLimit ?? .max)
            unsafe made.node_limit = Int64(clamping: options.nodeLimit ?? .max)
            unsafe made.relative_gap = options.relativeGap
            unsafe made.sabotage = options.sabotage.kind
            if let poll {
                unsafe made.cancelled = pollCancellation
                unsafe made.context = Unmanaged.passUnretained(poll).toOpaque()
            }
            return unsafe made
        }
    }

    /// Carries the caller's closure through C.
    final class CancellationPoll: Sendable {
        let isCancelled: @Sendable () -> Bool

        init(isCancelled: @escaping @Sendable () -> Bool) {
            self.isCancelled = isCancelled
        }
    }

    /// A top-level function, because a closure written in an isolated context would trap on other threads. It has
    /// returned before the guard jumps anywhere.
    private func pollCancellation(_ context: UnsafeMutableRawPointer?) -> Int32 {
        guard let context = unsafe context else { return 0 }
        let poll = unsafe Unmanaged<CancellationPoll>.fromOpaque(context).takeUnretainedValue()
        return poll.isCancelled() ? 1 : 0
    }

    extension SolverOptions.Simplex {
        fileprivate var method: glpk_guard_method {
            switch self {
            case .primal: .primal
            case .dual: .dual
            case .dualThenPrimal: .dual_then_primal
            }
        }
    }

    extension SolverOptions.Sabotage {
        fileprivate var kind: glpk_guard_sabotage {
            switch self {
            case .none: .none
            case .whenBuilt: .build
            case .insideTree: .tree
            }
        }
    }

#endif
