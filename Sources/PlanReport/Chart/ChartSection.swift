import ProgrammeModel

/// The chart of all cohorts, with its legend.
struct ChartSection {
    let facts: PlanFacts

    var node: Node {
        .group([legend, .group(ChartPanel.panels(of: facts).map(figure))])
    }

    private func figure(_ panel: ChartPanel) -> Node {
        let drawing = ChartDrawing(facts: facts, panel: panel)
        return tag("figure", ["class": "chart"]) {
            tag(
                "div",
                ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": facts.text(Wording.scrollHint)]
            ) { drawing.node }
            tag("figcaption") { facts.dates.period(panel.period) + ". " + facts.text(Wording.chartDescription) }
        }
    }

    private var legend: Node {
        tag("ul", ["class": "legend", "aria-label": facts.text(Wording.legend)]) {
            for (position, module) in facts.programme.modules.enumerated() {
                item(module.name) {
                    tag("rect", ["class": ModuleColour.style(of: position), "width": "20", "height": "20", "rx": "2"])
                    tag("text", ["class": "sign", "x": "10", "y": "16"]) { PlanFacts.sign(ofModule: position) }
                }
            }
            item(facts.text(Wording.legendIntroduction)) {
                tag("path", ["class": "introduction", "d": "M10 1 L19 10 L10 19 L1 10 Z"])
            }
            item(facts.text(Wording.legendWindow)) {
                tag("rect", ["class": "window", "x": "1", "y": "1", "width": "18", "height": "18"])
            }
            item(facts.text(Wording.legendClosure)) {
                tag("rect", ["class": "closure", "width": "20", "height": "20"])
                Hatch(x: 0..<20, y: 0..<20).node
            }
        }
    }

    private func item(_ label: String, @NodeBuilder _ sample: () -> Node) -> Node {
        tag("li") {
            tag("svg", ["viewBox": "0 0 20 20", "width": "20", "height": "20", "aria-hidden": "true"], sample)
            label
        }
    }
}

/// The colours of modules; each also has its sign.
enum ModuleColour {
    /// How many there are before they come again.
    static let count = 8

    /// The style class of a module's blocks and bars.
    static func style(of module: Int) -> String { "module-\(module % count)" }
}

/// Slanting lines over a rectangle: what is closed, told without colour.
struct Hatch {
    let x: Range<Int>
    let y: Range<Int>
    private static let step = 10

    /// One path of lines that rise to the right, cut off at the edges.
    var node: Node { tag("path", ["class": "hatch", "d": path]) }

    /// Each line keeps x + y constant.
    private var path: String {
        let first = (x.lowerBound + y.lowerBound) / Self.step + 1
        let last = (x.upperBound + y.upperBound - 1) / Self.step
        guard first <= last else { return "" }
        return (first...last).map { $0 * Self.step }.map { sum in
            let from = max(x.lowerBound, sum - y.upperBound)
            let to = min(x.upperBound, sum - y.lowerBound)
            return "M\(from) \(sum - from)L\(to) \(sum - to)"
        }.joined()
    }
}
