import ProgrammeModel
import TestSupport

/// One number of a certificate changed.
struct CertificateSlip {
    /// What the number is.
    let name: String
    let bound: Bound

    private typealias Edit = (name: String, change: (inout ScheduleCertificate, Int) -> Void)

    init?(_ bound: Bound, _ generator: inout SeededGenerator) {
        guard var certificate = bound.schedule else { return nil }
        let edits = Self.edits(certificate)
        let chosen = edits[generator.index(below: edits.count)]
        let change = 1 + generator.index(below: 40)
        chosen.change(&certificate, generator.index(below: 2) == 0 ? change : -change)
        var slipped = bound
        slipped.schedule = certificate
        name = chosen.name
        self.bound = slipped
    }

    /// Numbers in a certificate.
    static func count(_ certificate: ScheduleCertificate) -> Int { edits(certificate).count }

    private static func edits(_ certificate: ScheduleCertificate) -> [Edit] {
        var edits: [Edit] = [("total", { $0.total += $1 }), ("denominator", { $0.denominator += $1 })]
        for place in certificate.limits.indices {
            edits.append(("at_most", { $0.limits[place].atMost += $1 }))
            edits.append(("price of a limit", { $0.limits[place].price += $1 }))
        }
        for (one, prices) in certificate.consultants.sorted(by: { $0.key < $1.key }) {
            edits += Self.edits(one, prices)
        }
        for (venue, prices) in certificate.venues.sorted(by: { $0.key < $1.key }) {
            edits += prices.keys.sorted().map { key in
                ("price of a venue", { $0.venues[venue]?[key, default: 0] += $1 })
            }
        }
        for (department, prices) in certificate.departments.sorted(by: { $0.key < $1.key }) {
            edits += prices.keys.sorted().map { key in
                ("price of a department", { $0.departments[department]?[key, default: 0] += $1 })
            }
        }
        edits += certificate.spread.keys.sorted().map { round in
            ("claim on a round", { $0.spread[round]?.extra += $1 })
        }
        return edits
    }

    private static func edits(_ one: String, _ prices: ScheduleCertificate.StaffPrices) -> [Edit] {
        var edits: [Edit] = prices.halfDays.keys.sorted().map { key in
            ("price of a half-day", { $0.consultants[one]?.halfDays[key, default: 0] += $1 })
        }
        edits += prices.weeks.keys.sorted().map { key in
            ("price of a week", { $0.consultants[one]?.weeks[key, default: 0] += $1 })
        }
        edits += prices.months.keys.sorted().map { key in
            ("price of a month", { $0.consultants[one]?.months[key, default: 0] += $1 })
        }
        if prices.cohort > 0 { edits.append(("price of a cohort", { $0.consultants[one]?.cohort += $1 })) }
        if prices.load > 0 { edits.append(("price of a load", { $0.consultants[one]?.load += $1 })) }
        return edits
    }
}
