import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Construction of the first seats")
struct SeatConstructionTests {
    /// A municipality with chains of bosses, the last report of each pinned to the first round.
    private static func chains() -> Scenario {
        var scenario = SeatingScenarios.municipality(managers: 170)
        scenario.programme.rules.departmentStaffed.strength = .off
        for chain in 0..<4 {
            for depth in 1..<6 {
                scenario.managers[60 + depth * 10 + chain].boss = scenario.managers[50 + depth * 10 + chain].id
            }
            for depth in 0..<6 { scenario.managers[60 + depth * 10 + chain].joined = Fixture.day("2001-01-01") }
            scenario.pins.append(Pin(kind: .round, who: scenario.managers[110 + chain].id.text, value: "1"))
        }
        return scenario
    }

    @Test("whoever must sit early takes all bosses above along", arguments: UInt64(1)...6)
    func chain(seed: UInt64) throws {
        let problem = SeatProblem(try ScenarioIndex(Self.chains()))
        let prices = Enumeration.exactPrices(problem)
        for mostAsked in [0, OpenCohorts.mostAsked] {
            var random = SeededGenerator(seed: seed)
            let place = SeatConstruction.places(
                problem, prices, quotas: nil, generator: &random, control: RunControl(), mostAsked: mostAsked)
            for chain in 0..<4 {
                let rounds = (0..<6).map { problem.slotOfPlace[Int(place[60 + $0 * 10 + chain])] }
                #expect(rounds == [0, 0, 0, 0, 0, 0])
            }
        }
    }

    @Test("rounds without cohorts are passed over", arguments: [0, OpenCohorts.mostAsked])
    func emptyRounds(mostAsked: Int) throws {
        var scenario = SeatingScenarios.municipality(managers: 60)
        scenario.programme.rules.leadershipFirst.strength = .off
        scenario.programme.rules.departmentStaffed.strength = .off
        for position in scenario.programme.cohorts.indices { scenario.programme.cohorts[position].round = "5" }
        let problem = SeatProblem(try ScenarioIndex(scenario))
        var random = SeededGenerator(seed: 1)
        let place = SeatConstruction.places(
            problem, Enumeration.exactPrices(problem), quotas: nil, generator: &random, control: RunControl(),
            mostAsked: mostAsked)
        #expect(place.count == 60)
        for (person, own) in place.enumerated() where Int(own) == problem.waitingPlace {
            #expect(problem.allows(person, inSlot: problem.waitingSlot))
        }
    }

    @Test("a cohort is closed at its own even size, not at another's")
    func closes() throws {
        let problem = SeatProblem(try ScenarioIndex(Self.chains()))
        #expect(problem.cohortCount == 8 && problem.slotOfPlace[0] == 0 && problem.slotOfPlace[1] == 0)
        var open = OpenCohorts(problem, [2, 5] + Array(repeating: 9, count: 6) + [Int.max])
        open.note(1, size: 2)
        #expect(open.some(of: 0).contains(1))
        open.note(0, size: 2)
        #expect(open.some(of: 0) == [1])
        open.note(1, size: 5)
        #expect(open.some(of: 0).isEmpty)
    }

    @Test("a round is closed to the bosses of whoever must sit before it, and to nobody else")
    func reach() throws {
        var scenario = Self.chains()
        let reach = RoundReach(SeatProblem(try ScenarioIndex(scenario)))
        #expect(reach.choice(of: 60) == 1 && reach.isOpen(60, 0) && !reach.isOpen(60, 1))
        #expect(reach.choice(of: 120) == 5)
        scenario.programme.rules.bossFirst.strength = .soft
        let soft = RoundReach(SeatProblem(try ScenarioIndex(scenario)))
        #expect(soft.choice(of: 60) == 5 && soft.choice(of: 110) == 1)
    }

    @Test("a boss who is employed too late to be bound stays free, and so do the bosses of those who may wait")
    func unbound() throws {
        var scenario = Self.chains()
        scenario.managers[100].joined = Fixture.day("2015-10-01")
        let late = RoundReach(SeatProblem(try ScenarioIndex(scenario)))
        #expect(late.choice(of: 90) == 5)
        scenario = Self.chains()
        scenario.programme.rules.waitingList.mode = .anyone
        let waiting = RoundReach(SeatProblem(try ScenarioIndex(scenario)))
        #expect(waiting.choice(of: 60) == 5)
    }
}
