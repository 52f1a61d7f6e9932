import ProgrammeModel

// What is short of consultants.
extension ImpossibleScenario {
    /// The module that takes two consultants.
    private static func hardest(_ scenario: Scenario) -> TrainingModule.ID? {
        scenario.programme.modules.first { $0.consultants == 2 }?.id
    }

    /// Only the first so many consultants master the module that takes two.
    static func mastered(_ scenario: Scenario, by count: Int) -> Scenario {
        var scenario = scenario
        let hardest = hardest(scenario)
        let masters = scenario.consultants.prefix(count).map(\.id)
        scenario.qualifications.removeAll { $0.module == hardest && !masters.contains($0.consultant) }
        return scenario
    }

    /// Weeks in which the consultants are free on Monday and Tuesday, and in no other.
    private static let freeWeeks = [
        ISOWeek(year: 2015, week: 40), ISOWeek(year: 2015, week: 46), ISOWeek(year: 2016, week: 4),
        ISOWeek(year: 2016, week: 11),
    ]

    /// Every consultant is free in all ``freeWeeks``, the last one in all but the last of them.
    static func withFewDays(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        for consultant in scenario.consultants {
            let isLast = consultant.id == scenario.consultants.last?.id
            let weeks = isLast ? freeWeeks.dropLast() : freeWeeks[...]
            scenario.absences += taken(consultant, but: weeks.map(\.monday), scenario.programme.horizon)
        }
        return scenario
    }

    /// Two consultants master the hardest module, and are free in two weeks.
    static func withTwoMasters(_ scenario: Scenario) -> Scenario {
        var scenario = mastered(scenario, by: 2)
        for consultant in scenario.consultants.prefix(2) {
            let weeks = freeWeeks[1...2].map(\.monday)
            scenario.absences += taken(consultant, but: weeks, scenario.programme.horizon)
        }
        return scenario
    }

    /// While the last round begins only one consultant is there, for 3 half-days a month.
    static func withBusySpring(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        guard let window = scenario.programme.rounds.last?.window else { return scenario }
        scenario.absences += scenario.consultants.dropFirst().map {
            away($0.id.text, window.first, window.last.advanced(by: 7))
        }
        scenario.consultants[0].maxPerMonth = 3
        return scenario
    }

    /// First sessions in one week, held by two consultants with 3 half-days a week.
    static func withWeeklyLimits(_ scenario: Scenario) -> Scenario {
        var scenario = opening(scenario, monday(41), monday(41).advanced(by: 4))
        let first = scenario.programme.modules[0].id
        let masters = scenario.consultants.prefix(2).map(\.id)
        scenario.qualifications.removeAll { $0.module == first && !masters.contains($0.consultant) }
        for position in masters.indices { scenario.consultants[position].maxPerWeek = 3 }
        return scenario
    }

    /// Second sessions from 13 to 30 October, and 4 half-days a month.
    static func withMonthlyLimits(_ scenario: Scenario) -> Scenario {
        var scenario = opening(scenario, monday(39), monday(40).advanced(by: 4))
        scenario.programme.rules.practiceGap.max = 28
        scenario.programme.rules.practiceGap.preferred = 25
        for position in scenario.consultants.indices { scenario.consultants[position].maxPerMonth = 4 }
        return scenario
    }

    static func withOneCohortEach(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        for position in scenario.consultants.indices { scenario.consultants[position].maxCohorts = 1 }
        return scenario
    }

    /// Of the two who master the hardest module one comes when the other goes.
    static func withMastersApart(_ scenario: Scenario) -> Scenario {
        var scenario = mastered(scenario, by: 2)
        let horizon = scenario.programme.horizon
        let turn = monday(1, of: 2016)
        scenario.absences.append(away(scenario.consultants[0].id.text, horizon.first, turn.advanced(by: -1)))
        scenario.absences.append(away(scenario.consultants[1].id.text, turn, horizon.last))
        return scenario
    }

    /// Absences over a horizon, two days from each of some days left out.
    private static func taken(_ consultant: Consultant, but freeDays: [Day], _ horizon: DayRange) -> [Absence] {
        var absences: [Absence] = []
        var first = horizon.first
        for day in freeDays {
            absences.append(away(consultant.id.text, first, day.advanced(by: -1)))
            first = day.advanced(by: 2)
        }
        return absences + [away(consultant.id.text, first, horizon.last)]
    }
}
