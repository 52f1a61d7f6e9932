import ProgrammeModel

/// Adds up what the prices of a roster certificate prove, in whole numbers throughout.
///
/// In any plan that keeps the binding rules each consultant has a roster: in so many cohorts of each round some
/// modules led and some assisted, all of them among what the consultant could do there. Of itself it costs in the
/// class, times the denominator,
///
/// - for half-days beyond the even share what `consultant-load` costs; the share is the same in every plan;
/// - for each cohort in which it leads what a change of lead costs: one more than `continuity` counts in each cohort;
/// - for each round and module whose only lead the consultant is, and in no session of which it serves, what
///   `lead-present` costs: somebody else is at the first one.
///
/// Together the rosters do exactly what sessions want, and lead in each cohort no fewer than it takes, so that what
/// they are paid for it comes back, or more. The class costs at least the sum of all prices of what is wanted, plus
/// for each consultant the cheapest roster less what it is paid, less a change of lead for each cohort. Nothing of it
/// depends on dates, nor on who sits where.
struct RosterSheet {
    private let ground: RosterGround
    private let rates: StaffRosters.Rates
    private let facts: ScenarioFacts

    /// Sums stay below this: they are whole numbers for certain.
    private static let greatest: Int128 = 1 << 60

    /// - Throws: `.unfounded` where no prices prove anything, `.noChoice` where nobody serves.
    init(_ facts: ScenarioFacts, _ priorityClass: PriorityClass) throws(Unsound) {
        guard !facts.scenario.consultants.isEmpty else { throw .noChoice }
        guard let ground = RosterGround(facts) else { throw .unfounded }
        self.facts = facts
        self.ground = ground
        let rules = facts.programme.rules
        func weight(_ rule: some Rule) -> Int {
            rule.strength == .soft && rule.terms.priorityClass == priorityClass ? rule.terms.weight : 0
        }
        rates = StaffRosters.Rates(
            change: weight(rules.continuity), missing: weight(rules.leadPresent), load: weight(rules.consultantLoad))
    }

    /// What a certificate proves, times its denominator.
    ///
    /// - Throws: what is not in order, `.tooLarge` for numbers that cannot be added up, `.tooMuch` for too many rosters.
    func total(_ certificate: RosterCertificate) throws(Unsound) -> Int {
        guard ScheduleCertificate.denominators.contains(certificate.denominator) else {
            throw .denominator(certificate.denominator)
        }
        let prices = try prices(certificate)
        let rates = rates.times(certificate.denominator)
        let cohorts = ground.cohorts.reduce(0, +)
        let isServed = ground.courses.contains { $0.consultants > 0 }
        let paid = paid(prices)
        let places = Int128(cohorts * ground.courses.count)
        let most = paid + Int128(rates.load) * Int128(ground.halfDays) + Int128(rates.change + rates.missing) * places
        guard most < Self.greatest else { throw .tooLarge }
        let rosters = StaffRosters(ground, rates, prices)
        guard rosters.areFewEnough else { throw .tooMuch }
        var total = paid - (isServed ? Int128(rates.change) * Int128(cohorts) : 0)
        var known: [RosterGround.Person: Int] = [:]
        for person in ground.people {
            let least = known[person] ?? rosters.leastCost(of: person)
            known[person] = least
            total += Int128(least)
        }
        guard let sum = Int(exactly: total) else { throw .tooLarge }
        return sum
    }

    /// What all sessions together are worth to those who serve in them.
    private func paid(_ prices: RosterPrices) -> Int128 {
        var sum: Int128 = 0
        for (round, cohorts) in ground.cohorts.enumerated() {
            if prices.cohorts[round] > 0 {
                sum += Int128(prices.cohorts[round]) * Int128(cohorts * ground.leastLeads(in: round))
            }
            for (module, course) in ground.courses.enumerated() {
                let own = prices.sessions[round][module]
                sum +=
                    Int128(cohorts)
                    * (Int128(own.lead) + Int128(own.assistant) * Int128(max(0, course.consultants - 1)))
            }
        }
        return sum
    }

    /// Prices by round and module.
    ///
    /// - Throws: `.unknownName` for what the scenario does not have, `.unfounded` for what nobody wants.
    private func prices(_ certificate: RosterCertificate) throws(Unsound) -> RosterPrices {
        let none = ground.courses.map { _ in RosterCertificate.SessionPrices() }
        var prices = RosterPrices(sessions: ground.rounds.map { _ in none }, cohorts: ground.rounds.map { _ in 0 })
        let all = certificate.sessions.values.flatMap { $0.values.flatMap { [$0.lead, $0.assistant] } }
        try (0...ScheduleCertificate.greatestPrice).check(all + Array(certificate.cohorts.values))
        for (name, modules) in certificate.sessions.sorted(by: { $0.key < $1.key }) {
            let round = try round(name)
            for (name, own) in modules.sorted(by: { $0.key < $1.key }) {
                let module = try module(name)
                let wanted = ground.courses[module].consultants
                guard own.lead == 0 || wanted > 0, own.assistant == 0 || wanted > 1 else { throw .unfounded }
                prices.sessions[round][module] = own
            }
        }
        let isLed = ground.courses.contains { $0.consultants > 0 }
        for (name, price) in certificate.cohorts.sorted(by: { $0.key < $1.key }) {
            let round = try round(name)
            guard isLed || price == 0 else { throw .unfounded }
            prices.cohorts[round] = price
        }
        return prices
    }

    /// A round with cohorts.
    private func round(_ name: String) throws(Unsound) -> Int {
        guard let place = ground.rounds.firstIndex(where: { $0.id.text == name }) else { throw .unknownName(name) }
        return place
    }

    private func module(_ name: String) throws(Unsound) -> Int {
        guard let place = facts.programme.modules.firstIndex(where: { $0.id.text == name }) else {
            throw .unknownName(name)
        }
        return place
    }
}

/// The prices of a certificate, by the places of rounds that have cohorts.
struct RosterPrices {
    /// By round and module.
    var sessions: [[RosterCertificate.SessionPrices]]
    /// By round what it is worth to lead in a cohort.
    var cohorts: [Int]
}
