/// Managers who stand in for each other are not in sessions at the same time.
public struct CoverRule: Rule {
    public static let definition = RuleDefinition(
        "cover", sv: "ersättare", en: "cover",
        unit: LocalisedText(sv: "par och halvdag", en: "pair and half-day"))
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let pairs = view.index.coverPairs
        guard !pairs.isEmpty else { return RuleCount(0) }
        var halfDays: [Set<Int>] = Array(repeating: [], count: view.members.count)
        for session in view.sessions {
            let start = session.start.ordinal
            halfDays[session.cohort].formUnion(start..<start + max(0, session.halfDays))
        }
        let managers = view.index.scenario.managers
        return RuleCount(
            pairs.reduce(0) { total, pair in
                guard let first = view.cohortOf[pair.first], let second = view.cohortOf[pair.second] else {
                    return total
                }
                return total
                    + halfDays[first].intersection(halfDays[second]).count { ordinal in
                        let day = HalfDay(ordinal: ordinal).day
                        return managers[pair.first].isEmployed(on: day) && managers[pair.second].isEmployed(on: day)
                    }
            })
    }
}
