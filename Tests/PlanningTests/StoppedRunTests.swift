import PlanAudit
import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

/// What a run makes of being stopped, at places that a test chooses by the progress that is told.
@Suite("Stopped runs")
struct StoppedRunTests {
    /// A run that is cancelled at the first progress of a kind.
    private static func run(
        stoppedAt isPlace: @escaping @Sendable (PlanProgress) -> Bool
    ) throws -> (result: PlanningResult, after: Duration) {
        let signal = StopSignal(seconds: nil)
        let stop = Mutex<ContinuousClock.Instant?>(nil)
        let control = RunControl(
            shouldStop: { signal.shouldStop },
            report: { progress in
                guard isPlace(progress), !signal.shouldStop else { return }
                stop.withLock { $0 = .now }
                signal.cancel()
            })
        // More work than the test would wait for.
        let request = PlanRequest(limits: PlanLimits(work: 500), engine: .heuristic)
        let course = PlanCourse(
            index: try ScenarioIndex(Fixture.scenario()), request: request, control: control, signal: signal)
        let result = try course.run()
        return (result, ContinuousClock.now - (try #require(stop.withLock { $0 })))
    }

    @Test("a run stopped when it has cohorts but no date yet still lays the dates once, and then ends")
    func grace() throws {
        let (result, after) = try Self.run { $0.phase == .allocating && $0.incumbent != nil }
        guard case .planned(let plan, let report) = result else {
            Issue.record("the cohorts got no dates")
            return
        }
        #expect(after < .seconds(3))
        #expect(report.isAccepted)
        #expect(!plan.sessions.isEmpty)
        #expect(plan.outcome == PlanOutcome(stopped: .cancelled, isRepeatable: false))
    }

    @Test("a run stopped before it has cohorts says so before what is left to mend")
    func stoppedAtOnce() throws {
        let (result, after) = try Self.run { $0.phase == .checking }
        guard case .notFound(.cancelled, let obstacles) = result else {
            Issue.record("a plan without any search")
            return
        }
        #expect(after < .seconds(3))
        #expect(
            obstacles.first?.en
                == "the run was stopped before the cohorts were settled; what follows need not be impossible")
        #expect(obstacles.count > 1)
    }

    @Test("attempts that have had their share of the time fail for want of time, though the run has some left")
    func spentShare() throws {
        let signal = StopSignal(seconds: 1000, start: .now.advanced(by: .seconds(-850)))
        let request = PlanRequest(limits: PlanLimits(work: 500, seconds: 1000), engine: .heuristic)
        let course = PlanCourse(
            index: try ScenarioIndex(Fixture.scenario()), request: request,
            control: RunControl(shouldStop: { signal.shouldStop }), signal: signal)
        guard case .notFound(let reason, _) = try course.run() else {
            Issue.record("a plan without any search")
            return
        }
        #expect(!signal.shouldStop)
        #expect(reason == .timeLimit)
    }

    @Test("what a stopped run had no time for is called neither impossible nor an obstacle")
    func stoppedBeforeDates() {
        let text = PlanningTexts.stoppedBeforeDates(of: ["G1", "G2"])
        #expect(text.en == "the run was stopped before every cohort had dates; without dates: 2 (G1, G2)")
        #expect(text.sv == "körningen stoppades innan alla utvecklingsgrupper hade fått datum; utan datum: 2 (G1, G2)")
        let many = PlanningTexts.stoppedBeforeDates(of: (1...7).map { "G\($0)" })
        #expect(many.en.hasSuffix("without dates: 7 (G1, G2, G3, G4, G5, ...)"))
        #expect(
            PlanningTexts.stoppedBeforeDates(of: []).en
                == "the run was stopped before every introduction had a date")
    }
}
