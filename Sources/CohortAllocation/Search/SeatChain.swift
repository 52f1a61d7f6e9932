import ProgrammeModel

/// One annealing search over seats, with a random stream of its own.
///
/// It works in *cycles*. A cycle that starts with broken hard rules, and every second one on small scenarios, begins
/// under guiding prices, which let breaches come and go; then exact prices hold, the temperature falls to zero, and the
/// best seats under exact prices are kept.
struct SeatChain: Sendable {
    private(set) var board: SeatBoard
    private(set) var best: [Int32]
    private(set) var bestEnergy: Int
    /// Exchanges evaluated so far.
    private(set) var evaluations = 0
    private(set) var wasStopped = false
    /// Evaluations before which better seats are not copied.
    private var nextKeeping = 0
    /// Evaluations before which nobody asks whether to stop.
    private var nextLook = 0
    private var generator: SeededGenerator
    private let problem: SeatProblem
    private let exact: SeatPrices
    private let guiding: SeatPrices
    private let exactTables: SeatTables
    private let guidingTables: SeatTables
    private let step: Double
    /// Energy under which nothing can fall.
    private let floor: Int
    private let cycleLength: Int
    private var cycle: Cycle?
    private var cycleCount = 0
    private let mayMove: Bool
    private let isSmall: Bool

    /// Exchanges that mending may price after a guided search, however short the cycle.
    private static let leastMending = 50_000

    private struct Cycle: Sendable {
        let start: Int
        var guideEnd: Int
        let end: Int
        let guide: Cooling
        let exact: Cooling
        var isGuided: Bool
    }

    /// - Parameter start: one place per person.
    /// - Parameter floor: an energy under exact prices that no seats can be below.
    /// - Parameter budget: evaluations the chain will be given in all.
    init(
        _ problem: SeatProblem, exact: SeatPrices, guiding: SeatPrices, start: [Int32], floor: Int, budget: Int,
        generator: SeededGenerator
    ) {
        self.problem = problem
        self.exact = exact
        self.guiding = guiding
        exactTables = SeatTables(problem, exact)
        guidingTables = SeatTables(problem, guiding)
        self.floor = floor
        self.generator = generator
        board = SeatBoard(exactTables, place: start, energy: exact.energy(of: start, problem))
        best = start
        bestEnergy = board.energy
        step = Double(problem.typicalStep)
        let neighbours = problem.people.count * (problem.people.count + problem.cohortCount)
        cycleLength = max(1_000, min(budget, neighbours * 20))
        isSmall = problem.people.count <= 64
        mayMove = problem.hasFreeSizes
    }

    var hasReachedFloor: Bool { bestEnergy <= floor }

    /// Goes on from where the chain stands, until a number of evaluations in all or a reason to stop.
    mutating func run(until limit: Int, control: RunControl) {
        guard board.personCount > 0 else { return }
        while evaluations < limit, !hasReachedFloor {
            if evaluations >= nextLook {
                nextLook = evaluations + 2048
                if control.shouldStop {
                    wasStopped = true
                    return
                }
            }
            let temperature = currentTemperature(control)
            let stretch = min(limit, (evaluations | 255) + 1)
            while evaluations < stretch {
                evaluations += 1
                propose(temperature)
                if board.energy < bestEnergy, evaluations >= nextKeeping { keepBest() }
            }
        }
        keepBest()
    }

    /// Continues from seats that another chain has found better.
    mutating func adopt(_ place: [Int32], energy: Int) {
        guard energy < bestEnergy else { return }
        best = place
        bestEnergy = energy
    }

    /// Copies the seats if they are the best, seldom enough to cost next to nothing.
    private mutating func keepBest() {
        guard board.energy < bestEnergy, cycle?.isGuided == false else { return }
        best = board.place
        bestEnergy = board.energy
        nextKeeping = isSmall ? 0 : evaluations + board.personCount / 4
    }

    private mutating func currentTemperature(_ control: RunControl) -> Double {
        if cycle.map({ evaluations >= $0.end }) ?? true { beginCycle() }
        guard var current = cycle else { return 0 }
        if current.isGuided {
            if evaluations < current.guideEnd, !isMended(since: current.start) {
                let share = Double(evaluations - current.start) / Double(current.guideEnd - current.start)
                return current.guide.temperature(at: share)
            }
            current.isGuided = false
            current.guideEnd = evaluations
            cycle = current
            seat(board.place, isGuided: false)
            var effort = MendingEffort(limit: max(cycleLength / 4, Self.leastMending), control)
            board.mend(problem, hard: exact.weights[CostLevels.hard], &effort)
            keepBest()
        }
        let share = Double(evaluations - current.guideEnd) / Double(max(1, current.end - current.guideEnd))
        return share > 0.9 ? 0 : current.exact.temperature(at: share / 0.9)
    }

    /// Looks now and then whether a broken start has been mended, after which guiding prices only lead away from it.
    private func isMended(since start: Int) -> Bool {
        guard !isSmall, (evaluations - start) % (board.personCount * 16) < 256 else { return false }
        return problem.levelValues(board.place)[CostLevels.hard] == 0
    }

