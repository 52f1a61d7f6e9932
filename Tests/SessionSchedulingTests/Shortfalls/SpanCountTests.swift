import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Counting over spans")
struct SpanCountTests {
    /// Totals that sessions can fill, by trying every start in turn.
    private func totals(_ free: UInt16, from bit: Int, _ items: [WeekPacking.Item]) -> Set<Int> {
        guard bit < WeekPacking.halfDays else { return [0] }
        var found = totals(free, from: bit + 1, items)
        for item in items where bit + item.length <= WeekPacking.halfDays && item.starts >> UInt16(bit) & 1 == 1 {
            guard (bit..<bit + item.length).allSatisfy({ free >> UInt16($0) & 1 == 1 }) else { continue }
            for total in totals(free, from: bit + item.length, items) { found.insert(total + item.length) }
        }
        return found
    }

    private static let anyStart: UInt16 = 0b11_1111_1111
    private static let forenoons: UInt16 = 0b01_0101_0101

    @Test("weeks are packed as trying every start packs them", arguments: 0..<12 as Range<UInt64>)
    func packing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let items = (0...random.index(below: 3)).map { _ in
            WeekPacking.Item(
                length: 1 + random.index(below: 10),
                starts: random.index(below: 2) == 0 ? Self.forenoons : Self.anyStart)
        }
        let packing = WeekPacking(items)
        for _ in 0..<60 {
            let free = UInt16(random.index(below: 1024))
            let possible = totals(free, from: 0, items)
            for limit in 0...10 {
                #expect(packing.most(of: free, limit: limit) == possible.filter { $0 <= limit }.max())
            }
        }
    }

    /// The most half-days that one supplier gives from one place to another, day by day over all its choices.
    private func most(
        _ supplier: SessionSupplier, _ span: ClosedRange<Int>, _ items: [WeekPacking.Item], _ grid: WeekGrid
    )
        -> Int
    {
        struct State: Hashable {
            var week = 0
            var month = 0
        }
        var best: [Int: [State: Int]] = [span.lowerBound: [State(): 0]]
        var most = 0
        for place in span.lowerBound...span.upperBound + 1 {
            for (state, total) in best[place] ?? [:] {
                most = max(most, total)
                guard place <= span.upperBound else { continue }
                func go(to next: Int, _ given: Int) {
                    var after = state
                    if place / 10 != next / 10 { after.week = 0 } else { after.week += given }
                    if state.week + given > supplier.perWeek { return }
                    let days = (place..<place + max(given, 1)).map { grid.day(ofPlace: min($0, span.upperBound)) }
                    var month = state.month
                    var current = days[0].monthNumber
                    for day in days {
                        if day.monthNumber != current { month = 0 }
                        current = day.monthNumber
                        if given > 0 { month += 1 }
                        if month > supplier.perMonth { return }
                    }
                    let following = next <= span.upperBound ? grid.day(ofPlace: next).monthNumber : current
                    after.month = following == current ? month : 0
                    let known = best[next, default: [:]][after] ?? -1
                    best[next, default: [:]][after] = max(known, total + given)
                }
                go(to: place + 1, 0)
                for item in items where item.starts >> UInt16(place % 10) & 1 == 1 {
                    let end = place % 10 + item.length
                    guard end <= 10, place + item.length - 1 <= span.upperBound else { continue }
                    let session = (place % 10..<end).allSatisfy { supplier.free[place / 10] >> UInt16($0) & 1 == 1 }
                    if session { go(to: place + item.length, item.length) }
                }
            }
        }
        return most
    }

    @Test("what somebody gives is never counted too low, and exactly where no week has two months")
    func capacity() {
        let calendar = WorkingCalendar(
            horizon: DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-06-30")), closures: [])
        let grid = WeekGrid(calendar)
        var exact = 0
        for seed in 0..<80 as Range<UInt64> {
            var random = SeededGenerator(seed: seed, stream: 3)
            let modules = (0...random.index(below: 2)).map { number in
                TrainingModule(id: TrainingModule.ID("m\(number)"), name: "M", halfDays: 2 + random.index(below: 3))
            }
            let free = grid.working.map { $0 & UInt16(random.index(below: 1024)) }
            var supplier = SessionSupplier(free: free, serves: modules.map { _ in true })
            supplier.perWeek = 3 + random.index(below: 5)
            supplier.perMonth = 5 + random.index(below: 10)
            let first = random.index(below: 60)
            let last = first + 1 + random.index(below: 90)
            // Far more cohorts than anybody could serve, so that nothing but time is scarce.
            let blocks = modules.indices.map {
                SessionBlock(round: 0, module: $0, cohorts: 1000, first: first, last: last)
            }
            let count = SpanCount(
                grid: grid, blocks: blocks, suppliers: [supplier], modules: modules,
                perSession: modules.map { _ in 1 })
            let found = count.shortages(ofModules: [Array(modules.indices)])
            let items = modules.map { module in
                WeekPacking.Item(
                    length: module.halfDays, starts: module.starts.contains(.pm) ? Self.anyStart : Self.forenoons)
            }
            let truth = most(supplier, first...last, items, grid)
            #expect(found.count == 1 && (found.first?.available ?? 0) >= truth, "seed \(seed)")
            if found.first?.available == truth { exact += 1 }
        }
        #expect(exact >= 40, "\(exact) of 80")
    }

    @Test("shortages with nothing in common are told one by one, the worst first, and not more than five of them")
    func fewAreTold() {
        let calendar = WorkingCalendar(
            horizon: DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-06-30")), closures: [])
        let grid = WeekGrid(calendar)
        // Seven rounds, each with a week of its own; in that of round r one half-day is needed r + 1 times.
        let blocks = (0..<7).map { round in
            SessionBlock(round: round, module: 0, cohorts: round + 1, first: 20 * round, last: 20 * round + 9)
        }
        let nobody = SessionSupplier(free: grid.working.map { _ in 0 }, serves: [true])
        let count = SpanCount(
            grid: grid, blocks: blocks, suppliers: [nobody],
            modules: [TrainingModule(id: "m", name: "M", halfDays: 1)], perSession: [1])
        let found = count.shortages(ofModules: [[0]])
        #expect(found.map(\.needed) == [7, 6, 5, 4, 3] && found.allSatisfy { $0.available == 0 })
        #expect(found.map(\.blocks) == [[6], [5], [4], [3], [2]])
    }

    @Test("half-days are given out as long as there is a way to", arguments: 0..<60 as Range<UInt64>)
    func matching(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let wishes = (0..<4).map { _ in (0..<5).filter { _ in random.index(below: 3) == 0 } }
        func most(_ party: Int, _ taken: Set<Int>) -> Int {
            guard party < wishes.count else { return 0 }
            let without = most(party + 1, taken)
            return wishes[party].filter { !taken.contains($0) }
                .map { 1 + most(party + 1, taken.union([$0])) }.reduce(without, max)
        }
        var matching = HalfDayMatching(wishes)
        var crowds = 0
        for party in wishes.indices {
            guard let crowd = matching.crowd(adding: party) else { continue }
            crowds += 1
            #expect(Set(crowd.wanting.flatMap { wishes[$0] }).count == crowd.halfDays)
            #expect(crowd.wanting.count == crowd.halfDays + 1)
        }
        #expect(wishes.count - crowds == most(0, []))
    }
}
