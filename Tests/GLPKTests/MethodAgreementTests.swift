#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Agreement of methods")
    struct MethodAgreementTests {
        @Test("exact arithmetic agrees with rounding on tiny programs", arguments: 0..<150)
        func exact(seed: Int) throws {
            let program = (seed.isMultiple(of: 2) ? Written.feasible(seed: seed) : .contradictory(seed: seed)).program
            let rounded = try program.solve()
            let exact = try program.solve(SolverOptions(method: .exactSimplex))
            #expect(exact.termination == rounded.termination)
            let check = try program.verifyExactly(rounded)
            #expect(check.solution.termination == rounded.termination)
            guard let values = rounded.point.values, rounded.termination == .optimal else { return }
            #expect(abs((exact.point.values?.objective ?? .nan) - values.objective) < 1e-7)
            #expect(abs(check.objectiveError ?? .nan) < 1e-7)
            #expect(check.isBasisOptimal)
            #expect(exact.optimalityReport(for: program)?.holds(within: 1e-12) == true)
        }

        @Test("exact arithmetic is not misled by a contradiction below the tolerances")
        func misled() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1, bounds: .free)
            let y = program.addColumn(cost: 1, bounds: .within(0...10))
            program.addRow([(x, 1), (y, 1)], bounds: .atLeast(1))
            program.addRow([(x, 1), (y, 1)], bounds: .atMost(1 - 1e-10))
            let rounded = try program.solve(SolverOptions(presolve: false))
            #expect(rounded.termination == .optimal)
            #expect(try program.solve(SolverOptions(method: .exactSimplex)).termination == .infeasible)
            let check = try program.verifyExactly(rounded)
            #expect(check.solution.termination == .infeasible && !check.isBasisOptimal)
            #expect(check.objectiveError == nil)
            #expect(try program.infeasibilityCertificate() == nil)
            let certificate = try program.infeasibilityCertificate(SolverOptions(method: .exactSimplex))
            #expect(certificate?.verify(against: program) == true)
        }

        @Test("exact arithmetic finds the optimum that a tolerance hides")
        func hidden() throws {
            // The reduced cost of y is far below the tolerance, the gain of a million of it is not.
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, bounds: .within(0...1))
            let y = program.addColumn(cost: 1e-9, bounds: .within(0...1e6))
            program.addRow([(x, 1), (y, 1e-12)], bounds: .atMost(2))
            let rounded = try program.solve(SolverOptions(method: .primalSimplex, presolve: false))
            let check = try program.verifyExactly(rounded)
            #expect(check.solution.point.values?.objective == 1 + 1e-9 * 1e6)
            #expect(check.objectiveError == (rounded.point.values?.objective ?? 0) - 1.001)
            #expect(check.isBasisOptimal == (check.objectiveError == 0))
        }

        @Test("the interior-point method agrees with the simplex method", arguments: 0..<200)
        func interior(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            let simplex = try program.solve()
            guard simplex.termination == .optimal, let wanted = simplex.point.values?.objective else { return }
            for ordering in InteriorPointOrdering.allCases {
                var options = SolverOptions(method: .interiorPoint)
                options.ordering = ordering
                let interior = try program.solve(options)
                #expect(interior.termination == .optimal)
                #expect(abs((interior.point.values?.objective ?? .nan) - wanted) < 1e-6 * max(1, abs(wanted)))
                #expect(interior.basis == nil || program.rowCount == 0)
            }
        }

        /// Every value of every option of the simplex methods, each combination once.
        private static let simplexOptions: [SimplexOptions] = SimplexOptions.Pricing.allCases.flatMap { pricing in
            SimplexOptions.RatioTest.allCases.flatMap { ratioTest in
                SimplexOptions.Scaling.allCases.flatMap { scaling in
                    SimplexOptions.Start.allCases.map { start in
                        var options = SimplexOptions()
                        options.pricing = pricing
                        options.ratioTest = ratioTest
                        options.scaling = scaling
                        options.start = start
                        return options
                    }
                }
            }
        }

        @Test("every way of the simplex methods leads to the same optimum", arguments: 0..<12)
        func simplexOptions(seed: Int) throws {
            let written = Written.feasible(seed: 100 + seed)
            let program = seed == 0 ? assignmentProgram(7) : written.program
            let wanted = try program.solve()
            for simplex in Self.simplexOptions {
                for method in SolverOptions.Method.floatingSimplex + [.exactSimplex] {
                    var options = SolverOptions(method: method, presolve: false)
                    options.simplex = simplex
                    let solution = try program.solve(options)
                    #expect(solution.termination == wanted.termination, "\(method) \(simplex)")
                    guard wanted.termination == .optimal else { continue }
                    let objective = try #require(wanted.point.values?.objective)
                    #expect(
                        abs((solution.point.values?.objective ?? .nan) - objective) < 1e-7, "\(method) \(simplex)")
                }
            }
        }

        /// Every value of every option of branch and cut, one at a time and some together.
        private static let searchOptions: [SearchOptions] = {
            var all: [SearchOptions] = []
            func add(_ change: (inout SearchOptions) -> Void) {
                var options = SearchOptions()
                change(&options)
                all.append(options)
            }
            for cuts in 0..<16 { add { $0.cuts = SearchOptions.Cuts(rawValue: UInt8(cuts)) } }
            for branching in SearchOptions.Branching.allCases {
                for backtracking in SearchOptions.Backtracking.allCases {
                    for preprocessing in SearchOptions.Preprocessing.allCases {
                        add {
                            $0.branching = branching
                            $0.backtracking = backtracking
                            $0.preprocessing = preprocessing
                        }
                    }
                }
            }
            for flags in 0..<8 {
                add {
                    $0.binarise = flags & 1 != 0
                    $0.rounding = flags & 2 != 0
                    $0.feasibilityPump = flags & 4 != 0
                }
            }
            add { $0.proximitySearch = .milliseconds(50) }
            add { $0.integerTolerance = 1e-9 }
            add { $0.objectiveTolerance = 1e-9 }
            return all
        }()

        @Test("every way of branch and cut leads to the same optimum", arguments: 0..<10)
        func searchOptions(seed: Int) throws {
            let written = Written.tinyInteger(seed: 1000 + seed)
            let wanted = written.bestByEnumeration()
            let program = written.program
            for search in Self.searchOptions {
                for presolve in [true, false] {
                    var options = SolverOptions(presolve: presolve)
                    options.search = search
                    let solution = try program.solve(options)
                    #expect(solution.termination == (wanted == nil ? .infeasible : .optimal), "\(search)")
                    #expect(solution.point.values?.objective == wanted, "\(search)")
                }
            }
        }

        @Test("the dual method stops as soon as the optimum is worse than the limit", arguments: 0..<100)
        func objectiveLimit(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            let wanted = try program.solve()
            guard wanted.termination == .optimal, let optimum = wanted.point.values?.objective else { return }
            for method in SolverOptions.Method.floatingSimplex {
                for distance in [-3.0, 3] {
                    var options = SolverOptions(method: method, presolve: false)
                    options.simplex.objectiveLimit = optimum + distance
                    let solution = try program.solve(options)
                    // With the limit on the wrong side of the optimum the solve may stop, otherwise it must not.
                    let mayStop = program.sense == .minimise ? distance < 0 : distance > 0
                    if solution.termination == .objectiveLimit {
                        #expect(mayStop && method != .primalSimplex, "\(method)")
                        #expect(solution.objectiveBound == nil || solution.point.values == nil)
                    } else {
                        #expect(solution.termination == .optimal)
                        #expect(abs((solution.point.values?.objective ?? .nan) - optimum) < 1e-7)
                    }
                }
            }
        }

        @Test("an objective limit ends a long dual solve early, with the offset counted in")
        func objectiveLimitEarly() throws {
            for sense in [LinearProgram.Sense.minimise, .maximise] {
                var program = assignmentProgram(30)
                program.objectiveOffset = 1000
                if sense == .maximise {
                    for column in program.columns.indices {
                        program.setCost(-program.columns[column].cost, of: .init(index: column))
                    }
                    program.objectiveOffset = -1000
                    program.sense = .maximise
                }
                var options = SolverOptions(method: .dualSimplex, presolve: false)
                options.simplex.start = .standard
                let whole = try program.solve(options)
                let optimum = try #require(whole.point.values?.objective)
                options.simplex.objectiveLimit = sense == .minimise ? 1010 : -1010
                let stopped = try program.solve(options)
                #expect(stopped.termination == .objectiveLimit)
                #expect(stopped.iterations < whole.iterations)
                options.simplex.objectiveLimit = sense == .minimise ? optimum + 1 : optimum - 1
                #expect(try program.solve(options).termination == .optimal)
            }
        }
    }

#endif
