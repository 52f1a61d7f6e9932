import ProgrammeModel

/// Costs that no allocation can avoid, by counting alone.
enum EvenSpread {
    /// Pairs when some people are spread as evenly as can be: the least that any distribution has.
    static func pairs(_ people: Int, over cohorts: Int) -> Int {
        guard cohorts > 0 else { return 0 }
        let each = people / cohorts
        let more = people % cohorts
        return more * ((each + 1) * each / 2) + (cohorts - more) * (each * (each - 1) / 2)
    }
}

/// Bounds that the audit repeats.
struct CountingBounds {
    /// The first and last round open to a person, and whether waiting is.
    private struct Reach {
        let first: Int
        let last: Int
        let mayWait: Bool
    }

    private let problem: SeatProblem
    private let reach: [Reach]
    /// Neighbouring rounds, from one to all of them, and how many cohorts they have together.
    private let runs: [(rounds: ClosedRange<Int>, cohorts: Int)]

    init(_ problem: SeatProblem) {
        self.problem = problem
        reach = problem.people.indices.map { person in
            let open = (0..<problem.roundCount).filter { problem.allows(person, inSlot: $0) }
            return Reach(
                first: open.first ?? 0, last: open.last ?? problem.roundCount - 1,
                mayWait: open.isEmpty || problem.allows(person, inSlot: problem.waitingSlot))
        }
        runs = (0..<problem.roundCount).flatMap { first in
            (first..<problem.roundCount).map { last in
                (first...last, problem.cohortsOfRound[first...last].reduce(0, +))
            }
        }
    }

    /// For each class in which seats are missing for sure or a mix rule counts, what no plan can avoid.
    ///
    /// Mix rules are counted with the people placed in the plan at hand, where every plan no worse in the classes
    /// before places the same: for each value its placed people spread evenly over the programme's cohorts.
    /// - Parameter place: one place per person.
    func bounds(_ place: [Int32]) -> [Bound] {
        var values = problem.levels.zeros()
        var isBounded = Array(repeating: false, count: values.count)
        if let charge = problem.charges.unplaced, charge.level != CostLevels.hard {
            let kept = problem.people.count(where: problem.index.mustWait)
            values[charge.level] += charge.amount * max(missingSeats, kept)
            isBounded[charge.level] = true
        }
        guard let settling = levelSettlingWhoWaits(place) else { return made(values, isBounded) }
        for feature in problem.features.features {
            guard let pair = feature.pair, pair.level > settling else { continue }
            for value in feature.values {
                let placed = placedCount(of: value, place)
                values[pair.level] += pair.amount * EvenSpread.pairs(placed, over: problem.cohortCount)
            }
            isBounded[pair.level] = true
        }
        return made(values, isBounded)
    }

    /// The level with which it is settled that the people placed here are placed: no allocation that is no worse
    /// there places others, or fewer. Nil where some allocation may.
    ///
    /// Whoever waits here must. The placed stay so where no hard rule lets them wait, or where a class counts those who
    /// wait and nothing that could make up for one more.
    private func levelSettlingWhoWaits(_ place: [Int32]) -> Int? {
        let people = problem.people.indices
        func isPlaced(_ person: Int) -> Bool { Int(place[person]) < problem.cohortCount }
        guard people.allSatisfy({ isPlaced($0) || problem.index.mustWait(problem.people[$0]) }) else { return nil }
        if !people.contains(where: { isPlaced($0) && problem.allows($0, inSlot: problem.waitingSlot) }) {
            return CostLevels.hard
        }
        let book = problem.index.scenario.programme.rules
        let own = book.unplaced.terms.priorityClass
        let isAlone = book.all.count { $0.isScored && $0.terms.priorityClass == own } == 1
        return book.unplaced.isScored && isAlone ? problem.charges.unplaced?.level : nil
    }

    private func made(_ values: [Int], _ isBounded: [Bool]) -> [Bound] {
        values.indices.compactMap { level in
            guard isBounded[level], let priorityClass = problem.levels.priorityClass(at: level) else { return nil }
            return Bound(
                priorityClass: priorityClass, scope: .whole, value: values[level], method: .counting, isAudited: true)
        }
    }

    /// People beyond the seats of all cohorts.
    var missingSeats: Int {
        problem.seats { _ in true }.map { max(0, problem.people.count - $0.most) } ?? 0
    }

    /// What features must cost at least, level by level, if at most some people wait.
    ///
    /// For each value the dearest of all runs of rounds counts: its people who can sit nowhere else, less those who
    /// may wait, spread evenly over the cohorts of the run.
    /// - Parameter features: positions of features.
    func leastMixCost(of features: [Int], atMostWaiting waiting: Int) -> [Int] {
        var values = problem.levels.zeros()
        for feature in features.map({ problem.features.features[$0] }) {
            guard let pair = feature.pair else { continue }
            for value in feature.values {
                values[pair.level] += pair.amount * leastPairs(of: value, atMostWaiting: waiting)
            }
        }
        return values
    }

    private func leastPairs(of value: Int, atMostWaiting waiting: Int) -> Int {
        let members = problem.features.members[
            problem.features.memberStarts[value]..<problem.features.memberStarts[value + 1]]
        let seats = members.map { reach[Int($0)] }
        return runs.reduce(0) { most, run in
            let confined = seats.filter { $0.first >= run.rounds.lowerBound && $0.last <= run.rounds.upperBound }
            let absent = min(waiting, confined.count { $0.mayWait })
            return max(most, EvenSpread.pairs(confined.count - absent, over: run.cohorts))
        }
    }

    /// What each level must come to at least, each person in the cheapest slot that no hard rule forbids.
    var leastSlotCost: [Int] {
        var values = problem.levels.zeros()
        for person in problem.people.indices {
            let costs = (0..<problem.slotCount).filter { problem.allows(person, inSlot: $0) }
                .map { problem.cost(of: person, inSlot: $0) }
            for level in values.indices { values[level] += costs.map { $0[level] }.min() ?? 0 }
        }
        return values
    }

    private func placedCount(of value: Int, _ place: [Int32]) -> Int {
        let range = problem.features.memberStarts[value]..<problem.features.memberStarts[value + 1]
        return range.count { Int(place[Int(problem.features.members[$0])]) < problem.cohortCount }
    }
}
