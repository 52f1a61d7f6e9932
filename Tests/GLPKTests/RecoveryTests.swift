#if GLPK
    import Foundation
    import GLPK
    import Testing

    @Suite("Recovery")
    struct RecoveryTests {
        @Test(
            "after a failure inside GLPK the next program is solved on the same thread",
            arguments: [SolverOptions.Sabotage.whenBuilt, .insideTree, .assertion])
        func nextSolveWorks(sabotage: SolverOptions.Sabotage) throws {
            let expected = try parityProgram(7).solve()
            for presolve in [true, false] {
                for _ in 0..<20 {
                    let error = #expect(throws: GLPKError.self) {
                        try parityProgram(7).solve(SolverOptions(presolve: presolve, sabotage: sabotage))
                    }
                    #expect(error?.code == .solverFailure)
                    #expect(try parityProgram(7).solve() == expected)
                }
            }
        }

        @Test("a failure while a cancellation closure is at hand is recovered from too")
        func withClosure() throws {
            var options = SolverOptions(sabotage: .insideTree)
            options.isCancelled = { false }
            #expect(throws: GLPKError.self) { try parityProgram(7).solve(options) }
            options.sabotage = .none
            #expect(try parityProgram(7).solve(options).termination == .optimal)
        }

        @Test("2,000 tasks at once get the answers of one, every fifth of them sabotaged")
        func concurrentTasks() async throws {
            let expected = try (0..<20).map { try Written.tinyInteger(seed: $0).program.solve(.variant($0)) }
            await withTaskGroup(of: Bool.self) { group in
                for index in 0..<2_000 {
                    group.addTask { Self.behaves(index, expected) }
                }
                var good = 0
                for await isGood in group where isGood { good += 1 }
                #expect(good == 2_000)
            }
        }

        @Test("50 threads at once get the answers of one, every fifth solve of them sabotaged")
        func concurrentThreads() async throws {
            let expected = try (0..<20).map { try Written.tinyInteger(seed: $0).program.solve(.variant($0)) }
            await withTaskGroup(of: Int.self) { group in
                for first in 0..<50 {
                    group.addTask {
                        await withCheckedContinuation { continuation in
                            Thread.detachNewThread {
                                let good = (0..<10).count { Self.behaves(first + $0, expected) }
                                continuation.resume(returning: good)
                            }
                        }
                    }
                }
                for await good in group { #expect(good == 10) }
            }
        }

        /// Solves one of twenty programs, or fails as told.
        private static func behaves(_ index: Int, _ expected: [LinearSolution]) -> Bool {
            do throws(GLPKError) {
                if index % 5 == 4 {
                    let kinds = [SolverOptions.Sabotage.whenBuilt, .insideTree, .assertion]
                    let sabotage = kinds[index / 5 % kinds.count]
                    _ = try parityProgram(7).solve(SolverOptions(presolve: false, sabotage: sabotage))
                    return false
                }
                let program = Written.tinyInteger(seed: index % 20).program
                return try program.solve(.variant(index % 20)) == expected[index % 20]
            } catch {
                return index % 5 == 4 && error.code == .solverFailure && !error.message.isEmpty
            }
        }

        @Test("nothing is written to the terminal, not even by failures")
        func silence() async {
            let result = await #expect(
                processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
            ) {
                for options in SolverOptions.variants {
                    var watched = options
                    watched.search.cuts = .all
                    watched.isCancelled = { false }
                    for settings in [options, watched] {
                        _ = try assignmentProgram(8).solve(settings)
                        _ = try parityProgram(7).solve(settings)
                    }
                }
                for sabotage in [SolverOptions.Sabotage.whenBuilt, .insideTree] {
                    _ = try? parityProgram(7).solve(SolverOptions(sabotage: sabotage))
                }
            }
            for content in [result?.standardOutputContent, result?.standardErrorContent] {
                let text = String(decoding: content ?? [], as: UTF8.self)
                #expect(text.isEmpty)
            }
        }
    }

#endif
