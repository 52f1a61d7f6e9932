import ProgrammeModel

/// Who sits where during a search, with the counts that make a change of one or two people cheap to price.
///
/// A price has two parts. What slots, sizes and shared values cost changes with nearly every exchange. Of *obstacles* -
/// pins, limits of a value, lone people, people's relations and past - few seats have any, and while none is violated no
/// exchange gains by them: a search looks at them last.
struct SeatBoard: Sendable {
    let tables: SeatTables
    /// The place of each person.
    private(set) var place: [Int32]
    /// People of each place, and where in that list each person stands.
    private(set) var members: [[Int32]]
    private var standing: [Int32]
    /// For each place the stored counts of each value.
    private var counts: [Int32]
    private let isAllStored: Bool
    /// Past pairs that meet.
    private(set) var gains: PairGains
    /// What the seats cost, up to a constant where the board is a part.
    private(set) var energy: Int
    /// The part of the energy that obstacles cost.
    private(set) var obstacles: Int

    /// - Parameter place: one place per person.
    /// - Parameter energy: what the seats cost as far as the caller counts.
    init(_ tables: SeatTables, place: [Int32], energy: Int) {
        self.tables = tables
        self.place = place
        self.energy = energy
        isAllStored = tables.storedValues == tables.valueCount
        members = Array(repeating: [], count: tables.cohortCount + 1)
        standing = Array(repeating: 0, count: place.count)
        counts = Array(repeating: 0, count: tables.storedValues * (tables.cohortCount + 1))
        gains = PairGains(tables)
        obstacles = 0
        for person in place.indices { enter(person, Int(place[person])) }
        obstacles = countedObstacles()
    }

    var personCount: Int { place.count }
    func size(of place: Int) -> Int { members[place].count }
    private var waitingPlace: Int { tables.cohortCount }

    /// Seats a person elsewhere.
    mutating func move(_ person: Int, to target: Int) {
        let from = Int(place[person])
        guard from != target else { return }
        let hindrance = obstacleDelta(person, from, target)
        energy &+= plainMoveDelta(person, from, target) &+ hindrance
        obstacles &+= hindrance
        leave(person)
        enter(person, target)
    }

    /// Lets two people of different places change seats.
    mutating func swap(_ a: Int, _ b: Int, delta: Int) {
        let from = Int(place[a])
        let to = Int(place[b])
        energy &+= delta
        obstacles &+= obstacleDelta(a, from, b, to)
        leave(a)
        leave(b)
        enter(a, to)
        enter(b, from)
    }

    /// Makes moves one after the other and takes them all back if they cost more together than a threshold.
    mutating func attempt(_ steps: [(person: Int, target: Int)], _ threshold: Int) {
        let before = energy
        let origins = steps.map { Int(place[$0.person]) }
        for step in steps { move(step.person, to: step.target) }
        guard energy - before > threshold else { return }
        for (step, origin) in zip(steps, origins).reversed() { move(step.person, to: origin) }
    }

    /// What moving a person would add to the energy.
    func moveDelta(_ person: Int, to target: Int) -> Int {
        let from = Int(place[person])
        guard from != target else { return 0 }
        return plainMoveDelta(person, from, target) &+ obstacleDelta(person, from, target)
    }

    /// What an exchange of seats between two people of different places would add to the energy.
    func swapDelta(_ a: Int, _ b: Int) -> Int {
        let from = Int(place[a])
        let to = Int(place[b])
        return plainSwapDelta(a, from, b, to) &+ obstacleDelta(a, from, b, to)
    }

    private func plainMoveDelta(_ person: Int, _ from: Int, _ target: Int) -> Int {
        var delta = slotDelta(person, from, target)
        let features = tables.featureCount
        if from != waitingPlace {
            let size = members[from].count
            delta &-= tables.sizes.step(at: from, from: size - 1)
            for feature in 0..<features {
                let code = Int(tables.codes[person &* features &+ feature])
                if code >= 0 { delta &-= tables.pairs[feature] &* (count(code, at: from) &- 1) }
            }
        }
        if target != waitingPlace {
            let size = members[target].count
            delta &+= tables.sizes.step(at: target, from: size)
            for feature in 0..<features {
                let code = Int(tables.codes[person &* features &+ feature])
                if code >= 0 { delta &+= tables.pairs[feature] &* count(code, at: target) }
            }
        }
        return delta
    }

