/// What the weeks of a round's cohorts cost together at least, beyond their cheapest itineraries: slack of each, and
/// sessions beyond an even share over the weeks in use.
///
/// Every choice of one way for each cohort is tried that is not too dear already: more weeks in use make the even share
/// smaller, and more sessions the weeks fuller.
struct SharedWeeks {
    private let ways: [[Step]]
    /// Whether a cohort has the very ways of the one before: then it takes none before that one's.
    private let isTwin: [Bool]
    /// What a session beyond the share costs; nil where there may be none.
    private let price: Int?
    private let sessions: Int
    private var room: [Int]
    private var starts: [Int]
    private var used = 0
    private var best: Int
    private var nodesLeft: Int

    private struct Step {
        let slack: Int
        /// Positions among the weeks, and among the rooms by module and week.
        let weeks: [Int]
        let rooms: [Int]
    }

    /// The least, or a limit where nothing is below it; nil where too many choices came up to say.
    ///
    /// - Parameter ways: of each cohort, all below the limit.
    /// - Parameter nodes: choices to look at, which are counted down.
    static func least(
        _ ways: [WeekWays], _ room: WeekRoom, price: Int?, below limit: Int, nodes: inout Int
    ) -> Int? {
        // Twins stand together.
        let order = ways.indices.sorted { (ways[$0].ways.count, $0) < (ways[$1].ways.count, $1) }
        var shared = SharedWeeks(order.map { ways[$0] }, room, price: price, below: limit, nodes: nodes)
        shared.choose(0, slack: 0, from: 0)
        nodes = shared.nodesLeft
        return nodes > 0 ? shared.best : nil
    }

    private init(_ ways: [WeekWays], _ room: WeekRoom, price: Int?, below limit: Int, nodes: Int) {
        let weeks = Set(ways.flatMap { $0.ways.flatMap(\.weeks) }).sorted()
        let modules = ways.first?.ways.first?.weeks.count ?? 0
        let place = Dictionary(uniqueKeysWithValues: weeks.enumerated().map { ($1, $0) })
        self.ways = ways.map { own in
            own.ways.map { way in
                let weekPlaces = way.weeks.map { place[$0] ?? 0 }
                return Step(
                    slack: way.slack, weeks: weekPlaces,
                    rooms: weekPlaces.enumerated().map { $0 * weeks.count + $1 })
            }
        }
        isTwin = ways.indices.map { $0 > 0 && ways[$0] == ways[$0 - 1] }
        self.price = price
        sessions = ways.count * modules
        self.room = (0..<modules).flatMap { module in weeks.map { room[module, $0] } }
        starts = Array(repeating: 0, count: weeks.count)
        best = limit
        nodesLeft = nodes
    }

    private mutating func choose(_ cohort: Int, slack: Int, from first: Int) {
        if cohort == ways.count { return best = min(best, slack + (excessCost() ?? 0)) }
        for position in (isTwin[cohort] ? first : 0)..<ways[cohort].count {
            let step = ways[cohort][position]
            guard slack + step.slack < best, nodesLeft > 0 else { return }
            nodesLeft -= 1
            take(step, 1)
            if step.rooms.allSatisfy({ room[$0] >= 0 }), let cost = excessCost(), slack + step.slack + cost < best {
                choose(cohort + 1, slack: slack + step.slack, from: position)
            }
            take(step, -1)
        }
    }

    private mutating func take(_ step: Step, _ sign: Int) {
        for week in step.weeks {
            let before = starts[week]
            starts[week] += sign
            used += (before + sign > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
        }
        for place in step.rooms where room[place] != Int.max { room[place] -= sign }
    }

    /// What the sessions beyond an even share cost at least, whatever is still to come; nil where there may be none.
    private func excessCost() -> Int? {
        let share = (sessions + used - 1) / max(1, used)
        var excess = 0
        for count in starts where count > share { excess += count - share }
        guard let price else { return excess > 0 ? nil : 0 }
        return excess * price
    }
}
