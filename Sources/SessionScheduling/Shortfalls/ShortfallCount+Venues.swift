import ProgrammeModel

// Venues: large enough, of the right kind, with enough beds, and for enough half-days.
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
                    SchedulingTexts.venueSeats(needed: most, largest: venue(\.seats, of: index.scenario.venues)))
            ]
        }
        let unsuited = programme.modules.indices.flatMap {
            [ofKind($0, most), withBeds($0, most)].compactMap(\.self).prefix(1)
        }
        guard unsuited.isEmpty, rules.venueSingle.strength.isBinding else { return unsuited }
        return Set(leastSizes).sorted().prefix(Self.mostSizes).lazy.map { halfDays(reaches, seating: $0) }
            .first { !$0.isEmpty } ?? []
    }

    /// Whether every session must have a venue with seats for all.
    var needsVenues: Bool { !index.scenario.venues.isEmpty && rules.venueSeats.strength.isBinding }

    private var largestVenue: Int { index.scenario.venues.map(\.seats).max() ?? 0 }

    /// The first of the venues that have most of something, and how much that is; nil where there are none.
    private func venue(_ size: (Venue) -> Int, of venues: [Venue]) -> (id: Venue.ID, size: Int)? {
        var most: (id: Venue.ID, size: Int)?
        for venue in venues where size(venue) > most?.size ?? -1 { most = (venue.id, size(venue)) }
        return most
    }

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
        let suited = programme.modules.indices.map { Set(suitable($0, seating: size)) }
        let count = SpanCount(
            grid: grid, blocks: blocks(of: reaches, on: grid) { cohorts[$0] },
            suppliers: fitting.map { venue in
                SessionSupplier(
                    free: rules.venueFree.strength.isBinding ? grid.free(of: index.venueAway[venue]) : grid.working,
                    serves: suited.map { $0.contains(venue) })
            },
            modules: programme.modules, perSession: programme.modules.map { _ in 1 })
        return count.shortages(ofModules: sets(of: Array(programme.modules.indices))).map { shortage in
            Shortfall(
                VenueSingleRule.definition, needed: shortage.needed, available: shortage.available,
                SchedulingTexts.venueHalfDays(
                    demand(of: shortage, count), needed: shortage.needed, available: shortage.available,
                    of: fitting.filter { venue in shortage.modules.contains { suited[$0].contains(venue) } }
                        .map { index.scenario.venues[$0].id.text }))
        }
    }

    // MARK: What a module asks for

    /// Venues of the kind that a module must have.
    private func kindred(_ module: Int) -> [Int] {
        index.scenario.venues.indices.filter {
            !rules.venueKind.strength.isBinding || index.isOfKind(venue: $0, forModule: module)
        }
    }

    private func ofKind(_ module: Int, _ members: Int) -> Shortfall? {
        guard rules.venueKind.strength.isBinding, let kind = programme.modules[module].venueKind else { return nil }
        let largest = venue(\.seats, of: kindred(module).map { index.scenario.venues[$0] })
        guard largest?.size ?? 0 < members else { return nil }
        return Shortfall(
            VenueKindRule.definition, needed: members, available: largest?.size ?? 0,
            SchedulingTexts.venueKind(programme.modules[module], kind, needed: members, largest: largest))
    }

    private func withBeds(_ module: Int, _ members: Int) -> Shortfall? {
        let needed = index.bedsNeeded(module: module, members: members)
        guard rules.venueBeds.strength.isBinding else { return nil }
        let large = kindred(module).map { index.scenario.venues[$0] }.filter { $0.seats >= members }
        let most = venue({ $0.beds ?? 0 }, of: large)
        guard most?.size ?? 0 < needed else { return nil }
        return Shortfall(
            VenueBedsRule.definition, needed: needed, available: most?.size ?? 0,
            SchedulingTexts.venueBeds(
                programme.modules[module], needed: needed, most: most, of: large.map(\.id.text)))
    }

    /// Venues in which a cohort of some size can have a module.
    private func suitable(_ module: Int, seating size: Int) -> [Int] {
        let beds = rules.venueBeds.strength.isBinding ? index.bedsNeeded(module: module, members: size) : 0
        return kindred(module).filter { index.scenario.venues[$0].seats >= size && index.beds(in: $0) >= beds }
    }
}
