import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Prices of moves and swaps")
struct SeatBoardTests {
    private static func scattered(_ problem: SeatProblem, _ random: inout SeededGenerator) -> [Int32] {
        problem.people.indices.map { _ in Int32(random.index(below: problem.cohortCount + 1)) }
    }

    @Test("a move or swap changes the energy by what it was said to", arguments: UInt64(1)...60)
    func deltasMatchRecomputation(seed: UInt64) throws {
        for isRich in [false, true] {
            let scenario = TinyScenarios.scenario(seed: seed, most: 8, isRich: isRich)
            try check(SeatProblem(try ScenarioIndex(scenario)), seed: seed, steps: 150)
        }
    }

    @Test("the same holds at the reference's size")
    func deltasMatchAtReferenceSize() throws {
        try check(SeatProblem(try ScenarioIndex(SeatingScenarios.municipality(managers: 120))), seed: 1, steps: 60)
    }

    private func check(_ problem: SeatProblem, seed: UInt64, steps: Int) throws {
        guard problem.people.count > 1 else { return }
        var random = SeededGenerator(seed: seed)
        let place = Self.scattered(problem, &random)
        let prices = Enumeration.exactPrices(problem)
        var board = SeatBoard(problem, prices, place: place)
        for _ in 0..<steps {
            let a = random.index(below: board.personCount)
            let b = random.index(below: board.personCount)
            let before = board.energy
            if random.index(below: 2) == 0 {
                let target = random.index(below: problem.cohortCount + 1)
                let delta = board.moveDelta(a, to: target)
                board.move(a, to: target)
                #expect(board.energy - before == delta)
            } else if board.place[a] != board.place[b] {
                let delta = board.swapDelta(a, b)
                board.swap(a, b, delta: delta)
            }
            #expect(board.energy == prices.energy(of: board.place, problem))
            #expect(board.obstacles == board.countedObstacles())
            #expect(board.members.map(\.count).reduce(0, +) == board.personCount)
        }
    }

    @Test("counted costs are those of the model's own rules", arguments: UInt64(1)...120)
    func levelsMatchTheModel(seed: UInt64) throws {
        var scenario = TinyScenarios.scenario(seed: seed, most: 8, isRich: seed % 2 == 0)
        scenario.programme.rules.waitingTime.strength = .off
        let index = try ScenarioIndex(scenario)
        let problem = SeatProblem(index)
        let book = scenario.programme.rules
        var random = SeededGenerator(seed: seed)
        for _ in 0..<4 {
            let place = Self.scattered(problem, &random)
            let allocation = problem.allocation(place)
            let view = try #require(SeatJudgement.view(of: allocation, index))
            let score = PlanJudgement(view).score
            let values = problem.levelValues(place)
            // A plan without sessions breaks no cover; those of a cohort have 7 half-days.
            let parted = index.coverPairs.count { pair in
                index.coverPartsCohorts(pair) && view.cohortOf[pair.first] != nil
                    && view.cohortOf[pair.first] == view.cohortOf[pair.second]
            }
            let covered = book.cover.isScored ? parted * 7 * book.cover.terms.weight : 0
            for priorityClass in book.classOrder {
                let level = try #require(problem.levels.level(of: priorityClass))
                let expected = score[priorityClass] + (book.cover.terms.priorityClass == priorityClass ? covered : 0)
                #expect(values[level] == expected, "class \(priorityClass)")
            }
            var hard = allocation.breaches.reduce(0) { $0 + $1.count }
            if book.cohortSize.strength == .hard {
                hard -= book.cohortSize.count(in: view).breaches
                hard += zip(view.members, index.cohortSizes).reduce(0) {
                    $0 + max(0, $1.1.lowerBound - $1.0.count, $1.0.count - $1.1.upperBound)
                }
            }
            for rule in book.noLones where rule.strength == .hard {
                hard += missingOfAKind(rule, view) - rule.count(in: view).breaches
            }
            #expect(values[CostLevels.hard] == hard)
        }
    }

    /// Members that values with too few of them lack.
    private func missingOfAKind(_ rule: NoLoneRule, _ view: PlanView) -> Int {
        let codes = view.index.values(of: rule.attribute).codes
        return view.members.reduce(0) { sum, members in
            let counts = Dictionary(grouping: members.filter { codes[$0] >= 0 }) { codes[$0] }.values.map(\.count)
            return sum + counts.reduce(0) { $0 + max(0, rule.min - $1) }
        }
    }

    @Test("values without stored counts are priced just as well", arguments: [0, 12, 60])
    func sparseValues(stored: Int) throws {
        let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 60))
        let problem = SeatProblem(index, mostStoredCounts: stored)
        #expect(problem.features.storedValues < problem.features.valueCount)
        try check(problem, seed: 3, steps: 60)
    }
}

@Suite("Weights of levels")
struct LevelWeightsTests {
    @Test("a more important level outweighs all that follow")
    func outweighs() {
        let weights = LevelWeights.lexicographic(maxima: [5, 0, 7, 100, 3])
        #expect(weights.energy(of: [0, 0, 1, 0, 0]) > weights.energy(of: [0, 0, 0, 100, 3]))
        #expect(weights.energy(of: [1, 0, 0, 0, 0]) > weights.energy(of: [0, 0, 7, 100, 3]))
    }

    @Test("ratios shrink where the whole would overflow")
    func shrinks() {
        let maxima = Array(repeating: 1 << 30, count: 8)
        let weights = LevelWeights.lexicographic(maxima: maxima)
        #expect(zip(weights.weights, weights.weights.dropFirst()).allSatisfy { $0 > $1 })
        #expect(weights.weights.allSatisfy { $0 > 0 })
    }

    @Test("no energy overflows, whatever the levels may come to", arguments: [1 << 20, 1 << 40, 1 << 56, 1 << 58])
    func noOverflow(maximum: Int) {
        let maxima = Array(repeating: maximum, count: 8)
        let weights = LevelWeights.lexicographic(maxima: maxima)
        #expect(weights.weights.allSatisfy { $0 > 0 })
        #expect(weights.energy(of: maxima) > 0)
        #expect(LevelWeights.guiding(levels: 8, leading: 4, step: 10_000).weights.allSatisfy { (1...50_000) ~= $0 })
    }

    @Test("thresholds follow the exponential distribution", arguments: [1.0, 25.0])
    func thresholds(temperature: Double) {
        let all = (0..<UInt64(1024)).map { Cooling.threshold(temperature * 1000, $0) }
        let mean = Double(all.reduce(0, +)) / 1024
        #expect(abs(mean - temperature * 1000) < temperature * 2)
        #expect(Cooling.threshold(0, 1023) == 0)
    }
}

@Suite("Even spread")
struct EvenSpreadTests {
    @Test("no distribution has fewer pairs", arguments: 0...9)
    func least(people: Int) {
        for cohorts in 1...3 {
            var least = Int.max
            for code in 0..<[1, 10, 100, 1000][cohorts] {
                let counts = (0..<cohorts).map { code / [1, 10, 100][$0] % 10 }
                guard counts.reduce(0, +) == people else { continue }
                least = min(least, counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
            }
            #expect(EvenSpread.pairs(people, over: cohorts) == least)
        }
    }
}
