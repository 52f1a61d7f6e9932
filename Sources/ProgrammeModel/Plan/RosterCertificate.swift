/// Prices of sessions that prove a bound on what consultants' assignments cost, whenever sessions are held and whoever
/// sits in the cohorts.
///
/// Each price says what a consultant is paid for leading or assisting one session of a module in a round. Whoever has the
/// scenario can find for each consultant the cheapest set of sessions at these prices and need not trust who found them.
/// Any prices prove some bound, good ones a high one. The page on the plan document says how they are added up.
public struct RosterCertificate: Hashable, Sendable, Codable {
    /// What one session is worth to those who serve in it.
    public struct SessionPrices: Hashable, Sendable, Codable {
        public var lead: Int
        /// To each consultant but the leading one; 0 where the module asks for no other.
        public var assistant: Int

        public init(lead: Int = 0, assistant: Int = 0) {
            self.lead = lead
            self.assistant = assistant
        }
    }

    /// The steps of looking through the rosters of one consultant, and of all, beyond which prices prove nothing: nobody
    /// has to add up for hours. The page on the plan document says what a step is.
    public static let mostStepsOfConsultant = 1e8
    public static let mostSteps = 1e10
    /// Modules of which it is told how many consultants it takes to lead them all; 1 for more.
    public static let mostModulesToCover = 12

    /// All prices are so many times too large; one of ``ScheduleCertificate/denominators``.
    public var denominator: Int
    /// What the prices prove, as many times too large; the bound is the next whole number after division.
    public var total: Int
    /// By the ids of rounds and modules, from 0 to ``ScheduleCertificate/greatestPrice``; what is not named is worth nothing.
    public var sessions: [String: [String: SessionPrices]]
    /// By the ids of rounds what it is worth to lead any sessions of a cohort, as far.
    public var cohorts: [String: Int]

    public init(
        denominator: Int, total: Int, sessions: [String: [String: SessionPrices]] = [:], cohorts: [String: Int] = [:]
    ) {
        self.denominator = denominator
        self.total = total
        self.sessions = sessions
        self.cohorts = cohorts
    }
}
