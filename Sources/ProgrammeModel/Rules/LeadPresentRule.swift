/// The consultant who answers for a module is at the first session of it in every round.
public struct LeadPresentRule: Rule {
    public static let definition = RuleDefinition(
        "lead-present", sv: "modulansvarig på plats", en: "module lead present",
        unit: LocalisedText(sv: "omgång och modul", en: "round and module"))
    public var strength = Strength.soft
    public var terms = PenaltyTerms(.consultants)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        let rounds = Dictionary(grouping: view.sessions) { view.index.roundOfCohort[$0.cohort] }
        return RuleCount(
            view.index.moduleLeads.enumerated().reduce(0) { total, leads in
                guard !leads.element.isEmpty else { return total }
                return total
                    + rounds.values.count { sessions in
                        let held = sessions.filter { $0.module == leads.offset }
                        guard let first = held.map(\.start).min() else { return false }
                        let isPresent = held.contains { session in
                            session.start == first && session.consultants.contains(where: leads.element.contains)
                        }
                        return !isPresent
                    }
            })
    }
}
