import ProgrammeModel

/// Numbers by which levels are weighed into one energy.
struct LevelWeights: Sendable, Equatable {
    /// One per level, most important first.
    let weights: [Int]

    subscript(level: Int) -> Int { weights[level] }

    func energy(of values: [Int]) -> Int { zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } }

    /// Weights under which the energy orders allocations exactly as the levels do, one after the other.
    ///
    /// Each level outweighs all that the levels behind it can come to. Where that would overflow, the ratios are cut
    /// down evenly: the search is then guided well, and its results are compared level by level anyway.
    /// - Parameter maxima: what each level can come to at most.
    static func lexicographic(maxima: [Int]) -> LevelWeights {
        var cap = 1 << 40
        while cap > 1 {
            if let weights = weights(maxima: maxima, ratioCap: cap) { return LevelWeights(weights: weights) }
            cap /= 2
        }
        // The sum of all levels: far from overflow in every scenario whose weights are in their range.
        return LevelWeights(weights: Array(repeating: 1, count: maxima.count))
    }

    /// The largest energy of an allocation at its worst on every level. Overfull cohorts may cost several times that.
    private static let reach = 1 << 60

    private static func weights(maxima: [Int], ratioCap: Int) -> [Int]? {
        var weights = Array(repeating: 1, count: maxima.count)
        var energy = 0
        for level in maxima.indices.reversed() {
            let (part, isTooMuch) = weights[level].multipliedReportingOverflow(by: max(1, maxima[level]))
            guard !isTooMuch, part <= reach - energy else { return nil }
            energy += part
            guard level > 0 else { break }
            weights[level - 1] = weights[level] * min(ratioCap, maxima[level] + 1)
        }
        return weights
    }

    /// Weights under which a search may pass through breaches on its way to something better.
    /// - Parameter leading: the level whose typical change of `step` sets the scale; steps of 1,024 or more count as
    ///   that, so that no energy overflows.
    static func guiding(levels: Int, leading: Int, step: Int) -> LevelWeights {
        let unit = 16
        let step = min(step, 1 << 10)
        return LevelWeights(
            weights: (0..<levels).map { level in
                if level == CostLevels.hard { return unit * step * 3 }
                if level == leading { return unit }
                return level < leading ? unit * step * 2 : 1
            })
    }
}

extension SeatProblem {
    /// What each level can come to at most in an allocation whose cohorts are not overfull.
    var levelMaxima: [Int] {
        var maxima = levels.zeros()
        let kinds = (0..<slotCosts.kindCount).map { kind in
            (0..<slotCount).reduce(into: levels.zeros()) { most, slot in
                for (level, cost) in slotCosts.costs(kind: kind, slot: slot).enumerated() {
                    most[level] = max(most[level], cost)
                }
            }
        }
        for kind in slotCosts.kindOf {
            for level in maxima.indices { maxima[level] += kinds[Int(kind)][level] }
        }
        func add(_ charge: Charge?, _ units: Int) {
            if let charge { maxima[charge.level] += charge.amount * units }
        }
        add(charges.pinned, pinCount.reduce(0) { $0 + Int($1) })
        add(charges.cohortSize, charges.cohortSize?.level == CostLevels.hard ? people.count * 2 : cohortCount)
        add(charges.newAcquaintances, pastPairs.totalWeight)
        let most2 = mostMembers.map { 2 * $0 } ?? people.count
        for (position, feature) in features.features.enumerated() {
            for value in feature.values {
                let size = features.size(of: value)
                if position == features.roomFeature { maxima[CostLevels.hard] += size }
                add(feature.pair, size * (min(size, most2) - 1) / 2)
                add(feature.cap, size)
                if let lone = feature.lone { add(lone.charge, lone.greatestUnits(of: size, over: cohortCount)) }
            }
        }
        for relation in relations.list {
            switch relation.kind {
            case .boss:
                add(charges.bossFirst, 1)
                add(charges.bossApart, 1)
            case .report: break
            case .together: add(charges.together, 1)
            case .apart: add(charges.apart, 1)
            case .cover: add(charges.cover, 1)
            }
        }
        return maxima
    }

    /// The level of the mix rules, or the first one on which anything costs.
    var leadingLevel: Int {
        let mix = features.features.compactMap { $0.pair }.filter { $0.level != CostLevels.hard }
        if let level = mix.map(\.level).min() { return level }
        return levelMaxima.indices.dropFirst().first { levelMaxima[$0] > 0 } ?? levels.count - 1
    }

    /// What one exchange typically changes on the leading level.
    var typicalStep: Int {
        let leading = leadingLevel
        return max(1, features.features.compactMap { $0.pair }.filter { $0.level == leading }.map(\.amount).max() ?? 1)
    }
}
