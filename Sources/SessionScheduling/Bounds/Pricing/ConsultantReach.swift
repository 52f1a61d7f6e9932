/// What a cohort's itineraries cost at least in which some consultant serves in some module.
struct ConsultantReach {
    /// Consultants of a module that a quick pass looks at.
    private static let few = 8
    private static let closed = StaffPrices.closed

    /// What the cheapest itinerary costs if every session chooses its staff by itself.
    let least: Int
    /// Module by module, consultant by consultant: the least if the consultant serves there.
    private let costs: [[Int]]
    /// Module by module, consultant by consultant: what the consultant adds there to the cheapest staff at least.
    private let premiums: [[Int]]
    /// For each module those who cost least there.
    let promising: [[Int]]

    /// - Parameter turn: where the lists of consultants begin, so that cohorts prefer different ones of equal price.
    /// - Complexity: O(modules x consultants x sessions of the cohort).
    init(_ ways: CohortLayers, _ staff: StaffPrices, turn: Int) {
        let layers = ways.layers
        least = layers.first?.rest.min() ?? 0
        var costs: [[Int]] = []
        var premiums: [[Int]] = []
        var promising: [[Int]] = []
        var arrivals = Array(repeating: 0, count: layers.first?.count ?? 0)
        for (module, layer) in layers.enumerated() {
            if module > 0 {
                let earlier = layers[module - 1]
                let departures = arrivals.indices.map {
                    min(Self.closed, arrivals[$0] + earlier.base[$0] + earlier.least[$0])
                }
                arrivals = ways.arrivals(at: module, departures).cost
            }
            let (cost, premium) = Self.reach(layer, arrivals, staff.modules[module], staff)
            let able = staff.modules[module].able
            let turned = able.indices.map { able[($0 + turn) % able.count] }.filter { cost[$0] < Self.closed }
            let order = turned.indices.sorted { (cost[turned[$0]], $0) < (cost[turned[$1]], $1) }
            promising.append(order.prefix(Self.few).map { turned[$0] })
            costs.append(cost)
            premiums.append(premium)
        }
        self.costs = costs
        self.premiums = premiums
        self.promising = promising
    }

    private static func reach(
        _ layer: CohortLayers.Layer, _ arrivals: [Int], _ prices: ModuleStaffPrices, _ staff: StaffPrices
    ) -> (cost: [Int], premium: [Int]) {
        let open = arrivals.indices.filter { arrivals[$0] < closed && layer.rest[$0] < closed }
        let through = open.map { (arrivals[$0] + layer.rest[$0], Int(layer.start[$0])) }
        let isChosen = layer.pinned == nil && prices.wanted > 0
        var cost = Array(repeating: closed, count: staff.entry.count)
        var premium = Array(repeating: prices.wanted > 0 ? closed : 0, count: staff.entry.count)
        for consultant in layer.pinned ?? (isChosen ? prices.able : []) {
            var (whole, part) = (closed, closed)
            for (way, start) in through {
                // The cheapest staff of a pinned session is the one that the pin names.
                let added = isChosen ? prices.premium(consultant, start, share: staff.entryShare[consultant]) : 0
                part = min(part, added)
                whole = min(whole, way + added)
            }
            cost[consultant] = min(closed, whole)
            premium[consultant] = part
        }
        return (cost, premium)
    }

    /// The least if a consultant serves in a module.
    @inline(__always)
    func cost(_ consultant: Int, in module: Int) -> Int { costs[module][consultant] }

    /// What leaving all modules after one to some leads adds at least.
    func staying(_ leads: [Int32], after module: Int) -> Int {
        premiums[(module + 1)...].reduce(0) { sum, premium in
            min(Self.closed, sum + leads.reduce(Self.closed) { min($0, premium[Int($1)]) })
        }
    }
}
