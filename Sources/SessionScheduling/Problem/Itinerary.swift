/// One session of an itinerary.
struct Visit: Hashable, Sendable {
    /// Position among the cohort's slots of the module.
    var slot: Int32
    /// Consultants and venue by position; -1 for none.
    var lead: Int32
    var assistant: Int32
    var venue: Int32

    static let none = Int32(-1)

    var consultants: [Int32] { [lead, assistant].filter { $0 >= 0 } }

    /// Whether two sessions are at different venues; one without a venue is at none that differs.
    static func areApart(_ venue: Int32, _ other: Int32) -> Bool { venue >= 0 && other >= 0 && venue != other }
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
            for consultant in visit.consultants where !found.contains(consultant) { found.append(consultant) }
        }
        return found
    }
}

extension SchedulingProblem {
    /// For each module the positions of a cohort's slots in the week of its session.
    func slots(inWeeksOf itinerary: Itinerary, of cohort: Int) -> [Range<Int>] {
        zip(cohorts[cohort].slots, itinerary.visits).map { slots, visit in
            func week(_ position: Int) -> Int32 { timeline.weekOf[Int(slots[position].firstDay)] }
            let own = Int(visit.slot)
            var (first, last) = (own, own)
            while first > 0, week(first - 1) == week(own) { first -= 1 }
            while last + 1 < slots.count, week(last + 1) == week(own) { last += 1 }
            return first..<last + 1
        }
    }

    /// Consultants with the first half-day and the length of each session they take part in.
    func forEachAppearance(
        in itinerary: Itinerary, of cohort: Int, _ body: (_ consultant: Int, _ offset: Int, _ length: Int) -> Void
    ) {
        for (module, visit) in itinerary.visits.enumerated() {
            let offset = Int(cohorts[cohort].slots[module][Int(visit.slot)].offset)
            for consultant in visit.consultants {
                body(Int(consultant), offset, modules[module].halfDays)
            }
        }
    }

    /// Whether a cohort's sessions can follow right one upon the other at different venues, and that matters.
    var mayTouch: Bool { tariff.turnaround.isOn && venues.count > 1 && leastGap <= 1 }

    /// Consultants who serve in two of a cohort's sessions of which one starts right after the other, at another venue.
    func turnarounds(within itinerary: Itinerary, of cohort: Int) -> Int {
        guard mayTouch else { return 0 }
        return zip(itinerary.visits, itinerary.visits.dropFirst()).enumerated().reduce(0) { sum, pair in
            let (module, (earlier, later)) = pair
            let end = Int(cohorts[cohort].slots[module][Int(earlier.slot)].offset) + modules[module].halfDays
            guard Int(cohorts[cohort].slots[module + 1][Int(later.slot)].offset) == end,
                Visit.areApart(earlier.venue, later.venue)
            else { return sum }
            return sum + earlier.consultants.count(where: later.consultants.contains)
        }
    }

    /// A path with its cost as far as it does not depend on the other cohorts; turnarounds aside, which the timetable
    /// counts together with those between cohorts.
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
        for consultant in visit.consultants {
            cost += fixedCost(of: Int(consultant), module, slot)
            present += 1
        }
        let paired = pairing.cost(visit.lead, visit.assistant, takesTwo: modules[module].consultants == 2) ?? 0
        return cost + paired + (present == modules[module].consultants ? 0 : tariff.staff.price)
    }

    private func fixedVenueCost(_ visit: Visit, _ module: Int, _ slot: Slot, _ cohort: Int) -> Int {
        guard venues.count > 0 else { return 0 }
        guard visit.venue >= 0 else { return costWithoutVenue(cohort, module) ?? 0 }
        return fixedCost(ofVenue: Int(visit.venue), module, slot, cohort)
    }

    /// What a session without a venue costs, where the scenario has some; nil where it must have one.
    @inline(__always)
    func costWithoutVenue(_ cohort: Int, _ module: Int) -> Int? {
        let needsBeds = venues.isOvernight[module] && !cohorts[cohort].members.isEmpty
        let isBarred =
            tariff.venueSeats.binds || (needsBeds && tariff.venueBeds.binds)
            || (venues.needsKind[module] && tariff.venueKind.binds)
        guard !isBarred else { return nil }
        return tariff.venueSeats.price + (needsBeds ? tariff.venueBeds.price : 0)
            + (venues.needsKind[module] ? tariff.venueKind.price : 0)
    }

    /// What a venue's absences, missing seats and beds and another kind cost in a session, where not forbidden.
    @inline(__always)
    func fixedCost(ofVenue venue: Int, _ module: Int, _ slot: Slot, _ cohort: Int) -> Int {
        let members = cohorts[cohort].members.count
        var cost = venues.seats[venue] < members ? tariff.venueSeats.price : 0
        if venues.lacksBeds(venue, module, members: members) { cost += tariff.venueBeds.price }
        if venues.lacksKind(venue, module) { cost += tariff.venueKind.price }
        if tariff.venueFree.price > 0 {
            let taken = bits(
                of: venues.away, row: venue * venues.words, from: Int(slot.offset),
                length: modules[module].halfDays)
            cost += taken.nonzeroBitCount * tariff.venueFree.price
        }
        return cost
    }
}
