import ProgrammeModel

/// What pins say of one session.
struct PinnedSession: Sendable {
    /// Half-days from the start of the horizon.
    var start: Int?
    /// The leading one first.
    var consultants: [Int]?
    var venue: Int?
    /// A pin names what the scenario does not have, or two pins contradict each other.
    var isImpossible = false
}

/// The pins of a scenario that concern sessions and introductions.
struct PinTable: Sendable {
    /// Cohort and module, row by row; nil for a session without pins.
    private var sessions: [PinnedSession?]
    private let modules: Int
    /// For each round the pinned half-days of its introduction.
    private(set) var introductions: [[Int]]

    init(_ index: ScenarioIndex, _ timeline: Timeline) {
        let programme = index.scenario.programme
        modules = programme.modules.count
        introductions = Array(repeating: [], count: programme.rounds.count)
        sessions = Array(repeating: nil, count: programme.cohorts.count * modules)
        var place: [String: Int] = [:]
        for (cohort, one) in programme.cohorts.enumerated() {
            for (module, other) in programme.modules.enumerated() {
                place[Session.id(cohort: one.id, module: other.id).text] = cohort * modules + module
            }
        }
        for pin in index.scenario.pins { read(pin, place, index, timeline) }
    }

    subscript(cohort: Int, module: Int) -> PinnedSession? { sessions[cohort * modules + module] }

    private mutating func read(
        _ pin: Pin, _ place: [String: Int], _ index: ScenarioIndex, _ timeline: Timeline
    ) {
        switch pin.kind {
        case .cohort, .round:
            break
        case .introductionStart:
            guard let round = index.roundIndex[Round.ID(pin.who)] else { return }
            introductions[round].append(HalfDay(pin.value).map { timeline.offset(of: $0) } ?? -1)
        case .sessionStart, .sessionConsultants, .sessionVenue:
            guard let position = place[pin.who] else { return }
            var pinned = sessions[position] ?? PinnedSession()
            pinned.add(pin, index, timeline)
            sessions[position] = pinned
        }
    }
}

extension PinnedSession {
    fileprivate mutating func add(_ pin: Pin, _ index: ScenarioIndex, _ timeline: Timeline) {
        switch pin.kind {
        case .sessionStart: set(\.start, HalfDay(pin.value).map { timeline.offset(of: $0) })
        case .sessionVenue: set(\.venue, index.venueIndex[Venue.ID(pin.value)])
        case .sessionConsultants:
            let named = pin.value.split(separator: "|").map { index.consultantIndex[Consultant.ID(String($0))] }
            let known = named.compactMap(\.self)
            let ordered = Array(known.prefix(1) + known.dropFirst().sorted())
            set(\.consultants, known.count == named.count ? ordered : nil)
        case .cohort, .round, .introductionStart: break
        }
    }

    private mutating func set<Value: Equatable>(_ path: WritableKeyPath<PinnedSession, Value?>, _ value: Value?) {
        let known = self[keyPath: path]
        if value == nil || (known != nil && known != value) { isImpossible = true }
        self[keyPath: path] = value
    }
}
