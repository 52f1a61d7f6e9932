import ProgrammeModel

/// Whether a certificate speaks of things that the scenario has, in numbers that can be added up.
struct CertificateForm {
    private let facts: ScenarioFacts
    private let score: Score

    private static let prices = -BoundCertificate.greatestPrice...BoundCertificate.greatestPrice

    init(_ facts: ScenarioFacts, _ score: Score) {
        self.facts = facts
        self.score = score
    }

    func check(_ certificate: BoundCertificate, _ priorityClass: PriorityClass) throws(Unsound) {
        guard facts.isWindowKept else { throw .unfounded }
        guard !facts.programme.cohorts.isEmpty else { throw .noChoice }
        guard BoundCertificate.denominators.contains(certificate.denominator) else {
            throw .denominator(certificate.denominator)
        }
        try check(certificate.seats)
        try certificate.limits.check(
            before: priorityClass, in: score, greatestPrice: BoundCertificate.greatestPrice)
        try check(certificate.values)
    }

    private func check(_ prices: BoundCertificate.RoundPrices) throws(Unsound) {
        guard [1, facts.programme.rounds.count].contains(prices.prices.count) else { throw .missing }
        try Self.prices.check(prices.prices)
    }

    private func check(_ values: [String: [String: BoundCertificate.RoundPrices]]) throws(Unsound) {
        let attributes = PriceSheet.attributes(facts.programme.rules)
        let people = facts.scenario.managers.filter { $0.exempt == nil }
        for (code, prices) in values.sorted(by: { $0.key < $1.key }) {
            guard let attribute = attributes.first(where: { $0.code.text == code }) else { throw .unknownName(code) }
            let known = Set(people.compactMap { AttributeReading.value(of: attribute, $0) })
            for (value, own) in prices.sorted(by: { $0.key < $1.key }) {
                guard known.contains(value) else { throw .unknownName(value) }
                try check(own)
            }
        }
    }
}
