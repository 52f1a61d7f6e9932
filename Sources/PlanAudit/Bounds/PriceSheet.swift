import ProgrammeModel

/// Adds up the prices of a certificate, in whole numbers throughout.
///
/// A plan that keeps the rules and the certificate's limits costs in the class, times the denominator, at least the sum of
///
/// - for each person the cheapest slot: what rules about one person cost there, plus the prices of the seat and of
///   the person's values in that round;
/// - for each value and round the least of: what n people of the value cost spread evenly over the round's cohorts,
///   less n times the price, for any n that can be there; for a team over one cohort less, where boss-apart keeps it out
///   of the cohort of a boss who can only sit in that round;
/// - for each round the least of: less its size times the seat's price, for any size it may have;
/// - for each limit less its price times its value.
///
/// Costs are those of the class and, at their prices, those of the limits' classes. In the plan itself the prices of
/// persons and rounds cancel out, and each part is one of the choices of which the least is taken.
struct PriceSheet {
    /// Costs of one class, or several of them at their prices: times the denominator.
    private struct Rate {
        let priorityClass: PriorityClass
        let times: Int
    }

    let facts: ScenarioFacts
    let ledger: SeatLedger
    private let rates: [Rate]
    let certificate: BoundCertificate
    let rounds: Int
    /// For each person and slot what has been charged so far.
    private(set) var charged: [Int]
    private var people: Int128 = 0
    private var rest: Int128 = 0

    /// - Parameter certificate: one that ``CertificateForm`` finds in order.
    init(_ facts: ScenarioFacts, _ ledger: SeatLedger, _ priorityClass: PriorityClass, _ certificate: BoundCertificate)
    {
        self.facts = facts
        self.ledger = ledger
        self.certificate = certificate
        rounds = ledger.cohorts.count
        rates =
            [Rate(priorityClass: priorityClass, times: certificate.denominator)]
            + certificate.limits.map { Rate(priorityClass: $0.priorityClass, times: $0.price) }
        charged = Array(repeating: 0, count: ledger.isOpen.count)
    }

    /// What comes of the prices: the sum, the people's part of it, and whether some price has no part in either.
    struct Sums {
        let total: Int
        let charged: Int
        let hasIdlePrice: Bool
    }

    /// - Throws: `.noChoice` when somebody has no slot, `.tooLarge` when too large a number comes up.
    static func sums(
        _ facts: ScenarioFacts, _ ledger: SeatLedger, _ priorityClass: PriorityClass, _ certificate: BoundCertificate
    ) throws(Unsound) -> Sums {
        var sheet = PriceSheet(facts, ledger, priorityClass, certificate)
        for limit in certificate.limits { sheet.rest -= Int128(limit.price) * Int128(limit.atMost) }
        try sheet.chargeSlots()
        sheet.creditSizes()
        for attribute in Self.attributes(facts.programme.rules) { sheet.addValues(of: attribute) }
        try sheet.addPeople()
        guard let total = Int(exactly: sheet.people + sheet.rest), let charged = Int(exactly: sheet.people) else {
            throw .tooLarge
        }
        return Sums(total: total, charged: charged, hasIdlePrice: sheet.hasIdlePrice())
    }

    /// What the scenario's rules compare, each once: mix rules, and departments where they have a cap.
    static func attributes(_ book: RuleBook) -> [MixAttribute] {
        let mixed = book.mixes.filter { $0.strength != .off }.map(\.attribute)
        let isCapAlone = book.departmentCap.strength != .off && !mixed.contains(.department)
        let all = mixed + (isCapAlone ? [.department] : [])
        return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    }

    private mutating func chargeSlots() throws(Unsound) {
        for rate in rates {
            guard let costs = ledger.costs(in: rate.priorityClass) else { continue }
            if costs.contains(where: { $0 > BoundCertificate.greatestCost }) { throw .tooLarge }
            for position in charged.indices { charged[position] += rate.times * costs[position] }
        }
        for position in charged.indices where position % ledger.slots < rounds {
            charged[position] += certificate.seats[position % ledger.slots]
        }
    }

    private mutating func creditSizes() {
        for round in 0..<rounds {
            let price = certificate.seats[round]
            let sizes = sizes(of: round)
            rest -= Int128(price) * Int128(price > 0 ? sizes.most : sizes.least)
        }
    }

    /// People whom a round must and may hold.
    func sizes(of round: Int) -> (least: Int, most: Int) {
        let size = facts.programme.rules.cohortSize
        let cohorts = cohorts(in: round)
        guard size.strength == .hard || size.strength == .always else {
            return (0, cohorts.isEmpty ? 0 : ledger.people.count)
        }
        return (cohorts.reduce(0) { $0 + ($1.min ?? size.min) }, cohorts.reduce(0) { $0 + ($1.max ?? size.max) })
    }

