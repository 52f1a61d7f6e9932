import ProgrammeModel

/// One run of both engines.
struct AllocationRun {
    /// Independent searches, on however many threads.
    static let chainCount = 2
    /// People that repeated constructions seat in all at most.
    private static let constructedPeople = 2_000
    /// Parts of a run after which the chains compare.
    private static let epochs = 8
    /// Searches of a small problem until one keeps every hard rule: at most so many, of so many people in all.
    private static let mostTurns = 4
    private static let peopleOfTurns = 400
    /// Thousands of exchanges, far more than any run gets through, and far from what a number can hold.
    private static let mostWork = 1_000_000_000_000

    private let problem: SeatProblem
    private let seed: UInt64
    private let work: Int
    private let control: RunControl
    private let engine: EngineChoice
    private let maxima: [Int]
    private let counting: CountingBounds
    private var exactEngine: ExactEngine
    /// Bounds already proven, by level, with the limits they hold under.
    private var solved: [Int: (limits: [(level: Int, value: Int)], bound: LevelBound)] = [:]

    init(
        _ problem: SeatProblem, seed: UInt64, work: Int, engine: EngineChoice, control: RunControl,
        isSabotaged: Bool = false
    ) {
        self.problem = problem
        self.seed = seed
        self.work = max(0, min(work, Self.mostWork))
        self.engine = engine
        self.control = control
        maxima = problem.levelMaxima
        counting = CountingBounds(problem)
        exactEngine = ExactEngine(problem, engine, control, isSabotaged: isSabotaged)
    }

    func allocation() -> Allocation {
        var run = self
        return run.solve()
    }

    private mutating func solve() -> Allocation {
        let quotas = exactEngine.quotas()
        let floor = levelFloor()
        if problem.people.count >= PartedSearch.leastPeople { return solveByParts(quotas, floor) }
        var found = searched(quotas, floor, turn: 0)
        let turns = min(Self.mostTurns, Self.peopleOfTurns / max(1, problem.people.count))
        for turn in 1..<max(1, turns) where !found.wasStopped && found.values[CostLevels.hard] > 0 {
            let next = searched(quotas, floor, turn: turn)
            let work = found.work + next.work
            if next.values.lexicographicallyPrecedes(found.values) { found = next }
            (found.work, found.wasStopped) = (work, next.wasStopped)
        }
        return finished(found.place, floor, work: (found.work + 999) / 1000, wasStopped: found.wasStopped)
    }

    /// What came of the chains, in exchanges.
    private struct Found {
        let place: [Int32]
        let values: [Int]
        var work: Int
        var wasStopped: Bool
    }

    /// - Parameter turn: 0 for the first search; later ones start from other seats.
    private func searched(_ quotas: Quotas?, _ floor: [Int], turn: Int) -> Found {
        let budget = work * 1000 / Self.chainCount
        var chains = startedChains(quotas, floor: floor, budget: budget, turn: turn)
        var best = bestChain(chains)
        for epoch in 1...Self.epochs where budget > 0 {
            if chains.contains(where: { $0.wasStopped || $0.hasReachedFloor }) { break }
            let limit = budget * epoch / Self.epochs
            let threads = control.threads
            let control = control
            chains = Parallel.map(chains, threads: threads) { chain in
                var chain = chain
                chain.run(until: limit, control: control)
                return chain
            }
            best = bestChain(chains)
            for position in chains.indices { chains[position].adopt(best.best, energy: best.bestEnergy) }
            report(Double(epoch) / Double(Self.epochs), best.best, floor)
        }
        return Found(
            place: best.best, values: problem.levelValues(best.best), work: chains.reduce(0) { $0 + $1.evaluations },
            wasStopped: chains.contains(where: \.wasStopped))
    }

    /// Large problems have one search, and threads for its parts.
    private mutating func solveByParts(_ quotas: Quotas?, _ floor: [Int]) -> Allocation {
        var generator = SeededGenerator(seed: seed, stream: 0)
        let rough = SeatPrices(problem, .lexicographic(maxima: maxima))
        let start = mendedPlaces(rough, quotas, &generator)
        let exact = SeatPrices(problem, .lexicographic(maxima: spans([start], floor)))
        let floorEnergy = exact.weights.energy(of: floor)
        var search = PartedSearch(problem, exact, place: start, generator: generator, control: control)
        search.run(budget: work * 1000) { share, best, energy in
            report(share, best, floor)
            return energy <= floorEnergy
        }
        return finished(
            search.best, floor, work: (search.evaluations + 999) / 1000, wasStopped: search.wasStopped)
    }

