import ProgrammeModel

/// What rosters are about, whatever they cost: rounds with cohorts, what their sessions want, and who could serve
/// where.
struct RosterGround {
    /// What a module's sessions take.
    struct Course {
        let halfDays: Int
        let consultants: Int
    }

    /// One consultant.
    struct Person: Hashable {
        /// For each round with cohorts and each module whether there is any session that the consultant could serve in.
        let isAble: [[Bool]]
        /// For each module whether the consultant, and nobody else, answers for it.
        let isOnlyLead: [Bool]
        /// The most cohorts in all; nil for no limit that could be met.
        let mostCohorts: Int?
    }

    /// The rounds that have cohorts.
    let rounds: [Round]
    /// How many each has.
    let cohorts: [Int]
    let courses: [Course]
    let people: [Person]

    /// - Returns: nil where what a roster is made of need not hold: its rules do not bind, or there is nobody to serve.
    init?(_ facts: ScenarioFacts) {
        let programme = facts.programme
        let rules = programme.rules
        let always: [any Rule] = [
            rules.roundWindow, rules.sessionStaff, rules.consultantQualified, rules.consultantAvailable,
        ]
        guard always.allSatisfy({ $0.strength.isBinding }), !facts.scenario.consultants.isEmpty,
            programme.modules.allSatisfy({ $0.halfDays > 0 && $0.consultants >= 0 })
        else { return nil }
        let sizes = Dictionary(grouping: programme.cohorts, by: \.round).mapValues(\.count)
        let rounds = programme.rounds.filter { sizes[$0.id] != nil }
        self.rounds = rounds
        cohorts = rounds.map { sizes[$0.id] ?? 0 }
        courses = programme.modules.map { Course(halfDays: $0.halfDays, consultants: $0.consultants) }
        let calendar = StartCalendar(facts)
        let reach = rounds.map(calendar.reach)
        let leads = programme.modules.map { module in
            Set(facts.scenario.qualifications.filter { $0.module == module.id && $0.isLead }.map(\.consultant))
        }
        let isLimited = rules.consultantLimit.strength.isBinding
        let all = programme.cohorts.count
        people = facts.scenario.consultants.map { one in
            let most = isLimited ? one.maxCohorts.map { max(0, $0) } : nil
            return Person(
                isAble: calendar.isAble(one, reach), isOnlyLead: leads.map { $0 == [one.id] },
                mostCohorts: most.flatMap { $0 < all ? $0 : nil })
        }
    }

    /// How many consultants it takes at least to lead every module of a cohort; 1 where that cannot be, or the modules are
    /// too many to look.
    func leastLeads(in round: Int) -> Int {
        let wanted = courses.indices.filter { courses[$0].consultants > 0 }
        guard wanted.count <= RosterCertificate.mostModulesToCover else { return 1 }
        let masters = people.map { person in
            wanted.indices.reduce(0) { $0 | (person.isAble[round][wanted[$1]] ? 1 << $1 : 0) }
        }
        return LeastCover.count(of: wanted.count, by: masters) ?? 1
    }

    /// Half-days of all consultants in sessions, in any plan, shared evenly and rounded up.
    var share: Int {
        let all = halfDays
        return all / people.count + (all % people.count == 0 ? 0 : 1)
    }

    /// Half-days of all consultants in sessions, in any plan.
    var halfDays: Int {
        courses.reduce(0) { $0 + $1.halfDays * $1.consultants } * cohorts.reduce(0, +)
    }
}

/// When sessions could start, and for whom.
private struct StartCalendar {
    private let facts: ScenarioFacts
    /// For each module the places at which a session may start, ascending; half-days go by their place in the horizon.
    private let starts: [[Int]]
    private let lengths: [Int]
    private let masters: [Set<Consultant.ID>]
    /// For each day the days before it on which the clock between two sessions stands still.
    private var stopped = [0]

    init(_ facts: ScenarioFacts) {
        let programme = facts.programme
        let first = HalfDay(programme.horizon.first, .am)
        let halfDays = (0..<2 * max(0, programme.horizon.dayCount)).map { first.advanced(by: $0) }
        self.facts = facts
        starts = programme.modules.map { module in
            halfDays.indices.filter { EarliestEnds.fits(halfDays[$0], module, facts.days) }
        }
        lengths = programme.modules.map(\.halfDays)
        masters = programme.modules.map { module in
            Set(facts.scenario.qualifications.filter { $0.module == module.id }.map(\.consultant))
        }
        for day in 0..<halfDays.count / 2 {
            stopped.append(stopped[day] + (facts.days.stopsTheClock(halfDays[2 * day].day) ? 1 : 0))
        }
    }

    private func halfDay(_ place: Int) -> HalfDay {
        HalfDay(facts.programme.horizon.first, .am).advanced(by: place)
    }

    /// By round and module whether a session could have a consultant.
    func isAble(_ one: Consultant, _ reach: [[[Int]]]) -> [[Bool]] {
        reach.map { own in
            own.indices.map { module in
                masters[module].contains(one.id) && own[module].contains { isFree(one, from: $0, module) }
            }
        }
    }

    private func isFree(_ one: Consultant, from start: Int, _ module: Int) -> Bool {
        (0..<lengths[module]).allSatisfy { !facts.away.isAway(one, on: halfDay(start + $0)) }
    }

    /// Where sessions of a round could start, module by module: the first in the window, every other one at a distance
    /// from one before and one after that a hard `practice-gap` allows.
    func reach(_ round: Round) -> [[Int]] {
        var reach: [[Int]] = []
        for module in starts.indices {
            guard let earlier = reach.last else {
                reach.append(starts[module].filter { round.window.contains(halfDay($0).day) })
                continue
            }
            var first = 0
            reach.append(
                starts[module].filter { start in
                    while first < earlier.count, isTooLate(start, after: earlier[first], module - 1) { first += 1 }
                    return first < earlier.count && isLateEnough(start, after: earlier[first], module - 1)
                })
        }
        for module in reach.indices.dropLast().reversed() {
            let later = reach[module + 1]
            var first = 0
            reach[module].removeAll { start in
                while first < later.count, !isLateEnough(later[first], after: start, module) { first += 1 }
                return first == later.count || isTooLate(later[first], after: start, module)
            }
        }
        return reach
    }

    private func isLateEnough(_ next: Int, after start: Int, _ module: Int) -> Bool {
        let gap = facts.programme.rules.practiceGap
        guard next >= start + lengths[module] else { return false }
        return !gap.strength.isBinding || days(to: next, after: start, module) >= gap.min
    }

    private func isTooLate(_ next: Int, after start: Int, _ module: Int) -> Bool {
        let gap = facts.programme.rules.practiceGap
        return gap.strength.isBinding && days(to: next, after: start, module) > gap.max
    }

    /// Practice days from the end of a session to the start of the next.
    private func days(to next: Int, after start: Int, _ module: Int) -> Int {
        let (last, day) = ((start + lengths[module] - 1) / 2, next / 2)
        return day <= last ? 0 : day - last - (stopped[day] - stopped[last + 1])
    }
}
