import ProgrammeModel

/// The search of a large problem: part by part, and then divided anew.
///
/// A part has everything that an exchange looks at in fast memory, and parts are searched on as many threads as there
/// are. Every pass divides the cohorts into other parts, while the temperature falls from the first pass to the last.
/// Parts never reach into each other, so that threads do not change the result.
struct PartedSearch {
    /// People from whom on parts are worth it.
    static let leastPeople = 3_500
    /// People of a part, about.
    static let usualPartSize = 2_500
    private static let passes = 60
    /// The first and last temperature, in typical and in least steps of the leading level.
    private static let hot = 0.2
    private static let cold = 0.5

    private let problem: SeatProblem
    private let prices: SeatPrices
    private let control: RunControl
    private let mayMove: Bool
    private let partSize: Int
    private var generator: SeededGenerator
    private var place: [Int32]
    private(set) var best: [Int32]
    private(set) var bestEnergy: Int
    private(set) var evaluations = 0
    private(set) var wasStopped = false

    /// - Parameter place: one place per person.
    init(
        _ problem: SeatProblem, _ prices: SeatPrices, place: [Int32], generator: SeededGenerator, control: RunControl,
        partSize: Int = usualPartSize
    ) {
        self.problem = problem
        self.prices = prices
        self.place = place
        best = place
        bestEnergy = prices.energy(of: place, problem)
        self.generator = generator
        self.control = control
        self.partSize = partSize
        mayMove = problem.hasFreeSizes
    }

    /// - Parameter budget: exchanges to evaluate in all.
    /// - Parameter report: told the share done and the seats now and then; true ends the search.
    mutating func run(budget: Int, report: (Double, [Int32], Int) -> Bool) {
        for pass in 0..<Self.passes where !wasStopped && budget > 0 {
            search(pass, budget: budget * (pass + 1) / Self.passes - budget * pass / Self.passes)
            guard pass % 6 == 5 || wasStopped else { continue }
            mend()
            let energy = prices.energy(of: place, problem)
            if energy < bestEnergy {
                best = place
                bestEnergy = energy
            }
            if report(Double(pass + 1) / Double(Self.passes), best, bestEnergy) { return }
        }
    }

    /// Repairs what parts must leave as it is: rules that people of different parts break.
    private mutating func mend() {
        guard problem.levelValues(place)[CostLevels.hard] > 0, !control.shouldStop else { return }
        var board = SeatBoard(problem, prices, place: place)
        var effort = MendingEffort(people: problem.people.count, control)
        board.mend(problem, hard: prices.weights[CostLevels.hard], &effort)
        place = board.place
    }

    private mutating func search(_ pass: Int, budget: Int) {
        let parts = max(1, min(problem.people.count / partSize, problem.cohortCount / 2))
        let division = SeatDivision(problem, place, parts: parts, generator: &generator)
        let heat = Double(prices.weights[problem.leadingLevel])
        let schedule = PartSchedule(
            budgetPerPerson: Double(budget) / Double(problem.people.count),
            cooling: Cooling(first: heat * Double(problem.typicalStep) * Self.hot, last: heat * Self.cold),
            from: Double(pass) / Double(Self.passes), to: Double(pass + 1) / Double(Self.passes))
        let seed = generator.next()
        let (problem, prices, control, mayMove) = (problem, prices, control, mayMove)
        let outcomes = Parallel.map(Array(0..<parts), threads: control.threads) { number in
            let part = SeatPart(number, of: division, problem, prices)
            var search = PartSearch(
                part, SeatTables(part, problem, prices), mayMove: mayMove,
                generator: SeededGenerator(seed: seed, stream: UInt64(number)))
            search.anneal(schedule, control)
            return (part: part, search: search.outcome)
        }
        for (part, outcome) in outcomes {
            evaluations += outcome.evaluations
            wasStopped = wasStopped || outcome.wasStopped
            for (person, own) in zip(part.people, outcome.place) {
                place[Int(person)] =
                    Int(own) == part.cohorts.count ? Int32(problem.waitingPlace) : part.cohorts[Int(own)]
            }
        }
    }
}

/// Work and temperatures of all parts in one pass.
private struct PartSchedule: Sendable {
    let budgetPerPerson: Double
    let cooling: Cooling
    let from: Double
    let to: Double

    func temperature(at share: Double) -> Double {
        let overall = from + (to - from) * share
        return overall > 0.97 ? 0 : cooling.temperature(at: overall / 0.97)
    }
}

/// One annealing of one part.
private struct PartSearch {
    private let part: SeatPart
    private let mayMove: Bool
    private var board: SeatBoard
    private var generator: SeededGenerator
    private var evaluations = 0
    private var wasStopped = false

    init(_ part: SeatPart, _ tables: SeatTables, mayMove: Bool, generator: SeededGenerator) {
        self.part = part
        self.mayMove = mayMove
        self.generator = generator
        board = SeatBoard(tables, place: part.place, energy: 0)
    }

    var outcome: (place: [Int32], evaluations: Int, wasStopped: Bool) { (board.place, evaluations, wasStopped) }

    mutating func anneal(_ schedule: PartSchedule, _ control: RunControl) {
        let budget = Int(schedule.budgetPerPerson * Double(board.personCount))
        guard board.personCount > 1, budget > 0 else { return }
        while evaluations < budget {
            if control.shouldStop {
                wasStopped = true
                return
            }
            let temperature = schedule.temperature(at: Double(evaluations) / Double(budget))
            let stretch = min(budget, evaluations + 1024)
            while evaluations < stretch { propose(temperature) }
        }
    }

    private mutating func propose(_ temperature: Double) {
        let random = generator.next()
        let person = generator.index(below: board.personCount)
        let target = generator.index(below: board.tables.cohortCount + 1)
        evaluations += 1
        guard Int(board.place[person]) != target else { return }
        if mayMove, random & 15 == 0 {
            let threshold = Cooling.threshold(temperature, random >> 32)
            if board.moveDelta(person, to: target) <= threshold { board.move(person, to: target) }
            return
        }
        let found = board.scan(person, target, temperature, random)
        evaluations += found.evaluated
        if found.partner >= 0 { board.swap(person, found.partner, delta: found.delta) }
    }
}
