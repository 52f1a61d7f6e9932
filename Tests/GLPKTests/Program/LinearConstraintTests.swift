#if GLPK
    import GLPK
    import Testing

    @Suite("Linear constraints")
    struct LinearConstraintTests {
        private var program = LinearProgram()
        private let x: LinearProgram.Column
        private let y: LinearProgram.Column
        private let z: LinearProgram.Column

        init() {
            let columns = program.addColumns(count: 3, bounds: .within(-10...10))
            (x, y, z) = (columns[0], columns[1], columns[2])
        }

        private func expect(
            _ constraint: LinearConstraint, _ terms: [(LinearProgram.Column, Double)], _ bounds: LinearProgram.Bounds,
            _ location: SourceLocation = #_sourceLocation
        ) {
            #expect(constraint.terms == terms.map { LinearConstraint.Term($0.0, $0.1) }, sourceLocation: location)
            #expect(constraint.bounds == bounds, sourceLocation: location)
        }

        @Test("a constraint is added with a name of its own or one given along")
        func namesGivenAlong() {
            var program = program
            let rows = [
                program.addRow((x + y <= 4).named("first")), program.addRow(x - y == 0, name: "second"),
                program.addRow((x + z <= 4).named("third"), name: nil),
            ]
            #expect(rows.map { program.name(of: $0) } == ["first", "second", nil])
        }

        @Test("an expression is compared with a number on either side")
        func numbers() {
            expect(2 * x + 3 * y <= 4, [(x, 2), (y, 3)], .atMost(4))
            expect(2 * x + 3 * y >= 4, [(x, 2), (y, 3)], .atLeast(4))
            expect(2 * x + 3 * y == 4, [(x, 2), (y, 3)], .equal(to: 4))
            expect(4 <= x + y, [(x, 1), (y, 1)], .atLeast(4))
            expect(4 >= x + y, [(x, 1), (y, 1)], .atMost(4))
            expect(4 == x + y, [(x, 1), (y, 1)], .equal(to: 4))
            expect(x <= 1, [(x, 1)], .atMost(1))
            expect(x + 3 <= 1, [(x, 1)], .atMost(-2))
            expect(1 - x <= 3, [(x, -1)], .atMost(2))
            expect(x <= .infinity, [(x, 1)], .free)
        }

        @Test("expressions are compared with each other, columns to the left and numbers to the right")
        func expressions() {
            expect(x - y == z + 1, [(x, 1), (y, -1), (z, -1)], .equal(to: 1))
            expect(x + 1 <= y, [(x, 1), (y, -1)], .atMost(-1))
            expect(x >= 2 * y + 4, [(x, 1), (y, -2)], .atLeast(4))
            expect(x <= y, [(x, 1), (y, -1)], .atMost(0))
        }

        @Test("an expression is held within a range or an interval")
        func ranges() {
            expect((x + y + 1).within(1...3), [(x, 1), (y, 1)], .within(0...2))
            expect(x.within(-1...1), [(x, 1)], .within(-1...1))
            expect((x - y).within(.atLeast(2)), [(x, 1), (y, -1)], .atLeast(2))
            expect((x - y).within(.free), [(x, 1), (y, -1)], .free)
        }

        @Test("two columns are equal handles, or a constraint where one is expected")
        func equalColumns() {
            let same = x == x
            let isOther: Bool = x == y
            let row: LinearConstraint = x == y
            #expect(same && !isOther && x != y)
            #expect(Set([x, y, x]).count == 2)
            expect(row, [(x, 1), (y, -1)], .equal(to: 0))
            var program = program
            program.addRow(x == y)
            program.addRows { x == z }
            #expect(program.rowCount == 2)
            if x == y { Issue.record("x is not y") }
        }

        @Test("names and terms can be given afterwards")
        func names() {
            var row = (x + y <= 1).named("capacity")
            #expect(row.name == "capacity")
            #expect(row == LinearConstraint([.init(x, 1), .init(y, 1)], bounds: .atMost(1), name: "capacity"))
            #expect(row.hashValue == LinearConstraint(row.terms, bounds: row.bounds, name: row.name).hashValue)
            row.terms[0].coefficient = 3
            expect(row.named(nil), [(x, 3), (y, 1)], .atMost(1))
            #expect((x <= 1) != (y <= 1))
        }

        @Test("rows are added one below the other, with conditions and loops")
        func builder() throws {
            var program = program
            let columns = [x, y, z]
            var limit: Double? = 4
            func rows() -> [LinearProgram.Row] {
                program.addRows {
                    x + y <= 3
                    for (index, column) in columns.enumerated() {
                        (column >= -1).named("floor \(index)")
                    }
                    if let limit { sum(of: columns) <= limit }
                    if limit == nil { x == 0 } else { [y <= 2, z <= 3] }
                    limit.map { 2 * z <= $0 }
                    switch limit {
                    case .some: x == z
                    case nil: x == y
                    }
                }
            }
            #expect(rows().count == 9)
            limit = nil
            #expect(rows().count == 6)
            #expect(program.rowCount == 15)
            #expect(program.addRows {}.isEmpty)
            struct Refusal: Error {}
            func refusal() throws -> [LinearConstraint] { throw Refusal() }
            #expect(throws: Refusal.self) {
                try program.addRows {
                    x <= 1
                    if limit == nil { try refusal() }
                }
            }
            #expect(program.rowCount == 15)
        }

        @Test("a program written as a model is solved as the same program in numbers", arguments: 0..<50)
        func sameAsNumbers(seed: Int) throws {
            let written = Written.feasible(seed: seed)
            var model = LinearProgram()
            let columns = written.columnBounds.map { model.addColumn(bounds: $0) }
            let objective = sum(over: zip(written.costs, columns)) { $0 * $1 } + written.offset
            written.sense == .minimise ? model.minimise(objective) : model.maximise(objective)
            model.addRows {
                for (coefficients, bounds) in zip(written.matrix, written.rowBounds) {
                    // Backwards and in two halves, so that there is something to sort and to merge.
                    sum(over: zip(coefficients, columns).reversed()) { 0.5 * $0 * $1 + $1 * ($0 / 2) }.within(bounds)
                }
            }
            let expected = try written.program.solve()
            let found = try model.solve()
            #expect(found.termination == expected.termination)
            if let values = found.point.values, let others = expected.point.values {
                #expect(abs(values.objective - others.objective) <= 1e-6 * max(1, abs(others.objective)))
                #expect(abs(values[objective] - values.objective) <= 1e-6 * max(1, abs(values.objective)))
            }
        }

        @Test("a new objective replaces all of the old one")
        func objective() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 5, bounds: .within(0...4))
            let y = program.addColumn(cost: 7, bounds: .within(1...4))
            program.maximise(x + x + 3)
            #expect(try program.solve().point.values?.objective == 11)
            program.minimise(y)
            #expect(try program.solve().point.values?.objective == 1)
            program.setObjective(x - y + 1)
            #expect(try program.solve().point.values?.objective == -3)
            program.sense = .maximise
            #expect(try program.solve().point.values?.objective == 4)
        }

        @Test("faults of expressions are told when the program is solved")
        func faults() {
            var other = LinearProgram()
            let foreign = other.addColumns(count: 5)[4]
            var program = program
            program.minimise(.nan * x + 2 * foreign + .infinity)
            program.addRows {
                (.infinity * x + y <= 1).named("product")
                foreign + x <= 1
                x <= .nan
                x + .infinity <= 1
                y >= .infinity
                x.within(.init(lower: 2, upper: 1))
            }
            #expect {
                try program.solve()
            } throws: { error in
                (error as? GLPKError)?.faults.map(\.description) == [
                    "[not-finite] the objective: offset is inf; give a finite number",
                    "[unknown-column] the objective: names the column at 4, but the program has 3 columns; "
                        + "use the handles that this program returned",
                    "[not-finite] column at 0: cost is nan; give a finite number",
                    "[not-finite] row \"product\" at 0: coefficient of column at 0 is inf; give a finite number",
                    "[unknown-column] row at 1: names the column at 4, but the program has 3 columns; "
                        + "use the handles that this program returned",
                    "[bounds-undefined] row at 2: bounds -inf to nan are not numbers; give numbers, or -inf and inf for none",
                    undefined("row at 3", "-inf to -inf"),
                    undefined("row at 4", "inf to inf"),
                    "[bounds-crossed] row at 5: lower bound 2.0 exceeds upper bound 1.0; swap or widen them",
                ]
            }
            program.minimise(x)
            #expect { try program.solve() } throws: { ($0 as? GLPKError)?.faults.count == 6 }
        }

        private func undefined(_ place: String, _ bounds: String) -> String {
            "[bounds-undefined] \(place): bounds \(bounds) hold no number; only an absent lower bound may be -inf, "
                + "only an absent upper bound inf"
        }

        @Test("columns are added by number, with names by position")
        func columns() throws {
            var program = LinearProgram(.maximise)
            let columns = program.addColumns(count: 3, cost: 2, bounds: .atMost(1.5), kind: .integer) { "x\($0)" }
            #expect(columns.count == 3)
            #expect(program.columnCount == 3)
            #expect(program.addColumns(count: 0).isEmpty)
            #expect(try program.solve().point.values?.columnValues == [1, 1, 1])
            program.addRow(.nan * columns[1] <= 1)
            #expect { try program.solve() } throws: {
                ($0 as? GLPKError)?.faults.first?.detail.contains("column \"x1\" at 1") == true
            }
        }

        @Test("long rows in any order come out merged and sorted", arguments: [1, 2, 15, 16, 17, 300])
        func longRows(count: Int) throws {
            var random = SeededGenerator(seed: count)
            var program = LinearProgram()
            let columns = program.addColumns(count: 40, bounds: .equal(to: 1))
            let picks = (0..<count).map { _ in columns[Int.random(in: 0..<40, using: &random)] }
            let row = program.addRow(sum(of: picks) >= 0)
            let same = program.addRow(picks.map { ($0, 1) }, bounds: .free)
            #expect(program.entryCount == 2 * Set(picks).count)
            let values = try #require(try program.solve().point.values)
            #expect(values[row] == Double(count))
            #expect(values[same] == Double(count))
        }
    }

#endif
