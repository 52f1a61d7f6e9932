/// How large each group begins, where only ranges are given.
///
/// With weights of mostly one sign the number of pairs decides more than who sits where, and a search that changes
/// sizes by one at a time would have to cross worse ones.
enum GroupSizes {
    /// Groups times elements up to which the sizes with the most pairs are exact.
    static let mostCells = 4_000_000

    /// Sizes that sum to a number and have the most pairs inside groups, or the fewest.
    ///
    /// Beyond ``mostCells`` groups of unequal ranges may have somewhat less than the most.
    /// - Parameter ranges: the least and greatest size of each group.
    /// - Returns: one size per group; nil when no sizes within the ranges sum to the number.
    /// - Complexity: O(groups x log sum) for the fewest, O(groups x count x width of a range) for the most up to
    ///   ``mostCells``, O(groups x log groups) beyond.
    static func extreme(
        _ ranges: [ClosedRange<Int>], sum: Int, mostPairs: Bool, mostCells: Int = Self.mostCells
    ) -> [Int]? {
        let least = ranges.reduce(0) { $0 + $1.lowerBound }
        let most = ranges.reduce(0) { $0 + $1.upperBound }
        guard least <= sum, sum <= most else { return nil }
        if !mostPairs { return level(ranges, sum: sum) }
        return ranges.count * (sum + 1) <= mostCells ? exact(ranges, sum: sum) : filled(ranges, sum: sum)
    }

    /// As equal as the ranges allow: a person more costs as many pairs as a group already has people.
    private static func level(_ ranges: [ClosedRange<Int>], sum: Int) -> [Int] {
        func sizes(_ level: Int) -> [Int] { ranges.map { min(max(level, $0.lowerBound), $0.upperBound) } }
        var low = 0
        var high = ranges.map(\.upperBound).max() ?? 0
        while low < high {
            let middle = (low + high + 1) / 2
            if sizes(middle).reduce(0, +) <= sum { low = middle } else { high = middle - 1 }
        }
        var level = sizes(low)
        var left = sum - level.reduce(0, +)
        for group in ranges.indices.reversed() where left > 0 && level[group] == low && low < ranges[group].upperBound {
            level[group] += 1
            left -= 1
        }
        return level
    }

    /// Full groups first, those where each further person makes the most pairs.
    private static func filled(_ ranges: [ClosedRange<Int>], sum: Int) -> [Int] {
        var sizes = ranges.map(\.lowerBound)
        var left = sum - sizes.reduce(0, +)
        let order = ranges.indices.sorted { a, b in
            let (first, second) = (
                ranges[a].lowerBound + ranges[a].upperBound, ranges[b].lowerBound + ranges[b].upperBound
            )
            return (second, a) < (first, b)
        }
        for group in order {
            let more = min(left, ranges[group].count - 1)
            sizes[group] += more
            left -= more
        }
        return sizes
    }

    /// Dynamic programming over groups.
    private static func exact(_ ranges: [ClosedRange<Int>], sum: Int) -> [Int]? {
        var best: [Int?] = [0] + Array(repeating: nil, count: sum)
        var choices: [[Int]] = []
        for range in ranges {
            var next: [Int?] = Array(repeating: nil, count: sum + 1)
            var choice = Array(repeating: 0, count: sum + 1)
            for used in 0...sum {
                guard let value = best[used], used + range.lowerBound <= sum else { continue }
                for size in range.lowerBound...min(range.upperBound, sum - used) {
                    let candidate = value + size * (size - 1) / 2
                    guard next[used + size].map({ candidate > $0 }) ?? true else { continue }
                    next[used + size] = candidate
                    choice[used + size] = size
                }
            }
            best = next
            choices.append(choice)
        }
        guard best[sum] != nil else { return nil }
        var left = sum
        return choices.reversed().map { choice in
            defer { left -= choice[left] }
            return choice[left]
        }.reversed()
    }
}
