import ProgrammeModel
import Testing

@testable import CohortAllocation

@Suite("Search over pair weights")
struct DiversitySearchTests {
    @Test("on small instances the best of all divisions is found", arguments: 1...60)
    func bruteForce(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let problem = DiverseGrouping.random(&generator, elements: 1...8, weights: -20...20)
        let outcome = try DiversitySearch(problem).search(seed: seed, limit: .init(work: 400), control: RunControl())
        #expect(outcome.value == problem.value(of: outcome.groups))
        #expect(problem.keepsSizes(outcome.groups))
        #expect(outcome.value == problem.bestValue)
    }

    @Test("threads change nothing")
    func threads() throws {
        var generator = SeededGenerator(seed: 5)
        let problem = DiverseGrouping.random(&generator, elements: 70...70, weights: 0...1000)
        let search = try DiversitySearch(problem)
        let limit = DiversitySearch.Limit(work: 800)
        let one = search.search(seed: 3, chains: 3, limit: limit, control: RunControl(threads: 1))
        for threads in 2...3 {
            #expect(search.search(seed: 3, chains: 3, limit: limit, control: RunControl(threads: threads)) == one)
        }
    }

    @Test("other numbers for the elements leave the best value of small instances", arguments: 1...10)
    func relabelled(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let problem = DiverseGrouping.random(&generator, elements: 8...8, weights: 0...99)
        var order = Array(0..<8)
        generator.shuffle(&order)
        var weights = PairWeights(count: 8)
        for a in 0..<8 { for b in (a + 1)..<8 { weights[a, b] = problem.weights[order[a], order[b]] } }
        let other = DiverseGrouping(weights: weights, sizes: problem.sizes)
        let values = try [problem, other].map {
            try DiversitySearch($0).search(seed: 1, limit: .init(work: 400), control: RunControl()).value
        }
        #expect(values[0] == values[1])
    }

    @Test("a run that is stopped keeps what it has")
    func stopped() throws {
        var generator = SeededGenerator(seed: 8)
        let problem = DiverseGrouping.random(&generator, elements: 60...60, weights: 0...99)
        let outcome = try DiversitySearch(problem)
            .search(seed: 1, limit: .init(), control: RunControl(shouldStop: { true }))
        #expect(outcome.wasStopped)
        #expect(problem.keepsSizes(outcome.groups))
    }

    @Test("groups that hold too few or too many are refused")
    func noRoom() {
        let problem = DiverseGrouping(weights: PairWeights(count: 5), sizes: [1...2, 0...2])
        #expect(throws: DiversitySearch.Fault.noRoom(elements: 5, least: 1, most: 4)) {
            try DiversitySearch(problem)
        }
    }

    @Test("weights whose sums would leave the kernel's numbers are refused")
    func tooLarge() throws {
        var weights = PairWeights(count: 40)
        weights[3, 4] = -200_000_000
        let problem = DiverseGrouping(weights: weights, sizes: [20...20, 20...20])
        let allowed = Int(Int32.max) / 84
        #expect(throws: DiversitySearch.Fault.weightsTooLarge(greatest: 200_000_000, allowed: allowed)) {
            try DiversitySearch(problem)
        }
        weights[3, 4] = Int32(-allowed)
        let allowedProblem = DiverseGrouping(weights: weights, sizes: [20...20, 20...20])
        let outcome = try DiversitySearch(allowedProblem)
            .search(seed: 1, limit: .init(work: 500), control: RunControl())
        #expect(outcome.value == 0)
    }

    @Test("sizes with the most or the fewest pairs are those of all sizes", arguments: 1...60)
    func sizes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let problem = DiverseGrouping.random(&generator, elements: 1...9, weights: 0...1)
        let all = GroupSizesOracle.all(problem.sizes, sum: problem.weights.count)
        func pairs(_ sizes: [Int]) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        for mostPairs in [true, false] {
            let found = GroupSizes.extreme(problem.sizes, sum: problem.weights.count, mostPairs: mostPairs)
            let best = mostPairs ? all.map(pairs).max() : all.map(pairs).min()
            #expect(found.map(pairs) == best)
            #expect(found.map { all.contains($0) } ?? all.isEmpty)
        }
        #expect(GroupSizes.extreme(problem.sizes, sum: 10_000, mostPairs: true) == nil)
        let quick = GroupSizes.extreme(problem.sizes, sum: problem.weights.count, mostPairs: true, mostCells: 0)
        #expect(quick.map { all.contains($0) } ?? all.isEmpty)
    }

    @Test("thousands of groups get their sizes at once", .timeLimit(.minutes(20)))
    func manyGroups() throws {
        let ranges = (0..<8_000).map { 0...(1 + $0 % 4) }
        for mostPairs in [true, false] {
            let sizes = try #require(GroupSizes.extreme(ranges, sum: 8_000, mostPairs: mostPairs))
            #expect(sizes.reduce(0, +) == 8_000 && zip(sizes, ranges).allSatisfy { $1.contains($0) })
            #expect(sizes.max() == (mostPairs ? 4 : 1))
        }
    }
}

private enum GroupSizesOracle {
    static func all(_ ranges: [ClosedRange<Int>], sum: Int) -> [[Int]] {
        guard let first = ranges.first else { return sum == 0 ? [[]] : [] }
        return first.flatMap { size in
            size > sum ? [] : all(Array(ranges.dropFirst()), sum: sum - size).map { [size] + $0 }
        }
    }
}

extension DiverseGrouping {
    fileprivate func keepsSizes(_ groups: [Int]) -> Bool {
        sizes.indices.allSatisfy { group in sizes[group].contains(groups.count { $0 == group }) }
    }

    /// The best value of all divisions within the sizes.
    fileprivate var bestValue: Int {
        var best = Int.min
        func seat(_ groups: [Int]) {
            if groups.count == weights.count {
                if keepsSizes(groups) { best = max(best, value(of: groups)) }
                return
            }
            for group in sizes.indices { seat(groups + [group]) }
        }
        seat([])
        return best
    }
}
