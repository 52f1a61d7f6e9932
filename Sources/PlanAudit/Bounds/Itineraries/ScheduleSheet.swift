import ProgrammeModel

/// Adds up what the prices of a schedule's certificate prove, in whole numbers throughout.
///
/// A schedule for cohorts with some members that keeps the binding rules and the certificate's limits costs in the
/// class, times the denominator, at least the sum of
///
/// - for each cohort its cheapest itinerary: what rules about one cohort cost, plus the prices of all that it takes;
/// - for each round the cheapest introduction, and what its cohorts' weeks add as far as that can be shown;
/// - less, for everything priced, the price times what there is of it;
/// - what rules that look at nothing but who sits where cost, in the class and, at their prices, in the limits'
///   classes;
/// - for each limit less its price times its value.
///
/// What itineraries together take of anything is no more than there is of it, so that the prices are paid back in
/// full; a load beyond the share costs at least its price.
struct ScheduleSheet {
    private let evidence: Evidence
    private let ground: ScheduleGround
    private let introductions: [RoundOpening]
    private let choices: [ItineraryChoices]
    /// Ways of cohorts that may still be gone through for claims, of all certificates together.
    private var looksLeft = 20_000_000

    /// - Parameter groups: with the members that are counted. Whoever sits in a cohort, its sessions cost no less than
    ///   they would without anybody.
    init(_ evidence: Evidence, _ groups: [Evidence.Group]) {
        let ground = ScheduleGround(evidence.facts)
        let rounds = evidence.facts.programme.rounds
        let introductions = rounds.map { RoundOpening($0, groups, ground) }
        self.evidence = evidence
        self.ground = ground
        self.introductions = introductions
        choices = groups.map { group in
            let round = rounds.firstIndex { $0.id == group.cohort.round }
            return ItineraryChoices(group, evidence, ground, opening: round.map { introductions[$0] })
        }
    }

    /// What a certificate proves, times its denominator.
    ///
    /// - Parameter certificate: one that ``ScheduleForm`` finds in order.
    /// - Parameter score: that of the plan, for what its seats cost; nil where they may be others.
    /// - Throws: `.unknownName` for what the scenario does not have, `.unfounded` for a limit that is none, in prices as
    ///   in charges, `.noChoice` for a cohort without an itinerary, `.tooLarge` when too large a number comes up.
    mutating func total(
        _ certificate: ScheduleCertificate, of priorityClass: PriorityClass, seatsOf score: Score? = nil
    ) throws(Unsound) -> Int {
        let rates = ScheduleRates(certificate, priorityClass)
        let prices = try SchedulePrices(certificate, ground)
        guard let terms = ItineraryTerms(prices, rates, ground) else { throw .tooLarge }
        var total = -prices.credit
        for round in introductions { total += round.cost(terms) }
        var known: [(priced: PricedSteps, least: Int)] = []
        for cohort in choices {
            guard let priced = PricedSteps(cohort, ground, terms) else { throw .tooLarge }
            guard let least = CheapestItinerary.cost(priced, terms) else { throw .noChoice }
            known.append((priced, least))
            total += Int128(least)
        }
        for (round, claim) in certificate.spread.sorted(by: { $0.key < $1.key }) {
            let sets = try sets(of: claim, on: certificate)
            let own = choices.indices.filter { choices[$0].group.cohort.round.text == round }
            if isShown(claim, own, sets, known, prices, rates) { total += Int128(claim.extra) }
        }
        total += Int128(certificate.denominator) * seatsPart(of: priorityClass, score)
        for limit in certificate.limits {
            total += Int128(limit.price) * (seatsPart(of: limit.priorityClass, score) - Int128(limit.atMost))
        }
        guard let sum = Int(exactly: total) else { throw .tooLarge }
        return sum
    }

    /// Prices and charges together, set by set: what they name is there, or the certificate is not in order.
    private func sets(
        of claim: ScheduleCertificate.RoundClaim, on certificate: ScheduleCertificate
    ) throws(Unsound) -> [SchedulePrices] {
        var sets: [SchedulePrices] = []
        for charges in claim.charges {
            guard let charged = certificate.charged(charges) else { throw .tooLarge }
            sets.append(try SchedulePrices(charged, ground))
        }
        return sets
    }

    /// Whether what is claimed of a round's cohorts can be shown by the prices, or by one of the sets of charges, for
    /// every choice of weeks.
    ///
    /// What the round's cohorts alone take of anything is no more than there is of it either: charges for it can be
    /// paid back in full once more.
    private mutating func isShown(
        _ claim: ScheduleCertificate.RoundClaim, _ own: [Int], _ charged: [SchedulePrices],
        _ known: [(priced: PricedSteps, least: Int)], _ base: SchedulePrices, _ rates: ScheduleRates
    ) -> Bool {
        guard own.count <= ScheduleCertificate.RoundClaim.mostCohorts,
            let alone = weeks(of: own, own.map { known[$0].priced }, own.map { known[$0].least + claim.extra })
        else { return false }
        var sets = [alone]
        var credits = [0]
        for prices in charged {
            guard let terms = ItineraryTerms(prices, rates, ground),
                let credit = Int(exactly: prices.credit - base.credit),
                credit <= ScheduleCertificate.RoundClaim.greatestCredit
            else { return false }
            let priced = own.compactMap { PricedSteps(choices[$0], ground, terms) }
            let limits = own.map { known[$0].least + claim.extra + credit }
            guard priced.count == own.count, let set = weeks(of: own, priced, limits) else { return false }
            sets.append(set)
            credits.append(credit)
        }
        let cohorts = own.indices.map { place in
            let least = known[own[place]].least
            return alone[place].sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { weeks, _ in
                let extras = zip(sets, credits).map { set, credit in
                    set[place][weeks].map { max(0, $0 - least) } ?? claim.extra + credit
                }
                return WeekRefutation.Choice(weeks: weeks, extras: extras)
            }
        }
        let rule = evidence.facts.programme.rules.spread
        // A session that costs as much as is claimed settles it: no more need be said of it.
        let price = rule.strength.isBinding ? nil : Int(min(Int128(claim.extra), rates.price(of: rule)))
        return WeekRefutation.isImpossible(
            claim.extra, cohorts, credits: credits, WeekRoom(ground), price: price, looks: &looksLeft)
    }

    /// What choices of weeks cost some cohorts below limits; nil where there are too many.
    private func weeks(of cohorts: [Int], _ priced: [PricedSteps], _ limits: [Int]) -> [[[Int]: Int]]? {
        var costs: [[[Int]: Int]] = []
        for (place, cohort) in cohorts.enumerated() {
            guard let own = CohortWeeks(priced[place], choices[cohort], ground, below: limits[place]) else {
                return nil
            }
            costs.append(own.costs)
        }
        return costs
    }

    /// What rules that look at nothing but who sits where cost in a class.
    private func seatsPart(of priorityClass: PriorityClass, _ score: Score?) -> Int128 {
        let rules = evidence.facts.programme.rules
        let entries = score?.classes.first { $0.priorityClass == priorityClass }?.entries ?? []
        return entries.reduce(0) { sum, entry in
            let looksAtDates = rules[entry.rule].map { type(of: $0).definition.looksAtDates } ?? true
            return looksAtDates ? sum : sum + Int128(entry.penalty)
        }
    }
}
