import ProgrammeModel

extension ScheduleCertificate {
    /// The certificate with some charges on top of its prices; nil where a number is too large.
    func charged(_ charges: Charges) -> ScheduleCertificate? {
        var sum = self
        sum.spread = [:]
        for (name, own) in charges.consultants {
            guard let added = (consultants[name] ?? StaffPrices()).adding(own) else { return nil }
            sum.consultants[name] = added
        }
        for (name, own) in charges.venues {
            guard let added = merged(venues[name] ?? [:], own) else { return nil }
            sum.venues[name] = added
        }
        for (name, own) in charges.departments {
            guard let added = merged(departments[name] ?? [:], own) else { return nil }
            sum.departments[name] = added
        }
        return sum
    }

    /// Every price.
    var numbers: [Int] {
        Self.numbers(of: Charges(consultants: consultants, venues: venues, departments: departments))
    }

    /// Every number in some charges.
    static func numbers(of charges: Charges) -> [Int] {
        let staff = charges.consultants.values.flatMap {
            Array($0.halfDays.values) + Array($0.weeks.values) + Array($0.months.values) + [$0.cohort, $0.load]
        }
        let others = Array(charges.venues.values) + Array(charges.departments.values)
        return staff + others.flatMap { Array($0.values) }
    }
}

extension ScheduleCertificate.StaffPrices {
    fileprivate func adding(_ other: Self) -> Self? {
        let (cohort, isTooLarge) = cohort.addingReportingOverflow(other.cohort)
        guard !isTooLarge, let halfDays = merged(halfDays, other.halfDays), let weeks = merged(weeks, other.weeks),
            let months = merged(months, other.months)
        else { return nil }
        return Self(halfDays: halfDays, weeks: weeks, months: months, cohort: cohort, load: load)
    }
}

/// Prices of the same things added up; nil where one is too large.
private func merged(_ prices: [String: Int], _ charges: [String: Int]) -> [String: Int]? {
    var sum = prices
    for (key, charge) in charges {
        let (price, isTooLarge) = (prices[key] ?? 0).addingReportingOverflow(charge)
        guard !isTooLarge else { return nil }
        sum[key] = price
    }
    return sum
}
