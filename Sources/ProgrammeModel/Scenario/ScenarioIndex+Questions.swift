/// What rules and engines ask of a scenario, beyond looking things up.
extension ScenarioIndex {
    /// Joined after the opening of the first round's window.
    public func isNewcomer(_ manager: Int) -> Bool {
        guard let joined = scenario.managers[manager].joined, let first = scenario.programme.rounds.first else {
            return false
        }
        return joined > first.window.first
    }

    /// Whether boss-first says anything of a report in a round: the boss had joined at its opening.
    public func bossFirstBinds(boss: Int, reportInRound round: Int) -> Bool {
        scenario.managers[boss].isEmployed(on: scenario.programme.rounds[round].window.first)
    }

    /// Whether boss-apart says anything of a report in a cohort.
    public func bossApartBinds(manager: Int, boss: Int, cohort: Int) -> Bool {
        togetherGroup[manager] != togetherGroup[boss] && !scenario.programme.cohorts[cohort].isLeadershipTeam
    }

    /// Rounds before one of a newcomer's whose opening the newcomer could have met; 0 for others.
    public func skippedRounds(manager: Int, round: Int) -> Int {
        guard isNewcomer(manager), let joined = scenario.managers[manager].joined else { return 0 }
        let ready = joined.advanced(by: scenario.programme.rules.joinedInTime.notice)
        return scenario.programme.rounds[..<round].count { $0.window.first >= ready }
    }

    /// Whether joined-in-time leaves a manager any chance in a round, whatever the dates become.
    ///
    /// With late entry the first sessions may be missed, which makes joining possible until the horizon ends.
    public func canJoinInTime(_ manager: Int, round: Int) -> Bool {
        !scenario.programme.rules.joinedInTime.strength.isBinding || hasDatesInTime(manager, round: round)
    }

    /// Whether a round may have dates that suit joined-in-time for a manager, whether that rule binds or not.
    public func hasDatesInTime(_ manager: Int, round: Int) -> Bool {
        let rule = scenario.programme.rules.joinedInTime
        let person = scenario.managers[manager]
        if let left = person.left, let end = leastEnd(ofRound: round), left <= end { return false }
        guard let joined = person.joined else { return true }
        if rule.lateEntry > 0, isNewcomer(manager) { return joined <= scenario.programme.horizon.last }
        return joined.advanced(by: rule.notice) <= startDays(ofRound: round).last
    }

    /// The days on which a cohort of a round may begin: its window, or the horizon where round-window does not bind.
    public func startDays(ofRound round: Int) -> DayRange {
        let programme = scenario.programme
        return programme.rules.roundWindow.strength.isBinding ? programme.rounds[round].window : programme.horizon
    }

    /// The day before which no cohort of a round is through all modules; nil where none can be.
    public func leastEnd(ofRound round: Int) -> Day? {
        let programme = scenario.programme
        return programme.rules.roundWindow.strength.isBinding ? earliestEnd[round] : programme.horizon.first
    }

    /// Whether the waiting-list rule lets a manager wait.
    public func mayWait(_ manager: Int) -> Bool {
        switch scenario.programme.rules.waitingList.mode {
        case .nobody: false
        case .anyone: true
        case .late:
            isNewcomer(manager)
                || scenario.programme.rounds.indices.allSatisfy { !canJoinInTime(manager, round: $0) }
        }
    }

    /// Whether joined-in-time leaves a manager no seat in any plan. Newcomers with late entry are left out of this.
    public func mustWait(_ manager: Int) -> Bool {
        if scenario.programme.rules.joinedInTime.lateEntry > 0, isNewcomer(manager) { return false }
        return scenario.programme.rounds.indices.allSatisfy { !canJoinInTime(manager, round: $0) }
    }

    /// The values of an attribute over all managers.
    public func values(of attribute: MixAttribute) -> AttributeValues {
        AttributeValues(scenario.managers.map(attribute.value(of:)))
    }

    /// Managers employed on a day, by department.
    public func employedByDepartment(on day: Day) -> [Int] {
        var counts = Array(repeating: 0, count: departments.count)
        for (manager, person) in scenario.managers.enumerated() where person.isEmployed(on: day) {
            counts[departmentOf[manager]] += 1
        }
        return counts
    }

    /// Beds that a cohort of some members needs for a session of a module; 0 for one without a night.
    public func bedsNeeded(module: Int, members: Int) -> Int {
        scenario.programme.modules[module].isOvernight ? members : 0
    }

    /// Beds of a venue; blank means none.
    public func beds(in venue: Int) -> Int { scenario.venues[venue].beds ?? 0 }

    /// Whether a venue is of the kind that a module needs; no venue is of any kind.
    public func isOfKind(venue: Int?, forModule module: Int) -> Bool {
        guard let kind = scenario.programme.modules[module].venueKind else { return true }
        return venue.map { scenario.venues[$0].kind == kind } ?? false
    }
}
