public import ProgrammeModel

/// What rounds with given seats cost at least, whoever sits beside whom: people of one kind are poured into rounds.
///
/// Knows the rules about one person in one round, and hard sizes of cohorts. Everything else only adds to it.
public struct SeatFloor: Sendable {
    /// The seats of a round: at least and at most so many people sit in it.
    public struct Seats: Hashable, Sendable {
        public var least: Int
        public var most: Int

        public init(least: Int, most: Int) {
            self.least = least
            self.most = most
        }
    }

    /// The least that rounds cost.
    public struct Value: Hashable, Sendable {
        /// People without a place, and seats that must be taken and cannot be: above 0 no allocation keeps the sizes.
        public let missing: Int
        /// One entry for each class of the scenario's order.
        public let classes: [Int]
    }

    private let problem: SeatProblem
    /// How many people there are of each kind.
    private let supply: [Int]
    /// Kind by kind and slot by slot: what one person costs, classes weighed so that the first decides; nil for closed.
    private let prices: [Int?]
    private let missingPrice: Int

    /// - Parameter index: of the scenario with all its cohorts.
    public init(_ index: ScenarioIndex) {
        problem = SeatProblem(index)
        let costs = problem.slotCosts
        var supply = Array(repeating: 0, count: costs.kindCount)
        for kind in costs.kindOf { supply[Int(kind)] += 1 }
        self.supply = supply
        let weights = Self.weights(problem, supply)
        let levels = weights.levels
        prices = (0..<costs.kindCount).flatMap { [problem] kind in
            (0..<problem.slotCount).map { slot in
                guard costs.isOpen(kind: kind, slot: slot) else { return nil }
                return levels.reduce(0) { $0 + costs.cost(kind: kind, slot: slot, level: $1.level) * $1.weight }
            }
        }
        missingPrice = weights.total
    }

    /// About how many steps one ``value(_:)`` takes.
    public var size: Int { (supply.count + problem.slotCount) * supply.count * problem.slotCount }

    /// How many people need a seat unless they wait: all but those whom joined-in-time keeps out everywhere.
    public var people: Int { problem.people.count { !problem.index.mustWait($0) } }

    /// The seats of some cohorts, by position; as many as anybody asks for where cohort-size is not hard.
    public func seats(of cohorts: some Collection<Int>) -> Seats {
        guard problem.hasHardSizes else { return Seats(least: 0, most: cohorts.isEmpty ? 0 : .max / 2) }
        return cohorts.reduce(Seats(least: 0, most: 0)) { total, cohort in
            let size = problem.sizes[cohort]
            return Seats(least: total.least + size.lowerBound, most: total.most + size.upperBound)
        }
    }

    /// How many people sit in each round where these seats cost least.
    public func loads(_ seats: [Seats]) -> [Int] {
        var pour = Pour(supply: supply, prices: prices, seats: seats, price: missingPrice)
        _ = pour.fill()
        return Array(pour.load.dropLast())
    }

    /// The most important classes that fit into whole numbers together, most important first, and more than all cost.
    private static func weights(_ problem: SeatProblem, _ supply: [Int])
        -> (levels: [(level: Int, weight: Int)], total: Int)
    {
        let costs = problem.slotCosts
        let spans = (1..<problem.levels.count).filter { problem.levels.priorityClass(at: $0) != nil }.map { level in
            (
                level: level,
                span: supply.indices.reduce(1) { total, kind in
                    let prices = (0..<problem.slotCount).map { costs.cost(kind: kind, slot: $0, level: level) }
                    return total + supply[kind] * (prices.max() ?? 0)
                }
            )
        }
        let limit = 1 << 40
        var kept: [(level: Int, span: Int)] = []
        var product = 1
        for entry in spans {
            let (next, isTooMuch) = product.multipliedReportingOverflow(by: entry.span)
            if isTooMuch || next > limit { break }
            product = next
            kept.append(entry)
        }
        var weight = 1
        var levels: [(level: Int, weight: Int)] = []
        for entry in kept.reversed() {
            levels.insert((entry.level, weight), at: 0)
            weight *= entry.span
        }
        return (levels, weight)
    }
}

extension SeatFloor {
    /// What rounds with these seats cost at least.
    ///
    /// Each kind of people in turn takes the cheapest way to a free seat, through exchanges with those who sit already:
    /// shortest paths over the slots give a flow of least cost (Ahuja, Magnanti and Orlin, Network Flows, 9.7).
    /// - Parameter seats: one entry for each round.
    /// - Complexity: O((kinds + slots) x kinds x slots) for as many changes of way as there are kinds and slots, and
    ///   kinds that share a round or two.
    public func value(_ seats: [Seats]) -> Value {
        var pour = Pour(supply: supply, prices: prices, seats: seats, price: missingPrice)
        let missing = pour.fill()
        var classes: [Int] = []
        let order = problem.index.scenario.programme.rules.classOrder
        for priorityClass in order {
            guard let level = problem.levels.level(of: priorityClass) else { continue }
            classes.append(pour.total { self.problem.slotCosts.cost(kind: $0, slot: $1, level: level) })
        }
        return Value(missing: missing, classes: classes)
    }

    /// What the seats of an allocation cost in the same rules, one entry for each class.
    ///
    /// - Parameter roundOf: the round of each manager, nil without a seat.
    public func classes(roundOf: [Int?]) -> [Int] {
        var values = problem.levels.zeros()
        for (person, manager) in problem.people.enumerated() {
            problem.addCost(of: person, inSlot: roundOf[manager] ?? problem.waitingSlot, to: &values)
        }
        let order = problem.index.scenario.programme.rules.classOrder
        return order.compactMap { problem.levels.level(of: $0) }.map { values[$0] }
    }

    /// The pairs that an even spread over some cohorts leaves, with nobody waiting: one entry for each class.
    public func mix(over cohorts: Int) -> [Int] {
        var values = problem.levels.zeros()
        let starts = problem.features.memberStarts
        for feature in problem.features.features {
            guard let pair = feature.pair else { continue }
            for value in feature.values {
                values[pair.level] += pair.amount * EvenSpread.pairs(starts[value + 1] - starts[value], over: cohorts)
            }
        }
        let order = problem.index.scenario.programme.rules.classOrder
        return order.compactMap { problem.levels.level(of: $0) }.map { values[$0] }
    }
}
