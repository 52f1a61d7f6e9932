import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite("Fewest pairs by counting")
struct SpreadBoundTests {
    @Test("sizes of one kind give the even spread, as far as the groups hold people")
    func even() {
        #expect(SpreadBound(people: 8, sizes: [4...4, 4...4]).fewest([4, 4]) == 4)
        #expect(SpreadBound(people: 7, sizes: [3...4, 3...4]).fewest([5]) == 4)
        #expect(SpreadBound(people: 9, sizes: [1...9]).fewest([9]) == 36)
        #expect(SpreadBound(people: 5, sizes: []).fewest([]) == 0)
    }

    @Test("sizes that are given are counted with: a large group has more who are alike than an even spread")
    func givenSizes() {
        let sizes = [2...2, 2...2, 8...8]
        // Three kinds of four: the group of eight has 3, 3 and 2 at best.
        #expect(SpreadBound(people: 12, sizes: sizes).fewest([4, 4, 4]) == 7)
        #expect(SpreadBound(people: 12, sizes: [4...4, 4...4, 4...4]).fewest([4, 4, 4]) == 3)
        // Whoever has no value may fill the large group.
        #expect(SpreadBound(people: 12, sizes: sizes).fewest([3]) == 0)
    }

    @Test("no division is below the bound, and with sizes given one reaches it nearly always")
    func bruteForce() {
        var exact = 0
        var cases = 0
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededGenerator(seed: seed, stream: 3)
            let sizes = (0..<1 + random.index(below: 3)).map { _ in
                let least = 1 + random.index(below: 6)
                return least...least + (seed % 3 == 0 ? random.index(below: 3) : 0)
            }
            let least = sizes.reduce(0) { $0 + $1.lowerBound }
            let most = sizes.reduce(0) { $0 + $1.upperBound }
            let people = least + random.index(below: most - least + 1)
            var left = people
            var counts: [Int] = []
            while left > 0, counts.count < 4 {
                let count = 1 + random.index(below: left)
                counts.append(count)
                left -= count
            }
            if left > 0, seed % 2 == 0 { counts.append(left) }
            let bound = SpreadBound(people: people, sizes: sizes).fewest(counts)
            let fewest = Self.fewest(counts, blanks: people - counts.reduce(0, +), sizes)
            #expect(bound <= fewest, "\(counts) in \(sizes)")
            cases += 1
            if bound == fewest { exact += 1 }
        }
        #expect(exact * 100 >= cases * 90, "\(exact) of \(cases)")
    }

    /// Every way to lay the counts, one value after the other.
    private static func fewest(_ counts: [Int], blanks: Int, _ sizes: [ClosedRange<Int>]) -> Int {
        var members = Array(repeating: 0, count: sizes.count)
        var best = Int.max
        func lay(_ value: Int, _ group: Int, _ left: Int, _ cost: Int) {
            guard value <= counts.count else {
                if zip(members, sizes).allSatisfy({ $1.contains($0) }) { best = min(best, cost) }
                return
            }
            guard group < sizes.count else {
                guard left == 0 else { return }
                let next = value + 1
                return lay(next, 0, next < counts.count ? counts[next] : blanks, cost)
            }
            for here in 0...left where members[group] + here <= sizes[group].upperBound {
                members[group] += here
                lay(value, group + 1, left - here, cost + (value < counts.count ? here * (here - 1) / 2 : 0))
                members[group] -= here
            }
        }
        lay(0, 0, counts.first ?? blanks, 0)
        return best
    }
}
