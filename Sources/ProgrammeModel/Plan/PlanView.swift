/// A plan seen by positions, for counting.
public struct PlanView: Sendable {
    /// One session by positions.
    public struct SessionView: Sendable {
        public let id: Session.ID
        public let cohort: Int
        public let module: Int
        public let start: HalfDay
        public let halfDays: Int
        /// The leading one first.
        public let consultants: [Int]
        public let venue: Int?

        public var end: HalfDay { start.advanced(by: halfDays - 1) }
        public var firstDay: Day { start.day }
        public var lastDay: Day { end.day }
    }

    /// One introduction by positions.
    public struct IntroductionView: Sendable {
        public let round: Int
        public let start: HalfDay
        public let venue: Int?
    }

    /// The scenario as far as the plan holds it: without the optional cohorts that have no roster.
    public let index: ScenarioIndex
    /// Members of each cohort that the plan holds or must hold; empty for one it does not name.
    public let members: [[Int]]
    /// The last seat of each manager in plan order; nil without one.
    public let cohortOf: [Int?]
    /// Seats and waiting-list entries of each manager.
    public let places: [Int]
    public let waiting: [Int]
    public let isWaiting: [Bool]
    /// Sessions that are not cancelled, in plan order.
    public let sessions: [SessionView]
    public let introductions: [IntroductionView]
    /// For each cohort and module the positions of its sessions in ``sessions``, earliest start first.
    public let sessionsByModule: [[[Int]]]

    /// - Throws: ``PlanReferenceError`` at the first name the scenario does not know, a cohort named twice, or a session
    ///   of an optional cohort that the plan does not hold.
    public init(_ plan: Plan, _ index: ScenarioIndex) throws(PlanReferenceError) {
        let index = index.holding(Set(plan.rosters.map(\.cohort)))
        self.index = index
        let programme = index.scenario.programme
        var members: [[Int]] = Array(repeating: [], count: programme.cohorts.count)
        var cohortOf: [Int?] = Array(repeating: nil, count: index.scenario.managers.count)
        var places = Array(repeating: 0, count: index.scenario.managers.count)
        var seen = Set<Int>()
        for roster in plan.rosters {
            let cohort = try Self.find(roster.cohort, in: index.cohortIndex, "cohort")
            guard seen.insert(cohort).inserted else {
                throw PlanReferenceError(kind: "cohort", id: roster.cohort.text, isDuplicate: true)
            }
            for id in roster.members {
                let manager = try Self.find(id, in: index.managerIndex, "manager")
                members[cohort].append(manager)
                cohortOf[manager] = cohort
                places[manager] += 1
            }
        }
        var waiting: [Int] = []
        var isWaiting = Array(repeating: false, count: index.scenario.managers.count)
        for entry in plan.waiting {
            let manager = try Self.find(entry.manager, in: index.managerIndex, "manager")
            waiting.append(manager)
            isWaiting[manager] = true
            places[manager] += 1
        }
        var sessions: [SessionView] = []
        for session in plan.sessions where session.status != .cancelled {
            sessions.append(try Self.view(of: session, index))
        }
        var byModule = Array(
            repeating: Array(repeating: [Int](), count: programme.modules.count), count: programme.cohorts.count)
        for position in sessions.indices.sorted(by: { (sessions[$0].start, $0) < (sessions[$1].start, $1) }) {
            byModule[sessions[position].cohort][sessions[position].module].append(position)
        }
        var introductions: [IntroductionView] = []
        for introduction in plan.introductions {
            let round = try Self.find(introduction.round, in: index.roundIndex, "round")
            var venue: Int?
            if let id = introduction.venue { venue = try Self.find(id, in: index.venueIndex, "venue") }
            introductions.append(IntroductionView(round: round, start: introduction.start, venue: venue))
        }
        self.members = members
        self.cohortOf = cohortOf
        self.places = places
        self.waiting = waiting
        self.isWaiting = isWaiting
        self.sessions = sessions
        self.introductions = introductions
        sessionsByModule = byModule
    }

