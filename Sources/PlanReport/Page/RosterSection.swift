import ProgrammeModel

/// A leaf for each cohort: its dates and its members.
struct RosterSection {
    let facts: PlanFacts

    var node: Node {
        .group([
            tag("p", ["class": "screen"]) { facts.text(Wording.rosterNote) },
            .group(facts.rounds.flatMap { round in round.cohorts.map { leaf($0, in: round) } }),
        ])
    }

    private func leaf(_ cohort: PlanFacts.CohortFacts, in round: PlanFacts.RoundFacts) -> Node {
        tag("div", ["class": "leaf"]) {
            tag("h3") { facts.text(Wording.cohort) + " " + cohort.id.text }
            tag("p", ["class": "note"]) {
                "\(facts.programme.name) · \(round.name) · \(facts.counted(cohort.members.count, Wording.members))"
            }
            dates(cohort, round)
            members(cohort)
        }
    }

    private func dates(_ cohort: PlanFacts.CohortFacts, _ round: PlanFacts.RoundFacts) -> Node {
        let cells = SessionCells(facts: facts)
        return DataTable(
            caption: facts.text(Wording.sessionsOf) + " " + cohort.id.text,
            columns: [
                .text(facts.text(Wording.module)), .unbroken(facts.text(Wording.when)),
                .text(facts.text(Wording.consultants)), .text(facts.text(Wording.venue)),
            ],
            rows: round.introductions.map(cells.cells) + cohort.sessions.map(cells.cells)
        ).node
    }

    private func members(_ cohort: PlanFacts.CohortFacts) -> Node {
        DataTable(
            caption: facts.text(Wording.membersOf) + " " + cohort.id.text, style: "roster",
            columns: [
                .text(facts.text(Wording.name)), .text(facts.text(Wording.title)),
                .text(facts.text(Wording.department)), .text(facts.text(Wording.unit)),
                .number(facts.text(Wording.level)), .text(facts.text(Wording.boss)),
            ],
            rows: cohort.members.map { manager in
                [
                    manager.name, manager.title ?? "–", manager.department, manager.unit ?? "–",
                    manager.level > 0 ? String(manager.level) : "–", facts.bossName(of: manager),
                ]
            }
        ).node
    }
}
