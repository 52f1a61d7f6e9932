import ProgrammeModel

/// The rules of the page's part "Who sits where", cohort mix aside.
extension Evidence {
    func oneCohort(_ tally: inout Tally) {
        for manager in facts.scenario.managers {
            let seated = seats[manager.id] ?? []
            let waiting = waits[manager.id] ?? 0
            let places = seated.count + waiting
            let isKept = manager.exempt != nil ? places == 0 : places == 1
            guard !isKept else { continue }
            let own = seated.compactMap { id in groups.first { $0.cohort.id == id } }
            tally.note(
                1,
                Place(
                    message: Wording.notInOnePlace(manager, cohorts: own.map(begins), waiting: waiting),
                    managers: [manager], cohorts: seated, dates: own.flatMap(beginning)))
        }
    }

    func waitingList(_ tally: inout Tally) {
        for manager in plan.waiting.compactMap({ facts.managers[$0.manager] }) where !mayWait(manager) {
            tally.note(1, Place(message: Wording.mayNotWait(manager), managers: [manager]))
        }
    }

    func mayWait(_ manager: Manager) -> Bool {
        switch facts.programme.rules.waitingList.mode {
        case .nobody: false
        case .anyone: true
        case .late:
            facts.isNewcomer(manager) || facts.programme.rounds.allSatisfy { isExcluded(manager, from: $0) }
        }
    }

    /// Whether joined-in-time leaves a manager no seat in any plan. Newcomers with late entry are left out of this.
    func mustWait(_ manager: Manager) -> Bool {
        let mayEnterLate = facts.programme.rules.joinedInTime.lateEntry > 0 && facts.isNewcomer(manager)
        return manager.exempt == nil && !mayEnterLate
            && facts.programme.rounds.allSatisfy { isExcluded(manager, from: $0) }
    }

    /// Whether joined-in-time keeps a manager out of a round, whatever the dates become.
    private func isExcluded(_ manager: Manager, from round: Round) -> Bool {
        let strength = facts.programme.rules.joinedInTime.strength
        return (strength == .hard || strength == .always) && isOutOfTime(manager, in: round)
    }

    /// Whether no first session of a round can be late enough for joined-in-time, or no last one early enough.
    func isOutOfTime(_ manager: Manager, in round: Round) -> Bool {
        let rule = facts.programme.rules.joinedInTime
        if let left = manager.left, let end = facts.leastEnd(of: round), left <= end { return true }
        guard let joined = manager.joined else { return false }
        if rule.lateEntry > 0, facts.isNewcomer(manager) { return joined > facts.programme.horizon.last }
        return joined.advanced(by: rule.notice) > facts.startDays(of: round).last
    }

