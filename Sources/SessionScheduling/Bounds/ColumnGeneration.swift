#if GLPK
    import GLPK
    import ProgrammeModel

    /// Finds the prices that prove most by column generation (Dantzig-Wolfe decomposition).
    ///
    /// A master program chooses among the itineraries known; its prices ask for cheaper ones, until there are none.
    /// Prices are smoothed towards the best so far with a fixed share (Pessoa, Sadykov, Uchoa and Vanderbeck, INFORMS
    /// Journal on Computing 30, 2018, doi:10.1287/ijoc.2017.0784).
    struct ColumnGeneration {
        private static let smoothing = 0.6
        /// Times that each cohort is priced in one round at most.
        private static let sumsOfRound = 3
        /// An itinerary is new to the master where it saves at least this part of a unit.
        private static let leastSaving = 1e-3

        private let pricing: Pricing
        private let scale: Int
        private let control: RunControl
        private(set) var pool: ItineraryPool
        /// The best prices met, and what they prove.
        private(set) var best: (prices: [Int], total: Int)
        /// Whether no itinerary is left that would change the master's solution.
        private(set) var hasConverged = false

        /// - Parameter scale: scaled units in one unit of the weighted sum.
        init(
            _ pricing: Pricing, scale: Int, start: (prices: [Int], total: Int), pool: ItineraryPool, control: RunControl
        ) {
            self.pricing = pricing
            self.scale = scale
            self.control = control
            self.pool = pool
            best = start
        }

        /// Goes on while there is work left: cheapest itineraries to look for, which are counted down.
        mutating func run(work: inout Int) throws(GLPKError) {
            var program = LinearProgram(.minimise)
            var master = ScheduleMaster(pricing, scale: scale, pool, &program)
            try program.withSolver { solver throws(GLPKError) in
                while work >= Self.sumsOfRound * pricing.problem.cohorts.count, !hasConverged, !control.shouldStop {
                    guard try generate(&master, &solver, &work) else { return }
                }
            }
        }

        /// Solves the master and adds what its prices ask for; false where nothing more comes of it.
        private mutating func generate(
            _ master: inout ScheduleMaster, _ solver: inout LinearSolver, _ work: inout Int
        ) throws(GLPKError) -> Bool {
            var options = SolverOptions.resolving
            let control = control
            options.isCancelled = { control.shouldStop }
            try master.addColumns(pool, &solver)
            guard var solution = try master.solve(options, &solver, work: &work) else { return false }
            while try master.addRows(exceededBy: solution, pool, &solver) {
                guard let next = try master.solve(options, &solver, work: &work) else { return false }
                solution = next
            }
            if add(solution, smoothing: Self.smoothing, isExact: false, &work) { return true }
            if add(solution, smoothing: 0, isExact: true, &work) { return true }
            hasConverged = solution.isComplete && !control.shouldStop
            return false
        }

        /// Adds the cheapest itineraries at prices between the master's and the best; whether any is new and saves.
        private mutating func add(
            _ solution: ScheduleMaster.Solution, smoothing: Double, isExact: Bool, _ work: inout Int
        ) -> Bool {
            let prices = solution.prices.indices.map { row in
                let price = smoothing * Double(best.prices[row]) + (1 - smoothing) * solution.prices[row]
                return min(pricing.ceiling(row), Int(price.rounded()))
            }
            work -= pricing.problem.cohorts.count
            guard var sum = pricing.sum(prices, isExact: isExact, threads: control.threads) else { return false }
            var isProven = isExact
            if !isExact, sum.total > best.total {
                work -= pricing.problem.cohorts.count
                if let exact = pricing.sum(prices, threads: control.threads) { (sum, isProven) = (exact, true) }
            }
            if isProven, sum.total > best.total { best = (prices, sum.total) }
            var isNew = false
            for (cohort, itinerary) in sum.itineraries.enumerated() {
                var saving = solution.cohortPrices[cohort] - Double(pricing.cost(itinerary))
                pricing.space.forEachUse(of: itinerary, by: cohort) { saving -= solution.prices[$0] * Double($1) }
                guard saving > Self.leastSaving * Double(scale) else { continue }
                if pool.add(itinerary, of: cohort, cost: pricing.cost(itinerary), pricing.space) { isNew = true }
            }
            return isNew
        }
    }
#endif
