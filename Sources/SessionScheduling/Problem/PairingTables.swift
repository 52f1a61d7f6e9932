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
        func units(_ serving: Set<Int>, takesTwo: Bool) -> Int {
            pairs.reduce(0) { sum, pair in
                let here = [pair.first, pair.second].count(where: serving.contains)
                return sum + pair.units(serving: here, takesTwo: takesTwo)
            }
        }
        func table(takesTwo: Bool) -> [Int] {
            (0..<count).flatMap { one in (0..<count).map { units([one, $0], takesTwo: takesTwo) } }
        }
        forTwo = table(takesTwo: true)
        forOne = table(takesTwo: false)
        alone = (0..<count).map { units([$0], takesTwo: true) }
        self.count = count
        rule = tariff.pairing
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
