/// The sessions of one module that a cohort could have as things stand, with their costs: one entry for each slot that
/// is free of every prohibition.
struct ModuleSlate {
    /// Positions among the cohort's slots, ascending.
    var slots: [Int32] = []
    var offset: [Int32] = []
    var arrival: [Int32] = []
    var departure: [Int32] = []
    /// Cost of the session itself, without consultants.
    var session: [Int] = []
    /// Cost of the cheapest staff.
    var leastStaff: [Int] = []
    /// Cost of the cheapest way from here to the end, session and staff included, with consultants chosen one session
    /// at a time; ``unreachable`` where there is none.
    var rest: [Int] = []
    /// The cheapest venue of each, and its part of the session's cost.
    var venue: [Int32] = []
    var venueCost: [Int] = []
    /// What it costs that nobody among the staff answers for the module.
    var absence: [Int] = []
    /// The consultants who are free for each slot, and what each costs.
    var staffFirst: [Int32] = [0]
    var staff: [StaffOption] = []

    /// Above every cost, shaken ones included, and so far below the greatest number that costs can be added to it.
    static let unreachable = Int.max / 2

    struct StaffOption {
        let consultant: Int32
        let cost: Int
        /// The part of the cost that breaks ties.
        let tie: Int
    }

    var count: Int { slots.count }

    mutating func clear() {
        slots.removeAll(keepingCapacity: true)
        offset.removeAll(keepingCapacity: true)
        arrival.removeAll(keepingCapacity: true)
        departure.removeAll(keepingCapacity: true)
        session.removeAll(keepingCapacity: true)
        leastStaff.removeAll(keepingCapacity: true)
        rest.removeAll(keepingCapacity: true)
        venue.removeAll(keepingCapacity: true)
        venueCost.removeAll(keepingCapacity: true)
        absence.removeAll(keepingCapacity: true)
        staff.removeAll(keepingCapacity: true)
        staffFirst.removeAll(keepingCapacity: true)
        staffFirst.append(0)
    }

    mutating func append(
        _ slot: Slot, at position: Int, session cost: Int, leastStaff least: Int,
        venue chosen: (venue: Int32, cost: Int),
        absence: Int
    ) {
        slots.append(Int32(position))
        offset.append(slot.offset)
        arrival.append(slot.arrival)
        departure.append(slot.departure)
        session.append(cost)
        leastStaff.append(least)
        rest.append(Self.unreachable)
        venue.append(chosen.venue)
        venueCost.append(chosen.cost)
        self.absence.append(absence)
        staffFirst.append(Int32(staff.count))
    }

    /// Takes back the staff listed for a slot that turned out to be of no use.
    mutating func dropUnfinishedStaff() {
        let kept = Int(staffFirst[staffFirst.count - 1])
        staff.removeLast(staff.count - kept)
    }

    @inline(__always)
    func staffRange(_ entry: Int) -> Range<Int> { Int(staffFirst[entry])..<Int(staffFirst[entry + 1]) }

    /// The first entry whose arrival is at least a number of practice days.
    func firstEntry(arrivingFrom days: Int32) -> Int {
        var low = 0
        var high = arrival.count
        while low < high {
            let middle = (low + high) / 2
            if arrival[middle] < days { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
