import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

/// Small scenarios with rules of every kind, each held against the best of all allocations.
@Suite("Every rule of who sits where against all allocations")
struct RichOracleTests {
    private static let isLong = ProcessInfo.processInfo.environment["FARDPLAN_LONG_TESTS"] == "1"
    private static let cases = isLong ? 2_400 : 150
    private static let parts = 6

    private struct Tally: Sendable {
        var feasible = 0
        var missed: [UInt64] = []
        var proved = 0
    }

    @Test("feasibility agrees, bounds hold, and 99 plans of 100 are the best there is")
    func agrees() async throws {
        let tally = try await withThrowingTaskGroup(of: Tally.self) { group in
            for part in 0..<Self.parts {
                group.addTask {
                    var tally = Tally()
                    for seed in stride(from: part + 1, through: Self.cases, by: Self.parts) {
                        try check(UInt64(seed), &tally)
                    }
                    return tally
                }
            }
            return try await group.reduce(into: Tally()) { sum, part in
                sum.feasible += part.feasible
                sum.proved += part.proved
                sum.missed += part.missed
            }
        }
        #expect(tally.feasible * 3 > Self.cases)
        #expect(tally.missed.count * 100 <= tally.feasible, "missed the best with seeds \(tally.missed.sorted())")
        if Self.isLong {
            print("\(tally.feasible) of \(Self.cases) feasible, \(tally.proved) proved best;", terminator: " ")
            print("missed: \(tally.missed.sorted())")
        }
    }

    private func check(_ seed: UInt64, _ tally: inout Tally) throws {
        let most = [6, 6, 7, 8, 10][Int(seed % 5)]
        let scenario = TinyScenarios.scenario(seed: seed, most: most, isRich: true)
        let index = try ScenarioIndex(scenario)
        let problem = SeatProblem(index)
        let allocation = CohortAllocator(index).allocate(seed: seed, work: 40, engine: .auto, control: RunControl())
        let place = Enumeration.places(allocation, problem)
        let values = problem.levelValues(place)
        let weights = Enumeration.exactPrices(problem).weights
        let isFound = values[CostLevels.hard] == 0
        #expect(allocation.isComplete == isFound, "seed \(seed)")
        let limit = isFound ? weights.energy(of: values) : weights[CostLevels.hard]
        let better = TinyOracle.best(of: problem, below: limit)
        guard isFound else {
            #expect(better == nil, "seed \(seed): there is a feasible allocation")
            return
        }
        #expect(CohortAllocator(index).shortfalls().isEmpty, "seed \(seed)")
        tally.feasible += 1
        let optimum = better.map(problem.levelValues) ?? values
        if optimum != values { tally.missed.append(seed) }
        if better != nil { #expect(weights.energy(of: optimum) < limit, "seed \(seed): the two count differently") }
        expectBounds(allocation, values, optimum, problem, seed)
        if allocation.isProvedBest {
            tally.proved += 1
            var (own, least) = (values, optimum)
            own[problem.levels.risk] = 0
            least[problem.levels.risk] = 0
            #expect(own == least, "seed \(seed): called best but is not")
        }
    }

    /// A bound holds for every allocation that keeps its limits, one by counting for all no worse in the classes before.
    private func expectBounds(
        _ allocation: Allocation, _ values: [Int], _ optimum: [Int], _ problem: SeatProblem, _ seed: UInt64
    ) {
        for bound in allocation.bounds {
            guard let level = problem.levels.level(of: bound.priorityClass) else { continue }
            #expect(bound.value <= values[level], "seed \(seed)")
            guard problem.speaks(bound, of: optimum, statedWith: values) else { continue }
            #expect(bound.value <= optimum[level], "seed \(seed)")
        }
    }

    @Test("what counting calls short has no feasible allocation", arguments: [UInt64(1)...120, 121...240])
    func shortagesAreReal(seeds: ClosedRange<UInt64>) throws {
        var short = 0
        for seed in seeds {
            let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed + 10_000, most: 6, isRich: true))
            let shortfalls = CohortAllocator(index).shortfalls()
            guard !shortfalls.isEmpty else { continue }
            short += 1
            let problem = SeatProblem(index)
            let hard = Enumeration.exactPrices(problem).weights[CostLevels.hard]
            #expect(
                TinyOracle.best(of: problem, below: hard) == nil, "seed \(seed): \(shortfalls.map(\.message.en))")
            #expect(shortfalls.allSatisfy { $0.needed > $0.available })
        }
        #expect(short > 10)
    }

    @Test("the oracle finds what trying everything finds", arguments: UInt64(1)...40)
    func oracleAgreesWithEnumeration(seed: UInt64) throws {
        let problem = SeatProblem(try ScenarioIndex(TinyScenarios.scenario(seed: seed, most: 5, isRich: true)))
        let least = Enumeration.least(problem, Enumeration.exactPrices(problem))
        #expect(TinyOracle.best(of: problem, below: least.energy) == nil)
        let best = try #require(TinyOracle.best(of: problem, below: least.energy + 1))
        #expect(problem.levelValues(best) == problem.levelValues(least.place))
    }
}

