import ProgrammeModel

/// What few seats cost: pins, limits of a value, lone people, people's relations and past.
extension SeatBoard {
    private var waitingPlace: Int { tables.cohortCount }

    /// What moving a person changes.
    func obstacleDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        pinDelta(person, from, to) &+ relationDelta(person, from, to, swappedWith: -1)
            &+ limitDelta(person, from, to) &+ loneDelta(person, from, to) &+ pastDelta(person, from, to)
    }

    /// What an exchange of seats between two people changes.
    func obstacleDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        var delta = pinDelta(a, from, to) &+ pinDelta(b, to, from)
        delta &+= relationDelta(a, from, to, swappedWith: b) &+ relationDelta(b, to, from, swappedWith: a)
        delta &-= mutualDelta(a, from, b, to)
        let limited = tables.limits.feature
        if limited >= 0, limitedCode(a) != limitedCode(b) {
            delta &+= limitDelta(a, from, to) &+ limitDelta(b, to, from)
        }
        return delta &+ loneDelta(a, from, b, to) &+ pastDelta(a, from, b, to)
    }

    /// All obstacles at once.
    func countedObstacles() -> Int {
        var twice = 0
        var once = 0
        for person in 0..<personCount {
            twice &+= relationPrice(person) &+ pastPrice(person)
            if tables.pinnedPlace[person] >= 0, tables.pinnedPlace[person] != place[person] {
                once &+= tables.pinPrice[person]
            }
        }
        return twice / 2 &+ once &+ countedLimits() &+ countedLones()
    }

    private func countedLimits() -> Int {
        var earlier: [SIMD2<Int>: Int] = [:]
        var sum = 0
        for person in 0..<personCount where limitPrice(person) > 0 {
            let seat = SIMD2(Int(place[person]), limitedCode(person))
            let round = Int(tables.slotOfPlace[seat.x])
            sum &+= tables.limits.price(seat.y, earlier[seat, default: 0], inRound: round)
            earlier[seat, default: 0] += 1
        }
        return sum
    }

    private func countedLones() -> Int {
        var seen: Set<SIMD2<Int>> = []
        var sum = 0
        for person in 0..<personCount where Int(place[person]) != waitingPlace {
            for feature in tables.lones.features {
                let code = code(person, feature)
                guard code >= 0, seen.insert(SIMD2(Int(place[person]), code)).inserted else { continue }
                sum &+= tables.lones.cost(feature, count(code, at: Int(place[person])))
            }
        }
        return sum
    }

    @inline(__always)
    private func code(_ person: Int, _ feature: Int) -> Int {
        Int(tables.codes[person &* tables.featureCount &+ feature])
    }

    @inline(__always)
    private func limitedCode(_ person: Int) -> Int { code(person, tables.limits.feature) }

    /// What moving a person changes of lone people.
    func loneDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        tables.lones.features.reduce(0) { $0 &+ loneDelta(of: $1, person, from, to) }
    }

    /// Two who share a value leave its numbers as they are.
    private func loneDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        var delta = 0
        for feature in tables.lones.features where code(a, feature) != code(b, feature) {
            delta &+= loneDelta(of: feature, a, from, to) &+ loneDelta(of: feature, b, to, from)
        }
        return delta
    }

    private func loneDelta(of feature: Int, _ person: Int, _ from: Int, _ to: Int) -> Int {
        let code = code(person, feature)
        guard code >= 0 else { return 0 }
        var delta = 0
        if to != waitingPlace { delta &+= tables.lones.step(feature, from: count(code, at: to)) }
        if from != waitingPlace { delta &-= tables.lones.step(feature, from: count(code, at: from) &- 1) }
        return delta
    }

    /// What the past pairs of one who moves add.
    @inline(__always)
    private func pastDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        guard gains.isOn else { return 0 }
        return tables.past &* (gains.weight(of: person, at: to, place) &- gains.weight(of: person, at: from, place))
    }

    /// What the past pairs of two who change seats add: neither meets the other in the seat that was the other's.
    @inline(__always)
    private func pastDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        guard gains.isOn else { return 0 }
        let seats = (from == waitingPlace ? 0 : 1) &+ (to == waitingPlace ? 0 : 1)
        return pastDelta(a, from, to) &+ pastDelta(b, to, from)
            &- tables.past &* seats &* tables.pastPairs.weight(a, b)
    }

    /// What the past pairs of a person who sit in the same cohort cost.
    func pastPrice(_ person: Int) -> Int {
        gains.isOn ? tables.past * gains.weight(of: person, at: Int(place[person]), place) : 0
    }

    /// What too few members of the values that a person shares cost the person's cohort.
    func lonePrice(_ person: Int) -> Int {
        let own = Int(place[person])
        guard own != waitingPlace else { return 0 }
        return tables.lones.features.reduce(0) { sum, feature in
            let code = code(person, feature)
            return code >= 0 ? sum + tables.lones.cost(feature, count(code, at: own)) : sum
        }
    }

    @inline(__always)
    private func limitDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        guard tables.limits.feature >= 0 else { return 0 }
        let code = limitedCode(person)
        guard code >= 0 else { return 0 }
        var delta = 0
        if to != waitingPlace {
            delta &+= tables.limits.price(code, count(code, at: to), inRound: Int(tables.slotOfPlace[to]))
        }
        if from != waitingPlace {
            delta &-= tables.limits.price(code, count(code, at: from) &- 1, inRound: Int(tables.slotOfPlace[from]))
        }
        return delta
    }

    @inline(__always)
    private func pinDelta(_ person: Int, _ from: Int, _ to: Int) -> Int {
        let pinned = Int(tables.pinnedPlace[person])
        guard pinned >= 0 else { return 0 }
        let price = tables.pinPrice[person]
        return (pinned == to ? 0 : price) &- (pinned == from ? 0 : price)
    }

    private func relationDelta(_ person: Int, _ from: Int, _ to: Int, swappedWith partner: Int) -> Int {
        let first = Int(tables.relationStarts[person])
        let end = Int(tables.relationStarts[person + 1])
        var delta = 0
        for position in first..<end {
            let relation = tables.relations[position]
            let other = Int(place[Int(relation.other)])
            let otherAfter = Int(relation.other) == partner ? from : other
            delta &+=
                tables.links.price(person, relation, to, otherAfter)
                &- tables.links.price(person, relation, from, other)
        }
        return delta
    }

    /// The part of two people's relations that both of them counted.
    private func mutualDelta(_ a: Int, _ from: Int, _ b: Int, _ to: Int) -> Int {
        var delta = 0
        for position in Int(tables.relationStarts[a])..<Int(tables.relationStarts[a + 1])
        where Int(tables.relations[position].other) == b {
            let relation = tables.relations[position]
            delta &+= tables.links.price(a, relation, to, from) &- tables.links.price(a, relation, from, to)
        }
        return delta
    }

    /// What a person's relations cost now.
    func relationPrice(_ person: Int) -> Int {
        var sum = 0
        for position in Int(tables.relationStarts[person])..<Int(tables.relationStarts[person + 1]) {
            let relation = tables.relations[position]
            sum &+= tables.links.price(person, relation, Int(place[person]), Int(place[Int(relation.other)]))
        }
        return sum
    }

    /// What a person's cohort pays for the last one of a limited value that the person shares.
    func limitPrice(_ person: Int) -> Int {
        let own = Int(place[person])
        guard own != waitingPlace, tables.limits.feature >= 0 else { return 0 }
        let code = limitedCode(person)
        guard code >= 0 else { return 0 }
        return tables.limits.price(code, count(code, at: own) &- 1, inRound: Int(tables.slotOfPlace[own]))
    }
}
