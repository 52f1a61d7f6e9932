import ProgrammeModel

/// Who sits with whom: departments by cohort as a heat map, and every mix rule against an even spread.
struct MixSection {
    let facts: PlanFacts
    /// Columns that fit on A4 landscape.
    private static let mostColumns = 26

    var node: Node {
        let cohorts = facts.cohorts
        let spread = EvenSpread(.department, cohorts: cohorts.map(\.members))
        return .group([
            tag("p") { facts.text(Wording.mixNote) },
            .group(
                ChartPanel.parts(cohorts.count, atMost: Self.mostColumns).map { part in
                    heatMap(spread, cohorts, part)
                }),
            tag("p") { facts.text(Wording.pairNote) },
            pairTable(cohorts.map(\.members)),
        ])
    }

    private func heatMap(_ spread: EvenSpread, _ cohorts: [PlanFacts.CohortFacts], _ part: Range<Int>) -> Node {
        let caption = facts.text(Wording.mixTable)
        return tag("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]) {
            tag("table", ["class": "heat"]) {
                tag("caption") { caption }
                tag("thead") {
                    tag("tr") {
                        tag("th", ["scope": "col"]) { facts.text(Wording.department) }
                        tag("th", ["scope": "col", "class": "number"]) { facts.text(Wording.total) }
                        tag("th", ["scope": "col", "class": "number"]) { facts.text(Wording.evenShare) }
                        for cohort in cohorts[part] {
                            tag("th", ["scope": "col", "class": "number"]) { cohort.id.text }
                        }
                    }
                }
                tag("tbody") {
                    for row in spread.rows { heatRow(row, part) }
                    sizeRow(cohorts, part)
                }
            }
        }
    }

    private func heatRow(_ row: EvenSpread.Row, _ part: Range<Int>) -> Node {
        tag("tr") {
            tag("th", ["scope": "row"]) { row.value }
            tag("td", ["class": "number"]) { facts.numbers.whole(row.total) }
            tag("td", ["class": "number"]) { facts.numbers.ratio(row.total, row.counts.count) }
            for cohort in part {
                let deviation = row.deviation(ofCohort: cohort)
                tag("td", ["class": Self.shade(deviation)]) {
                    tag("b") { String(row.counts[cohort]) }
                    if deviation != 0 { tag("small") { " " + facts.numbers.signed(deviation) } }
                }
            }
        }
    }

    private func sizeRow(_ cohorts: [PlanFacts.CohortFacts], _ part: Range<Int>) -> Node {
        let total = cohorts.reduce(0) { $0 + $1.members.count }
        return tag("tr", ["class": "sum"]) {
            tag("th", ["scope": "row"]) { facts.text(Wording.sum) }
            tag("td", ["class": "number"]) { facts.numbers.whole(total) }
            tag("td", ["class": "number"]) { facts.numbers.ratio(total, max(1, cohorts.count)) }
            for cohort in cohorts[part] { tag("td", ["class": "cell"]) { String(cohort.members.count) } }
        }
    }

    private static func shade(_ deviation: Int) -> String {
        switch deviation {
        case 3...: "cell over-3"
        case 1...: "cell over-\(deviation)"
        case 0: "cell"
        case -2 ... -1: "cell under-\(-deviation)"
        default: "cell under-3"
        }
    }

    private func pairTable(_ cohorts: [[Manager]]) -> Node {
        let numbers = facts.numbers
        return DataTable(
            caption: facts.text(Wording.pairTable), isKept: true,
            columns: [
                .text(facts.text(Wording.rule)), .number(facts.text(Wording.pairs)),
                .number(facts.text(Wording.evenPairs)), .number(facts.text(Wording.beyond)),
                .number(facts.text(Wording.weight)),
            ],
            rows: facts.programme.rules.mixes.filter { $0.strength != .off }.compactMap { rule in
                let spread = EvenSpread(rule.attribute, cohorts: cohorts)
                if spread.rows.isEmpty { return nil }
                return [
                    facts.text(rule.name), numbers.whole(spread.pairs), numbers.whole(spread.evenPairs),
                    numbers.whole(spread.beyond), numbers.whole(rule.terms.weight),
                ]
            }
        ).node
    }
}
