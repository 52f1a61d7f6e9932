import ProgrammeModel

/// What rosters are about, whatever they cost: rounds with cohorts, what their sessions want, and who could serve where.
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
        let leads = programme.modules.map { module in
            Set(facts.scenario.qualifications.filter { $0.module == module.id && $0.isLead }.map(\.consultant))
        }
        let isLimited = rules.consultantLimit.strength.isBinding
        let all = programme.cohorts.count
        people = facts.scenario.consultants.map { one in
            let most = isLimited ? one.maxCohorts.map { max(0, $0) } : nil
            return Person(
                isAble: calendar.isAble(one, rounds), isOnlyLead: leads.map { $0 == [one.id] },
                mostCohorts: most.flatMap { $0 < all ? $0 : nil })
        }
    }

    /// How many consultants it takes at least to lead every module of a cohort: one more at a time, until some of them
    /// master all; 1 where that cannot be, or the modules are too many to look.
    func leastLeads(in round: Int) -> Int {
        let wanted = courses.indices.filter { courses[$0].consultants > 0 }
        guard wanted.count <= RosterCertificate.mostModulesToCover else { return 1 }
        let masters = Set(people.map { person in Set(wanted.filter { person.isAble[round][$0] }) })
        var left: Set<Set<Int>> = [Set(wanted)]
        for count in 1...max(1, wanted.count) {
            left = Set(left.flatMap { open in masters.map { open.subtracting($0) } })
            if left.contains([]) { return count }
        }
        return 1
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
    /// For each module the half-days on which a session may start, ascending.
    private let starts: [[HalfDay]]
    private let masters: [Set<Consultant.ID>]

    init(_ facts: ScenarioFacts) {
        let programme = facts.programme
        let first = HalfDay(programme.horizon.first, .am)
        let halfDays = (0..<2 * max(0, programme.horizon.dayCount)).map { first.advanced(by: $0) }
        self.facts = facts
        starts = programme.modules.map { module in
            halfDays.filter { EarliestEnds.fits($0, module, facts.days) }
        }
        masters = programme.modules.map { module in
            Set(facts.scenario.qualifications.filter { $0.module == module.id }.map(\.consultant))
        }
    }

    /// By round and module whether a session could have a consultant: one that starts no sooner than the round's window
    /// opens, the first module's no later than it closes.
    func isAble(_ one: Consultant, _ rounds: [Round]) -> [[Bool]] {
        let latest = starts.indices.map { module in
            masters[module].contains(one.id) ? starts[module].last { isFree(one, from: $0, module) } : nil
        }
        return rounds.map { round in
            starts.indices.map { module in
                guard let last = latest[module], round.window.first <= last.day else { return false }
                return module > 0
                    || starts[module].contains { round.window.contains($0.day) && isFree(one, from: $0, module) }
            }
        }
    }

    private func isFree(_ one: Consultant, from start: HalfDay, _ module: Int) -> Bool {
        let halfDays = facts.programme.modules[module].halfDays
        return (0..<halfDays).allSatisfy { !facts.away.isAway(one, on: start.advanced(by: $0)) }
    }
}
