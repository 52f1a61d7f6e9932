import ProgrammeModel

/// Shortages that come of people whom rules name together.
extension SeatShortage {
    /// Cohorts to which more people are pinned than fit.
    func overfullPins() -> [Shortfall] {
        guard problem.hasHardSizes else { return [] }
        var pinned = Array(repeating: 0, count: problem.cohortCount)
        for cohort in problem.pinnedCohort where cohort >= 0 { pinned[Int(cohort)] += 1 }
        return pinned.indices.filter { pinned[$0] > problem.sizes[$0].upperBound }.map { cohort in
            ShortageWording.pins(
                cohort: problem.index.scenario.programme.cohorts[cohort].id.text, needed: pinned[cohort],
                available: problem.sizes[cohort].upperBound)
        }
    }

    /// `together` groups that must sit and do not fit into one cohort.
    func largeBlocks() -> [Shortfall] {
        guard rules.together.strength.isBinding, let most = problem.mostMembers else { return [] }
        return bindingBlocks.filter { $0.count > most }.map {
            ShortageWording.block(ids($0), available: most)
        }
    }

    /// `together` groups that must sit and whose members have no round, or no cohort, in common.
    func blocksWithoutRound() -> [Shortfall] {
        guard rules.together.strength.isBinding else { return [] }
        return bindingBlocks.filter { block in
            let pins = Set(block.map { problem.pinnedCohort[$0] }.filter { $0 >= 0 })
            let canSit = block.allSatisfy { windows[$0].contains(true) }
            let common = (0..<problem.roundCount).contains { round in block.allSatisfy { windows[$0][round] } }
            return canSit && (pins.count > 1 || !common)
        }.map { ShortageWording.blockWithoutRound(ids($0)) }
    }

    /// Blocks of which somebody may not wait: then nobody of them does.
    private var bindingBlocks: [[Int]] {
        problem.relations.blocks.filter { block in block.contains { !mayWait[$0] } }
    }

    /// People who must all sit apart from each other, and are more than the cohorts open to them.
    ///
    /// Cliques are grown greedily, so not every one is found.
    func apartCliques() -> [Shortfall] {
        var isReported = Array(repeating: false, count: problem.people.count)
        var found: [Shortfall] = []
        for person in problem.people.indices where !mayWait[person] && !isReported[person] {
            let clique = clique(from: person)
            guard clique.count > 1 else { continue }
            let cohorts = openCohorts(clique)
            guard cohorts > 0, clique.count > cohorts else { continue }
            for member in clique { isReported[member] = true }
            let rules = cliqueRules(clique, cohorts)
            found.append(ShortageWording.clique(ids(clique), rules, available: cohorts))
        }
        return found
    }

    private func clique(from person: Int) -> [Int] {
        var clique = [person]
        var reach = openCohorts(clique)
        let own = neighbours(of: person)
        for candidate in own where !mayWait[candidate] && !clique.contains(candidate) {
            let others = Set(neighbours(of: candidate))
            guard clique.allSatisfy({ others.contains($0) }) else { continue }
            let wider = openCohorts(clique + [candidate])
            guard wider <= max(reach, clique.count) else { continue }
            clique.append(candidate)
            reach = wider
        }
        return clique
    }

    /// Past pairs beyond which cliques of people who have met are not looked for.
    private static let mostPastPairs = 100_000

    /// People whom a hard rule keeps out of a person's cohort wherever that is.
    private func neighbours(of person: Int) -> [Int] {
        let past = problem.pastPairs
        let isMetCounted = past.partners.count <= 2 * Self.mostPastPairs
        return rulesApart(of: person, countingMet: isMetCounted).map(\.other)
    }

    /// Each person whom a hard rule keeps out of a person's cohort wherever that is, with the rule.
    func rulesApart(of person: Int, countingMet: Bool) -> [(other: Int, rule: any Rule)] {
        let relations = problem.relations
        let past = problem.pastPairs
        let isMetCounted = rules.newAcquaintances.strength.isBinding && countingMet
        let met = isMetCounted ? past.partners[past.starts[person]..<past.starts[person + 1]] : []
        let related = relations.list[relations.starts[person]..<relations.starts[person + 1]]
        return met.map { (Int($0), rules.newAcquaintances) }
            + related.compactMap { relation in
                let other = Int(relation.other)
                switch relation.kind {
                case .apart: return rules.apart.strength.isBinding ? (other, rules.apart) : nil
                case .cover: return rules.cover.strength.isBinding ? (other, rules.cover) : nil
                case .boss, .report:
                    let binds = rules.bossApart.strength.isBinding && !relation.mayShare
                    return binds && !hasLeadershipTeam ? (other, rules.bossApart) : nil
                case .together: return nil
                }
            }
    }

    /// How many cohorts there are that at least one of some people can sit in.
    private func openCohorts(_ people: [Int]) -> Int {
        var isOpen = Array(repeating: false, count: problem.roundCount)
        var pins: [Int] = []
        for person in people {
            let pin = Int(problem.pinnedCohort[person])
            if pin < 0 {
                for round in isOpen.indices where windows[person][round] { isOpen[round] = true }
            } else if !pins.contains(pin) {
                pins.append(pin)
            }
        }
        let inRounds = isOpen.indices.reduce(0) { $0 + (isOpen[$1] ? cohortsOfRound[$1] : 0) }
        return inRounds + pins.count { !isOpen[problem.slotOfPlace[$0]] }
    }

    /// Reports who must sit before their boss can.
    func bossesTooLate() -> [Shortfall] {
        guard rules.bossFirst.strength.isBinding else { return [] }
        let relations = problem.relations
        return problem.people.indices.flatMap { person -> [Shortfall] in
            guard !mayWait[person], windows[person].contains(true) else { return [] }
            return relations.list[relations.starts[person]..<relations.starts[person + 1]].compactMap { relation in
                let boss = Int(relation.other)
                guard relation.kind == .boss, !mayWait[boss], let first = windows[boss].firstIndex(of: true) else {
                    return nil
                }
                let isPossible = (0..<problem.roundCount).contains { round in
                    windows[person][round]
                        && (first <= round || !relations.employedAtOpening[boss * problem.roundCount + round])
                }
                guard !isPossible, let last = windows[person].lastIndex(of: true) else { return nil }
                let rounds = problem.index.scenario.programme.rounds
                return ShortageWording.bossTooLate(
                    boss: ids([boss])[0], report: ids([person])[0], first: first + 1, last: last + 1,
                    firstName: rounds[first].name, lastName: rounds[last].name)
            }
        }
    }

    /// Departments with more people to seat than the cap allows in all cohorts.
    func departmentsAboveCap() -> [Shortfall] {
        guard rules.departmentCap.strength.isBinding else { return [] }
        let index = problem.index
        let available = rules.departmentCap.max * problem.cohortCount
        return index.departments.indices.compactMap { department in
            let needed = problem.people.indices.count { person in
                !mayWait[person] && index.departmentOf[problem.people[person]] == department
            }
            guard needed > available else { return nil }
            return ShortageWording.department(
                index.departments[department], needed: needed, cap: rules.departmentCap.max,
                cohorts: problem.cohortCount)
        }
    }
}
