import ProgrammeModel

/// What consultants cost for each session that any cohort could have: the same for all cohorts.
struct StaffCosts {
    /// Stands for what cannot be; sums of a few of them are still numbers.
    static let closed = Int.max / 8

    /// Costs by consultant at one start, for those who can serve.
    struct Offer {
        /// By consultant; closed for one who cannot serve.
        let cost: [Int]
        /// Those who can, cheapest first.
        let order: [Int]
        /// What as many as the module asks for cost at least, with a share each of what their first session costs.
        let least: Int
    }

    /// Module by module, start by start.
    let offers: [[Offer]]
    /// Consultants who can serve at some start of a module, ascending.
    let able: [[Int]]
    /// What a consultant's first session for a cohort costs beyond the half-days, and an equal share of it for each
    /// module, rounded down.
    let entry: [Int]
    let share: [Int]

    init(_ prices: SchedulePrices, _ ground: ScheduleGround) {
        let modules = ground.facts.programme.modules
        let entry = prices.cohort
        let share = entry.map { $0 / max(1, modules.count) }
        offers = modules.indices.map { module in
            zip(ground.starts[module], ground.able[module]).map { start, able in
                var cost = Array(repeating: Self.closed, count: entry.count)
                for one in able {
                    cost[one] = SchedulePrices.sum(prices.staff[one], from: start, modules[module].halfDays)
                }
                let shared = able.map { cost[$0] + share[$0] }.sorted().prefix(modules[module].consultants)
                return Offer(
                    cost: cost, order: able.sorted { (cost[$0], $0) < (cost[$1], $1) },
                    least: shared.count < modules[module].consultants ? Self.closed : shared.reduce(0, +))
            }
        }
        able = ground.able.map { Set($0.joined()).sorted() }
        self.entry = entry
        self.share = share
    }
}
