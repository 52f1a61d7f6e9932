/// Pins hold.
public struct PinnedRule: Rule {
    public static let definition = RuleDefinition(
        "pinned", sv: "låst", en: "pinned", unit: LocalisedText(sv: "låsning", en: "pin"))
    public var strength = Strength.always
    public var terms = PenaltyTerms(.clashes)

    public init() {}

    public func count(in view: PlanView) -> RuleCount {
        RuleCount(view.index.scenario.pins.count { !holds($0, in: view) })
    }

    private func holds(_ pin: Pin, in view: PlanView) -> Bool {
        let index = view.index
        switch pin.kind {
        case .cohort, .round:
            guard let manager = index.managerIndex[Manager.ID(pin.who)], let cohort = view.cohortOf[manager] else {
                return false
            }
            if pin.kind == .cohort { return index.scenario.programme.cohorts[cohort].id.text == pin.value }
            return index.scenario.programme.rounds[index.roundOfCohort[cohort]].id.text == pin.value
        case .sessionStart:
            return view.session(pin.who)?.start.description == pin.value
        case .sessionConsultants:
            guard let session = view.session(pin.who) else { return false }
            let names = session.consultants.map { index.scenario.consultants[$0].id.text }
            let wanted = pin.value.split(separator: "|").map(String.init)
            return names.first == wanted.first && names.sorted() == wanted.sorted()
        case .sessionVenue:
            return view.session(pin.who)?.venue.map { index.scenario.venues[$0].id.text } == pin.value
        case .introductionStart:
            return view.introductions.contains {
                index.scenario.programme.rounds[$0.round].id.text == pin.who && $0.start.description == pin.value
            }
        }
    }
}
