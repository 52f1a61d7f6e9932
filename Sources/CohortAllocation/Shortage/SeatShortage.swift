import ProgrammeModel

/// What a scenario is short of, proven by counting alone.
///
/// People's *windows* are the rounds that no hard rule closes to them by themselves. Those who may not wait need a seat
/// in their window; everything here follows from windows, seats and the pairs that hard rules name.
struct SeatShortage {
    let problem: SeatProblem
    let rules: RuleBook
    /// For each person the open rounds, and whether waiting is open.
    let windows: [[Bool]]
    let mayWait: [Bool]
    let cohortsOfRound: [Int]
    let hasLeadershipTeam: Bool

    init(_ problem: SeatProblem) {
        self.problem = problem
        rules = problem.index.scenario.programme.rules
        let cohorts = problem.cohortsOfRound
        cohortsOfRound = cohorts
        hasLeadershipTeam = problem.relations.isLeadershipTeam.contains(true)
        windows = problem.people.indices.map { person in
            (0..<problem.roundCount).map { cohorts[$0] > 0 && problem.allows(person, inSlot: $0) }
        }
        mayWait = problem.people.indices.map {
            problem.pinnedCohort[$0] < 0 && problem.allows($0, inSlot: problem.waitingSlot)
        }
    }

    func shortfalls() -> [Shortfall] {
        let withoutPlace = peopleWithoutPlace()
        let seats = missingSeats() ?? missingSeatsInRounds()
        let single =
            withoutPlace + [seats, missingPeople() ?? missingPeopleInRounds(), thinnedRounds()].compactMap { $0 }
            + overfullPins() + largeBlocks() + blocksWithoutRound() + apartCliques() + bossesTooLate()
            + departmentsAboveCap() + crowdedDepartments() + lonePeople()
        // Chains of rules would mostly repeat what one of them says alone.
        return single.isEmpty ? tangles() : single
    }

    /// People whom hard rules keep out of every round and off the waiting list.
    private func peopleWithoutPlace() -> [Shortfall] {
        let people = problem.people.indices.filter { !mayWait[$0] && !windows[$0].contains(true) }
        guard !people.isEmpty else { return [] }
        return [ShortageWording.noPlace(ids(people))]
    }

    private func missingSeats() -> Shortfall? {
        let needed = mayWait.count { !$0 }
        guard let seats = problem.seats(inRounds: { _ in true }), needed > seats.most else { return nil }
        return ShortageWording.seats(needed: needed, seats)
    }

    /// The first run of rounds, shortest first, whose seats do not suffice for those who can sit nowhere else.
    private func missingSeatsInRounds() -> Shortfall? {
        runsOfRounds.lazy.compactMap { run -> Shortfall? in
            let bound = problem.people.indices.filter { person in
                !mayWait[person] && windows[person].contains(true)
                    && windows[person].indices.allSatisfy { run.contains($0) || !windows[person][$0] }
            }
            guard let seats = problem.seats(inRounds: run.contains), bound.count > seats.most else { return nil }
            return ShortageWording.seatsInRounds(
                rule: boundRule(bound, run), needed: bound.count, seats, rounds: names(run))
        }.first
    }

    /// leadership-first where it closes later rounds to most of the people, joined-in-time otherwise.
    private func boundRule(_ people: [Int], _ run: ClosedRange<Int>) -> RuleCode {
        let led = people.count { person in
            problem.index.latestRound[problem.people[person]].map { $0 <= run.upperBound } ?? false
        }
        return led * 2 >= people.count ? rules.leadershipFirst.code : rules.joinedInTime.code
    }

    private func missingPeople() -> Shortfall? {
        let available = windows.count { $0.contains(true) }
        guard let seats = problem.seats(inRounds: { _ in true }), available < seats.least else { return nil }
        return ShortageWording.people(available: available, seats)
    }

    /// The first run of rounds, shortest first, that too few people can sit in to fill its cohorts.
    private func missingPeopleInRounds() -> Shortfall? {
        runsOfRounds.lazy.compactMap { run -> Shortfall? in
            let available = windows.count { window in run.contains { window[$0] } }
            guard let seats = problem.seats(inRounds: run.contains), available < seats.least else { return nil }
            return ShortageWording.peopleInRounds(available: available, seats, rounds: names(run))
        }.first
    }

    var runsOfRounds: [ClosedRange<Int>] {
        let count = problem.roundCount
        return (1...max(1, count)).flatMap { length in
            (0...max(0, count - length)).compactMap { first in
                count == 0 ? nil : first...first + length - 1
            }
        }
    }

    func ids(_ people: [Int]) -> [String] {
        people.map { problem.index.scenario.managers[problem.people[$0]].id.text }
    }

    func names(_ run: ClosedRange<Int>) -> [String] {
        run.map { problem.index.scenario.programme.rounds[$0].name }
    }
}
