public import ProgrammeModel

/// Decides who sits where.
///
/// Two engines work hand in hand: a model of types and rounds on GLPK, which bounds what is possible and gives a
/// skeleton, and a native search over people, which always has the last word on who sits where. How they work stands
/// in <doc:CohortAllocation>.
public struct CohortAllocator: Sendable {
    let index: ScenarioIndex

    public init(_ index: ScenarioIndex) {
        self.index = index
    }

    /// What the scenario is short of, found by counting: nothing here means only that counting finds nothing.
    ///
    /// - Returns: one entry for each thing that is short, with needed and available numbers, in a fixed order.
    public func shortfalls() -> [Shortfall] {
        SeatShortage(SeatProblem(index)).shortfalls()
    }

    /// Seats everybody as well as the given work allows.
    ///
    /// - Parameter seed: of all random choices.
    /// - Parameter work: exchanges to evaluate, in thousands, all chains together; 0 for a first construction only.
    /// - Parameter engine: `heuristic` leaves GLPK alone; the others use it where it is there.
    /// - Parameter control: threads never change the result; stopping early does, the search or the proof of its bounds,
    ///   and shows in ``Allocation/wasStopped``.
    /// - Returns: the best allocation found, whether or not every hard rule holds.
    /// - Complexity: O(managers x cohorts) for the first construction; memory O(managers + cohorts x values).
    public func allocate(seed: UInt64, work: Int, engine: EngineChoice, control: RunControl) -> Allocation {
        AllocationRun(SeatProblem(index), seed: seed, work: work, engine: engine, control: control).allocation()
    }

    /// The work that does for this scenario what some work does for 480 managers.
    ///
    /// - Parameter work: thousands of exchanges, as ``allocate(seed:work:engine:control:)`` takes them.
    public func scaled(work: Int) -> Int {
        let (product, isTooMuch) = work.multipliedReportingOverflow(by: max(480, index.scenario.managers.count))
        return isTooMuch ? work : product / 480
    }

    /// Lowers what depends on dates, and then the mix, by exchanges within a round.
    ///
    /// Every hard rule of the seats stays as it is, and with the given dates joined-in-time, attendance,
    /// department-staffed and cover get no new breach. Sizes of cohorts do not change.
    /// - Parameter sessions: of any cohorts of the scenario, cancelled ones aside.
    /// - Parameter work: exchanges to evaluate, in thousands.
    /// - Returns: an allocation at least as good; the given one when nothing better was found.
    public func refine(
        _ allocation: Allocation, sessions: [Session], introductions: [Introduction], seed: UInt64, work: Int,
        control: RunControl
    ) -> Allocation {
        DateRefinement(SeatProblem(index), allocation, sessions: sessions, introductions: introductions)
            .refined(seed: seed, work: work, control: control)
    }
}
