import CohortAllocation
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite("Choice of cohorts")
struct CohortChoiceTests {
    /// Up to seven people; one required cohort in the first of three rounds, four optional ones in the others.
    private static func tiny(_ seed: UInt64) -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 9)
        var scenario = Fixture.scenario()
        let joined = [nil, nil, "2016-02-10", "2016-03-20", "2016-06-20"]
        scenario.managers = (1...3 + random.index(below: 5)).map { number in
            Manager(
                id: Manager.ID("P\(number)"), name: "P\(number)", department: "Skola",
                level: 1 + random.index(below: 6), joined: joined[random.index(below: 5)].map(Fixture.day))
        }
        scenario.programme.rounds.append(
            Round(id: "3", name: "3", window: DayRange(Fixture.day("2016-08-29"), Fixture.day("2016-09-30"))))
        scenario.programme.rounds[0].introductionWindow = nil
        scenario.programme.rounds[1].introductionWindow = nil
        scenario.programme.introduction = nil
        scenario.programme.cohorts = [("A", "1"), ("B", "2"), ("C", "2"), ("D", "3"), ("E", "3")].map { id, round in
            Cohort(
                id: Cohort.ID(id), round: Round.ID(round), max: random.index(below: 4) == 0 ? 3 : nil,
                isOptional: id != "A")
        }
        scenario.programme.rules.cohortSize.min = 1 + random.index(below: 2)
        scenario.programme.rules.cohortSize.max = 2 + random.index(below: 2)
        scenario.programme.rules.waitingList.mode = [.late, .anyone, .nobody][random.index(below: 3)]
        scenario.programme.rules.departmentStaffed.strength = .off
        scenario.programme.rules.skippedRounds.terms.weight = 1 + random.index(below: 3)
        scenario.programme.rules.countSessionTime()
        if random.index(below: 3) == 0 { scenario.pins = [Pin(kind: .round, who: "P2", value: "3")] }
        return scenario
    }

    /// The least people waiting, penalty of skipped rounds and number of cohorts, in this order of importance, over
    /// all sets of cohorts and all ways to seat people in rounds. Left out on purpose: rules about pairs of people,
    /// which counting does not know.
    private static func best(_ index: ScenarioIndex) -> [Int]? {
        let least = leastCosts(index)
        let sizes = index.cohortSizes
        return (0..<16).compactMap { set -> [Int]? in
            let held = [0] + (1...4).filter { set & (1 << ($0 - 1)) != 0 }
            let possible = least.filter { entry in
                (0..<3).allSatisfy { round in
                    let own = held.filter { index.roundOfCohort[$0] == round }
                    let range =
                        own.reduce(0) { $0 + sizes[$1].lowerBound }...own.reduce(0) { $0 + sizes[$1].upperBound }
                    return range.contains(entry.key[round])
                }
            }
            return possible.values.min { $0.lexicographicallyPrecedes($1) }.map { $0 + [held.count] }
        }.min { $0.lexicographicallyPrecedes($1) }
    }

    /// For each numbers of people in the rounds the least waiting, and the least penalty.
    private static func leastCosts(_ index: ScenarioIndex) -> [[Int]: [Int]] {
        let weight = index.scenario.programme.rules.skippedRounds.terms.weight
        var states: [[Int]: [Int]] = [[0, 0, 0]: [0, 0]]
        for manager in index.scenario.managers.indices {
            let pin = index.scenario.pins.first { $0.who == index.scenario.managers[manager].id.text }
            var next: [[Int]: [Int]] = [:]
            func add(_ key: [Int], _ cost: [Int]) {
                if let known = next[key], !cost.lexicographicallyPrecedes(known) { return }
                next[key] = cost
            }
            for (key, cost) in states {
                if pin == nil, index.mayWait(manager), index.latestRound[manager] == nil {
                    add(key, [cost[0] + 1, cost[1]])
                }
                for round in 0..<3
                where index.canJoinInTime(manager, round: round)
                    && (index.latestRound[manager].map { round <= $0 } ?? true)
                    && (pin.map { $0.value == String(round + 1) } ?? true)
                {
                    var seated = key
                    seated[round] += 1
                    add(seated, [cost[0], cost[1] + weight * index.skippedRounds(manager: manager, round: round)])
                }
            }
            states = next
        }
        return states
    }

    @Test("is the best there is of those waiting, rounds skipped and session time", arguments: UInt64(0)..<300)
    func oracle(seed: UInt64) throws {
        let index = try ScenarioIndex(Self.tiny(seed))
        var choice = CohortChoice(index)
        let held = choice.next()
        guard let best = Self.best(index) else {
            #expect(held == nil)
            #expect(choice.isProvedImpossible)
            #expect(!choice.shortfalls.isEmpty)
            return
        }
        let found: HeldCohorts = try #require(held, "\(choice.shortfalls.map(\.message.en))")
        #expect([found.floor[0], found.floor[2], found.index.scenario.programme.cohorts.count] == best)
    }

    @Test("near the best of three starts is the best, where not every spread is looked at", arguments: UInt64(0)..<100)
    func near(seed: UInt64) throws {
        let index = try ScenarioIndex(Self.tiny(seed))
        let spreads = CohortSpreads(index)
        var all = SpreadSurvey(index, spreads, .init(index))
        all.all()
        var near = SpreadSurvey(index, spreads, .init(index))
        near.nearBest(100)
        let best = try #require(all.ranked.first)
        guard best.missing == 0 else { return }
        #expect(near.ranked.first?.rank == best.rank)
    }

    @Test("within a round the largest go first, then those that stand first; pinned ones always")
    func order() throws {
        var scenario = Fixture.scenario()
        scenario.programme.cohorts = (1...5).map {
            Cohort(id: Cohort.ID("G\($0)"), round: "1", max: $0 == 3 ? 9 : nil, isOptional: $0 > 1)
        }
        scenario.pins = [Pin(kind: .cohort, who: "M01", value: "G5")]
        let spreads = CohortSpreads(try ScenarioIndex(scenario))
        #expect(spreads.required == [[0, 4], []])
        #expect(spreads.open == [[2, 1, 3], []])
        #expect(spreads.held([2, 0]) == ["G3", "G2"])
        #expect(spreads.count == 4)
    }
}
