#if GLPK

    /// A proof that the objective of a program gets better without end, if the program has any solution at all.
    ///
    /// From every solution one may go on in the direction for ever: no bound of a column or of a row is ever met, and
    /// the objective improves with every step. It can be checked without a solver. For mixed-integer programs the same
    /// holds, as their numbers are rationals (R. R. Meyer, On the existence of optimal solutions to integer and
    /// mixed-integer programming problems, Mathematical Programming 7, 1974, 223-235).
    public struct UnboundedRay: Sendable, Hashable {
        /// One component per column, in order of addition.
        public let direction: [Double]

        /// A solution to start from: one value per column, good up to GLPK's tolerances; nil when none is known.
        public let point: [Double]?

        /// Makes a ray that proves something only if it verifies.
        ///
        /// - Parameters:
        ///   - direction: one component per column, in order of addition.
        ///   - point: one value per column, or nil.
        public init(direction: [Double], point: [Double]? = nil) {
            self.direction = direction
            self.point = point
        }

        /// The component of a column.
        public subscript(column: LinearProgram.Column) -> Double { direction[column.index] }

        /// The columns that change along the ray, in order of addition.
        public var columns: [LinearProgram.Column] {
            direction.indices.filter { direction[$0] != 0 }.map { LinearProgram.Column(index: $0) }
        }

        /// Whether a program that has a solution is proven to have no best one.
        ///
        /// Rigorous: all sums are exact, so that true is a proof of what the program's doubles say. The point is not
        /// looked at; see `verifyPoint(against:)`. False proves nothing.
        /// - Parameter program: any program; of one with faults nothing is proven.
        /// - Complexity: O(columns + rows + entries) for numbers of like size.
        public func verify(against program: LinearProgram) -> Bool {
            guard program.faults().isEmpty, direction.count == program.columnCount else { return false }
            guard direction.allSatisfy(\.isFinite), program.columns.allSatisfy({ !$0.effectiveBounds.isCrossed }) else {
                return false
            }
            let staysInColumns = zip(program.columns, direction).allSatisfy { column, component in
                column.effectiveBounds.allowsGoing(component < 0 ? -1 : component > 0 ? 1 : 0)
            }
            guard staysInColumns else { return false }
            var gain = ExactSum()
            for (column, component) in zip(program.columns, direction) { gain.addProduct(column.cost, component) }
            guard gain.sign == (program.sense == .minimise ? -1 : 1) else { return false }
            return zip(program.rows, program.exactRowSums(direction)).allSatisfy { row, sum in
                sum.sign.map { row.bounds.allowsGoing($0) } ?? false
            }
        }

        /// Whether the point is there and keeps all bounds exactly, with whole numbers where they are due.
        ///
        /// Together with `verify(against:)` a proof that the program is unbounded. Points found by a solver often miss
        /// a bound by a rounding error; false is no proof of anything.
        public func verifyPoint(against program: LinearProgram) -> Bool {
            guard let point, program.faults().isEmpty, point.count == program.columnCount else { return false }
            let staysInColumns = zip(program.columns, point).allSatisfy { column, value in
                value.isFinite && column.effectiveBounds.holds(value, within: 0)
                    && (column.kind == .continuous || value == value.rounded())
            }
            return staysInColumns
                && zip(program.rows, program.exactRowSums(point)).allSatisfy { row, sum in
                    guard let low = sum.compared(to: row.bounds.lower), let high = sum.compared(to: row.bounds.upper)
                    else { return false }
                    return low >= 0 && high <= 0
                }
        }
    }

    extension LinearProgram.Bounds {
        /// Whether one may go down (-1) or up (1) for ever without meeting an end.
        fileprivate func allowsGoing(_ sign: Int) -> Bool {
            sign < 0 ? lower == -.infinity : sign > 0 ? upper == .infinity : true
        }
    }

    extension LinearProgram {
        /// The exact sum of every row at given values of the columns.
        func exactRowSums(_ columnValues: [Double]) -> [ExactSum] {
            var start = 0
            return rows.map { row in
                var sum = ExactSum()
                for entry in entries[start..<row.end] { sum.addProduct(entry.coefficient, columnValues[entry.column]) }
                start = row.end
                return sum
            }
        }
    }

#endif
