import ProgrammeModel

/// Who sits where during a search, with the counts that make a change of one or two people cheap to price.
struct SeatBoard: Sendable {
    let problem: SeatProblem
    private(set) var prices: SeatPrices
    /// The place of each person.
    private(set) var place: [Int32]
    /// People of each place, and where in that list each person stands.
    private(set) var members: [[Int32]]
    private var standing: [Int32]
    /// For each place the stored counts of each value.
    private var counts: [Int32]
    private let codes: [Int32]
    private let featureCount: Int
    private let roomFeature: Int
    private let stored: Int
    private let slotOfPlace: [Int]
    private let waitingPlace: Int
    /// Past pairs that meet.
    private var gains: PairGains
    /// What the seats cost under the current prices.
    private(set) var energy: Int

    /// - Parameter place: one place per person.
    init(_ problem: SeatProblem, _ prices: SeatPrices, place: [Int32]) {
        self.problem = problem
        self.prices = prices
        self.place = place
        codes = problem.features.codes
        featureCount = problem.features.features.count
        roomFeature = problem.features.roomFeature
        stored = problem.features.storedValues
        slotOfPlace = problem.slotOfPlace
        waitingPlace = problem.waitingPlace
        members = Array(repeating: [], count: problem.cohortCount + 1)
        standing = Array(repeating: 0, count: place.count)
        counts = Array(repeating: 0, count: stored * (problem.cohortCount + 1))
        gains = PairGains(problem)
        energy = 0
        for person in place.indices { enter(person, Int(place[person])) }
        energy = recomputedEnergy()
    }

    var personCount: Int { place.count }
    func size(of place: Int) -> Int { members[place].count }

    /// Judges by other prices from now on.
    mutating func reprice(_ prices: SeatPrices) {
        self.prices = prices
        energy = recomputedEnergy()
    }

    /// Replaces all seats.
    mutating func reset(to place: [Int32]) { self = SeatBoard(problem, prices, place: place) }

    /// Seats a person elsewhere.
    mutating func move(_ person: Int, to target: Int) {
        energy &+= moveDelta(person, to: target)
        leave(person)
        enter(person, target)
    }

    /// Lets two people of different places change seats.
    mutating func swap(_ a: Int, _ b: Int, delta: Int) {
        let from = Int(place[a])
        let to = Int(place[b])
        energy &+= delta
        leave(a)
        leave(b)
        enter(a, to)
        enter(b, from)
    }

    /// What moving a person would add to the energy.
    func moveDelta(_ person: Int, to target: Int) -> Int {
        let from = Int(place[person])
        guard from != target else { return 0 }
        var delta = slotDelta(person, from, target)
        if from != waitingPlace {
            let size = members[from].count
            delta &-= prices.sizes.step(at: from, from: size - 1)
            for feature in 0..<featureCount {
                let code = codes[person &* featureCount &+ feature]
                if code >= 0 { delta &-= leaving(feature, Int(code), from) }
            }
        }
        if target != waitingPlace {
            let size = members[target].count
            delta &+= prices.sizes.step(at: target, from: size)
            for feature in 0..<featureCount {
                let code = codes[person &* featureCount &+ feature]
                if code >= 0 { delta &+= entering(feature, Int(code), target) }
            }
        }
        return delta &+ relationDelta(person, from, target, swappedWith: -1) &+ pastDelta(person, from, target)
    }

    /// What an exchange of seats between two people of different places would add to the energy.
    func swapDelta(_ a: Int, _ b: Int) -> Int {
        let from = Int(place[a])
        let to = Int(place[b])
        var delta = slotDelta(a, from, to) &+ slotDelta(b, to, from)
        let ofA = a &* featureCount
        let ofB = b &* featureCount
        for feature in 0..<featureCount {
            let codeA = codes[ofA &+ feature]
            let codeB = codes[ofB &+ feature]
            if codeA == codeB { continue }
            if codeA >= 0 {
                if from != waitingPlace { delta &-= leaving(feature, Int(codeA), from) }
                if to != waitingPlace { delta &+= entering(feature, Int(codeA), to) }
            }
            if codeB >= 0 {
                if to != waitingPlace { delta &-= leaving(feature, Int(codeB), to) }
                if from != waitingPlace { delta &+= entering(feature, Int(codeB), from) }
            }
        }
        return delta &+ relationDelta(a, from, to, swappedWith: b) &+ relationDelta(b, to, from, swappedWith: a)
            &- mutualDelta(a, from, b, to) &+ pastDelta(a, b, from, to)
    }

    /// The energy from scratch.
    func recomputedEnergy() -> Int { prices.weights.energy(of: problem.levelValues(place)) }

    /// What one more person of a value costs in a cohort.
    @inline(__always)
    private func entering(_ feature: Int, _ value: Int, _ cohort: Int) -> Int {
        marginal(feature, value, cohort, count(value, at: cohort))
    }

    /// What the last person of a value costs in a cohort.
    @inline(__always)
    private func leaving(_ feature: Int, _ value: Int, _ cohort: Int) -> Int {
        marginal(feature, value, cohort, count(value, at: cohort) &- 1)
    }

    /// What one more person of a value costs in a cohort where some are already.
    @inline(__always)
    private func marginal(_ feature: Int, _ value: Int, _ cohort: Int, _ count: Int) -> Int {
        var price = prices.pairs[feature] &* count
        if count >= prices.capacities[feature] { price &+= prices.caps[feature] }
        price &+= prices.lones.step(feature, from: count)
        if feature == roomFeature, count >= problem.features.room(value, inRound: slotOfPlace[cohort]) {
            price &+= prices.room
        }
        return price
    }

    @inline(__always)
    private func count(_ value: Int, at place: Int) -> Int {
        value < stored ? Int(counts[place &* stored &+ value]) : scannedCount(value, at: place)
    }

