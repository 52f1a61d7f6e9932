import ProgrammeModel

/// Prices of a relaxation's rows, seats and limits, each ``PriceVector/denominator`` times too large.
struct PriceVector: Sendable, Equatable {
    static let denominator = 1000

    /// What a person of a row is charged in a round; row by row.
    var rows: [Int]
    /// What anybody is charged in a round.
    var seats: [Int]
    /// What a unit of a limiting level costs; 0 or more.
    var limits: [Int]
}

/// What prices prove, added up exactly.
///
/// Everybody takes the slot that costs least with the prices, each row's people in a round and each round's size are
/// what pays most. An allocation that keeps the limits costs no less: its own slots, people and sizes are among the
/// choices, and prices charged and credited cancel out. The choices' differences tell how to better the prices.
struct PriceSum {
    /// So many times too large as the prices; nil where it is too large a number.
    private(set) var total: Int?
    /// The people's part of it.
    private(set) var charged: Int?
    /// People who chose a round, by row and round, less those whom the row's spread would have there.
    private(set) var rowSurplus: [Int]
    private(set) var seatSurplus: [Int]
    /// What the choices cost on limiting levels beyond the limits.
    private(set) var limitSurplus: [Int]

    private var sum: Int128 = 0

    /// - Complexity: O(people x features x rounds + rows x rounds).
    init(_ relaxation: RoundRelaxation, _ prices: PriceVector) {
        rowSurplus = Array(repeating: 0, count: relaxation.rows.count * relaxation.roundCount)
        seatSurplus = Array(repeating: 0, count: relaxation.roundCount)
        limitSurplus = relaxation.limits.map { -$0.value }
        addPeople(relaxation, prices)
        charged = Int(exactly: sum)
        for round in 0..<relaxation.roundCount {
            let price = prices.seats[round]
            let size = price > 0 ? relaxation.sizes[round].upperBound : relaxation.sizes[round].lowerBound
            sum -= Int128(price) * Int128(size)
            seatSurplus[round] -= size
        }
        for row in relaxation.rows.indices { addSpread(relaxation, prices, row) }
        for (limit, price) in zip(relaxation.limits, prices.limits) { sum -= Int128(price) * Int128(limit.value) }
        total = Int(exactly: sum)
    }

    /// What each kind of person pays in each slot before any row's price; closed slots cost too much for anybody.
    private static func slotPrices(_ relaxation: RoundRelaxation, _ prices: PriceVector) -> [Int] {
        let slots = relaxation.slotCount
        let count = relaxation.isOpen.count
        return relaxation.isOpen.indices.map { position in
            guard relaxation.isOpen[position] else { return closed }
            let slot = position % slots
            var price = PriceVector.denominator * relaxation.costs[position]
            if slot < relaxation.roundCount { price += prices.seats[slot] }
            for (limit, each) in prices.limits.enumerated() {
                price += each * relaxation.limitCosts[limit * count + position]
            }
            return price
        }
    }

    private static let closed = Int.max / 2

    private mutating func addPeople(_ relaxation: RoundRelaxation, _ prices: PriceVector) {
        let rounds = relaxation.roundCount
        let base = Self.slotPrices(relaxation, prices)
        var chosen = Array(repeating: 0, count: base.count)
        var offer = Array(repeating: 0, count: rounds + 1)
        for person in relaxation.kindOf.indices {
            let first = Int(relaxation.kindOf[person]) &* (rounds &+ 1)
            let own = Int(relaxation.rowStarts[person])..<Int(relaxation.rowStarts[person &+ 1])
            Self.fill(&offer, base, person, relaxation, prices)
            var best = rounds
            for round in 0..<rounds where offer[round] < offer[best] { best = round }
            sum += Int128(offer[best])
            chosen[first &+ best] &+= 1
            guard best < rounds else { continue }
            seatSurplus[best] &+= 1
            for position in own { rowSurplus[Int(relaxation.rowList[position]) &* rounds &+ best] &+= 1 }
        }
        for limit in relaxation.limits.indices {
            for (position, people) in chosen.enumerated() where people > 0 {
                limitSurplus[limit] += people * relaxation.limitCosts[limit * base.count + position]
            }
        }
    }

