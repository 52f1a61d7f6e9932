import ProgrammeModel

/// Whether rules, classes and numbers are such that a schedule's prices prove anything.
///
/// Names and dates are looked up where the prices are read.
struct ScheduleForm {
    private let facts: ScenarioFacts
    private let score: Score
    private var rules: RuleBook { facts.programme.rules }

    /// Modules of a programme beyond which itineraries are not looked through; of so many no sum comes near the largest
    /// number.
    static let mostModules = 100
    private static let prices = 0...ScheduleCertificate.greatestPrice

    init(_ facts: ScenarioFacts, _ score: Score) {
        self.facts = facts
        self.score = score
    }

    func check(_ certificate: ScheduleCertificate, _ priorityClass: PriorityClass) throws(Unsound) {
        let modules = facts.programme.modules
        guard modules.count <= Self.mostModules else { throw .tooMuch }
        let areServed = modules.allSatisfy { (1...2).contains($0.consultants) && $0.halfDays > 0 }
        guard !modules.isEmpty else { throw .noChoice }
        guard areServed, bindsEverywhere else { throw .unfounded }
        guard ScheduleCertificate.denominators.contains(certificate.denominator) else {
            throw .denominator(certificate.denominator)
        }
        try certificate.limits.check(before: priorityClass, in: score, greatestPrice: Self.prices.upperBound)
        try checkPrices(certificate, priorityClass)
        for (round, claim) in certificate.spread.sorted(by: { $0.key < $1.key }) {
            guard facts.programme.rounds.contains(where: { $0.id.text == round }) else { throw .unknownName(round) }
            try check(claim, certificate, priorityClass)
        }
    }

    /// Claims are for something, and where an uneven round costs anything.
    private func check(
        _ claim: ScheduleCertificate.RoundClaim, _ certificate: ScheduleCertificate, _ priorityClass: PriorityClass
    ) throws(Unsound) {
        let rates = ScheduleRates(certificate, priorityClass)
        guard rules.spread.strength.isBinding || rates.price(of: rules.spread) > 0 else { throw .unfounded }
        guard claim.charges.count <= ScheduleCertificate.RoundClaim.mostSets else { throw .tooMuch }
        try (1...Self.prices.upperBound).check([claim.extra])
        for charges in claim.charges {
            try Self.prices.check(ScheduleCertificate.numbers(of: charges))
            // Half-days beyond the share are charged once, not round by round.
            guard charges.consultants.values.allSatisfy({ $0.load == 0 }) else { throw .unfounded }
            guard let charged = certificate.charged(charges) else { throw .tooLarge }
            try checkPrices(charged, priorityClass)
        }
    }

    /// An itinerary is what it is only where these rules bind.
    private var bindsEverywhere: Bool {
        let always: [any Rule] = [
            rules.practiceGap, rules.roundWindow, rules.introduction, rules.joinedInTime, rules.consultantAvailable,
            rules.consultantQualified, rules.sessionStaff,
        ]
        let ofVenues: [any Rule] = facts.scenario.venues.isEmpty ? [] : [rules.venueFree, rules.venueSeats]
        return (always + ofVenues).allSatisfy { $0.strength.isBinding }
    }

    /// Prices stand only beside limits that every schedule keeps; a load may be exceeded, at what that costs.
    private func checkPrices(
        _ certificate: ScheduleCertificate, _ priorityClass: PriorityClass
    ) throws(Unsound) {
        try Self.prices.check(certificate.numbers)
        let load = ScheduleRates(certificate, priorityClass).price(of: rules.consultantLoad)
        if let own = certificate.consultants.values.map(\.load).max(), Int128(own) > load { throw .outOfRange(own) }
        let single = rules.consultantSingle.strength.isBinding
        let limit = rules.consultantLimit.strength.isBinding
        let areStaffBound = certificate.consultants.values.allSatisfy { own in
            (single || own.halfDays.isEmpty)
                && (limit || (own.weeks.isEmpty && own.months.isEmpty && own.cohort == 0))
        }
        guard areStaffBound, rules.venueSingle.strength.isBinding || certificate.venues.isEmpty,
            rules.departmentStaffed.strength.isBinding || certificate.departments.isEmpty
        else { throw .unfounded }
    }
}

/// What one unit of a class is charged: the own one the denominator, each limit's its price, all others nothing.
struct ScheduleRates {
    private let rates: [PriorityClass: Int]

    init(_ certificate: ScheduleCertificate, _ own: PriorityClass) {
        var rates = [own: certificate.denominator]
        for limit in certificate.limits { rates[limit.priorityClass] = limit.price }
        self.rates = rates
    }

    /// What one unit of a rule costs; 0 where it is not scored.
    ///
    /// - Parameter hasSoftPart: whether the rule costs even while it binds.
    func price(of rule: some Rule, hasSoftPart: Bool = false) -> Int128 {
        guard rule.strength == .soft || (hasSoftPart && rule.strength.isBinding) else { return 0 }
        return Int128(rates[rule.terms.priorityClass] ?? 0) * Int128(rule.terms.weight)
    }
}