    private func cohorts(in round: Int) -> [Cohort] {
        facts.programme.cohorts.filter { $0.round == facts.programme.rounds[round].id }
    }

    private mutating func addPeople() throws(Unsound) {
        for person in ledger.people.indices {
            var least: Int?
            for slot in person * ledger.slots..<(person + 1) * ledger.slots where ledger.isOpen[slot] {
                least = min(least ?? charged[slot], charged[slot])
            }
            guard let least else { throw .noChoice }
            people += Int128(least)
        }
    }

    /// A price of a value in a round, and whom it is about.
    struct Entry {
        let team: [Int]
        let round: Int
        let price: Int
        /// Cohorts that the team may share.
        let cohorts: Int
        /// People of the team who may be there.
        let most: Int
    }

    /// Charges the people of each value of an attribute, and adds what each round's cohorts make of it.
    private mutating func addValues(of attribute: MixAttribute) {
        let cost = spreadCost(of: attribute)
        for entry in entries(of: attribute) {
            for person in entry.team { charged[person * ledger.slots + entry.round] += entry.price }
            rest += cost.least(cohorts: entry.cohorts, most: entry.most, price: entry.price)
        }
    }

    /// Only values with a price cost or earn anything: without one nobody in a round at all is the cheapest.
    func entries(of attribute: MixAttribute) -> [Entry] {
        let prices = certificate.values[attribute.code.text] ?? [:]
        var members: [String: [Int]] = [:]
        for (person, manager) in ledger.people.enumerated() {
            if let value = AttributeReading.value(of: attribute, manager) { members[value, default: []].append(person) }
        }
        let each = spreadCost(of: attribute).most
        let seats = (0..<rounds).map { self.seats(in: $0, each: each) }
        return prices.flatMap { value, own in
            let team = members[value] ?? []
            let roundOfBoss = attribute == .team ? ledger.roundApart(from: value, team, facts) : nil
            return (0..<rounds).map { round in
                let open = team.count { ledger.isOpen[$0 * ledger.slots + round] }
                return Entry(
                    team: team, round: round, price: own[round],
                    cohorts: ledger.cohorts[round] - (round == roundOfBoss ? 1 : 0), most: min(open, seats[round]))
            }
        }
    }

    /// People of one value whom the cohorts of a round may hold.
    private func seats(in round: Int, each: Int) -> Int {
        let size = facts.programme.rules.cohortSize
        let isBinding = size.strength == .hard || size.strength == .always
        return cohorts(in: round).reduce(0) { $0 + (isBinding ? min(each, $1.max ?? size.max) : each) }
    }

    private func spreadCost(of attribute: MixAttribute) -> SpreadCost {
        let book = facts.programme.rules
        var cost = SpreadCost(most: ledger.people.count)
        for rule in book.mixes where rule.attribute == attribute {
            if rule.strength == .hard || rule.strength == .always { cost.most = min(cost.most, 1) }
            if rule.strength == .soft { cost.pair += times(rule.terms) }
        }
        let cap = book.departmentCap
        if attribute == .department {
            cost.cap = cap.max
            if cap.strength == .hard || cap.strength == .always { cost.most = min(cost.most, cap.max) }
            if cap.strength == .soft { cost.beyond = times(cap.terms) }
        }
        return cost
    }

    /// What a unit of a rule costs in all classes together.
    private func times(_ terms: PenaltyTerms) -> Int {
        rates.reduce(0) { $0 + ($1.priorityClass == terms.priorityClass ? $1.times * terms.weight : 0) }
    }
}

/// What people of one value cost in cohorts: pairs, and members beyond a cap.
struct SpreadCost {
    /// Members of a cohort at most, whatever its size.
    var most: Int
    var pair = 0
    var cap = Int.max
    var beyond = 0

    init(most: Int) { self.most = most }

    /// The least of cost less price times people, for any number of people up to one.
    ///
    /// Each further person costs as much as the one before or more, so that the sum falls as long as the next one costs
    /// less than the price, and rises from there.
    func least(cohorts: Int, most people: Int, price: Int) -> Int128 {
        guard cohorts > 0, price > 0 else { return 0 }
        var low = 0
        var high = people
        while low < high {
            let middle = (low + high) / 2
            if next(after: middle / cohorts) < Int128(price) { low = middle + 1 } else { high = middle }
        }
        let over = cap < people ? max(0, low - cap * cohorts) : 0
        return Int128(pair) * Int128(EvenSpread.leastPairs(low, over: cohorts)) + Int128(beyond) * Int128(over)
            - Int128(price) * Int128(low)
    }

    /// What one more person costs in a cohort that has so many.
    private func next(after members: Int) -> Int128 {
        Int128(pair) * Int128(members) + Int128(members >= cap ? beyond : 0)
    }
}

extension BoundCertificate.RoundPrices {
    /// The price of a round.
    subscript(round: Int) -> Int { prices.count == 1 ? prices[0] : prices[round] }
}
