#if GLPK
    @testable import GLPK
    import Synchronization
    import Testing

    @Suite("Callbacks of branch and cut")
    struct SearchCallbackTests {
        /// The symmetric travelling-salesman problem over all cities, without its subtour rows.
        private struct Tour {
            var program = LinearProgram()
            var edges: [(Int, Int)] = []
            var columns: [LinearProgram.Column] = []
            let count: Int

            init(_ count: Int, seed: Int) {
                self.count = count
                var random = SeededGenerator(seed: seed)
                let places = (0..<count).map { _ in (random.whole(0...1000), random.whole(0...1000)) }
                for i in 0..<count {
                    for j in (i + 1)..<count {
                        let (dx, dy) = (places[i].0 - places[j].0, places[i].1 - places[j].1)
                        edges.append((i, j))
                        columns.append(
                            program.addColumn(cost: (dx * dx + dy * dy).squareRoot().rounded(), kind: .binary))
                    }
                }
                for city in 0..<count {
                    let touching = zip(edges, columns).filter { $0.0.0 == city || $0.0.1 == city }
                    program.addRow(touching.map { ($0.1, 1) }, bounds: .equal(to: 2))
                }
            }

            /// The cities that hang together by edges with a value above one half.
            func parts(_ values: [Double]) -> [[Int]] {
                var part = Array(0..<count)
                func leader(_ city: Int) -> Int { part[city] == city ? city : leader(part[city]) }
                for (edge, value) in zip(edges, values) where value > 0.5 {
                    let (a, b) = (leader(edge.0), leader(edge.1))
                    part[max(a, b)] = min(a, b)
                }
                return Dictionary(grouping: 0..<count, by: leader).sorted { $0.key < $1.key }.map(\.value)
            }

            /// A row for each subtour: as many edges leave it as make it part of a tour.
            func subtourRows(_ values: [Double]) -> [LinearConstraint] {
                let parts = parts(values)
                guard parts.count > 1 else { return [] }
                return parts.map { part in
                    let members = Set(part)
                    let leaving = zip(edges, columns).filter { members.contains($0.0.0) != members.contains($0.0.1) }
                    return LinearConstraint(leaving.map { .init($0.1, 1) }, bounds: .atLeast(2))
                }
            }

            /// The shortest tour by dynamic programming over sets of cities (Held and Karp 1962).
            func shortest() -> Double {
                var length = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
                for (edge, column) in zip(edges, program.columns) {
                    length[edge.0][edge.1] = column.cost
                    length[edge.1][edge.0] = column.cost
                }
                let sets = 1 << (count - 1)
                var best = [[Double]](repeating: [Double](repeating: .infinity, count: count - 1), count: sets)
                for city in 0..<(count - 1) { best[1 << city][city] = length[count - 1][city] }
                for set in 1..<sets {
                    for last in 0..<(count - 1) where set & 1 << last != 0 {
                        for next in 0..<(count - 1) where set & 1 << next == 0 {
                            let with = set | 1 << next
                            best[with][next] = min(best[with][next], best[set][last] + length[last][next])
                        }
                    }
                }
                return (0..<(count - 1)).map { best[sets - 1][$0] + length[count - 1][$0] }.min() ?? 0
            }
        }

        @Test("lazy subtour rows give the shortest tour of ten cities", arguments: 0..<8)
        func lazyRows(seed: Int) throws {
            let tour = Tour(10, seed: seed)
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { tour.subtourRows($0.values()) }
            let solution = try tour.program.solve(callbacks: callbacks)
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == tour.shortest())
        }

        @Test("lazy subtour rows prove a tour of thirty cities")
        func thirtyCities() throws {
            let tour = Tour(30, seed: 2)
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { tour.subtourRows($0.values()) }
            let solution = try tour.program.solve(callbacks: callbacks)
            #expect(solution.termination == .optimal)
            let values = try #require(solution.point.values)
            #expect(tour.parts(values.columnValues).count == 1)
            #expect(solution.objectiveBound == values.objective)
        }

        @Test("a start made of subtours is never given out, however early the search is stopped", arguments: [0, 1])
        func brokenStart(nodeLimit: Int) throws {
            let tour = Tour(9, seed: 1)
            // Three triangles: every city has two edges, and no tour goes through all.
            let start = tour.edges.map { $0.0 / 3 == $0.1 / 3 ? 1.0 : 0 }
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { tour.subtourRows($0.values()) }
            var options = SolverOptions()
            options.nodeLimit = nodeLimit
            options.search.startSolution = start
            let solution = try tour.program.solve(options, callbacks: callbacks)
            if let values = solution.point.values { #expect(tour.parts(values.columnValues).count == 1) }
        }

        @Test("lazy rows that hold already do no harm")
        func keptLazyRows() throws {
            let program = parityProgram(5)
            let first = LinearProgram.Column(index: 0)
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { _ in [LinearConstraint([.init(first, 1)], bounds: .atMost(1))] }
            var options = SolverOptions()
            options.search.startSolution = [1, 0, 0, 0, 0]
            let solution = try program.solve(options, callbacks: callbacks)
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == 3)
        }

        @Test("a start that is whole but for rounding is taken up")
        func nearlyWholeStart() throws {
            var options = SolverOptions()
            options.search.rounding = false
            options.nodeLimit = 2
            options.search.startSolution = (0..<25).map { $0 < 12 ? 1 - 1e-10 : 0 }
            let seen = Mutex<Double?>(nil)
            var callbacks = SearchCallbacks()
            callbacks.selection = { tree in
                let incumbent = tree.progress.incumbent
                seen.withLock { $0 = incumbent ?? $0 }
                return nil
            }
            let solution = try parityProgram(25).solve(options, callbacks: callbacks)
            #expect(solution.point.values?.objective == 18)
            #expect(seen.withLock { $0 } == 18)
        }

        @Test("a cut that is no interval is refused")
        func faultyCuts() throws {
            for bounds in [LinearProgram.Bounds(lower: .nan, upper: .nan), .init(lower: 2, upper: 1)] {
                var callbacks = SearchCallbacks()
                callbacks.userCuts = { _ in
                    [LinearConstraint([.init(LinearProgram.Column(index: 0), 1)], bounds: bounds)]
                }
                #expect(throws: GLPKError.self) { try parityProgram(9).solve(callbacks: callbacks) }
            }
        }

        private struct Enough: Error {}

        @Test("an error thrown in any callback ends the search and comes back")
        func errors() throws {
            let program = parityProgram(25)
            var all: [SearchCallbacks] = Array(repeating: SearchCallbacks(), count: 5)
            all[0].lazyRows = { _ in throw Enough() }
            all[1].userCuts = { _ in throw Enough() }
            all[2].heuristic = { _ in throw Enough() }
            all[3].branching = { _ in throw Enough() }
            all[4].selection = { _ in throw Enough() }
            for callbacks in all {
                #expect(throws: Enough.self) { try program.solve(callbacks: callbacks) }
            }
            #expect(try assignmentProgram(3).solve().termination == .optimal)
        }

        @Test("a start solution stands when the search is stopped at once, and is refused when it breaks a row")
        func startSolution() throws {
            let program = parityProgram(25)
            var options = SolverOptions()
            options.nodeLimit = 1
            options.search.rounding = false
            options.search.startSolution = (0..<25).map { $0 < 12 ? 1 : 0 }
            let solution = try program.solve(options)
            #expect(solution.termination == .nodeLimit)
            #expect((solution.point.values?.objective ?? 0) >= 18)
            options.search.startSolution = (0..<25).map { $0 < 13 ? 1 : 0 }
            let error = #expect(throws: GLPKError.self) { try program.solve(options) }
            #expect(error?.faults.map(\.code) == [.badSolution])
        }

        @Test("a cut that closes the gap ends the search at the root")
        func userCuts() throws {
            let program = parityProgram(41)
            let columns = (0..<41).map { LinearProgram.Column(index: $0) }
            var callbacks = SearchCallbacks()
            callbacks.userCuts = { _ in [LinearConstraint(columns.map { .init($0, 1) }, bounds: .atMost(20))] }
            let solution = try program.solve(callbacks: callbacks)
            #expect(solution.termination == .optimal)
            #expect(solution.point.values?.objective == 30)
            #expect(solution.nodes < 50)
        }

        @Test("branching and selection choose what is there, and anything else is refused")
        func choices() throws {
            let program = Written.tinyInteger(seed: 11).program
            let wanted = try program.solve().point.values?.objective
            var callbacks = SearchCallbacks()
            callbacks.branching = { tree in tree.branchable().last.map { Branch(on: $0, first: .up) } }
            callbacks.selection = { tree in tree.activeNodes().last?.id }
            #expect(try program.solve(callbacks: callbacks).point.values?.objective == wanted)
            callbacks.branching = { _ in Branch(on: LinearProgram.Column(index: 999)) }
            let error = #expect(throws: GLPKError.self) { try parityProgram(9).solve(callbacks: callbacks) }
            #expect(error?.faults.map(\.code) == [.badCommand])
        }

        @Test("progress tells bounds that never cross the optimum, and incumbents are shown")
        func progress() throws {
            let seen = Mutex<[SearchProgress]>([])
            let incumbents = Mutex<[[Double]]>([])
            var callbacks = SearchCallbacks()
            callbacks.progress = { progress in seen.withLock { $0.append(progress) } }
            callbacks.newIncumbent = { tree in
                let values = tree.values()
                incumbents.withLock { $0.append(values) }
            }
            var options = SolverOptions()
            options.search.rounding = false
            let tour = Tour(9, seed: 3)
            let solution = try tour.program.solve(options, callbacks: callbacks)
            let best = try #require(solution.point.values)
            #expect(seen.withLock { $0.allSatisfy { ($0.bound ?? -.infinity) <= best.objective + 1e-6 } })
            #expect(incumbents.withLock { $0.last } == best.columnValues)
        }

        @Test("a callback that solves something itself is told not to")
        func nested() throws {
            var callbacks = SearchCallbacks()
            callbacks.heuristic = { _ in
                _ = try parityProgram(3).solve()
                return nil
            }
            let error = #expect(throws: GLPKError.self) { try parityProgram(9).solve(callbacks: callbacks) }
            #expect(error?.code == .nestedSolve)
        }
    }

#endif
