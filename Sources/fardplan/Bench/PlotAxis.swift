import Foundation

/// Where values lie along one side of a plot: by powers of ten, or evenly.
struct PlotAxis {
    let name: String
    let ticks: [Double]
    private let isLogarithmic: Bool

    /// Powers of ten around all values, which are above 0.
    init(decadesOf values: [Double], _ name: String) {
        let logs = values.map(log10)
        let low = Int((logs.min() ?? 0).rounded(.down))
        let high = max(low + 1, Int((logs.max() ?? 1).rounded(.up)))
        ticks = (low...high).map { pow(10, Double($0)) }
        isLogarithmic = true
        self.name = name
    }

    /// Four to ten round steps around all values.
    init(evenly values: [Double], _ name: String) {
        let low = values.min() ?? 0
        let high = max(values.max() ?? 1, low + 1e-6)
        let decade = pow(10, log10((high - low) / 4).rounded(.down))
        let step = [5, 2, 1].map { $0 * decade }.first { (high - low) / $0 >= 4 } ?? decade
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
        isLogarithmic = false
        self.name = name
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
