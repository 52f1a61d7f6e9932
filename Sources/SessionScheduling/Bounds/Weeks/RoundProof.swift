import ProgrammeModel

/// Looks for what the weeks of one round's cohorts add to what prices prove.
struct RoundProof {
    /// What was found.
    struct Claim: Hashable {
        /// In scaled units: the cohorts cost so much together beyond their cheapest itineraries at least.
        var extra = 0
        /// Sets of charges beyond the prices, by row, in scaled units: every choice of weeks that costs less by the
        /// prices alone costs so much by one of the sets, less what that charges for all there is.
        var charges: [[Int]] = []
    }

    /// Sets of charges at most, and choices that are priced anew for them.
    private static let mostSets = 12
    private static let mostTrials = 20
    /// Ways that take as long to look at as a cheapest itinerary, about.
    private static let choicesOfItinerary = 4000
    /// Parts in which a goal is raised where a session beyond an even share has no price.
    private static let partsOfGoal = 8
    /// Cheapest itineraries of each cohort that are looked for to price one choice of weeks.
    private static let pricingsOfChoice = 60

    private let pricing: Pricing
    private let prices: [Int]
    private let cohorts: [Int]
    private let room: WeekRoom
    private let price: Int?
    /// For each cohort what its cheapest itinerary costs at the prices.
    private let least: [Int]
    private var sets: [PriceSet]
    private var trials = 0
    private(set) var notes: [LocalisedText] = []

    /// The prices alone, or with some charges: for each cohort what it could do, and what it costs by weeks.
    private struct PriceSet {
        let charges: [Int]
        let credit: Int
        let layers: [CohortLayers]
        var costs: [WeekWays] = []
    }

    private var problem: SchedulingProblem { pricing.problem }
    private var grain: Int { problem.tariff.scale.grain }

    /// - Returns: nil where a cohort has no itinerary that is known for certain to be the cheapest.
    init?(_ pricing: Pricing, _ prices: [Int], _ cohorts: [Int], _ room: WeekRoom, price: Int?) {
        let pricer = ItineraryPricer(pricing.problem, ResourcePrices(prices, pricing.space, pricing.problem))
        let layers = cohorts.compactMap { pricer.layers(of: $0) }
        let least = cohorts.compactMap { pricer.cheapest($0, isExact: true)?.cost }
        guard layers.count == cohorts.count, least.count == cohorts.count else { return nil }
        self.pricing = pricing
        self.prices = prices
        self.cohorts = cohorts
        self.room = room
        self.price = price
        self.least = least
        sets = [PriceSet(charges: prices.map { _ in 0 }, credit: 0, layers: layers)]
    }

    /// Raises a goal while no choice of weeks costs less, and lowers it to those that do and cannot be priced higher.
    ///
    /// - Parameter limit: in scaled units.
    /// - Parameter choices: ways of cohorts that may be looked at, counted down as the work is.
    mutating func claim(
        atMost limit: Int, engine: EngineChoice, _ control: RunControl, work: inout Int, choices: inout Int
    ) -> Claim {
        let limit = limit * grain
        var claim = Claim()
        var (proven, isLowered) = (0, false)
        let step = price ?? max(1, limit / Self.partsOfGoal)
        var goal = min(limit, step)
        guard weigh(below: goal, work: &work) else { return claim }
        while proven < goal, work > 0, !control.shouldStop {
            let before = choices
            let ways = ways(below: goal)
            let outcome = SharedWeeks.first(
                below: goal, of: ways.map(\.ways), credits: sets.map(\.credit), room, price: price, choices: &choices)
            work -= (before - choices + Self.choicesOfItinerary - 1) / Self.choicesOfItinerary
            switch outcome {
            case .gaveUp: return claim
            case .nothing:
                proven = goal
                claim = Claim(extra: proven / grain, charges: sets.dropFirst().map(\.charges))
                if isLowered { return claim }
                goal = min(limit, proven + step)
                guard weigh(below: goal, work: &work) else { return claim }
            case .found(let chosen, let cost):
                let weeks = zip(ways, chosen).map { $0.ways[$1].weeks }
                let raised = reprice(weeks, ways.map(\.cohort), cost, goal, engine, control, work: &work)
                if raised < goal { (goal, isLowered) = (raised, true) }
            }
        }
        return claim
    }

    /// Forms each set's costs anew, as far as they matter below a goal; false where there are too many.
    private mutating func weigh(below goal: Int, work: inout Int) -> Bool {
        for set in sets.indices {
            work -= cohorts.count
            guard let costs = costs(sets[set].layers, below: goal + sets[set].credit) else { return false }
            sets[set].costs = costs
        }
        return true
    }

