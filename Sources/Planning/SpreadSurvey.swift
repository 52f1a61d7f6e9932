import CohortAllocation
import ProgrammeModel

/// Looks at spreads, each once.
struct SpreadSurvey {
    private let index: ScenarioIndex
    private let spreads: CohortSpreads
    private let floor: SeatFloor
    private var seen: Set<[Int]> = []
    private var found: [HeldCohorts] = []
    /// The pairs that a number of cohorts leaves, class by class.
    private var mix: [Int: [Int]] = [:]

    init(_ index: ScenarioIndex, _ spreads: CohortSpreads, _ floor: SeatFloor) {
        self.index = index
        self.spreads = spreads
        self.floor = floor
    }

    /// What was looked at, the best first; no two have the same rank.
    var ranked: [HeldCohorts] { found.sorted { $0.rank.lexicographicallyPrecedes($1.rank) } }

    private var best: HeldCohorts? { found.min { $0.rank.lexicographicallyPrecedes($1.rank) } }

    mutating func all() {
        var spread = Array(repeating: 0, count: spreads.open.count)
        while true {
            look(at: spread)
            guard let round = spread.indices.last(where: { spread[$0] < spreads.open[$0].count }) else { return }
            spread[round] += 1
            for later in spread.indices where later > round { spread[later] = 0 }
        }
    }

    /// Three starts (as few cohorts as seat everybody, what the rounds would fill, and all), and from the best of
    /// them one cohort more, less or in another round as long as that is better.
    mutating func nearBest(_ limit: Int) {
        for start in [fewest, filled, spreads.open.map(\.count)] { look(at: start) }
        while let best, found.count < limit {
            for next in neighbours(of: best.spread) where found.count < limit { look(at: next) }
            if self.best?.spread == best.spread { return }
        }
    }

    private var fewest: [Int] {
        var missing = floor.people - floor.seats(of: spreads.required.flatMap { $0 }).most
        var count = 0
        for cohort in spreads.open.flatMap({ $0 }).map({ floor.seats(of: [$0]).most }).sorted(by: >) where missing > 0 {
            missing -= cohort
            count += 1
        }
        return spreads.even(count)
    }

    /// As many as the rounds would need if people chose among all seats.
    private var filled: [Int] {
        let seats = spreads.open.indices.map { round in
            let all = floor.seats(of: spreads.required[round] + spreads.open[round])
            return SeatFloor.Seats(least: floor.seats(of: spreads.required[round]).least, most: all.most)
        }
        return zip(spreads.open.indices, floor.loads(seats)).map { round, load in
            (0...spreads.open[round].count).first { count in
                floor.seats(of: spreads.required[round] + spreads.open[round].prefix(count)).most >= load
            } ?? spreads.open[round].count
        }
    }

    private func neighbours(of spread: [Int]) -> [[Int]] {
        let rounds = spread.indices
        let changes: [[(round: Int, by: Int)]] =
            rounds.flatMap { [[($0, 1)], [($0, -1)]] }
            + rounds.flatMap { from in rounds.filter { $0 != from }.map { [(from, -1), ($0, 1)] } }
        return changes.compactMap { change in
            var next = spread
            for (round, step) in change { next[round] += step }
            return rounds.allSatisfy { (0...spreads.open[$0].count).contains(next[$0]) } ? next : nil
        }
    }

    /// A programme without any cohort is none, and is passed over.
    private mutating func look(at spread: [Int]) {
        guard spreads.total(spread) > 0, seen.insert(spread).inserted else { return }
        var held = HeldCohorts(index: index, spread: spread, cohorts: spreads.total(spread))
        let value = floor.value(
            spread.indices.map { floor.seats(of: spreads.cohorts(of: spread, inRound: $0)) })
        held.missing = value.missing
        held.floor = value.classes
        held.rank = [value.missing] + costs(held) + [spreads.unevenness(spread)] + spread.map { -$0 }
        found.append(held)
    }

    /// What counting says of each class: seats, the time of sessions, and pairs.
    private mutating func costs(_ held: HeldCohorts) -> [Int] {
        let programme = index.scenario.programme
        let pairs = mix[held.cohorts] ?? floor.mix(over: held.cohorts)
        mix[held.cohorts] = pairs
        let rule = programme.rules.sessionTime
        let time = programme.modules.reduce(0) { $0 + $1.halfDays } * held.cohorts * rule.terms.weight
        return programme.rules.classOrder.indices.map { position in
            let isTimed = rule.isScored && rule.terms.priorityClass == programme.rules.classOrder[position]
            return held.floor[position] + pairs[position] + (isTimed ? time : 0)
        }
    }
}
