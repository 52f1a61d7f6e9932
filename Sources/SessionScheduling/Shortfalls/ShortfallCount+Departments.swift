import ProgrammeModel

// Departments: as many cohorts at once as leave them staffed.
extension ShortfallCount {
    /// What sessions lack of times at which the departments can spare a whole cohort more.
    ///
    /// Members are employed at all sessions of their cohort where joined-in-time binds and lets nobody come late. Within a
    /// week as many cohorts count as on its best day: sessions that never are more than so many at once can then be
    /// dealt out to so many places, each with one at a time.
    ///
    /// - Parameter reaches: of the rounds whose sessions are counted.
    func departments(_ reaches: [RoundReach]) -> [Shortfall] {
        guard rules.departmentStaffed.strength.isBinding, rules.joinedInTime.strength.isBinding,
            rules.joinedInTime.lateEntry == 0, let least = leastSizes.min(), least > 0
        else { return [] }
        let grid = WeekGrid(index.calendar)
        let atOnce = cohortsAtOnce(grid, least)
        let most = atOnce.max() ?? 0
        let count = SpanCount(
            grid: grid, blocks: blocks(of: reaches, on: grid) { cohortsOfRound[$0] },
            suppliers: (0..<most).map { place in
                SessionSupplier(
                    free: grid.working.indices.map { atOnce[$0] > place ? grid.working[$0] : 0 },
                    serves: programme.modules.map { _ in true })
            },
            modules: programme.modules, perSession: programme.modules.map { _ in 1 })
        return count.shortages(ofModules: sets(of: Array(programme.modules.indices))).map { shortage in
            Shortfall(
                DepartmentStaffedRule.definition, needed: shortage.needed, available: shortage.available,
                SchedulingTexts.departmentHalfDays(
                    demand(of: shortage, count), atOnce: most, needed: shortage.needed, available: shortage.available))
        }
    }

    /// For each week of a grid, how many cohorts of some size may be in sessions at once; never more than there are.
    private func cohortsAtOnce(_ grid: WeekGrid, _ size: Int) -> [Int] {
        let timeline = order.timeline
        let tables = DepartmentTables(index, timeline)
        var most = grid.working.map { _ in 0 }
        for day in 0..<timeline.days {
            let people = tables.limit[day * tables.count..<(day + 1) * tables.count].reduce(0) { $0 + Int($1) }
            let week = Int(timeline.weekOf[day])
            most[week] = min(max(most[week], people / size), programme.cohorts.count)
        }
        return most
    }
}
