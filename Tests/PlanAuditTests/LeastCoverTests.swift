import ProgrammeModel
import Testing

@testable import PlanAudit

@Suite("The fewest sets that hold everything")
struct LeastCoverTests {
    /// Goes through all choices of sets.
    private func byHand(_ things: Int, _ sets: [Int]) -> Int? {
        (1..<1 << sets.count).filter { choice in
            sets.indices.reduce(0) { $0 | (choice >> $1 & 1 == 1 ? sets[$1] : 0) } == (1 << things) - 1
        }.map(\.nonzeroBitCount).min()
    }

    @Test("are as many as trying all choices finds", arguments: 0..<200 as Range<UInt64>)
    func all(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, stream: 1)
        let things = generator.index(below: 7)
        let sets = (0..<1 + generator.index(below: 8)).map { _ in
            generator.index(below: 1 << things) & generator.index(below: 1 << things)
        }
        #expect(LeastCover.count(of: things, by: sets) == byHand(things, sets), "\(sets)")
    }

    @Test("are one where nothing is wanted, and none where there are no sets")
    func nothing() {
        #expect(LeastCover.count(of: 0, by: [0]) == 1)
        #expect(LeastCover.count(of: 0, by: []) == nil)
        #expect(LeastCover.count(of: 2, by: [1, 1]) == nil)
    }

    @Test("are found for twelve things and a hundred kinds of sets")
    func many() {
        let pairs = (0..<12).flatMap { one in (0..<one).map { 1 << one | 1 << $0 } }
        let threes = (0..<1 << 12).filter { $0.nonzeroBitCount == 3 }.enumerated()
            .filter { $0.offset % 6 == 0 }.prefix(34).map(\.element)
        let sets = pairs + threes
        #expect(Set(sets).count == 100)
        #expect(LeastCover.count(of: 12, by: sets) == 4)
        #expect(LeastCover.count(of: 12, by: pairs) == 6)
    }
}
