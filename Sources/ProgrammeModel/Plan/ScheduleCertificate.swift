/// Prices of what cohorts share, which prove a bound on the schedule of given cohorts.
///
/// Each price says what one half-day of a consultant, a venue or a member of a department, or one cohort of a
/// consultant, is charged; what all that is there may be charged is credited. Whoever has the scenario and the cohorts
/// can find each cohort's cheapest itinerary at these prices and need not trust who found them. Any prices prove some
/// bound, good ones a high one. The page on the plan document says how they are added up.
public struct ScheduleCertificate: Hashable, Sendable, Codable {
    /// What a consultant is charged; what is not named costs nothing.
    public struct StaffPrices: Hashable, Sendable, Codable {
        /// By half-day, as `2016-02-29 am`.
        public var halfDays: [String: Int]
        /// One half-day in a week, by its Monday, and in a month, by its first day.
        public var weeks: [String: Int]
        public var months: [String: Int]
        /// One cohort, and one half-day whenever it is.
        public var cohort: Int
        public var load: Int

        public init(
            halfDays: [String: Int] = [:], weeks: [String: Int] = [:], months: [String: Int] = [:], cohort: Int = 0,
            load: Int = 0
        ) {
            self.halfDays = halfDays
            self.weeks = weeks
            self.months = months
            self.cohort = cohort
            self.load = load
        }

        enum CodingKeys: String, CodingKey {
            case halfDays = "half_days"
            case weeks, months, cohort, load
        }
    }

    /// What a round's cohorts cost together beyond their cheapest itineraries at least, because not all of them can have
    /// their cheapest weeks and be even over them.
    public struct RoundClaim: Hashable, Sendable, Codable {
        /// Cohorts of a round, sets of charges, and choices of weeks of one cohort, beyond which nothing is shown.
        public static let mostCohorts = 12
        public static let mostSets = 50
        public static let mostChoices = 100_000
        /// What a set of charges is credited at most.
        public static let greatestCredit = 1 << 54

        public var extra: Int
        /// What shows it beside the prices alone: choices of weeks may be charged by any one of these sets.
        public var charges: [Charges]

        public init(extra: Int, charges: [Charges] = []) {
            self.extra = extra
            self.charges = charges
        }
    }

    /// Prices that a round's cohorts pay beyond those of the certificate.
    public struct Charges: Hashable, Sendable, Codable {
        public var consultants: [String: StaffPrices]
        public var venues: [String: [String: Int]]
        public var departments: [String: [String: Int]]

        public init(
            consultants: [String: StaffPrices], venues: [String: [String: Int]], departments: [String: [String: Int]]
        ) {
            self.consultants = consultants
            self.venues = venues
            self.departments = departments
        }
    }

    /// All prices lie between 0 and this: sums over many cohorts stay far from the largest number.
    public static let greatestPrice = 1_000_000_000_000
    public static let denominators = 1...1_000_000

    /// All prices are so many times too large.
    public var denominator: Int
    /// What the prices prove, as many times too large; the bound is the next whole number after division.
    public var total: Int
    /// More important classes that the bound takes for granted, with what one unit of each is charged.
    public var limits: [BoundCertificate.Limit]
    public var consultants: [String: StaffPrices]
    /// For each venue one half-day, by half-day; for each department one member on a half-day.
    public var venues: [String: [String: Int]]
    public var departments: [String: [String: Int]]
    /// By round; rounds without an entry claim nothing.
    public var spread: [String: RoundClaim]

    public init(
        denominator: Int, total: Int, limits: [BoundCertificate.Limit], consultants: [String: StaffPrices],
        venues: [String: [String: Int]], departments: [String: [String: Int]], spread: [String: RoundClaim] = [:]
    ) {
        self.denominator = denominator
        self.total = total
        self.limits = limits
        self.consultants = consultants
        self.venues = venues
        self.departments = departments
        self.spread = spread
    }

    /// Plans written before there was ``spread`` have none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        denominator = try container.decode(Int.self, forKey: .denominator)
        total = try container.decode(Int.self, forKey: .total)
        limits = try container.decode([BoundCertificate.Limit].self, forKey: .limits)
        consultants = try container.decode([String: StaffPrices].self, forKey: .consultants)
        venues = try container.decode([String: [String: Int]].self, forKey: .venues)
        departments = try container.decode([String: [String: Int]].self, forKey: .departments)
        spread = try container.decodeIfPresent([String: RoundClaim].self, forKey: .spread) ?? [:]
    }
}
