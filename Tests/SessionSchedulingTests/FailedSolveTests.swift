#if GLPK
    import ProgrammeModel
    import TestSupport
    import Testing

    @testable import GLPK
    @testable import SessionScheduling

    @Suite("Bounds where the linear solver fails")
    struct FailedSolveTests {
        private func sum(_ one: ScheduleBoundTests.Case, engine: EngineChoice) -> ScheduleSum {
            let weights = one.index.scenario.programme.rules.classOrder.map { (priorityClass: $0, weight: 1) }
            return SessionScheduler(one.index).sum(
                cohortOf: one.instance.cohortOf, score: one.plan.score, weights: weights, work: 200, engine: engine,
                control: RunControl())
        }

        /// The same with a GLPK that the library refuses.
        private func sumInVain(_ one: ScheduleBoundTests.Case, engine: EngineChoice) -> ScheduleSum {
            GuardedCall.pretending(version: "4.65", threadStorage: nil) { sum(one, engine: engine) }
        }

        @Test("a sum says once what failed, and has the bound that it has without a solver")
        func told() throws {
            var told = 0
            for (seed, instance) in ScheduleBoundTests.instances(0..<40) where told < 3 {
                guard let one = try ScheduleBoundTests.Case(instance, engine: .heuristic, work: 0) else { continue }
                let native = sum(one, engine: .heuristic)
                #expect(native.notes.isEmpty && sum(one, engine: .auto).notes.isEmpty, "seed \(seed)")
                #expect(sumInVain(one, engine: .heuristic).notes.isEmpty, "seed \(seed)")
                let failed = sumInVain(one, engine: .auto)
                #expect(failed.bound == native.bound && failed.alone == native.alone, "seed \(seed)")
                // Where the first prices prove all there is, nobody asks for a solver.
                guard native.gap ?? 0 > 0 else { continue }
                #expect(failed.notes.count == 1, "seed \(seed)")
                #expect(failed.notes.allSatisfy { $0.en.contains("unfit-library") && $0.sv.contains("unfit-library") })
                told += 1
            }
            #expect(told == 3)
        }
    }
#endif
