import ProgrammeModel

/// What cohorts are made of, and how newcomers and those without a seat fare.
extension Evidence {
    func mix(_ attribute: MixAttribute, _ tally: inout Tally) {
        for group in groups {
            for (value, members) in sharing(attribute, in: group) where members.count > 1 {
                tally.note(
                    members.count * (members.count - 1) / 2,
                    Place(
                        message: Wording.mix(begins(group), value, members), managers: members,
                        cohorts: [group.cohort.id], dates: beginning(group)))
            }
        }
    }

    func noLone(_ rule: NoLoneRule, _ tally: inout Tally) {
        for group in groups {
            for (value, members) in sharing(rule.attribute, in: group) where members.count < rule.min {
                tally.note(
                    1,
                    Place(
                        message: Wording.noLone(begins(group), value, members, least: rule.min), managers: members,
                        cohorts: [group.cohort.id], dates: beginning(group)))
            }
        }
    }

    /// Each row of past pairs and each pair of members of an earlier cohort by itself: what is named twice counts twice.
    func newAcquaintances(_ tally: inout Tally) {
        for pair in facts.scenario.pairs where pair.rule == .past {
            meet(Manager.ID(pair.first), Manager.ID(pair.second), pair.weight, &tally)
        }
        for cohort in facts.scenario.earlierCohorts {
            // Only those who share a cohort again can meet, and an earlier cohort names nobody twice.
            let again = Dictionary(grouping: cohort.filter { seat[$0] != nil }) { seat[$0]?.cohort.id }
            for group in groups {
                let members = again[group.cohort.id] ?? []
                for (place, first) in members.enumerated() {
                    for second in members[(place + 1)...] { meet(first, second, 1, &tally) }
                }
            }
        }
    }

    private func meet(_ first: Manager.ID, _ second: Manager.ID, _ weight: Int, _ tally: inout Tally) {
        guard first != second, let group = seat[first], group.cohort.id == seat[second]?.cohort.id,
            let one = facts.managers[first], let other = facts.managers[second]
        else { return }
        tally.note(
            weight,
            Place(
                message: Wording.newAcquaintances(one, other, begins(group)), managers: [one, other],
                cohorts: [group.cohort.id], dates: beginning(group)))
    }

    func unplaced(_ tally: inout Tally) {
        for manager in plan.waiting.compactMap({ facts.managers[$0.manager] }) {
            tally.note(1, Place(message: Wording.unplaced(manager), managers: [manager]))
        }
    }

    func skippedRounds(_ tally: inout Tally) {
        let notice = facts.programme.rules.joinedInTime.notice
        for manager in facts.scenario.managers where facts.isNewcomer(manager) {
            guard let joined = manager.joined, let group = seat[manager.id] else { continue }
            let skipped = facts.programme.rounds[..<roundPosition(of: group)].filter {
                $0.window.first >= joined.advanced(by: notice)
            }
            guard !skipped.isEmpty else { continue }
            tally.note(
                skipped.count,
                Place(
                    message: Wording.skippedRounds(manager, begins(group), skipped), managers: [manager],
                    cohorts: [group.cohort.id], dates: beginning(group)))
        }
    }

    func waitingTime(_ tally: inout Tally) {
        for manager in facts.scenario.managers where facts.isNewcomer(manager) {
            guard let joined = manager.joined, let group = seat[manager.id], let first = group.first,
                first.start.day > joined
            else { continue }
            let weeks = (first.start.day.number - joined.number) / 7
            tally.note(
                weeks,
                Place(
                    message: Wording.waitingTime(manager, begins(group), weeks: weeks), managers: [manager],
                    cohorts: [group.cohort.id], sessions: [first], dates: beginning(group)))
        }
    }
}
