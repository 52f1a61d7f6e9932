import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Search of a large problem part by part")
struct PartedSearchTests {
    private let problem: SeatProblem
    private let prices: SeatPrices

    init() throws {
        problem = SeatProblem(try ScenarioIndex(SeatingScenarios.municipality(managers: 170)))
        prices = Enumeration.exactPrices(problem)
    }

    private func start(_ seed: UInt64) -> [Int32] {
        var random = SeededGenerator(seed: seed)
        return SeatConstruction.places(
            problem, prices, quotas: nil, generator: &random, control: RunControl(), mostAsked: 0)
    }

    private func search(_ start: [Int32], threads: Int = 1, stopping: Bool = false) -> PartedSearch {
        var search = PartedSearch(
            problem, prices, place: start, generator: SeededGenerator(seed: 3),
            control: RunControl(threads: threads, shouldStop: { stopping }), partSize: 50)
        search.run(budget: 60_000) { _, _, _ in false }
        return search
    }

    @Test("no part breaks a rule together with another", arguments: UInt64(1)...6)
    func partsKeepRules(seed: UInt64) {
        var board = SeatBoard(problem, prices, place: start(seed))
        var effort = MendingEffort(people: problem.people.count, RunControl())
        board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
        let before = problem.levelValues(board.place)
        let after = problem.levelValues(search(board.place).best)
        #expect(before[CostLevels.hard] == 0 && after[CostLevels.hard] == 0)
        #expect(after.lexicographicallyPrecedes(before))
    }

    @Test("what parts say they have gained is what they have gained", arguments: UInt64(1)...6)
    func energiesAreWhole(seed: UInt64) {
        let search = search(start(seed))
        #expect(search.bestEnergy == prices.energy(of: search.best, problem))
        #expect(search.evaluations >= 60_000)
    }

    @Test("threads do not change the seats")
    func threads() {
        let place = start(1)
        #expect(search(place).best == search(place, threads: 2).best)
    }

    @Test("a stopped search gives back seats no worse than the first")
    func stopped() {
        let place = start(1)
        let search = search(place, stopping: true)
        #expect(search.wasStopped && search.bestEnergy <= prices.energy(of: place, problem))
    }

    @Test("every cohort and every person is in one part, and parts have their share of each round", arguments: 1...4)
    func division(parts: Int) {
        var random = SeededGenerator(seed: 1)
        let place = start(2)
        let division = SeatDivision(problem, place, parts: parts, generator: &random)
        #expect(division.cohorts.flatMap { $0 }.sorted() == Array(0..<Int32(problem.cohortCount)))
        #expect(division.people.flatMap { $0 }.sorted() == Array(0..<Int32(problem.people.count)))
        for round in 0..<problem.roundCount {
            let shares = division.cohorts.map { $0.count { problem.slotOfPlace[Int($0)] == round } }
            #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 1)
        }
    }

    @Test("people to keep together who wait are in one part")
    func waitingBlocks() throws {
        var scenario = SeatingScenarios.municipality(managers: 170)
        scenario.pairs = (0..<10).map { number in
            Pair(
                first: scenario.managers[60 + 7 * number].id.text, second: scenario.managers[63 + 8 * number].id.text,
                rule: .together)
        }
        let problem = SeatProblem(try ScenarioIndex(scenario))
        let place = problem.people.map { _ in Int32(problem.waitingPlace) }
        for parts in 2...4 {
            var random = SeededGenerator(seed: 1)
            let division = SeatDivision(problem, place, parts: parts, generator: &random)
            for block in problem.relations.blocks {
                #expect(Set(block.map { division.partOf[$0] }).count == 1)
            }
        }
    }

    @Test("a scan finds what pricing each exchange by itself finds", arguments: UInt64(1)...10)
    func scans(seed: UInt64) {
        let board = SeatBoard(problem, prices, place: start(seed))
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let person = random.index(below: board.personCount)
            let target = random.index(below: problem.cohortCount + 1)
            guard target != Int(board.place[person]) else { continue }
            let found = board.scan(person, target, 0, random.next())
            let gains = board.members[target].filter { board.swapDelta(person, Int($0)) <= 0 }
            #expect((found.partner >= 0) == !gains.isEmpty)
            if found.partner >= 0 { #expect(found.delta == board.swapDelta(person, found.partner)) }
        }
    }
}