    func cohortSize(_ tally: inout Tally) {
        let rule = facts.programme.rules.cohortSize
        for group in groups {
            let least = group.cohort.min ?? rule.min
            let most = group.cohort.max ?? rule.max
            guard group.members.count < least || group.members.count > most else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.cohortSize(begins(group), group.members.count, min: least, max: most),
                    managers: group.members, cohorts: [group.cohort.id], dates: beginning(group)))
        }
    }

    func leadershipFirst(_ tally: inout Tally) {
        let lines = leadershipLines()
        for manager in facts.scenario.managers where manager.exempt == nil {
            let group = seat[manager.id]
            let broken = lines.first { line in
                guard manager.level <= line.level, facts.isEmployed(manager, on: line.round.window.first) else {
                    return false
                }
                if let group { return roundPosition(of: group) > line.position }
                return isWaiting(manager)
            }
            guard let broken else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.leadershipFirst(manager, group.map(begins), level: broken.level, by: broken.round),
                    managers: [manager], cohorts: group.map { [$0.cohort.id] } ?? [],
                    dates: group.map(beginning) ?? [broken.round.window.last]))
        }
    }

    struct LeadershipLine {
        let level: Int
        let round: Round
        let position: Int
    }

    /// The lines in effect, that of the earliest round first.
    func leadershipLines() -> [LeadershipLine] {
        let rounds = facts.programme.rounds
        guard let set = facts.programme.rules.leadershipFirst.lines else {
            return rounds.indices.prefix(2).map { LeadershipLine(level: $0 + 1, round: rounds[$0], position: $0) }
        }
        let lines = set.compactMap { line in
            facts.roundOrder[line.round].map {
                LeadershipLine(level: line.level, round: rounds[$0], position: $0)
            }
        }
        return lines.sorted { ($0.position, $0.level) < ($1.position, $1.level) }
    }

    func bossFirst(_ tally: inout Tally) {
        for manager in facts.scenario.managers {
            guard let group = seat[manager.id], let boss = bossInRoster(manager), let bosses = seat[boss.id],
                let round = round(of: group), roundPosition(of: bosses) > roundPosition(of: group),
                facts.isEmployed(boss, on: round.window.first)
            else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.bossFirst(manager, begins(group), boss, begins(bosses)),
                    managers: [manager, boss], cohorts: [group.cohort.id, bosses.cohort.id], dates: beginning(group)))
        }
    }

    func bossApart(_ tally: inout Tally) {
        for manager in facts.scenario.managers {
            guard let group = seat[manager.id], let boss = bossInRoster(manager),
                seat[boss.id]?.cohort.id == group.cohort.id, !group.cohort.isLeadershipTeam,
                !facts.areJoined(manager.id, boss.id)
            else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.bossApart(manager, boss, begins(group)), managers: [manager, boss],
                    cohorts: [group.cohort.id], dates: beginning(group)))
        }
    }

    private func bossInRoster(_ manager: Manager) -> Manager? { manager.boss.flatMap { facts.managers[$0] } }

    func together(_ tally: inout Tally) {
        for (first, second) in pairs(.together) {
            let a = seat[first.id]
            let b = seat[second.id]
            let isBroken =
                if let a, let b { a.cohort.id != b.cohort.id } else {
                    (a != nil && isWaiting(second)) || (b != nil && isWaiting(first))
                }
            guard isBroken else { continue }
            let both = [a, b].compactMap { $0 }
            tally.note(
                1,
                Place(
                    message: Wording.together(first, a.map(begins), second, b.map(begins)),
                    managers: [first, second], cohorts: both.map(\.cohort.id), dates: both.flatMap(beginning)))
        }
    }

    func apart(_ tally: inout Tally) {
        for (first, second) in pairs(.apart) {
            guard let group = seat[first.id], group.cohort.id == seat[second.id]?.cohort.id else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.apart(first, second, begins(group)), managers: [first, second],
                    cohorts: [group.cohort.id], dates: beginning(group)))
        }
    }

    func pairs(_ rule: Pair.Kind) -> [(Manager, Manager)] {
        facts.scenario.pairs.filter { $0.rule == rule }.compactMap { pair in
            guard let first = facts.managers[Manager.ID(pair.first)],
                let second = facts.managers[Manager.ID(pair.second)]
            else { return nil }
            return (first, second)
        }
    }

    func joinedInTime(_ tally: inout Tally) {
        for manager in facts.scenario.managers {
            guard let group = seat[manager.id] else { continue }
            let late = sessionJoinedTooLate(manager, group)
            let early = sessionLeftTooEarly(manager, group)
            guard late != nil || early != nil else { continue }
            tally.note(
                1,
                Place(
                    message: Wording.joinedInTime(manager, begins(group), late: late, early: early),
                    managers: [manager], cohorts: [group.cohort.id], sessions: [late, early].compactMap { $0 },
                    dates: [late?.start.day, early?.end.day].compactMap { $0 }))
        }
    }

    /// The session for which a manager joins too late.
    private func sessionJoinedTooLate(_ manager: Manager, _ group: Group) -> Session? {
        let rule = facts.programme.rules.joinedInTime
        guard let joined = manager.joined else { return nil }
        if rule.lateEntry > 0, facts.isNewcomer(manager) {
            guard rule.lateEntry < group.path.count, let session = group.path[rule.lateEntry] else { return nil }
            return joined > session.start.day ? session : nil
        }
        guard let session = group.first else { return nil }
        return joined.advanced(by: rule.notice) > session.start.day ? session : nil
    }

    /// The session in or before which a manager leaves.
    private func sessionLeftTooEarly(_ manager: Manager, _ group: Group) -> Session? {
        guard let left = manager.left, let session = group.last else { return nil }
        return left <= session.end.day ? session : nil
    }

    func departmentCap(_ tally: inout Tally) {
        let limit = facts.programme.rules.departmentCap.max
        for group in groups {
            for (department, members) in byDepartment(group.members) where members.count > limit {
                tally.note(
                    members.count - limit,
                    Place(
                        message: Wording.departmentCap(begins(group), department, members, limit: limit),
                        managers: members, cohorts: [group.cohort.id], dates: beginning(group)))
            }
        }
    }

    /// People by department, departments in the order in which they first appear.
    func byDepartment(_ people: [Manager]) -> [(department: String, members: [Manager])] {
        var order: [String] = []
        var members: [String: [Manager]] = [:]
        for person in people {
            if members[person.department] == nil { order.append(person.department) }
            members[person.department, default: []].append(person)
        }
        return order.map { ($0, members[$0] ?? []) }
    }

    /// A group's first day, where it has one.
    func beginning(_ group: Group) -> [Day] { group.first.map { [$0.start.day] } ?? [] }

    /// A group as messages name it: with the day on which it begins.
    func begins(_ group: Group) -> LocalisedText {
        Wording.cohort(group.cohort.id.text, begins: group.first?.start.day)
    }
}
