import ProgrammeModel

/// How many people of each type a class solution puts into each slot.
struct Quotas: Sendable {
    let typeOf: [Int]
    /// For each type and slot the people still to seat.
    var left: [[Int]]
}

/// Builds a first allocation, person by person, each where it costs least at that moment.
///
/// Those with the least choice go first, bosses before their reports, people to keep together at once, and before all
/// others: where they end without room, they are packed anew, all at once. With quotas of a
/// class solution a person keeps to a slot that still has room for the type.
struct SeatConstruction {
    private let problem: SeatProblem
    private let prices: SeatPrices
    private var quotas: Quotas?
    private var board: SeatBoard
    private let reach: RoundReach
    private let reportCount: [Int]
    /// Members up to which each cohort fills before any grows further; behind the cohorts, the waiting list.
    private let evenSizes: [Int]
    private var openCohorts: OpenCohorts
    private let mostAsked: Int
    /// What counts for each member of a kind that a cohort still lacks by a hard no-lone: company may come yet, and kinds
    /// gathered for fear of being alone mix badly.
    private let loneBreach: Int

    /// - Parameter prices: exact ones.
    /// - Parameter mostAsked: cohorts up to which each group asks all of them.
    /// - Parameter expectsCompany: whether the first of a kind in a cohort costs little where no-lone is hard; otherwise it
    ///   may rather wait.
    static func places(
        _ problem: SeatProblem, _ prices: SeatPrices, quotas: Quotas?, generator: inout SeededGenerator,
        control: RunControl, mostAsked: Int = OpenCohorts.mostAsked, expectsCompany: Bool = true
    ) -> [Int32] {
        let empty = SeatConstruction(
            problem, prices, quotas, mostAsked: mostAsked, expectsCompany: expectsCompany)
        var construction = empty
        let groups = construction.order(&generator)
        let blocks = Array(groups.prefix { $0.count > 1 })
        construction.seat(blocks, control)
        var packing = BlockPacking(construction.board, blocks, problem, hard: prices.weights[CostLevels.hard])
        if !blocks.isEmpty, !packing.isPacked, !control.shouldStop {
            let packed = packing.places(&generator, control)
            construction = empty
            for block in blocks { construction.seat(block, at: Int(packed[block[0]])) }
        }
        construction.seat(Array(groups.dropFirst(blocks.count)), control)
        return construction.board.place
    }

    private init(
        _ problem: SeatProblem, _ prices: SeatPrices, _ quotas: Quotas?, mostAsked: Int, expectsCompany: Bool
    ) {
        self.mostAsked = mostAsked
        let mild = prices.weights[problem.leadingLevel] * problem.typicalStep
        loneBreach = expectsCompany ? mild : prices.weights[CostLevels.hard]
        self.problem = problem
        self.prices = prices
        self.quotas = quotas
        let waiting = Int32(problem.waitingPlace)
        board = SeatBoard(problem, prices, place: Array(repeating: waiting, count: problem.people.count))
        reach = RoundReach(problem)
        evenSizes = Self.evenSizes(problem, quotas)
        openCohorts = OpenCohorts(problem, evenSizes)
        reportCount = problem.people.indices.map { person in
            problem.relations.list[problem.relations.starts[person]..<problem.relations.starts[person + 1]]
                .count { $0.kind == .report }
        }
    }

    /// An equal share of all people, or of the round's quotas, within the limits of cohort-size.
    private static func evenSizes(_ problem: SeatProblem, _ quotas: Quotas?) -> [Int] {
        let shares = (0..<problem.roundCount).map { round in
            let cohorts = problem.slotOfPlace.count { $0 == round }
            guard let quotas else { return problem.people.count / max(1, problem.cohortCount) }
            return quotas.left.reduce(0) { $0 + $1[round] } / max(1, cohorts)
        }
        let cohorts = (0..<problem.cohortCount).map { cohort in
            let sizes = problem.hardSizes(of: cohort) ?? 0...Int.max
            return min(max(1, shares[problem.slotOfPlace[cohort]], sizes.lowerBound), sizes.upperBound)
        }
        return cohorts + [Int.max]
    }

