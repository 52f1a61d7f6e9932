// What the others' sessions leave.
extension Timetable: ItineraryMarket {
    func admits(_ consultant: Int) -> Bool {
        !problem.tariff.limit.binds || Int(cohortUse[consultant]) < problem.staff.maxCohorts[consultant]
    }

    func entryCost(of consultant: Int) -> Int {
        let cohorts = Int(cohortUse[consultant])
        return problem.limitCost(cohorts, cohorts + 1, problem.staff.maxCohorts[consultant])
    }

    func burden(of consultant: Int) -> Int { Int(load[consultant]) }

    @inline(__always)
    func staffCost(_ consultant: Int, _ module: Int, _ slot: Slot, _ own: StaffUse) -> Int? {
        let staff = problem.staff
        let timeline = problem.timeline
        let tariff = problem.tariff
        let length = problem.modules[module].halfDays
        var cost = 0
        let used = bits(of: staffUsed, row: consultant * staff.words, from: Int(slot.offset), length: length)
        if used != 0 {
            if tariff.single.binds { return nil }
            cost += used.nonzeroBitCount * tariff.single.price
        }
        if !edges.isEmpty {
            let units = edges.neighbours(of: consultant, from: Int(slot.offset), length)
            if units > 0, tariff.turnaround.binds { return nil }
            cost += units * tariff.turnaround.price
        }
        let week = Int(timeline.weekOf[Int(slot.firstDay)])
        let inWeek = Int(weekUse[week * staff.count + consultant]) + own.inWeek
        guard let weekCost = periodCost(inWeek, length, staff.maxPerWeek[consultant]) else { return nil }
        let firstMonth = Int(timeline.monthOf[Int(slot.firstDay)])
        let lastMonth = Int(timeline.monthOf[Int(slot.lastDay)])
        let inFirst = Int(monthUse[firstMonth * staff.count + consultant]) + own.inFirstMonth
        let lengthInFirst = firstMonth == lastMonth ? length : problem.halfDays(of: slot, length, inMonth: firstMonth)
        guard let firstCost = periodCost(inFirst, lengthInFirst, staff.maxPerMonth[consultant]) else { return nil }
        cost += weekCost + firstCost
        if firstMonth != lastMonth {
            let inLast = Int(monthUse[lastMonth * staff.count + consultant]) + own.inLastMonth
            guard let lastCost = periodCost(inLast, length - lengthInFirst, staff.maxPerMonth[consultant]) else {
                return nil
            }
            cost += lastCost
        }
        let carried = Int(load[consultant]) + own.inAll
        return cost + problem.loadCost(carried, carried + length)
    }

    @inline(__always)
    private func periodCost(_ before: Int, _ length: Int, _ most: Int) -> Int? {
        guard before + length > most else { return 0 }
        return problem.tariff.limit.binds ? nil : problem.limitCost(before, before + length, most)
    }

    @inline(__always)
    func departmentCost(_ presence: CohortPresence, _ slot: Slot, _ length: Int) -> Int? {
        guard !present.isEmpty else { return 0 }
        let departments = problem.departments
        var units = 0
        for offset in Int(slot.offset)..<Int(slot.offset) + length {
            let day = offset >> 1
            for entry in presence.counts(on: day) {
                let department = Int(presence.departments[entry])
                let before = present[offset * departments.count + department]
                let limit = departments.limit[day * departments.count + department]
                guard before + presence.members[entry] > limit else { continue }
                if problem.tariff.department.binds { return nil }
                if before <= limit { units += 1 }
            }
        }
        return units * problem.tariff.department.price
    }

    @inline(__always)
    func roundCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int {
        var cost = 0
        if !roundWeeks.isEmpty {
            let units = roundWeeks.units(inRound: round, week: Int(problem.timeline.weekOf[Int(slot.firstDay)]))
            cost += units * problem.tariff.spread.deterrent
        }
        // A session after a first one without its lead leaves that as it is; one before may mend it.
        if !firsts.isEmpty, firsts[round, module].isBroken, slot.offset > firsts[round, module].offset {
            cost += problem.tariff.leadPresent.deterrent
        }
        return cost
    }

    @inline(__always)
    func absenceCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int {
        guard !firsts.isEmpty, problem.staff.hasLead[module] else { return 0 }
        let first = firsts[round, module]
        let isFirst = slot.offset < first.offset || (slot.offset == first.offset && !first.hasLead)
        return isFirst ? problem.tariff.leadPresent.deterrent : 0
    }

    @inline(__always)
    func coverCost(_ cohort: Int, _ slot: Slot, _ length: Int) -> Int? {
        guard !covers.isEmpty else { return 0 }
        let units = covers.units(of: cohort, from: Int(slot.offset), length)
        return units > 0 && problem.tariff.cover.binds ? nil : units * problem.tariff.cover.price
    }

    @inline(__always)
    func venueUseCost(_ venue: Int, _ slot: Slot, _ length: Int) -> Int? {
        let used = bits(of: venueUsed, row: venue * problem.venues.words, from: Int(slot.offset), length: length)
        if used != 0, problem.tariff.venueSingle.binds { return nil }
        return used.nonzeroBitCount * problem.tariff.venueSingle.price
    }
}

extension SchedulingProblem {
    /// The half-days of a session that lie in a month.
    func halfDays(of slot: Slot, _ length: Int, inMonth month: Int) -> Int {
        (0..<length).count { Int(timeline.monthOf[(Int(slot.offset) + $0) >> 1]) == month }
    }
}
