import ProgrammeModel

/// Repairs of hard rules, one best exchange at a time.
extension SeatBoard {
    /// Rounds of repair at most.
    private static let passes = 6

    /// Moves or swaps those who break hard rules, and fills cohorts that are too small, as long as it helps.
    /// - Parameter hard: what a breach of a hard rule costs at least.
    /// - Parameter effort: once it is spent, the board stays as mended so far.
    mutating func mend(_ problem: SeatProblem, hard: Int, _ effort: inout MendingEffort) {
        for _ in 0..<Self.passes {
            guard problem.levelValues(place)[CostLevels.hard] > 0 else { return }
            let before = energy
            for person in 0..<personCount where isBroken(person, hard, problem) {
                if effort.isSpent { return }
                improve(person, hard, &effort)
            }
            for cohort in 0..<problem.cohortCount {
                guard let sizes = problem.hardSizes(of: cohort) else { break }
                while size(of: cohort) < sizes.lowerBound, !effort.isSpent {
                    guard fill(cohort, &effort) else { break }
                }
            }
            guard energy == before else { continue }
            var left = personCount <= Self.mostForPairs ? Int.max : Self.mostInPairs
            for person in 0..<personCount where left > 0 && isBroken(person, hard, problem) {
                if effort.isSpent { return }
                left -= 1
                improveByTwo(person, hard, problem, &effort)
            }
            if energy == before { return }
        }
    }

    /// Whether a person alone, or with others, breaks a hard rule where it sits.
    private func isBroken(_ person: Int, _ hard: Int, _ problem: SeatProblem) -> Bool {
        isMisplaced(person, hard, problem) || lonePrice(person) >= hard
    }

    /// Whether a person breaks a hard rule that nobody's coming to the same cohort mends.
    func isMisplaced(_ person: Int, _ hard: Int, _ problem: SeatProblem) -> Bool {
        let own = Int(place[person])
        if tables.slots[person * tables.slotCount + Int(tables.slotOfPlace[own])] >= hard { return true }
        if tables.pinnedPlace[person] >= 0, Int(tables.pinnedPlace[person]) != own { return true }
        if own < tables.cohortCount, let sizes = problem.hardSizes(of: own), size(of: own) > sizes.upperBound {
            return true
        }
        return relationPrice(person) >= hard || limitPrice(person) >= hard || pastPrice(person) >= hard
    }

    /// Members that all cohorts together are short of a hard minimum.
    func missingMembers(_ problem: SeatProblem) -> Int {
        (0..<problem.cohortCount).reduce(0) { missing, cohort in
            missing + max(0, (problem.hardSizes(of: cohort)?.lowerBound ?? 0) - size(of: cohort))
        }
    }

    /// A move or a swap, and what it adds.
    private struct Exchange {
        var delta = 0
        var target = -1
        var partner = -1
    }

    /// Cohorts in which a person looks first.
    private static let nearCohorts = 64

    /// The best single move or swap of a person, if it lowers the energy.
    ///
    /// Where there are many cohorts some of them, from all rounds, nearly always hold an exchange that mends the
    /// person; only where they do not, all are looked at.
    private mutating func improve(_ person: Int, _ hard: Int, _ effort: inout MendingEffort) {
        let near = places(near: person)
        var best = bestExchange(person, near, &effort)
        if near.count <= tables.cohortCount, best.delta > -hard {
            best = bestExchange(person, Array(0...tables.cohortCount), &effort)
        }
        if best.target >= 0 { move(person, to: best.target) }
        if best.partner >= 0 { swap(person, best.partner, delta: best.delta) }
    }

    /// Every place where there are few, else some from all rounds, others for each person.
    private func places(near person: Int) -> [Int] {
        let step = max(1, tables.cohortCount / Self.nearCohorts)
        return Array(stride(from: person % step, through: tables.cohortCount, by: step))
    }

    private func bestExchange(_ person: Int, _ places: [Int], _ effort: inout MendingEffort) -> Exchange {
        var best = Exchange()
        for target in places where target != Int(place[person]) {
            effort.count(1 + size(of: target))
            let delta = moveDelta(person, to: target)
            if delta < best.delta { best = Exchange(delta: delta, target: target) }
            for partner in members[target] {
                let delta = swapDelta(person, Int(partner))
                if delta < best.delta { best = Exchange(delta: delta, partner: Int(partner)) }
            }
        }
        return best
    }

    /// People up to whom pairs of exchanges are tried for everybody.
    private static let mostForPairs = 600
    /// Those for whom they are tried in larger problems, one mending after the other.
    private static let mostInPairs = 12

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
    private mutating func improveByTwo(
        _ person: Int, _ hard: Int, _ problem: SeatProblem, _ effort: inout MendingEffort
    ) {
        let hopeless = 2 * hard
        var best = DoubleExchange()
        for partner in places(near: person).flatMap({ members[$0].map { Int($0) } })
        where place[partner] != place[person] {
            if effort.isSpent { break }
            effort.count(1)
            let first = swapDelta(person, partner)
            guard first < hopeless else { continue }
            swap(person, partner, delta: first)
            let near = (members[Int(place[person])] + members[Int(place[partner])]).map { Int($0) }
            for follower in near where follower != person && (follower == partner || isBroken(follower, hard, problem))
            {
                follow(first, partner, by: follower, &best, &effort)
            }
            swap(person, partner, delta: -first)
        }
        guard best.partner >= 0 else { return }
        swap(person, best.partner, delta: swapDelta(person, best.partner))
        if best.target >= 0 { move(best.follower, to: best.target) }
        if best.third >= 0 { swap(best.follower, best.third, delta: swapDelta(best.follower, best.third)) }
    }

    private func follow(
        _ first: Int, _ partner: Int, by follower: Int, _ best: inout DoubleExchange, _ effort: inout MendingEffort
    ) {
        let near = places(near: follower)
        for target in near where target != Int(place[follower]) {
            effort.count(1 + size(of: target))
            let delta = first &+ moveDelta(follower, to: target)
            guard delta < best.delta else { continue }
            best = DoubleExchange(delta: delta, partner: partner, follower: follower, target: target)
        }
        for third in near.flatMap({ members[$0] }) where place[Int(third)] != place[follower] {
            let delta = first &+ swapDelta(follower, Int(third))
            guard delta < best.delta else { continue }
            best = DoubleExchange(delta: delta, partner: partner, follower: follower, third: Int(third))
        }
    }

    /// Takes the person who costs least into a cohort that is too small; false if that helps nobody.
    private mutating func fill(_ cohort: Int, _ effort: inout MendingEffort) -> Bool {
        let near = places(near: cohort + size(of: cohort))
        var best = cheapestTaken(to: cohort, near, &effort)
        if best.person < 0, near.count <= tables.cohortCount {
            best = cheapestTaken(to: cohort, Array(0...tables.cohortCount), &effort)
        }
        guard best.person >= 0 else { return false }
        move(best.person, to: cohort)
        return true
    }

    private func cheapestTaken(
        to cohort: Int, _ places: [Int], _ effort: inout MendingEffort
    ) -> (delta: Int, person: Int) {
        var best = (delta: 0, person: -1)
        for place in places where place != cohort {
            effort.count(size(of: place))
            for person in members[place] {
                let delta = moveDelta(Int(person), to: cohort)
                if delta < best.delta { best = (delta, Int(person)) }
            }
        }
        return best
    }
}
