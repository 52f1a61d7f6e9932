import ProgrammeModel

/// How the sessions of each round are spread over the weeks.
struct RoundWeeks: Sendable {
    /// Sessions that start in each week, round by round; empty while nobody asks.
    private var starts: [Int32]
    private let weeks: Int
    /// Sessions of a cohort.
    private let ofCohort: Int
    private var rounds: [Load]
    /// Units that a session of one more cohort adds in each week, round by round.
    private var added: [Int32]
    /// The round for which weeks are wanted; -1 for none.
    private var plannedRound = -1

    /// Units that one session is said to add at most.
    static let mostOfSession = 2

    /// Sessions of a round, weeks with any, and sessions beyond an even share of them.
    private struct Load {
        var sessions = 0
        var weeks = 0
        var excess = 0

        /// - Parameter more: sessions still to come, in weeks in use.
        func share(more: Int = 0, moreWeeks: Int = 0) -> Int {
            SpreadRule.share(of: sessions + more, over: weeks + moreWeeks)
        }
    }

    init(rounds: Int, weeks: Int, ofCohort: Int, isCounted: Bool) {
        starts = Array(repeating: 0, count: isCounted ? rounds * weeks : 0)
        added = starts
        self.weeks = weeks
        self.ofCohort = ofCohort
        self.rounds = Array(repeating: Load(), count: isCounted ? rounds : 0)
    }

    var isEmpty: Bool { starts.isEmpty }

    /// Sessions of a round beyond an even share over the weeks in use.
    func excess(inRound round: Int) -> Int { rounds[round].excess }

    /// The weeks with sessions of a round, ascending.
    func used(inRound round: Int) -> [(week: Int32, sessions: Int)] {
        (0..<weeks).compactMap { week in
            let sessions = Int(starts[round * weeks + week])
            return sessions > 0 ? (Int32(week), sessions) : nil
        }
    }

    /// Adds a session, or takes one away; ``settle(_:)`` must follow.
    mutating func add(_ step: Int32, inRound round: Int, week: Int) {
        let before = starts[round * weeks + week]
        starts[round * weeks + week] += step
        rounds[round].sessions += Int(step)
        rounds[round].weeks += (before + step > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
    }

    /// Counts a round anew.
    /// - Returns: by how much its excess has changed.
    /// - Complexity: O(weeks of the horizon).
    mutating func settle(_ round: Int) -> Int {
        let before = rounds[round].excess
        rounds[round].excess = beyond(rounds[round].share(), round)
        if round != plannedRound { foresee(round) }
        return rounds[round].excess - before
    }

    private mutating func foresee(_ round: Int) {
        let share = rounds[round].share(more: ofCohort)
        // A further week lowers the share of all others.
        let lower = rounds[round].share(more: ofCohort, moreWeeks: 1)
        let opening = Int32(min(beyond(lower, round) - beyond(share, round), Self.mostOfSession))
        for week in round * weeks..<(round + 1) * weeks {
            added[week] = starts[week] == 0 ? opening : (Int(starts[week]) >= share ? 1 : 0)
        }
    }

    /// Has several cohorts of a round keep to some weeks, until ``wantAny()``: what one alone would add says little then.
    mutating func want(_ wanted: Set<Int32>, inRound round: Int) {
        plannedRound = round
        for week in 0..<weeks {
            added[round * weeks + week] = wanted.contains(Int32(week)) ? 0 : Int32(Self.mostOfSession)
        }
    }

    mutating func wantAny() {
        guard plannedRound >= 0 else { return }
        let round = plannedRound
        plannedRound = -1
        foresee(round)
    }

    private func beyond(_ share: Int, _ round: Int) -> Int {
        var excess = 0
        for week in round * weeks..<(round + 1) * weeks { excess += max(0, Int(starts[week]) - share) }
        return excess
    }

    /// About how many units a session of one more cohort adds: exactly, were the cohort's others in weeks in use.
    @inline(__always)
    func units(inRound round: Int, week: Int) -> Int { Int(added[round * weeks + week]) }
}
