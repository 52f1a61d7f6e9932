import ProgrammeModel

/// One panel of the chart as a drawing.
struct ChartDrawing {
    let facts: PlanFacts
    let panel: ChartPanel

    var node: Node {
        let id = "chart-\(panel.number)"
        return tag(
            "svg",
            [
                "class": "schedule", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
                "viewBox": "0 0 \(panel.width) \(panel.height)", "width": "\(panel.width)", "height": "\(panel.height)",
            ]
        ) {
            tag("title", ["id": "\(id)-title"]) {
                facts.text(Wording.chartTitle) + ", " + facts.dates.period(panel.period)
            }
            tag("desc", ["id": "\(id)-desc"]) { facts.text(Wording.chartDescription) }
            windows
            closures
            ChartScale(facts: facts, panel: panel).node
            rows
        }
    }

    /// One band over the rows of each round.
    private var windows: Node {
        .group(
            facts.rounds.compactMap { round -> Node? in
                let positions = panel.rows.indices.filter { panel.rows[$0].round == round.id }
                guard let first = positions.first, let last = positions.last, let window = round.window,
                    let x = panel.xs(of: window)
                else { return nil }
                return rect("window", x, panel.y(ofRow: first)..<panel.y(ofRow: last + 1)) {
                    tag("title") { "\(round.name): \(facts.dates.period(window))" }
                }
            })
    }

    private var closures: Node {
        .group(
            facts.programme.closures.flatMap { closure in
                closure.periods(in: panel.days).compactMap { period -> Node? in
                    guard let x = panel.xs(of: period) else { return nil }
                    let y = ChartPanel.head..<panel.bottom
                    return tag("g") {
                        tag("title") { "\(closure.name): \(facts.dates.period(period))" }
                        rect("closure", x, y) { .nothing }
                        Hatch(x: x, y: y).node
                    }
                }
            })
    }

    private var rows: Node {
        .group(
            panel.rows.enumerated().map { position, row in
                tag("g") {
                    line("row", y: panel.y(ofRow: position))
                    switch row {
                    case .round(let round): roundRow(round, at: position)
                    case .cohort(let cohort): cohortRow(cohort, at: position)
                    }
                }
            } + [line("row", y: panel.bottom)])
    }

    private func roundRow(_ round: PlanFacts.RoundFacts, at position: Int) -> Node {
        let middle = panel.y(ofRow: position) + ChartPanel.row / 2
        return .group([
            label("round", round.name, x: ChartPanel.margin, y: middle),
            .group(
                round.introductions.filter { panel.days.contains($0.start.day) }.map { introduction in
                    let x = panel.x(of: introduction.start.day.monday) + ChartPanel.week / 2
                    let when = facts.dates.halfDays(from: introduction.start, through: introduction.start)
                    return tag(
                        "path",
                        [
                            "class": "introduction",
                            "d": "M\(x) \(middle - 10)L\(x + 7) \(middle)L\(x) \(middle + 10)L\(x - 7) \(middle)Z",
                        ]
                    ) { tag("title") { "\(facts.text(Wording.introduction)), \(round.name): \(when)" } }
                }),
        ])
    }

    private func cohortRow(_ cohort: PlanFacts.CohortFacts, at position: Int) -> Node {
        let middle = panel.y(ofRow: position) + ChartPanel.row / 2
        let shown = cohort.sessions.filter { panel.days.contains($0.start.day) }
        let byWeek = Dictionary(grouping: shown) { $0.start.day.weekNumber }
        return .group([
            label("cohort", cohort.id.text, x: ChartPanel.margin + ChartPanel.Row.cohort(cohort).indent, y: middle),
            label("cohort", cohort.id.text, x: panel.right + 8, y: middle),
            way(cohort, middle),
            .group(
                byWeek.keys.sorted().flatMap { week -> [Node] in
                    let sessions = byWeek[week] ?? []
                    return sessions.enumerated().map { block($1, part: $0, of: sessions.count, middle) }
                }),
        ])
    }

    /// A line from the first to the last session that leads the eye.
    private func way(_ cohort: PlanFacts.CohortFacts, _ middle: Int) -> Node {
        guard let first = cohort.sessions.first, let last = cohort.sessions.last,
            let x = panel.xs(of: DayRange(first.start.day, last.start.day))
        else { return .nothing }
        return tag(
            "line",
            ["class": "way", "x1": "\(x.lowerBound)", "y1": "\(middle)", "x2": "\(x.upperBound)", "y2": "\(middle)"])
    }

    /// A session fills its week, or its part of a week with several.
    private func block(_ session: Session, part: Int, of parts: Int, _ middle: Int) -> Node {
        let monday = panel.x(of: session.start.day.monday)
        let x = monday + ChartPanel.week * part / parts..<monday + ChartPanel.week * (part + 1) / parts
        let module = facts.modulePosition(session.module)
        return tag("g") {
            tag("title") { "\(session.cohort), \(facts.moduleName(session.module)): \(facts.when(session))" }
            rect(module.map(ModuleColour.style) ?? "module-0", x, middle - 13..<middle + 13) { .nothing }
            tag("text", ["class": "sign", "x": "\((x.lowerBound + x.upperBound) / 2)", "y": "\(middle + 6)"]) {
                module.map { PlanFacts.sign(ofModule: $0) } ?? "?"
            }
        }
    }

    private func rect(_ style: String, _ x: Range<Int>, _ y: Range<Int>, @NodeBuilder _ content: () -> Node) -> Node {
        tag(
            "rect",
            [
                "class": style, "x": "\(x.lowerBound)", "y": "\(y.lowerBound)", "width": "\(x.count)",
                "height": "\(y.count)",
            ], content)
    }

    private func line(_ style: String, y: Int) -> Node {
        tag("line", ["class": style, "x1": "0", "y1": "\(y)", "x2": "\(panel.width)", "y2": "\(y)"])
    }

    private func label(_ style: String, _ name: String, x: Int, y: Int) -> Node {
        tag("text", ["class": style, "x": "\(x)", "y": "\(y + 6)"]) { ChartLabel.text(name) }
    }
}
