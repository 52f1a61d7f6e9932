import ProgrammeModel

@testable import CohortAllocation

/// Every allocation of a tiny scenario.
enum Enumeration {
    /// Calls back with each distribution of people over places, one person changed at a time (a reflected Gray code).
    static func visit(_ problem: SeatProblem, _ prices: SeatPrices, _ body: (SeatBoard) -> Void) {
        let people = problem.people.count
        let places = problem.cohortCount + 1
        var board = SeatBoard(problem, prices, place: Array(repeating: 0, count: people))
        var direction = Array(repeating: 1, count: people)
        body(board)
        var person = 0
        while person < people {
            let next = Int(board.place[person]) + direction[person]
            if next < 0 || next >= places {
                direction[person] = -direction[person]
                person += 1
                continue
            }
            board.move(person, to: next)
            body(board)
            person = 0
        }
    }

    /// The least energy of all allocations.
    static func least(_ problem: SeatProblem, _ prices: SeatPrices) -> (energy: Int, place: [Int32]) {
        var best = (energy: Int.max, place: [Int32]())
        visit(problem, prices) { board in
            if board.energy < best.energy { best = (board.energy, board.place) }
        }
        return best
    }

    static func exactPrices(_ problem: SeatProblem) -> SeatPrices {
        SeatPrices(problem, .lexicographic(maxima: problem.levelMaxima))
    }

    /// The places of an allocation.
    static func places(_ allocation: Allocation, _ problem: SeatProblem) -> [Int32] {
        problem.people.map { Int32(allocation.cohortOf[$0] ?? problem.waitingPlace) }
    }
}

extension SeatProblem {
    /// Whether a bound that an allocation with some values states speaks of one with others: one no worse before.
    func speaks(_ bound: Bound, of values: [Int], statedWith own: [Int]) -> Bool {
        guard bound.method == .counting, let level = levels.level(of: bound.priorityClass) else {
            return keepsLimits(of: bound, values)
        }
        return limits(before: level, own).allSatisfy { values[$0.level] <= $0.value }
    }
}
