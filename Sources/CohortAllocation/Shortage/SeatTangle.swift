import ProgrammeModel

/// A shortage that several rules bring about together.
enum SeatTangle {
    /// People who must sit and have no cohort left.
    case stranded([Int])
    /// More people who must sit in some rounds than there are seats.
    case seats(rounds: UInt64, people: [Int])
    /// Fewer people who can sit in some rounds than their cohorts need, and those who cannot though they alone could.
    case people(rounds: UInt64, available: Int, kept: [Int])
}

/// Counting after Hall over what is within reach.
struct TangleCount {
    /// Sets of rounds are all tried up to so many rounds; of more only neighbouring ones.
    private static let mostRoundsForAllSets = 10
    /// Rounds that fit into a word; nobody plans more at once, and where somebody does nothing is counted.
    private static let mostRounds = 62

    private let problem: SeatProblem
    private let hasSizes: Bool
    let reach: SeatReach
    /// Numbers of people with the same open rounds: those who can sit, and those of them who must.
    private let able: [UInt64: Int]
    private let bound: [UInt64: Int]
    private let sets: [UInt64]
    /// Members that the cohorts of each round have at least and at most.
    private let least: [Int]
    private let most: [Int]

    init(_ problem: SeatProblem, _ rules: SeatRules, sharing: Set<Int> = []) {
        self.problem = problem
        hasSizes = rules.contains(.cohortSize)
        var least = Array(repeating: 0, count: problem.roundCount)
        var most = least
        for (cohort, sizes) in problem.sizes.enumerated() {
            least[problem.slotOfPlace[cohort]] += sizes.lowerBound
            most[problem.slotOfPlace[cohort]] += sizes.upperBound
        }
        self.least = least
        self.most = most
        let reach = SeatReach(problem, rules, sharing: sharing)
        self.reach = reach
        var able: [UInt64: Int] = [:]
        var bound: [UInt64: Int] = [:]
        if problem.roundCount <= Self.mostRounds {
            for person in problem.people.indices {
                let rounds = reach.rounds(of: person)
                able[rounds, default: 0] += 1
                if reach.mustSit[person] { bound[rounds, default: 0] += 1 }
            }
        }
        self.able = able
        self.bound = bound
        sets = problem.roundCount > Self.mostRounds ? [] : Self.sets(problem.roundCount)
    }

    /// Sets of rounds, the smallest first.
    private static func sets(_ count: Int) -> [UInt64] {
        if count <= mostRoundsForAllSets {
            return (0..<UInt64(1) << UInt64(count)).dropFirst()
                .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        }
        return (1...count).flatMap { length in
            (0...count - length).map { ((UInt64(1) << UInt64(length)) - 1) << UInt64($0) }
        }
    }

    /// The first shortage: people without a cohort, seats, people; small sets of rounds first.
    func first() -> SeatTangle? {
        let stranded = problem.people.indices.filter { reach.mustSit[$0] && !reach.canSit($0) }
        if !stranded.isEmpty { return .stranded(stranded) }
        guard hasSizes, problem.hasHardSizes else { return nil }
        for rounds in sets {
            if confined(to: rounds) > seats(in: rounds, most) {
                return .seats(
                    rounds: rounds,
                    people: problem.people.indices.filter {
                        reach.mustSit[$0] && reach.rounds(of: $0) & ~rounds == 0
                    })
            }
            let available = available(in: rounds)
            guard available < seats(in: rounds, least) else { continue }
            let kept = problem.people.indices.filter { person in
                reach.rounds(of: person) & rounds == 0
                    && (0..<problem.roundCount).contains {
                        rounds >> UInt64($0) & 1 == 1 && problem.allows(person, inSlot: $0)
                    }
            }
            return .people(rounds: rounds, available: available, kept: kept)
        }
        return nil
    }

    func cohorts(in rounds: UInt64) -> Int {
        (0..<problem.cohortCount).count { rounds >> UInt64(problem.slotOfPlace[$0]) & 1 == 1 }
    }

    private func seats(in rounds: UInt64, _ ofRound: [Int]) -> Int {
        ofRound.indices.reduce(0) { rounds >> UInt64($1) & 1 == 1 ? $0 + ofRound[$1] : $0 }
    }

    private func confined(to rounds: UInt64) -> Int {
        bound.reduce(0) { $1.key & ~rounds == 0 ? $0 + $1.value : $0 }
    }

    private func available(in rounds: UInt64) -> Int {
        able.reduce(0) { $1.key & rounds != 0 ? $0 + $1.value : $0 }
    }

    /// The greatest min, and the least max, with which no set of rounds is short; nil where no number would do.
    var sufficientSizes: (min: Int?, max: Int?) {
        let counted = sets.map { (rounds: $0, cohorts: cohorts(in: $0)) }.filter { $0.cohorts > 0 }
        let least = counted.map { available(in: $0.rounds) / $0.cohorts }.min()
        let most = counted.map { (confined(to: $0.rounds) + $0.cohorts - 1) / $0.cohorts }.max()
        return (least, most)
    }
}
