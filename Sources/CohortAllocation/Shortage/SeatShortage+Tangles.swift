import ProgrammeModel

/// Shortages that only the chains of pairs bring to light.
extension SeatShortage {
    /// The order in which rules are set aside to see whether they matter: those that people can change least come last.
    private static let dispensable: [SeatRules] = [
        .cohortSize, .together, .apart, .cover, .joinedInTime, .leadershipFirst, .pinned, .bossApart, .bossFirst,
    ]

    /// What chains of bosses, pairs and pins leave short, with a least set of rules that does so; one entry at most.
    func tangles() -> [Shortfall] {
        let all = SeatRules(binding: rules)
        let whole = TangleCount(problem, all)
        guard whole.first() != nil else { return [] }
        var needed = all
        for rule in Self.dispensable where needed.contains(rule) {
            let fewer = needed.subtracting(rule)
            if TangleCount(problem, fewer).first() != nil { needed = fewer }
        }
        let count = TangleCount(problem, needed)
        guard let tangle = count.first() else { return [] }
        let causes = needed.subtracting(.cohortSize).codes.compactMap { rules[$0] }
        let mends = mends(of: tangle, whole, all, needed)
        let rule = needed.codes.first ?? rules.cohortSize.code
        switch tangle {
        case .stranded(let people):
            return [TangleWording.stranded(rule, causes, managers(people), mends)]
        case .seats(let rounds, let people):
            let moved = people.filter { person in
                windows[person].indices.contains { windows[person][$0] && rounds >> UInt64($0) & 1 == 0 }
            }
            return [
                TangleWording.seats(
                    rule, causes, place(rounds), needed: people.count, managers(moved.isEmpty ? people : moved),
                    mends)
            ]
        case .people(let rounds, let available, let kept):
            return [
                TangleWording.people(rule, causes, place(rounds), available: available, managers(kept), mends)
            ]
        }
    }

    private func place(_ rounds: UInt64) -> TangleWording.Place {
        TangleWording.Place(
            rounds: positions(rounds).map { problem.index.scenario.programme.rounds[$0].name },
            seats: problem.seats { rounds >> UInt64($0) & 1 == 1 } ?? SeatCount([]))
    }

    private func positions(_ rounds: UInt64) -> [Int] {
        (0..<problem.roundCount).filter { rounds >> UInt64($0) & 1 == 1 && cohortsOfRound[$0] > 0 }
    }

    private func managers(_ people: [Int]) -> [String] {
        people.map { person in
            let manager = problem.index.scenario.managers[problem.people[person]]
            return manager.name.isEmpty ? manager.id.text : manager.name
        }
    }

    /// Single changes after which counting finds nothing any more.
    private func mends(
        of tangle: SeatTangle, _ whole: TangleCount, _ all: SeatRules, _ needed: SeatRules
    ) -> TangleWording.Mends {
        let single: (SeatRules) -> Bool = { TangleCount(problem, all.subtracting($0)).first() == nil }
        let soft = SeatRules.named.filter { entry in
            entry.rules != .cohortSize && entry.rules != .pinned && needed.contains(entry.rules) && single(entry.rules)
        }.map(\.code)
        var mends = TangleWording.Mends(soft: soft, unpins: needed.contains(.pinned) && single(.pinned))
        if needed.contains(.bossApart) {
            let rounds: [Int]
            switch tangle {
            case .stranded: rounds = Array(0..<problem.roundCount)
            case .seats: rounds = Array(0..<problem.roundCount)
            case .people(let set, _, _): rounds = positions(set)
            }
            let lone = rounds.filter { cohortsOfRound[$0] == 1 }
            if !lone.isEmpty, TangleCount(problem, all, sharing: Set(lone)).first() == nil {
                mends.shared = lone.map { problem.index.scenario.programme.rounds[$0].name }
            }
        }
        guard let seats = problem.seats(inRounds: { _ in true }), needed.contains(.cohortSize) else { return mends }
        let enough = whole.sufficientSizes
        switch tangle {
        case .stranded: break
        case .seats where seats.hasOneMaximum:
            mends.max = enough.max.flatMap { $0 > seats.maxima.upperBound ? $0 : nil }
        // A min that is next to none helps nobody.
        case .people where seats.hasOneMinimum:
            mends.min = enough.min.flatMap { $0 * 2 >= seats.minima.lowerBound && $0 > 1 ? $0 : nil }
        case .seats, .people: break
        }
        return mends
    }
}
