import ProgrammeModel

/// Years, months and weeks above a panel, with lines where months begin.
struct ChartScale {
    let facts: PlanFacts
    let panel: ChartPanel

    var node: Node {
        tag("g", ["class": "scale"]) {
            for month in months {
                tag(
                    "line",
                    [
                        "class": month.isFirstOfYear ? "year" : "month", "x1": "\(month.x.lowerBound)",
                        "y1": month.isFirstOfYear ? "4" : "28", "x2": "\(month.x.lowerBound)", "y2": "\(panel.bottom)",
                    ])
                if month.isFirstOfYear || month.isFirstShown, panel.right - month.x.lowerBound >= 50 {
                    tag("text", ["class": "year", "x": "\(month.x.lowerBound + 5)", "y": "19"]) {
                        String(month.first.year)
                    }
                }
                if month.x.count >= 40 {
                    tag("text", ["class": "month", "x": "\(month.x.lowerBound + 5)", "y": "45"]) {
                        facts.dates.month(of: month.first)
                    }
                }
            }
            tag("text", ["class": "week", "x": "\(panel.labelWidth - 6)", "y": "69", "text-anchor": "end"]) {
                facts.text(LocalisedText(sv: "vecka", en: "week"))
            }
            for week in weeks {
                tag("text", ["class": "week", "x": "\(week.x)", "y": "69", "text-anchor": "middle"]) { week.label }
            }
        }
    }

    private struct Month {
        let first: Day
        let x: Range<Int>
        let isFirstShown: Bool

        var isFirstOfYear: Bool { first.month == 1 }
    }

    private var months: [Month] {
        var months: [Month] = []
        var day = panel.start
        while day <= panel.end {
            var next = day.advanced(by: 28 - day.dayOfMonth)
            while next.monthNumber == day.monthNumber { next = next.advanced(by: 1) }
            if let x = panel.xs(of: DayRange(day, next.advanced(by: -1))) {
                months.append(Month(first: day, x: x, isFirstShown: day == panel.start))
            }
            day = next
        }
        return months
    }

    /// Every fourth week of a year, so that numbers stay apart.
    private var weeks: [(x: Int, label: String)] {
        (0..<panel.weeks).compactMap { offset in
            let monday = panel.start.advanced(by: 7 * offset)
            let number = monday.isoWeek.week
            guard number % 4 == 1, number < 53 else { return nil }
            return (panel.x(of: monday) + ChartPanel.week / 2, String(number))
        }
    }
}
