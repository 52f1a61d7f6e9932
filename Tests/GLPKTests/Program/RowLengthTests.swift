#if GLPK
    import GLPK
    import Testing

    @Suite("Rows of any length, and copies")
    struct RowLengthTests {
        private var program = LinearProgram()
        private let columns: [LinearProgram.Column]

        init() {
            columns = program.addColumns(count: 40)
        }

        @Test("a row is the same in whatever way it is written", arguments: 0...20)
        func ways(length: Int) {
            var program = program
            let pairs = columns.prefix(length).map { ($0, Double($0.index) + 0.5) }
            let sum = pairs.reduce(into: LinearExpression()) { $0 += $1.1 * $1.0 }
            let rows = [
                program.addRow(pairs, bounds: .atMost(3), name: "row"),
                program.addRow((sum <= 3).named("row")),
                program.addRow(
                    LinearConstraint(pairs.map(LinearConstraint.Term.init), bounds: .atMost(3), name: "row")),
            ]
            for row in rows {
                #expect(program.terms(of: row) == pairs.map(LinearConstraint.Term.init))
                #expect(program.bounds(of: row) == .atMost(3))
                #expect(program.name(of: row) == "row")
            }
            #expect(sum.termCount == length)
        }

        @Test("room for many terms may stay empty, or hold one", arguments: [0, 1, 9])
        func unusedRoom(length: Int) {
            var program = program
            var room = LinearExpression()
            room.reserveCapacity(20)
            for column in columns.prefix(length) { room += column }
            let terms = columns.prefix(length).map { LinearConstraint.Term($0, 1) }
            let roomy = program.addRow(room <= 1)
            #expect(program.terms(of: roomy) == terms)
            let constants = sum(over: 0..<9) { _ in LinearExpression(constant: 1) }
            let row = program.addRow(constants <= 12)
            #expect(program.terms(of: row).isEmpty)
            #expect(program.bounds(of: row) == .atMost(3))
        }

        @Test("columns that fall or come twice are sorted and added up", arguments: 1...20)
        func disorder(length: Int) {
            var program = program
            let falling = columns.prefix(length).reversed()
            let row = program.addRow(sum(of: falling) + 2 * sum(of: falling) <= 1)
            #expect(program.terms(of: row) == columns.prefix(length).map { LinearConstraint.Term($0, 3) })
        }

        @Test("copies of an expression grow apart", arguments: 0...20)
        func expressions(length: Int) {
            let original = sum(of: columns.prefix(length))
            var (left, right) = (original, original)
            left += 5 * columns[30]
            right += 6 * columns[31]
            right *= 2
            let given = columns.prefix(length).map { LinearConstraint.Term($0, 1) }
            #expect(original.terms == given)
            #expect(left.terms == given + [LinearConstraint.Term(columns[30], 5)])
            #expect(right.terms == given.map { .init($0.column, 2) } + [LinearConstraint.Term(columns[31], 12)])
        }

        @Test("copies of a program grow apart")
        func programs() {
            var left = program
            left.addRow(columns[0] + columns[1] <= 1)
            var right = left
            right.setCost(7, of: columns[0])
            right.setBounds(.free, of: right.allRows[0])
            right.addRow(columns[2] >= 2)
            left.addRow(columns[3] >= 3)
            left.addColumn(cost: 4)
            #expect(left.cost(of: columns[0]) == 0 && right.cost(of: columns[0]) == 7)
            #expect(left.bounds(of: left.allRows[0]) == .atMost(1) && right.bounds(of: left.allRows[0]) == .free)
            #expect(left.terms(of: left.allRows[1]) == [LinearConstraint.Term(columns[3], 1)])
            #expect(right.terms(of: left.allRows[1]) == [LinearConstraint.Term(columns[2], 1)])
            #expect(left.columnCount == 41 && right.columnCount == 40 && program.rowCount == 0)
        }

        @Test("the copy of a program may change while a solver has the original")
        func lent() throws {
            var original = program
            original.maximise(columns[0])
            original.addRow(columns[0] <= 5)
            var copy = original
            let value = try original.withSolver { solver in
                copy.setBounds(.atMost(1), of: copy.allRows[0])
                copy.addRow(columns[0] <= 2)
                return try solver.solve().point.values?.objective
            }
            #expect(value == 5)
            #expect(try copy.solve().point.values?.objective == 1)
        }

        #if os(macOS) || os(Linux)
            @Test("the handle of another program ends the process in words")
            func foreignHandle() async {
                let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    var wide = LinearProgram()
                    let column = wide.addColumns(count: 3)[2]
                    var narrow = LinearProgram()
                    narrow.addColumn()
                    narrow.setCost(1, of: column)
                }
                let words = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
                #expect(words.contains("no column stands at 2 of 1; the handle is of another program"))
            }
        #endif
    }

#endif
