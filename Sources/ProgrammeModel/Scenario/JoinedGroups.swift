/// Members joined into groups by pairs; a group goes by its least member.
struct JoinedGroups<Member: Hashable & Comparable> {
    /// For members that are not their group's least: one that is less, in the same group.
    private var lesser: [Member: Member] = [:]

    /// - Complexity: O(pairs x the longest chain of pairs).
    init(_ pairs: some Sequence<(first: Member, second: Member)>) {
        for pair in pairs {
            let a = leader(of: pair.first)
            let b = leader(of: pair.second)
            if a != b { lesser[max(a, b)] = min(a, b) }
        }
    }

    /// The least member of a member's group; the member itself if nothing joins it.
    func leader(of member: Member) -> Member {
        var member = member
        while let next = lesser[member] { member = next }
        return member
    }
}
