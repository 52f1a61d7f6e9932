#if GLPK
    import GLPK
    import ProgrammeModel

    /// Types of managers by rounds: the model that gives bounds and a skeleton.
    ///
    /// Unknowns: how many people of each type sit in each round or wait. Each value of a merged attribute costs, in the
    /// cohorts of a round, at least what its people cost spread evenly: convex and piecewise linear, one segment for
    /// each member per cohort. Left out, which only lowers the optimum: bosses, `together`, `apart`, teams and units,
    /// pins to a cohort beyond its round, and that numbers per cohort are whole. See <doc:CohortAllocation>.
    struct ClassModel {
        private let problem: SeatProblem
        private let types: ManagerTypes
        private var program = LinearProgram(.minimise)
        /// A column per type and slot; nil where a hard rule forbids it.
        private var seats: [[LinearProgram.Column?]] = []
        /// For each type the share of a unit by which its members' reports draw it to earlier rounds.
        private let reports: [Double]
        /// What each column costs, level by level.
        private var costs: [(column: LinearProgram.Column, costs: [Int])] = []
        /// The rows that count a value's people in a round, and all people of a round.
        private var spreadRows: [(row: LinearProgram.Row, value: Int, round: Int)] = []
        private var sizeRows: [LinearProgram.Row] = []

        /// A failure to provoke inside the solver, for tests of recovery.
        var sabotage = SolverOptions.Sabotage.none

        /// Branch-and-cut subproblems at most.
        private static let nodeLimit = 100
        private static let iterationLimit = 200_000

        /// Nil where the model would say nothing: no people, no cohorts, or somebody without any slot.
        init?(_ problem: SeatProblem, _ types: ManagerTypes) {
            self.problem = problem
            self.types = types
            guard !types.sizes.isEmpty, problem.cohortCount > 0 else { return nil }
            reports = Self.pull(problem, types)
            guard addSeats() else { return nil }
            addSizes()
            for feature in types.merged { addSpread(problem.features.features[feature], feature) }
        }

        /// The best numbers of each type in each slot, more important levels first as far as one solve can tell.
        func quotas(_ control: RunControl) throws(GLPKError) -> Quotas? {
            var program = program
            let weights = skeletonWeights
            for entry in costs { program.setCost(weighed(entry.costs, weights), of: entry.column) }
            for (type, columns) in seats.enumerated() {
                for (round, column) in columns.dropLast().enumerated() {
                    guard let column else { continue }
                    let cost = problem.cost(of: types.representatives[type], inSlot: round)
                    program.setCost(weighed(cost, weights) + reports[type] * Double(round), of: column)
                }
            }
            guard let values = try program.solve(options(control)).point.values else { return nil }
            let left = seats.map { columns in
                columns.map { column in column.map { Int(values[$0].rounded()) } ?? 0 }
            }
            return Quotas(typeOf: types.typeOf, left: left)
        }

        /// What a level costs at least in any allocation that costs no more than given on some other levels.
        ///
        /// A bound of floating-point arithmetic is lowered by its tolerance before it is rounded up. The prices that
        /// come with it are a start for exact ones.
        /// - Returns: nil when nothing is proven.
        func bound(
            level: Int, limits: [(level: Int, value: Int)], _ control: RunControl
        ) throws(GLPKError) -> LevelBound? {
            var program = program
            for entry in costs { program.setCost(Double(entry.costs[level]), of: entry.column) }
            var limitRows: [LinearProgram.Row] = []
            for limit in limits {
                let terms = costs.filter { $0.costs[limit.level] != 0 }.map {
                    ($0.column, Double($0.costs[limit.level]))
                }
                limitRows.append(program.addRow(terms, bounds: .atMost(Double(limit.value))))
            }
            let relaxed = try program.relaxed().solve(options(control))
            guard relaxed.termination == .optimal, let value = relaxed.objectiveBound else { return nil }
            let prices = relaxed.duals.values.map { duals in
                ClassPrices(
                    values: spreadRows.map { ($0.value, $0.round, -duals[$0.row]) },
                    seats: sizeRows.map { -duals[$0] }, limits: limitRows.map { -duals[$0] })
            }
            return LevelBound(value: Self.safelyRoundedUp(value), prices: prices)
        }

        private static func safelyRoundedUp(_ value: Double) -> Int {
            Int((value - 1e-6 * max(1, abs(value))).rounded(.up))
        }

        private func options(_ control: RunControl) -> SolverOptions {
            var options = SolverOptions()
            options.presolve = true
            options.nodeLimit = Self.nodeLimit
            options.iterationLimit = Self.iterationLimit
            options.memoryLimit = 1_000
            options.sabotage = sabotage
            options.isCancelled = { control.shouldStop }
            return options
        }

        private func weighed(_ costs: [Int], _ weights: [Double]) -> Double {
            zip(costs, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
        }

        /// Weights that put more important levels first without spoiling the solver's arithmetic.
        private var skeletonWeights: [Double] {
            let leading = problem.leadingLevel
            let step = Double(problem.typicalStep)
            return (0..<problem.levels.count).map { level in
                if level == leading { return 1 }
                return level > leading ? 0.001 : 20 * step * Double(leading - level + 1)
            }
        }

        /// Bosses of many go first where it costs nothing, so that boss-first leaves their reports a choice.
        private static func pull(_ problem: SeatProblem, _ types: ManagerTypes) -> [Double] {
            var reports = Array(repeating: 0.0, count: types.sizes.count)
            for person in problem.people.indices {
                let own = problem.relations.starts[person]..<problem.relations.starts[person + 1]
                reports[types.typeOf[person]] += Double(own.count { problem.relations.list[$0].kind == .report })
            }
            let scale = 0.5 / Double(max(1, problem.people.count * problem.roundCount))
            return zip(reports, types.sizes).map { $0 / Double($1) * scale }
        }

        /// One column per type and slot, one row per type.
        private mutating func addSeats() -> Bool {
            for (type, person) in types.representatives.enumerated() {
                var row: [(LinearProgram.Column, Double)] = []
                var columns: [LinearProgram.Column?] = []
                for slot in 0..<problem.slotCount {
                    let isOpen = slot == problem.waitingSlot || problem.cohortsOfRound[slot] > 0
                    guard isOpen, problem.allows(person, inSlot: slot) else {
                        columns.append(nil)
                        continue
                    }
                    let column = program.addColumn(
                        bounds: .within(0...Double(types.sizes[type])), kind: .integer)
                    costs.append((column, problem.cost(of: person, inSlot: slot)))
                    columns.append(column)
                    row.append((column, 1))
                }
                if row.isEmpty { return false }
                program.addRow(row, bounds: .equal(to: Double(types.sizes[type])))
                seats.append(columns)
            }
            return true
        }

        private mutating func addSizes() {
            for round in 0..<problem.roundCount {
                guard let sizes = problem.seats(inRounds: { $0 == round }) else { return }
                let terms = seats.compactMap { $0[round] }.map { ($0, 1.0) }
                sizeRows.append(program.addRow(terms, bounds: .within(Double(sizes.least)...Double(sizes.most))))
            }
        }

        /// For each value and round the cost of an even spread: a segment for each further member per cohort.
        private mutating func addSpread(_ feature: MixFeatures.Feature, _ position: Int) {
            for value in feature.values {
                for round in 0..<problem.roundCount where problem.cohortsOfRound[round] > 0 {
                    addSpread(feature, position, value: value, round: round)
                }
            }
        }

        private mutating func addSpread(_ feature: MixFeatures.Feature, _ position: Int, value: Int, round: Int) {
            let featureCount = problem.features.features.count
            let holders = types.representatives.indices.filter { type in
                Int(problem.features.codes[types.representatives[type] * featureCount + position]) == value
                    && seats[type][round] != nil
            }
            let most = holders.reduce(0) { $0 + types.sizes[$1] }
            let cohorts = problem.cohortsOfRound[round]
            guard most > 1 else { return }
            var row = holders.compactMap { seats[$0][round] }.map { ($0, 1.0) }
            var covered = 0
            for each in 0..<(problem.mostMembers(inRound: round) ?? most) where covered < most {
                if each >= feature.capacity, feature.cap?.level == CostLevels.hard { break }
                let isRoomed = position == problem.features.roomFeature
                if isRoomed, each >= problem.features.room(value, inRound: round) { break }
                let column = program.addColumn(bounds: .within(0...Double(cohorts)))
                costs.append((column, segmentCost(feature, each)))
                row.append((column, -1))
                covered += cohorts
            }
            spreadRows.append((program.addRow(row, bounds: .equal(to: 0)), value, round))
        }

        private func segmentCost(_ feature: MixFeatures.Feature, _ each: Int) -> [Int] {
            var values = problem.levels.zeros()
            if let pair = feature.pair { values[pair.level] += pair.amount * each }
            if let cap = feature.cap, each >= feature.capacity { values[cap.level] += cap.amount }
            return values
        }
    }
#endif
