import ProgrammeModel

/// Prices of which none is further from 0 than what they add up to asks for.
///
/// A price that nobody pays and that earns nothing may be anything, and then a slip in it could not be seen. Steps
/// towards 0 that leave every sum as it is are made here; where several at once would raise a sum, the bound gains.
struct SettledPrices {
    private(set) var prices: PriceVector
    private let relaxation: RoundRelaxation
    /// What each person pays in each slot; a person's slots lie side by side, closed ones are nil.
    private var offers: [Int?]
    private var hasChanged = false

    /// - Complexity: O(people x features x rounds) a round of changes, of which there are few.
    init(_ relaxation: RoundRelaxation, _ prices: PriceVector) {
        self.relaxation = relaxation
        self.prices = prices
        offers = []
        settleLimits()
        offers = PriceSum.offers(relaxation, self.prices)
        repeat {
            hasChanged = false
            for row in relaxation.rows.indices { settle(row) }
            settleSeats()
        } while hasChanged
    }

    /// The least price of each limit that proves as much: sums are concave in it.
    private mutating func settleLimits() {
        for limit in prices.limits.indices where prices.limits[limit] > 0 {
            let sum = PriceSum(relaxation, prices)
            func proves(_ price: Int) -> Bool {
                var tried = prices
                tried.limits[limit] = price
                let other = PriceSum(relaxation, tried)
                return other.total == sum.total && other.charged == sum.charged
            }
            guard proves(prices.limits[limit] - 1) else { continue }
            var (below, least) = (-1, prices.limits[limit] - 1)
            while least - below > 1 {
                let middle = (below + least) / 2
                if proves(middle) { least = middle } else { below = middle }
            }
            prices.limits[limit] = least
        }
    }

    private mutating func settle(_ row: Int) {
        let features = relaxation.problem.features
        let value = relaxation.rows[row].value
        let people = features.members[features.memberStarts[value]..<features.memberStarts[value + 1]].map { Int($0) }
        for round in 0..<relaxation.roundCount {
            let place = row * relaxation.roundCount + round
            let price = prices.rows[place]
            // Above 0 a price takes off as much for each who may sit there; below 0 nothing.
            guard price < 0 || (price > 0 && relaxation.most[place] == 0) else { continue }
            prices.rows[place] += step(from: price, people, round)
        }
    }

    private mutating func settleSeats() {
        let everybody = Array(relaxation.kindOf.indices)
        for round in 0..<relaxation.roundCount {
            let price = prices.seats[round]
            let size = relaxation.sizes[round]
            guard price != 0, (price < 0 ? size.lowerBound : size.upperBound) == 0 else { continue }
            prices.seats[round] += step(from: price, everybody, round)
        }
    }

    /// The way towards 0 on which nobody of some people pays otherwise, gone for all of them.
    private mutating func step(from price: Int, _ people: [Int], _ round: Int) -> Int {
        let slacks: [Int] = people.compactMap { person in slack(person, round, isFree: price > 0) }
        let least: Int? = slacks.min()
        var step = 0
        if price > 0 { step = -Swift.min(price, least ?? price) } else if (least ?? 0) >= 0 { step = -price }
        guard step != 0 else { return 0 }
        hasChanged = true
        for person in people {
            let position = person * relaxation.slotCount + round
            if let offer = offers[position] { offers[position] = offer + step }
        }
        return step
    }

    /// How much more a person pays in a round than in the cheapest other slot, or in the cheapest of all; nil where
    /// the round is closed.
    private func slack(_ person: Int, _ round: Int, isFree: Bool) -> Int? {
        let first = person * relaxation.slotCount
        guard let own = offers[first + round] else { return nil }
        let others = (0..<relaxation.slotCount).filter { $0 != round }.compactMap { offers[first + $0] }.min()
        guard let others else { return isFree ? 0 : -1 }
        return isFree ? max(0, own - others) : own - others
    }
}
