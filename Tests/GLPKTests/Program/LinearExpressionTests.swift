#if GLPK
    import GLPK
    import Testing

    @Suite("Linear expressions")
    struct LinearExpressionTests {
        private var program = LinearProgram()
        private let x: LinearProgram.Column
        private let y: LinearProgram.Column
        private let z: LinearProgram.Column

        init() {
            let columns = program.addColumns(count: 3)
            (x, y, z) = (columns[0], columns[1], columns[2])
        }

        /// An expression as numbers: columns with their coefficients in order, then the constant.
        private func expect(
            _ expression: some Linear, _ terms: [(LinearProgram.Column, Double)], _ constant: Double,
            _ location: SourceLocation = #_sourceLocation
        ) {
            let expression = expression.asExpression()
            #expect(
                expression.terms == terms.map { LinearConstraint.Term($0.0, $0.1) }, sourceLocation: location)
            #expect(expression.termCount == terms.count, sourceLocation: location)
            #expect(expression.constant == constant, sourceLocation: location)
        }

        @Test("a column, a term and an expression add up in any combination")
        func sums() {
            let term = LinearConstraint.Term(y, 3)
            expect(x + y, [(x, 1), (y, 1)], 0)
            expect(x + term, [(x, 1), (y, 3)], 0)
            expect(term + x, [(y, 3), (x, 1)], 0)
            expect((x + 1) + (term + 2), [(x, 1), (y, 3)], 3)
            expect(x + (y + z), [(x, 1), (y, 1), (z, 1)], 0)
            expect(x + 4, [(x, 1)], 4)
            expect(4 + x, [(x, 1)], 4)
            expect(0.5 + (x + y + 1), [(x, 1), (y, 1)], 1.5)
        }

        @Test("differences turn the signs of what is on the right")
        func differences() {
            expect(x - y, [(x, 1), (y, -1)], 0)
            expect(x - (y - z - 2), [(x, 1), (y, -1), (z, 1)], 2)
            expect(x - 4, [(x, 1)], -4)
            expect(4 - x, [(x, -1)], 4)
            expect(4 - (x - y + 1), [(x, -1), (y, 1)], 3)
            expect(-x, [(x, -1)], 0)
            expect(-(x - 2 * y + 3), [(x, -1), (y, 2)], -3)
        }

        @Test("multiples and fractions take every coefficient and the constant")
        func multiples() {
            expect(2 * x, [(x, 2)], 0)
            expect(x * 2, [(x, 2)], 0)
            expect(3 * (x - y + 1), [(x, 3), (y, -3)], 3)
            expect((x - y + 1) * 3, [(x, 3), (y, -3)], 3)
            expect(x / 2, [(x, 0.5)], 0)
            expect((10 * x + y + 7) / 3, [(x, 10.0 / 3), (y, 1.0 / 3)], 7.0 / 3)
            expect(2 * 3 * x, [(x, 6)], 0)
            expect(2.5 * -x, [(x, -2.5)], 0)
            expect(Double(columnCount) * x, [(x, 3)], 0)
            expect(0 * x, [(x, 0)], 0)
        }

        private var columnCount: Int { program.columnCount }

        @Test("expressions grow and shrink in place")
        func inPlace() {
            var sum = 2 * x
            let before = sum
            sum += y
            sum += 3 * z + 1
            sum += 4
            expect(sum, [(x, 2), (y, 1), (z, 3)], 5)
            sum -= x
            sum -= 2 * y - 1
            sum -= 0.5
            expect(sum, [(x, 2), (y, 1), (z, 3), (x, -1), (y, -2)], 5.5)
            sum *= 2
            expect(sum, [(x, 4), (y, 2), (z, 6), (x, -2), (y, -4)], 11)
            sum /= 4
            expect(sum, [(x, 1), (y, 0.5), (z, 1.5), (x, -0.5), (y, -1)], 2.75)
            sum.constant = 0
            expect(sum, [(x, 1), (y, 0.5), (z, 1.5), (x, -0.5), (y, -1)], 0)
            expect(before, [(x, 2)], 0)
        }

        @Test("an expression may be added to itself")
        func ownSum() {
            var sum = x + y + 1
            sum += sum
            expect(sum, [(x, 1), (y, 1), (x, 1), (y, 1)], 2)
            expect(sum - sum, [(x, 1), (y, 1), (x, 1), (y, 1), (x, -1), (y, -1), (x, -1), (y, -1)], 0)
        }

        @Test("sequences are summed up in order, of nothing to zero")
        func sequences() throws {
            let columns = [x, y, z]
            expect(sum(of: columns), [(x, 1), (y, 1), (z, 1)], 0)
            expect(sum(of: columns.lazy.map { 2 * $0 + 1 }), [(x, 2), (y, 2), (z, 2)], 3)
            expect(sum(of: [LinearProgram.Column]()), [], 0)
            expect(sum(over: zip([4, 5, 6], columns)) { $0 * $1 }, [(x, 4), (y, 5), (z, 6)], 0)
            expect(sum(over: 0..<2) { columns[$0] - columns[$0 + 1] }, [(x, 1), (y, -1), (y, 1), (z, -1)], 0)
            expect(2 * sum(of: columns) - x, [(x, 2), (y, 2), (z, 2), (x, -1)], 0)
            #expect(throws: Refusal.self) {
                _ = try sum(over: columns) { column throws(Refusal) in try refuse(column, unless: x) }
            }
        }

        private struct Refusal: Error {}

        private func refuse(
            _ column: LinearProgram.Column, unless allowed: LinearProgram.Column
        ) throws(Refusal) -> LinearProgram.Column {
            guard column == allowed else { throw Refusal() }
            return column
        }

        @Test("merging leaves one coefficient for each column, in order of addition, and zeros where they cancel out")
        func merging() {
            expect((z + 2 * x - y + 3 * z + 1 - x + y).merged(), [(x, 1), (y, 0), (z, 4)], 1)
            expect((x + y).merged(), [(x, 1), (y, 1)], 0)
            expect(LinearExpression(constant: 2).merged(), [], 2)
        }

        @Test("terms can be read and replaced")
        func terms() {
            var expression = LinearExpression([.init(y, 2), .init(x, 3)], constant: 1)
            expect(expression, [(y, 2), (x, 3)], 1)
            expression.terms.append(.init(z, 4))
            expect(expression, [(y, 2), (x, 3), (z, 4)], 1)
            expression.terms = []
            expect(expression, [], 1)
            expect(expression + x, [(x, 1)], 1)
            expect(LinearExpression(x), [(x, 1)], 0)
        }

        @Test("thirty-two mixed terms on both sides compile in one statement")
        func longStatement() {
            let w = LinearConstraint.Term(z, 2)
            let row: LinearConstraint =
                2 * x + y - 2.5 * (x - y) + z - w + 3 * x - y / 2 + 4 * z - 2 * (y + 1) + w + 5 * x - y + 6 * z - w
                + 7 * x - 3 + 8 * (x - z) + y * 2 - 9 * z + w - 10 * x + y
                <= 4 + x + 2 * z - 3 * y + x - 2 * w + 5 * y - z / 4 + 2 * x - y - 1
            #expect(row.sum(at: [1, 1, 1]) == row.terms.reduce(0) { $0 + $1.coefficient })
            #expect(row.bounds == .atMost(8))
        }

        @Test("the value at a point is that of the same sum of numbers", arguments: 0..<200)
        func values(seed: Int) {
            var random = SeededGenerator(seed: seed)
            var program = LinearProgram()
            let columns = program.addColumns(count: Int.random(in: 1...12, using: &random))
            let point = columns.map { _ in random.whole(-9...9) }
            let (expression, expected) = random.expression(over: columns, at: point, depth: 5)
            #expect(expression.value(at: point) == expected)
            #expect(expression.merged().value(at: point) == expected)
            #expect((expression / 4).value(at: point) == expected / 4)
            #expect((expression <= 3).sum(at: point) == expected - expression.constant)
            let once = expression.merged().terms.map(\.column)
            #expect(Set(once).count == once.count)
        }
    }

    extension SeededGenerator {
        /// An expression made by random operators, and what the same operators make of numbers, exactly.
        fileprivate mutating func expression(
            over columns: [LinearProgram.Column], at point: [Double], depth: Int
        ) -> (LinearExpression, Double) {
            let place = Int.random(in: 0..<columns.count, using: &self)
            guard depth > 0 else { return (columns[place].asExpression(), point[place]) }
            let (left, leftValue) = expression(over: columns, at: point, depth: depth - 1)
            let number = whole(-3...3)
            switch Int.random(in: 0..<8, using: &self) {
            case 0: return (left + columns[place], leftValue + point[place])
            case 1: return (columns[place] - left, point[place] - leftValue)
            case 2: return (number * left, number * leftValue)
            case 3: return (left * number + number, leftValue * number + number)
            case 4: return (number - left, number - leftValue)
            case 5: return (-left, -leftValue)
            case 6:
                let (right, rightValue) = expression(over: columns, at: point, depth: depth - 1)
                return (left - right, leftValue - rightValue)
            default:
                let (right, rightValue) = expression(over: columns, at: point, depth: depth - 1)
                var sum = left
                sum += 2 * right
                return (sum, leftValue + 2 * rightValue)
            }
        }
    }

#endif
