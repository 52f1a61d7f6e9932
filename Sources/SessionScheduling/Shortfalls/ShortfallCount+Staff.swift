import ProgrammeModel

// Consultants: enough of them, for enough half-days, for enough cohorts.
extension ShortfallCount {
    /// - Parameter reaches: of the rounds whose sessions are counted.
    func staff(_ reaches: [RoundReach]) -> [Shortfall] {
        guard rules.sessionStaff.strength.isBinding, !programme.cohorts.isEmpty else { return [] }
        let appearances = appearances
        return tooFewQualified + appearances + halfDays(reaches, countingCohorts: appearances.isEmpty)
    }

    private var cohorts: Int { programme.cohorts.count }

    /// Consultants that may hold a module.
    func able(_ module: Int) -> [Int] {
        index.scenario.consultants.indices.filter { index.mayHold($0, module) }
    }

    private func isShort(_ module: Int) -> Bool { able(module).count < programme.modules[module].consultants }

    private var tooFewQualified: [Shortfall] {
        programme.modules.indices.filter(isShort).flatMap { position in
            let module = programme.modules[position]
            let qualified = index.scenario.consultants.indices.filter { index.masters($0, position) }
            if qualified.count >= module.consultants { return tooLowLimits(module, position, qualified) }
            return [
                Shortfall(
                    SessionStaffRule.definition, needed: module.consultants, available: qualified.count,
                    SchedulingTexts.tooFewQualified(module, needed: module.consultants, available: qualified.count))
            ]
        }
    }

    /// Of a module that enough master, but too few within their limits a week and a month.
    private func tooLowLimits(_ module: TrainingModule, _ position: Int, _ qualified: [Int]) -> [Shortfall] {
        let consultants = index.scenario.consultants
        let wanted = module.consultants - able(position).count
        return SessionSpan.allCases.compactMap { span in
            let low = qualified.filter { index.isTooLong(position, for: $0, in: span) }
            let limits = low.map { max(0, span.limit(of: consultants[$0]) ?? 0) }.sorted(by: >)
            guard let available = limits.prefix(wanted).last else { return nil }
            let needed = index.leastHalfDays(of: position, in: span)
            return Shortfall(
                ConsultantLimitRule.definition, needed: needed, available: available,
                SchedulingTexts.tooLowLimit(
                    module, needed, in: span, wanted: wanted, low: low.map { consultants[$0].id.text },
                    of: qualified.count))
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
            index.scenario.consultants.indices.map { one in modules.indices.map { index.mayHold(one, $0) } })
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
    private func halfDays(_ reaches: [RoundReach], countingCohorts: Bool) -> [Shortfall] {
        guard rules.consultantSingle.strength.isBinding else { return [] }
        let modules = programme.modules.indices.filter { !isShort($0) }
        let grid = WeekGrid(index.calendar)
        let blocks = blocks(of: reaches, on: grid) { cohortsOfRound[$0] }
        let count = SpanCount(
            grid: grid, blocks: blocks,
            suppliers: index.scenario.consultants.indices.map { supplier($0, grid, countingCohorts) },
            modules: programme.modules, perSession: programme.modules.map(\.consultants))
        return count.shortages(ofModules: sets(of: modules)).map { shortage in
            Shortfall(
                ConsultantLimitRule.definition, needed: shortage.needed, available: shortage.available,
                SchedulingTexts.consultantHalfDays(
                    demand(of: shortage, count), needed: shortage.needed, available: shortage.available))
        }
    }

    private func supplier(_ position: Int, _ grid: WeekGrid, _ countingCohorts: Bool) -> SessionSupplier {
        let consultant = index.scenario.consultants[position]
        let away = index.consultantAway[position]
        var supplier = SessionSupplier(
            free: rules.consultantAvailable.strength.isBinding ? grid.free(of: away) : grid.working,
            serves: programme.modules.indices.map { index.mayHold(position, $0) })
        guard rules.consultantLimit.strength.isBinding else { return supplier }
        if let limit = consultant.maxPerWeek { supplier.perWeek = min(max(0, limit), WeekPacking.halfDays) }
        if let limit = consultant.maxPerMonth { supplier.perMonth = max(0, limit) }
        if countingCohorts { supplier.cohorts = mostCohorts(position) }
        return supplier
    }
}
