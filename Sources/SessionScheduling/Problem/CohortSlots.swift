import ProgrammeModel

/// A half-day on which one session of one cohort could start, and what that costs whatever the others do.
struct Slot: Sendable {
    /// Position among the module's starts in the scenario.
    let start: Int32
    /// Half-days from the start of the horizon.
    let offset: Int32
    let firstDay: Int32
    let lastDay: Int32
    /// Practice days from the origin to the session, and to leave it.
    let arrival: Int32
    let departure: Int32
    let cost: Int
}

/// Why a start is no slot of a cohort.
enum Hindrance: Int, CaseIterable, Sendable {
    case pinned, window, joined, attendance, busyTime, weekday, ownDepartment, ownCovers
    case introduction, department, covers, venue, consultants
}

/// The sessions a cohort could have, module by module, given who its members are.
struct CohortSlots: Sendable {
    let cohort: Int
    let round: Int
    let members: [Int]
    let presence: CohortPresence
    /// For each module, ascending.
    var slots: [[Slot]]
}

/// Finds the slots of cohorts.
struct SlotFinder: Sendable {
    let index: ScenarioIndex
    let timeline: Timeline
    let tariff: Tariff
    let departments: DepartmentTables
    let covers: CoverTables
    let pins: PinTable

    func slots(of cohort: Int, _ members: [Int]) -> CohortSlots {
        let presence = CohortPresence(members, index, timeline)
        let terms = CohortTerms(self, cohort, members, presence)
        var slots: [[Slot]] = []
        for module in index.starts.indices {
            slots.append(order.reachable(module, from: slots.last).compactMap { self.slot($0, module, terms) })
        }
        order.prune(&slots)
        return CohortSlots(
            cohort: cohort, round: index.roundOfCohort[cohort], members: members, presence: presence, slots: slots)
    }

    /// The slot of a start, or what stands against it.
    func judge(_ start: Int, _ module: Int, _ terms: CohortTerms) -> Result<Slot, SlotRefusal> {
        let first = index.starts[module][start]
        let length = index.scenario.programme.modules[module].halfDays
        let end = first.advanced(by: length - 1)
        if let pin = pins[terms.cohort, module] {
            let offset = timeline.offset(of: first)
            if pin.isImpossible || (pin.start ?? offset) != offset { return .failure(SlotRefusal(.pinned)) }
        }
        var cost = 0
        for (hindrance, price) in [
            (Hindrance.window, windowCost(first.day, module, terms)),
            (.joined, joinedCost(first.day, end.day, module, terms)),
            (.attendance, clashCost(first, length, terms)),
            (.busyTime, busyCost(first, length, terms)),
            (.weekday, weekdayCost(first, length)),
            (.ownDepartment, ownDepartmentCost(first, length, terms)),
            (.ownCovers, ownCoverCost(first, length, terms)),
        ] {
            guard let price else { return .failure(SlotRefusal(hindrance)) }
            cost += price
        }
        cost += waitingCost(first.day, module, terms) + finishCost(end.day, module, terms)
        return .success(order.slot(start, module, cost: cost))
    }

    private func slot(_ start: Int, _ module: Int, _ terms: CohortTerms) -> Slot? {
        try? judge(start, module, terms).get()
    }

    var order: SlotOrder { SlotOrder(index: index, timeline: timeline) }
}

/// Why a start is refused, as an error for `Result`.
struct SlotRefusal: Error {
    let hindrance: Hindrance
    init(_ hindrance: Hindrance) { self.hindrance = hindrance }
}

/// What the costs of a cohort's slots depend on.
struct CohortTerms {
    let cohort: Int
    let round: Int
    let presence: CohortPresence
    /// Members with any absence.
    let absentees: [Int]
    /// Members whom a calendar would ever rather leave alone; nobody where that does not count.
    let avoiding: [Int]
    /// For each member who could come too late: the module that decides, and the first day on which it may start.
    let tooLate: [(module: Int, day: Day)]
    /// For each member who leaves: the first day without employment.
    let leaving: [Day]
    /// Joining days of the newcomers.
    let waiting: [Day]
    let earliestEnd: Day?

