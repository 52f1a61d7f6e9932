#if GLPK
    import GLPK

    extension Written {
        /// A small program with finite column bounds, feasible or not, continuous or with whole numbers.
        static func boxed(seed: Int) -> Written {
            var random = SeededGenerator(seed: seed)
            let columns = Int.random(in: 1...6, using: &random)
            let rows = Int.random(in: 0...4, using: &random)
            let isInteger = seed.isMultiple(of: 2)
            let columnBounds = (0..<columns).map { _ in
                let lower = random.whole(-4...2)
                return LinearProgram.Bounds(lower: lower, upper: lower + random.whole(0...(isInteger ? 3 : 7)))
            }
            let matrix = (0..<rows).map { _ in
                (0..<columns).map { _ in Bool.random(using: &random) ? random.whole(-5...5) : 0 }
            }
            let rowBounds = (0..<rows).map { _ in
                let lower = random.whole(-12...8)
                let bounds: LinearProgram.Bounds =
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: .atLeast(lower)
                    case 1: .atMost(lower)
                    case 2: .equal(to: lower)
                    default: .within(lower...(lower + random.whole(0...6)))
                    }
                return bounds
            }
            return Written(
                sense: Bool.random(using: &random) ? .minimise : .maximise, offset: random.whole(-5...5),
                costs: (0..<columns).map { _ in random.whole(-9...9) }, columnBounds: columnBounds,
                kind: isInteger ? .integer : .continuous, matrix: matrix, rowBounds: rowBounds)
        }

        /// The best objective over all vertices; nil when there is none. All columns must have finite bounds.
        ///
        /// A vertex has as many active bounds, of columns or rows, as there are columns.
        func bestByVertices() -> Double? {
            let count = columnBounds.count
            var search = VertexSearch(written: self)
            search.choose(from: 0, room: count)
            return search.best
        }
    }

    private struct VertexSearch {
        let written: Written
        /// Equations in echelon form: coefficients, then the right-hand side.
        private var equations: [[Double]] = []
        private(set) var best: Double?

        init(written: Written) {
            self.written = written
        }

        private var columnCount: Int { written.columnBounds.count }

        /// Makes bounds of the variables from a position on active until there are as many as columns.
        mutating func choose(from position: Int, room: Int) {
            if room == 0 {
                visit()
                return
            }
            guard columnCount + written.rowBounds.count - position >= room else { return }
            let isColumn = position < columnCount
            let bounds =
                isColumn ? written.columnBounds[position] : written.rowBounds[position - columnCount]
            let coefficients =
                isColumn
                ? (0..<columnCount).map { $0 == position ? 1.0 : 0 } : written.matrix[position - columnCount]
            for bound in bounds.lower == bounds.upper ? [bounds.lower] : [bounds.lower, bounds.upper]
            where bound.isFinite {
                guard let reduced = reduce(coefficients + [bound]) else { continue }
                equations.append(reduced)
                choose(from: position + 1, room: room - 1)
                equations.removeLast()
            }
            choose(from: position + 1, room: room)
        }

        /// An equation less multiples of the others, scaled to a leading one; nil when nothing is left.
        private func reduce(_ equation: [Double]) -> [Double]? {
            var reduced = equation
            for other in equations {
                guard let lead = other.firstIndex(where: { $0 != 0 }) else { continue }
                let factor = reduced[lead]
                guard factor != 0 else { continue }
                for k in reduced.indices { reduced[k] -= factor * other[k] }
                reduced[lead] = 0
            }
            for k in reduced.indices where abs(reduced[k]) < 1e-9 { reduced[k] = 0 }
            guard let lead = reduced.dropLast().firstIndex(where: { $0 != 0 }) else { return nil }
            let pivot = reduced[lead]
            return reduced.map { $0 / pivot }
        }

        private mutating func visit() {
            var values = [Double](repeating: 0, count: columnCount)
            for equation in equations.reversed() {
                guard let lead = equation.firstIndex(where: { $0 != 0 }) else { return }
                var value = equation[columnCount]
                for k in 0..<columnCount where k != lead { value -= equation[k] * values[k] }
                values[lead] = value
            }
            let slack = 1e-7
            func holds(_ bounds: LinearProgram.Bounds, _ value: Double) -> Bool {
                value >= bounds.lower - slack && value <= bounds.upper + slack
            }
            guard zip(written.columnBounds, values).allSatisfy(holds),
                zip(written.rowBounds, written.rowSums(values)).allSatisfy(holds)
            else { return }
            let objective = written.objective(values)
            guard let best else {
                self.best = objective
                return
            }
            self.best = written.sense == .minimise ? min(best, objective) : max(best, objective)
        }
    }

#endif
