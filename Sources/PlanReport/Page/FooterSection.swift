import ProgrammeModel

/// How the plan was made, so that it can be made again.
struct FooterSection {
    let facts: PlanFacts

    var node: Node {
        tag("footer") {
            tag("h2") { facts.text(Wording.making) }
            tag("dl", ["class": "making"]) {
                for line in lines {
                    tag("div") {
                        tag("dt") { facts.text(line.label) }
                        tag("dd") { line.value }
                    }
                }
            }
        }
    }

    private var lines: [(label: LocalisedText, value: String)] {
        let plan = facts.plan
        var lines = [
            (Wording.allocation, facts.text(plan.engine.allocation.text)),
            (Wording.schedule, facts.text(plan.engine.schedule.text)),
            (Wording.requested, facts.text(Wording.text(of: plan.engine.requested))),
        ]
        lines += plan.engine.notes.map { (Wording.notes, facts.text($0)) }
        lines += [
            (Wording.stopped, facts.text(plan.outcome.stopped.text)),
            (
                Wording.repeatability,
                facts.text(plan.outcome.isRepeatable ? Wording.repeatable : Wording.notRepeatable)
            ),
            (Wording.scenario, plan.scenario.name),
            (Wording.seed, String(plan.seed)),
            (Wording.workLimit, facts.numbers.whole(plan.limits.work)),
            (Wording.timeLimit, timeLimit),
            (Wording.scenarioHash, plan.scenario.hash),
            (Wording.schemaVersion, String(plan.schemaVersion)),
        ]
        return lines
    }

    private var timeLimit: String {
        guard let seconds = plan.limits.seconds else { return facts.text(Wording.none) }
        return SecondsText.text(seconds, facts.numbers) + " " + facts.text(Wording.seconds)
    }

    private var plan: Plan { facts.plan }
}

/// A limit in seconds, to the tenth.
enum SecondsText {
    static func text(_ seconds: Double, _ numbers: NumberText) -> String {
        let tenths = (seconds * 10).rounded()
        guard tenths.isFinite, tenths.magnitude < 1e15 else { return "∞" }
        let count = max(0, Int(tenths))
        return count % 10 == 0 ? numbers.whole(count / 10) : numbers.ratio(count, 10)
    }
}
