import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Bounds by prices")
struct PricedBoundTests {
    /// 500 scenarios, and 2,000 with `FARDPLAN_LONG_TESTS` set.
    private static let isLong = !(ProcessInfo.processInfo.environment["FARDPLAN_LONG_TESTS"] ?? "").isEmpty

    @Test("no bound lies above any allocation of a tiny scenario that it speaks of", arguments: UInt64(1)...10)
    func holds(part: UInt64) throws {
        var bounds = 0
        let count: UInt64 = Self.isLong ? 200 : 50
        for seed in (part - 1) * count + 1...part * count {
            let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed + 5_000, most: seed % 4 == 0 ? 6 : 5))
            let problem = SeatProblem(index)
            var found: [Bound] = []
            for engine in [EngineChoice.heuristic, .glpk] {
                let allocation = CohortAllocator(index).allocate(
                    seed: seed, work: 1, engine: engine, control: RunControl())
                guard allocation.isComplete else { continue }
                let own = problem.levelValues(Enumeration.places(allocation, problem))
                let priced = allocation.bounds.filter { $0.method == .prices }
                for bound in priced { #expect(problem.keepsLimits(of: bound, own)) }
                found += priced
            }
            bounds += found.count
            if !found.isEmpty { expectBelowAll(found, problem, "seed \(seed)") }
        }
        #expect(bounds > 2, "too few to say anything")
    }

    private func expectBelowAll(_ bounds: [Bound], _ problem: SeatProblem, _ place: String) {
        let prices = Enumeration.exactPrices(problem)
        Enumeration.visit(problem, prices) { board in
            guard board.energy < prices.weights[CostLevels.hard] else { return }
            let values = problem.levelValues(board.place)
            for bound in bounds where problem.keepsLimits(of: bound, values) {
                guard let level = problem.levels.level(of: bound.priorityClass) else { continue }
                #expect(bound.value <= values[level], "\(place): class \(bound.priorityClass)")
            }
        }
    }

    @Test("any prices prove something true", arguments: UInt64(1)...60)
    func anyPrices(seed: UInt64) throws {
        let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: 5))
        let problem = SeatProblem(index)
        var generator = SeededGenerator(seed: seed, stream: 5)
        let best = Enumeration.least(problem, Enumeration.exactPrices(problem))
        let values = problem.levelValues(best.place)
        guard values[CostLevels.hard] == 0 else { return }
        for level in values.indices where problem.levels.priorityClass(at: level) != nil {
            let limits = problem.limits(before: level, values)
            guard let relaxation = RoundRelaxation(problem, level: level, limits: limits) else { continue }
            let bounds = (0..<4).compactMap { _ in RandomPrices.bound(relaxation, &generator) }
            expectBelowAll(bounds, problem, "seed \(seed)")
        }
    }

    @Test("counted prices prove what counting proves, value by value in its dearest run of rounds")
    func startsAtCounting() throws {
        let problem = SeatProblem(try ScenarioIndex(SeatingScenarios.municipality(managers: 170)))
        let level = problem.leadingLevel
        var values = problem.levels.zeros()
        values[problem.charges.unplaced?.level ?? 0] = 0
        let relaxation = try #require(
            RoundRelaxation(problem, level: level, limits: problem.limits(before: level, values)))
        let total = try #require(PriceSum(relaxation, .counted(relaxation)).total)
        let counted = CountingBounds(problem).leastMixCost(
            of: Array(problem.features.features.indices), atMostWaiting: 0)[level]
        #expect(total >= counted * PriceVector.denominator)
        let raised = try #require(
            PriceAscent(relaxation, target: counted * 21 / 20, steps: 800).raised(.counted(relaxation), RunControl()))
        #expect(raised.total >= total)
        #expect(PriceSum(relaxation, raised.prices).total == raised.total)
    }

    @Test("without GLPK the bound is nearly the same", arguments: [UInt64(1), 2, 3])
    func nativeIsNearlyAsGood(seed: UInt64) throws {
        let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 170, seed: seed))
        let bounds = try [EngineChoice.heuristic, .auto].map { engine in
            let allocation = CohortAllocator(index).allocate(seed: 1, work: 8, engine: engine, control: RunControl())
            return try #require(allocation.bounds.last { $0.priorityClass == .mix && $0.method == .prices }).value
        }
        #expect(abs(bounds[0] - bounds[1]) * 500 <= bounds[1], "\(bounds)")
    }

    /// Sums of the ascent come in another order, and so do steps after a last digit: within a thousandth.
    @Test("other names and another order leave the bound where it is", arguments: [UInt64(1), 2, 3])
    func relabelling(seed: UInt64) throws {
        let scenario = SeatingScenarios.municipality(managers: 170, seed: seed)
        var other = scenario
        var generator = SeededGenerator(seed: seed, stream: 3)
        generator.shuffle(&other.managers)
        for position in other.managers.indices { other.managers[position].department += " (ny)" }
        let bounds = try [scenario, other].map { scenario in
            let index = try ScenarioIndex(scenario)
            let problem = SeatProblem(index)
            let limits = problem.limits(before: problem.leadingLevel, problem.levels.zeros())
            let relaxation = try #require(RoundRelaxation(problem, level: problem.leadingLevel, limits: limits))
            return try #require(relaxation.bound(value: 10_000, from: nil, RunControl())).value
        }
        #expect(abs(bounds[0] - bounds[1]) * 1000 <= bounds[0], "\(bounds)")
    }

    @Test("fewer members, spread best at a price, are found among all numbers")
    func spreads() {
        var generator = SeededGenerator(seed: 7, stream: 1)
        for _ in 0..<2_000 {
            let spread = Spread(
                pair: generator.index(below: 4) * 1000, beyond: generator.index(below: 3) * 2500,
                capacity: 1 + generator.index(below: 4), cohorts: generator.index(below: 4),
                most: generator.index(below: 30))
            let price = generator.index(below: 12_000) - 2000
            let wished = generator.index(below: 30)
            let people = spread.people(at: price, nearest: wished)
            func sum(_ people: Int) -> Int128 { spread.cost(of: people) - Int128(price) * Int128(people) }
            guard spread.cohorts > 0 else { continue }
            let least = (0...spread.most).map(sum).min()
            #expect((0...spread.most).contains(people) && sum(people) == least, "\(spread) at \(price)")
            let nearest = (0...spread.most).filter { sum($0) == least }.map { abs($0 - wished) }.min()
            #expect(abs(people - wished) == nearest)
        }
    }
}

