import MunicipalityGenerator
import ProgrammeModel
import TestSupport
import Testing

/// What counting must say of an impossible scenario, figures reckoned by hand, and what gives it just what is missing.
struct Impossibility: Sendable, CustomTestStringConvertible {
    let kind: ImpossibleScenario
    let rule: RuleCode
    let needed: Int
    let available: Int
    let message: String
    /// Further shortfalls behind the first.
    let others: Int
    let mend: @Sendable (inout Scenario) -> Void

    init(
        _ kind: ImpossibleScenario, _ rule: RuleCode, needed: Int, available: Int, _ message: String,
        others: Int = 0, mend: @escaping @Sendable (inout Scenario) -> Void
    ) {
        self.kind = kind
        self.rule = rule
        self.needed = needed
        self.available = available
        self.message = message
        self.others = others
        self.mend = mend
    }

    var testDescription: String { kind.rawValue }

    /// One for each kind, in their order.
    static let all = seats + staff + time + places
}

extension Impossibility {
    private static let seats = [
        // 80 people, 3 x 25 seats.
        Impossibility(
            .wantOfSeats, "cohort-size", needed: 80, available: 75,
            "80 managers need a seat but 3 cohorts of at most 25 have 75 seats: 5 short",
            mend: { scenario in
                scenario.programme.rules.cohortSize.max = 27
            }),
        // Every cohort needs four weeks, and there are four: all of the second module in the second of them, 3 x 4 x 2
        // half-days, and three consultants with 4.
        Impossibility(
            .wantOfConsultantDays, "consultant-limit", needed: 24, available: 12,
            "Too few consultant days: the module Klar ledare needs 24 consultant half-days from 2015-11-09 to "
                + "2015-11-10, but the qualified consultants can give 12 at most in that time. Short by 12.",
            others: 1, mend: { $0.absences = [] }),
    ]

    private static let staff = [
        // 3 cohorts x 4 half-days x 2 consultants, and 2 consultants x 2 weeks x 4.
        Impossibility(
            .wantOfModuleDays, "consultant-limit", needed: 24, available: 16,
            "Too few consultant days: the module Klar ledare needs 24 consultant half-days from 2015-11-09 to "
                + "2016-01-26, but the qualified consultants can give 16 at most in that time. Short by 8.",
            mend: { scenario in
                // One more week of 4 half-days for both.
                scenario.free(["K01", "K02"], Fixture.day("2015-12-07"), Fixture.day("2015-12-08"))
            }),
        // 3 x 3 half-days, and one session in February and one in March.
        Impossibility(
            .wantOfDaysInRound, "consultant-limit", needed: 9, available: 6,
            "Too few consultant days: the module Del av helhet in Omgång 2 needs 9 consultant half-days from "
                + "2016-02-01 to 2016-03-24, but the qualified consultants can give 6 at most in that time. Short by 3.",
            mend: { $0.consultants[0].maxPerMonth = 6 }),
        // 3 x 3 half-days, and 2 x 3.
        Impossibility(
            .lowWeeklyLimits, "consultant-limit", needed: 9, available: 6,
            "Too few consultant days: the module Del av helhet needs 9 consultant half-days from 2015-10-05 to "
                + "2015-10-09, but the qualified consultants can give 6 at most in that time. Short by 3.",
            mend: { $0.consultants[0].maxPerWeek = 6 }),
        // 21 days after 22 September to 28 days after 2 October: 3 x 4 x 2 half-days, and 5 x 4.
        Impossibility(
            .lowMonthlyLimits, "consultant-limit", needed: 24, available: 20,
            "Too few consultant days: the module Klar ledare needs 24 consultant half-days from 2015-10-13 to "
                + "2015-10-30, but the qualified consultants can give 20 at most in that time. Short by 4.",
            mend: { $0.consultants[0].maxPerMonth = 8 }),
        Impossibility(
            .wantOfQualified, "session-staff", needed: 2, available: 1,
            "The module Klar ledare takes 2 consultants at a time, but 1 is qualified.",
            mend: { $0.qualifications.append(Qualification(consultant: "K02", module: "ledare")) }),
        // 3 cohorts x 2 consultants, and 5 x 1.
        Impossibility(
            .lowCohortLimits, "consultant-limit", needed: 6, available: 5,
            "The consultants' limits in cohorts are too low: the module Klar ledare needs 6 assignments, but the "
                + "qualified consultants may take 5 at most.",
            mend: { $0.consultants[0].maxCohorts = 2 }),
        // 70 days after 13 November, 17 days at Christmas not counted, is 8 February.
        Impossibility(
            .neverTogether, "consultant-available", needed: 2, available: 1,
            "Omgång 1: the module Klar ledare can only start from 2015-10-13 to 2016-02-08 and takes 2 consultants, "
                + "but never more than 1 of the qualified is free for a whole session at once. Away: "
                + "K01 2015-08-31 to 2016-01-03 and K02 2016-01-04 to 2016-12-23.",
            mend: { $0.free(["K02"], Fixture.day("2016-01-04"), Fixture.day("2016-02-09")) }),
    ]

