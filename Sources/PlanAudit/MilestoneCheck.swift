import ProgrammeModel

/// The milestones of a well-formed plan, worked out anew, and where the stated ones are others.
struct MilestoneCheck {
    private let evidence: Evidence
    /// Working days far beyond the horizon on either side.
    private let days: WorkDays
    private var terms: MilestoneTerms { evidence.facts.programme.milestones }

    init(_ evidence: Evidence) {
        self.evidence = evidence
        var stretched = evidence.facts.programme
        let first = stretched.horizon.first.number - MilestoneTerms.reach
        let last = stretched.horizon.last.number + MilestoneTerms.reach
        stretched.horizon = DayRange(Day(number: first), Day(number: last))
        days = WorkDays(stretched)
    }

    /// In the order of files.
    var expected: [Milestone] {
        (evidence.groups.flatMap(talks) + evidence.facts.programme.rounds.flatMap(meetings)).sorted()
    }

    /// One fault for each kind of which some are missing, or stated though nothing gives rise to them.
    ///
    /// The order of the stated ones says nothing, and is not compared; one that is stated twice is one too many.
    static func faults(stated: [Milestone], expected: [Milestone]) -> [MilestoneFault] {
        var count: [Milestone: Int] = [:]
        for milestone in expected { count[milestone, default: 0] += 1 }
        for milestone in stated { count[milestone, default: 0] -= 1 }
        let differing = count.filter { $0.value != 0 }.keys.sorted()
        return Milestone.Kind.allCases.compactMap { kind in
            func listed(_ sign: Int) -> [Milestone] {
                differing.filter { $0.kind == kind }.flatMap {
                    Array(repeating: $0, count: max(0, sign * (count[$0] ?? 0)))
                }
            }
            let fault = MilestoneFault(kind: kind, missing: listed(1), unfounded: listed(-1))
            return fault.missing.isEmpty && fault.unfounded.isEmpty ? nil : fault
        }
    }

    /// What the members of a cohort agree on with their bosses.
    private func talks(_ group: Evidence.Group) -> [Milestone] {
        let starts = group.sessions.map(\.start.day)
        let ends = group.sessions.map { evidence.lastDay(of: $0) }
        guard let first = starts.min(), let last = ends.max() else { return [] }
        let dates: [(Milestone.Kind, Day?)] = [
            (.agreementBefore, terms.agreementBefore.flatMap { count($0, from: first, towards: -1) }),
            (.agreementAfter, terms.agreementAfter.flatMap { count($0, from: last, towards: 1) }),
            (.roadMap, terms.roadMap.flatMap { count($0, from: last, towards: 1) }),
        ]
        return dates.flatMap { kind, date in
            group.members.compactMap { talk(kind, of: $0, in: group.cohort, due: date) }
        }
    }

    private func talk(_ kind: Milestone.Kind, of member: Manager, in cohort: Cohort, due date: Day?) -> Milestone? {
        guard var date else { return nil }
        if let joined = member.joined, joined > date {
            guard let workday = days.isWorking(joined) ? joined : count(1, from: joined, towards: 1) else { return nil }
            date = workday
        }
        if let left = member.left, left <= date { return nil }
        let boss = member.boss.flatMap { evidence.facts.managers[$0] }
        let meets = boss.map { evidence.facts.isEmployed($0, on: date) } ?? false
        return Milestone(
            kind: kind, due: date, round: cohort.round, cohort: cohort.id, manager: member.id,
            partner: meets ? boss?.id : nil)
    }

    /// What project leader, module leads and steering group have to do with a round.
    private func meetings(_ round: Round) -> [Milestone] {
        let sessions = evidence.groups.filter { $0.cohort.round == round.id }.flatMap(\.sessions)
        return evidence.facts.programme.modules.flatMap { module -> [Milestone] in
            let own = sessions.filter { $0.module == module.id }
            guard let first = own.map(\.start.day).min(), let last = own.map({ evidence.lastDay(of: $0) }).max() else {
                return []
            }
            let leads = evidence.facts.scenario.qualifications.filter { $0.isLead && $0.module == module.id }
            let dates: [(Milestone.Kind, Day?)] = [
                (.checkIn, terms.checkIn.flatMap { count($0, from: first, towards: -1) }),
                (.statusReport, terms.statusReport.flatMap { count($0, from: last, towards: 1) }),
            ]
            return dates.compactMap { kind, date in
                guard let date else { return nil }
                return Milestone(
                    kind: kind, due: date, round: round.id, module: module.id, consultants: leads.map(\.consultant))
            }
        }
    }

    /// The last of so many working days from a day on, the day itself not counted; nil far outside the horizon.
    private func count(_ number: Int, from day: Day, towards step: Int) -> Day? {
        var left = number
        var place = day.number
        while left > 0 {
            place += step
            guard place >= days.horizon.first.number, place <= days.horizon.last.number else { return nil }
            if days.isWorking(Day(number: place)) { left -= 1 }
        }
        return Day(number: place)
    }
}
