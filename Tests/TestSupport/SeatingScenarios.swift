public import ProgrammeModel

/// Scenarios for tests of who sits where.
public enum SeatingScenarios {
    /// A municipality of the reference's shape: three levels in one tree of bosses, ten unequal departments, units, and
    /// a few newcomers who join while rounds run.
    ///
    /// - Parameter managers: 480 for the reference's size; others in proportion.
    public static func municipality(managers count: Int = 480, seed: UInt64 = 1) -> Scenario {
        var random = SeededGenerator(seed: seed)
        let cohortCount = max(2, (count * 23 + 240) / 480)
        let tops = max(1, count / 40)
        let middles = max(2, count / 6)
        var managers: [Manager] = []
        let shares = [30, 18, 12, 10, 8, 7, 6, 4, 3, 2]
        func department() -> Int {
            var rest = random.index(below: 100)
            for (position, share) in shares.enumerated() {
                if rest < share { return position }
                rest -= share
            }
            return 0
        }
        var departmentOf: [Int] = []
        for position in 0..<count {
            let isTop = position < tops
            let isMiddle = !isTop && position < tops + middles
            let own = isTop ? position % shares.count : department()
            let bosses = isTop ? 0..<min(1, position) : (isMiddle ? 0..<tops : tops..<tops + middles)
            let near = bosses.filter { departmentOf[$0] == own }
            let candidates = near.isEmpty ? Array(bosses) : near
            let boss = candidates.isEmpty ? nil : candidates[random.index(below: candidates.count)]
            departmentOf.append(own)
            let isNew = position >= tops + middles && random.index(below: 20) == 0
            let joined =
                isNew
                ? Fixture.day("2015-09-01").advanced(by: random.index(below: 700))
                : Fixture.day("2000-01-01").advanced(by: random.index(below: 5000))
            managers.append(
                Manager(
                    id: Manager.ID("C\(position + 1)"), name: "Chef \(position + 1)", department: "F\(own)",
                    unit: "F\(own)-\(random.index(below: max(1, count * shares[own] / 500)))",
                    level: isTop ? 1 : (isMiddle ? 2 : 3), boss: boss.map { Manager.ID("C\($0 + 1)") },
                    joined: joined, area: "O\(own / 3)",
                    attributes: ["gender": random.index(below: 100) < 65 ? "K" : "M"]))
        }
        let openings = ["2015-09-14", "2016-02-01", "2016-08-29", "2017-01-30", "2017-03-27"]
        let rounds = openings.enumerated().map { position, opening in
            let first = Fixture.day(opening)
            return Round(
                id: Round.ID(String(position + 1)), name: "Omgång \(position + 1)",
                window: DayRange(first, first.advanced(by: 55)))
        }
        let cohorts = (0..<cohortCount).map { position in
            Cohort(id: Cohort.ID("G\(position + 1)"), round: rounds[position * 5 / cohortCount].id)
        }
        let programme = Programme(
            name: "Mitt program", horizon: DayRange(Fixture.day("2015-08-17"), Fixture.day("2017-12-22")),
            closures: [Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)])],
            modules: [
                TrainingModule(id: "a", name: "A", halfDays: 3), TrainingModule(id: "b", name: "B", halfDays: 4),
                TrainingModule(id: "c", name: "C", halfDays: 2), TrainingModule(id: "d", name: "D", halfDays: 3),
            ],
            rounds: rounds, cohorts: cohorts)
        return Scenario(programme: programme, managers: managers, consultants: [], qualifications: [])
    }
}
