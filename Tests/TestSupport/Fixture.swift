public import ProgrammeModel

/// Small scenarios for tests: a few departments, two rounds, two modules, easy to change.
public enum Fixture {
    public static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("no such date: \(iso)") }
        return day
    }

    public static func halfDay(_ text: String) -> HalfDay {
        guard let halfDay = HalfDay(text) else { preconditionFailure("no such half-day: \(text)") }
        return halfDay
    }

    /// A scenario without faults: `perCohort` x 4 managers in 4 cohorts of 2 rounds, 2 modules, 4 consultants, 2 venues.
    ///
    /// Managers M01, M02, ...; every sixth is a level-2 boss of those that follow, the first is level 1. Cohorts A and B
    /// are in round 1, C and D in round 2.
    public static func scenario(perCohort: Int = 6) -> Scenario {
        let managers = (0..<perCohort * 4).map { manager($0, of: perCohort * 4) }
        var rules = RuleBook()
        rules.cohortSize.min = perCohort - 2
        rules.cohortSize.max = perCohort + 2
        let programme = Programme(
            name: "Prov",
            horizon: DayRange(day("2016-01-11"), day("2016-12-16")),
            closures: [Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)])],
            modules: [
                TrainingModule(id: "grund", name: "Grund", halfDays: 3),
                TrainingModule(id: "klar", name: "Klar", halfDays: 4, consultants: 2),
            ],
            rounds: [
                Round(
                    id: "1", name: "Omgång 1", window: DayRange(day("2016-02-01"), day("2016-03-25")),
                    introductionWindow: DayRange(day("2016-01-11"), day("2016-01-22"))),
                Round(
                    id: "2", name: "Omgång 2", window: DayRange(day("2016-05-02"), day("2016-06-24")),
                    introductionWindow: DayRange(day("2016-04-11"), day("2016-04-22"))),
            ],
            cohorts: [
                Cohort(id: "A", round: "1"), Cohort(id: "B", round: "1"), Cohort(id: "C", round: "2"),
                Cohort(id: "D", round: "2"),
            ],
            introduction: IntroductionTerms(hosts: ["M01"], hostsNeeded: 1, venue: "sal"),
            rules: rules)
        return Scenario(
            programme: programme, managers: managers,
            consultants: ["K1", "K2", "K3", "K4"].map {
                Consultant(
                    id: Consultant.ID($0), name: "Konsult \($0)", firstDay: day("2016-01-11"),
                    lastDay: day("2016-12-16"), maxPerWeek: 6, maxPerMonth: 16, maxCohorts: 4)
            },
            qualifications: ["K1", "K2", "K3", "K4"].flatMap {
                [
                    Qualification(consultant: Consultant.ID($0), module: "grund", isLead: $0 == "K1"),
                    Qualification(consultant: Consultant.ID($0), module: "klar", isLead: $0 == "K2"),
                ]
            },
            venues: [
                Venue(id: "sal", name: "Stora salen", seats: 140), Venue(id: "rum", name: "Lilla rummet", seats: 30),
            ])
    }

    private static func manager(_ position: Int, of count: Int) -> Manager {
        let isBoss = position % 6 == 0
        let departments = ["Skola", "Vård", "Teknik"]
        let bossPosition = isBoss ? 0 : position / 6 * 6
        return Manager(
            id: id(position), name: "Chef \(position + 1)", department: departments[position % departments.count],
            unit: "Enhet \(position % 6)", level: position == 0 ? 1 : (isBoss ? 2 : 3),
            boss: position == 0 ? nil : id(bossPosition),
            attributes: ["gender": position % 2 == 0 ? "K" : "M"])
    }

    private static func id(_ position: Int) -> Manager.ID {
        let number = String(position + 1)
        return Manager.ID("M" + String(repeating: "0", count: max(0, 2 - number.count)) + number)
    }
}
