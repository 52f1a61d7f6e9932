import ProgrammeModel

/// Who may sit in which round, and what that costs, for one level and the levels that limit it.
///
/// People by themselves: rules that tie two people together are left out, and so is which cohort of a round somebody
/// sits in. Each value of a feature costs in a round's cohorts at least what its people there cost spread evenly. Of
/// boss-apart this much stays: a team whose boss has one round alone has a cohort less to share in that round.
struct RoundRelaxation: Sendable {
    /// A feature's value of which several people may sit in the same round.
    struct Row: Sendable {
        let feature: Int
        let value: Int
    }

    /// What a feature's people cost on one level: a pair, and each person beyond the cap of a cohort.
    struct Weights: Sendable {
        var pair: Int
        var beyond: Int
    }

    let problem: SeatProblem
    let level: Int
    let limits: [(level: Int, value: Int)]
    let roundCount: Int
    let cohorts: [Int]
    /// For each round the people it may hold.
    let sizes: [ClosedRange<Int>]

    /// The kind of each person: the same cost in every slot. Kinds times slots: open, and costs by level.
    let kindOf: [Int32]
    let isOpen: [Bool]
    let costs: [Int]
    /// Costs of the limiting levels, one table after the other.
    let limitCosts: [Int]

    let rows: [Row]
    /// For each row and round the cohorts that its people may share.
    let rowCohorts: [Int]
    /// For each row and round the people whom hard rules let sit there.
    let most: [Int]
    /// The rows of each person.
    let rowStarts: [Int32]
    let rowList: [Int32]
    /// For each feature what it costs on the level, and then on each limiting level.
    let weights: [[Weights]]
    let capacity: [Int]

    var kindCount: Int { isOpen.count / (roundCount + 1) }
    var slotCount: Int { roundCount + 1 }

    /// Nil where nothing can be said: sessions need not keep to their round's window, somebody has no slot at all, or
    /// numbers are beyond what a certificate may hold.
    ///
    /// - Parameter limits: levels with the values that an allocation may have there at most.
    /// - Complexity: O(people x (slots x levels + features)).
    init?(_ problem: SeatProblem, level: Int, limits: [(level: Int, value: Int)]) {
        guard problem.index.scenario.programme.rules.roundWindow.strength.isBinding, problem.cohortCount > 0 else {
            return nil
        }
        self.problem = problem
        self.level = level
        self.limits = limits
        roundCount = problem.roundCount
        let cohorts = problem.cohortsOfRound
        self.cohorts = cohorts
        sizes = cohorts.indices.map { round in
            guard let seats = problem.seats(inRounds: { $0 == round }) else {
                return 0...(cohorts[round] > 0 ? problem.people.count : 0)
            }
            return seats.least...seats.most
        }
        let slots = problem.slotCosts
        let seats = (0..<slots.kindCount).flatMap { kind in (0..<problem.slotCount).map { (kind: kind, slot: $0) } }
        let isOpen = seats.map { seat in
            slots.isOpen(kind: seat.kind, slot: seat.slot) && (seat.slot == cohorts.count || cohorts[seat.slot] > 0)
        }
        let everybodyHasASlot = (0..<slots.kindCount).allSatisfy { kind in
            isOpen[kind * problem.slotCount..<(kind + 1) * problem.slotCount].contains(true)
        }
        guard everybodyHasASlot else { return nil }
        kindOf = slots.kindOf
        self.isOpen = isOpen
        costs = seats.map { slots.cost(kind: $0.kind, slot: $0.slot, level: level) }
        limitCosts = limits.flatMap { limit in
            seats.map { slots.cost(kind: $0.kind, slot: $0.slot, level: limit.level) }
        }
        guard (costs + limitCosts).allSatisfy({ $0 <= BoundCertificate.greatestCost }) else { return nil }
        let features = problem.features.features
        weights = features.map { feature in ([level] + limits.map(\.level)).map { Self.weights(feature, $0) } }
        capacity = features.map(\.capacity)
        (rows, rowStarts, rowList) = Self.rows(problem, weights)
        rowCohorts = Self.rowCohorts(problem, rows, isOpen, cohorts)
        most = Self.most(problem, rows, isOpen, rowCohorts)
    }

    private static func weights(_ feature: MixFeatures.Feature, _ level: Int) -> Weights {
        func amount(_ charge: Charge?) -> Int { charge.map { $0.level == level ? $0.amount : 0 } ?? 0 }
        return Weights(pair: amount(feature.pair), beyond: amount(feature.cap))
    }

