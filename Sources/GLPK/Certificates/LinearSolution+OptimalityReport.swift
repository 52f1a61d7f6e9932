#if GLPK

    extension LinearSolution {
        /// Checks the answer against the program that it belongs to.
        ///
        /// - Parameter program: the program solved; for an answer of a solver that deleted columns or rows there is
        ///   none, and the report is nil or worthless.
        /// - Returns: the residuals of values, and of multipliers if the answer has any; nil when it has no values or
        ///   another shape than the program.
        /// - Complexity: O(columns + rows + entries).
        public func optimalityReport(for program: LinearProgram) -> OptimalityReport? {
            guard let values = point.values, values.columnValues.count == program.columnCount,
                values.rowValues.count == program.rowCount
            else { return nil }
            let sums = MeasuredSum.rows(of: program, at: values.columnValues)
            let primal = OptimalityReport.Primal(program, values, sums)
            guard let duals = duals.values, duals.rowDuals.count == program.rowCount,
                duals.reducedCosts.count == program.columnCount
            else { return OptimalityReport(primal: primal, dual: nil) }
            return OptimalityReport(
                primal: primal, dual: OptimalityReport.Dual(program, values, duals, sums.map(\.rounded)))
        }
    }

    /// A sum together with the magnitude of its terms.
    private struct MeasuredSum {
        var sum = ExactSum()
        var magnitude = 0.0

        mutating func addProduct(_ left: Double, _ right: Double) {
            sum.addProduct(left, right)
            magnitude += (left * right).magnitude
        }

        static func rows(of program: LinearProgram, at columnValues: [Double]) -> [MeasuredSum] {
            var start = 0
            return program.rows.map { row in
                var sum = MeasuredSum()
                for entry in program.entries[start..<row.end] {
                    sum.addProduct(entry.coefficient, columnValues[entry.column])
                }
                start = row.end
                return sum
            }
        }

        /// The sum; no number when terms are none, or beyond the range in which they can be added up.
        var rounded: Double { magnitude < 0x1p900 ? sum.rounded : .nan }

        /// By how much a number differs from the sum; no number when that is none.
        func distance(to number: Double) -> Double {
            guard number.isFinite, magnitude < 0x1p900 else { return .nan }
            var difference = sum
            difference.add(-number)
            return difference.rounded.magnitude
        }
    }

    extension OptimalityReport.Primal {
        fileprivate init(_ program: LinearProgram, _ values: LinearSolution.PrimalValues, _ sums: [MeasuredSum]) {
            var objectiveSum = MeasuredSum()
            objectiveSum.addProduct(program.objectiveOffset, 1)
            for (index, column) in program.columns.enumerated() {
                let value = values.columnValues[index]
                let place = OptimalityReport.Place.column(LinearProgram.Column(index: index))
                columnBounds.note(value, outside: column.effectiveBounds, at: place)
                if column.kind != .continuous {
                    integrality.note((value - value.rounded()).magnitude, against: value.magnitude, at: place)
                }
                objectiveSum.addProduct(column.cost, value)
            }
            for (index, row) in program.rows.enumerated() {
                let place = OptimalityReport.Place.row(LinearProgram.Row(index: index))
                let sum = sums[index]
                rowSums.note(sum.distance(to: values.rowValues[index]), against: sum.magnitude, at: place)
                rowBounds.note(sum.rounded, outside: row.bounds, at: place)
            }
            objective.note(
                objectiveSum.distance(to: values.objective), against: objectiveSum.magnitude, at: .objective)
        }
    }

    extension OptimalityReport.Dual {
        fileprivate init(
            _ program: LinearProgram, _ values: LinearSolution.PrimalValues, _ duals: LinearSolution.DualValues,
            _ rowSums: [Double]
        ) {
            let size = values.objective.magnitude
            let direction: Double = program.sense == .minimise ? 1 : -1
            for (index, sum) in pricedColumns(program, duals.rowDuals).enumerated() {
                let place = OptimalityReport.Place.column(LinearProgram.Column(index: index))
                let column = program.columns[index]
                let told = duals.reducedCosts[index]
                reducedCosts.note(sum.distance(to: told), against: sum.magnitude, at: place)
                note(
                    direction * told, values.columnValues[index], column.effectiveBounds,
                    (column.cost.magnitude, size), (\.columnSigns, \.columnSlackness), at: place)
            }
            for (index, row) in program.rows.enumerated() {
                let place = OptimalityReport.Place.row(LinearProgram.Row(index: index))
                note(
                    direction * duals.rowDuals[index], rowSums[index], row.bounds, (0, size),
                    (\.rowSigns, \.rowSlackness), at: place)
            }
        }

        /// Costs less what the multipliers of rows account for.
        private func pricedColumns(_ program: LinearProgram, _ rowDuals: [Double]) -> [MeasuredSum] {
            var sums = program.columns.map { column in
                var sum = MeasuredSum()
                sum.addProduct(column.cost, 1)
                return sum
            }
            var start = 0
            for (row, multiplier) in zip(program.rows, rowDuals) {
                for entry in program.entries[start..<row.end] {
                    sums[entry.column].addProduct(entry.coefficient, -multiplier)
                }
                start = row.end
            }
            return sums
        }

        /// Takes a multiplier into account: one above zero belongs to the lower bound, one below to the upper.
        private mutating func note(
            _ multiplier: Double, _ value: Double, _ bounds: LinearProgram.Bounds,
            _ sizes: (sign: Double, slack: Double),
            _ residuals: (sign: WritableKeyPath<Self, Residual>, slack: WritableKeyPath<Self, Residual>),
            at place: Place
        ) {
            guard multiplier != 0 else { return }
            let bound = multiplier > 0 ? bounds.lower : bounds.upper
            if bound.isInfinite {
                self[keyPath: residuals.sign].note(multiplier.magnitude, against: sizes.sign, at: place)
            } else {
                let slack = (value - bound).magnitude
                self[keyPath: residuals.slack].note(multiplier.magnitude * slack, against: sizes.slack, at: place)
            }
        }

        private typealias Residual = OptimalityReport.Residual
        private typealias Place = OptimalityReport.Place
    }

    extension OptimalityReport.Residual {
        /// Takes into account by how much a value lies outside its bounds, relative to the bound.
        fileprivate mutating func note(
            _ value: Double, outside bounds: LinearProgram.Bounds, at place: OptimalityReport.Place
        ) {
            if value.isNaN {
                note(.nan, against: 0, at: place)
            } else if value < bounds.lower {
                note(bounds.lower - value, against: bounds.lower.magnitude, at: place)
            } else if value > bounds.upper {
                note(value - bounds.upper, against: bounds.upper.magnitude, at: place)
            }
        }
    }

#endif
