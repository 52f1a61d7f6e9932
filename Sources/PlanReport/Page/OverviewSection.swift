import ProgrammeModel

/// The verdict and the figures that a reader wants first.
struct OverviewSection {
    let facts: PlanFacts
    let warnings: [String]

    var node: Node {
        tag("section", ["id": "overview", "aria-labelledby": "overview-heading"]) {
            tag("h2", ["id": "overview-heading"]) { facts.text(Wording.overview) }
            verdict
            warningList
            tag("dl", ["class": "figures"]) {
                for figure in figures {
                    tag("div") {
                        tag("dt") { figure.label }
                        tag("dd") { figure.value }
                    }
                }
            }
        }
    }

    private var verdict: Node {
        let isAccepted = facts.verdict.isAccepted
        return tag("div", ["class": isAccepted ? "verdict accepted" : "verdict refused"]) {
            tag("p") {
                tag("span", ["class": "mark", "aria-hidden": "true"]) { isAccepted ? "✓" : "✗" }
                tag("strong") { facts.text(isAccepted ? Wording.accepted : Wording.refused) }
                " – " + facts.counted(facts.verdict.breaches, Wording.breaches) + "."
            }
            if !facts.verdict.lines.isEmpty {
                tag("ul") {
                    for line in facts.verdict.lines { tag("li") { line } }
                }
            }
            tag("p", ["class": "note"]) { facts.text(Wording.auditNote) }
        }
    }

    private var warningList: Node {
        guard !warnings.isEmpty else { return .nothing }
        return tag("div", ["class": "verdict warned"]) {
            tag("p") { tag("strong") { facts.text(Wording.warnings) } }
            tag("ul") {
                for warning in warnings { tag("li") { warning } }
            }
        }
    }

    private var figures: [(label: String, value: String)] {
        let numbers = facts.numbers
        var figures = [
            (facts.text(Wording.placed), numbers.whole(facts.placedCount)),
            (facts.text(Wording.onWaitingList), numbers.whole(facts.waitingCount)),
            (cohortLabel, facts.cohortCount),
            (Wording.rounds.noun(facts.usedRoundCount, facts.language), numbers.whole(facts.usedRoundCount)),
            (Wording.sessions.noun(facts.sessions.count, facts.language), numbers.whole(facts.sessions.count)),
            (
                Wording.introductions.noun(facts.plan.introductions.count, facts.language),
                numbers.whole(facts.plan.introductions.count)
            ),
        ]
        if let rules = facts.bindingRules {
            let share = LocalisedText(sv: "\(rules.kept) av \(rules.all)", en: "\(rules.kept) of \(rules.all)")
            figures.append((facts.text(Wording.rulesKept), facts.text(share)))
        }
        if let attendance = facts.plannedAttendance {
            let share = numbers.percent(attendance.all - attendance.missed, of: attendance.all)
            figures.append((facts.text(Wording.attendance), share))
        }
        if let span = facts.span {
            figures.append((facts.text(Wording.firstAndLastDay), facts.dates.period(span)))
        }
        return figures
    }

    private var cohortLabel: String {
        let noun = Wording.cohorts.noun(facts.cohorts.count, facts.language)
        guard let sizes = facts.cohortSizes else { return noun }
        let range =
            sizes.lowerBound == sizes.upperBound ? "\(sizes.lowerBound)" : "\(sizes.lowerBound)–\(sizes.upperBound)"
        return facts.text(LocalisedText(sv: "\(noun) om \(range)", en: "\(noun) of \(range)"))
    }
}
