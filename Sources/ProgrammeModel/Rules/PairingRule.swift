/// Two consultants whom the planner wants to serve together, or apart.
public struct ConsultantPair: Hashable, Sendable {
    public let first: Int
    public let second: Int
    /// Above 0 for together, below 0 for apart; how much a session counts.
    public let weight: Int

    /// The weights that a pair may have.
    public static let weights = -100...100

    /// What a session counts in which so many of the two serve.
    ///
    /// - Parameter takesTwo: whether the module asks for two consultants.
    public func units(serving: Int, takesTwo: Bool) -> Int {
        if weight < 0 { return serving == 2 ? -weight : 0 }
        return serving == 1 && takesTwo ? weight : 0
    }
}

/// Consultants who are named as a pair serve together, or never.
public struct PairingRule: Rule {
    public static let definition = RuleDefinition(
        "pairing", sv: "konsultpar", en: "consultant pairs", unit: .session)
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.consultants)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let modules = view.index.scenario.programme.modules
        return RuleCount(
            view.sessions.reduce(0) { total, session in
                view.index.consultantPairs.reduce(total) { sum, pair in
                    let serving = [pair.first, pair.second].count(where: session.consultants.contains)
                    return sum + pair.units(serving: serving, takesTwo: modules[session.module].consultants == 2)
                }
            })
    }
}