    /// Blocks and single people, most constrained first; equals in random order.
    private func order(_ generator: inout SeededGenerator) -> [[Int]] {
        let relations = problem.relations
        var groups = relations.blocks
        groups += problem.people.indices.filter { relations.blockOf[$0] < 0 }.map { [$0] }
        generator.shuffle(&groups)
        let keys = groups.map { group in
            let choice =
                group.map { person in
                    problem.pinnedCohort[person] >= 0 ? 0 : reach.choice(of: person)
                }.min() ?? 0
            let depth = group.map { relations.depth[$0] }.max() ?? 0
            let reports = group.map { reportCount[$0] }.max() ?? 0
            return SIMD4(-group.count, choice, depth, -reports)
        }
        return groups.indices.sorted { a, b in
            for part in 0..<4 where keys[a][part] != keys[b][part] { return keys[a][part] < keys[b][part] }
            return a < b
        }.map { groups[$0] }
    }

    private mutating func seat(_ groups: [[Int]], _ control: RunControl) {
        var isHurried = false
        for (position, group) in groups.enumerated() {
            if position % 64 == 0, control.shouldStop { isHurried = true }
            seat(group, at: isHurried ? emptiestPlace(for: group) : cheapestPlace(for: group))
        }
    }

    private mutating func seat(_ group: [Int], at target: Int) {
        for person in group {
            if target != problem.waitingPlace {
                board.move(person, to: target)
                openCohorts.note(target, size: board.size(of: target))
            }
            if let type = quotas?.typeOf[person] { quotas?.left[type][problem.slotOfPlace[target]] -= 1 }
        }
    }

    /// What a place offers a group, best offer least.
    private struct Offer: Comparable {
        /// Members above the hard maximum.
        let overfull: Int
        /// Those the seats break, and one for each person whose round leaves others none that they do not.
        let hardBreaches: Int
        /// People without quota there.
        let withoutQuota: Int
        /// Members above an even fill.
        let strain: Int
        let cost: Int
        let size: Int
        let place: Int

        static func < (a: Self, b: Self) -> Bool {
            if a.overfull != b.overfull { return a.overfull < b.overfull }
            if a.hardBreaches != b.hardBreaches { return a.hardBreaches < b.hardBreaches }
            if a.withoutQuota != b.withoutQuota { return a.withoutQuota < b.withoutQuota }
            if a.strain != b.strain { return a.strain < b.strain }
            if a.cost != b.cost { return a.cost < b.cost }
            return (a.size, a.place) < (b.size, b.place)
        }
    }

    /// Of many cohorts some open ones of each round are asked; all of them only where none of those will do.
    private mutating func cheapestPlace(for group: [Int]) -> Int {
        guard problem.cohortCount > mostAsked, group.allSatisfy({ problem.pinnedCohort[$0] < 0 }) else {
            return cheapestOfAll(for: group)
        }
        let open = (0..<problem.roundCount).filter { round in group.allSatisfy { reach.isOpen($0, round) } }
        let withQuota = open.filter { round in group.allSatisfy { hasQuota($0, inSlot: round) } }
        return cheapestOfSome(for: group, withQuota) ?? cheapestOfSome(for: group, open) ?? cheapestOfAll(for: group)
    }

    /// Nil where none of the cohorts asked has a seat that keeps the hard rules.
    private mutating func cheapestOfSome(for group: [Int], _ rounds: [Int]) -> Int? {
        var best = offer(of: problem.waitingPlace, to: group)
        for round in rounds {
            for place in openCohorts.some(of: round) { best = min(best, offer(of: place, to: group)) }
        }
        let isGood = best.place != problem.waitingPlace && best.overfull == 0 && best.hardBreaches == 0
        return isGood ? best.place : nil
    }

    private mutating func cheapestOfAll(for group: [Int]) -> Int {
        var best = offer(of: problem.waitingPlace, to: group)
        for place in 0..<problem.cohortCount { best = min(best, offer(of: place, to: group)) }
        return best.place
    }

    /// A place for those who are left when time is up: the smallest cohort of a round open to them.
    private func emptiestPlace(for group: [Int]) -> Int {
        let open = (0..<problem.slotCount).map { slot in group.allSatisfy { problem.allows($0, inSlot: slot) } }
        let cohorts = (0..<problem.cohortCount).filter { open[problem.slotOfPlace[$0]] }
        return cohorts.min { board.size(of: $0) < board.size(of: $1) } ?? problem.waitingPlace
    }

