import ProgrammeModel

/// One number for the values of several priority classes, ordered as the classes are.
///
/// Each class has a place in a mixed-radix number: its radix is one more than a proven limit on its value, so that no
/// value spills into the class above it. Where those limits do not fit into the bits there are, the widest classes get
/// smaller places and their prices are rounded down to them: sums still cannot overflow and classes still cannot spill,
/// but the search no longer sees small differences in such a class (the score does, it is the model's own).
struct PriorityScale: Sendable {
    /// Costs are multiples of this; what is below serves to break ties.
    static let usualGrain = 256
    /// Bits of the largest sum, grain included: room is left for shaken costs, and for sums that mean "no way".
    static let budget = 60

    var grain: Int { Self.usualGrain }

    /// The classes that have a limit above 0, most important first.
    let classes: [PriorityClass]
    private let places: [Place]
    /// Whether the number keeps the order of the classes; otherwise it is one sum of them.
    let isOrdered: Bool

    /// A class's part of the number.
    private struct Place {
        /// A value that no schedule exceeds, and the least power of two that the value as priced stays below.
        let limit: Int
        var bits: Int
        var multiplier = 1

        init(limit: Int) {
            self.limit = limit
            bits = Int.bitWidth - limit.leadingZeroBitCount
        }

        /// One without a limit.
        init(multiplier: Int) {
            limit = 0
            bits = 0
            self.multiplier = multiplier
        }

        var isWhole: Bool { limit >> bits == 0 }

        /// A weight as priced: itself where the limit fits, else so much less that the limit does.
        func weight(_ weight: Int) -> Int {
            if isWhole { return weight }
            return Int(truncatingIfNeeded: (UInt128(weight) << UInt128(bits)) / (UInt128(limit) + 1))
        }
    }

    /// - Parameter limits: for each class, most important first, a value that no schedule exceeds, 0 or more.
    init(_ limits: [(priorityClass: PriorityClass, limit: Int)]) {
        let used = limits.filter { $0.limit > 0 }
        classes = used.map(\.priorityClass)
        var places = used.map { Place(limit: $0.limit) }
        let room = Self.budget - Self.usualGrain.trailingZeroBitCount
        while places.reduce(0, { $0 + $1.bits }) > room,
            let widest = places.indices.max(by: { places[$0].bits < places[$1].bits })
        {
            places[widest].bits -= 1
        }
        var multiplier = Self.usualGrain
        for position in places.indices.reversed() {
            places[position].multiplier = multiplier
            multiplier <<= places[position].bits
        }
        self.places = places
        isOrdered = true
    }

    /// One weighted sum of the classes: no order among them, and no ties to break.
    /// - Parameter weights: what a penalty of one of each class adds, 0 or more.
    init(weights: [(priorityClass: PriorityClass, weight: Int)]) {
        let used = weights.filter { $0.weight > 0 }
        classes = used.map(\.priorityClass)
        places = used.map { Place(multiplier: $0.weight * Self.usualGrain) }
        isOrdered = false
    }

    /// What a unit of a rule adds to the number, weight included; 0 in a class without a place.
    func price(_ terms: PenaltyTerms) -> Int {
        guard let position = classes.firstIndex(of: terms.priorityClass) else { return 0 }
        return places[position].weight(terms.weight) * places[position].multiplier
    }

    /// The values of the classes as priced, most important first; of an ordered scale only.
    func values(of cost: Int) -> [Int] {
        var rest = cost
        return places.map { place in
            let value = rest / place.multiplier
            rest -= value * place.multiplier
            return value
        }
    }

    /// Whether the values of a class as priced are those of the score.
    func isWhole(_ priorityClass: PriorityClass) -> Bool {
        classes.firstIndex(of: priorityClass).map { places[$0].isWhole } ?? true
    }

    /// The value of one class as priced; 0 for one that the schedule does not touch.
    func value(of priorityClass: PriorityClass, in cost: Int) -> Int {
        guard isOrdered, let position = classes.firstIndex(of: priorityClass) else { return 0 }
        return values(of: cost)[position]
    }
}
