import ProgrammeModel

// What counts over spans of time have in common, whether of consultants or of venues.
extension ShortfallCount {
    /// The sessions of each round and module that some cohorts of the round have; none where there are no such cohorts.
    func blocks(of reaches: [RoundReach], on grid: WeekGrid, cohorts: (_ round: Int) -> Int) -> [SessionBlock] {
        reaches.flatMap { reach -> [SessionBlock] in
            let count = cohorts(reach.round)
            guard count > 0 else { return [] }
            return reach.slots.indices.compactMap { module in
                guard let first = reach.slots[module].first, let last = reach.slots[module].last else { return nil }
                let starts = index.starts[module]
                return SessionBlock(
                    round: reach.round, module: module, cohorts: count,
                    first: grid.place(of: starts[Int(first.start)]),
                    last: grid.place(of: starts[Int(last.start)]) + programme.modules[module].halfDays - 1)
            }
        }
    }

    /// All sets of some modules, the smallest first; of more than six only single ones, pairs and the whole.
    func sets(of modules: [Int]) -> [[Int]] {
        if modules.count <= 6 {
            let sets = (1..<1 << modules.count).map { mask in
                modules.indices.filter { mask >> $0 & 1 == 1 }.map { modules[$0] }
            }
            return modules.indices.flatMap { size in sets.filter { $0.count == size + 1 } }
        }
        let pairs = modules.indices.flatMap { first in modules[(first + 1)...].map { [modules[first], $0] } }
        return modules.map { [$0] } + pairs + [modules]
    }

    func demand(of shortage: SpanShortage, _ count: SpanCount) -> SpanDemand {
        let held = Set(shortage.blocks.map { count.blocks[$0].round })
        let isWhole = shortage.blocks.count == rounds.count * programme.modules.count
        return SpanDemand(
            modules: shortage.modules.map { programme.modules[$0] },
            isAllModules: shortage.modules.count == programme.modules.count && programme.modules.count > 1,
            rounds: held.count == rounds.count ? [] : held.sorted().map { programme.rounds[$0] },
            days: isWhole
                ? nil : DayRange(count.grid.day(ofPlace: shortage.first), count.grid.day(ofPlace: shortage.last)))
    }
}

/// What a count over a span of time is about, as it is told.
struct SpanDemand {
    let modules: [TrainingModule]
    let isAllModules: Bool
    /// Empty where all rounds are meant.
    let rounds: [Round]
    /// Nil where the whole programme is meant.
    let days: DayRange?
}
