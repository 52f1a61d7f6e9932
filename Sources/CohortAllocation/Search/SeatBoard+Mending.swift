import ProgrammeModel

/// Repairs of hard rules, one best exchange at a time.
extension SeatBoard {
    /// Rounds of repair at most.
    private static let passes = 6

    /// Moves or swaps those who break hard rules, and fills cohorts that are too small, as long as it helps.
    mutating func mend(_ control: RunControl = RunControl()) {
        for _ in 0..<Self.passes {
            guard problem.levelValues(place)[CostLevels.hard] > 0 else { return }
            let before = energy
            for person in 0..<personCount where isBroken(person) {
                if control.shouldStop { return }
                improve(person)
            }
            for cohort in 0..<problem.cohortCount {
                guard let sizes = problem.hardSizes(of: cohort) else { break }
                while size(of: cohort) < sizes.lowerBound, !control.shouldStop {
                    guard fill(cohort) else { break }
                }
            }
            guard energy == before else { continue }
            for person in 0..<personCount where isBroken(person) && !control.shouldStop { improveByTwo(person) }
            if energy == before { return }
        }
    }

    /// Whether a person alone, or with others, breaks a hard rule where it sits.
    func isBroken(_ person: Int) -> Bool {
        let own = Int(place[person])
        let hard = prices.weights[CostLevels.hard]
        if prices.slots[person * prices.slotCount + problem.slotOfPlace[own]] >= hard { return true }
        if problem.pinnedCohort[person] >= 0, Int(problem.pinnedCohort[person]) != own { return true }
        if own < problem.cohortCount, let sizes = problem.hardSizes(of: own), size(of: own) > sizes.upperBound {
            return true
        }
        return relationPrice(person) >= hard || crowdPrice(person) >= hard || pastPrice(person) >= hard
    }

    /// The best single move or swap of a person, if it lowers the energy.
    private mutating func improve(_ person: Int) {
        var best = (delta: 0, target: -1, partner: -1)
        for target in 0...problem.cohortCount where target != Int(place[person]) {
            let delta = moveDelta(person, to: target)
            if delta < best.delta { best = (delta, target, -1) }
        }
        for partner in 0..<personCount where place[partner] != place[person] {
            let delta = swapDelta(person, partner)
            if delta < best.delta { best = (delta, -1, partner) }
        }
        if best.target >= 0 { move(person, to: best.target) }
        if best.partner >= 0 { swap(person, best.partner, delta: best.delta) }
    }

    /// People beyond which pairs of exchanges are too many to try.
    private static let mostForPairs = 600

    /// A swap, and what follows it: another person's move or swap.
    private struct DoubleExchange {
        var delta = 0
        var partner = -1
        var follower = -1
        var target = -1
        var third = -1
    }

    /// The best swap of a person with what mends its consequences, if both together lower the energy.
    ///
    /// The second exchange is one of the partner, or of somebody in the two cohorts who now breaks a hard rule.
    private mutating func improveByTwo(_ person: Int) {
        guard personCount <= Self.mostForPairs else { return }
        let hopeless = 2 * prices.weights[CostLevels.hard]
        var best = DoubleExchange()
        for partner in 0..<personCount where place[partner] != place[person] {
            let first = swapDelta(person, partner)
            guard first < hopeless else { continue }
            swap(person, partner, delta: first)
            let near = (members[Int(place[person])] + members[Int(place[partner])]).map { Int($0) }
            for follower in near where follower != person && (follower == partner || isBroken(follower)) {
                follow(first, partner, by: follower, &best)
            }
            swap(person, partner, delta: -first)
        }
        guard best.partner >= 0 else { return }
        swap(person, best.partner, delta: swapDelta(person, best.partner))
        if best.target >= 0 { move(best.follower, to: best.target) }
        if best.third >= 0 { swap(best.follower, best.third, delta: swapDelta(best.follower, best.third)) }
    }

    private func follow(_ first: Int, _ partner: Int, by follower: Int, _ best: inout DoubleExchange) {
        for target in 0...problem.cohortCount where target != Int(place[follower]) {
            let delta = first &+ moveDelta(follower, to: target)
            guard delta < best.delta else { continue }
            best = DoubleExchange(delta: delta, partner: partner, follower: follower, target: target)
        }
        for third in 0..<personCount where place[third] != place[follower] {
            let delta = first &+ swapDelta(follower, third)
            guard delta < best.delta else { continue }
            best = DoubleExchange(delta: delta, partner: partner, follower: follower, third: third)
        }
    }

    /// Takes the person who costs least into a cohort that is too small; false if that helps nobody.
    private mutating func fill(_ cohort: Int) -> Bool {
        var best = (delta: 0, person: -1)
        for person in 0..<personCount where Int(place[person]) != cohort {
            let delta = moveDelta(person, to: cohort)
            if delta < best.delta { best = (delta, person) }
        }
        guard best.person >= 0 else { return false }
        move(best.person, to: cohort)
        return true
    }
}
