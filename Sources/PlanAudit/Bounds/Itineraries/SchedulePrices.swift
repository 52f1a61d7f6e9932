import ProgrammeModel

/// The prices of a certificate, laid out by half-day, and what all that is there may be charged in all.
struct SchedulePrices {
    /// For each consultant what one half-day costs, whatever it is that is priced of it.
    private(set) var staff: [[Int]]
    /// For each consultant what one cohort costs.
    private(set) var cohort: [Int]
    /// For each venue, by its place in the scenario, what one half-day costs; nil for nothing.
    private(set) var venues: [[Int]?]
    /// For each department what one member costs, by half-day.
    private(set) var departments: [String: [Int]] = [:]
    /// Prices times limits.
    private(set) var credit: Int128 = 0

    private let ground: ScheduleGround

    /// - Parameter certificate: one that ``ScheduleForm`` finds in order.
    /// - Returns: nil when it names what the scenario does not have, or a limit that is none.
    init?(_ certificate: ScheduleCertificate, _ ground: ScheduleGround) {
        let consultants = ground.facts.scenario.consultants
        self.ground = ground
        staff = Array(repeating: Array(repeating: 0, count: ground.halfDays), count: consultants.count)
        cohort = Array(repeating: 0, count: consultants.count)
        venues = Array(repeating: nil, count: ground.venues.count)
        for (name, prices) in certificate.consultants {
            guard let place = consultants.firstIndex(where: { $0.id.text == name }),
                add(prices, consultants[place], place)
            else { return nil }
        }
        for (name, prices) in certificate.venues {
            guard let place = ground.venues.firstIndex(where: { $0.id.text == name }), let row = row(prices) else {
                return nil
            }
            venues[place] = row
            credit += row.reduce(0) { $0 + Int128($1) }
        }
        for (name, prices) in certificate.departments {
            guard let limits = ground.departmentLimits[name], let row = row(prices) else { return nil }
            departments[name] = row
            for place in row.indices where row[place] > 0 { credit += Int128(row[place]) * Int128(limits[place / 2]) }
        }
    }

    /// What half-days from a place on cost in a row of prices.
    static func sum(_ row: [Int], from start: Int, _ length: Int) -> Int {
        row[start..<start + length].reduce(0, +)
    }

    /// Prices by half-day, laid out over the horizon; nil for one that is not in it.
    private func row(_ prices: [String: Int]) -> [Int]? {
        var row = Array(repeating: 0, count: ground.halfDays)
        for (text, price) in prices {
            guard let halfDay = HalfDay(text), halfDay.description == text else { return nil }
            let place = 2 * ground.place(of: halfDay.day) + (halfDay.half == .am ? 0 : 1)
            guard row.indices.contains(place) else { return nil }
            row[place] = price
        }
        return row
    }

    private mutating func add(
        _ prices: ScheduleCertificate.StaffPrices, _ consultant: Consultant, _ place: Int
    ) -> Bool {
        guard let row = row(prices.halfDays) else { return false }
        staff[place] = row
        credit += row.reduce(0) { $0 + Int128($1) }
        for (text, price) in prices.weeks {
            guard let limit = consultant.maxPerWeek,
                addPeriod(text, price, limit, place, belongs: { $0.monday == $1 })
            else { return false }
        }
        for (text, price) in prices.months {
            guard let limit = consultant.maxPerMonth,
                addPeriod(
                    text, price, limit, place, belongs: { ($0.year, $0.month, 1) == ($1.year, $1.month, $1.dayOfMonth) }
                )
            else { return false }
        }
        if prices.cohort > 0 {
            guard let limit = consultant.maxCohorts else { return false }
            cohort[place] = prices.cohort
            credit += Int128(prices.cohort) * Int128(limit)
        }
        for halfDay in 0..<ground.halfDays { staff[place][halfDay] += prices.load }
        credit += Int128(prices.load) * Int128(ground.share)
        return true
    }

    /// Charges every half-day of a week or a month; false when none of it lies in the horizon.
    private mutating func addPeriod(
        _ text: String, _ price: Int, _ limit: Int, _ place: Int, belongs: (_ day: Day, _ first: Day) -> Bool
    ) -> Bool {
        guard let first = Day(iso: text), first.description == text else { return false }
        let days = (0..<31).map { ground.place(of: first) + $0 }
            .filter { (0..<ground.days).contains($0) && belongs(ground.day($0), first) }
        guard !days.isEmpty else { return false }
        for day in days {
            staff[place][2 * day] += price
            staff[place][2 * day + 1] += price
        }
        credit += Int128(price) * Int128(limit)
        return true
    }
}
