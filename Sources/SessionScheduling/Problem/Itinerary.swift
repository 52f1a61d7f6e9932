/// One session of an itinerary.
struct Visit: Hashable, Sendable {
    /// Position among the cohort's slots of the module.
    var slot: Int32
    /// Consultants and venue by position; -1 for none.
    var lead: Int32
    var assistant: Int32
    var venue: Int32

    static let none = Int32(-1)
}

/// A cohort's whole path through the modules.
struct Itinerary: Hashable, Sendable {
    /// One visit for each module, in order.
    var visits: [Visit]
    /// What the path costs whatever the other cohorts do.
    var fixedCost: Int
}

extension Itinerary {
    /// The different consultants, in order of appearance.
    var consultants: [Int32] {
        var found: [Int32] = []
        for visit in visits {
            if visit.lead >= 0, !found.contains(visit.lead) { found.append(visit.lead) }
            if visit.assistant >= 0, !found.contains(visit.assistant) { found.append(visit.assistant) }
        }
        return found
    }
}

extension SchedulingProblem {
    /// Consultants with the first half-day and the length of each session they take part in.
    func forEachAppearance(
        in itinerary: Itinerary, of cohort: Int, _ body: (_ consultant: Int, _ offset: Int, _ length: Int) -> Void
    ) {
        for (module, visit) in itinerary.visits.enumerated() {
            let offset = Int(cohorts[cohort].slots[module][Int(visit.slot)].offset)
            for consultant in [visit.lead, visit.assistant] where consultant >= 0 {
                body(Int(consultant), offset, modules[module].halfDays)
            }
        }
    }

    /// A path with its cost as far as it does not depend on the other cohorts.
    func itinerary(_ visits: [Visit], of cohort: Int) -> Itinerary {
        var cost = 0
        var leads: Set<Int32> = []
        for (module, visit) in visits.enumerated() {
            let slot = cohorts[cohort].slots[module][Int(visit.slot)]
            cost += slot.cost + fixedStaffCost(visit, module, slot) + fixedVenueCost(visit, module, slot, cohort)
            if module > 0 {
                let earlier = cohorts[cohort].slots[module - 1][Int(visits[module - 1].slot)]
                cost += gapCost[Int(slot.arrival - earlier.departure) - leastGap]
            }
            if visit.lead >= 0 { leads.insert(visit.lead) }
        }
        return Itinerary(visits: visits, fixedCost: cost + max(0, leads.count - 1) * tariff.continuity.price)
    }

    /// What a consultant's absences and missing qualification cost in a session, where they are not forbidden.
    @inline(__always)
    func fixedCost(of consultant: Int, _ module: Int, _ slot: Slot) -> Int {
        var cost = 0
        if tariff.available.price > 0 {
            let missed = bits(
                of: staff.away, row: consultant * staff.words, from: Int(slot.offset),
                length: modules[module].halfDays)
            cost += missed.nonzeroBitCount * tariff.available.price
        }
        if tariff.qualified.price > 0, !staff.isQualified(consultant, module) { cost += tariff.qualified.price }
        return cost
    }

    private func fixedStaffCost(_ visit: Visit, _ module: Int, _ slot: Slot) -> Int {
        var cost = 0
        var present = 0
        for consultant in [visit.lead, visit.assistant] where consultant >= 0 {
            cost += fixedCost(of: Int(consultant), module, slot)
            present += 1
        }
        return cost + (present == modules[module].consultants ? 0 : tariff.staff.price)
    }

    private func fixedVenueCost(_ visit: Visit, _ module: Int, _ slot: Slot, _ cohort: Int) -> Int {
        guard venues.count > 0 else { return 0 }
        guard visit.venue >= 0 else { return tariff.venueSeats.price }
        return fixedCost(ofVenue: Int(visit.venue), module, slot, cohort)
    }

    /// What a venue's absences and missing seats cost in a session, where they are not forbidden.
    @inline(__always)
    func fixedCost(ofVenue venue: Int, _ module: Int, _ slot: Slot, _ cohort: Int) -> Int {
        var cost = venues.seats[venue] < cohorts[cohort].members.count ? tariff.venueSeats.price : 0
        if tariff.venueFree.price > 0 {
            let taken = bits(
                of: venues.away, row: venue * venues.words, from: Int(slot.offset),
                length: modules[module].halfDays)
            cost += taken.nonzeroBitCount * tariff.venueFree.price
        }
        return cost
    }
}
