/// How many sessions of a module can start in a week at most, as far as its consultants can be counted.
///
/// A consultant serves in no more of them than fit one after another into the half-days that are free, and than a limit
/// by the week allows. What other rounds' sessions take is left out.
struct WeekRoom: Sendable {
    /// Module by module, week by week.
    private let most: [[Int]]

    init(_ problem: SchedulingProblem) {
        most = problem.modules.indices.map { Self.rows(of: $0, problem) }
    }

    subscript(module: Int, week: Int) -> Int { most[module][week] }

    private static func rows(of module: Int, _ problem: SchedulingProblem) -> [Int] {
        let wanted = problem.modules[module].consultants
        let weeks = problem.timeline.weeks
        guard wanted > 0, problem.tariff.single.binds else { return Array(repeating: Int.max, count: weeks) }
        var served = Array(repeating: 0, count: weeks)
        for consultant in 0..<problem.staff.count {
            for (week, count) in sessions(of: consultant, module, problem).enumerated() { served[week] += count }
        }
        return served.map { $0 / wanted }
    }

    /// For each week how many sessions of a module a consultant could serve in.
    private static func sessions(of consultant: Int, _ module: Int, _ problem: SchedulingProblem) -> [Int] {
        let length = problem.modules[module].halfDays
        let open = problem.staff.open[module]
        let most = problem.tariff.limit.binds ? problem.staff.maxPerWeek[consultant] / length : Int.max
        var count = Array(repeating: 0, count: problem.timeline.weeks)
        var last = (week: -1, end: 0)
        for (position, offset) in problem.startOffsets[module].enumerated() {
            let week = Int(problem.timeline.weekOf[offset >> 1])
            guard open.contains(consultant, at: position), week != last.week || offset >= last.end else { continue }
            // All sessions of a module are of one length, so that the first that fits is as good as any.
            last = (week, offset + length)
            count[week] = min(most, count[week] + 1)
        }
        return count
    }
}
