/// What the half-days of consultants, venues and departments cost one more cohort.
///
/// A timetable is a market that forbids what others use, and prices rules that are soft; the prices of column
/// generation are another. The kernel finds cheap itineraries in the first, ``ItineraryPricer`` the cheapest in the
/// second.
protocol ItineraryMarket {
    /// The first day on which first sessions of a round may start.
    func earliestFirstDay(inRound round: Int) -> Int
    /// Whether a consultant may serve one more cohort.
    func admits(_ consultant: Int) -> Bool
    /// What it costs that a consultant serves one more cohort, whatever in it; 0 or more.
    func entryCost(of consultant: Int) -> Int
    /// What one more session of a consultant costs; nil where it cannot be.
    /// - Parameter own: what the cohort's other sessions already take of the consultant.
    func staffCost(_ consultant: Int, _ module: Int, _ slot: Slot, _ own: StaffUse) -> Int?
    /// What one more session of a round adds to what rules on the whole round cost; 0 or more.
    func roundCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int
    /// What it costs that nobody who answers for the module is in one more session of a round; 0 or more.
    func absenceCost(_ round: Int, _ module: Int, _ slot: Slot) -> Int
    /// What the members of a cohort cost while they are in a session; nil where they are too many.
    func departmentCost(_ presence: CohortPresence, _ slot: Slot, _ length: Int) -> Int?
    /// What the members of a cohort cost whose covers are in sessions of others meanwhile; nil where none may be.
    func coverCost(_ cohort: Int, _ slot: Slot, _ length: Int) -> Int?
    /// What the use of a venue costs; nil where it is taken.
    func venueUseCost(_ venue: Int, _ slot: Slot, _ length: Int) -> Int?
    /// Half-days that a consultant has already; ties prefer the less burdened.
    func burden(of consultant: Int) -> Int
}

/// What a cohort's other sessions already take of a consultant, in the week and the months of one more session and in
/// all.
struct StaffUse {
    var inWeek = 0
    var inFirstMonth = 0
    var inLastMonth = 0
    var inAll = 0
}
