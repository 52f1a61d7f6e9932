import ProgrammeModel

/// One of several independent searches over timetables: greedy insertion, then large neighbourhood search.
///
/// Large neighbourhood search after Shaw (1998) with the acceptance of simulated annealing: some cohorts that have
/// something to do with one another lose their itineraries and get the cheapest ones that are left, one after another
/// in a random or in a regretful order.
struct Chain: Sendable {
    /// One move in so many has cohorts keep to their weeks, where all have dates: consultants are changed without
    /// looking for dates anew.
    private static let keptEvery = 2

    let problem: SchedulingProblem
    /// Kernel calls that the chain may make in all, and has made.
    let work: Int
    private(set) var workDone = 0
    private(set) var isStopped = false
    private(set) var table: Timetable
    private(set) var best: Timetable

    var kernel: ItineraryKernel
    var random: SeededGenerator
    /// The cost of each cohort's cheapest itinerary if it were alone; nil where it has none even then.
    private(set) var alone: [Int?] = []
    private var floor: Int?
    private let control: RunControl
    private let annealing: Annealing

    init(_ problem: SchedulingProblem, work: Int, seed: UInt64, stream: Int, control: RunControl) {
        self.problem = problem
        self.work = work
        self.control = control
        table = Timetable(problem)
        best = table
        kernel = ItineraryKernel(problem)
        random = SeededGenerator(seed: seed, stream: UInt64(stream))
        annealing = Annealing(problem.tariff.scale)
    }

    /// Whether nothing better is possible: every part is as good as it could be by itself, and no rule costs less when
    /// cohorts break it together.
    var isPerfect: Bool { floor.map { best.standing.missing == 0 && best.standing.cost <= $0 } ?? false }

    /// Goes on from the best timetable of another chain.
    mutating func adopt(_ other: Timetable) {
        guard other.standing < best.standing else { return }
        best = other
        table = other
    }

    // MARK: Greedy insertion

    /// Makes a first timetable: the best of some insertion orders.
    /// - Parameter orders: which of the orders this chain tries, at least one.
    mutating func begin(_ orders: Range<Int>) {
        placeIntroductions()
        let empty = table
        measureAlone()
        for order in orders {
            if order > orders.lowerBound, workDone + problem.cohorts.count > work / 2 { break }
            table = empty
            let noisy = order > 2
            for cohort in insertionOrder(order) {
                if poll() { break }
                insert(cohort, amplitude: noisy ? annealing.gentle(&random) : Noise.Amplitude())
            }
            if order == orders.lowerBound || table.standing < best.standing { best = table }
            if isStopped || isPerfect { break }
        }
        table = best
    }

    private mutating func placeIntroductions() {
        for round in problem.introductions.options.indices {
            for option in problem.introductions.options[round].indices where isAllowed(option, round) {
                table.introduce(round, by: option)
                break
            }
        }
    }

    /// Whether an introduction leaves the round's pinned first sessions their distance, and its venue is single.
    private func isAllowed(_ option: Int, _ round: Int) -> Bool {
        let chosen = problem.introductions.options[round][option]
        if let venue = problem.introductions.venue, problem.tariff.venueSingle.binds,
            bits(of: table.venueUsed, row: venue * problem.venues.words, from: chosen.offset, length: 1) != 0
        {
            return false
        }
        guard problem.tariff.introduction.binds else { return true }
        return problem.cohorts.allSatisfy { cohort in
            guard cohort.round == round, let start = problem.pins[cohort.cohort, 0]?.start else { return true }
            return start >> 1 >= chosen.earliestFirstDay
        }
    }

    private mutating func measureAlone() {
        let empty = Timetable(problem, countsRounds: false)
        var sum = 0
        alone = []
        for cohort in problem.cohorts.indices {
            if poll() {
                alone.append(nil)
                continue
            }
            alone.append(kernel.bound(cohort, in: empty))
            workDone += 1
            sum += alone.last.flatMap { $0 } ?? 0
        }
        let isFloor = problem.addsUp && alone.allSatisfy { $0 != nil }
        floor = isFloor ? sum + problem.introductions.leastCost : nil
    }

