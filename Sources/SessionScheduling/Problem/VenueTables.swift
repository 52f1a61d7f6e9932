import ProgrammeModel

/// What does not change about the venues while sessions are laid out.
struct VenueTables: Sendable {
    /// One bit for each half-day taken from the start, a row of words for each venue.
    let away: [UInt64]
    let words: Int
    let seats: [Int]
    /// Positions with the fewest seats first.
    let bySeats: [Int]

    var count: Int { seats.count }

    init(_ index: ScenarioIndex, _ timeline: Timeline) {
        words = timeline.words
        away = index.venueAway.flatMap { $0.row(on: timeline) }
        let seats = index.scenario.venues.map(\.seats)
        self.seats = seats
        bySeats = seats.indices.sorted { (seats[$0], $0) < (seats[$1], $1) }
    }
}
