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
    /// - Throws: `.unknownName` for what the scenario does not have, `.unfounded` for a limit that is none.
    init(_ certificate: ScheduleCertificate, _ ground: ScheduleGround) throws(Unsound) {
        let consultants = ground.facts.scenario.consultants
        self.ground = ground
        staff = Array(repeating: Array(repeating: 0, count: ground.halfDays), count: consultants.count)
        cohort = Array(repeating: 0, count: consultants.count)
        venues = Array(repeating: nil, count: ground.venues.count)
        for (name, prices) in certificate.consultants.sorted(by: { $0.key < $1.key }) {
            guard let place = consultants.firstIndex(where: { $0.id.text == name }) else { throw .unknownName(name) }
            try add(prices, consultants[place], place)
        }
        for (name, prices) in certificate.venues.sorted(by: { $0.key < $1.key }) {
            guard let place = ground.venues.firstIndex(where: { $0.id.text == name }) else { throw .unknownName(name) }
            let row = try row(prices)
            venues[place] = row
            credit += row.reduce(0) { $0 + Int128($1) }
        }
        for (name, prices) in certificate.departments.sorted(by: { $0.key < $1.key }) {
            guard let limits = ground.departmentLimits[name] else { throw .unknownName(name) }
            let row = try row(prices)
            departments[name] = row
            for place in row.indices where row[place] > 0 { credit += Int128(row[place]) * Int128(limits[place / 2]) }
        }
    }

    /// What half-days from a place on cost in a row of prices.
    static func sum(_ row: [Int], from start: Int, _ length: Int) -> Int {
        row[start..<start + length].reduce(0, +)
    }

    /// Prices by half-day, laid out over the horizon.
    private func row(_ prices: [String: Int]) throws(Unsound) -> [Int] {
        var row = Array(repeating: 0, count: ground.halfDays)
        var unknown: [String] = []
        for (text, price) in prices {
            if let place = place(of: text) { row[place] = price } else { unknown.append(text) }
        }
        if let text = unknown.min() { throw .unknownName(text) }
        return row
    }

    /// Nil for a half-day that is not in the horizon.
    private func place(of text: String) -> Int? {
        guard let halfDay = HalfDay(text), halfDay.description == text else { return nil }
        let place = 2 * ground.place(of: halfDay.day) + (halfDay.half == .am ? 0 : 1)
        return (0..<ground.halfDays).contains(place) ? place : nil
    }

    private mutating func add(
        _ prices: ScheduleCertificate.StaffPrices, _ consultant: Consultant, _ place: Int
    ) throws(Unsound) {
        let row = try row(prices.halfDays)
        staff[place] = row
        credit += row.reduce(0) { $0 + Int128($1) }
        try addPeriods(prices.weeks, limit: consultant.maxPerWeek, place) { $0.monday == $1 }
        try addPeriods(prices.months, limit: consultant.maxPerMonth, place) {
            ($0.year, $0.month, 1) == ($1.year, $1.month, $1.dayOfMonth)
        }
        if prices.cohort > 0 {
            guard let limit = consultant.maxCohorts else { throw .unfounded }
            cohort[place] = prices.cohort
            credit += Int128(prices.cohort) * Int128(limit)
        }
        for halfDay in 0..<ground.halfDays { staff[place][halfDay] += prices.load }
        credit += Int128(prices.load) * Int128(ground.share)
    }

    /// Charges every half-day of some weeks or months, by their first days.
    private mutating func addPeriods(
        _ prices: [String: Int], limit: Int?, _ place: Int, belongs: (_ day: Day, _ first: Day) -> Bool
    ) throws(Unsound) {
        for (text, price) in prices.sorted(by: { $0.key < $1.key }) {
            guard let first = Day(iso: text), first.description == text else { throw .unknownName(text) }
            let days = (0..<31).map { ground.place(of: first) + $0 }
                .filter { (0..<ground.days).contains($0) && belongs(ground.day($0), first) }
            guard !days.isEmpty else { throw .unknownName(text) }
            guard let limit else { throw .unfounded }
            for day in days {
                staff[place][2 * day] += price
                staff[place][2 * day + 1] += price
            }
            credit += Int128(price) * Int128(limit)
        }
    }
}
