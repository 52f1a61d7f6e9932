import Foundation

/// Curves over two axes, as SVG.
struct CurvePlot {
    struct Curve {
        let name: String
        let colour: String
        let points: [(x: Double, y: Double)]
    }

    let title: String
    let curves: [Curve]
    let x: PlotAxis
    let y: PlotAxis

    private static let width = 640.0
    private static let height = 400.0
    private static let margin = 56.0

    var svg: String { Self.sheet([self]) }

    /// Plots one below the other.
    static func sheet(_ plots: [CurvePlot]) -> String {
        let size = "width=\"\(Int(width))\" height=\"\(Int(height) * plots.count)\""
        let parts = plots.enumerated().map { number, plot in
            "<g transform=\"translate(0 \(Int(height) * number))\">\n" + plot.body + "</g>\n"
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) font-family=\"sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" + parts.joined() + "</svg>\n"
    }

    private var body: String {
        text(Self.width / 2, Self.margin - 20, title, "middle") + grid + curves.map(drawing).joined() + legend
    }

    private func x(_ value: Double) -> Double { Self.margin + x.share(value) * (Self.width - 2 * Self.margin) }
    private func y(_ value: Double) -> Double {
        Self.height - Self.margin - y.share(value) * (Self.height - 2 * Self.margin)
    }

    private var grid: String {
        let bottom = Self.height - Self.margin
        let right = Self.width - Self.margin
        let columns = x.ticks.map { tick in
            line(x(tick), Self.margin, x(tick), bottom) + text(x(tick), bottom + 18, x.label(tick), "middle")
        }
        let rows = y.ticks.map { tick in
            line(Self.margin, y(tick), right, y(tick)) + text(Self.margin - 8, y(tick) + 4, y.label(tick), "end")
        }
        return (columns + rows).joined() + text(Self.width / 2, bottom + 38, x.name, "middle")
            + text(Self.margin, Self.margin - 6, y.name, "end")
    }

    private var legend: String {
        curves.enumerated().map { number, curve in
            text(Self.margin + 8, Self.margin + 16 * Double(number + 1), curve.name, "start", curve.colour)
        }.joined()
    }

    private func drawing(_ curve: Curve) -> String {
        let points = curve.points.map { (x: fixed(x($0.x)), y: fixed(y($0.y))) }
        let dots = points.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3\" fill=\"\(curve.colour)\"/>\n" }
        return "<polyline fill=\"none\" stroke=\"\(curve.colour)\" stroke-width=\"2\" "
            + "points=\"\(points.map { "\($0.x),\($0.y)" }.joined(separator: " "))\"/>\n" + dots.joined()
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
        "<line x1=\"\(fixed(x1))\" y1=\"\(fixed(y1))\" x2=\"\(fixed(x2))\" y2=\"\(fixed(y2))\" stroke=\"#ddd\"/>\n"
    }

    private func text(
        _ x: Double, _ y: Double, _ words: String, _ anchor: String, _ colour: String = "#333"
    ) -> String {
        "<text x=\"\(fixed(x))\" y=\"\(fixed(y))\" text-anchor=\"\(anchor)\" fill=\"\(colour)\">\(words)</text>\n"
    }

    private func fixed(_ value: Double) -> String { String(format: "%.1f", value) }
}

extension CurvePlot {
    /// Seconds and memory of allocations against the number of managers; nil without two sizes.
    init?(allocations trials: [ScenarioTrial]) {
        guard Set(trials.map(\.managers)).count > 1 else { return nil }
        let seconds = trials.map { (x: Double($0.managers), y: max(0.01, $0.seconds)) }
        let memory = trials.compactMap { trial in
            trial.memory.map { (x: Double(trial.managers), y: Double($0) / 1_048_576) }
        }
        self.init(
            title: "",
            curves: [
                Curve(name: "seconds", colour: "#1b5e8a", points: seconds),
                Curve(name: "peak memory, MB", colour: "#b5541c", points: memory),
            ], x: PlotAxis(decadesOf: seconds.map(\.x), "managers"),
            y: PlotAxis(decadesOf: (seconds + memory).map(\.y), ""))
    }
}
