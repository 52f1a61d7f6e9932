import ProgrammeModel

/// The sessions that a cohort of a round could have, whoever sits in it.
struct RoundReach {
    let round: Int
    /// For each module the slots on some way through all modules, ascending; empty where there is no way.
    let slots: [[Slot]]
    /// The first module that no slot is left of, and the starts it would have had.
    let deadEnd: (module: Int, starts: [Int])?

    /// - Parameter allows: whether a module's start may be used, order and gaps apart.
    /// - Complexity: O(starts of all modules), and as many questions.
    init(_ round: Int, _ order: SlotOrder, allows: (_ module: Int, _ start: Int) -> Bool) {
        self.round = round
        var slots: [[Slot]] = []
        for module in order.index.starts.indices {
            var starts = order.reachable(module, from: slots.last)
            if module == 0 {
                let days = order.index.startDays(ofRound: round)
                starts = starts.filter { days.contains(order.index.starts[0][$0].day) }
            }
            let free = starts.filter { allows(module, $0) }
            guard !free.isEmpty else {
                self.slots = []
                deadEnd = (module, starts)
                return
            }
            slots.append(free.map { order.slot($0, module) })
        }
        order.prune(&slots)
        self.slots = slots
        deadEnd = nil
    }
}
