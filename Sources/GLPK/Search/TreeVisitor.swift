#if GLPK
    import CGLPKGuard

    /// Carries the caller's closures through C, and what they want done back.
    ///
    /// Lives on the solving thread for one run. GLPK works on what a closure returned only after it has returned, and
    /// the arrays lent to it stay until the next event.
    final class TreeVisitor {
        private let isCancelled: (@Sendable () -> Bool)?
        /// Closures speak of columns by handle; everything here is by place, as in GLPK.
        private let places: Places
        private let callbacks: SearchCallbacks
        private let program: LinearProgram
        /// The columns alone, to check new rows against.
        private let columns: LinearProgram
        private var startSolution: [Double]?

        /// The first error that a closure threw.
        private(set) var error: (any Error)?
        /// All rows that the caller added for good.
        private(set) var lazyRows: [LinearConstraint] = []
        /// The start solution, once it is known to keep all rows, lazy ones included.
        private(set) var acceptedStart: [Double]?
        /// The last solution that GLPK took although the caller has a row that it breaks.
        private(set) var brokenIncumbent: [Double]?

        private var lentRows: LentRows?
        private var lentSolution: LentSolution?

        /// - Parameters:
        ///   - program: the columns and rows that GLPK has; of its rows only a proposed solution needs to know.
        ///   - options: with a start solution by place.
        ///   - callbacks: what to ask on the way.
        ///   - places: where the columns stand; nil when their handles say so.
        init(
            _ program: LinearProgram, _ options: SolverOptions, _ callbacks: SearchCallbacks = SearchCallbacks(),
            _ places: Places? = nil
        ) {
            isCancelled = options.isCancelled
            self.places = places ?? Places(count: program.columnCount)
            self.callbacks = callbacks
            startSolution = options.search.startSolution
            self.program = program
            columns = program.withoutRows()
        }

        var isPolled: Bool { isCancelled != nil }

        var wantsToStop: Bool { isCancelled?() ?? false }

        /// Whether GLPK may work on another program than the one given.
        var allowsPresolve: Bool { !callbacks.needOriginalProgram }

        /// Whether the program's rows are all there are, so that GLPK's own heuristics may be trusted.
        var knowsAllRows: Bool { callbacks.lazyRows == nil }

        /// Bits 1 << kind of the events that somebody wants to hear of.
        var visitedEvents: Int32 {
            let wanted: [(glpk_guard_event_kind, Bool)] = [
                (.rows, callbacks.lazyRows != nil),
                (.incumbent, callbacks.lazyRows != nil || callbacks.newIncumbent != nil),
                (.heuristic, callbacks.heuristic != nil || startSolution != nil),
                (.cuts, callbacks.userCuts != nil),
                (.branch, callbacks.branching != nil),
                (.select, callbacks.selection != nil || callbacks.progress != nil),
            ]
            return wanted.reduce(0) { $1.1 ? $0 | 1 << Int32($1.0.rawValue) : $0 }
        }

        /// Asks the closure that an event is for, and notes what it wants done.
        func answer(_ event: UnsafePointer<glpk_guard_event>, _ commands: UnsafeMutablePointer<glpk_guard_commands>) {
            let tree = unsafe SearchTree(event, places)
            do {
                switch unsafe event.pointee.kind {
                case .rows: unsafe try addLazyRows(tree, commands)
                case .incumbent: try meetIncumbent(tree)
                case .heuristic: unsafe try propose(tree, event, commands)
                case .cuts: unsafe try addCuts(tree, commands)
                case .branch: unsafe try branch(tree, commands)
                case .select: unsafe try select(tree, commands)
                case .preprocess: break
                }
            } catch {
                if !(error is StopSearch) { self.error = error }
                unsafe commands.pointee.stop = 1
            }
        }

        private func addLazyRows(
            _ tree: borrowing SearchTree, _ commands: UnsafeMutablePointer<glpk_guard_commands>
        ) throws {
            // A row that the relaxation keeps would have it solved again for nothing, and again.
            let broken = try lazyRows(brokenAt: tree.valuesByPlace(), tree, within: 1e-6)
            guard !broken.isEmpty else { return }
            unsafe lend(broken, commands)
            lazyRows += broken
        }

        /// The rows of the caller that values break; the tree shows these values.
        private func lazyRows(
            brokenAt values: [Double], _ tree: borrowing SearchTree, within tolerance: Double = 1e-5
        ) throws -> [LinearConstraint] {
            guard let told = try callbacks.lazyRows?(tree), !told.isEmpty else { return [] }
            let rows = try placed(told, "lazy row")
            return rows.filter { !$0.holds(at: values, within: tolerance) }
        }

        private func meetIncumbent(_ tree: borrowing SearchTree) throws {
            let values = tree.valuesByPlace()
            let keepsKnown = lazyRows.allSatisfy { $0.holds(at: values) }
            if try !keepsKnown || !lazyRows(brokenAt: values, tree).isEmpty { brokenIncumbent = values }
            try callbacks.newIncumbent?(tree)
        }

        private func propose(
            _ tree: borrowing SearchTree, _ event: UnsafePointer<glpk_guard_event>,
            _ commands: UnsafeMutablePointer<glpk_guard_commands>
        ) throws {
            let start = startSolution
            startSolution = nil
            guard let proposed = try start ?? callbacks.heuristic?(tree).map(places.gatheredIfWhole) else { return }
            // GLPK takes whole numbers only when they are so to the last bit.
            let solution = program.roundingIntegers(in: proposed)
            let faults = program.faults(ofSolution: solution)
            guard faults.isEmpty else { throw GLPKError.invalidInput(faults) }
            guard lazyRows.allSatisfy({ $0.holds(at: solution) }) else { return }
            let proposal = unsafe SearchTree(event, places, values: solution)
            guard try lazyRows(brokenAt: solution, proposal).isEmpty else { return }
            if start != nil { acceptedStart = solution }
            let lent = LentSolution(solution)
            lentSolution = lent
            unsafe commands.pointee.solution = lent.address
        }

        private func addCuts(
            _ tree: borrowing SearchTree, _ commands: UnsafeMutablePointer<glpk_guard_commands>
        ) throws {
            guard let cuts = try callbacks.userCuts?(tree) else { return }
            unsafe lend(try placed(cuts, "cut").flatMap(\.oneSided), commands)
        }

        private func branch(
            _ tree: borrowing SearchTree, _ commands: UnsafeMutablePointer<glpk_guard_commands>
        ) throws {
            guard let branch = try callbacks.branching?(tree) else { return }
            guard tree.branchable().contains(branch.column), let place = places.place(of: branch.column.index) else {
                throw GLPKError.invalidInput([.notBranchable(column: branch.column.index)])
            }
            unsafe commands.pointee.branch_column = Int32(place)
            unsafe commands.pointee.branch_direction = branch.first.code
        }

        private func select(
            _ tree: borrowing SearchTree, _ commands: UnsafeMutablePointer<glpk_guard_commands>
        ) throws {
            try callbacks.progress?(tree.progress)
            guard let node = try callbacks.selection?(tree) else { return }
            guard tree.activeNodes().contains(where: { $0.id == node }) else {
                throw GLPKError.invalidInput([.notActive(node: Int(node.number))])
            }
            unsafe commands.pointee.node = node.number
        }

        /// Rows of the caller with their columns by place, if they have no faults.
        private func placed(_ rows: [LinearConstraint], _ noun: String) throws(GLPKError) -> [LinearConstraint] {
            var faults = rows.enumerated().flatMap { index, row in
                row.terms.filter { places.place(of: $0.column.index) == nil }.map {
                    GLPKError.Fault.unknownColumn(
                        LinearProgram.place(noun, at: index, name: row.name), index: $0.column.index,
                        columnCount: places.count)
                }
            }
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let placed = rows.map { $0.placed(places) }
            faults = written(placed).faults().map { $0.naming(rowsAs: noun) }
            guard faults.isEmpty else { throw .invalidInput(faults) }
            return placed
        }

        private func written(_ rows: [LinearConstraint]) -> LinearProgram {
            var written = columns
            for row in rows { written.addRow(row) }
            return written
        }

        private func lend(_ rows: [LinearConstraint], _ commands: UnsafeMutablePointer<glpk_guard_commands>) {
            let lent = LentRows(written(rows))
            lentRows = lent
            unsafe commands.pointee.rows = lent.rows.guarded
            unsafe commands.pointee.matrix = lent.matrix.guarded
        }
    }

    extension TreeVisitor {
        /// The answer as it may be given out: no point that breaks a lazy row, and a start solution that the search
        /// was stopped too early to take up.
        func judged(
            _ solution: LinearSolution, of program: LinearProgram, start: [Double]?
        ) -> LinearSolution {
            if let values = solution.point.values?.columnValues {
                let isBroken = values == brokenIncumbent || !lazyRows.allSatisfy { $0.holds(at: values) }
                return isBroken ? solution.distrusted() : solution
            }
            // Without lazy rows it was held against everything before the search began.
            let start = knowsAllRows ? start.map(program.roundingIntegers(in:)) : acceptedStart
            guard let start, solution.termination.isLimit, program.isMixedInteger else { return solution }
            return solution.with(.feasible(self.program.values(at: start)))
        }
    }

    private final class LentRows {
        let rows: FlatRows
        let matrix: FlatMatrix

        init(_ program: LinearProgram) {
            rows = FlatRows(program.rows)
            matrix = FlatMatrix(program.entries, rows: program.rows)
        }
    }

    private final class LentSolution {
        private let values: LentArray<Double>

        init(_ values: [Double]) {
            self.values = LentArray(values)
        }

        var address: UnsafePointer<Double>? { unsafe values.address.map { unsafe UnsafePointer($0) } }
    }

    extension LinearConstraint {
        /// The constraint over the places of columns that are all there.
        fileprivate func placed(_ places: Places) -> LinearConstraint {
            guard !places.isDense else { return self }
            let terms = terms.compactMap { term in
                places.place(of: term.column.index).map { Term(LinearProgram.Column(index: $0), term.coefficient) }
            }
            return LinearConstraint(terms, bounds: bounds, name: name)
        }

        /// Whether values keep the constraint within a tolerance relative to its terms.
        fileprivate func holds(at values: [Double], within tolerance: Double = 1e-5) -> Bool {
            var sum = 0.0
            var magnitude = 1.0
            for term in terms {
                let product = term.coefficient * values[term.column.index]
                sum += product
                magnitude += abs(product)
            }
            return bounds.holds(sum, within: tolerance * magnitude)
        }

        /// The constraint as rows of one bound each.
        fileprivate var oneSided: [LinearConstraint] {
            var rows: [LinearConstraint] = []
            if bounds.lower > -.infinity {
                rows.append(LinearConstraint(terms, bounds: .atLeast(bounds.lower)))
            }
            if bounds.upper < .infinity {
                rows.append(LinearConstraint(terms, bounds: .atMost(bounds.upper)))
            }
            return rows
        }
    }

    extension Branch.Side {
        /// Codes of `glpk.h`: GLP_DN_BRNCH, GLP_UP_BRNCH, GLP_NO_BRNCH.
        fileprivate var code: Int32 {
            switch self {
            case .down: 1
            case .up: 2
            case .automatic: 0
            }
        }
    }

#endif
