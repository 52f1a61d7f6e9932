/// How good a timetable is; fewer missing parts come first.
struct Standing: Comparable, Sendable {
    /// Cohorts without an itinerary, introductions that must be and are not, and breaches of binding rules on rounds.
    var missing: Int
    var cost: Int

    static func < (a: Standing, b: Standing) -> Bool { (a.missing, a.cost) < (b.missing, b.cost) }
}

/// Itineraries and introductions as they stand, and everything they use.
struct Timetable: Sendable {
    let problem: SchedulingProblem
    private(set) var itineraries: [Itinerary?]
    /// For each round the position of its introduction among the options; nil for none.
    private(set) var introductions: [Int?]

    /// Half-days on which a consultant or venue is in use: bits, and how many times.
    private(set) var staffUsed: [UInt64]
    private(set) var venueUsed: [UInt64]
    private var staffTimes: [UInt16]
    private var venueTimes: [UInt16]
    private(set) var edges: SessionEdges
    /// Half-days by week and consultant, and by month and consultant.
    private(set) var weekUse: [Int32]
    private(set) var monthUse: [Int32]
    /// Cohorts and half-days of each consultant.
    private(set) var cohortUse: [Int32]
    private(set) var load: [Int32]
    private(set) var covers: CoverUse
    private(set) var roundWeeks: RoundWeeks
    private(set) var firsts: FirstSessions
    /// Managers in sessions, by half-day and department; empty while nobody asks.
    private(set) var present: [Int32]

    private var fixedCost = 0
    private var sharedCost = 0
    private var missing: Int

    /// - Parameter countsRounds: whether rules on all sessions of a round are kept; without them the costs of cohorts
    ///   that are alone can be added up.
    init(_ problem: SchedulingProblem, countsRounds: Bool = true) {
        self.problem = problem
        let consultants = problem.staff.count
        let venues = problem.venues.count
        let timeline = problem.timeline
        itineraries = Array(repeating: nil, count: problem.cohorts.count)
        introductions = Array(repeating: nil, count: problem.introductions.options.count)
        staffUsed = Array(repeating: 0, count: consultants * timeline.words)
        venueUsed = Array(repeating: 0, count: venues * timeline.words)
        staffTimes = Array(repeating: 0, count: consultants * timeline.halfDays)
        venueTimes = Array(repeating: 0, count: venues * timeline.halfDays)
        edges = SessionEdges(
            consultants: consultants, halfDays: timeline.halfDays, isCounted: problem.tariff.turnaround.isOn)
        weekUse = Array(repeating: 0, count: consultants * timeline.weeks)
        monthUse = Array(repeating: 0, count: consultants * timeline.months)
        cohortUse = Array(repeating: 0, count: consultants)
        load = Array(repeating: 0, count: consultants)
        covers = CoverUse(problem.covers, words: timeline.words, isCounted: problem.tariff.cover.isOn)
        roundWeeks = RoundWeeks(
            rounds: introductions.count, weeks: timeline.weeks, ofCohort: problem.modules.count,
            isCounted: countsRounds && problem.tariff.spread.isOn)
        firsts = FirstSessions(
            rounds: introductions.count, modules: problem.modules.count,
            isCounted: countsRounds && problem.tariff.leadPresent.isOn && problem.staff.hasLead.contains(true))
        let counts = problem.tariff.department.isOn
        present = Array(repeating: 0, count: counts ? timeline.halfDays * problem.departments.count : 0)
        missing = problem.cohorts.count
        for isWanted in problem.introductions.isWanted where isWanted { countMissingIntroduction(1) }
    }

    var standing: Standing { Standing(missing: missing, cost: fixedCost + sharedCost) }
    var unscheduled: [Int] { itineraries.indices.filter { itineraries[$0] == nil } }

    /// Rounds in which a binding rule on the whole round is broken.
    var brokenRounds: [Int] {
        let tariff = problem.tariff
        guard tariff.spread.binds || tariff.leadPresent.binds else { return [] }
        return introductions.indices.filter { round in
            (tariff.spread.binds && !roundWeeks.isEmpty && roundWeeks.excess(inRound: round) > 0)
                || (tariff.leadPresent.binds && !firsts.broken(inRound: round).isEmpty)
        }
    }

    mutating func place(_ itinerary: Itinerary, for cohort: Int) {
        precondition(itineraries[cohort] == nil, "a cohort has one itinerary at a time")
        itineraries[cohort] = itinerary
        count(itinerary, of: cohort, 1)
    }

    /// Takes a cohort's itinerary out and returns it; nil where there was none.
    @discardableResult
    mutating func remove(_ cohort: Int) -> Itinerary? {
        guard let itinerary = itineraries[cohort] else { return nil }
        itineraries[cohort] = nil
        count(itinerary, of: cohort, -1)
        return itinerary
    }

    /// Gives a round another introduction, or none.
    mutating func introduce(_ round: Int, by option: Int?) {
        guard introductions[round] != option else { return }
        countIntroduction(of: round, -1)
        introductions[round] = option
        countIntroduction(of: round, 1)
    }

