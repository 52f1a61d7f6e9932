import ProgrammeModel

/// What an itinerary is charged: for units of rules, at the rates of a certificate's classes, and for what it takes.
struct ItineraryTerms {
    let prices: SchedulePrices
    let staff: StaffCosts
    /// What a first session of a lead costs who is not the cohort's first.
    let changeOfLead: Int
    let pairs: PairCosts
    /// Practice days between two sessions at least and at most, and what they cost by their number.
    let leastGap: Int
    let mostGap: Int
    let gapCosts: [Int]
    /// What a member's missed half-day costs, in a session as in an introduction.
    let clash: Int128
    /// What a member's half-day costs that is better avoided, in a session as in an introduction.
    let busy: Int128
    private let weekday: Int128
    private let waiting: Int128
    private let finish: Int128

    /// The largest part of an itinerary's cost that is added up: sums over all modules stay below what is closed.
    private static let mostOfPart: Int128 = 1 << 50

    /// - Returns: nil where a number is too large to be added up.
    init?(_ prices: SchedulePrices, _ rates: ScheduleRates, _ ground: ScheduleGround) {
        let rules = ground.facts.programme.rules
        let gap = rules.practiceGap
        let week = rates.price(of: gap, hasSoftPart: true)
        self.prices = prices
        staff = StaffCosts(prices, ground)
        clash = rates.price(of: rules.participantClash, hasSoftPart: true)
        busy = rates.price(of: rules.busyTime)
        weekday = rates.price(of: rules.weekday)
        waiting = rates.price(of: rules.waitingTime)
        finish = rates.price(of: rules.finish)
        leastGap = max(0, gap.min)
        mostGap = min(gap.max, ground.days)
        var gapCosts: [Int] = []
        for days in 0...ground.days {
            let off = days < gap.preferred ? gap.preferred - days : days - gap.preferred
            let isAllowed = gap.min <= days && days <= gap.max
            guard let cost = Self.part(isAllowed ? week * Int128(off / 7) : 0) else { return nil }
            gapCosts.append(cost)
        }
        self.gapCosts = gapCosts
        guard
            let pairs = PairCosts(ground.facts, rate: rates.price(of: rules.pairing), part: Self.part)
        else { return nil }
        self.pairs = pairs
        guard let change = Self.part(rates.price(of: rules.continuity)) else { return nil }
        changeOfLead = change
    }

    private static func part(_ cost: Int128) -> Int? { cost <= mostOfPart ? Int(exactly: cost) : nil }

    /// A session whoever serves: units, members of priced departments, the cheapest venue; nil for too large a number.
    func cost(of opening: ItineraryChoices.Opening, _ halfDays: Int, _ crowds: [Int128]) -> Int? {
        let ofMembers = clash * Int128(opening.missed) + busy * Int128(opening.busy)
        let ofDates =
            weekday * Int128(opening.awkward) + waiting * Int128(opening.waited) + finish * Int128(opening.late)
        let crowd = crowds.isEmpty ? 0 : crowds[opening.start..<opening.start + halfDays].reduce(0, +)
        let venue = opening.venues.map { venue in
            prices.venues[venue].map { SchedulePrices.sum($0, from: opening.start, halfDays) } ?? 0
        }
        return Self.part(ofMembers + ofDates + crowd + Int128(venue.min() ?? 0))
    }

    /// What the members of a cohort cost in a session, by half-day; empty where no department is priced.
    func crowdCosts(_ choices: ItineraryChoices, _ ground: ScheduleGround) -> [Int128] {
        guard !prices.departments.isEmpty else { return [] }
        var costs = Array(repeating: Int128(0), count: ground.halfDays)
        for (department, members) in choices.departments {
            guard let row = prices.departments[department] else { continue }
            for place in row.indices where row[place] > 0 {
                let employed = members.count { ground.facts.isEmployed($0, on: ground.day(place / 2)) }
                costs[place] += Int128(row[place]) * Int128(employed)
            }
        }
        return costs
    }
}
