import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Weeks of a round")
struct RoundWeeksTests {
    private static let weeks = 6

    private func units(_ weeks: RoundWeeks, _ round: Int) -> [Int] {
        (0..<Self.weeks).map { weeks.units(inRound: round, week: $0) }
    }

    @Test("weeks that are wanted cost nothing, all others of the round most, and other rounds stay as they are")
    func wanted() {
        var weeks = RoundWeeks(rounds: 2, weeks: Self.weeks, ofCohort: 2, isCounted: true)
        let before = units(weeks, 0)
        weeks.want([1, 4], inRound: 1)
        #expect(units(weeks, 1) == (0..<Self.weeks).map { [1, 4].contains($0) ? 0 : RoundWeeks.mostOfSession })
        #expect(units(weeks, 0) == before)
    }

    @Test(
        "what was wanted leaves nothing behind, whatever was placed meanwhile", arguments: 1...50 as ClosedRange<UInt64>
    )
    func forgotten(seed: UInt64) {
        var random = SeededGenerator(seed: seed, stream: 0)
        var plain = RoundWeeks(rounds: 2, weeks: Self.weeks, ofCohort: 2, isCounted: true)
        var planned = plain
        let round = random.index(below: 2)
        planned.want([Int32(random.index(below: Self.weeks))], inRound: round)
        for _ in 0..<8 {
            let own = random.index(below: 2)
            for _ in 0..<2 {
                let week = random.index(below: Self.weeks)
                plain.add(1, inRound: own, week: week)
                planned.add(1, inRound: own, week: week)
            }
            let excess = plain.settle(own)
            #expect(planned.settle(own) == excess)
        }
        planned.wantAny()
        for own in 0..<2 {
            #expect(planned.excess(inRound: own) == plain.excess(inRound: own))
            #expect(units(planned, own) == units(plain, own))
        }
    }
}
