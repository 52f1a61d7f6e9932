public import ProgrammeModel

/// Makes a synthetic municipality and the leadership programme of all its managers.
///
/// Same profile and seed: same scenario, on every machine. Nobody in it exists: names are put together at random from
/// ``Names``. What is drawn and what is fixed stands in <doc:Calibration>.
public struct MunicipalityGenerator: Sendable {
    public let profile: MunicipalityProfile
    public let seed: UInt64

    /// - Parameter seed: any number; each gives a municipality of its own.
    public init(profile: MunicipalityProfile, seed: UInt64) {
        self.profile = profile
        self.seed = seed
    }

    /// Parts of a scenario that draw from random numbers of their own: a change in one leaves the others as they are.
    private enum Stream: UInt64 {
        case organisation, people, absences, consultants, venues
    }

    /// The scenario of the profile and the seed.
    ///
    /// - Complexity: O(managers + consultants x half-days of the horizon).
    public func scenario() -> Scenario {
        let timetable = Timetable(
            firstYear: profile.firstYear, rounds: profile.rounds, windowWeeks: profile.windowWeeks)
        let modules = ProgrammeOutline.modules(profile)
        let calendar = WorkingCalendar(horizon: timetable.horizon, closures: YearWheel.closures)
        var (random, people) = (generator(.organisation), generator(.people))
        let organisation = Organisation(profile, &random)
        let managers = Roster.managers(organisation.posts, profile, timetable, &people)
        var (away, contracts, bookings) = (generator(.absences), generator(.consultants), generator(.venues))
        let absences = Roster.absences(
            of: managers, percent: profile.absentPercent, calendar.halfDays(in: timetable.horizon), &away)
        let pool = ConsultantPool(profile, timetable, modules, calendar, &contracts)
        let stock = VenueStock(profile, timetable, calendar, &bookings)

        let hosts = managers.filter { $0.level == 1 }.map(\.id.text)
        let programme = Programme(
            name: "\(profile.name), ledarskapsprogram \(timetable.horizon.first.year)-\(timetable.horizon.last.year)",
            horizon: timetable.horizon, closures: YearWheel.closures,
            groupCalendars: YearWheel.calendars(timetable.horizon), modules: modules,
            rounds: timetable.rounds,
            cohorts: ProgrammeOutline.cohorts(profile.cohorts, rounds: timetable.rounds),
            introduction: IntroductionTerms(hosts: hosts, hostsNeeded: min(3, hosts.count), venue: stock.hall),
            rules: ProgrammeOutline.rules(profile))
        let scenario = Scenario(
            programme: programme, managers: managers, consultants: pool.consultants,
            qualifications: pool.qualifications, absences: absences + pool.absences + stock.absences,
            venues: stock.venues, seed: seed)
        return profile.showsEveryFeature ? EveryFeature(scenario).scenario : scenario
    }

    private func generator(_ stream: Stream) -> SeededGenerator {
        SeededGenerator(seed: seed, stream: stream.rawValue)
    }
}
