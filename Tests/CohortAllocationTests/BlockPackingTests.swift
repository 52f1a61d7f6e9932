import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("People to keep together, packed into cohorts")
struct BlockPackingTests {
    /// Cohorts of random sizes, each split into groups of 4 to 14 people, in random order.
    private static func scenario(seed: UInt64, cohorts: Int) -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 41)
        var groups: [Int] = []
        for _ in 0..<cohorts {
            var left = 20 + random.index(below: 6)
            while left > 14 {
                let size = min(4 + random.index(below: 11), left - 4)
                groups.append(size)
                left -= size
            }
            groups.append(left)
        }
        random.shuffle(&groups)
        let people = groups.reduce(0, +)
        var scenario = SeatingScenarios.municipality(managers: people)
        for position in scenario.managers.indices {
            scenario.managers[position].boss = nil
            scenario.managers[position].level = 3
            scenario.managers[position].joined = Fixture.day("2000-01-01")
        }
        var next = 0
        for size in groups {
            scenario.pairs += (next + 1..<next + size).map {
                Pair(first: scenario.managers[next].id.text, second: scenario.managers[$0].id.text, rule: .together)
            }
            next += size
        }
        scenario.programme.cohorts = (0..<cohorts).map { Cohort(id: Cohort.ID("G\($0)"), round: "1") }
        scenario.programme.rules.departmentStaffed.strength = .off
        return scenario
    }

    @Test("groups that came of splitting cohorts fit into as many", arguments: UInt64(1)...50)
    func packs(seed: UInt64) throws {
        let problem = SeatProblem(try ScenarioIndex(Self.scenario(seed: seed, cohorts: 5 + Int(seed % 4))))
        let prices = Enumeration.exactPrices(problem)
        var random = SeededGenerator(seed: seed)
        let place = SeatConstruction.places(
            problem, prices, quotas: nil, generator: &random, control: RunControl())
        #expect(problem.levelValues(place)[CostLevels.hard] == 0)
    }

    @Test("groups that cannot fit are given up after a while")
    func gives() throws {
        var scenario = Self.scenario(seed: 1, cohorts: 4)
        scenario.programme.rules.cohortSize.min = 13
        scenario.programme.rules.cohortSize.max = 13
        let problem = SeatProblem(try ScenarioIndex(scenario))
        var random = SeededGenerator(seed: 1)
        let place = SeatConstruction.places(
            problem, Enumeration.exactPrices(problem), quotas: nil, generator: &random, control: RunControl())
        #expect(place.count == problem.people.count && problem.levelValues(place)[CostLevels.hard] > 0)
    }
}
