// What one cohort could do as things stand: which sessions are free of prohibitions, and what they cost.
extension ItineraryKernel {
    /// Lists every module's free sessions and the cheapest way from each to the end.
    /// - Returns: false when no way leads through all modules.
    mutating func prepare(_ cohort: Int, _ table: Timetable, _ noise: inout Noise) -> Bool {
        guard !slates.isEmpty else { return false }
        for consultant in isOpen.indices {
            isOpen[consultant] =
                !problem.tariff.limit.binds
                || Int(table.cohortUse[consultant]) < problem.staff.maxCohorts[consultant]
        }
        for module in slates.indices {
            fill(module, cohort, table, &noise)
            if slates[module].count == 0 { return false }
        }
        for module in slates.indices.reversed() { completeCosts(module) }
        return slates[0].rest.contains { $0 < ModuleSlate.unreachable }
    }

    private mutating func fill(_ module: Int, _ cohort: Int, _ table: Timetable, _ noise: inout Noise) {
        let own = problem.cohorts[cohort]
        let length = problem.modules[module].halfDays
        let earliest = module == 0 ? table.earliestFirstDay(inRound: own.round) : 0
        let pin = problem.pins[cohort, module]
        var slate = ModuleSlate()
        swap(&slate, &slates[module])
        slate.clear()
        var window = module == 0 ? nil : SlotWindow(slates[module - 1], problem)
        for (position, slot) in own.slots[module].enumerated() {
            if window?.admits(slot.arrival) == false { continue }
            var cost = slot.cost + noise.onSlot()
            if Int(slot.firstDay) < earliest {
                if problem.tariff.introduction.binds { continue }
                cost += problem.tariff.introduction.price
            }
            guard let crowd = problem.departmentCost(own.presence, slot, length, table) else { continue }
            guard let venue = problem.venueChoice(cohort, module, slot, pin?.venue, table, &noise) else { continue }
            guard let least = listStaff(module, slot, pin?.consultants, table, &noise, &slate) else {
                slate.dropUnfinishedStaff()
                continue
            }
            slate.append(
                slot, at: position, session: cost + crowd + venue.cost, leastStaff: least, venue: venue.venue)
        }
        swap(&slate, &slates[module])
    }

    /// Lists the consultants who are free for a slot.
    /// - Returns: the cost of the cheapest staff; nil when there are too few.
    private func listStaff(
        _ module: Int, _ slot: Slot, _ pinned: [Int]?, _ table: Timetable, _ noise: inout Noise,
        _ slate: inout ModuleSlate
    ) -> Int? {
        let wanted = problem.modules[module].consultants
        if let pinned, pinned.count > 2 || (pinned.count != wanted && problem.tariff.staff.binds) { return nil }
        let open = problem.staff.open[module]
        var least = Int.max
        var second = Int.max
        var sum = 0
        let before = slate.staff.count
        for position in open[Int(slot.start)] {
            let consultant = Int(open.consultants[position])
            guard isOpen[consultant], pinned?.contains(consultant) != false,
                let price = problem.staffCost(consultant, module, slot, table, StaffUse())
            else { continue }
            let tie = noise.onStaff(burden: Int(table.load[consultant]), share: problem.staff.share)
            let cost = price + problem.fixedCost(of: consultant, module, slot) + tie
            slate.staff.append(ModuleSlate.StaffOption(consultant: Int32(consultant), cost: cost, tie: tie))
            sum += cost
            if cost < least {
                second = least
                least = cost
            } else if cost < second {
                second = cost
            }
        }
        let found = slate.staff.count - before
        if let pinned {
            let lacks = pinned.count == wanted ? 0 : problem.tariff.staff.price
            return found == pinned.count ? sum + lacks : nil
        }
        if found >= wanted { return wanted == 0 ? 0 : (wanted == 1 ? least : least + second) }
        return problem.tariff.staff.binds ? nil : sum + problem.tariff.staff.price
    }

    /// The cheapest ways to the end, from those of the next module.
    private mutating func completeCosts(_ module: Int) {
        var slate = ModuleSlate()
        swap(&slate, &slates[module])
        if module == slates.count - 1 {
            for entry in 0..<slate.count { slate.rest[entry] = slate.session[entry] + slate.leastStaff[entry] }
        } else {
            let least = Int32(problem.leastGap)
            let most = Int32(problem.gapCost.count) - 1
            let length = Int32(problem.modules[module].halfDays)
            let next = slates[module + 1]
            let gapCost = problem.gapCost
            var from = 0
            for entry in 0..<slate.count {
                let departure = slate.departure[entry] + least
                let end = slate.offset[entry] + length
                while from < next.count, next.arrival[from] < departure { from += 1 }
                var best = ModuleSlate.unreachable
                var later = from
                while later < next.count {
                    let days = next.arrival[later] - departure
                    if days > most { break }
                    if next.offset[later] >= end { best = min(best, gapCost[Int(days)] + next.rest[later]) }
                    later += 1
                }
                if best < ModuleSlate.unreachable {
                    slate.rest[entry] = slate.session[entry] + slate.leastStaff[entry] + best
                }
            }
        }
        swap(&slate, &slates[module])
    }
}

/// Which arrivals some session of the module before leads to; asked in ascending order.
private struct SlotWindow {
    private let departure: [Int32]
    private let least: Int32
    private let most: Int32
    private var from = 0

    init(_ earlier: ModuleSlate, _ problem: SchedulingProblem) {
        departure = earlier.departure
        least = Int32(problem.leastGap)
        most = least + Int32(problem.gapCost.count) - 1
    }