    /// The values that cost anything on these levels, and each person's.
    private static func rows(_ problem: SeatProblem, _ weights: [[Weights]]) -> ([Row], [Int32], [Int32]) {
        let features = problem.features
        var rows: [Row] = []
        var rowOf = Array(repeating: Int32(-1), count: features.valueCount)
        for (position, feature) in features.features.enumerated()
        where weights[position].contains(where: { $0.pair > 0 || $0.beyond > 0 }) {
            for value in feature.values where features.size(of: value) > 1 {
                rowOf[value] = Int32(rows.count)
                rows.append(Row(feature: position, value: value))
            }
        }
        var starts: [Int32] = [0]
        var list: [Int32] = []
        let count = features.features.count
        for person in problem.people.indices {
            for position in 0..<count {
                let code = Int(features.codes[person * count + position])
                if code >= 0, rowOf[code] >= 0 { list.append(rowOf[code]) }
            }
            starts.append(Int32(list.count))
        }
        return (rows, starts, list)
    }

    /// All cohorts of a round; for a team whose boss sits there for sure and apart from it, all but one.
    private static func rowCohorts(
        _ problem: SeatProblem, _ rows: [Row], _ isOpen: [Bool], _ cohorts: [Int]
    ) -> [Int] {
        rows.flatMap { row in
            guard let round = roundOfBoss(problem, row, isOpen) else { return cohorts }
            var fewer = cohorts
            fewer[round] -= 1
            return fewer
        }
    }

    /// The only round open to the boss of a team that boss-apart keeps out of the boss's cohort, whichever that is.
    private static func roundOfBoss(_ problem: SeatProblem, _ row: Row, _ isOpen: [Bool]) -> Int? {
        let index = problem.index
        let features = problem.features
        let team = features.members[features.memberStarts[row.value]..<features.memberStarts[row.value + 1]]
        guard features.features[row.feature].attribute == .team,
            index.scenario.programme.rules.bossApart.strength.isBinding,
            let boss = team.first.flatMap({ index.boss[problem.people[Int($0)]] }), problem.personOf[boss] >= 0
        else { return nil }
        let first = Int(problem.slotCosts.kindOf[problem.personOf[boss]]) * problem.slotCount
        let open = (0..<problem.slotCount).filter { isOpen[first + $0] }
        guard open.count == 1, open[0] < problem.roundCount else { return nil }
        let bindsAnywhere = problem.slotOfPlace.indices.allSatisfy { cohort in
            problem.slotOfPlace[cohort] != open[0]
                || team.allSatisfy {
                    index.bossApartBinds(manager: problem.people[Int($0)], boss: boss, cohort: cohort)
                }
        }
        return bindsAnywhere ? open[0] : nil
    }

    /// People with a row's value who may sit in a round, no more than its cohorts may hold.
    private static func most(
        _ problem: SeatProblem, _ rows: [Row], _ isOpen: [Bool], _ rowCohorts: [Int]
    ) -> [Int] {
        let rounds = problem.roundCount
        let seats = problem.features.features.map { Self.seats(of: $0, problem) }
        var most: [Int] = []
        most.reserveCapacity(rows.count * rounds)
        for row in rows {
            var people = Array(repeating: 0, count: rounds)
            let range = problem.features.memberStarts[row.value]..<problem.features.memberStarts[row.value + 1]
            for member in problem.features.members[range] {
                let first = Int(problem.slotCosts.kindOf[Int(member)]) * (rounds + 1)
                for round in 0..<rounds where isOpen[first + round] { people[round] += 1 }
            }
            for round in 0..<rounds {
                most.append(rowCohorts[most.count] > 0 ? min(people[round], seats[row.feature][round]) : 0)
            }
        }
        return most
    }

    /// People of one value of a feature whom the cohorts of each round may hold.
    private static func seats(of feature: MixFeatures.Feature, _ problem: SeatProblem) -> [Int] {
        var each = problem.people.count
        if feature.cap?.level == CostLevels.hard { each = min(each, feature.capacity) }
        if feature.pair?.level == CostLevels.hard { each = min(each, 1) }
        var seats = Array(repeating: 0, count: problem.roundCount)
        for cohort in 0..<problem.cohortCount {
            seats[problem.slotOfPlace[cohort]] += min(each, problem.hardSizes(of: cohort)?.upperBound ?? each)
        }
        return seats
    }
}
