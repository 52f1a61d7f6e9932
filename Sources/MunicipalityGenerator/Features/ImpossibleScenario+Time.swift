import ProgrammeModel

// What is short of time, venues and hosts.
extension ImpossibleScenario {
    static func withClosedWindow(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.programme.closures.append(
            Closure(name: "Omorganisation", when: [.dates(scenario.programme.rounds[0].window)]))
        return scenario
    }

    static func withLongGaps(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.programme.rules.practiceGap.min = 140
        scenario.programme.rules.practiceGap.max = 160
        scenario.programme.rules.practiceGap.preferred = 150
        return scenario
    }

    /// One seat too few everywhere, and introductions elsewhere.
    static func withSmallVenues(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.programme.introduction?.venue = nil
        for position in scenario.venues.indices {
            scenario.venues[position].seats = scenario.programme.rules.cohortSize.min - 1
        }
        return scenario
    }

    /// First sessions in one week, and but one venue in it, from Monday to Wednesday.
    static func withOneVenue(_ scenario: Scenario) -> Scenario {
        let week = DayRange(monday(41), monday(41).advanced(by: 4))
        var scenario = opening(scenario, week.first, week.last)
        for venue in scenario.venues {
            let isOpen = venue.id == scenario.venues.last?.id
            scenario.absences.append(away(venue.id.text, week.first.advanced(by: isOpen ? 3 : 0), week.last))
        }
        return scenario
    }

    /// Four of six hosts are away in the first week of the introduction window, and four in the second.
    static func withHostsApart(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        let hosts = scenario.programme.introduction?.hosts ?? []
        guard let window = scenario.programme.rounds[0].introductionWindow else { return scenario }
        let turn = window.first.advanced(by: 7)
        scenario.absences += hosts.prefix(hosts.count - 2).map { away($0, window.first, turn.advanced(by: -1)) }
        scenario.absences += hosts.dropFirst(2).map { away($0, turn, window.last) }
        return scenario
    }

    /// The introduction is held in the last week of the window.
    static func withLateIntroduction(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        let last = scenario.programme.rounds[0].window.last
        scenario.programme.rounds[0].introductionWindow = DayRange(last.monday, last)
        return scenario
    }

    /// Both introductions on one day, on whose afternoon the hall is taken.
    static func withCrowdedHall(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        guard let hall = scenario.programme.introduction?.venue,
            let day = scenario.programme.rounds[0].introductionWindow?.first
        else { return scenario }
        for position in scenario.programme.rounds.indices {
            scenario.programme.rounds[position].introductionWindow = DayRange(day, day)
        }
        scenario.absences.append(
            Absence(who: hall.text, first: HalfDay(day, .pm), last: HalfDay(day, .pm)))
        return scenario
    }
}
