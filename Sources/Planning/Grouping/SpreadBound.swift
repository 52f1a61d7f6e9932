import ProgrammeModel

/// The fewest pairs of equal value that groups of given sizes can have, for one column or one earlier division.
///
/// Let x(v, g) people of value v sit in group g: they sum to the value's count over the groups, and to the group's size s(g)
/// over the values and those who have none. The fewest sum of x(x - 1)/2 is a flow of convex cost. Relaxing the second
/// kind of sums with a price w(g) for each group gives, for any whole prices, a bound that falls apart by value:
///
///     least of  sum over g of w(g) s(g)  +  for each v least of  sum over g of x(x - 1)/2 - w(g) x
///
/// Prices of 0 give an even spread that no group's greatest size hinders. Groups with the same limits share a price, and
/// prices rise or fall by one while that raises the bound; whichever they end at, it holds.
struct SpreadBound {
    /// Groups of the same limits.
    private struct Kind {
        let limits: ClosedRange<Int>
        let groups: Int
    }

    /// From small groups to large ones.
    private let kinds: [Kind]
    private let people: Int
    /// Prices to try at most.
    private static let mostTries = 2_000

    /// - Parameter sizes: limits of each group, between which the people fit.
    init(people: Int, sizes: [ClosedRange<Int>]) {
        self.people = people
        let sorted = sizes.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var kinds: [Kind] = []
        for limits in sorted {
            let isSame = kinds.last?.limits == limits
            let groups = isSame ? (kinds.popLast()?.groups ?? 0) + 1 : 1
            kinds.append(Kind(limits: limits, groups: groups))
        }
        self.kinds = kinds
    }

    /// - Parameter counts: people of each value, in any order; whoever is left has none.
    /// - Complexity: O(kinds of groups x different counts x log people) for each price tried.
    func fewest(_ counts: [Int]) -> Int {
        let column = Column(counts, people: people)
        let none = Array(repeating: 0, count: kinds.count)
        let even = bound(column, none)
        // Where few have a value, the others fill what a group has too much of: no price raises the bound.
        guard kinds.count > 1, column.blanks * 2 < people else { return even }
        let shares = kinds.map { ($0.limits.lowerBound + $0.limits.upperBound) / (2 * max(1, counts.count)) }
        return max(even, climbed(from: shares, column))
    }

    private func climbed(from start: [Int], _ column: Column) -> Int {
        var prices = start
        var best = bound(column, prices)
        var tries = 0
        var isClimbing = true
        while isClimbing {
            isClimbing = false
            for first in kinds.indices {
                for last in first..<kinds.count {
                    for step in [1, -1] where tries < Self.mostTries {
                        tries += 1
                        var next = prices
                        for kind in first...last { next[kind] += step }
                        let value = bound(column, next)
                        guard value > best else { continue }
                        (best, prices, isClimbing) = (value, next, true)
                    }
                }
            }
        }
        return best
    }
}

extension SpreadBound {
    /// How many people share each value.
    private struct Column {
        /// Different counts, ascending, and how many values have each.
        var counts: [(people: Int, values: Int)] = []
        let blanks: Int

        init(_ counts: [Int], people: Int) {
            for count in counts.sorted() {
                let values = self.counts.last?.people == count ? (self.counts.popLast()?.values ?? 0) + 1 : 1
                self.counts.append((count, values))
            }
            blanks = people - counts.reduce(0, +)
        }
    }

    private func bound(_ column: Column, _ prices: [Int]) -> Int {
        column.counts.reduce(leastPriceOfSizes(prices) - mostPriceOfBlanks(column.blanks, prices)) {
            $0 + $1.values * leastCost(of: $1.people, prices)
        }
    }

    /// The least cost of people with one value: one after the other where the next costs least.
    ///
    /// The (k + 1)th in a group costs k less the group's price, so that up to a level each group takes level + price.
    private func leastCost(of count: Int, _ prices: [Int]) -> Int {
        func members(_ kind: Int, _ level: Int) -> Int {
            min(kinds[kind].limits.upperBound, max(0, level + prices[kind]))
        }
        func taken(_ level: Int) -> Int { kinds.indices.reduce(0) { $0 + kinds[$1].groups * members($1, level) } }
        var low = -(prices.max() ?? 0)
        var high = max(low, (kinds.map(\.limits.upperBound).max() ?? 0) - (prices.min() ?? 0))
        while high - low > 1 {
            let middle = (low + high) / 2
            if taken(middle) <= count { low = middle } else { high = middle }
        }
        let full = kinds.indices.reduce(0) { sum, kind in
            let each = members(kind, low)
            return sum + kinds[kind].groups * (each * (each - 1) / 2 - prices[kind] * each)
        }
        return full + (count - taken(low)) * low
    }

    /// What the groups' sizes cost at least, each within its limits and all people together.
    private func leastPriceOfSizes(_ prices: [Int]) -> Int {
        var left = people
        var sum = 0
        for (kind, price) in zip(kinds, prices) {
            left -= kind.groups * kind.limits.lowerBound
            sum += kind.groups * kind.limits.lowerBound * price
        }
        for kind in kinds.indices.sorted(by: { prices[$0] < prices[$1] }) {
            let more = min(left, kinds[kind].groups * (kinds[kind].limits.count - 1))
            left -= more
            sum += more * prices[kind]
        }
        return sum
    }

    private func mostPriceOfBlanks(_ blanks: Int, _ prices: [Int]) -> Int {
        var left = blanks
        var sum = 0
        for kind in kinds.indices.sorted(by: { prices[$0] > prices[$1] }) {
            let here = min(left, kinds[kind].groups * kinds[kind].limits.upperBound)
            left -= here
            sum += here * prices[kind]
        }
        return sum
    }
}
