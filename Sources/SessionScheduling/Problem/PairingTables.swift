import ProgrammeModel

/// What the rule pairing makes of who serves in a session.
struct PairingTables: Sendable {
    /// Units of two consultants in a session of a module for two, and in one of a module for one: consultant by
    /// consultant; empty where no pair is named.
    private let forTwo: [Int]
    private let forOne: [Int]
    /// Units of one consultant alone in a session of a module for two.
    private let alone: [Int]
    private let count: Int
    private let rule: RulePrice

    init(_ index: ScenarioIndex, _ tariff: Tariff) {
        let pairs = tariff.pairing.binds || tariff.pairing.price > 0 ? index.consultantPairs : []
        let count = pairs.isEmpty ? 0 : index.scenario.consultants.count
        forTwo = Self.table(pairs, count, takesTwo: true)
        forOne = Self.table(pairs, count, takesTwo: false)
        alone = pairs.reduce(into: Array(repeating: 0, count: count)) { alone, pair in
            for one in [pair.first, pair.second] { alone[one] += pair.units(serving: 1, takesTwo: true) }
        }
        self.count = count
        rule = tariff.pairing
    }

    /// Each pair adds to its own two cells, and to the rows and columns of its two: nobody else's session counts it.
    private static func table(_ pairs: [ConsultantPair], _ count: Int, takesTwo: Bool) -> [Int] {
        var table = Array(repeating: 0, count: count * count)
        for pair in pairs {
            let both = pair.units(serving: 2, takesTwo: takesTwo)
            table[pair.first * count + pair.second] += both
            table[pair.second * count + pair.first] += both
            let one = pair.units(serving: 1, takesTwo: takesTwo)
            guard one != 0 else { continue }
            for (here, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
                for beside in 0..<count where beside != other {
                    table[here * count + beside] += one
                    if beside != here { table[beside * count + here] += one }
                }
            }
        }
        return table
    }

    /// Whether who serves beside whom can matter at all.
    var isRead: Bool { count > 0 }

    /// Whether it can forbid two consultants to serve together.
    var forbids: Bool { isRead && rule.binds }

    /// The cost of a session's consultants as pairs; nil where the rule forbids them.
    ///
    /// - Parameter lead: a position, -1 for none; so too the assistant.
    @inline(__always)
    func cost(_ lead: Int32, _ assistant: Int32, takesTwo: Bool) -> Int? {
        guard isRead, lead >= 0 else { return 0 }
        let found = units(Int(lead), Int(assistant), takesTwo)
        return found > 0 && rule.binds ? nil : found * rule.price
    }

    private func units(_ lead: Int, _ assistant: Int, _ takesTwo: Bool) -> Int {
        if assistant < 0 { return takesTwo ? alone[lead] : 0 }
        return (takesTwo ? forTwo : forOne)[lead * count + assistant]
    }

    /// Whether two of some consultants may serve together.
    func allowsTwo(of consultants: [Int32]) -> Bool {
        consultants.enumerated().contains { place, one in
            consultants[(place + 1)...].contains { cost(one, $0, takesTwo: true) != nil }
        }
    }
}