    /// Has cohorts of a round that are placed from now on keep to some weeks, or, with nil, to what spreads them evenly.
    mutating func want(_ weeks: Set<Int32>?, inRound round: Int) {
        if let weeks { roundWeeks.want(weeks, inRound: round) } else { roundWeeks.wantAny() }
    }

    /// The same sessions and introductions in a problem that differs in prices alone.
    func copied(to other: SchedulingProblem) -> Timetable {
        var copy = Timetable(other)
        for (round, option) in introductions.enumerated() {
            guard let offset = option.map({ problem.introductions.options[round][$0].offset }) else { continue }
            copy.introduce(round, by: other.introductions.options[round].firstIndex { $0.offset == offset })
        }
        for (cohort, itinerary) in itineraries.enumerated() {
            if let itinerary { copy.place(other.itinerary(itinerary.visits, of: cohort), for: cohort) }
        }
        return copy
    }

    /// The first day on which first sessions of a round keep the distance to its introduction.
    func earliestFirstDay(inRound round: Int) -> Int {
        introductions[round].map { problem.introductions.options[round][$0].earliestFirstDay } ?? 0
    }
}

// Everything below adds (`step` 1) or takes away (`step` -1).
extension Timetable {
    private mutating func count(_ itinerary: Itinerary, of cohort: Int, _ step: Int) {
        missing -= step
        fixedCost += step * itinerary.fixedCost
        sharedCost += step * leadCost(of: cohort, itinerary)
        for (module, visit) in itinerary.visits.enumerated() {
            let slot = problem.cohorts[cohort].slots[module][Int(visit.slot)]
            let length = problem.modules[module].halfDays
            for consultant in visit.consultants {
                count(consultant: Int(consultant), slot, length, step)
            }
            if visit.venue >= 0 { countVenue(Int(visit.venue), Int(slot.offset), length, step) }
            countMembers(of: cohort, slot, length, step)
            countCovers(of: cohort, slot, length, step)
        }
        for consultant in itinerary.consultants { countCohort(of: Int(consultant), step) }
        countTurnarounds(of: itinerary, of: cohort, step)
        countWeeks(of: itinerary, of: cohort, step)
        countFirsts(inRound: problem.cohorts[cohort].round)
    }

    /// Breaches of binding rules on whole rounds are missing parts: one more cohort may still mend them.
    private mutating func charge(_ units: Int, _ rule: RulePrice) {
        if rule.binds { missing += units }
        sharedCost += units * rule.price
    }

    /// Looks at a round anew, after its itineraries have changed.
    private mutating func countFirsts(inRound round: Int) {
        guard !firsts.isEmpty else { return }
        for module in problem.modules.indices where problem.staff.hasLead[module] {
            let before = firsts[round, module]
            firsts[round, module] = problem.first(inRound: round, module, itineraries)
            let units = (firsts[round, module].isBroken ? 1 : 0) - (before.isBroken ? 1 : 0)
            charge(units, problem.tariff.leadPresent)
        }
    }

    private mutating func countWeeks(of itinerary: Itinerary, of cohort: Int, _ step: Int) {
        guard !roundWeeks.isEmpty else { return }
        let round = problem.cohorts[cohort].round
        for (module, visit) in itinerary.visits.enumerated() {
            let day = problem.cohorts[cohort].slots[module][Int(visit.slot)].firstDay
            roundWeeks.add(Int32(step), inRound: round, week: Int(problem.timeline.weekOf[Int(day)]))
        }
        charge(roundWeeks.settle(round), problem.tariff.spread)
    }

    /// What the other cohorts' sessions leave no free half-day to, and the own ones at different venues: those are not
    /// among the edges meanwhile.
    private mutating func countTurnarounds(of itinerary: Itinerary, of cohort: Int, _ step: Int) {
        guard !edges.isEmpty else { return }
        if step < 0 { moveEdges(of: itinerary, of: cohort, step) }
        var units = problem.turnarounds(within: itinerary, of: cohort)
        problem.forEachAppearance(in: itinerary, of: cohort) { units += edges.neighbours(of: $0, from: $1, $2) }
        sharedCost += step * units * problem.tariff.turnaround.price
        if step > 0 { moveEdges(of: itinerary, of: cohort, step) }
    }

    private mutating func moveEdges(of itinerary: Itinerary, of cohort: Int, _ step: Int) {
        problem.forEachAppearance(in: itinerary, of: cohort) { edges.add($0, from: $1, $2, step) }
    }

