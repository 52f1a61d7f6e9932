#if GLPK
    import Foundation
    import GLPK
    import Testing

    @Suite("Random programs against brute force")
    struct OracleTests {
        /// 2,000 programs, and 20,000 with `FARDPLAN_LONG_TESTS` set.
        private static let perBatch = isLong ? 500 : 50
        private static let isLong = !(ProcessInfo.processInfo.environment["FARDPLAN_LONG_TESTS"] ?? "").isEmpty

        private static func ways(_ isInteger: Bool) -> [SolverOptions] {
            var exact = SolverOptions()
            exact.method = .exactSimplex
            let simplex = [SolverOptions()] + [true, false].map { SolverOptions(presolve: $0) }
            return isInteger ? simplex + [SolverOptions(presolve: false, cuts: .all)] : simplex + [exact]
        }

        @Test("every way of solving finds what brute force finds", arguments: 0..<40)
        func agree(batch: Int) throws {
            for seed in (batch * Self.perBatch)..<((batch + 1) * Self.perBatch) {
                let written = Written.boxed(seed: seed)
                let isInteger = written.kind == .integer
                let best = isInteger ? written.bestByEnumeration() : written.bestByVertices()
                for options in Self.ways(isInteger) {
                    let solution = try written.program.solve(options)
                    guard let best else {
                        #expect(solution.termination == .infeasible, "seed \(seed)")
                        continue
                    }
                    #expect(solution.termination == .optimal, "seed \(seed)")
                    let objective = try #require(solution.point.values?.objective, "seed \(seed)")
                    #expect(abs(objective - best) < 1e-6, "seed \(seed)")
                }
            }
        }
    }

#endif
