import ProgrammeModel

@testable import CohortAllocation

/// The best of all allocations of a small scenario, by branch and bound over people.
///
/// What two people cost together is written anew, from the scenario's index; what one costs alone is the problem's.
/// People are seated in roster order, and a branch is cut as soon as it costs as much as the best known.
struct TinyOracle {
    private let problem: SeatProblem
    private let weights: LevelWeights
    private let count: Int
    private let places: Int
    private let alone: [Int]
    private let cheapestRest: [Int]
    private let together: [Int]
    private var place: [Int32]
    private var sizes: [Int]
    private var best: Int
    private(set) var found: [Int32]?

    /// - Parameter limit: the energy that an allocation has to be below.
    static func best(of problem: SeatProblem, below limit: Int) -> [Int32]? {
        var oracle = TinyOracle(problem, below: limit)
        oracle.seat(0, 0)
        return oracle.found
    }

    private init(_ problem: SeatProblem, below limit: Int) {
        let prices = Enumeration.exactPrices(problem)
        let (count, places) = (problem.people.count, problem.cohortCount + 1)
        self.problem = problem
        weights = prices.weights
        self.count = count
        self.places = places
        let alone = (0..<count * places).map { position in
            let (person, place) = (position / places, position % places)
            let pinned = Int(problem.pinnedCohort[person])
            return prices.slots[person * prices.slotCount + problem.slotOfPlace[place]]
                + (pinned >= 0 && pinned != place ? prices.pin * Int(problem.pinCount[person]) : 0)
        }
        self.alone = alone
        var rest = Array(repeating: 0, count: count + 1)
        for person in (0..<count).reversed() {
            rest[person] = rest[person + 1] + (alone[person * places..<(person + 1) * places].min() ?? 0)
        }
        cheapestRest = rest
        together = Self.pairCosts(problem, prices.weights)
        place = Array(repeating: 0, count: count)
        sizes = Array(repeating: 0, count: places)
        best = limit
    }

    private mutating func seat(_ person: Int, _ energy: Int) {
        guard person < count else {
            let whole = energy + costOfCounts()
            if whole < best {
                best = whole
                found = place
            }
            return
        }
        for target in 0..<places {
            var next = energy + alone[person * places + target]
            let row = (person * places + target) * count * places
            for other in 0..<person { next += together[row + other * places + Int(place[other])] }
            guard next + cheapestRest[person + 1] < best else { continue }
            place[person] = Int32(target)
            sizes[target] += 1
            if next + cheapestRest[person + 1] + costOfSizes(left: count - person - 1) < best { seat(person + 1, next) }
            sizes[target] -= 1
        }
    }

    /// What sizes cost at least when some people are still to come.
    private func costOfSizes(left: Int) -> Int {
        guard problem.hasHardSizes else { return 0 }
        var missing = 0
        var surplus = 0
        for cohort in 0..<places - 1 {
            missing += max(0, problem.sizes[cohort].lowerBound - sizes[cohort])
            surplus += max(0, sizes[cohort] - problem.sizes[cohort].upperBound)
        }
        return weights[CostLevels.hard] * (max(0, missing - left) + surplus)
    }

    /// What counts of members and of values cost in the end.
    private func costOfCounts() -> Int {
        let index = problem.index
        let book = index.scenario.programme.rules
        func price(_ charge: Charge?) -> Int { charge.map { $0.amount * weights[$0.level] } ?? 0 }
        var energy = 0
        for cohort in 0..<places - 1 {
            let members = (0..<count).filter { place[$0] == Int32(cohort) }.map { problem.people[$0] }
            let range = problem.sizes[cohort]
            let off = max(0, range.lowerBound - members.count, members.count - range.upperBound)
            energy += price(problem.charges.cohortSize) * (book.cohortSize.strength == .hard ? off : min(1, off))
            let departments = Dictionary(grouping: members) { index.departmentOf[$0] }
            for (department, own) in departments {
                energy += price(problem.charges.departmentCap) * max(0, own.count - book.departmentCap.max)
                if problem.features.rooms.isBinding {
                    let room = problem.features.rooms[index.roundOfCohort[cohort], department]
                    energy += weights[CostLevels.hard] * (own.count > room ? own.count - room : 0)
                }
            }
            for rule in book.noLones {
                let kinds = Dictionary(grouping: members.compactMap { value(rule.attribute, $0) }) { $0 }
                for (_, own) in kinds where own.count < rule.min {
                    energy += price(Charge(rule, problem.levels)) * (rule.strength == .hard ? rule.min - own.count : 1)
                }
            }
        }
        return energy
    }

