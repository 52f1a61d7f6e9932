/// How large each group begins, where only ranges are given.
enum GroupSizes {
    /// Sizes that sum to a number and have the most pairs inside groups, or the fewest.
    ///
    /// With weights of mostly one sign the number of pairs decides more than who sits where, and a search that changes
    /// sizes by one at a time would have to cross worse ones. Dynamic programming over groups.
    /// - Parameter ranges: the least and greatest size of each group.
    /// - Returns: one size per group; nil when no sizes within the ranges sum to the number.
    /// - Complexity: O(groups x count x width of a range).
    static func extreme(_ ranges: [ClosedRange<Int>], sum: Int, mostPairs: Bool) -> [Int]? {
        var best: [Int?] = [0] + Array(repeating: nil, count: sum)
        var choices: [[Int]] = []
        for range in ranges {
            var next: [Int?] = Array(repeating: nil, count: sum + 1)
            var choice = Array(repeating: 0, count: sum + 1)
            for used in 0...sum {
                guard let value = best[used], used + range.lowerBound <= sum else { continue }
                for size in range.lowerBound...min(range.upperBound, sum - used) {
                    let pairs = size * (size - 1) / 2
                    let candidate = value + (mostPairs ? pairs : -pairs)
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
