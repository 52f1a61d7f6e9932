import ProgrammeModel

/// What the rule spread adds to what prices prove, round by round.
///
/// Cohorts that are each in their cheapest weeks are rarely even over them; where their consultants cannot all serve in
/// the same few weeks, either some hold sessions in dearer weeks, or some sessions are beyond an even share. Choices of
/// weeks that look cheap are priced anew, as combinatorial Benders cuts are found (Codato and Fischetti, Operations
/// Research 54, 2006, doi:10.1287/opre.1060.0286): what a choice's own best prices prove holds for many others, too.
struct WeekFloors {
    /// Cohorts of the rounds that are looked at.
    private static let openSizes = 2...ScheduleCertificate.RoundClaim.mostCohorts
    /// Ways of cohorts that are looked at in all: the audit looks at as many for each class.
    private static let mostChoices = 2_000_000

    private let pricing: Pricing
    private let engine: EngineChoice
    private let control: RunControl
    private lazy var room = WeekRoom(pricing.problem)
    /// What a session beyond the share costs; nil where the rule is hard.
    private let price: Int?
    private(set) var notes: [LocalisedText] = []

    /// - Returns: nil where the rule costs nothing in the weighted sum, or no round has few enough cohorts.
    init?(_ pricing: Pricing, engine: EngineChoice, control: RunControl) {
        let rule = pricing.problem.index.scenario.programme.rules.spread
        let price = rule.isScored ? pricing.problem.tariff.scale.price(rule.terms) : 0
        guard rule.strength.isBinding || price > 0 else { return nil }
        self.pricing = pricing
        self.engine = engine
        self.control = control
        self.price = rule.strength.isBinding ? nil : price
        guard pricing.problem.cohortsOfRound.contains(where: { Self.openSizes.contains($0.count) }) else { return nil }
    }

    /// For each round what its cohorts cost together at some prices beyond their cheapest itineraries at least.
    ///
    /// - Parameter limit: what all of them together are of use for, in scaled units.
    /// - Parameter work: cheapest itineraries to look for, which are counted down; nothing is looked for without any.
    mutating func claims(_ prices: [Int], atMost limit: Int, work: inout Int) -> [RoundProof.Claim] {
        var left = limit
        var choices = Self.mostChoices
        var claims: [RoundProof.Claim] = []
        for cohorts in pricing.problem.cohortsOfRound {
            let isOpen = Self.openSizes.contains(cohorts.count) && left > 0 && work > cohorts.count
            var claim = RoundProof.Claim()
            if isOpen, !control.shouldStop, var proof = RoundProof(pricing, prices, cohorts, room, price: price) {
                work -= cohorts.count
                claim = proof.claim(atMost: left, engine: engine, control, work: &work, choices: &choices)
                notes += proof.notes
            }
            left -= claim.extra
            claims.append(claim)
        }
        return claims
    }
}
