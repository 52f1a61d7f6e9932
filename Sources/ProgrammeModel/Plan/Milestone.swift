/// What is due around the sessions of a plan: it follows from the plan and the scenario, nobody decides it.
public struct Milestone: Hashable, Sendable, Codable {
    /// What is due; named as the settings are.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Talk of a manager and the boss before the cohort's first session.
        case agreementBefore = "agreement-before"
        /// The same after its last session.
        case agreementAfter = "agreement-after"
        /// What a manager leaves with, shared with the boss.
        case roadMap = "road-map"
        /// To the steering group, after a round's last session of a module.
        case statusReport = "status-report"
        /// Of project leader and module lead, before a round's first session of a module.
        case checkIn = "check-in"

        /// Lower case, singular.
        public var text: LocalisedText {
            switch self {
            case .agreementBefore:
                LocalisedText(
                    sv: "överenskommelse före första modultillfället", en: "agreement before the first session")
            case .agreementAfter:
                LocalisedText(sv: "överenskommelse efter sista modultillfället", en: "agreement after the last session")
            case .roadMap: Term.roadMap.text
            case .statusReport: Term.statusReport.text
            case .checkIn: Term.checkIn.text
            }
        }
    }

    public var kind: Kind
    public var due: Day
    public var round: Round.ID
    /// Of agreements and road maps; nil for the others, as ``manager``.
    public var cohort: Cohort.ID?
    public var manager: Manager.ID?
    /// Whom the manager meets: the boss, if the roster has one who is employed on the due date; nil where somebody has
    /// to be named.
    public var partner: Manager.ID?
    /// Of status reports and check-ins.
    public var module: TrainingModule.ID?
    /// Those who answer for the module, in the order of the scenario; empty for agreements and road maps.
    public var consultants: [Consultant.ID]

    public init(
        kind: Kind, due: Day, round: Round.ID, cohort: Cohort.ID? = nil, manager: Manager.ID? = nil,
        partner: Manager.ID? = nil, module: TrainingModule.ID? = nil, consultants: [Consultant.ID] = []
    ) {
        self.kind = kind
        self.due = due
        self.round = round
        self.cohort = cohort
        self.manager = manager
        self.partner = partner
        self.module = module
        self.consultants = consultants
    }
}

extension Milestone {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(Kind.self, forKey: .kind)
        due = try container.decode(Day.self, forKey: .due)
        round = try container.decode(Round.ID.self, forKey: .round)
        cohort = try container.decodeIfPresent(Cohort.ID.self, forKey: .cohort)
        manager = try container.decodeIfPresent(Manager.ID.self, forKey: .manager)
        partner = try container.decodeIfPresent(Manager.ID.self, forKey: .partner)
        module = try container.decodeIfPresent(TrainingModule.ID.self, forKey: .module)
        consultants = try container.decodeIfPresent([Consultant.ID].self, forKey: .consultants) ?? []
    }

    /// What a milestone does not have is left out: there are three of them for every manager.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(due, forKey: .due)
        try container.encode(round, forKey: .round)
        try container.encodeIfPresent(cohort, forKey: .cohort)
        try container.encodeIfPresent(manager, forKey: .manager)
        try container.encodeIfPresent(partner, forKey: .partner)
        try container.encodeIfPresent(module, forKey: .module)
        if !consultants.isEmpty { try container.encode(consultants, forKey: .consultants) }
    }

    private enum CodingKeys: CodingKey {
        case kind, due, round, cohort, manager, partner, module, consultants
    }
}

extension Milestone: Comparable {
    /// By due date, then kind as written, then ids: round, cohort, manager, module, and whoever else is in it.
    public static func < (a: Milestone, b: Milestone) -> Bool {
        if a.due != b.due { return a.due < b.due }
        if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
        return a.ids.lexicographicallyPrecedes(b.ids)
    }

    private var ids: [String] {
        [round.text, cohort?.text ?? "", manager?.text ?? "", module?.text ?? "", partner?.text ?? ""]
            + consultants.map(\.text)
    }
}
