import Foundation

/// Seconds and memory against the number of managers, both axes in powers of ten, as SVG.
struct ScalePlot {
    private struct Curve {
        let name: String
        let colour: String
        let points: [(x: Double, y: Double)]
    }

    private let curves: [Curve]
    private let xs: ClosedRange<Int>
    private let ys: ClosedRange<Int>

    private static let width = 640.0
    private static let height = 400.0
    private static let margin = 56.0

    /// Nil without two sizes.
    init?(_ trials: [ScenarioTrial]) {
        let seconds = trials.map { (x: Double($0.managers), y: max(0.01, $0.seconds)) }
        let memory = trials.compactMap { trial in
            trial.memory.map { (x: Double(trial.managers), y: Double($0) / 1_048_576) }
        }
        guard Set(trials.map(\.managers)).count > 1 else { return nil }
        curves = [
            Curve(name: "seconds", colour: "#1b5e8a", points: seconds),
            Curve(name: "peak memory, MB", colour: "#b5541c", points: memory),
        ]
        xs = Self.decades(seconds.map(\.x))
        ys = Self.decades((seconds + memory).map(\.y))
    }

    private static func decades(_ values: [Double]) -> ClosedRange<Int> {
        let logs = values.map(log10)
        let low = Int((logs.min() ?? 0).rounded(.down))
        return low...max(low + 1, Int((logs.max() ?? 1).rounded(.up)))
    }

    var svg: String {
        let size = "width=\"\(Int(Self.width))\" height=\"\(Int(Self.height))\""
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) font-family=\"sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" + grid + curves.map(drawing).joined() + legend
            + "</svg>\n"
    }

    private func x(_ value: Double) -> Double {
        Self.margin + (log10(value) - Double(xs.lowerBound)) / Double(xs.count - 1) * (Self.width - 2 * Self.margin)
    }

    private func y(_ value: Double) -> Double {
        Self.height - Self.margin
            - (log10(value) - Double(ys.lowerBound)) / Double(ys.count - 1) * (Self.height - 2 * Self.margin)
    }

    private var grid: String {
        let bottom = Self.height - Self.margin
        let right = Self.width - Self.margin
        let columns = xs.map { decade in
            line(x(pow(10, Double(decade))), Self.margin, x(pow(10, Double(decade))), bottom)
                + text(x(pow(10, Double(decade))), bottom + 18, label(decade), "middle")
        }
        let rows = ys.map { decade in
            line(Self.margin, y(pow(10, Double(decade))), right, y(pow(10, Double(decade))))
                + text(Self.margin - 8, y(pow(10, Double(decade))) + 4, label(decade), "end")
        }
        return (columns + rows).joined() + text(Self.width / 2, bottom + 38, "managers", "middle")
    }

    private var legend: String {
        curves.enumerated().map { number, curve in
            text(Self.margin + 8, Self.margin + 16 * Double(number + 1), curve.name, "start", curve.colour)
        }.joined()
    }

    private func drawing(_ curve: Curve) -> String {
        let points = curve.points.map { "\(fixed(x($0.x))),\(fixed(y($0.y)))" }
        let dots = points.map { point in
            let parts = point.split(separator: ",")
            return "<circle cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"3\" fill=\"\(curve.colour)\"/>\n"
        }
        return "<polyline fill=\"none\" stroke=\"\(curve.colour)\" stroke-width=\"2\" "
            + "points=\"\(points.joined(separator: " "))\"/>\n" + dots.joined()
    }

    private func label(_ decade: Int) -> String {
        decade >= 0 ? String(Int(pow(10, Double(decade)))) : String(pow(10, Double(decade)))
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