    init(_ finder: SlotFinder, _ cohort: Int, _ members: [Int], _ presence: CohortPresence) {
        let index = finder.index
        let managers = index.scenario.managers
        let rule = index.scenario.programme.rules.joinedInTime
        let isEntryLate = rule.lateEntry > 0
        self.cohort = cohort
        round = index.roundOfCohort[cohort]
        self.presence = presence
        absentees = members.filter { !index.managerAway[$0].isEmpty }
        let isAvoided = finder.tariff.busy.binds || finder.tariff.busy.price > 0
        avoiding = isAvoided ? members.filter { !index.managerBusy[$0].isEmpty } : []
        tooLate = members.compactMap { member in
            guard let joined = managers[member].joined else { return nil }
            if isEntryLate, index.isNewcomer(member) { return (rule.lateEntry, joined) }
            return (0, joined.advanced(by: rule.notice))
        }
        leaving = members.compactMap { managers[$0].left }
        waiting = members.compactMap { index.isNewcomer($0) ? managers[$0].joined : nil }
        earliestEnd = index.earliestEnd[round]
    }
}

// What each rule makes of a start: a cost, or nil where it forbids the start.
extension SlotFinder {
    private func windowCost(_ first: Day, _ module: Int, _ terms: CohortTerms) -> Int? {
        if module > 0 || index.scenario.programme.rounds[terms.round].window.contains(first) { return 0 }
        return tariff.window.binds ? nil : tariff.window.price
    }

    /// A manager who both joins too late and leaves too early counts twice here, where that is allowed at all.
    private func joinedCost(_ first: Day, _ last: Day, _ module: Int, _ terms: CohortTerms) -> Int? {
        var units = terms.tooLate.count { $0.module == module && $0.day > first }
        if module == index.starts.count - 1 { units += terms.leaving.count { $0 <= last } }
        return units > 0 && tariff.joined.binds ? nil : units * tariff.joined.price
    }

    private func clashCost(_ first: HalfDay, _ length: Int, _ terms: CohortTerms) -> Int? {
        var units = 0
        var absent = 0
        for member in terms.absentees {
            let missed = index.managerAway[member].countMembers(from: first.ordinal, length: length)
            guard missed > 0, index.scenario.managers[member].isEmployed(on: first.day) else { continue }
            units += missed
            absent += 1
        }
        let rule = index.scenario.programme.rules.participantClash
        return tariff.clash.binds && absent > rule.attendance ? nil : units * tariff.clash.price
    }

    private func busyCost(_ first: HalfDay, _ length: Int, _ terms: CohortTerms) -> Int? {
        let units = terms.avoiding.reduce(0) { sum, member in
            guard index.scenario.managers[member].isEmployed(on: first.day) else { return sum }
            return sum + index.managerBusy[member].countMembers(from: first.ordinal, length: length)
        }
        return units > 0 && tariff.busy.binds ? nil : units * tariff.busy.price
    }

    private func weekdayCost(_ first: HalfDay, _ length: Int) -> Int? {
        let units = WeekdayRule.units(from: first, halfDays: length, in: index.calendar)
        return units > 0 && tariff.weekday.binds ? nil : units * tariff.weekday.price
    }

    /// Forbids where the members alone are too many; soft excesses are counted with the others' members.
    private func ownDepartmentCost(_ first: HalfDay, _ length: Int, _ terms: CohortTerms) -> Int? {
        guard tariff.department.binds else { return 0 }
        let firstDay = timeline.dayOffset(of: first.day)
        let lastDay = timeline.dayOffset(of: first.advanced(by: length - 1).day)
        for day in firstDay...lastDay {
            for entry in terms.presence.counts(on: day) {
                let department = Int(terms.presence.departments[entry])
                if terms.presence.members[entry] > departments.limit[day * departments.count + department] {
                    return nil
                }
            }
        }
        return 0
    }

    private func ownCoverCost(_ first: HalfDay, _ length: Int, _ terms: CohortTerms) -> Int? {
        let units = covers.ownUnits(of: terms.cohort, from: timeline.offset(of: first), length)
        return units > 0 && tariff.cover.binds ? nil : units * tariff.cover.price
    }

    private func waitingCost(_ first: Day, _ module: Int, _ terms: CohortTerms) -> Int {
        guard module == 0 else { return 0 }
        return terms.waiting.reduce(0) { $0 + WaitingTimeRule.weeks(from: $1, to: first) } * tariff.waiting.price
    }

    private func finishCost(_ last: Day, _ module: Int, _ terms: CohortTerms) -> Int {
        guard module == index.starts.count - 1, let earliest = terms.earliestEnd else { return 0 }
        return FinishRule.weeks(from: earliest, to: last) * tariff.finish.price
    }
}
