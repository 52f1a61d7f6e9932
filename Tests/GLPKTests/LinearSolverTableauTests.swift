#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Simplex tableau and sensitivity")
    struct LinearSolverTableauTests {
        private typealias Variable = LinearSolver.Variable

        /// Solves square equations by elimination with pivoting.
        private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
            var rows = zip(matrix, right).map { $0 + [$1] }
            let count = rows.count
            for column in 0..<count {
                let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
                rows.swapAt(column, pivot)
                for row in 0..<count where row != column {
                    let factor = rows[row][column] / rows[column][column]
                    for entry in column...count { rows[row][entry] -= factor * rows[column][entry] }
                }
            }
            return rows.indices.map { rows[$0][count] / rows[$0][$0] }
        }

        /// With every row sum a variable of its own, sums - matrix x = 0: the column of a variable in these equations.
        private func equations(_ written: Written, _ variable: Variable) -> [Double] {
            switch variable {
            case .row(let row): written.matrix.indices.map { $0 == row.index ? 1 : 0 }
            case .column(let column): written.matrix.map { -$0[column.index] }
            }
        }

        private func variables(_ program: LinearProgram) -> [Variable] {
            (0..<program.rowCount).map { .row(.init(index: $0)) }
                + (0..<program.columnCount).map { .column(.init(index: $0)) }
        }

        @Test("rows and columns of the tableau are those of the dense inverse", arguments: 0..<120)
        func tableau(seed: Int) throws {
            let written = Written.feasible(seed: seed)
            let program = written.program
            guard program.rowCount > 0 else { return }
            try program.withSolver { solver in
                let solution = try solver.solve()
                guard solution.termination == .optimal, let basis = solution.basis else { return }
                func isBasic(_ variable: Variable) -> Bool {
                    switch variable {
                    case .row(let row): basis[row] == .basic
                    case .column(let column): basis[column] == .basic
                    }
                }
                let all = variables(program)
                let basic = all.filter(isBasic)
                let columns = basic.map { equations(written, $0) }
                let matrix = written.matrix.indices.map { row in columns.map { $0[row] } }
                var byRow: [Variable: [Variable: Double]] = [:]
                for variable in basic {
                    for entry in try solver.tableauRow(of: variable) {
                        byRow[variable, default: [:]][entry.variable] = entry.coefficient
                    }
                    #expect(throws: GLPKError.self) { try solver.tableauColumn(of: variable) }
                }
                for variable in all where !isBasic(variable) {
                    let dense = solve(matrix, equations(written, variable)).map { -$0 }
                    let sparse = Dictionary(
                        uniqueKeysWithValues: try solver.tableauColumn(of: variable).map {
                            ($0.variable, $0.coefficient)
                        })
                    for (member, wanted) in zip(basic, dense) {
                        #expect(abs((sparse[member] ?? 0) - wanted) < 1e-7)
                        #expect(abs((byRow[member]?[variable] ?? 0) - wanted) < 1e-7)
                    }
                    #expect(sparse.keys.allSatisfy(isBasic))
                    #expect(throws: GLPKError.self) { try solver.tableauRow(of: variable) }
                }
            }
        }

        @Test("ranges of the Dakota furniture company are those of the textbook")
        func dakota() throws {
            // W. L. Winston, Operations Research: desks, tables, chairs from lumber, finishing and carpentry.
            var program = LinearProgram(.maximise)
            let (desks, tables) = (program.addColumn(cost: 60), program.addColumn(cost: 30))
            let chairs = program.addColumn(cost: 20)
            let lumber = program.addRow([(desks, 8), (tables, 6), (chairs, 1)], bounds: .atMost(48))
            let finishing = program.addRow([(desks, 4), (tables, 2), (chairs, 1.5)], bounds: .atMost(20))
            let carpentry = program.addRow([(desks, 2), (tables, 1.5), (chairs, 0.5)], bounds: .atMost(8))
            let (solution, found) = try program.sensitivity()
            let ranges = try #require(found)
            #expect(solution.point.values?.objective == 280)
            func check(_ range: Sensitivity.Range?, _ lower: Double, _ upper: Double) {
                let ends = (range?.lower.value ?? .nan, range?.upper.value ?? .nan)
                #expect(ends.0 == lower || abs(ends.0 - lower) < 1e-9)
                #expect(ends.1 == upper || abs(ends.1 - upper) < 1e-9)
            }
            check(ranges.costs[.column(desks)], 56, 80)
            check(ranges.costs[.column(chairs)], 15, 22.5)
            check(ranges.bounds[.row(finishing)], 16, 24)
            check(ranges.bounds[.row(carpentry)], 20.0 / 3, 10)
            #expect(ranges.bounds[.row(lumber)] == nil && ranges.costs[.row(lumber)] != nil)
            #expect(ranges.bounds[.column(tables)] != nil && ranges.costs[.column(tables)] == nil)
            let desk = try #require(ranges.costs[.column(desks)])
            #expect(abs((desk.upper.objective ?? 0) - 320) < 1e-9 && abs((desk.lower.objective ?? 0) - 272) < 1e-9)
            #expect(abs((desk.upper.nextValue ?? 0) - 4) < 1e-9 && desk.lower.nextValue == nil)
            let hours = try #require(ranges.bounds[.row(carpentry)])
            #expect(abs((hours.upper.objective ?? 0) - 300) < 1e-9 && hours.upper.nextValue == nil)
        }

        @Test("a change makes ranges a thing of the past until the next solve")
        func stale() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1)
            let row = program.addRow([(x, 1)], bounds: .atLeast(1))
            try program.withSolver { (solver: inout LinearSolver) throws in
                #expect(throws: GLPKError.self) { try solver.sensitivity() }
                for change in 0..<4 {
                    _ = try solver.solve()
                    #expect(try solver.sensitivity().costs.count == 1)
                    switch change {
                    case 0: try solver.setCost(2, of: x)
                    case 1: try solver.setBounds(.atLeast(2), of: row)
                    case 2: try solver.setEntries([(x, 3)], of: row)
                    default: try solver.setObjective(.minimise, offset: 1)
                    }
                    let error = #expect(throws: GLPKError.self) { try solver.sensitivity() }
                    #expect(error?.faults.map(\.code) == [.badBasis])
                }
            }
        }

        @Test("inside its range a cost keeps the solution, and outside it does not", arguments: 0..<100)
        func costRanges(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            let (solution, found) = try program.sensitivity()
            guard let ranges = found, let values = solution.point.values else { return }
            for (variable, range) in ranges.costs {
                guard case .column(let column) = variable else { continue }
                let cost = program.columns[column.index].cost
                #expect(range.lower.value <= cost + 1e-9 && range.upper.value >= cost - 1e-9)
                for (end, sign) in [(range.lower, -1.0), (range.upper, 1.0)] where end.value.isFinite {
                    var moved = program
                    moved.setCost(cost + 0.999 * (end.value - cost), of: column)
                    let inside = try moved.solve()
                    let kept = moved.values(at: values.columnValues).objective
                    #expect(abs((inside.point.values?.objective ?? .nan) - kept) < 1e-6)
                    moved.setCost(end.value + sign, of: column)
                    let outside = try moved.solve()
                    let stale = moved.values(at: values.columnValues).objective
                    let better = outside.point.values.map {
                        program.sense == .minimise ? stale - $0.objective : $0.objective - stale
                    }
                    #expect(outside.termination == .unbounded || (better ?? -1) > -1e-6)
                }
            }
        }

        @Test("inside its range a bound keeps the basis and moves the objective by its multiplier", arguments: 0..<100)
        func boundRanges(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            try program.withSolver { solver in
                let solution = try solver.solve()
                guard solution.termination == .optimal, let values = solution.point.values else { return }
                let (basis, duals) = (try #require(solution.basis), try #require(solution.duals.values))
                let ranges = try solver.sensitivity()
                for (variable, range) in ranges.bounds {
                    guard case .row(let row) = variable else { continue }
                    let bounds = program.rows[row.index].bounds
                    let isLower = basis[row] == .atLower
                    let active = isLower ? bounds.lower : bounds.upper
                    for end in [range.lower.value, range.upper.value] where end.isFinite {
                        let target = active + 0.999 * (end - active)
                        var moved = bounds
                        if basis[row] == .fixed {
                            moved = .equal(to: target)
                        } else if isLower {
                            moved.lower = target
                        } else {
                            moved.upper = target
                        }
                        if moved.lower > moved.upper || (moved.lower == moved.upper && basis[row] != .fixed) {
                            continue
                        }
                        try solver.setBounds(moved, of: row)
                        var options = SolverOptions.resolving
                        options.basis = basis
                        let inside = try solver.solve(options)
                        #expect(inside.iterations == 0 && inside.basis == basis)
                        let wanted = values.objective + duals[row] * (target - active)
                        #expect(abs((inside.point.values?.objective ?? .nan) - wanted) < 1e-6)
                        try solver.setBounds(bounds, of: row)
                    }
                }
            }
        }
    }

#endif
