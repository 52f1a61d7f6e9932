import ProgrammeModel

/// Packs `together` groups into cohorts, where seating them one after the other has left some without room.
///
/// Groups are to cohorts what parcels are to bins, and the first that comes takes the room that only another would have
/// filled. An annealing moves whole groups and lets two of them change places, under the prices of all hard rules, until
/// they fit; everybody else waits meanwhile.
struct BlockPacking {
    /// Changes tried per group, and at most.
    private static let triesPerBlock = 2_000
    private static let mostTries = 200_000
    /// Changes between two coolings from hot to cold.
    private static let stretch = 5_000

    private var board: SeatBoard
    private let blocks: [[Int]]
    private let problem: SeatProblem
    private let hard: Int
    /// People who are not in groups and may fill cohorts up.
    private let single: Int

    /// - Parameter board: under exact prices, with nobody seated but the groups.
    /// - Parameter hard: what a breach of a hard rule costs at least.
    init(_ board: SeatBoard, _ blocks: [[Int]], _ problem: SeatProblem, hard: Int) {
        self.board = board
        self.blocks = blocks
        self.problem = problem
        self.hard = hard
        single = problem.people.count - blocks.reduce(0) { $0 + $1.count }
    }

    /// The best places found for all people of the groups, one place per person; those of the board if none are better.
    mutating func places(_ generator: inout SeededGenerator, _ control: RunControl) -> [Int32] {
        var best = board.place
        var bestEnergy = board.energy
        let tries = min(Self.mostTries, blocks.count * Self.triesPerBlock)
        let cooling = Cooling(first: Double(hard) * 3, last: Double(hard) * 0.2)
        for attempt in 0..<tries {
            if attempt & 255 == 0, control.shouldStop { break }
            let temperature = cooling.temperature(at: Double(attempt % Self.stretch) / Double(Self.stretch))
            propose(Cooling.threshold(temperature, generator.next() >> 32), &generator)
            guard board.energy < bestEnergy else { continue }
            best = board.place
            bestEnergy = board.energy
            if isPacked { break }
        }
        return best
    }

    private mutating func propose(_ threshold: Int, _ generator: inout SeededGenerator) {
        let block = blocks[generator.index(below: blocks.count)]
        let from = Int(board.place[block[0]])
        guard generator.index(below: 2) == 0 else {
            let target = generator.index(below: problem.cohortCount + 1)
            return board.attempt(block.map { ($0, target) }, threshold)
        }
        let other = blocks[generator.index(below: blocks.count)]
        let to = Int(board.place[other[0]])
        guard from != to else { return }
        board.attempt(block.map { ($0, to) } + other.map { ($0, from) }, threshold)
    }

    /// Whether no group breaks a rule, and the others suffice to fill every cohort.
    var isPacked: Bool {
        board.missingMembers(problem) <= single
            && blocks.allSatisfy { block in block.allSatisfy { !board.isMisplaced($0, hard, problem) } }
    }
}
