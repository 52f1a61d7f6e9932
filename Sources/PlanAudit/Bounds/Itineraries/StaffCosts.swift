import ProgrammeModel

/// What consultants cost for each session that any cohort could have: the same for all cohorts.
///
/// Classes, here and inside, so that reading them copies nothing.
final class StaffCosts {
    /// Stands for what cannot be; sums of a few of them are still numbers.
    static let closed = Int.max / 8

    /// Costs by consultant at one start, for those who can serve.
    final class Offer {
        /// By consultant; closed for one who cannot serve.
        let cost: [Int]
        /// Those who can, cheapest first.
        let order: [Int]
        /// What as many as the module asks for cost at least, with a share each of what their first session costs.
        let least: Int

        init(cost: [Int], order: [Int], least: Int) {
            self.cost = cost
            self.order = order
            self.least = least
        }
    }

    /// Module by module, start by start.
    let offers: [[Offer]]
    /// Consultants who can serve at some start of a module, ascending.
    let able: [[Int]]
    /// Module by module, consultant by consultant, start by start: what someone adds to the cheapest consultants at
    /// least, by taking the place of the dearest of them; closed for one who cannot serve.
    let extras: [[[Int]]]
    /// What a consultant's first session for a cohort costs beyond the half-days, and an equal share of it for each
    /// module, rounded down.
    let entry: [Int]
    let share: [Int]

    init(_ prices: SchedulePrices, _ ground: ScheduleGround) {
        let modules = ground.facts.programme.modules
        let entry = prices.cohort
        let share = entry.map { $0 / max(1, modules.count) }
        var offers: [[Offer]] = []
        var extras: [[[Int]]] = []
        for (module, terms) in modules.enumerated() {
            let none = Array(repeating: Self.closed, count: ground.starts[module].count)
            var own = Array(repeating: none, count: entry.count)
            var offered: [Offer] = []
            for (position, able) in ground.able[module].enumerated() {
                let start = ground.starts[module][position]
                var cost = Array(repeating: Self.closed, count: entry.count)
                for one in able { cost[one] = SchedulePrices.sum(prices.staff[one], from: start, terms.halfDays) }
                let shared = able.map { cost[$0] + share[$0] }.sorted().prefix(terms.consultants)
                for one in able { own[one][position] = max(0, cost[one] + share[one] - (shared.last ?? 0)) }
                offered.append(
                    Offer(
                        cost: cost, order: able.sorted { (cost[$0], $0) < (cost[$1], $1) },
                        least: shared.count < terms.consultants ? Self.closed : shared.reduce(0, +)))
            }
            offers.append(offered)
            extras.append(own)
        }
        self.offers = offers
        self.extras = extras
        able = ground.able.map { Set($0.joined()).sorted() }
        self.entry = entry
        self.share = share
    }
}
