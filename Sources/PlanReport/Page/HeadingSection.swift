import ProgrammeModel

/// What the programme is, and when.
struct HeadingSection {
    let facts: PlanFacts

    var node: Node {
        tag("header") {
            tag("p", ["class": "eyebrow"]) { facts.text(Wording.plan) }
            tag("h1") { facts.programme.name }
            tag("p", ["class": "lead"]) { summary }
            tag("p", ["class": "period"]) { facts.dates.period(facts.programme.horizon) }
        }
    }

    private var summary: String {
        let modules = facts.programme.modules
        let list = modules.map { "\($0.name) (\(days($0.halfDays)))" }.joined(separator: ", ")
        let length = days(modules.reduce(0) { $0 + $1.halfDays })
        let people = facts.counted(facts.placedCount, Wording.managers)
        let cohorts = facts.counted(facts.cohorts.count, Wording.cohorts)
        let rounds = facts.counted(facts.usedRoundCount, Wording.rounds)
        let count = facts.counted(modules.count, Wording.modules)
        return facts.text(
            LocalisedText(
                sv: "\(people) i \(cohorts) och \(rounds). \(count), \(length) sammanlagt: \(list).",
                en: "\(people) in \(cohorts) and \(rounds). \(count), \(length) in all: \(list)."))
    }

    private func days(_ halfDays: Int) -> String {
        facts.numbers.days(halfDays) + "\u{A0}" + Wording.days.noun(halfDays == 2 ? 1 : 0, facts.language)
    }
}
