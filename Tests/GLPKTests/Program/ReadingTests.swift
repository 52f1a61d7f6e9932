#if GLPK
    import GLPK
    import Testing

    @Suite("Reading a program")
    struct ReadingTests {
        @Test("what was written can be read, by name and by handle")
        func reading() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 2, bounds: .within(0...3), kind: .integer, name: "x")
            let y = program.addColumn()
            let first = program.addRow((x + y <= 4).named("limit"))
            let second = program.addRow([(y, 5), (x, 1)], bounds: .atLeast(1))
            #expect(program.allColumns == [x, y] && program.allRows == [first, second])
            #expect(program.columns(named: "x") == [x] && program.columns(named: "z") == [])
            #expect(program.rows(named: "limit") == [first])
            #expect(program.name(of: x) == "x" && program.name(of: y) == nil && program.name(of: first) == "limit")
            #expect(program.bounds(of: x) == .within(0...3) && program.bounds(of: second) == .atLeast(1))
            #expect(program.cost(of: x) == 2 && program.kind(of: x) == .integer && program.kind(of: y) == .continuous)
            #expect(program.terms(of: first) == [.init(x, 1), .init(y, 1)])
            #expect(program.terms(of: second) == [.init(x, 1), .init(y, 5)])
            #expect(x.index == 0 && second.index == 1)
        }

        @Test("values of a program that came as a file are found by name")
        func fromText() throws {
            let program = try LinearProgram(
                text: "Maximize\n profit: 3 x + 2 y\nSubject To\n limit: x + y <= 4\nBounds\n x <= 3\nEnd\n",
                format: .cplexLP)
            let values = try #require(try program.solve().point.values)
            let x = try #require(program.columns(named: "x").first)
            #expect(values[x] == 3 && values.objective == 11)
        }

        @Test("an objective that overflows is no optimum")
        func overflow() throws {
            var program = LinearProgram(.maximise)
            program.addColumn(cost: 1e300, bounds: .within(0...1e300))
            let solution = try program.solve()
            #expect(solution.termination == .numericalTrouble)
            #expect(solution.point == .none && solution.objectiveBound == nil)
        }

        @Test("lazy rows without a search are refused")
        func lazyRowsWithoutIntegers() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(0...5))
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [x <= 3] }
            let error = #expect(throws: GLPKError.self) { try program.solve(callbacks: callbacks) }
            #expect(error?.faults.map(\.code) == [.badCommand])
        }
    }

#endif