    private mutating func offer(of place: Int, to group: [Int]) -> Offer {
        let isWaiting = place == problem.waitingPlace
        let size = isWaiting ? 0 : board.size(of: place) + group.count
        let (all, lone) = cost(of: group, at: place)
        let hard = prices.weights[CostLevels.hard]
        let cost = all - lone / hard * (hard - loneBreach)
        let slot = problem.slotOfPlace[place]
        return Offer(
            overfull: max(0, size - mostMembers(of: place)),
            hardBreaches: max(0, cost) / hard + group.count { forcesBreach($0, inSlot: slot) },
            withoutQuota: group.count { !hasQuota($0, inSlot: slot) },
            strain: max(0, size - evenSizes[place]), cost: cost, size: size, place: place)
    }

    /// Whether a round open to a person leaves others only seats that break a hard rule.
    private func forcesBreach(_ person: Int, inSlot slot: Int) -> Bool {
        problem.allows(person, inSlot: slot) && !reach.isOpen(person, slot)
    }

    private func mostMembers(of place: Int) -> Int {
        place == problem.waitingPlace ? Int.max : problem.hardSizes(of: place)?.upperBound ?? Int.max
    }

    private func hasQuota(_ person: Int, inSlot slot: Int) -> Bool {
        guard let quotas else { return true }
        return quotas.left[quotas.typeOf[person]][slot] > 0
    }

    /// What seating a group at a place costs now, the cohort's size aside, and what of that no-lone costs; on the waiting
    /// list, what waiting costs.
    private mutating func cost(of group: [Int], at place: Int) -> (all: Int, lone: Int) {
        let waiting = group.reduce(0) { $0 + costOfWaiting($1) }
        guard place != problem.waitingPlace else { return (waiting, 0) }
        let size = board.size(of: place)
        let sizeChange =
            prices.sizes.cost(of: place, size: size + group.count) - prices.sizes.cost(of: place, size: size)
        let other = waiting - sizeChange
        if group.count == 1 {
            let lone = board.loneDelta(group[0], problem.waitingPlace, place)
            return (other + board.moveDelta(group[0], to: place), lone)
        }
        let before = board.energy
        var lone = 0
        for person in group {
            lone += board.loneDelta(person, problem.waitingPlace, place)
            board.move(person, to: place)
        }
        let delta = board.energy - before
        for person in group { board.move(person, to: problem.waitingPlace) }
        return (other + delta, lone)
    }

    private func costOfWaiting(_ person: Int) -> Int {
        prices.slots[person * prices.slotCount + problem.waitingSlot]
            + (problem.pinnedCohort[person] >= 0 ? prices.pin * Int(problem.pinCount[person]) : 0)
    }
}

/// The cohorts of each round that have not reached an even fill, dealt out in turn.
struct OpenCohorts {
    /// Cohorts up to which all of them are asked.
    static let mostAsked = 96
    private static let askedPerRound = 10

    private var cohorts: [[Int32]]
    private var position: [Int32]
    private let slotOfPlace: [Int]
    /// Of each cohort.
    private let evenSizes: [Int]
    private var turn = 0

    init(_ problem: SeatProblem, _ evenSizes: [Int]) {
        self.evenSizes = evenSizes
        slotOfPlace = problem.slotOfPlace
        cohorts = Array(repeating: [], count: problem.roundCount)
        position = Array(repeating: -1, count: problem.cohortCount)
        for cohort in 0..<problem.cohortCount {
            position[cohort] = Int32(cohorts[slotOfPlace[cohort]].count)
            cohorts[slotOfPlace[cohort]].append(Int32(cohort))
        }
    }

    /// Takes a cohort that has become full out.
    mutating func note(_ cohort: Int, size: Int) {
        let round = slotOfPlace[cohort]
        let own = Int(position[cohort])
        guard own >= 0, size >= evenSizes[cohort], let last = cohorts[round].last else { return }
        cohorts[round][own] = last
        position[Int(last)] = Int32(own)
        cohorts[round].removeLast()
        position[cohort] = -1
    }

    mutating func some(of round: Int) -> [Int] {
        let open = cohorts[round]
        turn += 7
        return (0..<min(Self.askedPerRound, open.count)).map { Int(open[(turn + $0) % open.count]) }
    }
}
