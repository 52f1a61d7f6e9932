import ProgrammeModel

/// The earliest last day of a cohort's path through all modules, worked out from the end: for each module and each
/// half-day it may start on, the best day on which the rest of the path can end.
///
/// Days and half-days go by their place in the horizon.
struct EarliestEnds {
    private let programme: Programme
    private let closed: [Bool]
    /// For each module the half-days on which a session may start.
    private let fits: [[Bool]]
    /// For each module and half-day the best end found so far; a start without a way on is `.none`.
    private var known: [[Rest]]

    private enum Rest {
        case open, none
        case ends(Int)
    }

    init(_ programme: Programme, _ days: WorkDays) {
        let count = max(0, programme.horizon.dayCount)
        self.programme = programme
        closed = (0..<count).map { days.stopsTheClock(programme.horizon.first.advanced(by: $0)) }
        fits = programme.modules.map { module in
            (0..<count * 2).map { Self.fits(HalfDay(programme.horizon.first, .am).advanced(by: $0), module, days) }
        }
        known = Array(repeating: Array(repeating: .open, count: count * 2), count: programme.modules.count)
    }

    /// All half-days working, in one ISO week, and from a half that the module allows.
    static func fits(_ start: HalfDay, _ module: TrainingModule, _ days: WorkDays) -> Bool {
        guard module.halfDays > 0, module.starts.contains(start.half), days.isWorking(start.day) else { return false }
        let filled = (0..<module.halfDays).map { start.advanced(by: $0).day }
        return filled.allSatisfy { days.isWorking($0) && $0.monday == start.day.monday }
    }

    /// The earliest end of a round; nil when its window begins no whole path.
    mutating func earliestEnd(of round: Round) -> Day? {
        guard !programme.modules.isEmpty else { return nil }
        let horizon = programme.horizon
        let first = max(round.window.first, horizon.first).number - horizon.first.number
        let last = min(round.window.last, horizon.last).number - horizon.first.number
        guard first <= last else { return nil }
        var best: Int?
        for start in first * 2...last * 2 + 1 { best = earlier(best, end(from: start, module: 0)) }
        return best.map { horizon.first.advanced(by: $0) }
    }

    /// The best end when a module's session starts at a half-day; nil when it cannot, or nothing can follow.
    private mutating func end(from start: Int, module: Int) -> Int? {
        guard fits[module][start] else { return nil }
        switch known[module][start] {
        case .ends(let day): return day
        case .none: return nil
        case .open:
            let result = endOfRest(after: start + programme.modules[module].halfDays - 1, module: module)
            known[module][start] = result.map { .ends($0) } ?? .none
            return result
        }
    }

    /// The best end when a module's session ends at a half-day: walks over the days on which the next may start.
    private mutating func endOfRest(after end: Int, module: Int) -> Int? {
        let last = end / 2
        guard module + 1 < programme.modules.count else { return last }
        let gap = programme.rules.practiceGap
        let isGapKept = gap.strength == .hard || gap.strength == .always
        var best: Int?
        var stopped = 0
        for day in last..<closed.count {
            if day - 1 > last, closed[day - 1] { stopped += 1 }
            let practice = day - last - stopped
            if isGapKept, practice > gap.max { break }
            if isGapKept, practice < gap.min { continue }
            for start in max(day * 2, end + 1)..<(day * 2 + 2) {
                best = earlier(best, self.end(from: start, module: module + 1))
            }
        }
        return best
    }

    private func earlier(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }
}
