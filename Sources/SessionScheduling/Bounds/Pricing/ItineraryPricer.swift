import ProgrammeModel

/// Finds the cheapest itinerary of a cohort at given prices, exactly.
///
/// A dynamic programme over modules and starts for each company, those who have led so far and, where first sessions
/// are priced, those who have served: nothing else ties the sessions of an itinerary together beyond dates. Paths of
/// the same company are merged, start by start. Companies are dropped that cannot come below a known itinerary,
/// whether all sessions to come are led by them or one more leads, and each chooses its staff by itself; that
/// itinerary comes from a first pass that keeps a few companies only.
struct ItineraryPricer: Sendable {
    /// Companies that the first pass keeps after each module.
    private static let width = 3
    static let closed = StaffPrices.closed

    let problem: SchedulingProblem
    let staff: StaffPrices
    private let prices: ResourcePrices
    let changeOfLead: Int

    init(_ problem: SchedulingProblem, _ prices: ResourcePrices) {
        self.problem = problem
        self.prices = prices
        staff = StaffPrices(prices, problem)
        changeOfLead = problem.tariff.continuity.price
    }

    /// The sessions that a cohort could have; nil where no way leads through all modules.
    func layers(of cohort: Int) -> CohortLayers? { CohortLayers(cohort, problem, prices, staff) }

    /// A cheap itinerary of a cohort, or the cheapest, and its cost; nil where there is none, or too many people are
    /// priced to be sure of the cheapest.
    func cheapest(_ cohort: Int, isExact: Bool) -> (itinerary: Itinerary, cost: Int)? {
        guard let layers = layers(of: cohort) else { return nil }
        var search = CompanySearch(self, layers, cohort)
        let known = search.cheapest(below: Self.closed, keeping: Self.width)
        var best = known
        if isExact { best = search.cheapest(below: known?.cost ?? Self.closed, keeping: .max) ?? known }
        if search.gaveUp { return nil }
        return best.map { (problem.itinerary($0.visits, of: cohort), $0.cost) }
    }
}

/// Those who matter of the consultants of some sessions, ascending.
struct Company: Hashable {
    var leads: [Int32] = []
    /// Of those who pay for a first session.
    var served: [Int32] = []
}

/// Paths with the same company that end with sessions of the same module.
struct CompanyPaths {
    let company: Company
    /// For each session of the module the cheapest path that ends with it, the session before on it, and who serves.
    var cost: [Int]
    var parent: [Int32]
    var from: [Int32]
    var lead: [Int32]
    var assistant: [Int32]
    /// What none of the paths can be below at the end.
    var outlook: Int

    /// Takes over the paths that are cheaper in others of the same company.
    mutating func merge(_ other: CompanyPaths) {
        for entry in cost.indices where other.cost[entry] < cost[entry] {
            cost[entry] = other.cost[entry]
            parent[entry] = other.parent[entry]
            from[entry] = other.from[entry]
            lead[entry] = other.lead[entry]
            assistant[entry] = other.assistant[entry]
        }
        outlook = min(outlook, other.outlook)
    }
}
