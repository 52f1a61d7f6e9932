#if GLPK
    import GLPK

    /// The master program of column generation: one itinerary for each cohort, and rows for what they share.
    ///
    /// Rows are added when a solution exceeds them. Costs are in units of the weighted sum.
    struct ScheduleMaster {
        /// A solution of the master.
        struct Solution {
            /// For each itinerary of the pool its share.
            let shares: [Double]
            /// For each cohort what its itinerary may cost, and for each row its price, 0 for one that is not in the
            /// program; in scaled units.
            let cohortPrices: [Double]
            let prices: [Double]
            /// Whether every cohort has itineraries.
            let isComplete: Bool
        }

        /// Rows added after one solve at most.
        private static let rowsAtOnce = 400
        /// Rows that a simplex iteration goes through while a cohort's cheapest itinerary is found, about.
        private static let rowsOfItinerary = 4000
        private let space: ResourceSpace
        private let scale: Double
        private let loadPrice: Double
        private var cohortRows: [LinearProgram.Row] = []
        private var missing: [LinearProgram.Column] = []
        private var columns: [LinearProgram.Column] = []
        private var rows: [LinearProgram.Row?]
        /// The rows in the program, in the order in which they came.
        private var active: [Int] = []

        /// - Parameter scale: scaled units in one of the program's.
        /// - Parameter pool: itineraries to begin with; they are not in the program yet.
        /// - Parameter program: becomes the program without itineraries.
        init(_ pricing: Pricing, scale: Int, _ pool: ItineraryPool, _ program: inout LinearProgram) {
            space = pricing.space
            self.scale = Double(scale)
            loadPrice = space.rows(of: .load).first.map { Double(pricing.ceiling($0)) } ?? 0
            rows = Array(repeating: nil, count: space.count)
            // A cohort without an itinerary costs more than all of them with the dearest that are known.
            let dearest = pool.entries.reduce(into: Array(repeating: 0, count: pricing.problem.cohorts.count)) {
                $0[$1.cohort] = max($0[$1.cohort], $1.cost)
            }
            let halfDays = pricing.problem.staff.share * pricing.problem.staff.count
            let costOfMissing = (Double(dearest.reduce(scale, +)) + loadPrice * Double(halfDays)) / self.scale
            for _ in pricing.problem.cohorts {
                let column = program.addColumn(cost: costOfMissing)
                missing.append(column)
                cohortRows.append(program.addRow([(column, 1)], bounds: .atLeast(1)))
            }
        }

        /// Adds the itineraries of a pool that are not in the program yet.
        mutating func addColumns(_ pool: ItineraryPool, _ solver: inout LinearSolver) throws(GLPKError) {
            for entry in pool.entries[columns.count...] {
                var terms: [(LinearProgram.Row, Double)] = [(cohortRows[entry.cohort], 1)]
                for use in entry.uses {
                    if let row = rows[Int(use.row)] { terms.append((row, Double(use.amount))) }
                }
                columns.append(try solver.addColumn(cost: Double(entry.cost) / scale, entries: terms))
            }
        }

        /// Adds rows that a solution exceeds, the most exceeded first; whether there were any.
        mutating func addRows(
            exceededBy solution: Solution, _ pool: ItineraryPool, _ solver: inout LinearSolver
        ) throws(GLPKError) -> Bool {
            var used = Array(repeating: 0.0, count: space.count)
            for (position, entry) in pool.entries.enumerated() where solution.shares[position] > 1e-9 {
                for use in entry.uses { used[Int(use.row)] += Double(use.amount) * solution.shares[position] }
            }
            var exceeded: [(row: Int, excess: Double)] = []
            for row in used.indices where rows[row] == nil && used[row] > 0 {
                let limit = Double(space.limit(row))
                guard used[row] > limit + 1e-6 else { continue }
                // Of neighbouring half-days with the same use one says it all.
                let isRepeated = row > 0 && rows[row - 1] == nil && used[row - 1] == used[row]
                if isRepeated, space.isOfHalfDays(row, row - 1) { continue }
                exceeded.append((row, used[row] / max(1, limit) - 1))
            }
            exceeded.sort { ($1.excess, $0.row) < ($0.excess, $1.row) }
            let chosen = exceeded.prefix(Self.rowsAtOnce).map(\.row)
            try add(chosen, pool, &solver)
            return !chosen.isEmpty
        }

        private mutating func add(
            _ chosen: [Int], _ pool: ItineraryPool, _ solver: inout LinearSolver
        ) throws(GLPKError) {
            guard !chosen.isEmpty else { return }
            var terms: [Int: [(LinearProgram.Column, Double)]] = [:]
            for row in chosen { terms[row] = [] }
            for (position, entry) in pool.entries.enumerated() where position < columns.count {
                for use in entry.uses {
                    terms[Int(use.row)]?.append((columns[position], Double(use.amount)))
                }
            }
            for row in chosen {
                var entries = terms[row] ?? []
                if space.kind(of: row) == .load {
                    entries.append((try solver.addColumn(cost: loadPrice / scale), -1))
                }
                rows[row] = try solver.addRow(entries, bounds: .atMost(Double(space.limit(row))))
                active.append(row)
            }
        }

        /// - Parameter work: the solver stops when it took as long as so many cheapest itineraries; counted down.
        /// - Returns: nil where the solver stopped without an optimum.
        mutating func solve(
            _ options: SolverOptions, _ solver: inout LinearSolver, work: inout Int
        ) throws(GLPKError) -> Solution? {
            let size = active.count + cohortRows.count
            var options = options
            options.iterationLimit = max(0, work) * Self.rowsOfItinerary / max(1, size)
            let solution = try solver.solve(options)
            work -= solution.iterations * size / Self.rowsOfItinerary
            guard solution.termination == .optimal, let values = solution.point.values,
                let duals = solution.duals.values
            else { return nil }
            var prices = Array(repeating: 0.0, count: space.count)
            for row in active {
                if let handle = rows[row] { prices[row] = max(0, -duals[handle] * scale) }
            }
            return Solution(
                shares: columns.map { values[$0] }, cohortPrices: cohortRows.map { duals[$0] * scale },
                prices: prices, isComplete: missing.allSatisfy { values[$0] < 1e-6 })
        }
    }
#endif
