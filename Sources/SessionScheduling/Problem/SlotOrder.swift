import ProgrammeModel

/// Which slots of a module lead to which slots of the next, by order and practice gap.
struct SlotOrder {
    let index: ScenarioIndex
    let timeline: Timeline

    private var gap: PracticeGapRule { index.scenario.programme.rules.practiceGap }

    func slot(_ start: Int, _ module: Int, cost: Int = 0) -> Slot {
        let first = index.starts[module][start]
        let end = first.advanced(by: length(module) - 1)
        let firstDay = timeline.dayOffset(of: first.day)
        let lastDay = timeline.dayOffset(of: end.day)
        return Slot(
            start: Int32(start), offset: Int32(timeline.offset(of: first)), firstDay: Int32(firstDay),
            lastDay: Int32(lastDay), arrival: timeline.arrival[firstDay], departure: timeline.departure[lastDay],
            cost: cost)
    }

    /// Starts of a module that some slot of the module before leads to; all of them where none comes before.
    func reachable(_ module: Int, from earlier: [Slot]?) -> [Int] {
        let starts = index.starts[module].indices
        guard let earlier else { return Array(starts) }
        guard let opening = earlier.first else { return [] }
        let earliestEnd = Int(opening.offset) + length(module - 1)
        var next = 0
        return starts.filter { start in
            let halfDay = index.starts[module][start]
            guard timeline.offset(of: halfDay) >= earliestEnd else { return false }
            guard gap.strength.isBinding else { return true }
            let arrival = Int(timeline.arrival[timeline.dayOffset(of: halfDay.day)])
            while next < earlier.count, arrival - Int(earlier[next].departure) > gap.max { next += 1 }
            return next < earlier.count && arrival - Int(earlier[next].departure) >= gap.min
        }
    }

    /// Drops slots that lead nowhere.
    func prune(_ slots: inout [[Slot]]) {
        for module in slots.indices.dropLast().reversed() {
            let later = slots[module + 1]
            let length = length(module)
            var next = 0
            slots[module] = slots[module].filter { slot in
                guard let last = later.last, Int(last.offset) >= Int(slot.offset) + length else { return false }
                guard gap.strength.isBinding else { return true }
                while next < later.count, Int(later[next].arrival - slot.departure) < gap.min { next += 1 }
                return next < later.count && Int(later[next].arrival - slot.departure) <= gap.max
            }
        }
    }

    private func length(_ module: Int) -> Int { index.scenario.programme.modules[module].halfDays }
}
