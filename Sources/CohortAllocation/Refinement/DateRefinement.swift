import ProgrammeModel

/// Exchanges within rounds that see the dates.
struct DateRefinement {
    private let problem: SeatProblem
    private let allocation: Allocation
    private let start: [Int32]
    private var dates: DatedSeats
    private let cohortsOfRound: [[Int]]

    init(_ problem: SeatProblem, _ allocation: Allocation, sessions: [Session], introductions: [Introduction]) {
        self.problem = problem
        self.allocation = allocation
        start = problem.people.map { manager in
            allocation.cohortOf.indices.contains(manager)
                ? Int32(allocation.cohortOf[manager] ?? problem.waitingPlace) : Int32(problem.waitingPlace)
        }
        dates = DatedSeats(problem, start, sessions)
        cohortsOfRound = (0..<problem.roundCount).map { round in
            (0..<problem.cohortCount).filter { problem.slotOfPlace[$0] == round }
        }
    }

    /// - Parameter work: thousands of exchanges to evaluate.
    func refined(seed: UInt64, work: Int, control: RunControl) -> Allocation {
        let before = values(start, dates)
        let prices = SeatPrices(problem, .lexicographic(maxima: spans(before)))
        var search = Search(
            problem: problem, weights: prices.weights, board: SeatBoard(problem, prices, place: start), dates: dates,
            cohortsOfRound: cohortsOfRound,
            dateEnergy: prices.weights.energy(of: dates.values(start)),
            startsBroken: dates.hasSharedBreaches, generator: SeededGenerator(seed: seed, stream: 7))
        search.run(budget: max(0, min(work, .max / 1000)) * 1000, control: control)
        var result = allocation
        let after = values(search.best, dates.reseated(search.best))
        if after.lexicographicallyPrecedes(before) {
            result = problem.allocation(search.best)
            let own = problem.levelValues(search.best)
            result.bounds = allocation.bounds.filter { problem.keepsLimits(of: $0, own) }
            result.source = allocation.source
            result.notes = allocation.notes
        }
        result.workDone = allocation.workDone + (search.evaluations + 999) / 1000
        result.wasStopped = allocation.wasStopped || search.wasStopped
        return result
    }

    private func values(_ place: [Int32], _ dates: DatedSeats) -> [Int] {
        zip(problem.levelValues(place), dates.values(place)).map { $0 + $1 }
    }

    /// How far levels can range: seats and dates start good, and exchanges keep rounds.
    private func spans(_ start: [Int]) -> [Int] {
        zip(problem.levelMaxima, start).map { most, value in most == 0 && value == 0 ? 0 : value + value / 8 + 4096 }
    }
}

extension DateRefinement {
    /// Annealing over swaps within a round, cold from the start: what it is given is good already.
    private struct Search {
        let problem: SeatProblem
        let weights: LevelWeights
        var board: SeatBoard
        var dates: DatedSeats
        let cohortsOfRound: [[Int]]
        var dateEnergy: Int
        var generator: SeededGenerator
        var best: [Int32]
        var bestEnergy: Int
        var evaluations = 0
        var wasStopped = false
        /// Members who miss some of their sessions, as of the last look.
        private var troubled: [Int] = []
        /// Whether attendance or staffing was broken at the start, and what they have cost since.
        private let startsBroken: Bool
        private var sharedEnergy = 0

        init(
            problem: SeatProblem, weights: LevelWeights, board: SeatBoard, dates: DatedSeats, cohortsOfRound: [[Int]],
            dateEnergy: Int, startsBroken: Bool, generator: SeededGenerator
        ) {
            self.startsBroken = startsBroken
            self.problem = problem
            self.weights = weights
            self.board = board
            self.dates = dates
            self.cohortsOfRound = cohortsOfRound
            self.dateEnergy = dateEnergy
            self.generator = generator
            best = board.place
            bestEnergy = board.energy + dateEnergy
        }

        mutating func run(budget: Int, control: RunControl) {
            guard problem.people.count > 1 else { return }
            let leading = Double(weights[problem.leadingLevel])
            let cooling = Cooling(first: leading * Double(problem.typicalStep) * 0.15, last: leading * 0.2)
            while evaluations < budget {
                if evaluations % 512 == 0 {
                    if control.shouldStop {
                        wasStopped = true
                        return
                    }
                    if evaluations % 16_384 == 0 { report(evaluations, of: budget, to: control) }
                }
                let share = Double(evaluations) / Double(budget)
                let temperature = share > 0.9 ? 0 : cooling.temperature(at: share / 0.9)
                evaluations += 1
                propose(Cooling.threshold(temperature, generator.next()))
            }
        }

        /// Progress, and a fresh list of those who miss something.
        private mutating func report(_ done: Int, of budget: Int, to control: RunControl) {
            let waiting = problem.waitingPlace
            troubled = (0..<board.personCount).filter { person in
                let own = Int(board.place[person])
                return own != waiting && dates.missed(person, in: own) > 0
            }
            control.report(PlanProgress(phase: .refining, fraction: Double(done) / Double(budget)))
        }

        private mutating func propose(_ threshold: Int) {
            let picksTroubled = !troubled.isEmpty && generator.index(below: 2) == 0
            let a =
                picksTroubled
                ? troubled[generator.index(below: troubled.count)] : generator.index(below: board.personCount)
            let from = Int(board.place[a])
            guard from != problem.waitingPlace else { return }
            let neighbours = cohortsOfRound[problem.slotOfPlace[from]]
            let to = neighbours[generator.index(below: neighbours.count)]
            guard to != from, board.size(of: to) > 0 else { return }
            let b = Int(board.members[to][generator.index(below: board.size(of: to))])
            attempt(a, b, from, to, threshold)
        }

        private mutating func attempt(_ a: Int, _ b: Int, _ from: Int, _ to: Int, _ threshold: Int) {
            let seats = board.swapDelta(a, b)
            let own =
                dates.price(of: a, in: to, weights) + dates.price(of: b, in: from, weights)
                - dates.price(of: a, in: from, weights) - dates.price(of: b, in: to, weights)
                + dates.covers.price(a, b, from, to, board.place, weights)
            // Shifts of attendance and staffing may win back hard breaches only where there are some.
            if seats + own > threshold, !hasSharedBreaches { return }
            let shared = shift(a, b, from, to)
            guard seats + own + shared <= threshold else {
                _ = shift(a, b, to, from)
                return
            }
            board.swap(a, b, delta: seats)
            dateEnergy += own + shared
            sharedEnergy += shared
            if board.energy + dateEnergy < bestEnergy {
                best = board.place
                bestEnergy = board.energy + dateEnergy
            }
        }

        private var hasSharedBreaches: Bool { startsBroken || sharedEnergy != 0 }

        private mutating func shift(_ a: Int, _ b: Int, _ from: Int, _ to: Int) -> Int {
            let changes = [
                dates.shift(a, from, by: -1), dates.shift(b, to, by: -1), dates.shift(a, to, by: 1),
                dates.shift(b, from, by: 1),
            ]
            let attendance = dates.attendance.map { $0.amount * weights[$0.level] } ?? 0
            let staffed = dates.staffed.map { $0.amount * weights[$0.level] } ?? 0
            return changes.reduce(0) { $0 + $1.attendance * attendance + $1.staffed * staffed }
        }
    }
}
