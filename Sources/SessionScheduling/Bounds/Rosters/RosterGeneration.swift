#if GLPK
    import GLPK
    import ProgrammeModel

    /// Finds the prices of sessions that prove most by column generation (Dantzig-Wolfe decomposition).
    ///
    /// A master program chooses among the rosters known, as many of each kind as there are consultants; its prices
    /// ask for cheaper ones, until there are none. Prices are smoothed towards the best so far, as for itineraries.
    struct RosterGeneration {
        private static let smoothing = 0.5
        /// A roster is new to the master where it saves at least this part of a unit.
        private static let leastSaving = 1e-4
        /// Rows that a simplex iteration goes through while a cheapest itinerary is found, about.
        private static let rowsOfItinerary = 4000

        private let pricing: RosterPricing
        private let scale = Double(ScheduleBounds.scale)
        private let aim: RosterSearch.Aim
        private(set) var best: (prices: [Int], total: Int)
        private var pool: [StaffRoster] = []
        private var known: Set<StaffRoster> = []
        private var rows: [LinearProgram.Row] = []
        private var kinds: [LinearProgram.Row] = []
        private var added = 0

        /// - Parameter met: rosters to begin with, a whole set of all kinds first.
        init(
            _ pricing: RosterPricing, start: (prices: [Int], total: Int), met: [[StaffRoster]], _ aim: RosterSearch.Aim
        ) {
            self.pricing = pricing
            self.aim = aim
            best = start
            for roster in met.joined() { add(roster) }
        }

        private mutating func add(_ roster: StaffRoster) {
            if known.insert(roster).inserted { pool.append(roster) }
        }

        /// Goes on while there is work left, counted down as cheapest itineraries are.
        mutating func run(work: inout Int) throws(GLPKError) {
            var program = LinearProgram(.minimise)
            let costOfMissing = Double(min(pricing.problem.ceiling, max(1, pricing.problem.mostCost))) / scale
            for row in pricing.problem.rows {
                let missing = program.addColumn(cost: costOfMissing)
                rows.append(program.addRow([(missing, 1)], bounds: .atLeast(Double(row.demand))))
            }
            for kind in pricing.problem.kinds {
                kinds.append(
                    program.addRow(
                        [(program.addColumn(cost: 0, bounds: .within(0...0)), 1)],
                        bounds: .equal(to: Double(kind.count))))
            }
            try program.withSolver { solver throws(GLPKError) in
                while work >= 2 * pricing.work, !pricing.control.shouldStop, !aim.isReached(best.total) {
                    guard try generate(&solver, &work) else { return }
                }
            }
        }

        /// Solves the master and adds what its prices ask for; false where nothing more comes of it.
        private mutating func generate(_ solver: inout LinearSolver, _ work: inout Int) throws(GLPKError) -> Bool {
            for roster in pool[added...] {
                var entries = roster.uses.map { (rows[$0.row], Double($0.amount)) }
                entries.append((kinds[roster.kind], 1))
                try solver.addColumn(cost: Double(roster.cost) / scale, entries: entries)
            }
            added = pool.count
            guard let solution = try solve(&solver, &work) else { return false }
            let least = solution.value - Double(pricing.problem.firstLeads)
            // No prices prove more than the master's value, and more than the next whole number is not stated.
            if least <= Double(aim.stated(best.total) * aim.grain) + 1e-6 * scale, best.total >= 0 { return false }
            return add(solution, smoothing: Self.smoothing, &work) || add(solution, smoothing: 0, &work)
        }

        /// What the master costs, and its prices by row and by kind, in scaled units.
        private struct Solution {
            let value: Double
            let prices: [Double]
            let kindPrices: [Double]
        }

        private func solve(_ solver: inout LinearSolver, _ work: inout Int) throws(GLPKError) -> Solution? {
            let size = rows.count + kinds.count
            let control = pricing.control
            var options = SolverOptions.resolving
            options.isCancelled = { control.shouldStop }
            options.iterationLimit = max(1, work) * Self.rowsOfItinerary / max(1, size)
            let solution = try solver.solve(options)
            work -= solution.iterations * size / Self.rowsOfItinerary
            guard solution.termination == .optimal, let point = solution.point.values,
                let duals = solution.duals.values
            else { return nil }
            return Solution(
                value: point.objective * scale, prices: rows.map { max(0, duals[$0] * scale) },
                kindPrices: kinds.map { duals[$0] * scale })
        }

        /// Adds the cheapest rosters at prices between the master's and the best; whether any is new and saves.
        private mutating func add(_ solution: Solution, smoothing: Double, _ work: inout Int) -> Bool {
            let ceiling = pricing.problem.ceiling
            let prices = solution.prices.indices.map { row in
                let price = smoothing * Double(best.prices[row]) + (1 - smoothing) * solution.prices[row]
                return min(ceiling, Int(price.rounded()))
            }
            work -= pricing.work
            guard let sum = pricing.sum(prices) else { return false }
            if sum.total > best.total { best = (prices, sum.total) }
            let before = pool.count
            for roster in sum.rosters {
                var saving = solution.kindPrices[roster.kind] - Double(roster.cost)
                for use in roster.uses { saving += solution.prices[use.row] * Double(use.amount) }
                if saving > Self.leastSaving * scale { add(roster) }
            }
            return pool.count > before
        }
    }
#endif
