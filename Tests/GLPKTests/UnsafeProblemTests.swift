#if GLPK
    import Foundation
    import GLPK
    import Testing

    @_silgen_name("glp_get_num_cols")
    private func columnCount(_ problem: UnsafeMutableRawPointer?) -> Int32

    /// A function of GLPK that fails: what it takes for a direction is the context. No Swift frame lies on the way out.
    private var failing: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void {
        unsafe unsafeBitCast(
            dlsym(dlopen(nil, RTLD_NOW), "glp_set_obj_dir"),
            to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)
    }

    @Suite("The problem object itself")
    struct UnsafeProblemTests {
        @Test("a function of the caller gets the problem and its context")
        func call() throws {
            var program = LinearProgram()
            program.addColumn(cost: 1)
            program.addColumn(cost: 2)
            try program.withSolver { (solver: inout LinearSolver) throws in
                var count: Int32 = 0
                try unsafe solver.withUnsafeProblem(&count) { problem, context in
                    unsafe context?.storeBytes(of: columnCount(problem), as: Int32.self)
                }
                #expect(count == 2)
                #expect(try solver.solve().termination == .optimal)
            }
        }

        @Test("a failure inside the function is thrown, and loses the solver")
        func failure() throws {
            try LinearProgram().withSolver { (solver: inout LinearSolver) throws in
                let error = #expect(throws: GLPKError.self) {
                    try unsafe solver.withUnsafeProblem(UnsafeMutableRawPointer(bitPattern: 77), failing)
                }
                #expect(error?.code == .solverFailure)
                #expect(error?.message.contains("glp_set_obj_dir: dir = 77") == true)
                #expect(throws: GLPKError.self) { _ = try solver.solve() }
            }
        }

        @Test("the answer comes with what GLPK said, when asked for", arguments: [false, true])
        func log(isInteger: Bool) throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1, kind: isInteger ? .integer : .continuous)
            program.addRow([(x, 2)], bounds: .atMost(7))
            #expect(try program.solve().log.isEmpty)
            var options = SolverOptions()
            options.keepsLog = true
            #expect(try program.solve(options).log.contains("OPTIMAL"))
            let log = try program.withSolver { try $0.solve(options).log }
            #expect(log.contains(isInteger ? "INTEGER OPTIMAL" : "OPTIMAL"))
        }

        @Test("a solver kept open goes from any factorisation to any other")
        func changedFactorisation() throws {
            var program = assignmentProgram(6)
            let columns = Array(program.allColumns)
            program.sense = .minimise
            try program.withSolver { (solver: inout LinearSolver) throws in
                for first in SimplexOptions.Factorisation.allCases {
                    for second in SimplexOptions.Factorisation.allCases {
                        for (turn, kind) in [first, second].enumerated() {
                            var options = SolverOptions()
                            options.simplex.factorisation = kind
                            for (position, column) in columns.enumerated() {
                                try solver.setCost(Double((position * 7 + turn * 5) % 11), of: column)
                            }
                            #expect(try solver.solve(options).termination == .optimal)
                        }
                    }
                }
            }
        }

        @Test("all factorisations lead to the same optimum", arguments: SimplexOptions.Factorisation.allCases)
        func factorisation(kind: SimplexOptions.Factorisation) throws {
            var options = SolverOptions()
            options.simplex.factorisation = kind
            for presolve in [false, true] {
                options.presolve = presolve
                let program = assignmentProgram(12)
                let wanted = try #require(try program.solve().point.values?.objective)
                let found = try #require(try program.solve(options).point.values?.objective)
                #expect(abs(found - wanted) < 1e-9)
            }
        }
    }

#endif