    private func costs(_ layers: [CohortLayers], below goal: Int) -> [WeekWays]? {
        let costs = layers.indices.compactMap { WeekWays(layers[$0], below: least[$0] + goal, problem) }
        return costs.count == layers.count ? costs : nil
    }

    /// For each cohort its ways that could be part of a choice below a goal; cohorts with the same ones side by side.
    private func ways(below goal: Int) -> [(cohort: Int, ways: [SharedWeeks.Way])] {
        let all = cohorts.indices.map { place in
            let ways = sets[0].costs[place].costs.keys.compactMap { weeks -> SharedWeeks.Way? in
                let costs = sets.map { set in
                    set.costs[place].costs[weeks].map { max(0, $0 - least[place]) } ?? goal + set.credit
                }
                return costs[0] < goal ? SharedWeeks.Way(weeks: weeks, costs: costs) : nil
            }
            return (cohort: place, ways: ways.sorted(by: Self.isBefore))
        }
        return all.sorted { a, b in
            let different = zip(a.ways, b.ways).first { $0 != $1 }
            if let different { return Self.isBefore(different.0, different.1) }
            return (a.ways.count, a.cohort) < (b.ways.count, b.cohort)
        }
    }

    private static func isBefore(_ a: SharedWeeks.Way, _ b: SharedWeeks.Way) -> Bool {
        a.costs != b.costs ? a.costs.lexicographicallyPrecedes(b.costs) : a.weeks.lexicographicallyPrecedes(b.weeks)
    }

    /// Looks for charges at which a choice costs as much as a goal, and keeps them where it costs more than before.
    ///
    /// - Parameter order: the cohorts' places, as the choice has them.
    /// - Parameter cost: of the choice so far.
    /// - Returns: what the choice costs by all sets.
    private mutating func reprice(
        _ weeks: [[Int]], _ order: [Int], _ cost: Int, _ goal: Int, _ engine: EngineChoice, _ control: RunControl,
        work: inout Int
    ) -> Int {
        guard sets.count <= Self.mostSets, trials < Self.mostTrials, work > 0 else { return cost }
        trials += 1
        let part = Pricing(SchedulingProblem(problem, cohorts: order.map { cohorts[$0] }, in: weeks))
        var search = ProofSearch(part, engine: engine, control: control)
        var own = min(work, Self.pricingsOfChoice * cohorts.count)
        work -= own + 2 * cohorts.count
        guard let alone = part.sum(prices.map { _ in 0 })?.total else { return cost }
        let found = search.priced(target: alone + max(1, goal / grain), work: &own)
        work += own
        notes += search.notes
        guard let found, let set = priceSet(found.best.prices, below: goal) else { return cost }
        let before = sets.map { sum(weeks, order, $0, goal) }.max() ?? 0
        let after = sum(weeks, order, set, goal)
        guard after > before else { return cost }
        sets.append(set)
        return cost - before + after
    }

    /// The prices with what others are above them as charges; loads are charged nothing, as they may be exceeded.
    private func priceSet(_ others: [Int], below goal: Int) -> PriceSet? {
        let loads = pricing.space.rows(of: .load)
        let charges = prices.indices.map { loads.contains($0) ? 0 : max(0, others[$0] - prices[$0]) }
        let charged = prices.indices.map { prices[$0] + charges[$0] }
        let pricer = ItineraryPricer(problem, ResourcePrices(charged, pricing.space, problem))
        let layers = cohorts.compactMap { pricer.layers(of: $0) }
        guard layers.count == cohorts.count else { return nil }
        let credit = charges.indices.reduce(0) { $0 + charges[$1] * pricing.space.limit($1) }
        guard credit <= ScheduleCertificate.RoundClaim.greatestCredit / grain,
            let costs = costs(layers, below: goal + credit * grain)
        else { return nil }
        return PriceSet(charges: charges, credit: credit * grain, layers: layers, costs: costs)
    }

    /// What a choice costs by a set, as far as it is below a goal, without what its weeks cost together.
    private func sum(_ weeks: [[Int]], _ order: [Int], _ set: PriceSet, _ goal: Int) -> Int {
        zip(weeks, order).reduce(-set.credit) { sum, way in
            sum + (set.costs[way.1].costs[way.0].map { max(0, $0 - least[way.1]) } ?? goal + set.credit)
        }
    }
}
