#if GLPK
    import GLPK
    import Synchronization
    import Testing

    @Suite("Sequences of changes")
    struct LinearSolverSequenceTests {
        /// What a solver should hold, kept in the test and built afresh for every comparison.
        private struct Mirror {
            struct Column {
                var handle: LinearProgram.Column
                var cost: Double
                var bounds: LinearProgram.Bounds
                var kind: LinearProgram.Kind
            }

            struct Row {
                var handle: LinearProgram.Row
                var bounds: LinearProgram.Bounds
            }

            struct Place: Hashable {
                var row: LinearProgram.Row
                var column: LinearProgram.Column
            }

            var sense = LinearProgram.Sense.minimise
            var offset = 0.0
            var columns: [Column] = []
            var rows: [Row] = []
            var entries: [Place: Double] = [:]

            var program: LinearProgram {
                var program = LinearProgram(sense, objectiveOffset: offset)
                let made = columns.map { program.addColumn(cost: $0.cost, bounds: $0.bounds, kind: $0.kind) }
                for row in rows {
                    let terms = zip(columns, made).compactMap { column, made in
                        entries[Place(row: row.handle, column: column.handle)].map { (made, $0) }
                    }
                    program.addRow(terms, bounds: row.bounds)
                }
                return program
            }

            func objective(_ values: LinearSolution.PrimalValues) -> Double {
                columns.reduce(offset) { $0 + $1.cost * values[$1.handle] }
            }

            func breaksRow(_ values: LinearSolution.PrimalValues) -> Bool {
                rows.contains { row in
                    let sum = columns.reduce(0) {
                        $0 + (entries[Place(row: row.handle, column: $1.handle)] ?? 0) * values[$1.handle]
                    }
                    return sum < row.bounds.lower - 1e-6 || sum > row.bounds.upper + 1e-6
                        || abs(sum - values[row.handle]) > 1e-6
                }
            }
        }

        /// Makes random changes, to a solver and to its mirror alike.
        private struct Changer {
            var random: SeededGenerator
            var mirror = Mirror()
            var hasIntegers: Bool

            mutating func bounds() -> LinearProgram.Bounds {
                let lower = random.whole(-4...2)
                // Integer columns without end may keep branch and cut busy for ever.
                switch hasIntegers ? 0 : Int.random(in: 0..<5, using: &random) {
                case 1: return .free
                case 2: return .atLeast(lower)
                case 3: return .atMost(lower)
                case 4: return .equal(to: lower)
                default: return .within(lower...(lower + random.whole(1...6)))
                }
            }

            mutating func kind() -> LinearProgram.Kind {
                guard hasIntegers else { return .continuous }
                return [.continuous, .integer, .binary][Int.random(in: 0..<3, using: &random)]
            }

            mutating func coefficients<Element>(_ among: [Element]) -> [(Element, Double)] {
                among.shuffled(using: &random).prefix(4).map { ($0, random.whole(-4...4)) }
            }

            mutating func step(_ solver: inout LinearSolver) throws {
                switch Int.random(in: 0..<12, using: &random) {
                case 0, 1: try addColumn(&solver)
                case 2, 3: try addRow(&solver)
                case 4: try deleteColumns(&solver)
                case 5: try deleteRows(&solver)
                case 6...9: try changeColumn(&solver)
                case 10: try changeRow(&solver)
                default:
                    mirror.sense = Bool.random(using: &random) ? .minimise : .maximise
                    mirror.offset = random.whole(-9...9)
                    try solver.setObjective(mirror.sense, offset: mirror.offset)
                }
            }

            private mutating func addColumn(_ solver: inout LinearSolver) throws {
                let terms = coefficients(mirror.rows.map(\.handle))
                let (cost, bounds, kind) = (random.whole(-5...5), bounds(), kind())
                let handle = try solver.addColumn(cost: cost, bounds: bounds, kind: kind, entries: terms)
                mirror.columns.append(.init(handle: handle, cost: cost, bounds: bounds, kind: kind))
                for (row, value) in terms { mirror.entries[.init(row: row, column: handle)] = value }
            }

            private mutating func addRow(_ solver: inout LinearSolver) throws {
                let terms = coefficients(mirror.columns.map(\.handle))
                let bounds = LinearProgram.Bounds(lower: random.whole(-12...(-2)), upper: random.whole(2...12))
                let handle = try solver.addRow(terms, bounds: bounds)
                mirror.rows.append(.init(handle: handle, bounds: bounds))
                for (column, value) in terms { mirror.entries[.init(row: handle, column: column)] = value }
            }

            private mutating func deleteColumns(_ solver: inout LinearSolver) throws {
                let gone = mirror.columns.map(\.handle).shuffled(using: &random).prefix(Int(random.whole(0...2)))
                try solver.delete(columns: Array(gone))
                mirror.columns.removeAll { gone.contains($0.handle) }
            }

            private mutating func deleteRows(_ solver: inout LinearSolver) throws {
                let gone = mirror.rows.map(\.handle).shuffled(using: &random).prefix(Int(random.whole(0...2)))
                try solver.delete(rows: Array(gone))
                mirror.rows.removeAll { gone.contains($0.handle) }
            }

            private mutating func changeColumn(_ solver: inout LinearSolver) throws {
                guard let index = mirror.columns.indices.randomElement(using: &random) else { return }
                let handle = mirror.columns[index].handle
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    mirror.columns[index].cost = random.whole(-5...5)
                    try solver.setCost(mirror.columns[index].cost, of: handle)
                case 1:
                    mirror.columns[index].bounds = bounds()
                    try solver.setBounds(mirror.columns[index].bounds, of: handle)
                case 2:
                    mirror.columns[index].kind = kind()
                    try solver.setKind(mirror.columns[index].kind, of: handle)
                default:
                    let terms = coefficients(mirror.rows.map(\.handle))
                    try solver.setEntries(terms, of: handle)
                    for row in mirror.rows { mirror.entries[.init(row: row.handle, column: handle)] = nil }
                    for (row, value) in terms { mirror.entries[.init(row: row, column: handle)] = value }
                }
            }

            private mutating func changeRow(_ solver: inout LinearSolver) throws {
                guard let index = mirror.rows.indices.randomElement(using: &random) else { return }
                let handle = mirror.rows[index].handle
                guard Bool.random(using: &random) else {
                    mirror.rows[index].bounds = Bool.random(using: &random) ? .atMost(random.whole(0...9)) : .free
                    return try solver.setBounds(mirror.rows[index].bounds, of: handle)
                }
                let terms = coefficients(mirror.columns.map(\.handle))
                try solver.setEntries(terms, of: handle)
                for column in mirror.columns { mirror.entries[.init(row: handle, column: column.handle)] = nil }
                for (column, value) in terms { mirror.entries[.init(row: handle, column: column)] = value }
            }
        }

        @Test("any sequence of changes leads to the answers of a program built afresh", arguments: 0..<120)
        func mirror(seed: Int) throws {
            var changer = Changer(random: SeededGenerator(seed: seed), hasIntegers: seed.isMultiple(of: 3))
            var optimal = 0
            try LinearProgram().withSolver { solver in
                for step in 0..<60 {
                    try changer.step(&solver)
                    guard step % 3 == 2 else { continue }
                    let mirror = changer.mirror
                    let afresh = try mirror.program.solve()
                    var options = SolverOptions.resolving
                    options.method = SolverOptions.Method.floatingSimplex[step / 3 % 3]
                    let kept = try solver.solve(options)
                    #expect(kept.termination == afresh.termination, "step \(step)")
                    #expect(solver.columnCount == mirror.columns.count && solver.rowCount == mirror.rows.count)
                    guard case .optimal(let values) = kept.point, let wanted = afresh.point.values else { continue }
                    optimal += 1
                    #expect(abs(values.objective - wanted.objective) < 1e-6, "step \(step)")
                    #expect(abs(mirror.objective(values) - values.objective) < 1e-6, "step \(step)")
                    #expect(!mirror.breaksRow(values), "step \(step)")
                }
            }
            #expect(optimal > 0)
        }

        @Test("a basis that lost a member is replaced by another")
        func lostMember() throws {
            var program = LinearProgram()
            let (x, y) = (program.addColumn(cost: 1), program.addColumn(cost: 2))
            let row = program.addRow([(x, 1), (y, 1)], bounds: .atLeast(4))
            let other = program.addRow([(x, 1), (y, 2)], bounds: .atLeast(6))
            try program.withSolver { solver in
                #expect(try solver.solve().basis?.columns == [.basic, .basic])
                try solver.delete(columns: [x])
                #expect(throws: GLPKError.self) { try solver.tableauRow(of: .column(y)) }
                #expect(try solver.solve().point.values?.columnValues == [0, 4])
                try solver.delete(rows: [row])
                #expect(try solver.solve().point.values?.columnValues == [0, 3])
                try solver.setEntries([(other, 0)], of: y)
                #expect(try solver.solve().termination == .infeasible)
                try solver.setBounds(.atMost(1), of: other)
                #expect(try solver.solve().point.values?.objective == 0)
            }
        }

        @Test("a singular basis is told as numerical trouble, and costs no solver")
        func singular() throws {
            var program = LinearProgram()
            let columns = (0..<3).map { _ in program.addColumn(cost: 1) }
            program.addRow([(columns[0], 1), (columns[1], 1)], bounds: .atLeast(1))
            program.addRow([(columns[2], 1)], bounds: .atLeast(1))
            program.addRow([(columns[2], 2)], bounds: .atLeast(1))
            var options = SolverOptions.resolving
            options.basis = Basis(columns: [.basic, .basic, .basic], rows: [.atLower, .atLower, .atLower])
            #expect(try program.solve(options).termination == .numericalTrouble)
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(try solver.solve(options).termination == .numericalTrouble)
                #expect(try solver.solve().point.values?.objective == 2)
            }
        }

        @Test("a refused change leaves everything as it was, whatever it is", arguments: 0..<20)
        func refused(seed: Int) throws {
            var changer = Changer(random: SeededGenerator(seed: seed), hasIntegers: false)
            try LinearProgram().withSolver { solver in
                for _ in 0..<20 { try changer.step(&solver) }
                let extra = try solver.addColumn(bounds: .equal(to: 0))
                let row = try solver.addRow([(extra, 1)], bounds: .free)
                try solver.delete(columns: [extra])
                let before = try solver.solve()
                #expect(throws: GLPKError.self) { try solver.addRow([(extra, 1)], bounds: .free) }
                #expect(throws: GLPKError.self) { try solver.addRow([], bounds: .atMost(.nan)) }
                #expect(throws: GLPKError.self) { try solver.addColumn(entries: [(row, .nan)]) }
                #expect(throws: GLPKError.self) { try solver.setCost(.infinity, of: extra) }
                #expect(throws: GLPKError.self) { try solver.setEntries([(extra, 1)], of: row) }
                #expect(throws: GLPKError.self) { try solver.setObjective(.minimise, offset: .nan) }
                #expect(throws: GLPKError.self) { try solver.delete(columns: [extra]) }
                let after = try solver.solve()
                #expect(after.termination == before.termination && after.point == before.point)
                #expect(after.iterations == 0)
            }
        }
    }

#endif
