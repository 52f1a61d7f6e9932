import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Past pairs")
struct PairGainsTests {
    private func problem(_ change: (inout Scenario) -> Void = { _ in }) throws -> SeatProblem {
        var scenario = Fixture.scenario()
        scenario.programme.rules.newAcquaintances.strength = .soft
        scenario.pairs = [
            Pair(first: "M05", second: "M02", rule: .past, weight: 4), Pair(first: "M02", second: "M05", rule: .past),
            Pair(first: "M03", second: "M02", rule: .past, weight: 7),
        ]
        scenario.earlierCohorts = [["M02", "M03", "borta"], ["M09", "M03"], []]
        change(&scenario)
        return SeatProblem(try ScenarioIndex(scenario))
    }

    @Test("what is said of two people adds up, in any order; strangers to the roster are passed over")
    func weights() throws {
        let past = try problem().pastPairs
        #expect(past.weight(1, 4) == 5 && past.weight(4, 1) == 5)
        #expect(past.weight(1, 2) == 8 && past.weight(2, 8) == 1)
        #expect(past.weight(0, 1) == 0 && past.weight(8, 1) == 0)
        #expect(past.totalWeight == 14)
    }

    @Test("nothing is kept while the rule is off")
    func off() throws {
        #expect(try problem { $0.programme.rules.newAcquaintances.strength = .off }.pastPairs.isEmpty)
    }

    @Test("the table and a look at the partners give the same", arguments: [0, PairGains.mostEntries])
    func sparse(mostEntries: Int) throws {
        let problem = try problem()
        var random = SeededGenerator(seed: 5)
        var place = problem.people.map { _ in Int32(random.index(below: problem.cohortCount + 1)) }
        var gains = PairGains(problem, mostEntries: mostEntries)
        for (person, own) in place.enumerated() { gains.enter(person, Int(own)) }
        for _ in 0..<200 {
            let person = random.index(below: place.count)
            gains.leave(person, Int(place[person]))
            place[person] = Int32(random.index(below: problem.cohortCount + 1))
            gains.enter(person, Int(place[person]))
            for target in 0...problem.cohortCount {
                let expected = place.indices.reduce(0) {
                    place[$1] == Int32(target) && target < problem.cohortCount
                        ? $0 + problem.pastPairs.weight(person, $1) : $0
                }
                #expect(gains.weight(of: person, at: target, place) == expected)
            }
        }
    }
}
