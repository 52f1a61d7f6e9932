#if GLPK
    import CGLPKGuard

    /// Room for the answer of one guarded call, and the call itself.
    struct GuardedAnswer {
        /// Kept of what GLPK says, in bytes.
        private static let messageCapacity = 4096

        private let columnCount: Int
        private let rowCount: Int
        /// Column values, reduced costs, row values, row multipliers.
        private var values: [Double]
        private var messages = [CChar](repeating: 0, count: messageCapacity)

        private(set) var outcome = RawOutcome()
        private var objective = 0.0

        init(columnCount: Int, rowCount: Int) {
            self.columnCount = columnCount
            self.rowCount = rowCount
            values = Array(repeating: 0, count: 2 * (columnCount + rowCount))
        }

        var primalValues: LinearSolution.PrimalValues {
            let rows = 2 * columnCount
            return LinearSolution.PrimalValues(
                objective: objective, columnValues: Array(values[..<columnCount]),
                rowValues: Array(values[rows..<(rows + rowCount)]))
        }

        var dualValues: LinearSolution.DualValues {
            LinearSolution.DualValues(
                rowDuals: Array(values[(2 * columnCount + rowCount)...]),
                reducedCosts: Array(values[columnCount..<(2 * columnCount)]))
        }

        /// Solves the program and keeps what came back.
        mutating func solve(
            _ program: FlatProgram, _ options: SolverOptions, isMixedInteger: Bool
        ) throws(GLPKError) {
            let poll = options.isCancelled.map(CancellationPoll.init)
            let result = unsafe call(program, unsafe GuardOptions.make(options, isMixedInteger, poll))
            // The C side holds the poll unretained until the call is over.
            withExtendedLifetime(poll) {}
            switch unsafe result.outcome {
            case .finished, .left:
                unsafe keep(result)
            case .failed:
                throw .solverFailure(message: words)
            case .nested:
                throw .nestedSolve
            }
        }

        /// The pointers in what comes back are dead; only its numbers count.
        private mutating func call(_ program: FlatProgram, _ options: glpk_guard_options) -> glpk_guard_result {
            var result = unsafe glpk_guard_result()
            unsafe values.withUnsafeMutableBufferPointer { values in
                unsafe messages.withUnsafeMutableBufferPointer { messages in
                    unsafe result.messages = messages.baseAddress
                    unsafe result.message_capacity = Int32(messages.count)
                    unsafe result.column_value = values.baseAddress
                    unsafe result.column_dual = values.baseAddress.map { unsafe $0 + columnCount }
                    unsafe result.row_value = values.baseAddress.map { unsafe $0 + 2 * columnCount }
                    unsafe result.row_dual = values.baseAddress.map { unsafe $0 + 2 * columnCount + rowCount }
                    unsafe program.withUnsafeProgram { program in
                        unsafe Self.withUnsafePointers(program, options) { program, options in
                            unsafe glpk_guard_solve(program, options, &result)
                        }
                    }
                }
            }
            return unsafe result
        }

        private static func withUnsafePointers(
            _ program: glpk_guard_program, _ options: glpk_guard_options,
            _ body: (UnsafePointer<glpk_guard_program>, UnsafePointer<glpk_guard_options>) -> Void
        ) {
            unsafe withUnsafePointer(to: program) { program in
                unsafe withUnsafePointer(to: options) { options in
                    unsafe body(program, options)
                }
            }
        }

        private mutating func keep(_ result: glpk_guard_result) {
            unsafe objective = result.objective
            unsafe outcome.stop = result.stop.meaning
            unsafe outcome.isSearched = result.searched != 0
            unsafe outcome.code = result.code
            unsafe outcome.primalStatus = result.primal_status
            unsafe outcome.dualStatus = result.dual_status
            unsafe outcome.isDistrusted = result.distrusted != 0
            unsafe outcome.bound = result.has_bound != 0 ? result.bound : nil
            unsafe outcome.nodes = Int(result.nodes)
            unsafe outcome.iterations = Int(result.iterations)
        }

        private var words: String {
            String(decoding: messages.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    extension glpk_guard_stop {
        fileprivate var meaning: RawOutcome.Stop {
            switch self {
            case .none: .none
            case .time: .time
            case .nodes: .nodes
            case .iterations: .iterations
            case .cancelled: .cancelled
            }
        }
    }

#endif