    private func scannedCount(_ value: Int, at target: Int) -> Int {
        let features = problem.features
        var found = 0
        for position in features.memberStarts[value]..<features.memberStarts[value + 1]
        where place[Int(features.members[position])] == Int32(target) { found += 1 }
        return found
    }

    @inline(__always)
    private func slotDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        let base = person &* prices.slotCount
        var delta = prices.slots[base &+ slotOfPlace[to]] &- prices.slots[base &+ slotOfPlace[from]]
        let pinned = Int(problem.pinnedCohort[person])
        if pinned >= 0 {
            let price = prices.pin * Int(problem.pinCount[person])
            delta &+= (pinned == to ? 0 : price) &- (pinned == from ? 0 : price)
        }
        return delta
    }

    @inline(__always)
    private func relationDelta(_ person: Int, _ from: Int, _ to: Int, swappedWith partner: Int) -> Int {
        let relations = problem.relations
        let first = relations.starts[person]
        let end = relations.starts[person + 1]
        guard first < end else { return 0 }
        var delta = 0
        for position in first..<end {
            let relation = relations.list[position]
            let other = Int(place[Int(relation.other)])
            let otherAfter = Int(relation.other) == partner ? from : other
            delta &+= price(person, relation, to, otherAfter) &- price(person, relation, from, other)
        }
        return delta
    }

    /// The part of two people's relations that both of them counted.
    private func mutualDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        let relations = problem.relations
        var delta = 0
        for position in relations.starts[a]..<relations.starts[a + 1]
        where Int(relations.list[position].other) == b {
            let relation = relations.list[position]
            delta &+= price(a, relation, to, from) &- price(a, relation, from, to)
        }
        return delta
    }

    /// What a person's relations cost now.
    func relationPrice(_ person: Int) -> Int {
        var sum = 0
        for position in problem.relations.starts[person]..<problem.relations.starts[person + 1] {
            let relation = problem.relations.list[position]
            sum &+= price(person, relation, Int(place[person]), Int(place[Int(relation.other)]))
        }
        return sum
    }

    /// What a person's cohort pays for values that the person shares and that are above a cap or a room, or too few.
    func crowdPrice(_ person: Int) -> Int {
        let own = Int(place[person])
        guard own != waitingPlace else { return 0 }
        return (0..<featureCount).reduce(0) { sum, feature in
            let code = codes[person &* featureCount &+ feature]
            guard code >= 0 else { return sum }
            let count = count(Int(code), at: own)
            let isCrowded =
                feature == roomFeature && count > problem.features.room(Int(code), inRound: slotOfPlace[own])
            return sum + (count > prices.capacities[feature] ? prices.caps[feature] : 0)
                + (isCrowded ? prices.room : 0) + prices.lones.cost(feature, count)
        }
    }

    /// What the past pairs of one who moves add.
    @inline(__always)
    private func pastDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        guard gains.isOn else { return 0 }
        return prices.past &* (gains.weight(of: person, at: to, place) &- gains.weight(of: person, at: from, place))
    }

    /// What the past pairs of two who change seats add: neither meets the other in the seat that was the other's.
    @inline(__always)
    private func pastDelta(_ a: Int, _ b: Int, _ from: Int, _ to: Int) -> Int {
        guard gains.isOn else { return 0 }
        let seats = (from == waitingPlace ? 0 : 1) &+ (to == waitingPlace ? 0 : 1)
        return pastDelta(a, from, to) &+ pastDelta(b, to, from)
            &- prices.past &* seats &* problem.pastPairs.weight(a, b)
    }

    /// What the past pairs of a person who sit in the same cohort cost.
    func pastPrice(_ person: Int) -> Int {
        gains.isOn ? prices.past * gains.weight(of: person, at: Int(place[person]), place) : 0
    }

    /// What one relation costs, seen from either side.
    private func price(_ person: Int, _ relation: Relations.Relation, _ own: Int, _ others: Int) -> Int {
        switch relation.kind {
        case .boss: return bossPrice(boss: Int(relation.other), bosses: others, reports: own, relation.mayShare)
        case .report: return bossPrice(boss: person, bosses: own, reports: others, relation.mayShare)
        case .together: return own != others ? prices.together : 0
        case .apart: return own == others && own != waitingPlace ? prices.apart : 0
        }
    }

    private func bossPrice(boss: Int, bosses: Int, reports: Int, _ mayShare: Bool) -> Int {
        guard bosses != waitingPlace, reports != waitingPlace else { return 0 }
        let relations = problem.relations
        if bosses == reports { return mayShare || relations.isLeadershipTeam[bosses] ? 0 : prices.bossApart }
        let round = slotOfPlace[reports]
        let isLate = slotOfPlace[bosses] > round && relations.employedAtOpening[boss &* relations.roundCount &+ round]
        return isLate ? prices.bossFirst : 0
    }

    private mutating func enter(_ person: Int, _ target: Int) {
        place[person] = Int32(target)
        standing[person] = Int32(members[target].count)
        members[target].append(Int32(person))
        gains.enter(person, target)
        change(person, target, by: 1)
    }

    private mutating func leave(_ person: Int) {
        let from = Int(place[person])
        let position = Int(standing[person])
        let last = members[from].removeLast()
        if Int(last) != person {
            members[from][position] = last
            standing[Int(last)] = Int32(position)
        }
        gains.leave(person, from)
        change(person, from, by: -1)
    }

    @inline(__always)
    private mutating func change(_ person: Int, _ at: Int, by amount: Int32) {
        for feature in 0..<featureCount {
            let code = Int(codes[person &* featureCount &+ feature])
            if code >= 0, code < stored { counts[at &* stored &+ code] &+= amount }
        }
    }
}
