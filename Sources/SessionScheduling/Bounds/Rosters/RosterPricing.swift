import ProgrammeModel

/// A consultant's roster: what it costs by itself, in scaled units, and how much of what is wanted it does.
struct StaffRoster: Hashable, Sendable {
    let kind: Int
    let cost: Int
    /// Rows and amounts, ascending.
    let uses: [(row: Int, amount: Int)]

    static func == (a: Self, b: Self) -> Bool {
        (a.kind, a.cost) == (b.kind, b.cost) && a.uses.elementsEqual(b.uses, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        for use in uses {
            hasher.combine(use.row)
            hasher.combine(use.amount)
        }
    }
}

/// Sums up what prices of sessions prove.
///
/// Prices and sums are in scaled units.
struct RosterPricing: Sendable {
    /// What prices prove, and a roster for each kind that is cheapest at them.
    struct Sum {
        let total: Int
        let rosters: [StaffRoster]
    }

    let problem: RosterProblem
    let control: RunControl
    /// What a pricing counts as, in cheapest itineraries, by the time that it takes.
    let work: Int

    /// Kinds, and steps through tables, that count as one cheapest itinerary.
    private static let kindsOfItinerary = 10
    private static let stepsOfItinerary = 1_000_000

    init(_ problem: RosterProblem, _ control: RunControl) {
        self.problem = problem
        self.control = control
        work = 1 + problem.kinds.count / Self.kindsOfItinerary + problem.steps / Self.stepsOfItinerary
    }

    /// What prices prove.
    ///
    /// - Parameter prices: by row, from 0 to the problem's ceiling.
    /// - Returns: nil when the run was told to stop.
    func sum(_ prices: [Int]) -> Sum? {
        var total = -problem.firstLeads
        for (row, price) in zip(problem.rows, prices) { total += row.demand * price }
        var rosters: [StaffRoster] = []
        for kind in problem.kinds.indices {
            guard !control.shouldStop else { return nil }
            let least = cheapest(kind, prices)
            total += problem.kinds[kind].count * least.cost
            rosters.append(least.roster)
        }
        return Sum(total: total, rosters: rosters)
    }

    /// The cheapest roster of a kind with its price.
    private func cheapest(_ kind: Int, _ prices: [Int]) -> (cost: Int, roster: StaffRoster) {
        let terms = problem.kinds[kind]
        let size = RoundTable.Size(loads: problem.share + 1, counts: (terms.mostCohorts ?? 0) + 1)
        var tables: [RoundTable] = []
        var rest = Array(repeating: 0, count: size.states)
        // A limit of no cohorts at all leaves one roster, which does nothing.
        let isIdle = terms.mostCohorts == 0
        for round in terms.rounds.reversed() {
            let offers = isIdle ? [] : offers(in: round, prices)
            let table = RoundTable(round, offers, problem.rates, size, rest: rest)
            rest = table.values
            tables.append(table)
        }
        var state = size.states - size.loads
        let cost = rest[state] + problem.rates.leadPresent * terms.missed
        var amounts = Array(repeating: 0, count: prices.count)
        for (round, table) in zip(terms.rounds, tables.reversed()) {
            table.trace(&state) { way in
                for row in round.ways[way].rows { amounts[row] += 1 }
            }
        }
        let uses = amounts.indices.filter { amounts[$0] > 0 }.map { (row: $0, amount: amounts[$0]) }
        let paid = uses.reduce(0) { $0 + prices[$1.row] * $1.amount }
        return (cost, StaffRoster(kind: kind, cost: cost + paid, uses: uses))
    }

    /// The cheapest of the ways of a round that lead to the same states.
    private func offers(in round: RosterProblem.RoundTerms, _ prices: [Int]) -> [RoundTable.Offer] {
        var best: [RoundTable.Offer?] = Array(repeating: nil, count: round.slots)
        for (place, way) in round.ways.enumerated() {
            let cost = way.rows.reduce(way.isLeading ? problem.rates.continuity : 0) { $0 - prices[$1] }
            if let found = best[way.slot], found.cost <= cost { continue }
            best[way.slot] = RoundTable.Offer(way: place, cost: cost, halfDays: way.halfDays, mask: way.mask)
        }
        return best.compactMap(\.self)
    }

    /// How far what rosters do, one for each consultant, falls short of what is wanted.
    func shortage(_ rosters: [StaffRoster]) -> [Double] {
        var shortage = problem.rows.map { Double($0.demand) }
        for roster in rosters {
            let count = Double(problem.kinds[roster.kind].count)
            for use in roster.uses { shortage[use.row] -= count * Double(use.amount) }
        }
        return shortage
    }

    /// The prices that prove a total as a certificate names them.
    func certificate(_ prices: [Int], total: Int, _ index: ScenarioIndex) -> RosterCertificate {
        let programme = index.scenario.programme
        var certificate = RosterCertificate(denominator: ScheduleBounds.scale, total: total)
        for (row, price) in zip(problem.rows, prices) where price > 0 {
            let round = programme.rounds[row.round].id.text
            func set(_ module: Int, _ change: (inout RosterCertificate.SessionPrices) -> Void) {
                change(&certificate.sessions[round, default: [:]][programme.modules[module].id.text, default: .init()])
            }
            switch row.part {
            case .lead(let module): set(module) { $0.lead = price }
            case .assistant(let module): set(module) { $0.assistant = price }
            case .cohort: certificate.cohorts[round] = price
            }
        }
        return certificate
    }
}
