import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Allocation of a whole municipality")
struct CohortAllocatorTests {
    private static func allocate(
        _ index: ScenarioIndex, engine: EngineChoice = .auto, work: Int = 8, threads: Int = 1, seed: UInt64 = 1
    ) -> Allocation {
        CohortAllocator(index).allocate(
            seed: seed, work: work, engine: engine, control: RunControl(threads: threads))
    }

    private static let municipality = try? ScenarioIndex(SeatingScenarios.municipality(managers: 170))

    @Test("every engine seats everybody who can sit, and keeps every hard rule", arguments: EngineChoice.allCases)
    func enginesAreValid(engine: EngineChoice) throws {
        let index = try #require(Self.municipality)
        let allocation = Self.allocate(index, engine: engine)
        #expect(allocation.isComplete, "\(allocation.breaches)")
        let placed = allocation.cohortOf.count { $0 != nil }
        #expect(placed + allocation.waiting.count == index.scenario.managers.count)
        for entry in allocation.waiting { #expect(index.mayWait(entry.manager)) }
        for bound in allocation.bounds where bound.priorityClass == .mix {
            #expect(bound.value > 0)
        }
        #expect(allocation.workDone > 0 && !allocation.wasStopped)
    }

    @Test("the mix comes close to its bound")
    func closeToBound() throws {
        let index = try #require(Self.municipality)
        let allocation = Self.allocate(index, engine: .heuristic, work: 30)
        let view = try #require(SeatJudgement.view(of: allocation, index))
        let value = PlanJudgement(view).score[.mix]
        let bound = try #require(allocation.bounds.last { $0.priorityClass == .mix }).value
        #expect(value >= bound)
        #expect(Double(value - bound) < 0.12 * Double(value), "\(value) against \(bound)")
    }

    @Test("a construction without search keeps every hard rule already", arguments: UInt64(1)...4)
    func constructionIsFeasible(seed: UInt64) throws {
        let index = try #require(Self.municipality)
        for engine in [EngineChoice.heuristic, .glpk] {
            let allocation = Self.allocate(index, engine: engine, work: 0, seed: seed)
            #expect(allocation.isComplete, "\(allocation.breaches)")
            #expect(allocation.workDone == 0)
        }
    }

    @Test("the number of threads does not change the result", arguments: [EngineChoice.heuristic, .auto])
    func threadsDoNotMatter(engine: EngineChoice) throws {
        let index = try #require(Self.municipality)
        let one = Self.allocate(index, engine: engine, threads: 1)
        #expect(one == Self.allocate(index, engine: engine, threads: 2))
        #expect(one.cohortOf != Self.allocate(index, engine: engine, seed: 2).cohortOf)
    }

    @Test("other names and another order of the roster leave the bounds")
    func relabellingKeepsBounds() throws {
        var scenario = SeatingScenarios.municipality(managers: 80)
        let before = Self.allocate(try ScenarioIndex(scenario), work: 5)
        var random = SeededGenerator(seed: 5)
        random.shuffle(&scenario.managers)
        for position in scenario.managers.indices {
            scenario.managers[position].id = Manager.ID("X" + scenario.managers[position].id.text)
            scenario.managers[position].boss = scenario.managers[position].boss.map { Manager.ID("X" + $0.text) }
        }
        let after = Self.allocate(try ScenarioIndex(scenario), work: 5)
        #expect(before.waiting.count == after.waiting.count)
        // Classes behind the mix are bounded for a mix as good as the one found, which may differ.
        func leading(_ allocation: Allocation) -> [Bound] {
            allocation.bounds.filter { [.unplaced, .mix].contains($0.priorityClass) }
        }
        let bounds = (before: leading(before), after: leading(after))
        #expect(bounds.before.map(\.method) == bounds.after.map(\.method))
        #expect(!bounds.before.isEmpty)
        for (one, other) in zip(bounds.before, bounds.after) {
            // Prices are sought by sums in the order of the roster, and come out a last digit apart.
            #expect(abs(one.value - other.value) * 1000 <= (one.method == .prices ? one.value : 0))
        }
    }

    @Test("a stopped search still gives seats, and says that it was stopped")
    func stops() throws {
        let index = try #require(Self.municipality)
        let control = RunControl(shouldStop: { true })
        let allocation = CohortAllocator(index).allocate(seed: 1, work: 1000, engine: .auto, control: control)
        #expect(allocation.wasStopped)
        #expect(allocation.workDone < 10)
        #expect(allocation.cohortOf.contains { $0 != nil })
    }

    @Test("progress names phase, share, value and bound")
    func reportsProgress() throws {
        let index = try #require(Self.municipality)
        let seen = Mutex<[PlanProgress]>([])
        let control = RunControl(report: { progress in seen.withLock { $0.append(progress) } })
        _ = CohortAllocator(index).allocate(seed: 1, work: 20, engine: .heuristic, control: control)
        let progress = seen.withLock { $0 }
        #expect(progress.last?.fraction == 1)
        #expect(progress.allSatisfy { $0.phase == .allocating && ($0.incumbent ?? 0) >= ($0.bound ?? 0) })
        #expect(zip(progress, progress.dropFirst()).allSatisfy { $0.fraction < $1.fraction })
    }

    @Test("people whom no round suits wait with a reason, the exempt nowhere")
    func waitingReasons() throws {
        var scenario = Fixture.scenario()
        scenario.managers[5].joined = Fixture.day("2016-12-01")
        scenario.managers[7].joined = Fixture.day("2015-12-01")
        scenario.managers[7].left = Fixture.day("2016-02-20")
        scenario.managers[9].exempt = "gått tidigare"
        let allocation = Self.allocate(try ScenarioIndex(scenario), work: 5)
        #expect(
            allocation.waiting == [
                .init(manager: 5, reason: .joinsTooLate), .init(manager: 7, reason: .leavesSoon),
            ])
        #expect(allocation.cohortOf[9] == nil)
        #expect(allocation.isComplete)
    }

