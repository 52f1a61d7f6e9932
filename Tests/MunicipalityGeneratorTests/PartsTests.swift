@testable import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("Parts of the generator")
struct PartsTests {
    @Test("apportionment adds up, keeps to the shares and to the least part", arguments: 1...30 as ClosedRange<UInt64>)
    func apportionment(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let weights = (0...random.index(below: 12)).map { _ in random.index(below: 50) }
        let least = random.index(below: 4)
        let total = weights.count * least + random.index(below: 200)
        let parts = Apportionment.divide(total, by: weights, least: least)
        #expect(parts.reduce(0, +) == total)
        #expect(parts.allSatisfy { $0 >= least })
        let exact = Apportionment.divide(total, by: weights)
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return }
        for (part, weight) in zip(exact, weights) { #expect(abs(part * sum - total * weight) < sum) }
    }

    @Test(
        "scattering deals out everything, one each where possible, and keeps to the cap",
        arguments: 1...30 as ClosedRange<UInt64>)
    func scatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parents = 1 + random.index(below: 20)
        let count = random.index(below: parents * 8)
        let parts = Apportionment.scatter(count, over: parents, cap: 8, &random)
        #expect(parts.reduce(0, +) == count)
        #expect(parts.allSatisfy { $0 <= 8 && ($0 >= 1 || count < parents) })
    }

    @Test(
        "a ladder keeps spans human at every size",
        arguments: [(60, 6), (480, 12), (2_000, 16), (20_000, 28), (100_000, 42)])
    func ladder(managers: Int, top: Int) {
        let counts = Ladder(managers: managers, top: top).counts
        #expect(counts.reduce(0, +) == managers)
        #expect(counts.first == top)
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 && $1 <= $0 * 14 })
    }

    @Test("the reference's ladder has 12, 80 and 388 steps")
    func referenceLadder() { #expect(Ladder(managers: 480, top: 12).counts == [12, 80, 388]) }

    @Test("blocks of absence take up their share, do not touch and keep to their length", arguments: [0, 10, 25, 50])
    func awayBlocks(percent: Int) throws {
        let first = try #require(Day(iso: "2016-01-11"))
        let calendar = WorkingCalendar(horizon: DayRange(first, first.advanced(by: 300)), closures: [])
        let halfDays = calendar.halfDays(in: calendar.horizon)
        var random = SeededGenerator(seed: 4)
        let blocks = AwayBlocks.scatter(who: "K1", over: halfDays, percent: percent, longest: 10, &random)
        let lengths = blocks.map { block in halfDays.count { block.first <= $0 && $0 <= block.last } }
        #expect(lengths.reduce(0, +) == (halfDays.count * percent + 50) / 100)
        #expect(lengths.allSatisfy { (1...10).contains($0) })
        for (one, next) in zip(blocks, blocks.dropFirst()) {
            #expect(halfDays.contains { one.last < $0 && $0 < next.first })
        }
    }

    @Test("names of units never repeat")
    func unitNames() {
        var names = UnitNames()
        let kinds = Sector.allCases.flatMap(\.unitKinds)
        let given = (0..<60).flatMap { _ in kinds.map { names.next(of: $0) } }
        #expect(Set(given).count == given.count)
    }

    @Test("every sector has kinds of units of its own")
    func sectors() {
        let kinds = Sector.allCases.flatMap(\.unitKinds).map(\.name)
        #expect(Set(kinds).count == kinds.count)
        #expect(Sector.allCases.allSatisfy { !$0.unitKinds.isEmpty })
    }

    @Test("forty departments have forty names")
    func departments() {
        #expect(DepartmentBlueprint.usual.count == 40)
        #expect(Set(DepartmentBlueprint.usual.map(\.name)).count == 40)
        #expect(DepartmentBlueprint.usual.prefix(10).reduce(0) { $0 + $1.weight } == 480)
    }

    @Test("programmes of every length end after their last round, with time for all modules", arguments: 1...8)
    func timetable(rounds: Int) {
        let timetable = Timetable(firstYear: 2015, rounds: rounds)
        #expect(timetable.rounds.count == rounds)
        for (one, next) in zip(timetable.rounds, timetable.rounds.dropFirst()) {
            #expect(one.window.last < next.window.first)
        }
        let last = timetable.rounds[rounds - 1].window.first
        #expect(timetable.horizon.last.number - last.number >= 7 * 16)
    }

    @Test("cohorts spread evenly over rounds, the middle ones first", arguments: [(23, 5), (3, 2), (9, 3), (96, 6)])
    func cohortsByRound(count: Int, rounds: Int) {
        let sizes = ProgrammeOutline.cohortsByRound(count, rounds: rounds)
        #expect(sizes.reduce(0, +) == count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
}
