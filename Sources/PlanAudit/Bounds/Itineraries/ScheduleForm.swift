import ProgrammeModel

/// Whether rules, classes and numbers are such that a schedule's prices prove anything.
///
/// Names and dates are looked up where the prices are read.
struct ScheduleForm {
    private let facts: ScenarioFacts
    private let score: Score
    private var rules: RuleBook { facts.programme.rules }

    /// Modules of a programme beyond which nothing is added up: no sum of an itinerary comes near the largest number.
    static let mostModules = 100

    init(_ facts: ScenarioFacts, _ score: Score) {
        self.facts = facts
        self.score = score
    }

    func isInOrder(_ certificate: ScheduleCertificate, _ priorityClass: PriorityClass) -> Bool {
        let modules = facts.programme.modules
        return (1...Self.mostModules).contains(modules.count)
            && modules.allSatisfy { (1...2).contains($0.consultants) && $0.halfDays > 0 }
            && bindsEverywhere && ScheduleCertificate.denominators.contains(certificate.denominator)
            && areKnown(certificate.limits, before: priorityClass) && arePricedRight(certificate, priorityClass)
            && areClaimsRight(certificate, priorityClass)
    }

    /// Claims are of rounds, for something, and where an uneven round costs anything.
    private func areClaimsRight(_ certificate: ScheduleCertificate, _ priorityClass: PriorityClass) -> Bool {
        let rounds = Set(facts.programme.rounds.map(\.id.text))
        let rates = ScheduleRates(certificate, priorityClass)
        let isCounted = rules.spread.strength.isBinding || rates.price(of: rules.spread) > 0
        return certificate.spread.allSatisfy { round, claim in
            isCounted && rounds.contains(round) && claim.extra > 0 && isPrice(claim.extra)
                && claim.charges.count <= ScheduleCertificate.RoundClaim.mostSets
                && claim.charges.allSatisfy { charges in
                    ScheduleCertificate.numbers(of: charges).allSatisfy(isPrice)
                        && charges.consultants.values.allSatisfy { $0.load == 0 }
                        && certificate.charged(charges).map { arePricedRight($0, priorityClass) } == true
                }
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

    /// Each limit is of a class before, once, and lets this plan through.
    private func areKnown(_ limits: [BoundCertificate.Limit], before priorityClass: PriorityClass) -> Bool {
        let order = score.classes.map(\.priorityClass)
        guard let own = order.firstIndex(of: priorityClass) else { return false }
        return Set(limits.map(\.priorityClass)).count == limits.count
            && limits.allSatisfy { limit in
                order[..<own].contains(limit.priorityClass) && limit.atMost >= score[limit.priorityClass]
                    && isPrice(limit.price)
            }
    }

    private func isPrice(_ price: Int) -> Bool { (0...ScheduleCertificate.greatestPrice).contains(price) }

    /// Prices stand only beside limits that every schedule keeps; a load may be exceeded, at what that costs.
    private func arePricedRight(_ certificate: ScheduleCertificate, _ priorityClass: PriorityClass) -> Bool {
        let single = rules.consultantSingle.strength.isBinding
        let limit = rules.consultantLimit.strength.isBinding
        let load = ScheduleRates(certificate, priorityClass).price(of: rules.consultantLoad)
        let staff = certificate.consultants.values.allSatisfy { own in
            let all = Array(own.halfDays.values) + Array(own.weeks.values) + Array(own.months.values)
            return (all + [own.cohort, own.load]).allSatisfy(isPrice)
                && Int128(own.load) <= load && (single || own.halfDays.isEmpty)
                && (limit || (own.weeks.isEmpty && own.months.isEmpty && own.cohort == 0))
        }
        let others = Array(certificate.venues.values) + Array(certificate.departments.values)
        return staff && others.allSatisfy { $0.values.allSatisfy(isPrice) }
            && (rules.venueSingle.strength.isBinding || certificate.venues.isEmpty)
            && (rules.departmentStaffed.strength.isBinding || certificate.departments.isEmpty)
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
