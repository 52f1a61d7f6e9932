/// The sessions that one cohort could have at given prices, module by module, with the cheapest ways to the end.
struct CohortLayers {
    /// Those of one module, ascending by start.
    final class Layer {
        /// Positions among the cohort's slots, and among the module's starts.
        var slots: [Int32] = []
        var start: [Int32] = []
        var offset: [Int32] = []
        var arrival: [Int32] = []
        var departure: [Int32] = []
        /// Cost of the session without consultants, and of its cheapest complete staff.
        var base: [Int] = []
        var least: [Int] = []
        /// Cost of the cheapest way from here to the end, and of what follows the session alone, as if every session
        /// chose its staff by itself.
        var rest: [Int] = []
        var onward: [Int] = []
        var venue: [Int32] = []
        /// For each session those of the next module that may follow.
        var nextFirst: [Int32] = []
        var nextEnd: [Int32] = []
        /// Lead and assistant that a pin names; nil without one.
        var pinned: [Int]?
        var count: Int { slots.count }
    }

    static let closed = StaffPrices.closed

    private(set) var layers: [Layer] = []
    private let problem: SchedulingProblem

    /// - Returns: nil where a module has no session, or no way leads through all of them.
    init?(_ cohort: Int, _ problem: SchedulingProblem, _ prices: ResourcePrices, _ staff: StaffPrices) {
        self.problem = problem
        let own = problem.cohorts[cohort]
        for module in own.slots.indices {
            let layer = Self.layer(module, cohort, problem, prices, staff)
            if layer.count == 0 { return nil }
            layers.append(layer)
        }
        for module in layers.indices.reversed() { complete(module) }
        guard layers.first?.rest.contains(where: { $0 < Self.closed }) == true else { return nil }
    }

    private static func layer(
        _ module: Int, _ cohort: Int, _ problem: SchedulingProblem, _ prices: ResourcePrices, _ staff: StaffPrices
    ) -> Layer {
        let own = problem.cohorts[cohort]
        var noise = Noise(seed: 1, modules: 1)
        let layer = Layer()
        let pin = problem.pins[own.cohort, module]
        layer.pinned = pin?.consultants
        let earliest = module == 0 ? prices.earliestFirstDay(inRound: own.round) : 0
        for (position, slot) in own.slots[module].enumerated() where Int(slot.firstDay) >= earliest {
            let least = leastStaff(module, Int(slot.start), layer.pinned, problem, staff)
            guard least < closed,
                let crowd = prices.departmentCost(own.presence, slot, problem.modules[module].halfDays),
                let venue = problem.venueChoice(cohort, module, slot, pin?.venue, prices, &noise)
            else { continue }
            layer.slots.append(Int32(position))
            layer.start.append(slot.start)
            layer.offset.append(slot.offset)
            layer.arrival.append(slot.arrival)
            layer.departure.append(slot.departure)
            layer.base.append(slot.cost + crowd + venue.cost)
            layer.least.append(least)
            layer.venue.append(venue.venue)
        }
        return layer
    }

    private static func leastStaff(
        _ module: Int, _ start: Int, _ pinned: [Int]?, _ problem: SchedulingProblem, _ staff: StaffPrices
    ) -> Int {
        guard let pinned else { return staff.modules[module].least[start] }
        guard pinned.count == problem.modules[module].consultants else { return closed }
        var cost = 0
        for consultant in pinned {
            let own = staff.modules[module].cost(consultant, start)
            guard own < closed else { return closed }
            cost += own + staff.entryShare[consultant]
        }
        return cost
    }

    private func complete(_ module: Int) {
        let own = layers[module]
        if module + 1 < layers.count {
            link(own, layers[module + 1], module)
            own.onward = leastOnward(from: module, layers[module + 1].rest)
        } else {
            own.onward = Array(repeating: 0, count: own.count)
        }
        own.rest = own.onward.indices.map { min(Self.closed, own.base[$0] + own.least[$0] + own.onward[$0]) }
    }

    /// Notes which sessions of the next module may follow each of this one.
    private func link(_ own: Layer, _ next: Layer, _ module: Int) {
        let least = Int32(problem.leastGap)
        let most = Int32(problem.gapCost.count)
        let length = Int32(problem.modules[module].halfDays)
        var (from, end) = (0, 0)
        for entry in 0..<own.count {
            let departure = own.departure[entry] + least
            let free = own.offset[entry] + length
            while from < next.count, next.arrival[from] < departure || next.offset[from] < free { from += 1 }
            end = max(end, from)
            while end < next.count, next.arrival[end] - departure < most { end += 1 }
            own.nextFirst.append(Int32(from))
            own.nextEnd.append(Int32(end))
        }
    }
}

// Ways between sessions of neighbouring modules.
extension CohortLayers {
    /// For each session of a module the cheapest of what may follow, gaps included.
    /// - Parameter rest: for each session of the next module what it and all after it cost.
    func leastOnward(from module: Int, _ rest: [Int]) -> [Int] {
        let own = layers[module]
        let next = layers[module + 1]
        var least = Array(repeating: Self.closed, count: own.count)
        let gaps = problem.gapCost
        for entry in 0..<own.count {
            let departure = Int(own.departure[entry]) + problem.leastGap
            var best = Self.closed
            for later in Int(own.nextFirst[entry])..<Int(own.nextEnd[entry]) {
                best = min(best, gaps[Int(next.arrival[later]) - departure] + rest[later])
            }
            least[entry] = best
        }
        return least
    }

    /// Cheapest costs of the way to each session of a module, and the session before on that way.
    /// - Parameter cost: for each session of the module before what the way to its end costs.
    func arrivals(at module: Int, _ cost: [Int]) -> (cost: [Int], from: [Int32]) {
        let earlier = layers[module - 1]
        let own = layers[module]
        var arrivals = Array(repeating: Self.closed, count: own.count)
        var from = Array(repeating: Int32(-1), count: own.count)
        for entry in 0..<earlier.count where cost[entry] < Self.closed {
            let departure = Int(earlier.departure[entry]) + problem.leastGap
            for later in Int(earlier.nextFirst[entry])..<Int(earlier.nextEnd[entry]) {
                let total = cost[entry] + problem.gapCost[Int(own.arrival[later]) - departure]
                if total < arrivals[later] {
                    arrivals[later] = total
                    from[later] = Int32(entry)
                }
            }
        }
        return (arrivals, from)
    }
}
