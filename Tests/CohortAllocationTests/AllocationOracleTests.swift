import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Against all allocations of tiny scenarios")
struct AllocationOracleTests {
    @Test(
        "both engines find a feasible allocation where one exists, and nearly always the best", arguments: [1, 2, 3, 4])
    func findsTheBest(part: UInt64) throws {
        var missed: [UInt64] = []
        var feasible = 0
        for seed in (part - 1) * 75 + 1...part * 75 {
            let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: part < 3 ? 5 : 6))
            let problem = SeatProblem(index)
            let best = Enumeration.least(problem, Enumeration.exactPrices(problem))
            let optimum = problem.levelValues(best.place)
            let isPossible = optimum[CostLevels.hard] == 0
            if isPossible { feasible += 1 }
            for engine in [EngineChoice.heuristic, .auto] {
                let allocation = CohortAllocator(index).allocate(
                    seed: seed, work: 3, engine: engine, control: RunControl())
                let values = problem.levelValues(Enumeration.places(allocation, problem))
                #expect(!values.lexicographicallyPrecedes(optimum), "seed \(seed): better than the best of all")
                #expect(allocation.isComplete == isPossible, "seed \(seed)")
                if isPossible, values != optimum { missed.append(seed) }
                if allocation.isProvedBest { expectNoRiskAside(values, optimum, problem, seed) }
            }
        }
        #expect(feasible > 30)
        #expect(missed.count * 20 <= feasible * 2, "missed the optimum with seeds \(missed)")
    }

    private func expectNoRiskAside(_ values: [Int], _ optimum: [Int], _ problem: SeatProblem, _ seed: UInt64) {
        var (a, b) = (values, optimum)
        a[problem.levels.risk] = 0
        b[problem.levels.risk] = 0
        #expect(!b.lexicographicallyPrecedes(a), "seed \(seed): called best but is not")
    }

    @Test("no bound lies above a feasible allocation that is as good in the classes before", arguments: UInt64(1)...240)
    func boundsHold(seed: UInt64) throws {
        let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: 5, isRich: seed % 2 == 0))
        let problem = SeatProblem(index)
        let allocation = CohortAllocator(index).allocate(seed: 1, work: 2, engine: .glpk, control: RunControl())
        guard allocation.isComplete else { return }
        let own = problem.levelValues(Enumeration.places(allocation, problem))
        for bound in allocation.bounds {
            let level = try #require(problem.levels.level(of: bound.priorityClass))
            #expect(bound.value <= own[level])
            #expect(bound.scope == .whole)
        }
        Enumeration.visit(problem, Enumeration.exactPrices(problem)) { board in
            let values = problem.levelValues(board.place)
            guard values[CostLevels.hard] == 0 else { return }
            for bound in allocation.bounds {
                guard let level = problem.levels.level(of: bound.priorityClass) else { continue }
                if problem.speaks(bound, of: values, statedWith: own) { #expect(bound.value <= values[level]) }
            }
        }
    }

    @Test("what counting says beside any allocation holds for all that are no worse before", arguments: UInt64(1)...70)
    func countingHolds(seed: UInt64) throws {
        let problem = SeatProblem(try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: 4)))
        let counting = CountingBounds(problem)
        var known: [[Int]: [Bound]] = [:]
        Enumeration.visit(problem, Enumeration.exactPrices(problem)) { board in
            let values = problem.levelValues(board.place)
            if values[CostLevels.hard] == 0 { known[values, default: []] += counting.bounds(board.place) }
        }
        for (own, bounds) in known {
            for bound in Set(bounds) {
                let level = try #require(problem.levels.level(of: bound.priorityClass))
                let least = known.keys.filter { problem.speaks(bound, of: $0, statedWith: own) }.map { $0[level] }.min()
                #expect(bound.value <= least ?? .max, "seed \(seed)")
            }
        }
    }

    @Test("what the search adds up is what the model's rules count, in every allocation", arguments: UInt64(1)...40)
    func judgedByTheModel(seed: UInt64) throws {
        let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed + 20_000, most: 5, isRich: true))
        let problem = SeatProblem(index)
        let classes = index.scenario.programme.rules.classOrder.filter { !problem.dependsOnDates($0) }
        let levels = classes.compactMap(problem.levels.level)
        #expect(levels.count == classes.count && classes.contains(.unplaced))
        Enumeration.visit(problem, Enumeration.exactPrices(problem)) { board in
            let values = problem.levelValues(board.place)
            let allocation = problem.allocation(board.place)
            #expect(allocation.isComplete == (values[CostLevels.hard] == 0), "seed \(seed): \(board.place)")
            guard let view = SeatJudgement.view(of: allocation, index) else {
                Issue.record("seed \(seed): no view")
                return
            }
            let score = PlanJudgement(view).score
            #expect(classes.map { score[$0] } == levels.map { values[$0] }, "seed \(seed): \(board.place)")
        }
    }

    @Test("counting proves a shortage only where no allocation is feasible", arguments: UInt64(1)...250)
    func shortagesAreReal(seed: UInt64) throws {
        let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: 5))
        let shortfalls = CohortAllocator(index).shortfalls()
        guard !shortfalls.isEmpty else { return }
        let problem = SeatProblem(index)
        let best = Enumeration.least(problem, Enumeration.exactPrices(problem))
        #expect(problem.levelValues(best.place)[CostLevels.hard] > 0, "\(shortfalls.map(\.message.en))")
        #expect(shortfalls.allSatisfy { $0.needed > $0.available })
    }

    @Test("what chains of rules are said to leave short never has a feasible allocation, and most of it is found")
    func tanglesAreReal() throws {
        var infeasible = 0
        var found = 0
        for seed in UInt64(1)...300 {
            let index = try ScenarioIndex(TinyScenarios.bossTree(seed: seed))
            let problem = SeatProblem(index)
            let shortfalls = CohortAllocator(index).shortfalls()
            let best = Enumeration.least(problem, Enumeration.exactPrices(problem))
            let isPossible = problem.levelValues(best.place)[CostLevels.hard] == 0
            if isPossible { #expect(shortfalls.isEmpty, "seed \(seed): \(shortfalls.map(\.message.en))") }
            if !isPossible { infeasible += 1 }
            if !shortfalls.isEmpty { found += 1 }
            #expect(shortfalls.allSatisfy { $0.needed > $0.available }, "seed \(seed)")
            expectReach(problem, index, best.place, isPossible, seed)
        }
        #expect(infeasible > 150 && found * 100 >= infeasible * 97, "\(found) of \(infeasible)")
    }

    /// No seat of a feasible allocation was closed.
    private func expectReach(
        _ problem: SeatProblem, _ index: ScenarioIndex, _ place: [Int32], _ isPossible: Bool, _ seed: UInt64
    ) {
        guard isPossible else { return }
        let reach = SeatReach(problem, SeatRules(binding: index.scenario.programme.rules))
        let prices = Enumeration.exactPrices(problem)
        Enumeration.visit(problem, prices) { board in
            guard board.energy < prices.weights[CostLevels.hard] else { return }
            for (person, place) in board.place.enumerated() {
                if Int(place) == problem.waitingPlace {
                    #expect(!reach.mustSit[person], "seed \(seed)")
                } else {
                    #expect(reach.isOpen(person, Int(place)), "seed \(seed)")
                }
            }
        }
    }
}
