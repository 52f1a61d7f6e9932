/// Itineraries found so far, with what they cost and take.
struct ItineraryPool: Sendable {
    struct Entry: Sendable {
        let cohort: Int
        /// In scaled units.
        let cost: Int
        /// Rows and amounts, each row once, ascending.
        let uses: [(row: Int32, amount: Int32)]
    }

    private(set) var entries: [Entry] = []
    private var known: [Set<[Visit]>]

    init(cohorts: Int) { known = Array(repeating: [], count: cohorts) }

    /// Adds an itinerary unless it is there; true where it was added.
    @discardableResult
    mutating func add(_ itinerary: Itinerary, of cohort: Int, cost: Int, _ space: ResourceSpace) -> Bool {
        guard known[cohort].insert(itinerary.visits).inserted else { return false }
        var found: [(row: Int32, amount: Int32)] = []
        space.forEachUse(of: itinerary, by: cohort) { found.append((Int32($0), Int32($1))) }
        found.sort { $0.row < $1.row }
        var uses: [(row: Int32, amount: Int32)] = []
        for use in found {
            if let last = uses.last, last.row == use.row {
                uses[uses.count - 1].amount += use.amount
            } else {
                uses.append(use)
            }
        }
        entries.append(Entry(cohort: cohort, cost: cost, uses: uses))
        return true
    }
}
