import ProgrammeModel

// Consultants: enough of them, for enough half-days, for enough cohorts.
extension ShortfallCount {
    var staff: [Shortfall] {
        guard rules.sessionStaff.strength.isBinding, !programme.cohorts.isEmpty else { return [] }
        let appearances = appearances
        return tooFewQualified + appearances + halfDays(countingCohorts: appearances.isEmpty)
    }

    private var cohorts: Int { programme.cohorts.count }

    private func mayHold(_ consultant: Int, _ module: Int) -> Bool {
        !rules.consultantQualified.strength.isBinding || index.isQualified[consultant][module]
    }

    /// Consultants that may hold a module.
    private func able(_ module: Int) -> [Int] {
        index.scenario.consultants.indices.filter { mayHold($0, module) }
    }

    private var tooFewQualified: [Shortfall] {
        programme.modules.indices.compactMap { position in
            let module = programme.modules[position]
            let able = able(position).count
            guard able < module.consultants else { return nil }
            return Shortfall(
                SessionStaffRule.definition, needed: module.consultants, available: able,
                SchedulingTexts.tooFewQualified(module, needed: module.consultants, available: able))
        }
    }

    // MARK: Cohorts

    /// Cohorts a consultant may serve.
    private func mostCohorts(_ consultant: Int) -> Int {
        guard rules.consultantLimit.strength.isBinding else { return cohorts }
        return min(cohorts, max(0, index.scenario.consultants[consultant].maxCohorts ?? cohorts))
    }

    private var appearances: [Shortfall] {
        let single = programme.modules.indices.compactMap { position -> Shortfall? in
            let module = programme.modules[position]
            let able = able(position)
            let needed = cohorts * module.consultants
            let available = able.reduce(0) { $0 + mostCohorts($1) }
            guard able.count >= module.consultants, available < needed else { return nil }
            return Shortfall(
                ConsultantLimitRule.definition, needed: needed, available: available,
                SchedulingTexts.cohortAppearances(module, needed: needed, available: available))
        }
        guard single.isEmpty, let each = fewestConsultantsOfACohort else { return single }
        let needed = cohorts * each
        let available = index.scenario.consultants.indices.reduce(0) { $0 + mostCohorts($1) }
        guard available < needed else { return [] }
        return [
            Shortfall(
                ConsultantLimitRule.definition, needed: needed, available: available,
                SchedulingTexts.cohortAppearancesInAll(needed: needed, available: available, each: each))
        ]
    }

    /// The least number of different consultants that can hold all modules of a cohort; nil where none can, or with
    /// more modules than are worth the count.
    ///
    /// What is still wanted, module by module, is a number in base 3; each consultant takes one from every module it
    /// may hold.
    private var fewestConsultantsOfACohort: Int? {
        let modules = programme.modules
        guard modules.count <= 8, modules.allSatisfy({ $0.consultants <= 2 }) else { return nil }
        let powers = modules.indices.map { position in (0..<position).reduce(1) { power, _ in power * 3 } }
        let all = zip(modules, powers).reduce(0) { $0 + $1.0.consultants * $1.1 }
        let kinds = Set(
            index.scenario.consultants.indices.map { one in modules.indices.map { mayHold(one, $0) } })
        var reached: Set<Int> = [all]
        for used in 0...16 {
            if reached.contains(0) { return used }
            var next: Set<Int> = []
            for state in reached {
                for kind in kinds {
                    next.insert(
                        modules.indices.reduce(state) { left, module in
                            kind[module] && state / powers[module] % 3 > 0 ? left - powers[module] : left
                        })
                }
            }
            reached = next
        }
        return nil
    }

    // MARK: Half-days

    /// - Parameter countingCohorts: whether limits in cohorts count too; not where they are short by themselves.
    private func halfDays(countingCohorts: Bool) -> [Shortfall] {
        guard rules.consultantSingle.strength.isBinding, rules.consultantAvailable.strength.isBinding else { return [] }
        let working = index.workingHalfDays
        let free = index.scenario.consultants.indices.map { freeHalfDays($0, working) }
        var found: [(modules: Set<Int>, shortfall: Shortfall)] = []
        for subset in moduleSubsets {
            let modules = Set(subset)
            if found.contains(where: { $0.modules.isSubset(of: modules) }) { continue }
            if let shortfall = halfDayShortfall(subset, free, countingCohorts) { found.append((modules, shortfall)) }
        }
        return found.map(\.shortfall)
    }

    /// All subsets of the modules, the smallest first; of more than eight only single ones, pairs and the whole.
    private var moduleSubsets: [[Int]] {
        let count = programme.modules.count
        let all = Array(0..<count)
        if count <= 8 {
            let subsets: [[Int]] = (1..<1 << count).map { mask in all.filter { mask >> $0 & 1 == 1 } }
            return (1...max(1, count)).flatMap { size in subsets.filter { $0.count == size } }
        }
        let pairs = all.flatMap { first in all[(first + 1)...].map { [first, $0] } }
        return all.map { [$0] } + pairs + [all]
    }

    /// After Hall: the sessions of some modules can only be held by those who may hold any of them.
    private func halfDayShortfall(_ subset: [Int], _ free: [Int], _ countingCohorts: Bool) -> Shortfall? {
        let modules = subset.map { programme.modules[$0] }
        let needed = cohorts * modules.reduce(0) { $0 + $1.halfDays * $1.consultants }
        let available = index.scenario.consultants.indices.reduce(0) { total, consultant in
            let perCohort = subset.filter { mayHold(consultant, $0) }.reduce(0) { $0 + programme.modules[$1].halfDays }
            let served = countingCohorts ? mostCohorts(consultant) : cohorts
            return total + min(free[consultant], served * perCohort)
        }
        guard available < needed else { return nil }
        return Shortfall(
            ConsultantLimitRule.definition, needed: needed, available: available,
            SchedulingTexts.consultantHalfDays(
                modules, isAll: modules.count == programme.modules.count && modules.count > 1, needed: needed,
                available: available))
    }

    /// Half-days a consultant can give: in each month at most its limit, in each week of it at most the week's.
    private func freeHalfDays(_ consultant: Int, _ working: [HalfDay]) -> Int {
        let binds = rules.consultantLimit.strength.isBinding
        let perWeek = binds ? index.scenario.consultants[consultant].maxPerWeek ?? Int.max : Int.max
        let perMonth = binds ? index.scenario.consultants[consultant].maxPerMonth ?? Int.max : Int.max
        var total = 0
        var inMonth = 0
        var inWeek = 0
        var previous: Day?
        for halfDay in working where !index.consultantAway[consultant].contains(halfDay) {
            let day = halfDay.day
            if let previous, previous.monthNumber != day.monthNumber || previous.weekNumber != day.weekNumber {
                inMonth += min(inWeek, perWeek)
                inWeek = 0
                if previous.monthNumber != day.monthNumber {
                    total += min(inMonth, perMonth)
                    inMonth = 0
                }
            }
            inWeek += 1
            previous = day
        }
        return total + min(inMonth + min(inWeek, perWeek), perMonth)
    }
}
