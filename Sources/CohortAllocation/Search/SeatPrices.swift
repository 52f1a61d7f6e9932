import ProgrammeModel

/// A problem's charges under given weights: one number each.
final class SeatPrices: Sendable {
    let weights: LevelWeights
    let slotCount: Int
    /// What each person in each slot costs; a person's slots lie side by side.
    let slots: [Int]
    /// What one broken cohort pin costs.
    let pin: Int
    let sizes: SizePrices
    /// What a pair costs, per feature.
    let pairs: [Int]
    /// What a person beyond the feature's capacity costs; 0 where there is no cap.
    let caps: [Int]
    let capacities: [Int]
    let lones: LonePrices
    /// What a past pair of weight 1 costs that meets again.
    let past: Int
    /// What a member beyond a department's room costs.
    let room: Int
    let bossFirst: Int
    let bossApart: Int
    let together: Int
    let apart: Int
    let cover: Int

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
        sizes = SizePrices(problem, price: price(problem.charges.cohortSize))
        pairs = problem.features.features.map { price($0.pair) }
        caps = problem.features.features.map { price($0.cap) }
        capacities = problem.features.features.map(\.capacity)
        lones = LonePrices(problem, weights)
        past = price(problem.charges.newAcquaintances)
        room = weights[CostLevels.hard]
        bossFirst = price(problem.charges.bossFirst)
        bossApart = price(problem.charges.bossApart)
        together = price(problem.charges.together)
        apart = price(problem.charges.apart)
        cover = price(problem.charges.cover)
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