    private mutating func insertionOrder(_ order: Int) -> [Int] {
        var cohorts = Array(problem.cohorts.indices)
        let freedom = problem.cohorts.map { cohort in cohort.slots.map(\.count).min() ?? 0 }
        let round = problem.cohorts.map(\.round)
        switch order {
        case 0: cohorts.sort { (round[$0], freedom[$0], $0) < (round[$1], freedom[$1], $1) }
        case 1: cohorts.sort { (freedom[$0], $0) < (freedom[$1], $1) }
        default: random.shuffle(&cohorts)
        }
        return cohorts
    }

    // MARK: Search

    /// Searches until a number of kernel calls is reached.
    mutating func search(until limit: Int) {
        while workDone < min(limit, work), !isPerfect, !poll() { move() }
    }

    private mutating func move() {
        let before = table.standing
        var change = Change()
        if problem.introductions.venue != nil || random.index(below: 8) == 0 || before.missing > 0 {
            if random.index(below: 6) == 0 { reintroduce(&change) }
        }
        let alignment = change.removed.isEmpty ? alignment() : nil
        let mayKeep = alignment == nil && change.introduction == nil && before.missing == 0
        let keepsWeeks = mayKeep && problem.tariff.pricesStaff && random.index(below: Self.keptEvery) == 0
        for cohort in alignment?.cohorts ?? neighbourhood(beside: change.removed.map(\.cohort)) {
            change.removed.append((cohort, table.remove(cohort)))
        }
        let homeless = change.removed.filter { $0.itinerary == nil }.map(\.cohort)
        if let alignment { table.want(alignment.weeks, inRound: alignment.round) }
        reinsert(change.removed, homeless: Set(homeless), keepsWeeks: keepsWeeks)
        if let alignment { table.want(nil, inRound: alignment.round) }
        let after = table.standing
        let temperature = annealing.temperature(done: Double(workDone) / Double(max(1, work)))
        if annealing.accepts(after, insteadOf: before, temperature, &random) {
            if after < best.standing { best = table }
        } else {
            undo(change)
        }
    }

    /// What a move has taken away, for undoing it.
    private struct Change {
        var removed: [(cohort: Int, itinerary: Itinerary?)] = []
        var introduction: (round: Int, option: Int?)?
    }

    private mutating func undo(_ change: Change) {
        for (cohort, _) in change.removed { table.remove(cohort) }
        if let (round, option) = change.introduction { table.introduce(round, by: option) }
        for (cohort, itinerary) in change.removed {
            if let itinerary { table.place(itinerary, for: cohort) }
        }
    }

    /// - Parameter former: an itinerary to whose weeks the cohort keeps; nil where any week will do.
    private mutating func insert(_ cohort: Int, amplitude: Noise.Amplitude, inWeeksOf former: Itinerary? = nil) {
        let noise = Noise(seed: random.next(), amplitude: amplitude, modules: problem.modules.count)
        if let itinerary = cheapest(cohort, noise, inWeeksOf: former) { table.place(itinerary, for: cohort) }
    }

    private mutating func cheapest(_ cohort: Int, _ noise: Noise, inWeeksOf former: Itinerary?) -> Itinerary? {
        workDone += 1
        let slots = former.map { problem.slots(inWeeksOf: $0, of: cohort) } ?? []
        return kernel.cheapest(cohort, in: table, noise: noise, within: slots)
    }

    /// - Parameter keepsWeeks: whether each cohort keeps to the weeks that it had.
    private mutating func reinsert(
        _ removed: [(cohort: Int, itinerary: Itinerary?)], homeless: Set<Int>, keepsWeeks: Bool
    ) {
        guard homeless.isEmpty else { return reinsertAtAnyCost(removed.map(\.cohort), homeless) }
        var order = removed.map { (cohort: $0.cohort, former: keepsWeeks ? $0.itinerary : nil) }
        if order.count <= 4, random.index(below: 4) == 0 { return reinsertByRegret(order) }
        let amplitude = annealing.gentle(&random)
        random.shuffle(&order)
        for (cohort, former) in order { insert(cohort, amplitude: amplitude, inWeeksOf: former) }
    }