    /// One chain starts from the class solution and one without it, unless the planner asks for GLPK by name.
    private func startedChains(_ quotas: Quotas?, floor: [Int], budget: Int, turn: Int) -> [SeatChain] {
        let rough = SeatPrices(problem, .lexicographic(maxima: maxima))
        let starts = Parallel.map(Array(0..<Self.chainCount), threads: control.threads) { number in
            var generator = SeededGenerator(seed: seed, stream: UInt64(turn * Self.chainCount + number))
            let usesQuotas = number == 0 || engine == .glpk
            let place = mendedPlaces(rough, usesQuotas ? quotas : nil, &generator)
            return (place: place, generator: generator)
        }
        let exact = SeatPrices(problem, .lexicographic(maxima: spans(starts.map(\.place), floor)))
        let guiding = SeatPrices(
            problem,
            .guiding(levels: problem.levels.count, leading: problem.leadingLevel, step: problem.typicalStep))
        let floorEnergy = exact.weights.energy(of: floor)
        return starts.map { start in
            SeatChain(
                problem, exact: exact, guiding: guiding, start: start.place, floor: floorEnergy, budget: budget,
                generator: start.generator)
        }
    }

    /// The first construction that keeps every hard rule once it is mended, or the best of a few.
    ///
    /// Small and tight scenarios may need several; of large ones each takes long, and the search comes after it.
    private func mendedPlaces(
        _ prices: SeatPrices, _ quotas: Quotas?, _ generator: inout SeededGenerator
    ) -> [Int32] {
        var best: SeatBoard?
        let attempts = max(1, min(24, Self.constructedPeople / max(1, problem.people.count)))
        for attempt in 0..<attempts {
            let place = SeatConstruction.places(
                problem, prices, quotas: quotas, generator: &generator, control: control,
                expectsCompany: attempt % 2 == 0)
            var board = SeatBoard(problem, prices, place: place)
            var effort = MendingEffort(people: problem.people.count, over: attempts, control)
            board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
            if best.map({ board.energy < $0.energy }) ?? true { best = board }
            if board.energy < prices.weights[CostLevels.hard] || control.shouldStop { break }
        }
        return best?.place ?? []
    }

    /// How far each level will range during the search: from its floor to somewhat above where it starts.
    private func spans(_ starts: [[Int32]], _ floor: [Int]) -> [Int] {
        let values = starts.map(problem.levelValues)
        let least = zip(floor, counting.leastSlotCost).map(min)
        let mix = counting.leastMixCost(
            of: Array(problem.features.features.indices), atMostWaiting: problem.people.count)
        return maxima.indices.map { level in
            let bottom = max(least[level], mix[level])
            let start = values.map { $0[level] }.max() ?? 0
            return min(maxima[level], bottom + 2 * max(0, start - bottom) + bottom / 16 + 4096)
        }
    }

    /// The best chain; of equals the first.
    private func bestChain(_ chains: [SeatChain]) -> SeatChain {
        let values = chains.map { problem.levelValues($0.best) }
        var best = 0
        for position in chains.indices where values[position].lexicographicallyPrecedes(values[best]) {
            best = position
        }
        return chains[best]
    }

    /// What no allocation can be below, level by level, if all levels before are at theirs.
    private mutating func levelFloor() -> [Int] {
        var floor = counting.leastSlotCost
        if let charge = problem.charges.unplaced, charge.level != CostLevels.hard {
            floor[charge.level] = max(floor[charge.level], charge.amount * counting.missingSeats)
        }
        let leading = problem.leadingLevel
        if maxima[leading] > 0, leading != CostLevels.hard {
            floor[leading] = provenBound(of: leading, values: floor, floor).value
        }
        floor[CostLevels.hard] = 0
        return floor
    }

    /// A bound of a level that holds for all allocations at least as good on the levels before as `values` says.
    ///
    /// The class model is asked only where counting leaves something open, and once for each question.
    private mutating func provenBound(of level: Int, values: [Int], _ floor: [Int]) -> LevelBound {
        let limits = problem.limits(before: level, values).filter { maxima[$0.level] > 0 }
        if let known = solved[level], known.limits.elementsEqual(limits, by: ==) { return known.bound }
        let waiting = problem.mostWaiting(limits)
        let all = counting.leastMixCost(of: Array(problem.features.features.indices), atMostWaiting: waiting)[level]
        let counted = max(all, level == problem.leadingLevel ? 0 : floor[level])
        var bound = LevelBound(value: counted, counted: counted)
        if values[level] > bound.value || level == problem.leadingLevel,
            let model = exactEngine.bound(level: level, limits: limits)
        {
            let rest = counting.leastMixCost(of: exactEngine.countedFeatures, atMostWaiting: waiting)[level]
            bound = LevelBound(value: max(counted, model.value + rest), counted: counted, prices: model.prices)
        }
        solved[level] = (limits, bound)
        return bound
    }