    private func value(_ attribute: MixAttribute, _ manager: Int) -> String? {
        attribute.value(of: problem.index.scenario.managers[manager])
    }
}

extension TinyOracle {
    /// For each person and place, and each other person and place, what the two cost together.
    private static func pairCosts(_ problem: SeatProblem, _ weights: LevelWeights) -> [Int] {
        let (count, places) = (problem.people.count, problem.cohortCount + 1)
        let pairs = PairCosts(problem, weights)
        return (0..<count * places).flatMap { own in
            (0..<count * places).map { other in
                own / places == other / places
                    ? 0 : pairs.cost(own / places, own % places, other / places, other % places)
            }
        }
    }
}

/// What two people cost together, rule by rule.
private struct PairCosts {
    let problem: SeatProblem
    let weights: LevelWeights
    private let met: [Set<Int>: Int]

    init(_ problem: SeatProblem, _ weights: LevelWeights) {
        self.problem = problem
        self.weights = weights
        let scenario = problem.index.scenario
        var met: [Set<Int>: Int] = [:]
        func meet(_ a: String, _ b: String, _ weight: Int) {
            let ids = scenario.managers.map(\.id.text)
            if let first = ids.firstIndex(of: a), let second = ids.firstIndex(of: b), first != second {
                met[[first, second], default: 0] += weight
            }
        }
        for pair in scenario.pairs where pair.rule == .past { meet(pair.first, pair.second, pair.weight) }
        for cohort in scenario.earlierCohorts {
            for (place, first) in cohort.enumerated() {
                for second in cohort[(place + 1)...] { meet(first.text, second.text, 1) }
            }
        }
        self.met = met
    }

    private func price(_ charge: Charge?) -> Int { charge.map { $0.amount * weights[$0.level] } ?? 0 }

    func cost(_ p: Int, _ x: Int, _ q: Int, _ y: Int) -> Int {
        let index = problem.index
        let (a, b) = (problem.people[p], problem.people[q])
        let charges = problem.charges
        let isShared = x == y && x < problem.cohortCount
        func isPair(_ pair: (first: Int, second: Int)) -> Bool {
            (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a)
        }
        var sum = 0
        if index.boss[a] == b { sum += bossCost(report: a, x, boss: b, y) }
        if index.boss[b] == a { sum += bossCost(report: b, y, boss: a, x) }
        if x != y { sum += index.togetherPairs.count(where: isPair) * price(charges.together) }
        guard isShared else { return sum }
        sum += index.apartPairs.count(where: isPair) * price(charges.apart)
        let isCovered = index.coverPairs.contains { isPair(($0.first, $0.second)) && index.coverPartsCohorts($0) }
        sum += isCovered ? price(charges.cover) : 0
        sum += met[[a, b], default: 0] * price(charges.newAcquaintances)
        for rule in index.scenario.programme.rules.mixes {
            let (mine, theirs) = (rule.attribute.value(of: index.scenario.managers[a]), index.scenario.managers[b])
            if let mine, rule.attribute.value(of: theirs) == mine { sum += price(Charge(rule, problem.levels)) }
        }
        return sum
    }

    private func bossCost(report: Int, _ own: Int, boss: Int, _ bosses: Int) -> Int {
        let index = problem.index
        guard own < problem.cohortCount, bosses < problem.cohortCount else { return 0 }
        if own == bosses {
            return index.bossApartBinds(manager: report, boss: boss, cohort: own) ? price(problem.charges.bossApart) : 0
        }
        let round = index.roundOfCohort[own]
        let isLate = index.roundOfCohort[bosses] > round && index.bossFirstBinds(boss: boss, reportInRound: round)
        return isLate ? price(problem.charges.bossFirst) : 0
    }
}
