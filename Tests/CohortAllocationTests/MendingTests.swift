import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Repairs of hard rules")
struct MendingTests {
    /// Rules that single exchanges seldom mend: several of each kind in every cohort, or none.
    private static func scenario(managers: Int) -> Scenario {
        var scenario = SeatingScenarios.municipality(managers: managers)
        scenario.programme.rules.noLones = [
            NoLoneRule(.attribute("gender"), min: 4), NoLoneRule(.area, min: 2), NoLoneRule(.department, min: 3),
        ]
        for position in 0..<3 { scenario.programme.rules.noLones[position].strength = .hard }
        return scenario
    }

    private static func scattered(_ problem: SeatProblem) -> [Int32] {
        var random = SeededGenerator(seed: 5)
        return problem.people.indices.map { _ in Int32(random.index(below: problem.cohortCount)) }
    }

    @Test("no more exchanges are priced than the effort allows", arguments: [0, 1_000, 100_000])
    func bounded(limit: Int) throws {
        let problem = SeatProblem(try ScenarioIndex(Self.scenario(managers: 120)))
        let prices = Enumeration.exactPrices(problem)
        var board = SeatBoard(problem, prices, place: Self.scattered(problem))
        let before = board.energy
        var effort = MendingEffort(limit: limit, RunControl())
        board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
        let leastStep = problem.people.count + problem.cohortCount + 1
        // Between two looks at the limit, all who are broken in two cohorts may look for a second exchange.
        #expect(effort.priced <= limit + 60 * leastStep)
        #expect(limit == 0 ? board.energy == before : board.energy < before)
    }

    @Test("a run is stopped while it mends, without pricing another exchange")
    func stopped() throws {
        let problem = SeatProblem(try ScenarioIndex(Self.scenario(managers: 120)))
        let prices = Enumeration.exactPrices(problem)
        var board = SeatBoard(problem, prices, place: Self.scattered(problem))
        var effort = MendingEffort(limit: Int.max, RunControl(shouldStop: { true }))
        board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
        #expect(effort.priced == 0)
    }

    @Test("a chain that mends after a guided search stops within a second")
    func chainStops() throws {
        let problem = SeatProblem(try ScenarioIndex(Self.scenario(managers: 120)))
        let stopping = Mutex<ContinuousClock.Instant?>(nil)
        let asked = Mutex(0)
        let control = RunControl(shouldStop: {
            let count = asked.withLock { count in
                count += 1
                return count
            }
            guard count > 2_000 else { return false }
            stopping.withLock { first in first = first ?? .now }
            return true
        })
        let exact = Enumeration.exactPrices(problem)
        let guiding = SeatPrices(
            problem, .guiding(levels: problem.levels.count, leading: problem.leadingLevel, step: problem.typicalStep))
        var chain = SeatChain(
            problem, exact: exact, guiding: guiding, start: Self.scattered(problem), floor: 0, budget: 5_000_000,
            generator: SeededGenerator(seed: 1))
        chain.run(until: 5_000_000, control: control)
        let first = try #require(stopping.withLock { $0 })
        #expect(ContinuousClock.now - first < .seconds(1))
        #expect(chain.wasStopped)
    }

    @Test("nobody waits for fear of being alone, and what is then left to mend is mended nearly all")
    func seated() throws {
        var scenario = SeatingScenarios.municipality(managers: 240)
        scenario.programme.rules.departmentStaffed.strength = .off
        var rules = [NoLoneRule(.attribute("gender"), min: 4), NoLoneRule(.area, min: 2)]
        for position in 0..<2 { rules[position].strength = .hard }
        scenario.programme.rules.noLones = rules
        let problem = SeatProblem(try ScenarioIndex(scenario))
        let prices = Enumeration.exactPrices(problem)
        var random = SeededGenerator(seed: 1)
        let place = SeatConstruction.places(
            problem, prices, quotas: nil, generator: &random, control: RunControl())
        for (person, own) in place.enumerated() where Int(own) == problem.waitingPlace {
            #expect(problem.allows(person, inSlot: problem.waitingSlot))
        }
        var board = SeatBoard(problem, prices, place: place)
        var effort = MendingEffort(people: 240, RunControl())
        board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
        #expect(problem.levelValues(board.place)[CostLevels.hard] <= 2)
    }
}
