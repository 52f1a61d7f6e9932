import ProgrammeModel

/// One drawing of the chart: some weeks of the horizon, some rows.
///
/// All measures are whole units of the drawing. A week is 14 wide so that a day is 2; at the widest, 130 weeks on A4
/// landscape, the smallest sign prints at about 6 points. Longer horizons and more cohorts get further panels.
struct ChartPanel: Sendable {
    static let week = 14
    static let day = 2
    static let row = 32
    static let head = 80
    static let foot = 6
    /// Left of the labels.
    static let margin = 2
    static let mostWeeks = 130
    static let mostRows = 40

    enum Row: Sendable {
        case round(PlanFacts.RoundFacts)
        case cohort(PlanFacts.CohortFacts)

        var round: Round.ID {
            switch self {
            case .round(let round): round.id
            case .cohort(let cohort): cohort.round
            }
        }

        /// How far its label stands in.
        var indent: Int {
            switch self {
            case .round: 0
            case .cohort: 12
            }
        }

        var label: String {
            switch self {
            case .round(let round): round.name
            case .cohort(let cohort): cohort.id.text
            }
        }
    }

    /// Among the panels of a page, from 0.
    let number: Int
    /// The Monday of the first week.
    let start: Day
    let weeks: Int
    let rows: [Row]
    let labelWidth: Int
    let endLabelWidth: Int

    var width: Int { labelWidth + weeks * Self.week + endLabelWidth }
    var height: Int { Self.head + rows.count * Self.row + Self.foot }
    var right: Int { labelWidth + weeks * Self.week }
    var bottom: Int { Self.head + rows.count * Self.row }
    /// The Sunday of the last week.
    var end: Day { start.advanced(by: weeks * 7 - 1) }
    var days: DayRange { DayRange(start, end) }
    /// Its days of the horizon, for captions: the first week may begin before it, and the last end after it.
    let period: DayRange

    /// Where a day begins.
    func x(of day: Day) -> Int { labelWidth + (day.number - start.number) * Self.day }
    func y(ofRow row: Int) -> Int { Self.head + row * Self.row }

    /// The part of a period that the panel shows, from its first unit to the one after its last; nil for none.
    func xs(of range: DayRange) -> Range<Int>? {
        let first = max(range.first, start)
        let last = min(range.last, end)
        return first <= last ? x(of: first)..<x(of: last.advanced(by: 1)) : nil
    }

    /// The panels of a plan, first weeks first; none for an empty horizon or a plan without rounds.
    static func panels(of facts: PlanFacts) -> [ChartPanel] {
        let horizon = facts.programme.horizon
        guard horizon.dayCount > 0 else { return [] }
        let start = horizon.first.monday
        let weeks = horizon.last.weekNumber - horizon.first.weekNumber + 1
        let rows = facts.rounds.filter { !$0.cohorts.isEmpty || $0.window != nil }
            .flatMap { [Row.round($0)] + $0.cohorts.map(Row.cohort) }
        // The word before the numbers of the weeks stands there too.
        let labelWidth = rows.map { ChartLabel.width($0.label) + $0.indent }.reduce(ChartLabel.width("vecka"), max)
        let endLabelWidth = facts.cohorts.map { ChartLabel.width($0.id.text) }.max() ?? 0
        var panels: [ChartPanel] = []
        for block in parts(rows.count, atMost: mostRows) {
            for span in parts(weeks, atMost: mostWeeks) {
                let monday = start.advanced(by: span.lowerBound * 7)
                let sunday = start.advanced(by: span.upperBound * 7 - 1)
                panels.append(
                    ChartPanel(
                        number: panels.count, start: monday, weeks: span.count, rows: Array(rows[block]),
                        labelWidth: labelWidth, endLabelWidth: endLabelWidth,
                        period: DayRange(max(monday, horizon.first), min(sunday, horizon.last))))
            }
        }
        return panels
    }

    /// A count cut into as few and as equal parts as a limit allows.
    static func parts(_ count: Int, atMost limit: Int) -> [Range<Int>] {
        guard count > 0 else { return [] }
        let parts = (count + limit - 1) / limit
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }
}

/// Names beside a drawing.
enum ChartLabel {
    private static let mostLetters = 22

    /// A name, cut where it is too long to stand beside a drawing.
    static func text(_ name: String) -> String {
        name.count <= mostLetters ? name : name.prefix(mostLetters - 1) + "…"
    }

    /// Generous for a sans-serif of 17 units.
    static func width(_ name: String) -> Int { min(name.count, mostLetters) * 10 + 14 }
}
