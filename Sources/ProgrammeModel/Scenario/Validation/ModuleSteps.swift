/// A pinned start of a session, and the row of the pin.
struct PinnedStart {
    let position: Int
    let start: HalfDay
}

/// Which starts of a module follow from the ends of the module before, by calendar, order and gaps.
struct ModuleSteps {
    private let programme: Programme
    private let calendar: WorkingCalendar
    /// For each module all starts that the calendar leaves it, ascending.
    private let starts: [[HalfDay]]

    /// Nil where lengths or gaps are faults themselves.
    ///
    /// - Complexity: O(modules x days of the horizon).
    init?(_ programme: Programme) {
        let gap = programme.rules.practiceGap
        guard programme.modules.allSatisfy({ (1...10).contains($0.halfDays) }), gap.min <= gap.max else { return nil }
        let calendar = programme.calendar
        self.programme = programme
        self.calendar = calendar
        let days = Array(stride(from: programme.horizon.first, through: programme.horizon.last, by: 1))
        starts = programme.modules.map { module in
            days.flatMap { day in [HalfDay(day, .am), HalfDay(day, .pm)] }.filter {
                module.starts.contains($0.half) && calendar.canHold(halfDays: module.halfDays, from: $0)
            }
        }
    }

    /// The last half-days of sessions of a module.
    func ends(of module: Int, from starts: [HalfDay]) -> [HalfDay] {
        starts.map { $0.advanced(by: programme.modules[module].halfDays - 1) }
    }

    /// The starts of a module, ascending.
    ///
    /// - Parameter earlier: ends of the module before, ascending; nil for the first module.
    /// - Parameter window: that of the cohort's round; nil where nobody knows it.
    /// - Complexity: O(starts x log(ends)).
    func starts(of module: Int, after earlier: [HalfDay]?, opening window: DayRange?) -> [HalfDay] {
        guard let earlier else {
            guard module == 0, let window, programme.rules.roundWindow.strength.isBinding else { return starts[module] }
            return starts[module].filter { window.contains($0.day) }
        }
        return starts[module].filter { follows($0, earlier) }
    }

    /// Whether a start follows one of some ends. Days to it fall from end to end: the last that is far enough decides.
    private func follows(_ start: HalfDay, _ ends: [HalfDay]) -> Bool {
        let gap = programme.rules.practiceGap
        let binds = gap.strength.isBinding
        func isFarEnough(_ end: HalfDay) -> Bool {
            start > end && (!binds || calendar.practiceDays(from: end.day, to: start.day) >= gap.min)
        }
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if isFarEnough(ends[middle]) { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        return !binds || calendar.practiceDays(from: ends[low - 1].day, to: start.day) <= gap.max
    }
}