    mutating func admits(_ arrival: Int32) -> Bool {
        while from < departure.count, arrival - departure[from] > most { from += 1 }
        return from < departure.count && arrival - departure[from] >= least
    }
}

/// What a cohort's other sessions already take of a consultant, in the week and the months of one more session and in
/// all.
struct StaffUse {
    var inWeek = 0
    var inFirstMonth = 0
    var inLastMonth = 0
    var inAll = 0
}

extension SchedulingProblem {
    /// What one more session costs by way of a consultant's other work; nil where that forbids it.
    @inline(__always)
    func staffCost(_ consultant: Int, _ module: Int, _ slot: Slot, _ table: Timetable, _ own: StaffUse) -> Int? {
        let length = modules[module].halfDays
        var cost = 0
        let used = bits(
            of: table.staffUsed, row: consultant * staff.words, from: Int(slot.offset), length: length)
        if used != 0 {
            if tariff.single.binds { return nil }
            cost += used.nonzeroBitCount * tariff.single.price
        }
        let week = Int(timeline.weekOf[Int(slot.firstDay)])
        let inWeek = Int(table.weekUse[consultant * timeline.weeks + week]) + own.inWeek
        guard let weekCost = periodCost(inWeek, length, staff.maxPerWeek[consultant]) else { return nil }
        let firstMonth = Int(timeline.monthOf[Int(slot.firstDay)])
        let lastMonth = Int(timeline.monthOf[Int(slot.lastDay)])
        let inFirst = Int(table.monthUse[consultant * timeline.months + firstMonth]) + own.inFirstMonth
        let lengthInFirst = firstMonth == lastMonth ? length : halfDays(of: slot, length, inMonth: firstMonth)
        guard let firstCost = periodCost(inFirst, lengthInFirst, staff.maxPerMonth[consultant]) else { return nil }
        cost += weekCost + firstCost
        if firstMonth != lastMonth {
            let inLast = Int(table.monthUse[consultant * timeline.months + lastMonth]) + own.inLastMonth
            guard let lastCost = periodCost(inLast, length - lengthInFirst, staff.maxPerMonth[consultant]) else {
                return nil
            }
            cost += lastCost
        }
        let carried = Int(table.load[consultant]) + own.inAll
        return cost + loadCost(carried, carried + length)
    }

    /// The half-days of a session that lie in a month.
    func halfDays(of slot: Slot, _ length: Int, inMonth month: Int) -> Int {
        (0..<length).count { Int(timeline.monthOf[(Int(slot.offset) + $0) >> 1]) == month }
    }

    @inline(__always)
    private func periodCost(_ before: Int, _ length: Int, _ most: Int) -> Int? {
        guard before + length > most else { return 0 }
        return tariff.limit.binds ? nil : limitCost(before, before + length, most)
    }

    /// What a cohort's members cost by way of department-staffed beside those already in sessions; nil where they are
    /// too many.
    @inline(__always)
    func departmentCost(_ presence: CohortPresence, _ slot: Slot, _ length: Int, _ table: Timetable) -> Int? {
        guard !table.present.isEmpty else { return 0 }
        var units = 0
        for offset in Int(slot.offset)..<Int(slot.offset) + length {
            let day = offset >> 1
            for entry in presence.counts(on: day) {
                let department = Int(presence.departments[entry])
                let before = table.present[offset * departments.count + department]
                let limit = departments.limit[day * departments.count + department]
                guard before + presence.members[entry] > limit else { continue }
                if tariff.department.binds { return nil }
                if before <= limit { units += 1 }
            }
        }
        return units * tariff.department.price
    }

    /// The cheapest venue for a session, the smallest of equally cheap ones (now and then another); nil when there is
    /// none and there must be.
    func venueChoice(
        _ cohort: Int, _ module: Int, _ slot: Slot, _ pinned: Int?, _ table: Timetable, _ noise: inout Noise
    ) -> (venue: Int32, cost: Int)? {
        guard venues.count > 0 else { return (Visit.none, 0) }
        var best: (venue: Int32, cost: Int)?
        if pinned == nil, !tariff.venueSeats.binds { best = (Visit.none, tariff.venueSeats.price) }
        let skipsOne = noise.next() & 7 == 0
        var skipped: (venue: Int32, cost: Int)?
        for venue in venues.bySeats {
            if let pinned, pinned != venue { continue }
            guard let cost = venueCost(venue, cohort, module, slot, table) else { continue }
            if skipsOne, skipped == nil {
                skipped = (Int32(venue), cost)
                continue
            }
            if best.map({ cost < $0.cost || ($0.venue == Visit.none && cost == $0.cost) }) ?? true {
                best = (Int32(venue), cost)
            }
        }
        if let skipped, best.map({ skipped.cost < $0.cost || $0.venue == Visit.none }) ?? true { best = skipped }
        return best
    }

    private func venueCost(_ venue: Int, _ cohort: Int, _ module: Int, _ slot: Slot, _ table: Timetable) -> Int? {
        if tariff.venueSeats.binds, venues.seats[venue] < cohorts[cohort].members.count { return nil }
        let length = modules[module].halfDays
        let row = venue * venues.words
        let away = bits(of: venues.away, row: row, from: Int(slot.offset), length: length)
        if away != 0, tariff.venueFree.binds { return nil }
        let used = bits(of: table.venueUsed, row: row, from: Int(slot.offset), length: length)
        if used != 0, tariff.venueSingle.binds { return nil }
        return fixedCost(ofVenue: venue, module, slot, cohort) + used.nonzeroBitCount * tariff.venueSingle.price
    }
}