    private func plainSwapDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        var delta = slotDelta(a, from, to) &+ slotDelta(b, to, from)
        let features = tables.featureCount
        for feature in 0..<features {
            let codeA = Int(tables.codes[a &* features &+ feature])
            let codeB = Int(tables.codes[b &* features &+ feature])
            if codeA == codeB { continue }
            var met = 0
            if codeA >= 0 {
                if from != waitingPlace { met &-= count(codeA, at: from) &- 1 }
                if to != waitingPlace { met &+= count(codeA, at: to) }
            }
            if codeB >= 0 {
                if to != waitingPlace { met &-= count(codeB, at: to) &- 1 }
                if from != waitingPlace { met &+= count(codeB, at: from) }
            }
            delta &+= tables.pairs[feature] &* met
        }
        return delta
    }

    @inline(__always)
    func count(_ value: Int, at place: Int) -> Int {
        value < tables.storedValues
            ? Int(counts[place &* tables.storedValues &+ value]) : scannedCount(value, at: place)
    }

    private func scannedCount(_ value: Int, at target: Int) -> Int {
        var found = 0
        for position in tables.memberStarts[value]..<tables.memberStarts[value + 1]
        where place[Int(tables.members[position])] == Int32(target) { found += 1 }
        return found
    }

    @inline(__always)
    private func slotDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        let base = person &* tables.slotCount
        return tables.slots[base &+ Int(tables.slotOfPlace[to])]
            &- tables.slots[base &+ Int(tables.slotOfPlace[from])]
    }

    private mutating func enter(_ person: Int, _ target: Int) {
        place[person] = Int32(target)
        standing[person] = Int32(members[target].count)
        members[target].append(Int32(person))
        change(person, target, by: 1)
        gains.enter(person, target)
    }

    private mutating func leave(_ person: Int) {
        let from = Int(place[person])
        let position = Int(standing[person])
        let last = members[from].removeLast()
        if Int(last) != person {
            members[from][position] = last
            standing[Int(last)] = Int32(position)
        }
        change(person, from, by: -1)
        gains.leave(person, from)
    }

    @inline(__always)
    private mutating func change(_ person: Int, _ at: Int, by amount: Int32) {
        let features = tables.featureCount
        for feature in 0..<features {
            let code = Int(tables.codes[person &* features &+ feature])
            if code >= 0, code < tables.storedValues { counts[at &* tables.storedValues &+ code] &+= amount }
        }
    }
}

/// Exchanges of one person with each member of a cohort.
extension SeatBoard {
    /// The first member of a cohort, from a random one on, with whom an exchange costs no more than a threshold drawn
    /// for it.
    ///
    /// What the person brings and leaves is looked up once, so that each member costs a few additions per attribute.
    /// - Parameter target: a place other than the person's own.
    /// - Returns: the member, and what the exchange adds; -1 without one. How many members were looked at.
    func scan(
        _ a: Int, _ target: Int, _ temperature: Double, _ random: UInt64
    ) -> (partner: Int, delta: Int, evaluated: Int) {
        let from = Int(place[a])
        var random = random
        let count = members[target].count
        var position = Int(truncatingIfNeeded: random.multipliedFullWidth(by: UInt64(count)).high)
        let isPlain = isAllStored && from != waitingPlace && target != waitingPlace
        let own = isPlain ? plainSwapBase(a, from, target) : 0
        let hasSlots = tables.slotOfPlace[from] != tables.slotOfPlace[target]
        for step in 0..<count {
            let b = Int(members[target][position])
            position = position + 1 == count ? 0 : position + 1
            random = random &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
            let threshold = Cooling.threshold(temperature, random >> 54)
            var delta =
                isPlain
                ? own &+ plainSwapRest(a, from, b, target) &+ (hasSlots ? slotDelta(b, target, from) : 0)
                : plainSwapDelta(a, from, b, target)
            if obstacles == 0, delta > threshold { continue }
            delta &+= obstacleDelta(a, from, b, target)
            if delta <= threshold { return (b, delta, step + 1) }
        }
        return (-1, 0, count)
    }

    /// What a person's own values and slots add to an exchange with anybody of a cohort.
    private func plainSwapBase(_ a: Int, _ from: Int, _ to: Int) -> Int {
        var delta = slotDelta(a, from, to)
        let features = tables.featureCount
        for feature in 0..<features {
            let code = Int(tables.codes[a &* features &+ feature])
            guard code >= 0 else { continue }
            let rise = Int(
                counts[to &* tables.storedValues &+ code] &- counts[from &* tables.storedValues &+ code] &+ 1)
            delta &+= tables.pairs[feature] &* rise
        }
        return delta
    }

    /// What the other person's values add; a shared value changes nothing, which takes back its share of the base.
    @inline(__always)
    private func plainSwapRest(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        var delta = 0
        let features = tables.featureCount
        let rowFrom = from &* tables.storedValues
        let rowTo = to &* tables.storedValues
        for feature in 0..<features {
            let code = Int(tables.codes[b &* features &+ feature])
            guard code >= 0 else { continue }
            let isShared = tables.codes[a &* features &+ feature] == Int32(code)
            let rise = Int(counts[rowFrom &+ code] &- counts[rowTo &+ code] &+ 1) &- (isShared ? 2 : 0)
            delta &+= tables.pairs[feature] &* rise
        }
        return delta
    }
}
