#if GLPK

    extension LinearProgram {
        /// Adds unknowns of one kind.
        ///
        /// - Parameters:
        ///   - count: how many; zero or fewer add none.
        ///   - cost: the coefficient of each in the objective.
        ///   - bounds: the values that each may take; for binary columns they are cut to zero and one.
        ///   - kind: continuous, integer or binary.
        ///   - name: makes a name of each position from zero, as `addColumn` takes it; nil for no names.
        /// - Returns: their handles, in order.
        @discardableResult
        public mutating func addColumns(
            count: Int, cost: Double = 0, bounds: Bounds = .nonNegative, kind: Kind = .continuous,
            name: ((Int) -> String)? = nil
        ) -> [Column] {
            (0..<max(0, count)).map { addColumn(cost: cost, bounds: bounds, kind: kind, name: name?($0)) }
        }

        /// Adds a linear constraint with a name, such as `addRow(2 * x + y <= 4, name: "flour")`.
        ///
        /// As `addRow(_:)` of a constraint that is ``LinearConstraint/named(_:)``.
        @discardableResult
        public mutating func addRow(_ constraint: consuming LinearConstraint, name: String?) -> Row {
            addRow(constraint.named(name))
        }

        /// Adds the constraints written one below the other.
        ///
        /// ```swift
        /// program.addRows {
        ///     x + y <= 4
        ///     for worker in workers {
        ///         (sum(of: shifts[worker]) <= 1).named("worker \(worker)")
        ///     }
        ///     if let leader { leader == 1 }
        /// }
        /// ```
        /// - Returns: a handle for each, in order.
        /// - Complexity: O(terms) besides the closure.
        @discardableResult
        public mutating func addRows(@ConstraintBuilder _ constraints: () throws -> [LinearConstraint]) rethrows
            -> [Row]
        {
            addRows(try constraints())
        }

        /// Adds constraints.
        ///
        /// - Returns: a handle for each, in order.
        @discardableResult
        public mutating func addRows(_ constraints: some Sequence<LinearConstraint>) -> [Row] {
            constraints.map { addRow($0) }
        }

        /// Sets the least value of an expression as the goal.
        ///
        /// As `setObjective(_:)`, and the sense.
        public mutating func minimise(_ objective: some Linear) {
            sense = .minimise
            setObjective(objective)
        }

        /// Sets the greatest value of an expression as the goal.
        ///
        /// As `setObjective(_:)`, and the sense.
        public mutating func maximise(_ objective: some Linear) {
            sense = .maximise
            setObjective(objective)
        }
    }

#endif
