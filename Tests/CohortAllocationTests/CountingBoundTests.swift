import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Bounds by counting")
struct CountingBoundTests {
    /// Four managers of one department, two cohorts of one or two, and anyone may wait.
    private static func crowd(_ change: (inout RuleBook) -> Void) -> Scenario {
        var scenario = Fixture.scenario()
        scenario.programme.introduction = nil
        scenario.programme.rounds = Array(scenario.programme.rounds.prefix(1))
        let round = scenario.programme.rounds[0].id
        scenario.programme.cohorts = [Cohort(id: "A", round: round), Cohort(id: "B", round: round)]
        scenario.managers = (1...4).map {
            Manager(id: Manager.ID("M\($0)"), name: "Chef \($0)", department: "Skola", level: 3)
        }
        scenario.consultants = Array(scenario.consultants.prefix(1))
        (scenario.qualifications, scenario.pairs, scenario.pins, scenario.absences) = ([], [], [], [])
        var rules = RuleBook()
        rules.cohortSize.min = 1
        rules.cohortSize.max = 2
        rules.waitingList.mode = .anyone
        rules.mixes = [MixRule(.department, weight: 10)]
        change(&rules)
        scenario.programme.rules = rules
        return scenario
    }

    /// What is said of the mix when all four sit, which costs 20, where seating two costs nothing.
    private static func bound(_ change: (inout RuleBook) -> Void) throws -> Int? {
        let problem = SeatProblem(try ScenarioIndex(crowd(change)))
        return CountingBounds(problem).bounds([0, 0, 1, 1]).first { $0.priorityClass == .mix }?.value
    }

    @Test("pairs are counted where a class before counts those who wait and nothing else, or nobody may wait")
    func settled() throws {
        #expect(try Self.bound { _ in } == 20)
        #expect(
            try Self.bound {
                $0.unplaced.strength = .off
                $0.waitingList.mode = .nobody
            } == 20)
    }

    @Test("pairs are not counted where fewer may be seated without being worse before")
    func open() throws {
        #expect(try Self.bound { $0.unplaced.strength = .off } == nil)
        #expect(try Self.bound { $0.classOrder = [.mix, .unplaced, .clashes, .gaps, .consultants] } == nil)
        #expect(try Self.bound { $0.skippedRounds.terms.priorityClass = .unplaced } == nil)
        let shared = try Self.bound { $0.unplaced.terms.priorityClass = .mix }
        #expect(shared ?? 0 == 0)
    }

    @Test("a run stopped between its search and the proof of its bounds says that it was stopped")
    func stoppedProof() throws {
        let isStopped = Mutex(false)
        let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 60))
        let control = RunControl(
            shouldStop: { isStopped.withLock { $0 } },
            report: { progress in if progress.fraction >= 1 { isStopped.withLock { $0 = true } } })
        let allocation = CohortAllocator(index).allocate(seed: 1, work: 2, engine: .heuristic, control: control)
        #expect(isStopped.withLock { $0 } && allocation.wasStopped)
    }

    @Test("work beyond all numbers is as much as there is")
    func greatestWork() throws {
        let index = try ScenarioIndex(Self.crowd { _ in })
        let allocator = CohortAllocator(index)
        for work in [Int.max, allocator.scaled(work: .max)] {
            let allocation = allocator.allocate(
                seed: 1, work: work, engine: .heuristic, control: RunControl(shouldStop: { true }))
            #expect(allocation.isComplete)
        }
    }

    @Test("with a soft round window newcomers may join until the horizon ends, and need not wait for a window")
    func softWindow() throws {
        var scenario = Self.crowd { $0.roundWindow.strength = .soft }
        let window = scenario.programme.rounds[0].window
        scenario.managers[0].joined = window.last
        let soft = SeatProblem(try ScenarioIndex(scenario))
        scenario.programme.rules.roundWindow.strength = .hard
        let hard = SeatProblem(try ScenarioIndex(scenario))
        #expect(soft.allows(0, inSlot: 0) && !hard.allows(0, inSlot: 0))
        scenario.managers[0].joined = nil
        scenario.managers[0].left = window.first.advanced(by: 1)
        #expect(!SeatProblem(try ScenarioIndex(scenario)).allows(0, inSlot: 0))
        scenario.programme.rules.roundWindow.strength = .off
        #expect(SeatProblem(try ScenarioIndex(scenario)).allows(0, inSlot: 0))
    }
}
