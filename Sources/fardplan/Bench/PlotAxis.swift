import Foundation

/// Where values lie along one side of a plot: by their logarithms, or evenly.
struct PlotAxis {
    /// What a side is called and how it is divided.
    enum Scale {
        /// For values above 0.
        case logarithmic(String)
        case even(String)
        /// Evenly, with 0 on it.
        case fromZero(String)
    }

    let name: String
    let ticks: [Double]
    private let isLogarithmic: Bool

    /// Ticks around all values.
    init(_ scale: Scale, around values: [Double]) {
        switch scale {
        case .logarithmic(let name):
            self.name = name
            ticks = Self.logarithmic(values)
            isLogarithmic = true
        case .even(let name):
            self.name = name
            ticks = Self.even(values)
            isLogarithmic = false
        case .fromZero(let name):
            self.name = name
            ticks = Self.even(values + [0])
            isLogarithmic = false
        }
    }

    /// 1, 2 and 5 times powers of ten, or the powers alone where there would be many.
    private static func logarithmic(_ values: [Double]) -> [Double] {
        let low = max(values.min() ?? 1, 1e-9)
        let high = max(values.max() ?? 10, low)
        let powers = (Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))).map { pow(10, Double($0)) }
        let marks = powers.count > 4 ? powers : powers.flatMap { [$0, 2 * $0, 5 * $0] }
        let first = marks.lastIndex { $0 <= low } ?? 0
        let last = marks.firstIndex { $0 >= high && $0 > marks[first] } ?? marks.count - 1
        return Array(marks[first...last])
    }

    /// Four to ten round steps.
    private static func even(_ values: [Double]) -> [Double] {
        let low = values.min() ?? 0
        let high = max(values.max() ?? 1, low + 1e-6)
        let decade = pow(10, log10((high - low) / 4).rounded(.down))
        let step = [5, 2, 1].map { $0 * decade }.first { (high - low) / $0 >= 4 } ?? decade
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// How far along the side a value lies, 0-1.
    func share(_ value: Double) -> Double {
        guard let first = ticks.first, let last = ticks.last, first < last else { return 0 }
        if isLogarithmic { return log10(value / first) / log10(last / first) }
        return (value - first) / (last - first)
    }

    func label(_ tick: Double) -> String {
        tick == tick.rounded() && abs(tick) < 1e15 ? String(Int(tick)) : String(format: "%g", tick)
    }
}