    private static func view(of session: Session, _ index: ScenarioIndex) throws(PlanReferenceError) -> SessionView {
        var consultants: [Int] = []
        for id in session.consultants { consultants.append(try find(id, in: index.consultantIndex, "consultant")) }
        var venue: Int?
        if let id = session.venue { venue = try find(id, in: index.venueIndex, "venue") }
        return SessionView(
            id: session.id,
            cohort: try find(session.cohort, in: index.cohortIndex, "cohort"),
            module: try find(session.module, in: index.moduleIndex, "module"),
            start: session.start, halfDays: session.halfDays, consultants: consultants, venue: venue)
    }

    private static func find<Owner>(
        _ id: Identifier<Owner>, in positions: [Identifier<Owner>: Int], _ kind: String
    ) throws(PlanReferenceError) -> Int {
        guard let position = positions[id] else { throw PlanReferenceError(kind: kind, id: id.text) }
        return position
    }
}

extension PlanView {
    /// The round a manager sits in; nil without a seat.
    public func roundOf(_ manager: Int) -> Int? { cohortOf[manager].map { index.roundOfCohort[$0] } }

    /// A cohort's session of each module in module order, the earliest of several; nil for a missing one.
    public func path(of cohort: Int) -> [SessionView?] {
        sessionsByModule[cohort].map { $0.first.map { sessions[$0] } }
    }

    /// Sessions of neighbouring modules of a cohort, where both are there.
    public func neighbours(of cohort: Int) -> [(previous: SessionView, next: SessionView)] {
        let path = path(of: cohort)
        return zip(path, path.dropFirst()).compactMap { previous, next in
            guard let previous, let next else { return nil }
            return (previous, next)
        }
    }

    /// Half-days of a gathering on which a member is away; 0 for one who is not employed on its first day.
    public func missedHalfDays(_ manager: Int, _ start: HalfDay, _ length: Int) -> Int {
        guard index.scenario.managers[manager].isEmployed(on: start.day) else { return 0 }
        return index.managerAway[manager].countMembers(from: start.ordinal, length: length)
    }

    /// Half-days of a gathering on which a member had better be left alone; 0 for one who is not employed on its first day.
    public func busyHalfDays(_ manager: Int, _ start: HalfDay, _ length: Int) -> Int {
        guard index.scenario.managers[manager].isEmployed(on: start.day) else { return 0 }
        return index.managerBusy[manager].countMembers(from: start.ordinal, length: length)
    }

    /// Managers with a seat in a round.
    public func placed(inRound round: Int) -> Int {
        members.indices.reduce(0) { $0 + (index.roundOfCohort[$1] == round ? members[$1].count : 0) }
    }

    /// For each consultant the ordinals of the half-days in sessions; one in two sessions stands twice.
    public var consultantHalfDays: [[Int]] {
        var halfDays: [[Int]] = Array(repeating: [], count: index.scenario.consultants.count)
        for session in sessions {
            let filled = (0..<max(0, session.halfDays)).map { session.start.ordinal + $0 }
            for consultant in Set(session.consultants) { halfDays[consultant] += filled }
        }
        return halfDays
    }

    /// For each venue the ordinals of the half-days on which it is used, once for each gathering.
    public var bookings: [[Int]] {
        var bookings: [[Int]] = Array(repeating: [], count: index.scenario.venues.count)
        for session in sessions {
            guard let venue = session.venue else { continue }
            bookings[venue] += (0..<max(0, session.halfDays)).map { session.start.ordinal + $0 }
        }
        for introduction in introductions {
            if let venue = introduction.venue { bookings[venue].append(introduction.start.ordinal) }
        }
        return bookings
    }

    /// The session of an id as files write it.
    public func session(_ id: String) -> SessionView? { sessions.first { $0.id.text == id } }
}

/// A plan names something its scenario does not have.
public struct PlanReferenceError: Error, Hashable, Sendable {
    public let kind: String
    public let id: String
    /// Named twice, where once is right.
    public let isDuplicate: Bool

    public init(kind: String, id: String, isDuplicate: Bool = false) {
        self.kind = kind
        self.id = id
        self.isDuplicate = isDuplicate
    }
}
