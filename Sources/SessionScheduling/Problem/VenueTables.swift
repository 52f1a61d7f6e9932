import ProgrammeModel

/// What does not change about the venues while sessions are laid out.
struct VenueTables: Sendable {
    /// One bit for each half-day taken from the start, a row of words for each venue.
    let away: [UInt64]
    let words: Int
    let seats: [Int]
    let beds: [Int]
    /// For each module whether its sessions last over a night, and whether they need a venue of some kind.
    let isOvernight: [Bool]
    let needsKind: [Bool]
    /// Venue and module, row by row: whether the venue is of the kind that the module needs.
    private let isOfKind: [Bool]
    /// Positions with the fewest seats first.
    let bySeats: [Int]

    var count: Int { seats.count }

    init(_ index: ScenarioIndex, _ timeline: Timeline) {
        words = timeline.words
        away = index.venueAway.flatMap { $0.row(on: timeline) }
        let seats = index.scenario.venues.map(\.seats)
        self.seats = seats
        let modules = index.scenario.programme.modules
        beds = seats.indices.map(index.beds(in:))
        isOvernight = modules.map(\.isOvernight)
        needsKind = modules.map { $0.venueKind != nil }
        isOfKind = seats.indices.flatMap { venue in
            modules.indices.map { index.isOfKind(venue: venue, forModule: $0) }
        }
        bySeats = seats.indices.sorted { (seats[$0], $0) < (seats[$1], $1) }
    }

    @inline(__always)
    func lacksBeds(_ venue: Int, _ module: Int, members: Int) -> Bool { isOvernight[module] && beds[venue] < members }

    @inline(__always)
    func lacksKind(_ venue: Int, _ module: Int) -> Bool { !isOfKind[venue * isOvernight.count + module] }
}
