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
                while let sizes = problem.hardSizes, size(of: cohort) < sizes.lowerBound, !control.shouldStop {
                    guard fill(cohort, sizes) else { break }
                }
            }
            if energy == before { return }
        }
    }

    /// Whether a person alone, or with others, breaks a hard rule where it sits.
    func isBroken(_ person: Int) -> Bool {
        let own = Int(place[person])
        let hard = prices.weights[CostLevels.hard]
        if prices.slots[person * prices.slotCount + problem.slotOfPlace[own]] >= hard { return true }
        if problem.pinnedCohort[person] >= 0, Int(problem.pinnedCohort[person]) != own { return true }
        if own < problem.cohortCount, let sizes = problem.hardSizes, size(of: own) > sizes.upperBound { return true }
        return relationPrice(person) >= hard || capPrice(person) >= hard
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

    /// Takes the person who costs least into a cohort that is too small; false if that helps nobody.
    private mutating func fill(_ cohort: Int, _ sizes: ClosedRange<Int>) -> Bool {
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
