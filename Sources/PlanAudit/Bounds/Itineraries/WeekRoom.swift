import ProgrammeModel

/// In how many sessions of a module that start in one week consultants can serve, by counting.
struct WeekRoom {
    /// Module by module, by week number; nil where consultants are not counted.
    private let sessions: [[Int: Int]]?

    init(_ ground: ScheduleGround) {
        let rules = ground.facts.programme.rules
        guard rules.consultantSingle.strength.isBinding else {
            sessions = nil
            return
        }
        let isLimited = rules.consultantLimit.strength.isBinding
        sessions = ground.facts.programme.modules.indices.map { module in
            let terms = ground.facts.programme.modules[module]
            var served: [Int: Int] = [:]
            for (place, consultant) in ground.facts.scenario.consultants.enumerated() {
                let most = isLimited ? consultant.maxPerWeek.map { $0 / terms.halfDays } ?? Int.max : Int.max
                for (week, starts) in Self.starts(of: place, module, ground) {
                    served[week, default: 0] += min(most, Self.disjoint(starts, terms.halfDays))
                }
            }
            return served.mapValues { $0 / terms.consultants }
        }
    }

    /// Sessions of a module that can start in a week at most.
    func most(_ module: Int, _ week: Int) -> Int {
        sessions.map { $0[module][week] ?? 0 } ?? Int.max
    }

    /// Where a consultant could begin a session of a module, week by week, ascending.
    private static func starts(of consultant: Int, _ module: Int, _ ground: ScheduleGround) -> [Int: [Int]] {
        var starts: [Int: [Int]] = [:]
        for (start, able) in zip(ground.starts[module], ground.able[module]) where able.contains(consultant) {
            starts[ground.day(start / 2).weekNumber, default: []].append(start)
        }
        return starts
    }

    /// How many sessions of one length can be held one after another.
    private static func disjoint(_ starts: [Int], _ halfDays: Int) -> Int {
        var (count, end) = (0, Int.min)
        for start in starts where start >= end {
            count += 1
            end = start + halfDays
        }
        return count
    }
}
