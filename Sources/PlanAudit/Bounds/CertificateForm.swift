import ProgrammeModel

/// Whether a certificate speaks of things that the scenario has, in numbers that can be added up.
struct CertificateForm {
    private let facts: ScenarioFacts
    private let score: Score

    init(_ facts: ScenarioFacts, _ score: Score) {
        self.facts = facts
        self.score = score
    }

    func isInOrder(_ certificate: BoundCertificate, _ priorityClass: PriorityClass) -> Bool {
        guard facts.isWindowKept, !facts.programme.cohorts.isEmpty else { return false }
        return BoundCertificate.denominators.contains(certificate.denominator)
            && areInOrder(certificate.seats) && areKnown(certificate.limits, before: priorityClass)
            && areKnown(certificate.values)
    }

    private func areInOrder(_ prices: BoundCertificate.RoundPrices) -> Bool {
        let most = BoundCertificate.greatestPrice
        return [1, facts.programme.rounds.count].contains(prices.prices.count)
            && prices.prices.allSatisfy { (-most...most).contains($0) }
    }

    /// Each limit is of a class before, once, and lets this plan through.
    private func areKnown(_ limits: [BoundCertificate.Limit], before priorityClass: PriorityClass) -> Bool {
        let order = score.classes.map(\.priorityClass)
        guard let own = order.firstIndex(of: priorityClass) else { return false }
        let known = Set(limits.map(\.priorityClass))
        return known.count == limits.count
            && limits.allSatisfy { limit in
                order[..<own].contains(limit.priorityClass) && limit.atMost >= score[limit.priorityClass]
                    && (0...BoundCertificate.greatestPrice).contains(limit.price)
            }
    }

    private func areKnown(_ values: [String: [String: BoundCertificate.RoundPrices]]) -> Bool {
        let attributes = PriceSheet.attributes(facts.programme.rules)
        return values.allSatisfy { code, prices in
            guard let attribute = attributes.first(where: { $0.code.text == code }) else { return false }
            let people = facts.scenario.managers.lazy.filter { $0.exempt == nil }
            let known = Set(people.compactMap { AttributeReading.value(of: attribute, $0) })
            return prices.allSatisfy { known.contains($0.key) && areInOrder($0.value) }
        }
    }
}
