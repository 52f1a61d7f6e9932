import ProgrammeModel

/// A plan and its scenario side by side, looked up and put into reading order once.
///
/// A name that the scenario does not know is shown as it stands: what failed an audit must still be readable.
struct PlanFacts: Sendable {
    /// One cohort of the plan.
    struct CohortFacts: Sendable {
        let id: Cohort.ID
        let round: Round.ID
        /// By name.
        let members: [Manager]
        /// By start; without cancelled ones.
        let sessions: [Session]
    }

    /// One round of the plan.
    struct RoundFacts: Sendable {
        let id: Round.ID
        let name: String
        let window: DayRange?
        /// In the order of the programme.
        let cohorts: [CohortFacts]
        let introductions: [Introduction]

        var memberCount: Int { cohorts.reduce(0) { $0 + $1.members.count } }
    }

    let plan: Plan
    let scenario: Scenario
    let verdict: AuditVerdict
    let language: Language
    let dates: DateText
    let numbers: NumberText
    /// Rounds of the programme in order, then what else the plan speaks of.
    let rounds: [RoundFacts]
    private let managers: [Manager.ID: Manager]
    private let consultants: [Consultant.ID: Consultant]
    private let venues: [Venue.ID: Venue]
    private let modulePositions: [TrainingModule.ID: Int]

    init(plan: Plan, scenario: Scenario, verdict: AuditVerdict, language: Language) {
        self.plan = plan
        self.scenario = scenario
        self.verdict = verdict
        self.language = language
        dates = DateText(language)
        numbers = NumberText(language)
        let managers = Self.byID(scenario.managers, \.id)
        self.managers = managers
        consultants = Self.byID(scenario.consultants, \.id)
        venues = Self.byID(scenario.venues, \.id)
        let modules = scenario.programme.modules
        modulePositions = Dictionary(zip(modules.map(\.id), modules.indices), uniquingKeysWith: { first, _ in first })
        rounds = Self.rounds(of: plan, scenario.programme) { managers[$0] ?? Manager(unknown: $0) }
    }

    var programme: Programme { scenario.programme }
    var cohorts: [CohortFacts] { rounds.flatMap(\.cohorts) }
    /// By start; without cancelled ones.
    var sessions: [Session] { Self.inOrder(plan.sessions.filter { $0.status != .cancelled }) }

    /// A text in the reader's language.
    func text(_ text: LocalisedText) -> String { text[language] }

    func manager(_ id: Manager.ID) -> Manager { managers[id] ?? Manager(unknown: id) }
    func consultantName(_ id: Consultant.ID) -> String { consultants[id]?.name ?? id.text }
    func venueName(_ id: Venue.ID?) -> String { id.map { venues[$0]?.name ?? $0.text } ?? "–" }
    func modulePosition(_ id: TrainingModule.ID) -> Int? { modulePositions[id] }

    func moduleName(_ id: TrainingModule.ID) -> String {
        modulePositions[id].map { programme.modules[$0].name } ?? id.text
    }

    /// The module's sign and name: "2 Klar ledare".
    func signedModuleName(_ id: TrainingModule.ID) -> String {
        (modulePosition(id).map { Self.sign(ofModule: $0) + " " } ?? "") + moduleName(id)
    }

    func roundName(_ id: Round.ID) -> String { rounds.first { $0.id == id }?.name ?? id.text }

    /// The boss's name; the id of one outside the roster; a dash for none.
    func bossName(of manager: Manager) -> String { manager.boss.map { managers[$0]?.name ?? $0.text } ?? "–" }

    /// "v. 41, tis 6 – ons 7 okt 2015 (fm–em)".
    func when(_ session: Session) -> String { dates.halfDays(from: session.start, through: session.end) }

    /// The sign of a module in drawings: 1-9, then A-Z.
    static func sign(ofModule position: Int) -> String {
        String(position + 1, radix: 36, uppercase: true)
    }

    private static func byID<Element, ID: Hashable>(_ elements: [Element], _ id: (Element) -> ID) -> [ID: Element] {
        Dictionary(elements.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func inOrder(_ sessions: [Session]) -> [Session] {
        sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    private static func rounds(
        of plan: Plan, _ programme: Programme, _ person: (Manager.ID) -> Manager
    ) -> [RoundFacts] {
        let order = programme.cohorts.map(\.id)
        let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
        let sessions = Dictionary(grouping: inOrder(plan.sessions.filter { $0.status != .cancelled }), by: \.cohort)
        let rosters = plan.rosters.enumerated().sorted {
            (places[$0.element.cohort] ?? .max, $0.offset) < (places[$1.element.cohort] ?? .max, $1.offset)
        }.map(\.element)
        let known = programme.rounds.map(\.id)
        var ids = known
        for id in rosters.map(\.round) + plan.introductions.map(\.round) where !ids.contains(id) { ids.append(id) }
        return ids.enumerated().map { position, id in
            let round = position < known.count ? programme.rounds[position] : nil
            return RoundFacts(
                id: id, name: round?.name ?? id.text, window: round?.window,
                cohorts: rosters.filter { $0.round == id }.map { roster in
                    CohortFacts(
                        id: roster.cohort, round: id,
                        members: NameOrder.sorted(roster.members.map(person)) { ($0.name, $0.id.text) },
                        sessions: sessions[roster.cohort] ?? [])
                },
                introductions: plan.introductions.filter { $0.round == id }.sorted { $0.start < $1.start })
        }
    }
}

extension Manager {
    /// Someone whom the scenario does not know.
    fileprivate init(unknown id: Manager.ID) { self.init(id: id, name: id.text, department: "–", level: 0) }
}
