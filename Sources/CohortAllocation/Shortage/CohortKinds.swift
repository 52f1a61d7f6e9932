/// Cohorts that are the same to everybody: of one round, alike under boss-apart, and without anybody pinned to them.
struct CohortKinds {
    /// The kind of each cohort.
    let of: [Int]
    /// For each kind its round, whether boss and report may share one of its cohorts, and how many there are.
    private(set) var rounds: [Int] = []
    private(set) var isShared: [Bool] = []
    private(set) var sizes: [Int] = []

    var count: Int { sizes.count }

    /// - Parameter pinned: cohorts of a kind of their own.
    /// - Parameter sharing: rounds whose cohorts boss and report may share.
    init(_ problem: SeatProblem, pinned: [Int], sharing: Set<Int>) {
        var isOwn = Array(repeating: false, count: problem.cohortCount)
        for cohort in pinned { isOwn[cohort] = true }
        var known: [[Int]: Int] = [:]
        var of: [Int] = []
        for cohort in 0..<problem.cohortCount {
            let round = problem.slotOfPlace[cohort]
            let isShared = problem.relations.isLeadershipTeam[cohort] || sharing.contains(round)
            let key = [round, isShared ? 1 : 0, isOwn[cohort] ? cohort : -1]
            let kind = known[key] ?? sizes.count
            if kind == sizes.count {
                known[key] = kind
                rounds.append(round)
                self.isShared.append(isShared)
                sizes.append(0)
            }
            sizes[kind] += 1
            of.append(kind)
        }
        self.of = of
    }
}
