import ProgrammeModel

/// Decides which posts women hold: exactly the calibrated share of each group of posts, at random within it.
enum GenderShares {
    private struct Group {
        var women: Int
        var posts: [Int]
    }

    /// For each post whether a woman holds it.
    ///
    /// A group is the posts of one rank with one share of women. What rounding takes from one group of a rank it gives
    /// to the next, so that the whole rank comes out right too.
    static func drawWomen(_ posts: [Post], _ random: inout SeededGenerator) -> [Bool] {
        var isWoman = Array(repeating: false, count: posts.count)
        for rank in [Post.Rank.top, .middle, .firstLine] {
            var carried = 0
            for var group in groups(of: rank, in: posts) {
                random.shuffle(&group.posts)
                carried += group.women * group.posts.count
                let count = min(group.posts.count, max(0, (carried + 50) / 100))
                carried -= count * 100
                for post in group.posts.prefix(count) { isWoman[post] = true }
            }
        }
        return isWoman
    }

    /// In order of first appearance.
    private static func groups(of rank: Post.Rank, in posts: [Post]) -> [Group] {
        var groups: [Group] = []
        for (position, post) in posts.enumerated() where post.rank == rank {
            if let known = groups.firstIndex(where: { $0.women == post.women }) {
                groups[known].posts.append(position)
            } else {
                groups.append(Group(women: post.women, posts: [position]))
            }
        }
        return groups
    }
}
