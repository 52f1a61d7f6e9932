public import ProgrammeModel

/// Scenarios that nobody can plan, each for one reason that counting finds.
public enum ImpossibleScenario: String, CaseIterable, Sendable {
    /// 80 managers, all of whom must be placed, and 75 seats.
    case wantOfSeats = "want-of-seats"
    /// 48 consultant half-days to hold, and 44 half-days on which the consultants are free.
    case wantOfConsultantDays = "want-of-consultant-days"

    /// What the scenario is short of.
    public var name: LocalisedText {
        switch self {
        case .wantOfSeats: LocalisedText(sv: "för få platser", en: "too few seats")
        case .wantOfConsultantDays: LocalisedText(sv: "för få konsultdagar", en: "too few consultant days")
        }
    }

    /// The scenario; the seed decides who is who, not what is short.
    public func scenario(seed: UInt64) -> Scenario {
        switch self {
        case .wantOfSeats:
            return MunicipalityGenerator(profile: Self.profile(managers: 80, consultants: 5), seed: seed).scenario()
        case .wantOfConsultantDays:
            let profile = Self.profile(managers: 63, consultants: 3)
            return Self.withFewDays(MunicipalityGenerator(profile: profile, seed: seed).scenario())
        }
    }

    /// Three cohorts of 20 to 25 in one round, nobody coming, leaving or exempt, nobody and nothing taken.
    private static func profile(managers: Int, consultants: Int) -> MunicipalityProfile {
        var profile = MunicipalityProfile(
            name: "Lillköping", managers: managers, departments: Array(DepartmentBlueprint.usual.prefix(6)),
            deputies: 0,
            cohorts: 3, rounds: 1, cohortSize: 20...25, people: PeopleCounts(newcomers: 0, leavers: 0, exempt: 0),
            consultants: consultants, venues: 2, hallSeats: 90)
        profile.absentPercent = 0
        profile.consultantAwayPercent = 0
        profile.venueAwayPercent = 0
        return profile
    }

    /// Weeks in which the consultants are free on Monday and Tuesday, and in no other.
    private static let freeWeeks = [
        ISOWeek(year: 2015, week: 40), ISOWeek(year: 2015, week: 46), ISOWeek(year: 2016, week: 4),
        ISOWeek(year: 2016, week: 11),
    ]

    /// Every consultant masters every module and is free in all ``freeWeeks``, the last one in all but the last of them.
    private static func withFewDays(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        let programme = scenario.programme
        scenario.qualifications = scenario.consultants.enumerated().flatMap { position, consultant in
            programme.modules.enumerated().map { number, module in
                Qualification(
                    consultant: consultant.id, module: module.id,
                    isLead: number % scenario.consultants.count == position)
            }
        }
        for consultant in scenario.consultants {
            let isLast = consultant.id == scenario.consultants.last?.id
            let weeks = isLast ? freeWeeks.dropLast() : freeWeeks[...]
            scenario.absences += taken(consultant, but: weeks.map(\.monday), programme.horizon)
        }
        return scenario
    }

    /// Absences over a horizon, two days from each of some days left out.
    private static func taken(_ consultant: Consultant, but freeDays: [Day], _ horizon: DayRange) -> [Absence] {
        var absences: [Absence] = []
        var first = horizon.first
        for day in freeDays {
            absences.append(
                Absence(who: consultant.id.text, first: HalfDay(first, .am), last: HalfDay(day.advanced(by: -1), .pm)))
            first = day.advanced(by: 2)
        }
        absences.append(Absence(who: consultant.id.text, first: HalfDay(first, .am), last: HalfDay(horizon.last, .pm)))
        return absences
    }
}
