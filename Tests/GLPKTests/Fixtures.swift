#if GLPK
    import GLPK

    /// A small generator with a seed of its own, so that every failure can be repeated (SplitMix64).
    struct SeededGenerator: RandomNumberGenerator {
        private var state: UInt64

        init(seed: Int) {
            state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        mutating func whole(_ range: ClosedRange<Int>) -> Double {
            Double(Int.random(in: range, using: &self))
        }
    }

    extension SolverOptions.Method {
        static let floatingSimplex: [Self] = [.primalSimplex, .dualSimplex, .dualThenPrimalSimplex]
    }

    extension SolverOptions {
        init(
            method: Method = .dualThenPrimalSimplex, presolve: Bool = true, cuts: SearchOptions.Cuts = [],
            nodeLimit: Int? = nil, sabotage: Sabotage = .none
        ) {
            self.init()
            self.method = method
            self.presolve = presolve
            self.search.cuts = cuts
            self.nodeLimit = nodeLimit
            self.sabotage = sabotage
        }

        /// Every method, presolved and not.
        static let variants: [SolverOptions] = Method.floatingSimplex.flatMap { method in
            [true, false].map { SolverOptions(method: method, presolve: $0) }
        }

        /// One of the ways to solve an integer program, chosen by a seed.
        static func variant(_ seed: Int) -> SolverOptions {
            var options = variants[seed % variants.count]
            options.search.cuts = SearchOptions.Cuts(rawValue: UInt8(seed / variants.count % 16))
            return options
        }
    }

    /// A program together with what it is made of, for checks that do not trust the wrapper.
    struct Written {
        var sense: LinearProgram.Sense
        var offset = 0.0
        var costs: [Double]
        var columnBounds: [LinearProgram.Bounds]
        var kind = LinearProgram.Kind.continuous
        /// Dense coefficients, one array per row.
        var matrix: [[Double]]
        var rowBounds: [LinearProgram.Bounds]

        var program: LinearProgram {
            var program = LinearProgram(sense, objectiveOffset: offset)
            let columns = zip(costs, columnBounds).map { program.addColumn(cost: $0, bounds: $1, kind: kind) }
            for (coefficients, bounds) in zip(matrix, rowBounds) {
                program.addRow(zip(columns, coefficients).filter { $0.1 != 0 }, bounds: bounds)
            }
            return program
        }

        func objective(_ values: [Double]) -> Double {
            offset + zip(costs, values).reduce(0) { $0 + $1.0 * $1.1 }
        }

        func rowSums(_ values: [Double]) -> [Double] {
            matrix.map { zip($0, values).reduce(0) { $0 + $1.0 * $1.1 } }
        }

        /// The best objective over all whole values within finite column bounds; nil when there is none.
        func bestByEnumeration() -> Double? {
            var best: Double?
            var values = [Double](repeating: 0, count: costs.count)
            func visit(_ column: Int) {
                guard column < costs.count else {
                    guard zip(rowSums(values), rowBounds).allSatisfy({ $0 >= $1.lower && $0 <= $1.upper }) else {
                        return
                    }
                    let value = objective(values)
                    best = best.map { sense == .minimise ? min($0, value) : max($0, value) } ?? value
                    return
                }
                var value = columnBounds[column].lower.rounded(.up)
                while value <= columnBounds[column].upper {
                    values[column] = value
                    visit(column + 1)
                    value += 1
                }
            }
            visit(0)
            return best
        }

        /// A tiny program over whole numbers, feasible or not.
        static func tinyInteger(seed: Int) -> Written {
            var random = SeededGenerator(seed: seed)
            let columns = Int.random(in: 1...5, using: &random)
            let rows = Int.random(in: 0...4, using: &random)
            let columnBounds = (0..<columns).map { _ in
                let lower = random.whole(-3...2)
                let shift = seed.isMultiple(of: 3) ? 0.5 : 0
                return LinearProgram.Bounds(lower: lower - shift, upper: lower + random.whole(0...4) + shift / 2)
            }
            return Written(
                sense: Bool.random(using: &random) ? .minimise : .maximise, offset: random.whole(-5...5),
                costs: (0..<columns).map { _ in random.whole(-6...6) / 2 }, columnBounds: columnBounds, kind: .integer,
                matrix: (0..<rows).map { _ in (0..<columns).map { _ in random.whole(-4...4) } },
                rowBounds: (0..<rows).map { _ in random.bounds(around: random.whole(-6...6)) })
        }

        /// A continuous program with bounds of every kind, feasible by construction, bounded by none.
        static func feasible(seed: Int) -> Written {
            var random = SeededGenerator(seed: seed)
            let columns = Int.random(in: 1...12, using: &random)
            let rows = Int.random(in: 0...10, using: &random)
            let point = (0..<columns).map { _ in random.whole(-5...5) }
            let matrix = (0..<rows).map { _ in
                (0..<columns).map { _ in Bool.random(using: &random) ? random.whole(-5...5) : 0 }
            }
            var written = Written(
                sense: Bool.random(using: &random) ? .minimise : .maximise, offset: random.whole(-9...9),
                costs: (0..<columns).map { _ in random.whole(-5...5) },
                columnBounds: point.map { random.bounds(around: $0) }, matrix: matrix, rowBounds: [])
            written.rowBounds = written.rowSums(point).map { random.bounds(around: $0) }
            return written
        }

        /// A small continuous program with more rows than columns, often infeasible.
        static func contradictory(seed: Int) -> Written {
            var random = SeededGenerator(seed: seed)
            let columns = Int.random(in: 1...4, using: &random)
            let rows = Int.random(in: 2...7, using: &random)
            return Written(
                sense: .minimise, costs: (0..<columns).map { _ in random.whole(-5...5) },
                columnBounds: (0..<columns).map { _ in random.bounds(around: random.whole(-4...4)) },
                matrix: (0..<rows).map { _ in
                    (0..<columns).map { _ in Bool.random(using: &random) ? random.whole(-5...5) : 0 }
                },
                rowBounds: (0..<rows).map { _ in random.bounds(around: random.whole(-9...9)) })
        }
    }

    extension SeededGenerator {
        /// Bounds of one of the five kinds, which hold a value.
        fileprivate mutating func bounds(around value: Double) -> LinearProgram.Bounds {
            let below = value - whole(0...4)
            let above = value + whole(0...4)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: return .free
            case 1: return .atLeast(below)
            case 2: return .atMost(above)
            case 3: return .equal(to: value)
            default: return .within(below...above)
            }
        }
    }

    /// At most half of an odd sum of twos: the relaxation is always better than any whole solution by 0.75, and branch
    /// and cut needs ages to find that out.
    func parityProgram(_ count: Int) -> LinearProgram {
        var program = LinearProgram(.maximise)
        let columns = (0..<count).map { _ in program.addColumn(cost: 1.5, kind: .binary) }
        program.addRow(columns.map { ($0, 2) }, bounds: .atMost(Double(count | 1)))
        return program
    }

    /// Workers to jobs at least cost, as a linear program.
    func assignmentProgram(_ count: Int, seed: Int = 1) -> LinearProgram {
        var random = SeededGenerator(seed: seed)
        var program = LinearProgram()
        let columns = (0..<count).map { _ in (0..<count).map { _ in program.addColumn(cost: random.whole(1...99)) } }
        for worker in 0..<count { program.addRow(columns[worker].map { ($0, 1) }, bounds: .equal(to: 1)) }
        for job in 0..<count { program.addRow(columns.map { ($0[job], 1) }, bounds: .equal(to: 1)) }
        return program
    }

#endif
