#if GLPK

    /// A proof that a program has no solution, which can be checked without a solver.
    ///
    /// With a multiplier *y* for each row, and *z* = (transposed matrix) *y*, every point *x* has
    /// sum of *y* times row sums = sum of *z* times *x*. The multipliers prove infeasibility when
    ///
    ///     the largest sum of z times x over all x within the column bounds
    ///         < the smallest sum of y times r over all r within the row bounds,
    ///
    /// for no point can be on both sides (J. Farkas, Theorie der einfachen Ungleichungen, Journal für die reine und
    /// angewandte Mathematik 124, 1902, 1-27). The mirrored statement, with a largest *r* below a smallest *z*, is the
    /// same one for -*y*. Bounds of integer columns are rounded inward; beyond that, the certificate says nothing of
    /// whole numbers, so that it exists only for programs whose relaxation is infeasible.
    public struct InfeasibilityCertificate: Sendable, Hashable {
        /// What the contradiction lies in.
        public enum Proof: Sendable, Hashable {
            /// One multiplier per row, in order of addition.
            case rowMultipliers([Double])
            /// An integer or binary column between whose bounds there is no whole number.
            case columnWithoutWholeNumber(LinearProgram.Column)
        }

        /// What the contradiction lies in.
        public let proof: Proof

        /// Makes a certificate that proves something only if it verifies.
        public init(_ proof: Proof) {
            self.proof = proof
        }

        /// The multiplier of a row; zero when the row plays no part in the proof.
        public subscript(row: LinearProgram.Row) -> Double {
            guard case .rowMultipliers(let multipliers) = proof, multipliers.indices.contains(row.index) else {
                return 0
            }
            return multipliers[row.index]
        }

        /// The rows that the proof uses: those with a multiplier other than zero, in order of addition.
        public var rows: [LinearProgram.Row] {
            guard case .rowMultipliers(let multipliers) = proof else { return [] }
            return multipliers.indices.filter { multipliers[$0] != 0 }.map { LinearProgram.Row(index: $0) }
        }

        /// The columns whose bounds the proof uses, in order of addition.
        ///
        /// Those with a weight *z* other than zero, be it by rounding alone where the sum left the range of exact
        /// arithmetic.
        /// - Parameter program: the program that the certificate is for.
        /// - Complexity: O(columns + entries).
        public func columns(of program: LinearProgram) -> [LinearProgram.Column] {
            switch proof {
            case .columnWithoutWholeNumber(let column): return [column]
            case .rowMultipliers(let multipliers):
                guard multipliers.count == program.rowCount else { return [] }
                let weights = program.combination(of: multipliers)
                return weights.indices.filter { weights[$0].sign != 0 }.map { LinearProgram.Column(index: $0) }
            }
        }

        /// Whether the certificate proves that a program has no solution.
        ///
        /// Rigorous: all sums are exact (see Shewchuk 1997 on floating-point expansions), so that true is a proof of
        /// what the program's doubles say, taken as the numbers they are. False proves nothing: the certificate may be
        /// wrong or of another program, or its numbers outside about 1e-270 to 1e300.
        /// - Parameter program: any program; of one with faults nothing is proven.
        /// - Complexity: O(columns + rows + entries) for numbers of like size.
        public func verify(against program: LinearProgram) -> Bool {
            guard program.faults().isEmpty else { return false }
            switch proof {
            case .columnWithoutWholeNumber(let column):
                return program.columns.indices.contains(column.index)
                    && program.columns[column.index].effectiveBounds.isCrossed
            case .rowMultipliers(let multipliers):
                return program.proofGap(of: multipliers)?.sign == 1
            }
        }
    }

    extension LinearProgram {
        /// The exact weight of each column in a combination of the rows.
        ///
        /// - Parameter multipliers: one per row.
        func combination(of multipliers: [Double]) -> [ExactSum] {
            var weights = [ExactSum](repeating: ExactSum(), count: columns.count)
            var start = 0
            for (row, multiplier) in zip(rows, multipliers) {
                if multiplier != 0 {
                    for entry in entries[start..<row.end] {
                        weights[entry.column].addProduct(multiplier, entry.coefficient)
                    }
                }
                start = row.end
            }
            return weights
        }

        /// By how much the smallest combination of row bounds exceeds the largest one of column bounds.
        ///
        /// Nil when one of them has no end, or the multipliers are not those of this program.
        func proofGap(of multipliers: [Double]) -> ExactSum? {
            guard multipliers.count == rows.count, multipliers.allSatisfy(\.isFinite) else { return nil }
            var gap = ExactSum()
            for (row, multiplier) in zip(rows, multipliers) where multiplier != 0 {
                let end = multiplier > 0 ? row.bounds.lower : row.bounds.upper
                guard end.isFinite else { return nil }
                gap.addProduct(multiplier, end)
            }
            for (column, weight) in zip(columns, combination(of: multipliers)) {
                guard let sign = weight.sign else { return nil }
                if sign == 0 { continue }
                let end = sign > 0 ? column.effectiveBounds.upper : column.effectiveBounds.lower
                guard end.isFinite else { return nil }
                gap.addProduct(weight, -end)
            }
            return gap
        }
    }

#endif
