#if GLPK
    import Foundation
    import Synchronization
    import Testing

    @testable import GLPK

    @Suite("Options")
    struct SolverOptionsTests {
        @Test(
            "durations become whole milliseconds, rounded up and kept in range",
            arguments: [
                (Duration.zero, 0), (.seconds(-5), 0), (.nanoseconds(1), 1), (.microseconds(999), 1),
                (.microseconds(1001), 2), (.milliseconds(7), 7), (.seconds(1.5), 1500), (.seconds(86_400), 86_400_000),
                (.milliseconds(2_147_483_646), 2_147_483_646), (.seconds(1e15), Int32.max),
                (Duration(secondsComponent: .max, attosecondsComponent: 0), .max),
                (Duration(secondsComponent: .min, attosecondsComponent: 0), 0),
            ] as [(Duration, Int32)])
        func milliseconds(limit: Duration, expected: Int32) {
            #expect(SolverOptions.milliseconds(limit) == expected)
        }

        @Test("no time limit is none")
        func noLimit() {
            #expect(SolverOptions.milliseconds(nil) == .max)
        }

        @Test("no time at all stops before the start", arguments: [Duration.zero, .seconds(-1)])
        func noTime(limit: Duration) throws {
            var options = SolverOptions()
            options.timeLimit = limit
            for program in [assignmentProgram(3), parityProgram(5)] {
                let solution = try program.solve(options)
                #expect(solution.termination == .timeLimit)
                #expect(solution.point == .none)
                #expect(solution.rawCode == 0)
            }
        }

        @Test("a huge time limit and huge counts are no limits")
        func hugeLimits() throws {
            var options = SolverOptions(nodeLimit: .max)
            options.timeLimit = .seconds(1e12)
            options.iterationLimit = .max
            options.memoryLimit = .max
            #expect(try parityProgram(6).solve(options).termination == .optimal)
        }

        @Test("too little memory is an error, and the next program is solved")
        func memory() throws {
            var options = SolverOptions()
            options.memoryLimit = 1
            let error = try #require(throws: GLPKError.self) { try assignmentProgram(120).solve(options) }
            #expect(error.code == .solverFailure)
            #expect(error.message.contains("memory"))
            #expect(try assignmentProgram(6).solve(options).termination == .optimal)
            #expect(try assignmentProgram(120).solve().termination == .optimal)
        }

        @Test("a cancellation before the start stops at once")
        func cancelledBefore() throws {
            var options = SolverOptions()
            options.isCancelled = { true }
            let solution = try assignmentProgram(3).solve(options)
            #expect(solution.termination == .cancelled)
            #expect(solution.point == .none)
        }

        @Test("a linear program is cancelled on the way", arguments: SolverOptions.variants.indices)
        func cancelledLinear(variant: Int) throws {
            var options = SolverOptions.variants[variant]
            let asked = Atomic(0)
            options.isCancelled = { asked.add(1, ordering: .relaxed).newValue > 2 }
            let solution = try assignmentProgram(30).solve(options)
            #expect(solution.termination == .cancelled)
            #expect(solution.point == .none)
            #expect(asked.load(ordering: .relaxed) == 3)
        }

        @Test("a search is cancelled with its incumbent", arguments: [true, false])
        func cancelledSearch(presolve: Bool) throws {
            var options = SolverOptions(presolve: presolve)
            let asked = Atomic(0)
            options.isCancelled = { asked.add(1, ordering: .relaxed).newValue > 300 }
            let solution = try parityProgram(40).solve(options)
            #expect(solution.termination == .cancelled)
            #expect(solution.point.values?.objective == 30)
            #expect(try #require(solution.objectiveBound) >= 30)
        }

        @Test("cancelling a task stops the search in it")
        func cancelledTask() async throws {
            let search = Task {
                var options = SolverOptions()
                options.isCancelled = { Task.isCancelled }
                options.timeLimit = .seconds(600)
                return try parityProgram(40).solve(options).termination
            }
            // A thread of its own: other tests may keep all threads that tasks run on busy for long.
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.03)
                search.cancel()
            }
            #expect(try await search.value == .cancelled)
        }

        @Test("many columns without an upper bound take few iterations, whichever way the objective goes")
        func automaticMethod() throws {
            var program = LinearProgram(.maximise)
            let columns = program.addColumns(count: 20_000, cost: 2)
            let row = program.addRow(sum(of: columns) <= 10)
            #expect(try program.solve().point.values?.objective == 20)
            #expect(try program.solve().iterations < 10)
            program.sense = .minimise
            program.setBounds(.atLeast(10), of: row)
            #expect(try program.solve().point.values?.objective == 20)
            #expect(try program.solve().iterations < 10)
        }

        @Test("a closure that never stops anything changes nothing")
        func idleClosure() throws {
            for seed in 0..<40 {
                let program = Written.tinyInteger(seed: seed).program
                var watched = SolverOptions.variant(seed)
                watched.isCancelled = { false }
                #expect(try program.solve(watched) == program.solve(.variant(seed)))
            }
        }

        @Test("solving from inside the cancellation closure is refused and harms nothing")
        func nested() throws {
            let refused = Atomic(0)
            var options = SolverOptions()
            options.isCancelled = {
                do throws(GLPKError) {
                    _ = try assignmentProgram(2).solve()
                } catch  where error.code == .nestedSolve {
                    refused.add(1, ordering: .relaxed)
                } catch {}
                return false
            }
            // The first question is asked before GLPK is called, on a thread already taken.
            #expect(try parityProgram(6).solve(options).termination == .optimal)
            #expect(refused.load(ordering: .relaxed) > 2)
        }
    }

#endif
