import ProgrammeModel

// Venues: large enough, of the right kind, with enough beds, and for enough half-days.
extension ShortfallCount {
    var venues: [Shortfall] {
        guard !places.isEmpty, !programme.cohorts.isEmpty else { return [] }
        let small = tooSmall
        guard small.isEmpty else { return small }
        let unsuited = programme.modules.indices.flatMap { [ofKind($0), withBeds($0)].compactMap(\.self).prefix(1) }
        return unsuited.isEmpty ? tooFewHalfDays : unsuited
    }

    private var places: [Venue] { index.scenario.venues }

    /// Least members of the cohort that must have most of them, and of the one that must have fewest.
    private var minima: (most: Int, fewest: Int) {
        let minima = rules.cohortSize.strength.isBinding ? index.cohortSizes.map(\.lowerBound) : []
        return (minima.max() ?? 0, minima.min() ?? 0)
    }

    private var tooSmall: [Shortfall] {
        guard rules.venueSeats.strength.isBinding else { return [] }
        let largest = places.map(\.seats).max() ?? 0
        let needed = minima.most
        guard largest < needed else { return [] }
        return [
            Shortfall(
                VenueSeatsRule.definition, needed: needed, available: largest,
                SchedulingTexts.venueSeats(needed: needed, available: largest))
        ]
    }

    // MARK: What a module asks for

    /// Venues of the kind that a module must have.
    private func kindred(_ module: Int) -> [Int] {
        places.indices.filter {
            !rules.venueKind.strength.isBinding || index.isOfKind(venue: $0, forModule: module)
        }
    }

    private func ofKind(_ module: Int) -> Shortfall? {
        guard rules.venueSeats.strength.isBinding, rules.venueKind.strength.isBinding,
            let kind = programme.modules[module].venueKind
        else { return nil }
        let largest = kindred(module).map { places[$0].seats }.max() ?? 0
        guard largest < minima.most else { return nil }
        return Shortfall(
            VenueKindRule.definition, needed: minima.most, available: largest,
            SchedulingTexts.venueKind(programme.modules[module], kind, needed: minima.most, available: largest))
    }

    private func withBeds(_ module: Int) -> Shortfall? {
        let needed = index.bedsNeeded(module: module, members: minima.most)
        guard rules.venueBeds.strength.isBinding else { return nil }
        let large = kindred(module).filter { !rules.venueSeats.strength.isBinding || places[$0].seats >= minima.most }
        let most = large.map(index.beds(in:)).max() ?? 0
        guard most < needed else { return nil }
        return Shortfall(
            VenueBedsRule.definition, needed: needed, available: most,
            SchedulingTexts.venueBeds(programme.modules[module], needed: needed, available: most))
    }

    // MARK: Half-days

    /// After Hall: the sessions of some modules can only be held in the venues that suit any of them.
    private var tooFewHalfDays: [Shortfall] {
        guard rules.venueSeats.strength.isBinding, rules.venueSingle.strength.isBinding,
            rules.venueFree.strength.isBinding
        else { return [] }
        let working = index.workingHalfDays
        let free = places.indices.map { venue in working.count { !index.venueAway[venue].contains($0) } }
        let suited = programme.modules.indices.map(suitable)
        let any = places.indices.filter { places[$0].seats >= minima.fewest }
        for venues in [any] + suited {
            let modules = suited.indices.filter { Set(suited[$0]).isSubset(of: venues) }
            let needed = programme.cohorts.count * modules.reduce(0) { $0 + programme.modules[$1].halfDays }
            let available = venues.reduce(0) { $0 + free[$1] }
            guard available < needed else { continue }
            let named = modules.count < suited.count ? modules.map { programme.modules[$0] } : []
            return [
                Shortfall(
                    VenueSingleRule.definition, needed: needed, available: available,
                    SchedulingTexts.venueHalfDays(named, needed: needed, available: available))
            ]
        }
        return []
    }

    /// Venues that suit the cohort that must have fewest members.
    private func suitable(_ module: Int) -> [Int] {
        let beds = rules.venueBeds.strength.isBinding ? index.bedsNeeded(module: module, members: minima.fewest) : 0
        return kindred(module).filter { places[$0].seats >= minima.fewest && index.beds(in: $0) >= beds }
    }
}
