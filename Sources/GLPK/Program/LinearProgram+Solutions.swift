#if GLPK

    extension LinearProgram {
        /// Everything that keeps values from solving the program; empty when they do.
        ///
        /// - Parameters:
        ///   - values: one per column, in order of addition.
        ///   - tolerance: by how much a bound may be broken, relative to the bound or to the terms of the row.
        ///   - integerTolerance: how far from whole an integer column may be.
        /// - Complexity: O(columns + rows + entries).
        func faults(
            ofSolution values: [Double], tolerance: Double = 1e-6, integerTolerance: Double = 1e-9
        ) -> [GLPKError.Fault] {
            guard values.count == columns.count else {
                return [.badSolution("the solution", "has \(values.count) values for \(columns.count) columns")]
            }
            var faults: [GLPKError.Fault] = []
            for (index, column) in columns.enumerated() {
                let value = values[index]
                let bounds = column.effectiveBounds
                let place = { Self.place("column", at: index, name: column.name) }
                if !value.isFinite {
                    faults.append(.badSolution(place(), "is \(value); give a finite number"))
                } else if !bounds.holds(value, within: tolerance * max(1, abs(value))) {
                    faults.append(.badSolution(place(), "is \(value), outside \(bounds.lower) to \(bounds.upper)"))
                } else if column.kind != .continuous, abs(value - value.rounded()) > integerTolerance {
                    faults.append(.badSolution(place(), "is \(value) and has to be whole"))
                }
            }
            return faults.isEmpty ? rowFaults(values, tolerance) : faults
        }

        /// The same values, those of integer columns as the nearest whole numbers.
        func roundingIntegers(in values: [Double]) -> [Double] {
            guard values.count == columns.count else { return values }
            return zip(columns, values).map { $0.kind == .continuous ? $1 : $1.rounded() }
        }

        /// What columns and rows come to at given values.
        /// - Complexity: O(columns + entries).
        func values(at columnValues: [Double]) -> LinearSolution.PrimalValues {
            var rowValues: [Double] = []
            rowValues.reserveCapacity(rows.count)
            var start = 0
            for row in rows {
                rowValues.append(entries[start..<row.end].reduce(0) { $0 + $1.coefficient * columnValues[$1.column] })
                start = row.end
            }
            let objective = zip(columns, columnValues).reduce(objectiveOffset) { $0 + $1.0.cost * $1.1 }
            return LinearSolution.PrimalValues(
                objective: objective, columnValues: columnValues, rowValues: rowValues)
        }

        private func rowFaults(_ values: [Double], _ tolerance: Double) -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            var start = 0
            for (index, row) in rows.enumerated() {
                var sum = 0.0
                var magnitude = 1.0
                for entry in entries[start..<row.end] {
                    let term = entry.coefficient * values[entry.column]
                    sum += term
                    magnitude += abs(term)
                }
                if !row.bounds.holds(sum, within: tolerance * magnitude) {
                    let place = Self.place("row", at: index, name: row.name)
                    faults.append(
                        .badSolution(place, "sums up to \(sum), outside \(row.bounds.lower) to \(row.bounds.upper)"))
                }
                start = row.end
            }
            return faults
        }
    }

#endif
