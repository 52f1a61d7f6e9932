import Foundation
import PlanReport

/// Curves over two axes, as SVG.
struct CurvePlot {
    /// Values over an axis: their mean wherever there are several, with a line from the least to the greatest.
    struct Curve {
        /// All values at one place.
        struct Point {
            let x: Double
            let mean: Double
            let range: ClosedRange<Double>
        }

        let name: String
        let colour: String
        let isDashed: Bool
        let points: [Point]

        init(name: String, colour: String, isDashed: Bool = false, samples: [(x: Double, y: Double)]) {
            self.name = name
            self.colour = colour
            self.isDashed = isDashed
            points = Set(samples.map(\.x)).sorted().compactMap { x in
                let values = samples.filter { $0.x == x }.map(\.y).sorted()
                guard let least = values.first, let most = values.last else { return nil }
                return Point(x: x, mean: values.reduce(0, +) / Double(values.count), range: least...most)
            }
        }
    }

    private let title: String
    private let curves: [Curve]
    private let x: PlotAxis
    private let y: PlotAxis

    init(_ title: String, _ curves: [Curve], x: PlotAxis.Scale, y: PlotAxis.Scale) {
        self.title = title
        self.curves = curves
        let points = curves.flatMap(\.points)
        self.x = PlotAxis(x, around: points.map(\.x))
        self.y = PlotAxis(y, around: points.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    }

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
        text(Self.width / 2, 20, title, "middle") + grid + curves.map(drawing).joined() + legend
    }

    private func x(_ value: Double) -> Double { Self.margin + x.share(value) * (Self.width - 2 * Self.margin) }
    private func y(_ value: Double) -> Double {
        Self.height - Self.margin - y.share(value) * (Self.height - Self.margin - top)
    }

    /// Where the curves begin, below title and legend.
    private var top: Double { 52 + 16 * Double((curves.count - 1) / legendColumns + 1) }

    private var grid: String {
        let bottom = Self.height - Self.margin
        let right = Self.width - Self.margin
        let columns = x.ticks.map { tick in
            line(x(tick), top, x(tick), bottom) + text(x(tick), bottom + 18, x.label(tick), "middle")
        }
        let rows = y.ticks.map { tick in
            line(Self.margin, y(tick), right, y(tick)) + text(Self.margin - 8, y(tick) + 4, y.label(tick), "end")
        }
        return (columns + rows).joined() + text(Self.width / 2, bottom + 38, x.name, "middle")
            + text(Self.margin, top - 10, y.name, "end")
    }

    /// Long names need half the width.
    private var legendColumns: Int { curves.allSatisfy { $0.name.count <= 16 } ? 4 : 2 }

    /// What each curve is, above all of them, where none runs through it.
    private var legend: String {
        let column = (Self.width - 2 * Self.margin) / Double(legendColumns)
        return curves.enumerated().map { number, curve in
            let left = Self.margin + column * Double(number % legendColumns)
            let middle = 40 + 16 * Double(number / legendColumns)
            return "<path d=\"M\(fixed(left)) \(fixed(middle))h24\" \(stroke(curve))/>\n"
                + text(left + 30, middle + 4, curve.name, "start")
        }.joined()
    }

    private func stroke(_ curve: Curve) -> String {
        "fill=\"none\" stroke=\"\(curve.colour)\" stroke-width=\"2\""
            + (curve.isDashed ? " stroke-dasharray=\"5 4\"" : "")
    }

    private func drawing(_ curve: Curve) -> String {
        let way = curve.points.map { "\(fixed(x($0.x))),\(fixed(y($0.mean)))" }.joined(separator: " ")
        let marks = curve.points.map { point in
            "<circle cx=\"\(fixed(x(point.x)))\" cy=\"\(fixed(y(point.mean)))\" r=\"3\" fill=\"\(curve.colour)\"/>\n"
                + "<path d=\"M\(fixed(x(point.x))) \(fixed(y(point.range.lowerBound)))V\(fixed(y(point.range.upperBound)))\" "
                + "stroke=\"\(curve.colour)\" stroke-opacity=\"0.5\"/>\n"
        }
        return "<polyline \(stroke(curve)) points=\"\(way)\"/>\n" + marks.joined()
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
        "<line x1=\"\(fixed(x1))\" y1=\"\(fixed(y1))\" x2=\"\(fixed(x2))\" y2=\"\(fixed(y2))\" stroke=\"#ddd\"/>\n"
    }

    private func text(_ x: Double, _ y: Double, _ words: String, _ anchor: String) -> String {
        "<text x=\"\(fixed(x))\" y=\"\(fixed(y))\" text-anchor=\"\(anchor)\" fill=\"#333\">\(Escaping.markup(words))</text>\n"
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
            "Seconds and memory over managers",
            [
                Curve(name: "seconds", colour: "#1b5e8a", samples: seconds),
                Curve(name: "peak memory, MB", colour: "#b5541c", samples: memory),
            ], x: .logarithmic("managers"), y: .logarithmic(""))
    }
}
