import ProgrammeModel
import Testing

@testable import CohortAllocation

@Suite("Board of pair weights")
struct DiversityBoardTests {
    @Test("deltas are what the value changes by, and the value what counting gives", arguments: 1...30)
    func deltas(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let problem = DiverseGrouping.random(&generator, elements: 2...40, weights: -50...50)
        let board = DiversityBoard(problem, groups: problem.someGroups(&generator))
        for _ in 0..<40 {
            let a = generator.index(below: board.count)
            let b = generator.index(below: board.count)
            let before = board.value
            if board.group(of: a) != board.group(of: b) {
                let delta = board.swapDelta(a, b)
                board.swap(a, b)
                #expect(board.value == before + Int(delta))
            } else {
                let target = generator.index(below: board.groupCount)
                guard target != board.group(of: a) else { continue }
                let delta = board.moveDelta(a, to: target)
                board.move(a, to: target)
                #expect(board.value == before + Int(delta))
            }
            #expect(board.value == problem.value(of: board.groups))
            #expect(board.memberCounts == problem.sizes.indices.map { group in board.groups.count { $0 == group } })
        }
    }

    @Test("the partner found is the first that one exchange after the other would find", arguments: 1...40)
    func partner(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let problem = DiverseGrouping.random(&generator, elements: 2...70, weights: -9...9)
        let board = DiversityBoard(problem, groups: problem.someGroups(&generator))
        for element in 0..<board.count {
            let thresholds = (0..<board.stride).map { _ in Int32(generator.index(below: 61)) - 20 }
            let start = generator.index(below: board.count)
            let first = (start..<board.count).first {
                board.group(of: $0) != board.group(of: element) && board.swapDelta(element, $0) > thresholds[$0]
            }
            let found = unsafe thresholds.withUnsafeBufferPointer { numbers in
                unsafe numbers.baseAddress.flatMap { unsafe board.partner(of: element, from: start, thresholds: $0) }
            }
            #expect(found == first)
        }
    }
}

extension DiverseGrouping {
    /// An instance with room for its elements.
    static func random(
        _ generator: inout SeededGenerator, elements: ClosedRange<Int>, weights: ClosedRange<Int32>
    ) -> DiverseGrouping {
        let count = elements.lowerBound + generator.index(below: elements.count)
        var table = PairWeights(count: count)
        for a in 0..<count {
            for b in (a + 1)..<max(a + 1, count) {
                table[a, b] = weights.lowerBound + Int32(generator.index(below: weights.count))
            }
        }
        let groups = 1 + generator.index(below: max(1, min(6, count / 2)))
        let even = count / groups
        let sizes = (0..<groups).map { group in
            let size = even + (group < count % groups ? 1 : 0)
            return max(0, size - generator.index(below: 3))...(size + generator.index(below: 3))
        }
        return DiverseGrouping(weights: table, sizes: sizes)
    }

    /// Groups within the sizes, elements in random order.
    func someGroups(_ generator: inout SeededGenerator) -> [Int] {
        let sizes = GroupSizes.extreme(self.sizes, sum: weights.count, mostPairs: false) ?? []
        var groups = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        generator.shuffle(&groups)
        return groups
    }
}