/// Prices without sense.
enum RandomPrices {
    static func vector(_ relaxation: RoundRelaxation, _ generator: inout SeededGenerator) -> PriceVector {
        let size = [20, 2_000, 60_000][generator.index(below: 3)]
        func price(_ least: Int) -> Int { generator.index(below: size - least + 1) + least }
        var prices = PriceVector.zeros(relaxation)
        for position in prices.rows.indices where generator.index(below: 3) > 0 {
            prices.rows[position] = price(-size / 4)
        }
        for position in prices.seats.indices where generator.index(below: 2) > 0 {
            prices.seats[position] = price(-size)
        }
        for position in prices.limits.indices where generator.index(below: 3) > 0 {
            prices.limits[position] = price(0)
        }
        return prices
    }

    /// A bound from such prices; nil when the sum is too large a number.
    static func bound(_ relaxation: RoundRelaxation, _ generator: inout SeededGenerator) -> Bound? {
        guard let certificate = relaxation.certificate(vector(relaxation, &generator)),
            let priorityClass = relaxation.problem.levels.priorityClass(at: relaxation.level)
        else { return nil }
        let (quotient, rest) = certificate.total.quotientAndRemainder(dividingBy: PriceVector.denominator)
        return Bound(
            priorityClass: priorityClass, scope: .whole, value: rest > 0 ? quotient + 1 : quotient, method: .prices,
            isAudited: true, certificate: certificate)
    }
}