    private static let time = [
        Impossibility(
            .shortWindow, "round-window", needed: 3, available: 2,
            "Omgång 1: the module Del av helhet takes 3 working half-days in a row within a week, but from a start it "
                + "may have in the window from 2015-10-09 to 2015-10-09 there are 2 at most.",
            mend: { $0.programme.rounds[0].window.first = Fixture.day("2015-10-08") }),
        Impossibility(
            .closedWindow, "round-window", needed: 3, available: 0,
            "Omgång 1: the module Del av helhet takes 3 working half-days in a row within a week, but in the window from "
                + "2015-09-21 to 2015-11-13 there is no working half-day on which it may start. Closed: Omorganisation "
                + "2015-09-21 to 2015-11-13.",
            mend: { $0.programme.rounds[0].window.last = Fixture.day("2015-11-20") }),
        // Ends on 22 September, 1 March (Christmas stops the clock), 6 September (so does summer) and 14 February: 140
        // days between, or until the next Monday that has room. 102 + 366 + 45 days, and 102 + 358.
        Impossibility(
            .wantOfTime, "round-window", needed: 513, available: 460,
            "Omgång 1 cannot be through all modules in time: opening on 2015-09-21, with the least gaps, it ends on "
                + "2017-02-14 at the earliest, but the horizon ends on 2016-12-23. Short by 53 days.",
            mend: { scenario in
                scenario.programme.horizon.last = Fixture.day("2017-02-14")
                for position in scenario.consultants.indices { scenario.consultants[position].lastDay = nil }
            }),
    ]

    private static let places = [
        Impossibility(
            .smallVenues, "venue-seats", needed: 20, available: 19,
            "No venue seats a cohort that must have at least 20 members: the largest, kongress, has 19 seats.",
            mend: { $0.venues[0].seats = 20 }),
        // 3 x 3 half-days, and 6 from Monday to Wednesday.
        Impossibility(
            .wantOfVenueDays, "venue-single", needed: 9, available: 6,
            "Too few venues: the module Del av helhet needs 9 half-days from 2015-10-05 to 2015-10-07, but the venues "
                + "for it (kongress, radhuset and biblioteket) can give 6 at most in that time. Short by 3.",
            mend: { scenario in
                let venue = scenario.venues[2].id.text
                scenario.free([venue], Fixture.day("2015-10-08"), Fixture.day("2015-10-09"))
            }),
        Impossibility(
            .hostsApart, "introduction", needed: 3, available: 2,
            "Omgång 1: the introduction needs 3 free hosts, but 2 are free at once at most. Away: M01 2015-08-31 to "
                + "2015-09-06, M05 2015-08-31 to 2015-09-06, M29 2015-08-31 to 2015-09-11 and 3 more.",
            mend: { scenario in
                let host = scenario.programme.introduction?.hosts[2] ?? ""
                scenario.free([host], Fixture.day("2015-09-07"), Fixture.day("2015-09-07"))
            }),
        // From Monday the 9th to Thursday the 12th of November, the last day that has room for three half-days.
        Impossibility(
            .lateIntroduction, "introduction", needed: 5, available: 3,
            "Omgång 1: the introduction window is too late; there must be 5 working days to a first session in the "
                + "round's window, but there are 3 at most.",
            mend: { $0.programme.rounds[0].introductionWindow?.first = Fixture.day("2015-11-05") }),
        Impossibility(
            .crowdedHall, "introduction", needed: 2, available: 1,
            "Omgång 1 and Omgång 2: 2 introductions are to be held in Kongresscentrum, stora salen, which has only 1 "
                + "possible half-day for them together.",
            mend: { $0.absences = [] }),
    ]
}

extension Scenario {
    /// Takes some days out of the absences of somebody.
    fileprivate mutating func free(_ who: [String], _ first: Day, _ last: Day) {
        absences = absences.flatMap { absence -> [Absence] in
            guard who.contains(absence.who), absence.first.day <= last, first <= absence.last.day else {
                return [absence]
            }
            let before = Absence(
                who: absence.who, first: absence.first, last: HalfDay(first.advanced(by: -1), .pm))
            let after = Absence(
                who: absence.who, first: HalfDay(last.advanced(by: 1), .am), last: absence.last)
            return [before, after].filter { $0.first <= $0.last }
        }
    }
}