@Suite("Changes that change nothing")
struct MetamorphicTests {
    private static let seeds = (UInt64(1)...60).filter { $0 % 2 == 0 }

    private func scenario(_ seed: UInt64) -> Scenario { TinyScenarios.scenario(seed: seed, most: 7, isRich: true) }

    /// Levels of the best allocation found, and that allocation; nil where none is feasible.
    private func best(_ scenario: Scenario) throws -> (values: [Int], allocation: Allocation)? {
        let index = try ScenarioIndex(scenario)
        let problem = SeatProblem(index)
        let allocation = CohortAllocator(index).allocate(seed: 1, work: 20, engine: .auto, control: RunControl())
        guard allocation.isComplete else { return nil }
        return (problem.levelValues(Enumeration.places(allocation, problem)), allocation)
    }

    @Test("other names of people and departments, and another order of the roster", arguments: seeds)
    func relabelled(seed: UInt64) throws {
        let original = scenario(seed)
        var changed = original
        func name(_ id: String) -> String { id.hasPrefix("M") ? "Z" + String(9 - (Int(id.dropFirst()) ?? 0)) : id }
        changed.managers = original.managers.reversed().map { manager in
            var manager = manager
            manager.id = Manager.ID(name(manager.id.text))
            manager.boss = manager.boss.map { Manager.ID(name($0.text)) }
            manager.department = "ny " + manager.department
            return manager
        }
        changed.pairs = original.pairs.map {
            Pair(first: name($0.first), second: name($0.second), rule: $0.rule, weight: $0.weight)
        }
        changed.pins = original.pins.map { Pin(kind: $0.kind, who: name($0.who), value: $0.value) }
        changed.earlierCohorts = original.earlierCohorts.map { $0.map { Manager.ID(name($0.text)) } }
        #expect(try best(changed)?.values == best(original)?.values)
    }

    @Test("rules that say nothing new", arguments: seeds)
    func redundant(seed: UInt64) throws {
        let original = scenario(seed)
        var changed = original
        if changed.programme.rules.departmentCap.strength == .off {
            changed.programme.rules.departmentCap.strength = .hard
            changed.programme.rules.departmentCap.max = changed.managers.count
        }
        changed.programme.rules.noLones.append(NoLoneRule(.area, min: 3))
        changed.earlierCohorts.append(["M0", "okänd"])
        let rule = changed.programme.rules.cohortSize
        for position in changed.programme.cohorts.indices where changed.programme.cohorts[position].min == nil {
            changed.programme.cohorts[position].min = rule.min
            changed.programme.cohorts[position].max = rule.max
        }
        #expect(try best(changed)?.values == best(original)?.values)
    }

    @Test("pins on the seats that were found", arguments: seeds)
    func pinned(seed: UInt64) throws {
        let original = scenario(seed)
        guard let first = try best(original) else { return }
        var changed = original
        for (manager, cohort) in first.allocation.cohortOf.enumerated() {
            guard let cohort else { continue }
            let pin = Pin(
                kind: .cohort, who: original.managers[manager].id.text,
                value: original.programme.cohorts[cohort].id.text)
            if !changed.pins.contains(pin) { changed.pins.append(pin) }
        }
        #expect(try best(changed)?.values == first.values)
    }
}
