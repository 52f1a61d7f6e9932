import ProgrammeModel

/// An allocation judged by the model's own definitions of the rules.
enum SeatJudgement {
    /// Breaches of hard rules of who sits where, in the order of the rule page.
    static func breaches(_ allocation: Allocation, _ index: ScenarioIndex) -> [(rule: RuleCode, count: Int)] {
        guard let view = view(of: allocation, index) else { return [] }
        let book = index.scenario.programme.rules
        let rules: [any Rule] =
            [
                book.oneCohort, book.waitingList, book.cohortSize, book.leadershipFirst, book.bossFirst,
                book.bossApart, book.together, book.apart, book.departmentCap, book.newAcquaintances, book.unplaced,
                book.skippedRounds,
            ] + book.mixes + book.noLones
        var breaches = rules.filter { $0.strength.isBinding }.map {
            (rule: $0.code, count: $0.count(in: view).breaches)
        }
        if book.joinedInTime.strength.isBinding {
            let late = index.scenario.managers.indices.count { manager in
                view.roundOf(manager).map { !index.canJoinInTime(manager, round: $0) } ?? false
            }
            breaches.append((book.joinedInTime.code, late))
        }
        if book.cover.strength.isBinding {
            let shared = index.coverPairs.count { pair in
                index.coverPartsCohorts(pair)
                    && view.cohortOf[pair.first].map { $0 == view.cohortOf[pair.second] } ?? false
            }
            breaches.append((book.cover.code, shared))
        }
        breaches.append((book.pinned.code, brokenSeatPins(view)))
        return breaches.filter { $0.count > 0 }
    }

    private static func brokenSeatPins(_ view: PlanView) -> Int {
        let programme = view.index.scenario.programme
        return view.index.scenario.pins.count { pin in
            guard pin.kind == .cohort || pin.kind == .round else { return false }
            guard let manager = view.index.managerIndex[Manager.ID(pin.who)], let cohort = view.cohortOf[manager]
            else { return true }
            return pin.kind == .cohort
                ? programme.cohorts[cohort].id.text != pin.value : programme.cohorts[cohort].round.text != pin.value
        }
    }

    /// The allocation as a plan without sessions.
    static func view(of allocation: Allocation, _ index: ScenarioIndex) -> PlanView? {
        let plan = Plan(
            scenario: ScenarioReference(name: index.scenario.programme.name, hash: ""), seed: 0,
            limits: PlanLimits(work: 0),
            engine: EngineReport(requested: .auto, allocation: .native, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(index), sessions: [],
            introductions: [], waiting: allocation.waitingList(index), score: Score(classes: []), bounds: [])
        return try? PlanView(plan, index)
    }
}