    @Test("more people than seats: as few wait as can be, and the audited bound says so")
    func fullHouse() throws {
        var scenario = Fixture.scenario()
        scenario.programme.rules.waitingList.mode = .anyone
        scenario.programme.rules.cohortSize.min = 4
        scenario.programme.rules.cohortSize.max = 5
        let allocation = Self.allocate(try ScenarioIndex(scenario), work: 5)
        #expect(allocation.waiting.count == 4)
        #expect(allocation.waiting.allSatisfy { $0.reason == .noSeat })
        #expect(
            allocation.bounds.first
                == Bound(priorityClass: .unplaced, scope: .whole, value: 4, method: .counting, isAudited: true))
    }

    @Test("a newcomer avoids a round whose early dates would come too soon")
    func avoidsRisk() throws {
        var scenario = Fixture.scenario()
        scenario.managers[5].joined = Fixture.day("2016-02-10")
        scenario.programme.rules.departmentStaffed.percent = 50
        let index = try ScenarioIndex(scenario)
        let allocation = Self.allocate(index, work: 5)
        let cohort = try #require(allocation.cohortOf[5])
        #expect(index.roundOfCohort[cohort] == 1)
    }

    @Test("rosters follow the scenario's order")
    func rosters() throws {
        let index = try ScenarioIndex(Fixture.scenario())
        let allocation = Self.allocate(index, work: 2)
        let rosters = allocation.rosters(index)
        #expect(rosters.map(\.cohort) == ["A", "B", "C", "D"])
        #expect(rosters.allSatisfy { $0.members == $0.members.sorted() })
        #expect(allocation.waitingList(index).isEmpty)
    }

    #if GLPK
        @Test("the class model's bound of the mix is at least the counted one, and its skeleton is used")
        func classModelBounds() throws {
            let index = try #require(Self.municipality)
            let allocation = Self.allocate(index, engine: .glpk, work: 30)
            let mix = allocation.bounds.filter { $0.priorityClass == .mix }
            #expect(mix.contains { $0.method == .prices && $0.certificate != nil })
            #expect(mix.first { $0.method == .counting }?.isAudited == true)
            #expect(allocation.source == .glpkAndNative)
            #expect(allocation.notes.isEmpty)
            let view = try #require(SeatJudgement.view(of: allocation, index))
            let value = PlanJudgement(view).score[.mix]
            let bound = try #require(mix.last).value
            #expect(value >= bound && Double(value - bound) < 0.05 * Double(value), "\(value) against \(bound)")
        }

        @Test("a failure inside GLPK leaves the native plan and a note")
        func survivesFailure() throws {
            let index = try #require(Self.municipality)
            let failed = AllocationRun(
                SeatProblem(index), seed: 1, work: 4, engine: .auto, control: RunControl(), isSabotaged: true
            ).allocation()
            let native = Self.allocate(index, engine: .heuristic, work: 4)
            #expect(failed.cohortOf == native.cohortOf)
            #expect(failed.source == .native)
            #expect(failed.bounds == native.bounds)
            #expect(failed.notes.count == 1 && failed.notes.allSatisfy { $0.sv.hasPrefix("GLPK gav upp") })
        }
    #else
        @Test("without GLPK the notes say so")
        func saysThatSolverIsMissing() throws {
            let allocation = Self.allocate(try #require(Self.municipality), engine: .glpk)
            #expect(allocation.source == .native)
            #expect(allocation.notes == [AllocationWording.solverMissing])
        }
    #endif

    @Test("the texts on engines stand in both languages")
    func wording() {
        #expect(
            AllocationWording.solverFailed("solver-failure", "").sv
                == "GLPK gav upp (solver-failure); utvecklingsgrupperna är satta av den inbyggda sökningen.")
        #expect(
            AllocationWording.solverMissing.en
                == "The program was built without GLPK: the native search formed the cohorts, against counted bounds.")
    }
}
