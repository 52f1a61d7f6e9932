public import ProgrammeModel

/// Scenarios that nobody can plan, each for one reason that counting finds.
///
/// All have 63 to 80 managers. The seed decides who is who, not what is short.
public enum ImpossibleScenario: String, CaseIterable, Sendable {
    /// 80 managers, all of whom must be placed, and 75 seats.
    case wantOfSeats = "want-of-seats"
    /// 48 consultant half-days to hold, and 44 half-days on which the consultants are free.
    case wantOfConsultantDays = "want-of-consultant-days"
    /// 24 half-days of one module, and 16 of the two consultants who master it.
    case wantOfModuleDays = "want-of-module-days"
    /// Consultants enough, but while the second round begins there are 6 half-days for 9.
    case wantOfDaysInRound = "want-of-days-in-round"
    /// First sessions in one week, 9 half-days, and two consultants with one session a week each.
    case lowWeeklyLimits = "low-weekly-limits"
    /// 24 half-days within one month, and five consultants with 4 a month each.
    case lowMonthlyLimits = "low-monthly-limits"
    /// A module that takes two consultants and that one masters.
    case wantOfQualified = "want-of-qualified"
    /// Six assignments of a module, and five consultants with one cohort each.
    case lowCohortLimits = "low-cohort-limits"
    /// Two consultants at a time, who are never free at the same time.
    case neverTogether = "never-together"
    /// A window that is one Friday, for a first session of three half-days.
    case shortWindow = "short-window"
    /// A window that is closed.
    case closedWindow = "closed-window"
    /// Gaps that end 53 days after the horizon.
    case wantOfTime = "want-of-time"
    /// Cohorts of 20, and venues with 19 seats.
    case smallVenues = "small-venues"
    /// First sessions in one week, 9 half-days, and one venue that is free on 6 of them.
    case wantOfVenueDays = "want-of-venue-days"
    /// Three hosts for the introduction, and never more than two of them free.
    case hostsApart = "hosts-apart"
    /// Five working days from the introduction to the first session, and three left of the window.
    case lateIntroduction = "late-introduction"
    /// Two introductions, and one half-day on which the hall is free.
    case crowdedHall = "crowded-hall"

    /// The scenario; the seed decides who is who, not what is short.
    public func scenario(seed: UInt64) -> Scenario {
        switch self {
        case .wantOfSeats:
            return MunicipalityGenerator(profile: Self.profile(managers: 80, consultants: 5), seed: seed).scenario()
        case .wantOfConsultantDays:
            let profile = Self.profile(managers: 63, consultants: 3)
            return Self.withFewDays(Self.qualified(MunicipalityGenerator(profile: profile, seed: seed).scenario()))
        case .wantOfModuleDays: return Self.withTwoMasters(Self.spacious(seed))
        case .wantOfDaysInRound: return Self.withBusySpring(Self.inTwoRounds(seed))
        case .lowWeeklyLimits: return Self.withWeeklyLimits(Self.spacious(seed))
        case .lowMonthlyLimits: return Self.withMonthlyLimits(Self.spacious(seed))
        case .wantOfQualified: return Self.mastered(Self.spacious(seed), by: 1)
        case .lowCohortLimits: return Self.withOneCohortEach(Self.spacious(seed))
        case .neverTogether: return Self.withMastersApart(Self.spacious(seed))
        case .shortWindow: return Self.opening(Self.spacious(seed), Self.friday, Self.friday)
        case .closedWindow: return Self.withClosedWindow(Self.spacious(seed))
        case .wantOfTime: return Self.withLongGaps(Self.spacious(seed, consultants: 6))
        case .smallVenues: return Self.withSmallVenues(Self.spacious(seed))
        case .wantOfVenueDays: return Self.withOneVenue(Self.spacious(seed))
        case .hostsApart: return Self.withHostsApart(Self.spacious(seed))
        case .lateIntroduction: return Self.withLateIntroduction(Self.spacious(seed))
        case .crowdedHall: return Self.withCrowdedHall(Self.inTwoRounds(seed))
        }
    }

    // MARK: What they begin with

    /// 63 managers in a scenario that has enough of everything; every consultant masters every module.
    private static func spacious(_ seed: UInt64, consultants: Int = 5) -> Scenario {
        free(profile(managers: 63, consultants: consultants), seed)
    }

    /// Every consultant masters every module, and departments can spare everybody.
    private static func free(_ profile: MunicipalityProfile, _ seed: UInt64) -> Scenario {
        var scenario = qualified(MunicipalityGenerator(profile: profile, seed: seed).scenario())
        scenario.programme.rules.departmentStaffed.percent = 100
        return scenario
    }

    /// The same with 72 managers in two rounds of three cohorts each.
    private static func inTwoRounds(_ seed: UInt64) -> Scenario {
        var profile = profile(managers: 72, consultants: 5)
        profile.cohorts = 6
        profile.rounds = 2
        profile.cohortSize = 10...14
        return free(profile, seed)
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

    private static func qualified(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.qualifications = scenario.consultants.enumerated().flatMap { position, consultant in
            scenario.programme.modules.enumerated().map { number, module in
                Qualification(
                    consultant: consultant.id, module: module.id,
                    isLead: number % scenario.consultants.count == position)
            }
        }
        return scenario
    }

    // MARK: Days

    static func monday(_ week: Int, of year: Int = 2015) -> Day { ISOWeek(year: year, week: week).monday }

    /// A Friday within the window of the first round.
    private static var friday: Day { monday(41).advanced(by: 4) }

    /// First sessions from one day to another.
    static func opening(_ scenario: Scenario, _ first: Day, _ last: Day) -> Scenario {
        var scenario = scenario
        scenario.programme.rounds[0].window = DayRange(first, last)
        return scenario
    }

    /// Somebody away from one day to another.
    static func away(_ who: String, _ first: Day, _ last: Day) -> Absence {
        Absence(who: who, first: HalfDay(first, .am), last: HalfDay(last, .pm))
    }
}
