#if GLPK
    import GLPK
    import Testing

    /// What any way of solving owes its caller, in the spirit of the test suite of MathOptInterface.
    @Suite("Conformance")
    struct ConformanceTests {
        private typealias Bounds = LinearProgram.Bounds

        private static let methods: [SolverOptions] =
            SolverOptions.variants
            + [SolverOptions(method: .exactSimplex), SolverOptions(method: .interiorPoint, presolve: false)]

        private static let kinds: [LinearProgram.Kind] = [.continuous, .integer]

        private func close(_ value: Double?, _ wanted: Double) -> Bool {
            value.map { abs($0 - wanted) < 1e-6 } ?? false
        }

        @Test("an empty program is optimal at its offset", arguments: methods)
        func empty(options: SolverOptions) throws {
            let solution = try LinearProgram(.minimise, objectiveOffset: 2.5).solve(options)
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == 2.5)
        }

        @Test("columns without rows go to their better bound", arguments: methods)
        func columnsAlone(options: SolverOptions) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(-2...3))
            let y = program.addColumn(cost: -1, bounds: .within(-2...3))
            let solution = try program.solve(options)
            #expect(solution.termination == .optimal)
            #expect(close(solution.point.values?[x], 3) && close(solution.point.values?[y], -2))
        }

        @Test("rows without columns are kept when they hold zero, and infeasible otherwise", arguments: methods)
        func rowsAlone(options: SolverOptions) throws {
            var program = LinearProgram()
            program.addRow(EmptyCollection(), bounds: .within(-1...1))
            #expect(try program.solve(options).termination == .optimal)
            program.addRow(EmptyCollection(), bounds: .atLeast(1))
            #expect(try program.solve(options).termination == .infeasible)
        }

        @Test("a row of every kind of bound holds", arguments: methods)
        func rowBounds(options: SolverOptions) throws {
            let wanted: [(Bounds, Double, Double)] = [
                (.atLeast(2), 2, 10), (.atMost(7), -10, 7), (.equal(to: 3), 3, 3), (.within(1...4), 1, 4),
                (.free, -10, 10),
            ]
            for (bounds, least, greatest) in wanted {
                for (sense, value) in [(LinearProgram.Sense.minimise, least), (.maximise, greatest)] {
                    var program = LinearProgram(sense)
                    let x = program.addColumn(cost: 2, bounds: .within(-5...5))
                    let y = program.addColumn(cost: 2, bounds: .within(-5...5))
                    let row = program.addRow([(x, 1), (y, 1)], bounds: bounds)
                    let solution = try program.solve(options)
                    #expect(solution.termination == .optimal)
                    #expect(close(solution.point.values?.objective, 2 * value))
                    #expect(close(solution.point.values?[row], value))
                }
            }
        }

        @Test("a column of every kind of bound holds, continuous and whole", arguments: methods)
        func columnBounds(options: SolverOptions) throws {
            let wanted: [(Bounds, Double?, Double?)] = [
                (.atLeast(2), 2, nil), (.atMost(7), nil, 7), (.equal(to: 3), 3, 3), (.within(1...4), 1, 4),
                (.free, nil, nil), (.nonNegative, 0, nil), (.within(-4 ... -1), -4, -1),
            ]
            for kind in Self.kinds {
                for (bounds, least, greatest) in wanted {
                    for (sense, value) in [(LinearProgram.Sense.minimise, least), (.maximise, greatest)] {
                        var program = LinearProgram(sense)
                        let x = program.addColumn(cost: 3, bounds: bounds, kind: kind)
                        program.addRow([(x, 1)], bounds: .free)
                        let solution = try program.solve(options)
                        if let value {
                            #expect(solution.termination == .optimal)
                            #expect(close(solution.point.values?[x], value))
                        } else {
                            #expect(solution.termination == .unbounded)
                        }
                    }
                }
            }
        }

        @Test("binary columns are zero or one, whatever bounds say", arguments: SolverOptions.variants)
        func binary(options: SolverOptions) throws {
            for (bounds, least, greatest) in [
                (Bounds.free, 0.0, 1.0), (.nonNegative, 0, 1), (.atLeast(0.5), 1, 1), (.atMost(0.5), 0, 0),
            ] {
                for (sense, value) in [(LinearProgram.Sense.minimise, least), (.maximise, greatest)] {
                    var program = LinearProgram(sense)
                    let x = program.addColumn(cost: 1, bounds: bounds, kind: .binary)
                    #expect(try program.solve(options).point.values?[x] == value)
                }
            }
        }

        @Test("rows that contradict each other are infeasible", arguments: methods)
        func infeasible(options: SolverOptions) throws {
            for kind in Self.kinds {
                var program = LinearProgram()
                let x = program.addColumn(cost: 1, bounds: .free, kind: kind)
                let y = program.addColumn(cost: 1, bounds: .free, kind: kind)
                program.addRow([(x, 1), (y, 1)], bounds: .atLeast(2))
                program.addRow([(x, 1), (y, 1)], bounds: .atMost(1))
                let solution = try program.solve(options)
                #expect(solution.termination == .infeasible)
                #expect(solution.point == .none)
                #expect(solution.duals.values == nil || kind == .continuous)
            }
        }

        @Test("whole numbers may be infeasible where fractions are not", arguments: SolverOptions.variants)
        func integerInfeasible(options: SolverOptions) throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...5), kind: .integer)
            program.addRow([(x, 2)], bounds: .equal(to: 3))
            #expect(try program.solve(options).termination == .infeasible)
            #expect(try program.relaxed().solve(options).termination == .optimal)
        }

        @Test("duals have the signs that are promised, for every kind of row", arguments: SolverOptions.variants)
        func dualSigns(options: SolverOptions) throws {
            var program = LinearProgram(.minimise)
            let x = program.addColumn(cost: 1, bounds: .free)
            let lower = program.addRow([(x, 1)], bounds: .atLeast(2))
            #expect(close(try program.solve(options).duals.values?[lower], 1))
            program.sense = .maximise
            program.setBounds(.atMost(2), of: lower)
            #expect(close(try program.solve(options).duals.values?[lower], 1))
            program.setCost(-1, of: x)
            program.setBounds(.within(-3...2), of: lower)
            #expect(close(try program.solve(options).duals.values?[lower], -1))
        }

        @Test("names of 255 bytes, of any script and used twice are taken", arguments: SolverOptions.variants)
        func names(options: SolverOptions) throws {
            var program = LinearProgram()
            let long = String(repeating: "ö", count: 127) + "x"
            for name in [long, "färdplan", "名前", "same", "same", " ", ""] {
                let column = program.addColumn(cost: 1, bounds: .atLeast(1), name: name)
                program.addRow([(column, 1)], bounds: .atLeast(2), name: name)
            }
            #expect(close(try program.solve(options).point.values?.objective, 14))
            program.addColumn(name: long + "y")
            program.addRow(EmptyCollection(), bounds: .free, name: "tab\tbed")
            let error = #expect(throws: GLPKError.self) { try program.solve(options) }
            #expect(error?.faults.map(\.code) == [.nameTooLong, .nameUnprintable])
        }

        @Test("time limits of any size are taken", arguments: [-1e9, -1, 0, 1e-9, 1e-3, 1e4, 1e15] as [Double])
        func timeLimits(seconds: Double) throws {
            for program in [assignmentProgram(4), parityProgram(5)] {
                var options = SolverOptions()
                options.timeLimit = .seconds(seconds)
                let termination = try program.solve(options).termination
                #expect(seconds > 0 ? [.optimal, .timeLimit].contains(termination) : termination == .timeLimit)
                if seconds > 1 { #expect(termination == .optimal) }
            }
        }

        @Test("coefficients far apart in size are solved", arguments: SolverOptions.variants)
        func magnitudes(options: SolverOptions) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1e-6)
            let y = program.addColumn(cost: 1e6)
            program.addRow([(x, 1e-6), (y, 1e6)], bounds: .atMost(1))
            let objective = try #require(try program.solve(options).point.values?.objective)
            #expect(abs(objective - 1) < 1e-6)
        }

        @Test("the same program gives the same bits twice", arguments: SolverOptions.variants)
        func repeatable(options: SolverOptions) throws {
            let program = Written.tinyInteger(seed: 41).program
            #expect(try program.solve(options) == program.solve(options))
        }
    }

#endif