    /// Inserts in an order that mostly begins with the cohorts that had nothing, with shaken costs.
    private mutating func reinsertAtAnyCost(_ cohorts: [Int], _ homeless: Set<Int>) {
        var order = cohorts
        random.shuffle(&order)
        if random.index(below: 3) > 0 {
            order = order.filter(homeless.contains) + order.filter { !homeless.contains($0) }
        }
        for cohort in order {
            insert(cohort, amplitude: random.index(below: 3) == 0 ? Noise.Amplitude() : annealing.rough(&random))
        }
    }

    /// Inserts first the cohort that loses most if it must wait: whose itinerary costs most beyond what it would alone.
    private mutating func reinsertByRegret(_ removed: [(cohort: Int, former: Itinerary?)]) {
        var open = removed
        while !open.isEmpty {
            var worst: (position: Int, regret: Int, itinerary: Itinerary?)?
            for (position, (cohort, former)) in open.enumerated() {
                let noise = Noise(seed: random.next(), modules: problem.modules.count)
                let found = cheapest(cohort, noise, inWeeksOf: former)
                let regret = found.map { $0.fixedCost - (alone[cohort] ?? 0) } ?? Int.max
                if regret >= worst?.regret ?? Int.min { worst = (position, regret, found) }
            }
            guard let worst else { return }
            let cohort = open.remove(at: worst.position).cohort
            if let itinerary = worst.itinerary { table.place(itinerary, for: cohort) }
        }
    }

    /// Moves a round's introduction and takes out what stands in its way, or leaves it out where that has a price.
    private mutating func reintroduce(_ change: inout Change) {
        let mayBeMissing = !problem.tariff.introduction.binds && problem.tariff.introduction.price > 0
        let least = mayBeMissing ? 1 : 2
        let rounds = problem.introductions.options.indices.filter { problem.introductions.options[$0].count >= least }
        guard !rounds.isEmpty else { return }
        let round = rounds[random.index(below: rounds.count)]
        let options = problem.introductions.options[round]
        if mayBeMissing, table.introductions[round] != nil, random.index(below: 4) == 0 {
            change.introduction = (round, table.introductions[round])
            return table.introduce(round, by: nil)
        }
        let draw = random.unit()
        let option = min(options.count - 1, Int(draw * draw * Double(options.count)))
        guard table.introductions[round] != option else { return }
        change.introduction = (round, table.introductions[round])
        table.introduce(round, by: nil)
        for cohort in obstructing(options[option], round) {
            change.removed.append((cohort, table.remove(cohort)))
        }
        if isAllowed(option, round) {
            table.introduce(round, by: option)
        } else {
            table.introduce(round, by: change.introduction?.option)
        }
    }

    /// Cohorts that begin too soon after an introduction, or sit in its venue.
    private func obstructing(_ option: IntroductionOption, _ round: Int) -> [Int] {
        problem.cohorts.indices.filter { cohort in
            guard let itinerary = table.itineraries[cohort] else { return false }
            if problem.cohorts[cohort].round == round, problem.tariff.introduction.binds,
                let first = itinerary.visits.first,
                Int(problem.cohorts[cohort].slots[0][Int(first.slot)].firstDay) < option.earliestFirstDay
            {
                return true
            }
            guard let venue = problem.introductions.venue, problem.tariff.venueSingle.binds else { return false }
            return itinerary.visits.enumerated().contains { module, visit in
                let start = Int(problem.cohorts[cohort].slots[module][Int(visit.slot)].offset)
                return Int(visit.venue) == venue
                    && (start..<start + problem.modules[module].halfDays).contains(option.offset)
            }
        }
    }

    private mutating func poll() -> Bool {
        if !isStopped, control.shouldStop { isStopped = true }
        return isStopped
    }
}
