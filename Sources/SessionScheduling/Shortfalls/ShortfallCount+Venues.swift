import ProgrammeModel

// Venues: one that is large enough, and half-days of such venues.
extension ShortfallCount {
    /// Distinct least sizes of cohorts that are counted one by one, the smallest first.
    private static let mostSizes = 8

    /// - Parameter reaches: of the rounds whose sessions are counted.
    func venues(_ reaches: [RoundReach]) -> [Shortfall] {
        guard needsVenues, !programme.cohorts.isEmpty else { return [] }
        let most = leastSizes.max() ?? 0
        if largestVenue < most {
            return [
                Shortfall(
                    VenueSeatsRule.definition, needed: most, available: largestVenue,
                    SchedulingTexts.venueSeats(needed: most, available: largestVenue))
            ]
        }
        guard rules.venueSingle.strength.isBinding else { return [] }
        return Set(leastSizes).sorted().prefix(Self.mostSizes).lazy.map { halfDays(reaches, seating: $0) }
            .first { !$0.isEmpty } ?? []
    }

    /// Whether every session must have a venue with seats for all.
    var needsVenues: Bool { !index.scenario.venues.isEmpty && rules.venueSeats.strength.isBinding }

    var largestVenue: Int { index.scenario.venues.map(\.seats).max() ?? 0 }

    /// The fewest members of each cohort.
    var leastSizes: [Int] {
        index.cohortSizes.map { rules.cohortSize.strength.isBinding ? $0.lowerBound : 0 }
    }

    /// What cohorts of a least size or above lack of the venues that seat it.
    private func halfDays(_ reaches: [RoundReach], seating size: Int) -> [Shortfall] {
        let grid = WeekGrid(index.calendar)
        var cohorts = Array(repeating: 0, count: programme.rounds.count)
        for (round, least) in zip(index.roundOfCohort, leastSizes) where least >= size { cohorts[round] += 1 }
        let fitting = index.scenario.venues.indices.filter { index.scenario.venues[$0].seats >= size }
        let count = SpanCount(
            grid: grid, blocks: blocks(of: reaches, on: grid) { cohorts[$0] },
            suppliers: fitting.map { venue in
                SessionSupplier(
                    free: rules.venueFree.strength.isBinding ? grid.free(of: index.venueAway[venue]) : grid.working,
                    serves: programme.modules.map { _ in true })
            },
            modules: programme.modules, perSession: programme.modules.map { _ in 1 })
        return count.shortages(ofModules: sets(of: Array(programme.modules.indices))).map { shortage in
            Shortfall(
                VenueSingleRule.definition, needed: shortage.needed, available: shortage.available,
                SchedulingTexts.venueHalfDays(
                    demand(of: shortage, count), needed: shortage.needed, available: shortage.available))
        }
    }
}
