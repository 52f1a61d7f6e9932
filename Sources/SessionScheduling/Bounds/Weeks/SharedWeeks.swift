import ProgrammeModel

/// Choices of weeks for all cohorts of a round, one way for each.
///
/// A choice costs what its ways cost by the best of several price sets, and what sessions cost beyond an even share
/// over the weeks in use. Choices are gone through cohort by cohort: ways only add to every price set's sum, more
/// weeks in use make the even share smaller, and more sessions the weeks fuller.
struct SharedWeeks {
    /// The weeks of a cohort's sessions, module by module, and what they cost by each price set.
    struct Way: Hashable {
        let weeks: [Int]
        let costs: [Int]
    }

    /// What came of looking for a choice.
    enum Outcome: Equatable {
        /// For each cohort the position of its way, and what they cost together.
        case found([Int], cost: Int)
        case nothing
        /// Too many choices came up to say.
        case gaveUp
    }

    private struct Step: Equatable {
        /// Positions among the weeks, and among the rooms by module and week.
        let weeks: [Int]
        let rooms: [Int]
        let costs: [Int]
    }

    private let steps: [[Step]]
    /// Whether a cohort has the very ways of the one before: then it takes none before that one's.
    private let isTwin: [Bool]
    /// For each price set what is taken off all sums.
    private let credits: [Int]
    /// For each cohort and price set what it and all cohorts after it cost at least.
    private let onward: [[Int]]
    /// What a session beyond the share costs; nil where there may be none.
    private let price: Int?
    private let sessions: Int
    private var room: [Int]
    private var starts: [Int]
    private var used = 0
    /// For each cohort and price set what those before it cost.
    private var sums: [[Int]]
    private var chosen: [Int]
    private var choicesLeft = 0

    /// The first choice below a limit.
    ///
    /// - Parameter ways: of each cohort, those of cohorts with the same side by side.
    /// - Parameter credits: for each price set what is taken off all its sums.
    /// - Parameter price: what a session beyond an even share costs; nil where there may be none.
    /// - Parameter choices: ways to look at, which are counted down.
    static func first(
        below limit: Int, of ways: [[Way]], credits: [Int], _ room: WeekRoom, price: Int?, choices: inout Int
    ) -> Outcome {
        var shared = SharedWeeks(ways, credits: credits, room, price: price)
        shared.choicesLeft = choices
        let cost = shared.choose(0, below: limit)
        choices = shared.choicesLeft
        if let cost { return .found(shared.chosen, cost: cost) }
        return choices > 0 ? .nothing : .gaveUp
    }

    private init(_ ways: [[Way]], credits: [Int], _ room: WeekRoom, price: Int?) {
        let weeks = Set(ways.flatMap { $0.flatMap(\.weeks) }).sorted()
        let modules = ways.first?.first?.weeks.count ?? 0
        let place = Dictionary(uniqueKeysWithValues: weeks.enumerated().map { ($1, $0) })
        let steps = ways.map { own in
            own.map { way in
                let places = way.weeks.map { place[$0] ?? 0 }
                return Step(
                    weeks: places, rooms: places.enumerated().map { $0 * weeks.count + $1 }, costs: way.costs)
            }
        }
        self.steps = steps
        isTwin = steps.indices.map { $0 > 0 && steps[$0] == steps[$0 - 1] }
        self.credits = credits
        var onward = [credits.map { _ in 0 }]
        for own in steps.reversed() {
            let later = onward[onward.count - 1]
            onward.append(later.indices.map { set in later[set] + (own.map { $0.costs[set] }.min() ?? 0) })
        }
        self.onward = onward.reversed()
        self.price = price
        sessions = ways.count * modules
        self.room = (0..<modules).flatMap { module in weeks.map { room[module, $0] } }
        starts = Array(repeating: 0, count: weeks.count)
        sums = Array(repeating: credits.map { -$0 }, count: ways.count + 1)
        chosen = Array(repeating: 0, count: ways.count)
    }

    /// - Returns: what the choice costs; nil where there is none.
    private mutating func choose(_ cohort: Int, below limit: Int) -> Int? {
        if cohort == steps.count { return excessCost().map { $0 + (sums[cohort].max() ?? 0) } }
        let first = isTwin[cohort] ? chosen[cohort - 1] : 0
        for position in first..<max(first, steps[cohort].count) {
            guard choicesLeft > 0 else { return nil }
            choicesLeft -= 1
            var outlook = Int.min
            for set in credits.indices {
                sums[cohort + 1][set] = sums[cohort][set] + steps[cohort][position].costs[set]
                outlook = max(outlook, sums[cohort + 1][set] + onward[cohort + 1][set])
            }
            guard outlook < limit else { continue }
            let fits = take(cohort, position, 1)
            if fits, let excess = excessCost(), outlook + excess < limit {
                chosen[cohort] = position
                if let cost = choose(cohort + 1, below: limit) { return cost }
            }
            _ = take(cohort, position, -1)
        }
        return nil
    }

    /// Adds the sessions of a way or takes them away; whether there is room for them.
    private mutating func take(_ cohort: Int, _ position: Int, _ sign: Int) -> Bool {
        var fits = true
        for week in steps[cohort][position].weeks {
            let before = starts[week]
            starts[week] += sign
            used += (before + sign > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
        }
        for place in steps[cohort][position].rooms where room[place] != Int.max {
            room[place] -= sign
            if room[place] < 0 { fits = false }
        }
        return fits
    }

    /// What the sessions beyond an even share cost at least, whatever is still to come; nil where there may be none.
    private func excessCost() -> Int? {
        let share = SpreadRule.share(of: sessions, over: used)
        var excess = 0
        for count in starts where count > share { excess += count - share }
        guard let price else { return excess > 0 ? nil : 0 }
        return excess * price
    }
}