    /// What a person pays in each slot.
    @inline(__always)
    private static func fill(
        _ offer: inout [Int], _ base: [Int], _ person: Int, _ relaxation: RoundRelaxation, _ prices: PriceVector
    ) {
        let rounds = relaxation.roundCount
        let first = Int(relaxation.kindOf[person]) &* (rounds &+ 1)
        for slot in 0...rounds { offer[slot] = base[first &+ slot] }
        for position in Int(relaxation.rowStarts[person])..<Int(relaxation.rowStarts[person &+ 1]) {
            let row = Int(relaxation.rowList[position]) &* rounds
            for round in 0..<rounds { offer[round] &+= prices.rows[row &+ round] }
        }
    }

    /// What each person pays in each slot; a person's slots lie side by side, closed ones are nil.
    static func offers(_ relaxation: RoundRelaxation, _ prices: PriceVector) -> [Int?] {
        let base = slotPrices(relaxation, prices)
        var offer = Array(repeating: 0, count: relaxation.slotCount)
        return relaxation.kindOf.indices.flatMap { person in
            fill(&offer, base, person, relaxation, prices)
            let first = Int(relaxation.kindOf[person]) * relaxation.slotCount
            return offer.indices.map { relaxation.isOpen[first + $0] ? offer[$0] : nil }
        }
    }

    private mutating func addSpread(_ relaxation: RoundRelaxation, _ prices: PriceVector, _ row: Int) {
        let feature = relaxation.rows[row].feature
        let weights = relaxation.weights[feature]
        var pair = PriceVector.denominator * weights[0].pair
        var beyond = PriceVector.denominator * weights[0].beyond
        for (limit, price) in prices.limits.enumerated() {
            pair += price * weights[limit + 1].pair
            beyond += price * weights[limit + 1].beyond
        }
        for round in 0..<relaxation.roundCount {
            let place = row * relaxation.roundCount + round
            let spread = Spread(
                pair: pair, beyond: beyond, capacity: relaxation.capacity[feature],
                cohorts: relaxation.rowCohorts[place], most: relaxation.most[place])
            let price = prices.rows[place]
            let people = spread.people(at: price, nearest: rowSurplus[place])
            sum += spread.cost(of: people) - Int128(price) * Int128(people)
            rowSurplus[place] -= people
            for (limit, each) in weights.dropFirst().enumerated() where each.pair > 0 || each.beyond > 0 {
                limitSurplus[limit] += each.pair * spread.pairs(people) + each.beyond * spread.peopleBeyond(people)
            }
        }
    }
}

/// What people of one value cost in the cohorts of a round, spread evenly: each further one at least as much as the
/// one before.
struct Spread {
    let pair: Int
    /// What each person beyond the cap costs.
    let beyond: Int
    let capacity: Int
    let cohorts: Int
    let most: Int

    func pairs(_ people: Int) -> Int { EvenSpread.pairs(people, over: cohorts) }

    func peopleBeyond(_ people: Int) -> Int { max(0, people - capacity * cohorts) }

    func cost(of people: Int) -> Int128 {
        Int128(pair) * Int128(pairs(people)) + Int128(beyond) * Int128(peopleBeyond(people))
    }

    /// How many people pay best when each brings in a price; where several numbers do, the nearest to a wished one.
    func people(at price: Int, nearest wished: Int) -> Int {
        let least = people(each: members(below: price))
        let greatest = people(each: members(below: price + 1))
        return min(max(wished, least), greatest)
    }

    private func people(each: Int) -> Int {
        cohorts > 0 && each <= most / cohorts ? each * cohorts : most
    }

    /// Members of a cohort each of whom costs less than a price.
    private func members(below price: Int) -> Int {
        guard price > 0 else { return 0 }
        guard pair > 0 else { return beyond >= price ? capacity : .max }
        let free = (price + pair - 1) / pair
        guard beyond > 0, free > capacity else { return free }
        return max(capacity, price > beyond ? (price - beyond + pair - 1) / pair : 0)
    }
}
