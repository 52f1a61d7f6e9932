import ProgrammeModel

/// The score class by class against its bounds, and rule by rule.
struct ScoreSection {
    let facts: PlanFacts

    var node: Node {
        .group([
            tag("p") { facts.text(Wording.scoreNote) },
            classTable,
            tag("p") { facts.text(Wording.ruleNote) },
            ruleTable,
        ])
    }

    private var classTable: Node {
        DataTable(
            caption: facts.text(Wording.classTable), style: "bounds", isKept: true,
            columns: [
                .text(facts.text(Wording.priorityClass)), .number(facts.text(Wording.value)),
                .number(facts.text(Wording.bound)), .number(facts.text(Wording.gap)),
                .text(facts.text(Wording.scope)), .text(facts.text(Wording.method)),
            ],
            rows: facts.classLines.flatMap { $0 }.map { line in
                [
                    facts.className(line.priorityClass), facts.numbers.whole(line.value),
                    line.bound.map { facts.numbers.whole($0.value) } ?? facts.text(Wording.noBound),
                    facts.gapText(line), line.bound.map { facts.text($0.scope.text) } ?? "–",
                    method(line) ?? "–",
                ]
            }
        ).node
    }

    private func method(_ line: PlanFacts.ClassLine) -> String? {
        let audited = line.bound?.isAudited == true ? ", " + facts.text(Wording.audited) : ""
        return facts.methodText(line).map { $0 + audited }
    }

    private var ruleTable: Node {
        DataTable(
            caption: facts.text(Wording.ruleTable), isKept: true,
            columns: [
                .text(facts.text(Wording.rule)), .text(facts.text(Wording.priorityClass)),
                .number(facts.text(Wording.count)), .text(facts.text(Wording.countedUnit)),
                .number(facts.text(Wording.weight)), .number(facts.text(Wording.penalty)),
            ],
            rows: facts.plan.score.classes.flatMap { entry in
                entry.entries.map { row($0, entry.priorityClass) }
            }
        ).node
    }

    private func row(_ entry: Score.Entry, _ priorityClass: PriorityClass) -> [String] {
        let rule = facts.programme.rules[entry.rule]
        return [
            rule.map { facts.text($0.name) } ?? entry.rule.text,
            String(priorityClass.number),
            facts.numbers.whole(entry.units),
            rule.map { facts.text(type(of: $0).definition.unit) } ?? "–",
            facts.numbers.whole(entry.weight),
            facts.numbers.whole(entry.penalty),
        ]
    }
}
