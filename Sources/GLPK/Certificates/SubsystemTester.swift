#if GLPK

    /// Tells whether some groups of a program's constraints have a solution together with all that is in no group.
    struct SubsystemTester {
        /// What was found out.
        enum Verdict {
            case feasible
            /// The certificate verifies against the whole program.
            case infeasible(InfeasibilityCertificate?)
            case unknown
        }

        private let program: LinearProgram
        let groups: [LinearProgram.ConstraintGroup]
        private let options: SolverOptions
        private let limits: SubsystemLimits
        private let start = ContinuousClock.now
        private(set) var solves = 0

        init(
            _ program: LinearProgram, _ groups: [LinearProgram.ConstraintGroup], _ options: SolverOptions,
            _ limits: SubsystemLimits
        ) {
            self.program = program
            self.groups = groups
            self.options = options.forAuxiliary()
            self.limits = limits
        }

        /// Whether no more may be tested.
        var isExhausted: Bool {
            if let limit = limits.solveLimit, solves >= limit { return true }
            if let left = timeLeft, left <= .zero { return true }
            return options.isCancelled?() ?? false
        }

        private var timeLeft: Duration? { limits.timeLimit.map { $0 - (ContinuousClock.now - start) } }

        /// Options for the next program.
        private var currentOptions: SolverOptions {
            var options = options
            if let left = timeLeft { options.timeLimit = min(left, options.timeLimit ?? left) }
            return options
        }

        /// Solves the program with nothing but some of the groups.
        ///
        /// - Parameter standing: positions of the groups that stand.
        mutating func test(_ standing: [Int]) throws(GLPKError) -> Verdict {
            guard !isExhausted else { return .unknown }
            let part = program.keeping(standing.map { groups[$0] }, of: groups)
            if let empty = part.columns.firstIndex(where: \.effectiveBounds.isCrossed) {
                return .infeasible(InfeasibilityCertificate(.columnWithoutWholeNumber(.init(index: empty))))
            }
            let study = try part.relaxationStudy(currentOptions)
            solves += study.solves
            if let certificate = study.certificate { return .infeasible(certificate) }
            if study.isFeasible == true, !part.isMixedInteger { return .feasible }
            guard !isExhausted else { return .unknown }
            let solution = try part.withoutCosts().solve(currentOptions)
            solves += 1
            if solution.point.values != nil { return .feasible }
            return solution.termination == .infeasible ? .infeasible(nil) : .unknown
        }

        /// The groups that a certificate uses, out of those that stand.
        func support(of certificate: InfeasibilityCertificate, among standing: [Int]) -> [Int] {
            let rows = Set(certificate.rows)
            let columns = Set(certificate.columns(of: program))
            return standing.filter {
                !rows.isDisjoint(with: groups[$0].rows) || !columns.isDisjoint(with: groups[$0].columnBounds)
            }
        }
    }

    extension LinearProgram {
        /// A copy without the bounds of rows and columns that are in some group, but in none of those that stand.
        fileprivate func keeping(_ standing: [ConstraintGroup], of groups: [ConstraintGroup]) -> LinearProgram {
            var copy = self
            let keptRows = Set(standing.lazy.flatMap(\.rows))
            let keptColumns = Set(standing.lazy.flatMap(\.columnBounds))
            for row in groups.lazy.flatMap(\.rows) where !keptRows.contains(row) {
                copy.setBounds(.free, of: row)
            }
            for column in groups.lazy.flatMap(\.columnBounds) where !keptColumns.contains(column) {
                var data = columns[column.index]
                data.bounds = .free
                if data.kind == .binary { data.kind = .integer }
                copy.replaceColumn(at: column.index, by: data)
            }
            return copy
        }
    }

#endif