    private func report(_ fraction: Double, _ place: [Int32], _ floor: [Int]) {
        let leading = problem.leadingLevel
        control.report(
            PlanProgress(
                phase: .allocating, fraction: fraction, incumbent: problem.levelValues(place)[leading],
                bound: floor[leading]))
    }
}

/// What comes of the best seats.
extension AllocationRun {
    private mutating func finished(_ place: [Int32], _ floor: [Int], work: Int, wasStopped: Bool) -> Allocation {
        let values = problem.levelValues(place)
        var allocation = problem.allocation(place)
        allocation.bounds = counting.bounds(place)
        var isProvedBest = allocation.isComplete
        for level in values.indices {
            guard maxima[level] > 0, let priorityClass = problem.levels.priorityClass(at: level) else { continue }
            let counted = allocation.bounds.first { $0.priorityClass == priorityClass }?.value ?? 0
            let proven = provenBound(of: level, values: values, floor)
            // What a linear solver proves is left to the search: of its digits nobody can be sure.
            var least = max(counted, proven.counted)
            if values[level] > counted, let priced = pricedBound(of: level, values, proven.prices) {
                if priced.value > counted { allocation.bounds.append(priced) }
                least = max(least, priced.value)
            }
            if values[level] > least { isProvedBest = false }
        }
        let order = problem.index.scenario.programme.rules.classOrder
        allocation.bounds = order.flatMap { priorityClass in
            allocation.bounds.filter { $0.priorityClass == priorityClass }.sorted { $0.value < $1.value }
        }
        allocation.isProvedBest = isProvedBest
        allocation.source = exactEngine.gaveQuotas ? .glpkAndNative : .native
        allocation.notes = exactEngine.notes
        allocation.workDone = work
        allocation.wasStopped = wasStopped || control.shouldStop
        return allocation
    }
}

extension AllocationRun {
    /// A bound of a level that the audit can add up, of allocations no worse on the levels before.
    private func pricedBound(of level: Int, _ values: [Int], _ start: ClassPrices?) -> Bound? {
        let limits = problem.limits(before: level, values).filter { maxima[$0.level] > 0 }
        guard let relaxation = RoundRelaxation(problem, level: level, limits: limits) else { return nil }
        return relaxation.bound(value: values[level], from: start, control)
    }
}

extension SeatProblem {
    /// Levels before one on which an allocation is compared by seats alone, with their values.
    ///
    /// Where a class also holds rules that look at dates, a plan as good in that class may be worse in the seats' part.
    func limits(before level: Int, _ values: [Int]) -> [(level: Int, value: Int)] {
        (1..<max(1, level)).filter { earlier in
            levels.priorityClass(at: earlier).map { !dependsOnDates($0) } ?? false
        }.map { ($0, values[$0]) }
    }

    /// How many people can wait at most under limits.
    func mostWaiting(_ limits: [(level: Int, value: Int)]) -> Int {
        guard let charge = charges.unplaced, let limit = limits.first(where: { $0.level == charge.level }) else {
            return people.count
        }
        return limit.value / charge.amount
    }

    /// Whether a class holds a scored rule that looks at dates.
    func dependsOnDates(_ priorityClass: PriorityClass) -> Bool {
        index.scenario.programme.rules.all.contains { rule in
            rule.isScored && rule.terms.priorityClass == priorityClass && type(of: rule).definition.looksAtDates
        }
    }

    /// The seats as others see them, judged by the model's own rules.
    func allocation(_ place: [Int32]) -> Allocation {
        var cohortOf: [Int?] = Array(repeating: nil, count: personOf.count)
        var waiting: [Allocation.Waiting] = []
        for (person, manager) in people.enumerated() {
            if Int(place[person]) < cohortCount {
                cohortOf[manager] = Int(place[person])
            } else {
                waiting.append(.init(manager: manager, reason: waitingReason(manager)))
            }
        }
        var allocation = Allocation(cohortOf: cohortOf, waiting: waiting)
        allocation.breaches = SeatJudgement.breaches(allocation, index)
        let crowded = crowdedMembers(place)
        if crowded > 0 { allocation.breaches.append((index.scenario.programme.rules.departmentStaffed.code, crowded)) }
        return allocation
    }

    private func waitingReason(_ manager: Int) -> WaitingEntry.Reason {
        let rounds = index.scenario.programme.rounds.indices
        if rounds.contains(where: { index.canJoinInTime(manager, round: $0) }) { return .noSeat }
        let leaves = index.scenario.managers[manager].left.map { left in
            rounds.allSatisfy { index.leastEnd(ofRound: $0).map { left <= $0 } ?? true }
        }
        return leaves ?? false ? .leavesSoon : .joinsTooLate
    }
}