    private mutating func count(consultant: Int, _ slot: Slot, _ length: Int, _ step: Int) {
        let tariff = problem.tariff
        let staff = problem.staff
        let timeline = problem.timeline
        for offset in Int(slot.offset)..<Int(slot.offset) + length {
            let at = consultant * timeline.halfDays + offset
            staffTimes[at] = UInt16(clamping: Int(staffTimes[at]) + step)
            let times = Int(staffTimes[at])
            if step > 0 ? times > 1 : times > 0 { sharedCost += step * tariff.single.price }
            let bit: UInt64 = 1 << UInt64(offset & 63)
            if times == 0 {
                staffUsed[consultant * staff.words + offset >> 6] &= ~bit
            } else {
                staffUsed[consultant * staff.words + offset >> 6] |= bit
            }
            let month = Int(timeline.monthOf[offset >> 1]) * staff.count + consultant
            let before = Int(monthUse[month])
            monthUse[month] += Int32(step)
            sharedCost += problem.limitCost(before, before + step, staff.maxPerMonth[consultant])
        }
        let week = Int(timeline.weekOf[Int(slot.firstDay)]) * staff.count + consultant
        let before = Int(weekUse[week])
        weekUse[week] += Int32(step * length)
        sharedCost += problem.limitCost(before, before + step * length, staff.maxPerWeek[consultant])
        let carried = Int(load[consultant])
        load[consultant] += Int32(step * length)
        sharedCost += problem.loadCost(carried, carried + step * length)
    }

    private mutating func countCohort(of consultant: Int, _ step: Int) {
        let before = Int(cohortUse[consultant])
        cohortUse[consultant] += Int32(step)
        sharedCost += problem.limitCost(before, before + step, problem.staff.maxCohorts[consultant])
    }

    private mutating func countVenue(_ venue: Int, _ first: Int, _ length: Int, _ step: Int) {
        for offset in first..<first + length {
            let at = venue * problem.timeline.halfDays + offset
            venueTimes[at] = UInt16(clamping: Int(venueTimes[at]) + step)
            let times = Int(venueTimes[at])
            if step > 0 ? times > 1 : times > 0 { sharedCost += step * problem.tariff.venueSingle.price }
            let bit: UInt64 = 1 << UInt64(offset & 63)
            if times == 0 {
                venueUsed[venue * problem.venues.words + offset >> 6] &= ~bit
            } else {
                venueUsed[venue * problem.venues.words + offset >> 6] |= bit
            }
        }
    }

    private mutating func countMembers(of cohort: Int, _ slot: Slot, _ length: Int, _ step: Int) {
        guard !present.isEmpty else { return }
        let presence = problem.cohorts[cohort].presence
        let departments = problem.departments
        let price = problem.tariff.department.price
        for offset in Int(slot.offset)..<Int(slot.offset) + length {
            let day = offset >> 1
            for entry in presence.counts(on: day) {
                let department = Int(presence.departments[entry])
                let at = offset * departments.count + department
                let limit = departments.limit[day * departments.count + department]
                let before = present[at]
                present[at] += Int32(step) * presence.members[entry]
                if price > 0 { sharedCost += ((present[at] > limit ? 1 : 0) - (before > limit ? 1 : 0)) * price }
            }
        }
    }

    private mutating func countCovers(of cohort: Int, _ slot: Slot, _ length: Int, _ step: Int) {
        guard !covers.isEmpty else { return }
        let units = covers.units(of: cohort, from: Int(slot.offset), length)
        sharedCost += step * units * problem.tariff.cover.price
        covers.mark(cohort, from: Int(slot.offset), length, isUsed: step > 0)
    }

    private mutating func countIntroduction(of round: Int, _ step: Int) {
        guard problem.introductions.isWanted[round] else { return }
        for cohort in itineraries.indices where problem.cohorts[cohort].round == round {
            if let itinerary = itineraries[cohort] { sharedCost += step * leadCost(of: cohort, itinerary) }
        }
        guard let option = introductions[round] else { return countMissingIntroduction(step) }
        let chosen = problem.introductions.options[round][option]
        fixedCost += step * chosen.cost
        if let venue = problem.introductions.venue { countVenue(venue, chosen.offset, 1, step) }
    }

    private mutating func countMissingIntroduction(_ step: Int) {
        if problem.tariff.introduction.binds { missing += step }
        fixedCost += step * problem.tariff.introduction.price
    }

    /// The cost of a first session that comes too soon after the introduction, where that is not forbidden.
    private func leadCost(of cohort: Int, _ itinerary: Itinerary) -> Int {
        guard problem.tariff.introduction.price > 0, let first = itinerary.visits.first else { return 0 }
        let slot = problem.cohorts[cohort].slots[0][Int(first.slot)]
        let isTooSoon = Int(slot.firstDay) < earliestFirstDay(inRound: problem.cohorts[cohort].round)
        return isTooSoon ? problem.tariff.introduction.price : 0
    }
}

extension SchedulingProblem {
    /// What a change of a consultant's use of a week, month or number of cohorts adds.
    @inline(__always)
    func limitCost(_ before: Int, _ after: Int, _ most: Int) -> Int {
        guard tariff.limit.price > 0 else { return 0 }
        return ((after > most ? 1 : 0) - (before > most ? 1 : 0)) * tariff.limit.price
    }

    /// What a change of a consultant's half-days in all adds.
    @inline(__always)
    func loadCost(_ before: Int, _ after: Int) -> Int {
        (max(0, after - staff.share) - max(0, before - staff.share)) * tariff.load.price
    }
}
