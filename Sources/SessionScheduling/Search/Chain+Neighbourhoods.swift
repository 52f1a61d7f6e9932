import ProgrammeModel

// Which cohorts lose their itineraries together.
extension Chain {
    /// One move in so many aligns so many cohorts of a round at most: to the weeks of so many of them at most, or out of
    /// so many weeks.
    private static let alignmentEvery = 10
    private static let mostAligned = 8
    private static let mostExamples = 3
    private static let mostCleared = 3

    /// Cohorts that have something to do with one another, most of all with a troubled one; unscheduled ones first.
    /// - Parameter taken: cohorts without an itinerary that the move has already taken out; not returned.
    mutating func neighbourhood(beside taken: [Int]) -> [Int] {
        let homeless = table.unscheduled.filter { !taken.contains($0) }
        let broken = homeless.isEmpty ? cohortsOfBrokenRounds : []
        let urgent = homeless + broken
        let seed = urgent.isEmpty ? troubled(taken) : urgent[random.index(below: urgent.count)]
        guard let seed else { return [] }
        let size = 2 + random.index(below: min(4, max(1, problem.cohorts.count - 1)))
        let others = problem.cohorts.indices.filter { $0 != seed && table.itineraries[$0] != nil }
        let kinship =
            homeless.isEmpty ? (broken.isEmpty ? self.kinship(of: seed) : roundKinship(of: seed)) : claims(of: seed)
        var ranked = others.map { (cohort: $0, rank: kinship[$0] * (0.5 + random.unit())) }
        ranked.sort { ($1.rank, $0.cohort) < ($0.rank, $1.cohort) }
        let chosen = ranked.prefix(size - 1).map(\.cohort)
        return homeless.filter { $0 != seed }.prefix(3) + [seed] + chosen
    }

    /// Cohorts of a round, and the weeks that they are to keep to.
    struct Alignment {
        let round: Int
        let cohorts: [Int]
        let weeks: Set<Int32>
    }

    /// Now and then, cohorts of a round that are to keep to fewer weeks: one after another finds no way from sessions
    /// that are even over many weeks to sessions that are even over few.
    mutating func alignment() -> Alignment? {
        // First all cohorts need dates.
        guard !table.roundWeeks.isEmpty, table.unscheduled.isEmpty, random.index(below: Self.alignmentEvery) == 0
        else { return nil }
        let rounds = problem.cohortsOfRound.indices.filter { problem.cohortsOfRound[$0].count > 1 }
        guard !rounds.isEmpty else { return nil }
        let uneven = rounds.filter { table.roundWeeks.excess(inRound: $0) > 0 }
        let drawn = uneven.isEmpty || random.index(below: 2) == 0 ? rounds : uneven
        let round = drawn[random.index(below: drawn.count)]
        return problem.cohortsOfRound[round].count <= Self.mostAligned ? imitation(in: round) : clearance(in: round)
    }

    /// All cohorts of a round in the weeks of a few of them.
    private mutating func imitation(in round: Int) -> Alignment {
        var examples = problem.cohortsOfRound[round]
        random.shuffle(&examples)
        let weeks = examples.prefix(1 + random.index(below: min(Self.mostExamples, examples.count))).flatMap(weeks)
        return Alignment(round: round, cohorts: problem.cohortsOfRound[round], weeks: Set(weeks))
    }

    /// The cohorts with sessions in the emptiest weeks of a round in its other weeks; nil where there are many.
    private mutating func clearance(in round: Int) -> Alignment? {
        let cohorts = problem.cohortsOfRound[round]
        let used = table.roundWeeks.used(inRound: round)
        let ranked = used.map { (week: $0.week, rank: Double($0.sessions) * (0.5 + random.unit())) }
            .sorted { ($0.rank, $0.week) < ($1.rank, $1.week) }
        let cleared = Set(ranked.prefix(1 + random.index(below: Self.mostCleared)).map(\.week))
        let removed = cohorts.filter { weeks($0).contains(where: cleared.contains) }
        guard removed.count <= Self.mostAligned, cleared.count < used.count else { return nil }
        return Alignment(round: round, cohorts: removed, weeks: Set(used.map(\.week)).subtracting(cleared))
    }

    private func weeks(_ cohort: Int) -> [Int32] { days(of: cohort).map { problem.timeline.weekOf[Int($0)] } }

    /// A cohort that pays much beyond what it would alone: the worst of three drawn at random, or just one.
    private mutating func troubled(_ taken: [Int]) -> Int? {
        let scheduled = problem.cohorts.indices.filter { table.itineraries[$0] != nil }
        guard !scheduled.isEmpty else { return nil }
        let draws = random.index(below: 2) == 0 ? 1 : 3
        return (0..<draws).map { _ in scheduled[random.index(below: scheduled.count)] }
            .max { regret($0) < regret($1) }
    }

    private func regret(_ cohort: Int) -> Int {
        (table.itineraries[cohort]?.fixedCost ?? 0) - (alone[cohort] ?? 0)
    }

    /// How much each cohort has to do with one that has an itinerary, in one respect drawn at random.
    private mutating func kinship(of seed: Int) -> [Double] {
        switch random.index(below: 5) {
        case 0: roundKinship(of: seed)
        case 1: Array(repeating: 1, count: problem.cohorts.count)
        case 2, 3: sharedConsultants(with: seed)
        default: closeness(to: seed)
        }
    }

    private func roundKinship(of seed: Int) -> [Double] {
        problem.cohorts.map { $0.round == problem.cohorts[seed].round ? 2 : 1 }
    }

    /// Cohorts of rounds in which a binding rule on the whole round is broken.
    private var cohortsOfBrokenRounds: [Int] {
        table.brokenRounds.flatMap { round in
            problem.cohortsOfRound[round].filter { table.itineraries[$0] != nil }
        }
    }

    /// How much each cohort's itinerary takes of what a cohort without one could use.
    private mutating func claims(of seed: Int) -> [Double] {
        guard random.index(below: 4) > 0 else { return Array(repeating: 1, count: problem.cohorts.count) }
        let own = problem.cohorts[seed].slots
        return problem.cohorts.indices.map { other in
            guard let itinerary = table.itineraries[other] else { return 0 }
            var overlap = 0.1
            for (module, visit) in itinerary.visits.enumerated() {
                let slot = problem.cohorts[other].slots[module][Int(visit.slot)]
                for slots in own {
                    guard let first = slots.first, let last = slots.last else { continue }
                    if first.firstDay <= slot.lastDay, slot.firstDay <= last.lastDay { overlap += 1 }
                }
            }
            return overlap
        }
    }

    private func sharedConsultants(with seed: Int) -> [Double] {
        let own = table.itineraries[seed]?.consultants ?? []
        return problem.cohorts.indices.map { other in
            let theirs = table.itineraries[other]?.consultants ?? []
            return 0.2 + Double(theirs.count { own.contains($0) })
        }
    }

    /// Cohorts with sessions in the same weeks.
    private func closeness(to seed: Int) -> [Double] {
        let own = days(of: seed)
        return problem.cohorts.indices.map { other in
            var near = 0.1
            for day in days(of: other) {
                for mine in own where abs(day - mine) < 7 { near += abs(day - mine) < 2 ? 2 : 1 }
            }
            return near
        }
    }

    private func days(of cohort: Int) -> [Int32] {
        guard let itinerary = table.itineraries[cohort] else { return [] }
        return itinerary.visits.enumerated().map { module, visit in
            problem.cohorts[cohort].slots[module][Int(visit.slot)].firstDay
        }
    }
}
