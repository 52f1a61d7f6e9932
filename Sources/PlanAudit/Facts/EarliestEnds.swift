import ProgrammeModel

/// The earliest last day of a cohort's path through all modules, worked out from the end: for each module and each
/// half-day it may start on, the best day on which the rest of the path can end.
struct EarliestEnds {
    private let programme: Programme
    private let days: WorkDays
    /// For each module, by half-day ordinal, the best end; a start without a way on stands as nil.
    private var known: [[Int: Day?]]

    init(_ programme: Programme, _ days: WorkDays) {
        self.programme = programme
        self.days = days
        known = Array(repeating: [:], count: programme.modules.count)
    }

    /// The earliest end of a round; nil when its window begins no whole path.
    mutating func earliestEnd(of round: Round) -> Day? {
        guard !programme.modules.isEmpty else { return nil }
        let first = max(round.window.first, programme.horizon.first)
        let last = min(round.window.last, programme.horizon.last)
        guard first <= last else { return nil }
        var best: Day?
        for day in first.number...last.number {
            for half in Half.allCases {
                best = earlier(best, end(from: HalfDay(Day(number: day), half), module: 0))
            }
        }
        return best
    }

    /// The best end when a module's session starts at a half-day; nil when it cannot, or nothing can follow.
    private mutating func end(from start: HalfDay, module: Int) -> Day? {
        if let found = known[module][start.ordinal] { return found }
        let result = fits(start, programme.modules[module]) ? endOfRest(after: start, module: module) : nil
        known[module].updateValue(result, forKey: start.ordinal)
        return result
    }

    private mutating func endOfRest(after start: HalfDay, module: Int) -> Day? {
        let end = start.advanced(by: programme.modules[module].halfDays - 1)
        guard module + 1 < programme.modules.count else { return end.day }
        let gap = programme.rules.practiceGap
        let isGapKept = gap.strength == .hard || gap.strength == .always
        var best: Day?
        var closed = 0
        for number in end.day.number...max(end.day.number, programme.horizon.last.number) {
            let day = Day(number: number)
            if number - 1 > end.day.number, days.stopsTheClock(Day(number: number - 1)) { closed += 1 }
            let practice = number - end.day.number - closed
            if isGapKept, practice > gap.max { break }
            if isGapKept, practice < gap.min { continue }
            for half in Half.allCases where HalfDay(day, half) > end {
                best = earlier(best, self.end(from: HalfDay(day, half), module: module + 1))
            }
        }
        return best
    }

    private func fits(_ start: HalfDay, _ module: TrainingModule) -> Bool {
        guard module.halfDays > 0, module.starts.contains(start.half) else { return false }
        let filled = (0..<module.halfDays).map { start.advanced(by: $0).day }
        return filled.allSatisfy { days.isWorking($0) && $0.isoWeek == start.day.isoWeek }
    }

    private func earlier(_ a: Day?, _ b: Day?) -> Day? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }
}
