extension MunicipalityProfile {
    /// A municipality of some size with the proportions of the reference.
    ///
    /// A cohort for 20.9 managers, 14 consultants for 23 cohorts, a venue for 4 cohorts; departments and rounds grow
    /// slower than managers do. Below 200 managers cohorts may have fewer than 20 members.
    /// - Parameter managers: a size within ``sizes``; nil comes back for any other.
    public init?(managers: Int) {
        guard Self.sizes.contains(managers) else { return nil }
        let people = PeopleCounts(managers: managers)
        let cohorts = Self.cohorts(managers: managers)
        let rounds = Self.rounds(cohorts: cohorts)
        let smallest =
            Self.canFillCohorts(managers) ? 20 : min(20, (managers - people.exempt - people.leavers) / cohorts - 2)
        let hallSeats = (cohorts + rounds - 1) / rounds * 25 + 15
        self.init(
            name: "Kommun med \(managers) chefer", managers: managers,
            departments: Array(DepartmentBlueprint.usual.prefix(Self.departmentCount(managers: managers))),
            deputies: managers < 300 ? 0 : 2, cohorts: cohorts, rounds: rounds, cohortSize: smallest...25,
            people: people,
            consultants: max(5, Self.share(Calibration.referenceConsultants, of: managers)),
            venues: max(4, cohorts / 4), hallSeats: hallSeats > Self.largestHall ? nil : max(140, hallSeats))
    }

    /// Seats beyond which no hall is found and introductions are sent over the net.
    private static let largestHall = 1_500

    /// The part of a figure of the reference that falls to a size, to the nearest whole number.
    private static func share(_ reference: Int, of managers: Int) -> Int {
        (managers * reference + Calibration.referenceManagers / 2) / Calibration.referenceManagers
    }

    /// Rounded down, so that every cohort has its 20 members; to the nearest number where that would leave too few seats.
    private static func cohorts(managers: Int) -> Int {
        canFillCohorts(managers)
            ? managers * Calibration.referenceCohorts / Calibration.referenceManagers
            : share(Calibration.referenceCohorts, of: managers)
    }

    /// Whether there are so many cohorts that one less makes little difference.
    private static func canFillCohorts(_ managers: Int) -> Bool { managers >= 200 }

    /// 6 to 40: eight in Kristianstad, eleven in Karlskrona, more in a city of districts.
    private static func departmentCount(managers: Int) -> Int {
        switch managers {
        case ..<120: 6
        case ..<300: 8
        case ..<1_000: 10
        case ..<3_000: 14
        case ..<8_000: 18
        case ..<30_000: 26
        default: 40
        }
    }

    /// As many as leave the first round three cohorts: with two, the heads of department would all share one of them, and
    /// their reports the other.
    private static func rounds(cohorts: Int) -> Int {
        switch cohorts {
        case ..<5: 1
        case ..<9: 2
        case ..<12: 3
        case ..<20: 4
        case ..<60: 5
        case ..<300: 6
        default: 8
        }
    }
}
