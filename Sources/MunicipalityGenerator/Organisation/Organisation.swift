import ProgrammeModel

/// Departments, units and posts of a municipality; bosses form one tree.
struct Organisation {
    /// The highest post first; every boss before the reports, every department in one piece.
    private(set) var posts: [Post] = []
    private var unitNames = UnitNames()

    init(_ profile: MunicipalityProfile, _ random: inout SeededGenerator) {
        let ladder = Ladder(managers: profile.managers, top: profile.departments.count + profile.deputies)
        let weights = profile.departments.map { $0.weight * (92 + random.index(below: 17)) }
        let sizes = Apportionment.divide(profile.managers, by: weights, least: ladder.levels + 1)
        let heads = sizes.indices.map { $0 == 0 ? 1 + profile.deputies : 1 }
        let below = zip(sizes, heads).map { $0 - $1 }
        let between = ladder.counts[1..<(ladder.levels - 1)].map { Apportionment.divide($0, by: below, least: 1) }
        for (position, department) in profile.departments.enumerated() {
            var counts = [heads[position]] + between.map { $0[position] }
            counts.append(sizes[position] - counts.reduce(0, +))
            add(department, counts, &random)
        }
    }

    /// Adds a department with some managers on each level.
    private mutating func add(_ department: DepartmentBlueprint, _ counts: [Int], _ random: inout SeededGenerator) {
        let reports = zip(counts, counts.dropFirst()).enumerated().map { level, pair in
            let isUnit = level == counts.count - 2
            return Apportionment.scatter(
                pair.1, over: pair.0, cap: isUnit ? Calibration.largestUnit : 2 * Calibration.widestSpan, &random)
        }
        var branch = DepartmentBranch(department, reports: reports)
        let top = posts.isEmpty ? nil : 0
        for head in 0..<counts[0] {
            var post = branch.head(head, isMunicipal: top == nil)
            post.boss = top ?? (head == 0 ? nil : 0)
            append(post, at: 0, &branch)
        }
    }

    /// Adds a post and everybody under it.
    private mutating func append(_ post: Post, at level: Int, _ branch: inout DepartmentBranch) {
        let own = posts.count
        posts.append(post)
        guard level < branch.reports.count else { return }
        let count = branch.takeReports(at: level)
        for _ in 0..<count {
            var report = branch.report(of: post, at: level + 1, &unitNames)
            report.boss = own
            append(report, at: level + 1, &branch)
        }
    }
}
