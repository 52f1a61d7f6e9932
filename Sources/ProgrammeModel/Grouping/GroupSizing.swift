/// How somebody says how many groups there are, and how large.
public enum GroupSizing: Hashable, Sendable {
    /// So many groups, as equal as can be.
    case groups(Int)
    /// Groups of a size or as near to it as an equal division comes.
    case near(Int)
    /// As few groups as the greatest size allows, each within the limits.
    case within(ClosedRange<Int>)
    /// The limits of each group.
    case each([ClosedRange<Int>])

    /// The least and greatest size of each group; nil where no number of groups fits.
    public func sizes(of people: Int) -> [ClosedRange<Int>]? {
        switch self {
        case .groups(let count):
            return (1...max(1, people)).contains(count) ? Self.equal(people, count) : nil
        case .near(let size):
            guard people > 0, size > 0 else { return nil }
            return Self.equal(people, max(1, (2 * people + size) / (2 * size)))
        case .within(let limits):
            guard people > 0, limits.lowerBound > 0 else { return nil }
            let count = (people + limits.upperBound - 1) / limits.upperBound
            return count * limits.lowerBound <= people ? Array(repeating: limits, count: count) : nil
        case .each(let sizes):
            let least = sizes.reduce(0) { $0 + $1.lowerBound }
            let most = sizes.reduce(0) { $0 + $1.upperBound }
            return least <= people && people <= most ? sizes : nil
        }
    }

    /// Further sizes that the same words allow: other numbers of groups, fewest first and five at most.
    public func otherSizes(of people: Int) -> [[ClosedRange<Int>]] {
        guard case .within(let limits) = self, let fewest = sizes(of: people)?.count else { return [] }
        let others = Array((fewest...people / limits.lowerBound).dropFirst())
        let shown = min(5, others.count)
        return (0..<shown).map { number in
            let place = shown < 2 ? 0 : number * (others.count - 1) / (shown - 1)
            return Array(repeating: limits, count: others[place])
        }
    }

    private static func equal(_ people: Int, _ groups: Int) -> [ClosedRange<Int>] {
        Array(repeating: people / groups...(people + groups - 1) / groups, count: groups)
    }
}
