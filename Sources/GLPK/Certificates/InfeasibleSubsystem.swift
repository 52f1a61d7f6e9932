#if GLPK

    extension LinearProgram {
        /// Rows and bounds of columns that stand or fall together when the cause of an infeasibility is looked for.
        public struct ConstraintGroup: Sendable, Hashable {
            /// What people call it; nil for nothing.
            public var name: String?

            /// Rows that belong to it.
            public var rows: [Row]

            /// Columns whose bounds belong to it; those of a binary column include zero and one, not its being whole.
            public var columnBounds: [Column]

            /// Makes a group.
            ///
            /// - Parameters:
            ///   - name: what people call it, or nil.
            ///   - rows: rows that belong to it, in any order.
            ///   - columnBounds: columns whose bounds belong to it, in any order.
            public init(name: String? = nil, rows: [Row] = [], columnBounds: [Column] = []) {
                self.name = name
                self.rows = rows
                self.columnBounds = columnBounds
            }
        }

        /// One group for each row that has a bound, in order of addition, with the row's name.
        public func rowGroups() -> [ConstraintGroup] {
            rows.indices.filter { rows[$0].bounds != .free }.map {
                ConstraintGroup(name: rows[$0].name, rows: [Row(index: $0)])
            }
        }

        /// One group for each column that has a bound, in order of addition, with the column's name.
        public func columnBoundGroups() -> [ConstraintGroup] {
            columns.indices.filter { columns[$0].effectiveBounds != .free }.map {
                ConstraintGroup(name: columns[$0].name, columnBounds: [Column(index: $0)])
            }
        }
    }

    /// Groups of constraints that cannot be met together.
    public struct InfeasibleSubsystem: Sendable, Hashable {
        /// One of the groups.
        public struct Member: Sendable, Hashable {
            /// Where it stands among the groups given, from zero.
            public let position: Int

            /// The group with its name and handles.
            public let group: LinearProgram.ConstraintGroup
        }

        /// The groups that contradict each other, in the order given.
        ///
        /// Together with all rows and column bounds in no group they have no solution. Empty when those alone have
        /// none.
        public let members: [Member]

        /// Whether without any one of the members there is a solution, as GLPK found for each of them.
        ///
        /// False when a limit struck before that was known; the members then hold a contradiction, and perhaps more.
        public let isIrreducible: Bool

        /// A proof of the contradiction that verifies against the program and uses nothing but the members and what
        /// is in no group.
        ///
        /// Nil when only branch and cut tells of the contradiction, or when rounding got in the way of a proof.
        public let certificate: InfeasibilityCertificate?

        /// How many programs were solved.
        public let solves: Int
    }

    /// What is known of the cause of an infeasibility.
    public enum InfeasibilityAnalysis: Sendable, Hashable {
        /// There is a solution.
        case feasible
        /// There is none, because of these.
        case infeasible(InfeasibleSubsystem)
        /// A limit struck before it was known whether there is a solution.
        case undecided

        /// The groups that contradict each other, if there are any.
        public var subsystem: InfeasibleSubsystem? {
            if case .infeasible(let subsystem) = self { subsystem } else { nil }
        }
    }

    /// When to stop looking for a smaller contradiction.
    public struct SubsystemLimits: Sendable, Hashable {
        /// Longest time altogether; nil for no limit. The time limit of the solver's options is for each program.
        public var timeLimit: Duration?

        /// Most programs to solve, zero or more, looked at before each step, which may take a few; nil for no limit.
        public var solveLimit: Int?

        /// Makes limits.
        public init(timeLimit: Duration? = nil, solveLimit: Int? = nil) {
            self.timeLimit = timeLimit
            self.solveLimit = solveLimit
        }
    }

#endif
