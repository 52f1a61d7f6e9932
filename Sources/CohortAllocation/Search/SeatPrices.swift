import ProgrammeModel

/// A problem's charges under given weights: one number each.
final class SeatPrices: Sendable {
    let weights: LevelWeights
    let slotCount: Int
    /// What each person in each slot costs; a person's slots lie side by side.
    let slots: [Int]
    /// What one broken cohort pin costs.
    let pin: Int
    /// What a cohort of each size costs.
    let sizes: [Int]
    /// What a pair costs, per feature.
    let pairs: [Int]
    /// What a person beyond the feature's capacity costs; 0 where there is no cap.
    let caps: [Int]
    let capacities: [Int]
    /// What a member beyond a department's room costs.
    let room: Int
    let bossFirst: Int
    let bossApart: Int
    let together: Int
    let apart: Int

    init(_ problem: SeatProblem, _ weights: LevelWeights) {
        func price(_ charge: Charge?) -> Int { charge.map { $0.amount * weights[$0.level] } ?? 0 }
        self.weights = weights
        slotCount = problem.slotCount
        let kinds = (0..<problem.slotCosts.kindCount).map { kind in
            (0..<problem.slotCount).map { slot in
                zip(weights.weights, problem.slotCosts.costs(kind: kind, slot: slot)).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        slots = problem.slotCosts.kindOf.flatMap { kinds[Int($0)] }
        pin = price(problem.charges.pinned)
        sizes = (0...problem.people.count).map { problem.sizeUnits($0) * price(problem.charges.cohortSize) }
        pairs = problem.features.features.map { price($0.pair) }
        caps = problem.features.features.map { price($0.cap) }
        capacities = problem.features.features.map(\.capacity)
        room = weights[CostLevels.hard]
        bossFirst = price(problem.charges.bossFirst)
        bossApart = price(problem.charges.bossApart)
        together = price(problem.charges.together)
        apart = price(problem.charges.apart)
    }
}

extension SeatPrices {
    /// What seats cost in all.
    func energy(of place: [Int32], _ problem: SeatProblem) -> Int { weights.energy(of: problem.levelValues(place)) }
}

extension SeatBoard {
    /// A board of the whole problem.
    init(_ problem: SeatProblem, _ prices: SeatPrices, place: [Int32]) {
        self.init(SeatTables(problem, prices), place: place, energy: prices.energy(of: place, problem))
    }
}

extension SeatProblem {
    /// Units of cohort-size. Where the rule is hard each missing or surplus member counts, so that a search sees which
    /// way is out; a soft rule counts the cohort once.
    func sizeUnits(_ size: Int) -> Int {
        let rule = index.scenario.programme.rules.cohortSize
        let off = max(0, rule.min - size) + max(0, size - rule.max)
        return rule.strength.isBinding ? off : min(1, off)
    }
}
