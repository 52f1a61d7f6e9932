/// What a synthetic municipality and its programme look like, before chance has its say.
///
/// ``orebro``, ``hard`` and ``small`` are ready made, ``init(managers:)`` gives one of any size, and every property may be
/// changed. How the figures were found is told in <doc:Calibration>.
public struct MunicipalityProfile: Hashable, Sendable {
    /// The sizes that ``init(managers:)`` takes.
    public static let sizes = 60...100_000

    /// The municipality's name, as the programme's name begins.
    public var name: String
    /// People on the roster, newcomers and exempt managers included; at least five a department.
    public var managers: Int
    /// One or more; the first is led by the municipal director.
    public var departments: [DepartmentBlueprint]
    /// Managers beside the municipal director who are on level 1 too: a deputy, a head of staff.
    public var deputies: Int
    /// At least three in the first round, unless one of them is a leadership team: bosses and reports sit apart.
    public var cohorts: Int
    /// Rounds alternate between autumn and spring, beginning with the autumn of ``firstYear``.
    public var rounds: Int
    public var cohortSize: ClosedRange<Int>
    public var firstYear: Int
    /// Weeks in which the first sessions of a round may start, 1 to 8.
    public var windowWeeks: Int
    /// Managers of a department who may be in sessions at once, percent; nil for what the number of cohorts asks for.
    public var staffedPercent: Int?

    /// Managers who join while the programme runs.
    public var newcomers: Int
    /// Managers of whom it is known that they leave; one in three leaves too early for any cohort.
    public var leavers: Int
    /// Managers who are not to be placed.
    public var exempt: Int
    /// Managers with absences of their own, percent.
    public var absentPercent: Int

    public var consultants: Int
    /// Half-days on which a consultant is taken, percent; chance adds or takes up to 3 where it is not 0.
    public var consultantAwayPercent: Int
    public var halfDaysPerWeek: Int
    public var halfDaysPerMonth: Int
    /// Cohorts a consultant leads or assists at most.
    public var cohortsPerConsultant: Int
    /// Consultants who master every module; the others master two or three.
    public var allRounders: Int
    /// Consultants of a session at most, 1 or 2.
    public var consultantsPerSession: Int

    /// Venues beside the hall of the introductions.
    public var venues: Int
    /// Seats of the hall; nil where introductions are held without one.
    public var hallSeats: Int?
    /// Half-days on which a venue is taken, percent; the hall twice as much.
    public var venueAwayPercent: Int

    /// Adds one of everything that a scenario may hold, at the cost of some realism.
    public var showsEveryFeature: Bool

    /// The reference: a municipality of 480 managers and its programme of 23 cohorts from autumn 2015 to the end of 2017.
    public static let orebro = MunicipalityProfile(
        name: "Örebro", managers: 480, departments: Array(DepartmentBlueprint.usual.prefix(10)), deputies: 2,
        cohorts: 23,
        rounds: 5, cohortSize: 20...25, people: PeopleCounts(managers: 480), consultants: 14, venues: 5, hallSeats: 140)

    /// The reference with dates that are hard to find: consultants taken nearly half the time and for three cohorts in
    /// all, short windows, and departments that spare one manager in ten.
    public static let hard: MunicipalityProfile = {
        var profile = MunicipalityProfile.orebro
        profile.windowWeeks = 6
        profile.staffedPercent = 10
        profile.consultantAwayPercent = 45
        profile.halfDaysPerMonth = 6
        profile.cohortsPerConsultant = 3
        profile.consultantsPerSession = 1
        // Who masters two or three modules cannot lead a cohort alone: 23 cohorts would take 46 of 42 engagements.
        profile.allRounders = 7
        return profile
    }()

    /// A municipality that can be read by eye, with one of everything that a scenario may hold.
    public static let small: MunicipalityProfile = {
        var profile = MunicipalityProfile(
            name: "Lillköping", managers: 60, departments: smallDepartments, deputies: 0, cohorts: 3, rounds: 2,
            cohortSize: 18...22, people: PeopleCounts(newcomers: 1, leavers: 1, exempt: 1), consultants: 5, venues: 2,
            hallSeats: 60)
        profile.absentPercent = 0
        profile.consultantAwayPercent = 0
        profile.venueAwayPercent = 0
        profile.showsEveryFeature = true
        return profile
    }()

    private static let smallDepartments = [
        DepartmentBlueprint("Kommunledning", .administration, weight: 7),
        DepartmentBlueprint("Barn och utbildning", .school, weight: 22),
        DepartmentBlueprint("Vård och omsorg", .care, weight: 18),
        DepartmentBlueprint("Samhällsbyggnad", .technical, weight: 8),
        DepartmentBlueprint("Kultur och fritid", .culture, weight: 5),
    ]

    init(
        name: String, managers: Int, departments: [DepartmentBlueprint], deputies: Int, cohorts: Int, rounds: Int,
        cohortSize: ClosedRange<Int>, people: PeopleCounts, consultants: Int, venues: Int, hallSeats: Int?
    ) {
        self.name = name
        self.managers = managers
        self.departments = departments
        self.deputies = deputies
        self.cohorts = cohorts
        self.rounds = rounds
        self.cohortSize = cohortSize
        firstYear = 2015
        windowWeeks = 8
        newcomers = people.newcomers
        leavers = people.leavers
        exempt = people.exempt
        absentPercent = 5
        self.consultants = consultants
        consultantAwayPercent = 25
        halfDaysPerWeek = 4
        halfDaysPerMonth = 8
        cohortsPerConsultant = 10
        allRounders = 0
        consultantsPerSession = 2
        self.venues = venues
        self.hallSeats = hallSeats
        venueAwayPercent = 10
        showsEveryFeature = false
    }

    /// Early leavers: out of the house before any cohort could be through.
    var earlyLeavers: Int { leavers / 3 }
}

/// How many managers come, go and stay out.
struct PeopleCounts {
    var newcomers: Int
    var leavers: Int
    var exempt: Int

    init(newcomers: Int, leavers: Int, exempt: Int) {
        self.newcomers = newcomers
        self.leavers = leavers
        self.exempt = exempt
    }

    /// In proportion to the reference, at least one of each.
    init(managers: Int) {
        func share(_ count: Int) -> Int { max(1, count * managers / Calibration.referenceManagers) }
        self.init(
            newcomers: share(Calibration.newcomers), leavers: share(Calibration.leavers),
            exempt: share(Calibration.exempt))
    }
}
