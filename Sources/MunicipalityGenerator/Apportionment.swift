import ProgrammeModel

/// Dividing whole things by shares.
enum Apportionment {
    /// Divides a total in proportion to weights by largest remainder; parts below a least one are then raised at the
    /// cost of the largest.
    ///
    /// - Parameter weights: one or more, none below 0; equal parts when all are 0.
    /// - Returns: parts in the order of the weights that add up to the total. All reach `least` when the total allows.
    static func divide(_ total: Int, by weights: [Int], least: Int = 0) -> [Int] {
        let weights = weights.contains { $0 > 0 } ? weights : weights.map { _ in 1 }
        let sum = max(1, weights.reduce(0, +))
        var parts = weights.map { total * $0 / sum }
        let missing = total - parts.reduce(0, +)
        let byRemainder = weights.indices.sorted { a, b in
            let (left, right) = (total * weights[a] % sum, total * weights[b] % sum)
            return left == right ? a < b : left > right
        }
        for index in byRemainder.prefix(missing) { parts[index] += 1 }
        for index in parts.indices {
            while parts[index] < least {
                guard let donor = parts.indices.max(by: { parts[$0] < parts[$1] }), parts[donor] > least else { break }
                parts[donor] -= 1
                parts[index] += 1
            }
        }
        return parts
    }

    /// Deals things out to parents at random, to some more readily than to others.
    ///
    /// - Parameter cap: things of one parent at most; raised where they would not all fit.
    /// - Returns: how many each parent gets; at least one each where there are enough.
    static func scatter(_ count: Int, over parents: Int, cap: Int, _ random: inout SeededGenerator) -> [Int] {
        guard parents > 0 else { return [] }
        let cap = max(cap, (count + parents - 1) / parents)
        var parts = (0..<parents).map { $0 < count ? 1 : 0 }
        var tickets: [Int] = []
        for parent in 0..<parents {
            tickets += Array(repeating: parent, count: 1 + random.index(below: 3))
        }
        for _ in 0..<max(0, count - parents) {
            var parent = tickets[random.index(below: tickets.count)]
            while parts[parent] >= cap { parent = (parent + 1) % parents }
            parts[parent] += 1
        }
        return parts
    }
}
