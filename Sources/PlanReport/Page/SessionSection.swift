import ProgrammeModel

/// All sessions round by round, in the order of time.
struct SessionSection {
    let facts: PlanFacts

    var node: Node {
        .group([tag("p") { facts.text(Wording.sessionNote) }, rounds])
    }

    private var rounds: Node {
        .group(facts.rounds.filter { !$0.cohorts.isEmpty || !$0.introductions.isEmpty }.map(table))
    }

    private func table(of round: PlanFacts.RoundFacts) -> Node {
        let sessions = round.cohorts.flatMap(\.sessions).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let size = facts.counted(round.cohorts.count, Wording.cohorts)
        let people = facts.counted(round.memberCount, Wording.managers)
        return DataTable(
            caption: "\(round.name) – \(size), \(people)",
            columns: [
                .unbroken(facts.text(Wording.cohort)), .text(facts.text(Wording.module)),
                .unbroken(facts.text(Wording.when)), .text(facts.text(Wording.consultants)),
                .text(facts.text(Wording.venue)),
            ],
            rows: round.introductions.map(row)
                + sessions.map { [$0.cohort.text] + SessionCells(facts: facts).cells(of: $0) }
        ).node
    }

    private func row(_ introduction: Introduction) -> [String] {
        [facts.text(Wording.all)] + SessionCells(facts: facts).cells(of: introduction)
    }
}

/// What lists say of a session: module, when, with whom, where.
struct SessionCells {
    let facts: PlanFacts

    func cells(of session: Session) -> [String] {
        [
            module(of: session), facts.when(session),
            session.consultants.map(facts.consultantName).joined(separator: ", "), facts.venueName(session.venue),
        ]
    }

    func cells(of introduction: Introduction) -> [String] {
        [
            facts.text(Wording.introduction),
            facts.dates.halfDays(from: introduction.start, through: introduction.start),
            "–", facts.venueName(introduction.venue),
        ]
    }

    /// The module's sign and name, with the status of a session that is no mere draft.
    private func module(of session: Session) -> String {
        let status = session.status == .draft ? "" : " (\(facts.text(session.status.text)))"
        return facts.signedModuleName(session.module) + status
    }
}