    private mutating func beginCycle() {
        let isBroken = bestEnergy >= exact.weights[CostLevels.hard]
        let isGuided = isBroken || (isSmall && cycleCount % 2 == 1)
        let restart = cycleCount > 0 && isSmall && cycleCount % 4 == 3
        keepBest()
        if cycleCount > 0 || isGuided { seat(restart ? scattered() : best, isGuided: isGuided) }
        let leading = Double(exact.weights[problem.leadingLevel])
        let unit = Double(guiding.weights[problem.leadingLevel])
        let heat = cycleCount == 0 ? 0.5 : 1.0
        cycle = Cycle(
            start: evaluations, guideEnd: evaluations + (isGuided ? cycleLength / 2 : 0),
            end: evaluations + cycleLength,
            guide: Cooling(first: unit * step * (isSmall ? 1.5 : 0.3), last: unit * step * 0.1),
            exact: Cooling(first: leading * step * heat, last: leading * 0.5),
            isGuided: isGuided)
        cycleCount += 1
    }

    /// Goes on from some seats under exact or guiding prices.
    private mutating func seat(_ place: [Int32], isGuided: Bool) {
        let prices = isGuided ? guiding : exact
        board = SeatBoard(
            isGuided ? guidingTables : exactTables, place: place, energy: prices.energy(of: place, problem))
    }

    /// Seats chosen anew for every third person: a fresh start for a small scenario.
    private mutating func scattered() -> [Int32] {
        var place = best
        for person in place.indices where generator.index(below: 3) == 0 {
            place[person] = Int32(generator.index(below: problem.cohortCount + 1))
        }
        return place
    }
}

/// The changes a chain tries.
extension SeatChain {
    private mutating func propose(_ temperature: Double) {
        let random = generator.next()
        let threshold = Cooling.threshold(temperature, random >> 32)
        switch random & 63 {
        case 0..<6 where mayMove: proposeMove(threshold)
        case 6..<(isSmall ? 16 : 7): proposeRing(threshold)
        case 20..<(isSmall ? 28 : 21) where mayMove: proposeRelay(threshold)
        case 16..<20 where !problem.relations.blocks.isEmpty: proposeBlock(threshold)
        default: isSmall ? proposeSwap(threshold) : proposeScan(temperature)
        }
    }

    private mutating func randomPerson() -> Int { generator.index(below: board.personCount) }
    private mutating func randomPlace() -> Int { generator.index(below: problem.cohortCount + 1) }

    private mutating func proposeSwap(_ threshold: Int) {
        let a = randomPerson()
        let b = randomPerson()
        guard board.place[a] != board.place[b] else { return }
        let delta = board.swapDelta(a, b)
        if delta <= threshold { board.swap(a, b, delta: delta) }
    }

    /// One person with each member of a cohort in turn, until an exchange is accepted.
    private mutating func proposeScan(_ temperature: Double) {
        let person = randomPerson()
        let target = randomPlace()
        guard Int(board.place[person]) != target else { return }
        let found = board.scan(person, target, temperature, generator.next())
        evaluations += max(0, found.evaluated - 1)
        if found.partner >= 0 { board.swap(person, found.partner, delta: found.delta) }
    }

    private mutating func proposeMove(_ threshold: Int) {
        let person = randomPerson()
        let target = randomPlace()
        if board.moveDelta(person, to: target) <= threshold { board.move(person, to: target) }
    }

    /// Three people of different places pass their seats on in a ring.
    private mutating func proposeRing(_ threshold: Int) {
        let a = randomPerson()
        let b = randomPerson()
        let c = randomPerson()
        let places = (board.place[a], board.place[b], board.place[c])
        guard places.0 != places.1, places.1 != places.2, places.0 != places.2 else { return }
        board.attempt([(a, Int(places.1)), (b, Int(places.2)), (c, Int(places.0))], threshold)
    }

    /// One person goes elsewhere and another takes the seat: how a free seat reaches those who cannot take it.
    private mutating func proposeRelay(_ threshold: Int) {
        let a = randomPerson()
        let b = randomPerson()
        let target = randomPlace()
        let seat = Int(board.place[a])
        guard board.place[b] != board.place[a], target != seat, target != Int(board.place[b]) else { return }
        board.attempt([(a, target), (b, seat)], threshold)
    }

    /// A whole `together` group moves, and about as many others, or fewer, come back for it, whole groups of them too.
    private mutating func proposeBlock(_ threshold: Int) {
        let blocks = problem.relations.blocks
        let block = blocks[generator.index(below: blocks.count)]
        let target = randomPlace()
        let from = Int(board.place[block[0]])
        var steps = block.map { ($0, target) }
        let candidates = board.members[target].count
        var returning = problem.hasHardSizes ? block.count : 0
        if mayMove, generator.index(below: 2) == 0 { returning = generator.index(below: block.count + 1) }
        guard from != target else { return }
        for _ in 0..<min(returning, candidates) where steps.count < block.count + returning {
            let member = Int(board.members[target][generator.index(below: candidates)])
            if steps.contains(where: { $0.0 == member }) { continue }
            let own = problem.relations.blockOf[member]
            steps += (own < 0 ? [member] : blocks[own]).filter { Int(board.place[$0]) == target }.map { ($0, from) }
        }
        board.attempt(steps, threshold)
    }
}
