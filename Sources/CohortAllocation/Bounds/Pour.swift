/// People of several kinds on their way into rounds, or to wait.
struct Pour {
    private let slots: Int
    private let prices: [Int?]
    private let supply: [Int]
    private let seats: [SeatFloor.Seats]
    private let price: Int
    /// Kind by kind, slot by slot.
    private var flow: [Int]
    private(set) var load: [Int]

    /// - Parameter prices: kind by kind, slot by slot; the last slot is waiting; nil for closed ones.
    /// - Parameter price: more than all people together can cost; what a seat that must be taken is worth.
    init(supply: [Int], prices: [Int?], seats: [SeatFloor.Seats], price: Int) {
        self.supply = supply
        self.prices = prices
        self.seats = seats
        self.price = price
        slots = supply.isEmpty ? 1 : prices.count / supply.count
        flow = Array(repeating: 0, count: prices.count)
        load = Array(repeating: 0, count: slots)
    }

    /// Places everybody who can be, as cheaply as can be.
    ///
    /// - Returns: people without a place, and seats that must be taken and are not.
    mutating func fill() -> Int {
        var missing = 0
        for kind in supply.indices {
            var left = supply[kind]
            while left > 0 {
                guard let way = cheapestWay(from: kind) else { break }
                left -= send(kind, along: way, atMost: left)
            }
            missing += left
        }
        return missing + seats.enumerated().reduce(0) { $0 + max(0, $1.element.least - load[$1.offset]) }
    }

    /// The sum of a cost over everybody placed.
    func total(_ cost: (_ kind: Int, _ slot: Int) -> Int) -> Int {
        flow.indices.reduce(0) { flow[$1] == 0 ? $0 : $0 + flow[$1] * cost($1 / slots, $1 % slots) }
    }

    /// How many more a slot takes at the same price, and that price.
    private func room(_ slot: Int) -> (count: Int, price: Int) {
        guard slot < seats.count else { return (.max, 0) }
        let own = seats[slot]
        if load[slot] < own.least { return (own.least - load[slot], -price) }
        return (max(0, own.most - load[slot]), 0)
    }

    /// One exchange: somebody of a kind who sits in the slot before goes on to this one.
    private struct Step {
        var distance: Int
        var previous: Int
        var kind: Int
    }

    /// Slots from the first taken to the last with room, and the kind that moves into each.
    private func cheapestWay(from kind: Int) -> [(slot: Int, kind: Int)]? {
        let moves = cheapestMoves()
        var steps = (0..<slots).map { slot in
            prices[kind * slots + slot].map { Step(distance: $0, previous: -1, kind: kind) }
        }
        for _ in 0..<slots {
            var isChanged = false
            for from in 0..<slots {
                guard let step = steps[from] else { continue }
                for to in 0..<slots {
                    guard let move = moves[from * slots + to] else { continue }
                    let distance = step.distance + move.price
                    if let known = steps[to], known.distance <= distance { continue }
                    steps[to] = Step(distance: distance, previous: from, kind: move.kind)
                    isChanged = true
                }
            }
            if !isChanged { break }
        }
        return way(steps)
    }

    private func way(_ steps: [Step?]) -> [(slot: Int, kind: Int)]? {
        var best: (slot: Int, cost: Int)?
        for slot in 0..<slots {
            let room = room(slot)
            guard let step = steps[slot], room.count > 0 else { continue }
            let cost = step.distance + room.price
            if best.map({ cost < $0.cost }) ?? true { best = (slot, cost) }
        }
        guard var slot = best?.slot else { return nil }
        var way: [(slot: Int, kind: Int)] = []
        while let step = steps[slot], way.count <= slots {
            way.insert((slot, step.kind), at: 0)
            if step.previous < 0 { break }
            slot = step.previous
        }
        return way
    }

    /// For each two slots the cheapest move of somebody who sits in the first.
    private func cheapestMoves() -> [(price: Int, kind: Int)?] {
        var moves: [(price: Int, kind: Int)?] = Array(repeating: nil, count: slots * slots)
        for kind in supply.indices {
            for from in 0..<slots where flow[kind * slots + from] > 0 {
                guard let own = prices[kind * slots + from] else { continue }
                for to in 0..<slots where to != from {
                    guard let other = prices[kind * slots + to] else { continue }
                    let price = other - own
                    if let known = moves[from * slots + to], known.price <= price { continue }
                    moves[from * slots + to] = (price, kind)
                }
            }
        }
        return moves
    }

    /// Sends people along a way, as many as every step of it bears.
    private mutating func send(_ kind: Int, along way: [(slot: Int, kind: Int)], atMost most: Int) -> Int {
        guard let last = way.last else { return 0 }
        var count = min(most, room(last.slot).count)
        for (step, next) in zip(way, way.dropFirst()) { count = min(count, flow[next.kind * slots + step.slot]) }
        var before: Int?
        for step in way {
            if let before { flow[step.kind * slots + before] -= count }
            flow[step.kind * slots + step.slot] += count
            before = step.slot
        }
        load[last.slot] += count
        return count
    }
}
