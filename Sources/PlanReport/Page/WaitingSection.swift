import ProgrammeModel

/// Who has no seat, and why.
struct WaitingSection {
    let facts: PlanFacts

    var node: Node {
        .group([facts.plan.waiting.isEmpty ? tag("p") { facts.text(Wording.nobodyWaits) } : table, exempt])
    }

    private var table: Node {
        let waiting = facts.plan.waiting.map { (manager: facts.manager($0.manager), reason: $0.reason) }
        return DataTable(
            caption: facts.text(Wording.waitingTable),
            columns: [
                .text(facts.text(Wording.name)), .text(facts.text(Wording.department)),
                .text(facts.text(Wording.unit)), .number(facts.text(Wording.level)),
                .unbroken(facts.text(Wording.joined)), .text(facts.text(Wording.reason)),
            ],
            rows: NameOrder.sorted(waiting) { ($0.manager.name, $0.manager.id.text) }.map { entry in
                [
                    entry.manager.name, entry.manager.department, entry.manager.unit ?? "–",
                    entry.manager.level > 0 ? String(entry.manager.level) : "–",
                    entry.manager.joined.map(facts.dates.date) ?? "–", facts.text(entry.reason.text),
                ]
            }
        ).node
    }

    /// The number alone: reasons of exemption are nobody else's business.
    private var exempt: Node {
        guard facts.exemptCount > 0 else { return .nothing }
        let people = facts.counted(facts.exemptCount, Wording.managers)
        return tag("p") {
            people + " " + (facts.exemptCount == 1 ? Wording.exemptOne : Wording.exemptMany)[facts.language]
        }
    }
}
