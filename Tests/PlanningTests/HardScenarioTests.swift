import CohortAllocation
import Foundation
import PlanFiles
import ProgrammeModel
import SessionScheduling
import Testing

@Suite("The hard scenario")
struct HardScenarioTests {
    /// As a plan with a tenth of the usual work tries it, without what comes after dates.
    @Test("has dates for its cohorts, whose consultants do nearly all that their limits in cohorts allow")
    func canBeScheduled() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios/hard")
        let index = try ScenarioIndex(ScenarioFolder.read(folder.path).scenario)
        let allocator = CohortAllocator(index)
        let scheduler = SessionScheduler(index)
        for attempt in 0..<3 as Range<UInt64> {
            let seed = 1 + attempt * 1_000_003
            let allocation = allocator.allocate(
                seed: seed, work: allocator.scaled(work: 200), engine: .heuristic, control: RunControl())
            try #require(allocation.breaches.isEmpty)
            let schedule = scheduler.schedule(
                cohortOf: allocation.cohortOf, seed: seed, work: 400, control: RunControl())
            guard schedule.isComplete else { continue }
            let engagements = Set(
                schedule.sessions.flatMap { one in one.consultants.map { [one.cohort.text, $0.text] } })
            #expect((38...42).contains(engagements.count), "\(engagements.count)")
            return
        }
        Issue.record("no dates in three attempts")
    }
}
