#if GLPK
    import CGLPKGuard

    /// Room for the answer of one run of a solver, and its meaning.
    struct GuardedAnswer: ~Copyable {
        private let columnCount: Int
        private let rowCount: Int
        /// Column values, reduced costs, row values, row multipliers.
        private let values: LentArray<Double>
        /// Basis codes of columns, of rows.
        private let basis: LentArray<Int32>

        private(set) var outcome = RawOutcome()
        private var objective = 0.0

        init(columnCount: Int, rowCount: Int) {
            self.columnCount = columnCount
            self.rowCount = rowCount
            values = LentArray(repeating: 0, count: 2 * (columnCount + rowCount))
            basis = LentArray(repeating: 0, count: columnCount + rowCount)
        }

        /// Runs a solver on a program without faults and gives its answer a meaning.
        ///
        /// - Parameters:
        ///   - program: the program; its columns and rows are those that GLPK has.
        ///   - options: without faults.
        ///   - visitor: what GLPK asks on the way; an error that it met is its own to tell.
        ///   - call: the guarded call.
        static func of(
            _ program: LinearProgram, _ options: SolverOptions, _ visitor: TreeVisitor,
            _ call: (
                UnsafePointer<glpk_guard_options>, UnsafeMutablePointer<glpk_guard_result>,
                UnsafeMutablePointer<glpk_guard_words>
            ) -> glpk_guard_outcome
        ) throws(GLPKError) -> LinearSolution {
            var made = unsafe GuardOptions.make(options, isMixedInteger: program.isMixedInteger, visitor)
            var answer = GuardedAnswer(columnCount: program.columnCount, rowCount: program.rowCount)
            var record = unsafe answer.record()
            // The C side holds the visitor unretained until the call is over.
            let said = try withExtendedLifetime(visitor) { () throws(GLPKError) in
                try unsafe GuardedCall.run("solving") { unsafe call(&made, &record, $0) }
            }
            unsafe answer.keep(record)
            if answer.outcome.stop == .inexact { throw .invalidInput([.inexact]) }
            var solution = answer.outcome.solution(
                of: program, primal: answer.primalValues(), dual: answer.dualValues(), basis: answer.basisFound())
            if options.keepsLog { solution.log = GuardedCall.said(said.elements()) }
            return visitor.judged(solution, of: program, start: options.search.startSolution)
        }

        /// The record that the guarded call fills; its pointers are valid as long as this value lives.
        func record() -> glpk_guard_result {
            var result = unsafe glpk_guard_result()
            unsafe result.column_value = values.address
            unsafe result.column_dual = values.address.map { unsafe $0 + columnCount }
            unsafe result.row_value = values.address.map { unsafe $0 + 2 * columnCount }
            unsafe result.row_dual = values.address.map { unsafe $0 + 2 * columnCount + rowCount }
            unsafe result.column_basis = basis.address
            unsafe result.row_basis = basis.address.map { unsafe $0 + columnCount }
            return unsafe result
        }

        /// Takes over the numbers of a record that came back.
        mutating func keep(_ result: glpk_guard_result) {
            unsafe objective = result.objective
            unsafe outcome.stop = result.stop.meaning
            unsafe outcome.solution = result.solution.meaning
            unsafe outcome.code = result.code
            unsafe outcome.primalStatus = result.primal_status
            unsafe outcome.dualStatus = result.dual_status
            unsafe outcome.isDistrusted = result.distrusted != 0
            unsafe outcome.bound = result.has_bound != 0 ? result.bound : nil
            unsafe outcome.nodes = Int(result.nodes)
            unsafe outcome.iterations = Int(result.iterations)
        }

        func primalValues() -> LinearSolution.PrimalValues {
            let rows = 2 * columnCount
            return LinearSolution.PrimalValues(
                objective: objective, columnValues: values.elements(0..<columnCount),
                rowValues: values.elements(rows..<(rows + rowCount)))
        }

        func dualValues() -> LinearSolution.DualValues {
            LinearSolution.DualValues(
                rowDuals: values.elements((2 * columnCount + rowCount)..<values.count),
                reducedCosts: values.elements(columnCount..<(2 * columnCount)))
        }

        /// Nil when no simplex method ended with one.
        func basisFound() -> Basis? {
            let statuses = basis.elements().compactMap(Basis.Status.init(code:))
            guard statuses.count == basis.count else { return nil }
            return Basis(columns: Array(statuses[..<columnCount]), rows: Array(statuses[columnCount...]))
        }
    }

    /// Basis codes to start from, to lend to C.
    struct FlatBasis: ~Copyable {
        private let columns: LentArray<Int32>
        private let rows: LentArray<Int32>
        private let isGiven: Bool

        init(_ basis: Basis?) {
            isGiven = basis != nil
            columns = LentArray(basis?.columns.map(\.code) ?? [])
            rows = LentArray(basis?.rows.map(\.code) ?? [])
        }

        /// Valid as long as this value lives.
        var guarded: glpk_guard_basis {
            guard isGiven else { return unsafe glpk_guard_basis(columns: nil, rows: nil) }
            return unsafe glpk_guard_basis(columns: columns.address, rows: rows.address)
        }
    }

    extension glpk_guard_solution {
        fileprivate var meaning: RawOutcome.Kind {
            switch self {
            case .basic: .basic
            case .interior: .interior
            case .integer: .integer
            }
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
            case .visitor: .visitor
            case .inexact: .inexact
            }
        }
    }

#endif
