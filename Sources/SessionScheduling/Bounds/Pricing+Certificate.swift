import ProgrammeModel

extension Pricing {
    /// The prices as a plan states them.
    ///
    /// - Parameter claims: for each round what its weeks add.
    func certificate(
        _ prices: [Int], claims: [RoundProof.Claim] = [], denominator: Int, total: Int, limits: [BoundCertificate.Limit]
    ) -> ScheduleCertificate {
        var certificate = ScheduleCertificate(
            denominator: denominator, total: total, limits: limits, consultants: [:], venues: [:], departments: [:])
        let rounds = problem.index.scenario.programme.rounds
        for (round, claim) in claims.enumerated() where claim.extra > 0 {
            certificate.spread[rounds[round].id.text] = .init(
                extra: claim.extra, charges: claim.charges.map { space.charges($0) })
        }
        for row in prices.indices where prices[row] > 0 { space.name(row, prices[row], in: &certificate) }
        return certificate
    }
}

extension ResourceSpace {
    fileprivate func charges(_ prices: [Int]) -> ScheduleCertificate.Charges {
        var named = ScheduleCertificate(
            denominator: 1, total: 0, limits: [], consultants: [:], venues: [:], departments: [:])
        for row in prices.indices where prices[row] > 0 { name(row, prices[row], in: &named) }
        return .init(consultants: named.consultants, venues: named.venues, departments: named.departments)
    }

    fileprivate func name(_ row: Int, _ price: Int, in certificate: inout ScheduleCertificate) {
        let kind = kind(of: row)
        let place = row - rows(of: kind).lowerBound
        let timeline = problem.timeline
        let scenario = problem.index.scenario
        func consultant(_ change: (inout ScheduleCertificate.StaffPrices, Int) -> Void, each: Int) {
            let (position, rest) = place.quotientAndRemainder(dividingBy: each)
            change(&certificate.consultants[scenario.consultants[position].id.text, default: .init()], rest)
        }
        func text(_ halfDay: Int) -> String { timeline.halfDay(halfDay).description }
        switch kind {
        case .staffHalfDay: consultant({ $0.halfDays[text($1)] = price }, each: timeline.halfDays)
        case .staffWeek: consultant({ $0.weeks[timeline.monday(ofWeek: $1).description] = price }, each: timeline.weeks)
        case .staffMonth:
            consultant({ $0.months[timeline.firstDay(ofMonth: $1).description] = price }, each: timeline.months)
        case .staffCohorts: consultant({ prices, _ in prices.cohort = price }, each: 1)
        case .load: consultant({ prices, _ in prices.load = price }, each: 1)
        case .venueHalfDay:
            let (venue, halfDay) = place.quotientAndRemainder(dividingBy: timeline.halfDays)
            certificate.venues[scenario.venues[venue].id.text, default: [:]][text(halfDay)] = price
        case .department:
            let (halfDay, department) = place.quotientAndRemainder(dividingBy: problem.departments.count)
            certificate.departments[problem.index.departments[department], default: [:]][text(halfDay)] = price
        }
    }
}
