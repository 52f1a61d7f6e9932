#if GLPK

    extension LinearProgram {
        /// Looks for groups of constraints that contradict each other, as few as needed.
        ///
        /// First the groups in the support of a certificate of Farkas, if the relaxation is infeasible (J. Gleeson,
        /// J. Ryan, Identifying minimally infeasible subsystems of inequalities, ORSA Journal on Computing 2, 1990,
        /// 61-63); if only whole numbers make the program infeasible, as many groups from the front as it takes, by
        /// doubling (the additive method of M. Tamiz, S. J. Mardle, D. F. Jones, Detecting IIS in infeasible linear
        /// programmes using techniques from goal programming, Computers & Operations Research 23, 1996, 113-119).
        /// Then one group after the other is left out, for good if the rest is still infeasible (the deletion filter
        /// of J. W. Chinneck, E. W. Dravnieks, Locating minimal infeasible constraint sets in linear programs, ORSA
        /// Journal on Computing 3, 1991, 157-168; for mixed-integer programs O. Guieu, J. W. Chinneck, INFORMS Journal
        /// on Computing 11, 1999, 63-77). Of several contradictions one is found, not the smallest.
        ///
        /// ```swift
        /// let groups = program.rowGroups() + program.columnBoundGroups()
        /// if let found = try program.infeasibleSubsystem(among: groups).subsystem {
        ///     for member in found.members { print(member.group.name ?? "at \(member.position)") }
        /// }
        /// ```
        /// - Parameters:
        ///   - groups: what may be left out, in any order; nil for every row by itself. Rows and column bounds in no
        ///     group always stay, as does the kind of every column. A row in several groups stays as long as one does.
        ///   - options: method and limits of each program solved; a basis, a start solution and an objective limit are
        ///     left aside.
        ///   - limits: when to stop with what is found by then.
        /// - Returns: whether there is a solution, and what stands against it.
        /// - Throws: `.invalidInput` with all faults; `.solverFailure` when GLPK gave up.
        /// - Complexity: one or two programs per group at most, and per group in the support of a certificate as a
        ///   rule.
        public func infeasibleSubsystem(
            among groups: [ConstraintGroup]? = nil, options: SolverOptions = SolverOptions(),
            limits: SubsystemLimits = SubsystemLimits()
        ) throws(GLPKError) -> InfeasibilityAnalysis {
            let groups = groups ?? rowGroups()
            let faults = options.faults() + limits.faults() + faults() + faults(of: groups)
            guard faults.isEmpty else { throw .invalidInput(faults) }
            var filter = DeletionFilter(SubsystemTester(self, groups, options, limits))
            return try filter.run()
        }

        private func faults(of groups: [ConstraintGroup]) -> [GLPKError.Fault] {
            groups.enumerated().flatMap { position, group in
                let place = Self.place("group", at: position, name: group.name)
                return group.rows.filter { !rows.indices.contains($0.index) }.map {
                    GLPKError.Fault.unknownRow(place, index: $0.index, rowCount: rows.count)
                }
                    + group.columnBounds.filter { !columns.indices.contains($0.index) }.map {
                        .unknownColumn(place, index: $0.index, columnCount: columns.count)
                    }
            }
        }
    }

    extension SubsystemLimits {
        fileprivate func faults() -> [GLPKError.Fault] {
            guard let solveLimit, solveLimit < 0 else { return [] }
            return [.badOption("limits.solveLimit", solveLimit, "give zero or more, or nil for no limit")]
        }
    }

    /// Leaves out one group after the other.
    private struct DeletionFilter {
        private var tester: SubsystemTester
        /// Positions of the groups that are infeasible together, ascending.
        private var standing: [Int]
        /// Of those that stand.
        private var certificate: InfeasibilityCertificate?

        init(_ tester: SubsystemTester) {
            self.tester = tester
            standing = Array(tester.groups.indices)
        }

        mutating func run() throws(GLPKError) -> InfeasibilityAnalysis {
            switch try tester.test(standing) {
            case .feasible: return .feasible
            case .unknown: return .undecided
            case .infeasible(let certificate): settle(standing, certificate, keeping: [])
            }
            if certificate == nil { try takeFromFront() }
            let isIrreducible = try leaveOut()
            return .infeasible(
                InfeasibleSubsystem(
                    members: standing.map { InfeasibleSubsystem.Member(position: $0, group: tester.groups[$0]) },
                    isIrreducible: isIrreducible, certificate: certificate, solves: tester.solves))
        }

        /// Goes on with groups that were found infeasible, or with those that the proof uses.
        private mutating func settle(
            _ infeasible: [Int], _ certificate: InfeasibilityCertificate?, keeping needed: Set<Int>
        ) {
            self.certificate = certificate
            guard let certificate else {
                standing = infeasible
                return
            }
            let support = Set(tester.support(of: certificate, among: infeasible))
            standing = infeasible.filter { support.contains($0) || needed.contains($0) }
        }

        /// Finds out how many groups from the front are infeasible already, to a factor of two.
        private mutating func takeFromFront() throws(GLPKError) {
            var count = 1
            while count < standing.count {
                let front = Array(standing.prefix(count))
                if case .infeasible(let certificate) = try tester.test(front) {
                    settle(front, certificate, keeping: [])
                    return
                }
                count *= 2
            }
        }

        /// - Returns: whether each of those left is known to be needed.
        private mutating func leaveOut() throws(GLPKError) -> Bool {
            var needed: Set<Int> = []
            var undecided: Set<Int> = []
            while let candidate = standing.last(where: { !needed.contains($0) && !undecided.contains($0) }) {
                if tester.isExhausted { return false }
                let rest = standing.filter { $0 != candidate }
                switch try tester.test(rest) {
                case .infeasible(let certificate): settle(rest, certificate, keeping: needed)
                case .feasible: needed.insert(candidate)
                case .unknown: undecided.insert(candidate)
                }
            }
            return undecided.isDisjoint(with: standing)
        }
    }

#endif
