import ProgrammeModel

/// Whether a plan can be judged at all: it speaks of this scenario and of things that exist.
struct FormCheck {
    /// Half-days of a session at most: far beyond any module, and few enough to count one by one.
    static let longestSession = 100

    private let facts: ScenarioFacts
    /// The cohorts that a plan may leave out.
    private let open: Set<Cohort.ID>

    init(_ facts: ScenarioFacts) {
        self.facts = facts
        open = facts.scenario.openCohorts
    }

    /// All faults, in the order of the plan's own parts.
    func faults(of plan: Plan) -> [AuditFault] {
        identity(plan) + rules() + rosters(plan) + plan.sessions.flatMap(session) + idle(plan)
            + plan.introductions.flatMap(joint)
            + plan.waiting.filter { facts.managers[$0.manager] == nil }.map { entry in
                Wording.unknown(.unknownManager, entry.manager.text, at: Wording.waitingList)
            }
    }

    private func identity(_ plan: Plan) -> [AuditFault] {
        var faults: [AuditFault] = []
        if plan.schemaVersion != Plan.currentSchemaVersion {
            faults.append(Wording.schemaVersion(plan.schemaVersion, expected: Plan.currentSchemaVersion))
        }
        if plan.scenario.hash != facts.fingerprint {
            faults.append(Wording.scenarioHash(plan.scenario.hash, expected: facts.fingerprint))
        }
        let seconds = plan.limits.seconds ?? 0
        if plan.limits.work < 0 || !(seconds >= 0 && seconds.isFinite) { faults.append(Wording.limits(plan.limits)) }
        return faults
    }

    /// A rule that is on and that the audit cannot judge is not passed over in silence.
    private func rules() -> [AuditFault] {
        let judged = Set(RulePage.judgements(of: facts.programme.rules).map(\.code))
        return facts.programme.rules.all.filter { $0.strength != .off && !judged.contains($0.code) }.map {
            Wording.unsupported($0.code)
        }
    }

    private func rosters(_ plan: Plan) -> [AuditFault] {
        var faults: [AuditFault] = []
        var seen = Set<Cohort.ID>()
        for roster in plan.rosters {
            let place = Wording.cohort(roster.cohort.text)
            if !seen.insert(roster.cohort).inserted { faults.append(Wording.cohortTwice(roster.cohort)) }
            if facts.rounds[roster.round] == nil {
                faults.append(Wording.unknown(.unknownRound, roster.round.text, at: place))
            }
            if let cohort = facts.cohorts[roster.cohort] {
                if cohort.round != roster.round { faults.append(Wording.cohortRound(roster, expected: cohort.round)) }
            } else {
                faults.append(Wording.unknown(.unknownCohort, roster.cohort.text, at: Wording.rosters))
            }
            faults += roster.members.filter { facts.managers[$0] == nil }.map {
                Wording.unknown(.unknownManager, $0.text, at: place)
            }
        }
        return faults
            + facts.programme.cohorts.filter { !seen.contains($0.id) && !open.contains($0.id) }
            .map { Wording.cohortMissing($0.id) }
    }

    /// Sessions of cohorts that the plan may leave out, and does.
    private func idle(_ plan: Plan) -> [AuditFault] {
        let left = open.subtracting(plan.rosters.map(\.cohort))
        return plan.sessions.filter { left.contains($0.cohort) }.map(Wording.cohortNotHeld)
    }

    private func session(_ session: Session) -> [AuditFault] {
        let place = Wording.session(session.id.text)
        var faults: [AuditFault] = []
        if session.id.text != session.cohort.text + "/" + session.module.text {
            faults.append(Wording.sessionID(session))
        }
        if facts.cohorts[session.cohort] == nil {
            faults.append(Wording.unknown(.unknownCohort, session.cohort.text, at: place))
        }
        if facts.modules[session.module] == nil {
            faults.append(Wording.unknown(.unknownModule, session.module.text, at: place))
        }
        if session.halfDays < 1 || session.halfDays > Self.longestSession {
            faults.append(Wording.sessionLength(session, longest: Self.longestSession))
        }
        faults += session.consultants.filter { facts.consultants[$0] == nil }.map {
            Wording.unknown(.unknownConsultant, $0.text, at: place)
        }
        return faults + unknown(session.venue, at: place)
    }

    private func joint(_ introduction: Introduction) -> [AuditFault] {
        let place = Wording.introduction(introduction.round.text)
        guard facts.rounds[introduction.round] != nil else {
            return [Wording.unknown(.unknownRound, introduction.round.text, at: place)]
                + unknown(introduction.venue, at: place)
        }
        return unknown(introduction.venue, at: place)
    }

    private func unknown(_ venue: Venue.ID?, at place: LocalisedText) -> [AuditFault] {
        guard let venue, facts.venues[venue] == nil else { return [] }
        return [Wording.unknown(.unknownVenue, venue.text, at: place)]
    }
}
