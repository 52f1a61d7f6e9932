#if GLPK

    extension LinearProgram {
        /// The program in which every row may be broken at a price, and nothing else costs anything.
        ///
        /// Each row gets a column that makes up for what it lacks and one that takes away what it has too much, as far
        /// as it has such bounds. They are priced by the largest coefficient of the row, to a power of two, so that
        /// the scale of a row does not matter. The optimum is zero exactly if the program has a solution, and row
        /// multipliers of any larger optimum are those of Farkas (J. W. Chinneck, Feasibility and Infeasibility in
        /// Optimization, Springer 2008, chapter 6).
        /// - Parameter costs: of the columns, to tell between combinations; nil for none.
        /// - Returns: a program that always has a solution; its first columns, relaxed, and its rows are those given.
        func elastic(costs: [Double]? = nil) -> LinearProgram {
            var elastic = LinearProgram()
            for (index, column) in columns.enumerated() {
                elastic.addColumn(cost: costs?[index] ?? 0, bounds: column.effectiveBounds)
            }
            var start = 0
            for row in rows {
                // A row without bounds cannot be broken, and plays no part.
                let entries = entries[start..<(row.bounds == .free ? start : row.end)]
                let largest = entries.reduce(0) { max($0, $1.coefficient.magnitude) }
                let price = largest > 0x1p-500 && largest < 0x1p500 ? 1 / largest.binade : 1
                var terms = entries.map { (Column(index: $0.column), $0.coefficient) }
                if row.bounds.lower.isFinite { terms.append((elastic.addColumn(cost: price), 1)) }
                if row.bounds.upper.isFinite { terms.append((elastic.addColumn(cost: price), -1)) }
                elastic.addRow(terms, bounds: row.bounds)
                start = row.end
            }
            return elastic
        }
    }

    extension SolverOptions {
        /// The same options for another program than the one that they were made for.
        func forAuxiliary() -> SolverOptions {
            var options = self
            options.basis = nil
            options.search.startSolution = nil
            options.simplex.objectiveLimit = nil
            return options
        }

        /// Options for a linear program whose basic multipliers are wanted.
        func forMultipliers() -> SolverOptions {
            var options = forAuxiliary()
            options.presolve = false
            options.simplex.start = .standard
            if options.method == .interiorPoint { options.method = .dualThenPrimalSimplex }
            return options
        }
    }

    extension LinearProgram {
        /// Looks for a proof that the program has no solution.
        ///
        /// The multipliers come from the program in which rows may be broken at a price; they are rounded to simple
        /// numbers in several ways, until they verify exactly.
        ///
        /// ```swift
        /// if let certificate = try program.infeasibilityCertificate() {
        ///     for row in certificate.rows { print(row, certificate[row]) }
        /// }
        /// ```
        /// - Parameter options: method and limits; a basis, a start solution and an objective limit are left aside. The
        ///   exact method finds contradictions below the tolerances of the others too.
        /// - Returns: a certificate that verifies; nil when none was found, because the program or at least its
        ///   relaxation has solutions, because a limit struck, or because rounding got in the way. It does so now and
        ///   then where columns without any bound, of which an exact zero must be left, meet coefficients that are in
        ///   no simple proportion.
        /// - Throws: `.invalidInput` with all faults; `.solverFailure` when GLPK gave up.
        /// - Complexity: that of one linear program with up to two more columns per row, seldom a few more.
        public func infeasibilityCertificate(
            _ options: SolverOptions = SolverOptions()
        ) throws(GLPKError) -> InfeasibilityCertificate? {
            let faults = options.faults() + faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            if let empty = columns.firstIndex(where: \.effectiveBounds.isCrossed) {
                return InfeasibilityCertificate(.columnWithoutWholeNumber(Column(index: empty)))
            }
            return try relaxationStudy(options).certificate
        }
    }

#endif
