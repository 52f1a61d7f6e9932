import Foundation
import ProgrammeModel

/// When a search takes a timetable for another that is no better.
///
/// The priority classes are compared strictly in what is kept as the best; for wandering they are drawn together, each
/// class a few times as dear as the next. One sum of the classes is taken as it is, in units of its cheapest class.
struct Annealing: Sendable {
    /// How much dearer a unit of a class is than one of the next.
    private static let ratio = 10
    /// The same in one sum of the classes.
    private static let blendRatio = 3
    private static let missing = 1e7
    private static let hottest = 1.5
    private static let coldest = 0.3
    /// How often a shake is doubled at most, and units of a class in the roughest one.
    private static let doublings = 4
    private static let roughest = 1 << doublings

    private let scale: PriorityScale
    private let weights: [Double]
    /// The price of a unit of each class, as far as the roughest shake has room for it.
    private let units: [Int]

    init(_ scale: PriorityScale) {
        self.scale = scale
        weights = Self.blend(of: scale, ratio: Self.ratio).map { Double($0.weight) }
        units = scale.classes.map { min(scale.price(PenaltyTerms($0)), Noise.Amplitude.most / Self.roughest) }
    }

    /// The classes of an ordered scale as one sum.
    static func blend(
        of scale: PriorityScale, ratio: Int = blendRatio
    ) -> [(priorityClass: PriorityClass, weight: Int)] {
        var weight = 1
        let weights = scale.classes.reversed().map { priorityClass in
            defer { weight *= ratio }
            return (priorityClass, weight)
        }
        return weights.reversed()
    }

    /// A shake of one class's size for sessions, consultants or both; in half of the cases none.
    func gentle(_ random: inout SeededGenerator) -> Noise.Amplitude {
        guard !units.isEmpty, random.index(below: 2) == 0 else { return Noise.Amplitude() }
        let strength = units[random.index(below: units.count)] * (1 + random.index(below: 3))
        switch random.index(below: 3) {
        case 0: return Noise.Amplitude(onSlot: strength)
        case 1: return Noise.Amplitude(onStaff: strength)
        default: return Noise.Amplitude(onSlot: strength, onStaff: strength)
        }
    }

    /// A shake for a timetable that lacks something: of any class and almost any strength, so that cohorts get out of
    /// one another's way at any cost.
    func rough(_ random: inout SeededGenerator) -> Noise.Amplitude {
        guard !units.isEmpty else {
            return Noise.Amplitude(onSlot: PriorityScale.usualGrain, onStaff: PriorityScale.usualGrain)
        }
        let unit = units[random.index(below: units.count)]
        let strength = 1 << random.index(below: Self.doublings + 1)
        return Noise.Amplitude(onSlot: unit * strength, onStaff: unit * (1 << random.index(below: 3)))
    }

    /// - Parameter done: the share of the work that is done.
    func temperature(done: Double) -> Double { Self.hottest * pow(Self.coldest / Self.hottest, min(1, done)) }

    func accepts(
        _ new: Standing, insteadOf old: Standing, _ temperature: Double, _ random: inout SeededGenerator
    ) -> Bool {
        let draw = random.unit()
        if new <= old { return true }
        let worse = energy(new) - energy(old)
        return worse <= 0 || draw < exp(-worse / temperature)
    }

    private func energy(_ standing: Standing) -> Double {
        let missing = Double(standing.missing) * Self.missing
        guard scale.isOrdered else { return missing + Double(standing.cost) / Double(max(1, units.min() ?? 1)) }
        return zip(scale.values(of: standing.cost), weights).reduce(missing) { $0 + Double($1.0) * $1.1 }
    }
}
