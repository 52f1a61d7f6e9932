import ProgrammeModel

/// Adds up what the prices of a schedule's certificate prove, in whole numbers throughout.
///
/// A schedule for cohorts with some members that keeps the binding rules and the certificate's limits costs in the class,
/// times the denominator, at least the sum of
///
/// - for each cohort its cheapest itinerary: what rules about one cohort cost, plus the prices of all that it takes;
/// - for each round the cheapest introduction, and what its cohorts' weeks add as far as that can be shown;
/// - less, for everything priced, the price times what there is of it;
/// - what rules that look at nothing but who sits where cost, in the class and, at their prices, in the limits' classes;
/// - for each limit less its price times its value.
///
/// What itineraries together take of anything is no more than there is of it, so that the prices are paid back in
/// full; a load beyond the share costs at least its price.
struct ScheduleSheet {
    private let evidence: Evidence
    private let ground: ScheduleGround
    private let introductions: [RoundOpening]
    private let choices: [ItineraryChoices]

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
    /// - Returns: nil when it names what the scenario does not have, a cohort has no itinerary, or too large a number
    ///   comes up.
    func total(
        _ certificate: ScheduleCertificate, of priorityClass: PriorityClass, seatsOf score: Score? = nil
    ) -> Int? {
        let rates = ScheduleRates(certificate, priorityClass)
        guard let prices = SchedulePrices(certificate, ground), let terms = ItineraryTerms(prices, rates, ground) else {
            return nil
        }
        var total = -prices.credit
        for round in introductions { total += round.cost(terms) }
        var known: [(priced: PricedSteps, least: Int)] = []
        for cohort in choices {
            guard let priced = PricedSteps(cohort, ground, terms), let least = CheapestItinerary.cost(priced, terms)
            else { return nil }
            known.append((priced, least))
            total += Int128(least)
        }
        total += shown(certificate.spread, known, rates)
        total += Int128(certificate.denominator) * seatsPart(of: priorityClass, score)
        for limit in certificate.limits {
            total += Int128(limit.price) * (seatsPart(of: limit.priorityClass, score) - Int128(limit.atMost))
        }
        return Int(exactly: total)
    }

    /// The claims on rounds that can be shown, added up.
    private func shown(
        _ claims: [String: Int], _ known: [(priced: PricedSteps, least: Int)], _ rates: ScheduleRates
    ) -> Int128 {
        guard !claims.isEmpty else { return 0 }
        let rule = evidence.facts.programme.rules.spread
        let price = rule.strength.isBinding ? nil : Int(exactly: rates.price(of: rule)) ?? 0
        let room = WeekRoom(ground)
        return claims.reduce(0) { sum, claim in
            let own = choices.indices.filter { choices[$0].group.cohort.round.text == claim.key }
            let weeks = own.map {
                CohortWeeks(known[$0].priced, choices[$0], ground, least: known[$0].least, below: claim.value)
            }
            let modules = evidence.facts.programme.modules.count
            let isShown = WeekClaim.isShown(claim.value, weeks, room, price: price, modules: modules)
            return isShown ? sum + Int128(claim.value) : sum
        }
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
