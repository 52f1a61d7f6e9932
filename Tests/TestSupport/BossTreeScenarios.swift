public import ProgrammeModel

/// Scenarios of one top manager, a head for each of four departments, and everybody else under the own head.
public enum BossTreeScenarios {
    /// 44 managers, one cohort in the first round and two in the second, 10 to 18 in each; at most 60 per cent of a
    /// department's eleven in sessions at once.
    ///
    /// - Parameter bossFirst: hard contradicts boss-apart here: all but the top manager must wait for round 2.
    public static func scenario(bossFirst: Strength) -> Scenario {
        let departments = ["Ledning", "Skola", "Vård", "Teknik"]
        let heads = [4, 1, 2, 3]
        var scenario = Fixture.scenario()
        scenario.managers = (0..<44).map { position in
            let department = position % 4
            let boss = position == 0 ? nil : (position < 5 ? 0 : heads[department])
            return Manager(
                id: id(position), name: "Chef \(position)", department: departments[department],
                unit: "\(departments[department]) \(position / 4 % 3)",
                level: position == 0 ? 1 : (position < 5 ? 2 : 3),
                boss: boss.map(id), attributes: ["gender": position % 3 == 0 ? "K" : "M"])
        }
        scenario.programme.introduction = nil
        scenario.venues = []
        scenario.programme.cohorts = [
            Cohort(id: "A", round: "1"), Cohort(id: "B", round: "2"), Cohort(id: "C", round: "2"),
        ]
        for position in scenario.programme.rounds.indices {
            scenario.programme.rounds[position].introductionWindow = nil
        }
        var rules = RuleBook()
        rules.cohortSize.min = 10
        rules.cohortSize.max = 18
        rules.bossFirst.strength = bossFirst
        rules.departmentStaffed.percent = 60
        scenario.programme.rules = rules
        return scenario
    }

    private static func id(_ position: Int) -> Manager.ID { Manager.ID(String(1000 + position)) }
}
